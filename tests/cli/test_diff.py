"""What changed in the argument: in every form, between files, folders and revisions."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

import argmap
from argmap.base.change_report import ChangeReport, ReportEntry, ReportSection, line
from argmap.base.escapes import inert_markdown
from argmap.cli.external_diff import compare_both as compare
from argmap.cli.presenters.difference.describing import report
from argmap.cli.presenters.difference.forms import document, present
from argmap.cli.presenters.difference.markdown import MOST_CHARACTERS, as_markdown
from argmap.evaluation.terms import Terms
from argmap.lint.checker import as_checked
from argmap.model import Map
from tests.any_maps import maps
from tests.cli.running import Outcome, run
from tests.laws import examples
from tests.made_records import maps_without_a_field
from tests.maps import ROOT, read_whole
from tests.workspace.projects import FILES, GIT, LETTER, MAIN, commit, git, save

SCHEMA = json.loads((ROOT / "docs" / "reference" / "difference.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
SHOP = """\
argmap: 1
title: The shop
claims:
  stay:
    text: The shop stays open.
    claims:
      trade: The trade has grown.
      rent: The rent is low.
evidence:
  count: {text: We counted forty buyers in May., basis: event, supports: trade}
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, which holds a map."""
    (tmp_path / "a.yaml").write_text(SHOP, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def diff(changed: str, *options: str) -> Outcome:
    """Return what is reported for a map and of what it became."""
    Path("b.yaml").write_text(changed, encoding="utf-8")
    return run("diff", "a.yaml", "b.yaml", *options)


CHANGES = (
    ("The trade has grown.", "The trade has grown again.", "~ trade\n      text: The trade has grown{+ again+}.\n"),
    ("basis: event", "basis: statistic", "~ count\n      basis: event → statistic\n"),
    ("basis: event", "weight: 0.3", "~ count\n      basis: event → nothing\n      weight: nothing → 0.3\n"),
    ("      rent: The rent is low.\n", "", "- claim rent: The rent is low.\n      supports: stay\n"),
    ("rent:", "cost:", "~ cost: was rent\n"),
    ("title: The shop", "title: A shop", "Map\n  ~ title: The shop → A shop\n"),
    ("claims:\n  stay:", "x-own: [1, null]\nclaims:\n  stay:", "Map\n  ~ x-own: {+1+}, {+null+}\n"),
    ("claims:\n  stay:", "theses: [stay, trade]\nclaims:\n  stay:", "Map\n  ~ theses: {+stay+}, {+trade+}\n"),
    ("supports: trade}", "supports: rent}", "- count -> trade: count supports trade\n"),
    ("supports: trade}", "supports: {trade: {strength: weak}}}", "~ count -> trade\n      strength: nothing → weak\n"),
    (
        "rent: The rent is low.",
        "rent: {text: The rent is low., contradicts: stay}",
        "+ rent and stay: cannot both be true\n",
    ),
)


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_each_change_is_reported_under_its_title(old: str, new: str, expected: str) -> None:
    assert SHOP.count(old) == 1
    outcome = diff(SHOP.replace(old, new))
    assert outcome.code == 1
    assert expected in outcome.out
    assert outcome.err == "1 map compared, 1 different\n"


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_file_that_was_only_written_otherwise_is_not_different(form: str) -> None:
    flat = argmap.write(argmap.read("a.yaml").map)
    assert flat != SHOP
    outcome = diff(f"# Another form.\n{flat}", "--format", form)
    assert (outcome.code, outcome.err) == (0, "1 map compared, 0 different\n")
    assert "no change in what the map says" in outcome.out
    assert run("diff", "a.yaml", "a.yaml", "--verdicts").code == 0


@pytest.mark.usefixtures("shop")
def test_verdicts_that_changed_come_first_with_why() -> None:
    outcome = diff(SHOP + "counterarguments:\n  dear: {text: It is dear., attacks: [stay, rent]}\n", "--verdicts")
    head, theses, others, statements = outcome.out.split("\n\n")
    assert head == "a.yaml → b.yaml: The shop\n2 verdicts and 1 statement changed"
    assert theses.splitlines() == [
        "Verdicts on theses",
        "  ~ stay: stands → tied",
        "      before: 2 of 2 reasons apply; the strongest weighs 0.5, and the strongest decides, not their number",
        (
            "      now: a tie at 0.5: 1 reason (none directly sourced) against 1 reason (none directly sourced), "
            "none weighed"
        ),
        "      no longer applies: + rent (rent is tied)",
        "      new: - dear",
        "      strength: 0.60 → 0.50",
    ]
    assert others.splitlines()[:3] == [
        "Verdicts on other statements",
        "  ~ rent: stands → tied",
        "      before: accepted as given",
    ]
    assert statements == (
        "Statements\n  + counterargument dear: It is dear.\n      attacks: stay\n      attacks: rent\n"
    )


@pytest.mark.usefixtures("shop")
def test_verdicts_are_reported_where_the_settings_ask_for_them(shop: Path) -> None:
    assert "Verdicts" not in diff(SHOP.replace("      rent: The rent is low.\n", "")).out
    (shop / "argmap.toml").write_text("verdicts = true\n", encoding="utf-8")
    assert "verdicts" not in diff(SHOP.replace("title: The shop", "title: A shop")).out.casefold().replace(
        "no verdict", ""
    )
    told = json.loads(diff(SHOP.replace("title: The shop", "title: A shop"), "-f", "json").out)
    assert told["maps"][0]["verdicts"] == {
        "standard": "preponderance",
        "accept": "all",
        "semantics": "carneades",
        "theses": [],
        "others": [],
    }


def problems(data: Any) -> list[str]:
    """Return what the schema says against JSON."""
    return [error.message for error in VALIDATOR.iter_errors(data)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


@pytest.mark.usefixtures("shop")
def test_json_reports_each_part_and_keeps_to_the_schema() -> None:
    changed = SHOP.replace("rent: The rent is low.", "cost: The rent is low.").replace("We counted", "They counted")
    data = json.loads(diff(changed, "--format", "json", "--verdicts").out)
    assert problems(data) == []
    (one,) = data["maps"]
    assert (data["before"], data["after"], one["path"], one["old_path"]) == (None, None, "b.yaml", "a.yaml")
    assert one["renames"]["statements"] == {"rent": "cost"}
    assert one["statements"][1] == {
        "id": "count",
        "old_id": None,
        "change": "changed",
        "before": None,
        "after": None,
        "fields": [
            {"field": "text", "before": "We counted forty buyers in May.", "after": "They counted forty buyers in May."}
        ],
    }
    assert problems({**data, "maps": [{**one, "more": 1}]}) != []


@pytest.mark.slow
@settings(max_examples=examples(150))
@given(maps(), maps())
def test_any_two_maps_are_reported_in_every_form(one: Map, other: Map) -> None:
    found = compare(("a.yaml", "b.yaml"), (as_checked(one, ()), as_checked(other, ())), Terms())
    for form in ("text", "markdown", "html"):
        assert document([present(found, form)], form, ("", ""))
    assert problems(json.loads(document([present(found, "json")], "json", ("A", "")))) == []


@pytest.mark.parametrize(("name", "made"), [*maps_without_a_field()][::3])
def test_maps_in_memory_are_compared_with_what_they_lack(name: str, made: Map) -> None:
    full = dict(maps_without_a_field())[name]
    assert compare(("a", "b"), (as_checked(full, ()), as_checked(made, ())), None).status == "unchanged"


HOSTILE = {
    "mention": "@octocat and @org/team",
    "issue": "see #1, GH-1 and org/repo#12",
    "address": "go to https://evil.example/x or www.evil.example now",
    "mail": "write to a@evil.example",
    "image": "![x](https://evil.example/x.png)",
    "link": "[x](https://evil.example) [y]: https://evil.example",
    "html": "<img src=https://evil.example/x> <script>alert(1)</script> <!-- x -->",
    "emoji": ":shipit: at 10:30:15",
    "commit": "as of 1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d",
    "marks": "*bold* _low_ `code` ~~gone~~ | cell | $x$ > quote",
    "heading": "# Heading",
    "item": "1. item",
}
# What GitHub makes a link of in what a reader sees.
LIVE = ("@octocat", "@org", "#1", "GH-1", "https://", "www.evil", "@evil", ":shipit:", "1a2b3c4d5")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_in_a_text_does_anything_in_a_comment(text: str) -> None:
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(inert_markdown(text))
    assert "<" not in html.replace("<p>", "").replace("</p>", "")
    shown = html.replace("<p>", "").replace("</p>", "")
    assert [live for live in LIVE if live in shown] == []
    assert shown.replace("\u200b", "").strip() == (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").strip()
    )


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markdown_holds_no_element_but_those_of_changes(text: str) -> None:
    hostile = json.dumps(text)
    changed = SHOP.replace("The trade has grown.", hostile).replace("title: The shop", f"title: {hostile}")
    changed += f"groups: {{g: {hostile}}}\nx-own: {hostile}\nsources: {{s: {{title: {hostile}, URL: {hostile}}}}}\n"
    changed = changed.replace("basis: event", f"note: {hostile}, tags: [{hostile}], source: s, quote: {hostile}")
    told = diff(changed, "--format", "markdown", "--verdicts").out
    html = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(told)
    elements = {part.split(">")[0].split()[0].strip("/") for part in html.split("<")[1:]}
    assert elements <= {"h3", "p", "strong", "em", "ul", "li", "ins", "del"}
    assert [live for live in LIVE if live in html] == []


def test_a_comment_that_would_be_too_long_is_cut_at_a_line() -> None:
    entries = tuple(ReportEntry("added", f"claim c{number}", "It is so. " * 5) for number in range(2000))
    told = as_markdown([ChangeReport("a.yaml", "A", "much changed", (ReportSection("Statements", entries),))])
    assert MOST_CHARACTERS - 200 < len(told) <= MOST_CHARACTERS + 100
    assert told.endswith("\n\n*More changed than fits here: `argmap diff` shows all of it.*\n")


@pytest.mark.usefixtures("shop")
def test_pictures_mark_what_came_went_and_changed(shop: Path) -> None:
    changed = SHOP.replace("      rent: The rent is low.\n", "      new: It is new.\n").replace(
        "has grown", "has risen"
    )
    outcome = diff(changed, "-o", "out.svg")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == "-> out.svg\n1 map compared, 1 different\n"
    drawn = (shop / "out.svg").read_text(encoding="utf-8")
    for words in (
        "removed · claim: The rent is low.",
        "added · claim: It is new.",
        "changed: text · claim: The trade has risen.",
        "removed: “The rent is low.” supports “The shop stays open.”",
    ):
        assert f"<title>{words}" in drawn
    page = diff(changed, "-f", "html").out
    assert "<svg" in page
    assert "<del>grown</del><ins>risen</ins>" in page


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("a.yaml", "none.yaml"), '"none.yaml" is neither a path nor a revision'),
        (("a.YAML", "b.yaml"), '"a.YAML" is neither a path nor a revision: did you mean "a.yaml"?'),
        (("a.yaml", "a.yaml", "a.yaml"), "name two files or folders, or a revision before the paths"),
        (("a.yaml", "."), '"a.yaml" and "." are a file and a folder: name two files or two folders'),
        (("a.yaml", "a.yaml", "-o", "x.png"), 'no format has the suffix of "x.png"'),
        (("a.yaml", "a.yaml", "-f", "svg", "-o", "a.yaml"), 'no format has the suffix of "a.yaml"'),
        (("", "a.yaml"), "a path is empty"),
    ],
)
def test_what_cannot_be_compared_is_reported(words: tuple[str, ...], message: str) -> None:
    outcome = run("diff", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


@pytest.mark.usefixtures("shop")
def test_a_map_that_cannot_be_read_whole_is_not_compared_unless_asked() -> None:
    broken = SHOP.replace("basis: event", "basis: nothing-known")
    outcome = diff(broken)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.endswith('argmap: cannot answer from "b.yaml"; use --partial to answer from what can be read\n')
    partial = diff(broken, "--partial")
    assert (partial.code, partial.out.splitlines()[0]) == (1, 'incomplete: "b.yaml" could not be read whole')
    assert json.loads(diff(broken, "--partial", "-f", "json").out)["incomplete"] is True


def test_the_maps_of_two_folders_are_compared_by_their_names(shop: Path) -> None:
    for folder, files in {
        "old": {"same": SHOP, "other": SHOP, "gone": SHOP},
        "new": {"same": SHOP, "other": SHOP.replace("grown", "risen"), "come": SHOP},
    }.items():
        save(shop / folder, {f"{name}.yaml": content for name, content in files.items()})
    outcome = run("diff", "old", "new")
    assert (outcome.code, outcome.err) == (1, "4 maps compared, 3 different\n")
    assert [text.splitlines()[0] for text in outcome.out.split("\n\n") if ".yaml" in text] == [
        "new/come.yaml: The shop",
        "old/gone.yaml: The shop",
        "old/other.yaml → new/other.yaml: The shop",
    ]
    assert run("diff", "old", "new", "-f", "svg").err == (
        'argmap: "-" takes one picture and there are 3 maps: use a folder, or name one map\n'
    )
    assert run("diff", "old", "new", "-f", "svg", "-o", "drawn/").code == 1
    assert sorted(os.listdir("drawn")) == ["come.svg", "gone.svg", "other.svg"]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working directory, which is a repository with one commit."""
    save(tmp_path, FILES)
    commit(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    return tmp_path


def changed_files(folder: Path, changes: Mapping[str, tuple[str, str]]) -> None:
    """Change some files of a project."""
    for name, (old, new) in changes.items():
        assert old in FILES[name]
        save(folder, {name: FILES[name].replace(old, new)})


@GIT
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (MAIN, "They will stay.", "They may stay.", "      text: They [-will-]{+may+} stay.\n"),
        ("maps/parts/ships.yaml", "The ships left.", "The ships went.", "      text: The ships [-left-]{+went+}.\n"),
        ("sources/letter.yaml", "A letter", "The letter", "  ~ letter\n      title: A letter → The letter\n"),
        ("sources/letter.txt", LETTER, LETTER.replace("not ", ""), "  ~ said: verified → "),
        ("sources/letter.txt", LETTER, LETTER.replace("March", "May"), "  ~ ships: altered → verified\n"),
    ],
)
def test_revisions_are_read_with_their_includes_and_sources(
    repository: Path, name: str, old: str, new: str, expected: str
) -> None:
    changed_files(repository, {name: (old, new)})
    for words in (("HEAD",), ("HEAD", "maps"), (), (MAIN,)):
        outcome = run("diff", *words) if "maps" in words or MAIN in words else run("diff", *words, "maps")
        assert (outcome.code, expected in outcome.out) == (1, True), outcome
    commit(repository)
    save(repository, FILES)
    for words in (("HEAD~1", "HEAD"), ("HEAD~1..HEAD",), ("HEAD~1...HEAD",), ("HEAD~1..",)):
        outcome = run("diff", *words, "maps")
        assert (outcome.code, expected in outcome.out) == (1, True), outcome
    assert run("diff", "HEAD~1", "maps").code == 0


@GIT
@pytest.mark.slow
def test_the_settings_of_a_revision_hold_in_it(repository: Path) -> None:
    save(repository, {"argmap.toml": "verdicts = true\n"})
    commit(repository)
    changed_files(repository, {MAIN: ("They will stay.", "They may stay.")})
    (repository / "argmap.toml").write_text("", encoding="utf-8")
    assert json.loads(run("diff", "HEAD", "maps", "-f", "json").out)["maps"][0]["verdicts"] is None
    assert json.loads(run("diff", "HEAD", "HEAD", "maps", "-f", "json").out)["maps"][0]["verdicts"] is not None


@GIT
@pytest.mark.slow
def test_a_map_that_was_moved_into_the_folder_is_compared_with_what_it_was(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(repository, {"drafts/inn.yaml": SHOP.replace("The shop", "The inn"), "drafts/kept.yaml": SHOP})
    commit(repository)
    git(repository, "mv", "drafts/inn.yaml", "maps/inn.yaml")
    save(repository, {"maps/inn.yaml": SHOP.replace("The shop", "The inn").replace("is low", "is high")})
    commit(repository)
    expected = ("maps/inn.yaml", "drafts/inn.yaml")
    (repository / "below").mkdir()
    for folder, lead in ((repository, ""), (repository / "below", "../")):
        monkeypatch.chdir(folder)
        for words in (["HEAD~1", "HEAD"], ["HEAD~1"]):
            maps = json.loads(run("diff", *words, f"{lead}maps", "-f", "json").out)["maps"]
            moved = [(one["path"], one["old_path"]) for one in maps if one["old_path"]]
            assert moved == [tuple(f"{lead}{path}" for path in expected)]


@GIT
@pytest.mark.slow
def test_a_map_that_was_moved_out_of_the_folder_is_compared_with_what_it_is_now(repository: Path) -> None:
    save(repository, {"maps/inn.yaml": SHOP.replace("The shop", "The inn"), "maps/kept.yaml": SHOP})
    commit(repository)
    git(repository, "mv", "maps/inn.yaml", "inn.yaml")
    commit(repository)
    for words in (["HEAD~1", "HEAD"], ["HEAD~1"]):
        maps = json.loads(run("diff", *words, "maps", "-f", "json").out)["maps"]
        found = [(one["path"], one["old_path"], one["status"]) for one in maps if "inn" in one["path"]]
        assert found == [("inn.yaml", "maps/inn.yaml", "unchanged")]


@GIT
@pytest.mark.slow
def test_maps_come_go_and_move_between_revisions(repository: Path) -> None:
    save(repository, {"maps/come.yaml": SHOP, "maps/gone.yaml": SHOP.replace("The shop", "The inn")})
    commit(repository)
    git(repository, "mv", "maps/come.yaml", "maps/moved.yaml")
    git(repository, "rm", "--quiet", "maps/gone.yaml")
    commit(repository)
    outcome = run("diff", "HEAD~1", "HEAD", "maps", "-f", "json")
    data = json.loads(outcome.out)
    assert (data["before"], data["after"], problems(data)) == ("HEAD~1", "HEAD", [])
    assert [(one["path"], one["old_path"], one["status"]) for one in data["maps"]] == [
        ("maps/gone.yaml", None, "removed"),
        (MAIN, None, "unchanged"),
        ("maps/moved.yaml", "maps/come.yaml", "unchanged"),
    ]
    assert run("diff", "HEAD~1", "maps/gone.yaml").code == 1
    nowhere = run("diff", "HEAD", "maps/nowhere.yaml")
    assert (nowhere.code, nowhere.err) == (
        2,
        'argmap: "maps/nowhere.yaml" is not in either version: check the path\n',
    )
    assert run("diff", "no-such-branch").err == 'argmap: "no-such-branch" is neither a path nor a revision\n'


@GIT
@pytest.mark.slow
def test_a_broken_revision_is_named(repository: Path) -> None:
    save(repository, {MAIN: FILES[MAIN].replace("claims:", "claims: [")})
    commit(repository)
    save(repository, FILES)
    outcome = run("diff", "HEAD", "maps")
    assert (outcome.code, outcome.out) == (2, "")
    assert 'argmap: cannot answer from "HEAD:maps/main.yaml"' in outcome.err


def test_reports_and_comparisons_have_short_representations() -> None:
    before, after = read_whole(SHOP), read_whole(SHOP.replace("grown", "risen"))
    found = compare(("a", "b"), (before, after), Terms())
    for value in (found.comparison, found.comparison.difference, found.comparison.verdicts, report(found)):
        assert len(repr(value)) < 500
    assert len(repr(line("a", "b" * 1000))) < 500
