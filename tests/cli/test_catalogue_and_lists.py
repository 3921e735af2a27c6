"""`argmap explain`, `rules`, `list` and `stats`."""

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from argmap.base.ansi import without_paint
from argmap.lint.queries import WORK_OF
from argmap.lint.registry import rules
from tests.cli.running import Outcome, run, run_shell
from tests.maps import ROOT

MAP = """argmap: 1
title: Should the shop stay open?
claims:
  stay:
    text: The shop stays open.
    contradicts: close
    evidence:
      trade: {text: "The trade has grown.", source: ledger, tags: [money, trade]}
    counterarguments:
      rent: {text: The rent is high., voice: conceded, by: the tenant, tags: money}
    assumptions:
      owner: {text: The owner agrees., voice: mapper}
  close:
    text: The shop closes.   # TODO: find reasons
    claims:
      tired: {text: The owner is tired.}
sources: {ledger: {title: The ledger}, diary: {title: A diary}}
arguments:
  both: {premises: [trade, owner], supports: stay}
"""


@pytest.fixture
def path(folder: Path) -> str:
    """Return the path of a map in the working directory."""
    (folder / "map.yaml").write_text(MAP, encoding="utf-8")
    return "map.yaml"


SCHEMA = json.loads((ROOT / "docs" / "reference" / "lists.schema.json").read_text(encoding="utf-8"))


def data_of(*arguments: str) -> Any:
    """Return what a command prints as JSON, which keeps to the schema that we publish."""
    outcome = run(*arguments, "--format", "json")
    assert outcome.code == 0
    document = json.loads(outcome.out)
    jsonschema.Draft7Validator(SCHEMA).validate(document)
    return document


def test_the_schema_is_one_and_refuses_what_is_new(path: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    document = data_of("list", path)
    document["statements"][0]["colour"] = "red"
    assert not jsonschema.Draft7Validator(SCHEMA).is_valid(document)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_every_rule_is_explained(rule: Any) -> None:
    by_name, by_code = run("explain", rule.name), run("explain", rule.code)
    assert by_name == by_code
    assert by_name.out.startswith(f"{rule.code} {rule.name}: {rule.severity}")
    assert "\nWhy\n    " in by_name.out
    assert "\nGood\n    " in by_name.out


def test_an_explanation_as_json_is_what_the_list_of_rules_has() -> None:
    explained = json.loads(run("explain", "orphan", "a403", "--format", "json").out)
    listed = json.loads(run("rules", "--select", "orphan", "--select", "A403", "--format", "json").out)
    assert sorted(map(repr, explained["rules"])) == sorted(map(repr, listed["rules"]))


def test_an_explanation_reads_like_this() -> None:
    assert run("explain", "a403").out == (
        "A403 unused-source: info; since 0.1.0\n\nA source that nothing cites.\n\n"
        "Why\n    It may be a leftover, or its id may be misspelt where it is cited.\n\n"
        "Bad\n    claims:\n      stay:\n        text: The shop stays open.\n        source: ledger\n"
        "    sources:\n      ledger: {title: The ledger}\n      diary: {title: A diary}\n\n"
        "Good\n    claims:\n      stay:\n        text: The shop stays open.\n        source: ledger\n"
        "    sources:\n      ledger: {title: The ledger}\n\n"
        "To ignore it\n    allow: {unused-source: the reason}   # in a statement or step\n"
        '    ignore = ["unused-source"]   # in argmap.toml\n'
    )


COLOURED = {
    "explain unused-source": "\x1b[1;36mA403\x1b[0m \x1b[1munused-source\x1b[0m: \x1b[1;36minfo\x1b[0m; since",
    "explain orphan": "\n\n\x1b[1mTo ignore it\x1b[0m\n    allow: {orphan: the reason}",
    "rules": "\x1b[1;31mA001\x1b[0m  yaml-syntax  ",
    "rules --select A403": "\x1b[1;36mA403\x1b[0m  unused-source  \x1b[1;36minfo   \x1b[0m    A source that",
    "schemes": "\x1b[1mexpert-opinion  ",
    "schemes sign": "\n\x1b[1mCritical questions\x1b[0m\n",
}


@pytest.mark.parametrize("command", COLOURED)
def test_the_catalogue_has_colours_as_asked_and_they_change_nothing_else(command: str) -> None:
    words, plain = command.split(), run(*command.split())
    coloured = run(*words, "--color", "always").out
    assert COLOURED[command] in coloured
    assert without_paint(coloured) == plain.out
    assert run(*words, "--color", "never") == plain
    assert "\x1b" not in plain.out


@pytest.mark.skipif(shutil.which("script") is None, reason="there is no program that stands for a terminal here")
@pytest.mark.parametrize(("lead", "beginning"), [("", "\x1b[1;33mA107\x1b[0m"), ("NO_COLOR=1 ", "A107 orphan")])
def test_on_a_terminal_the_catalogue_has_colours_unless_they_are_unwanted(
    lead: str, beginning: str, folder: Path
) -> None:
    outcome = run_shell(f"script --quiet --return --command '{lead}argmap explain orphan' /dev/null", folder)
    assert outcome.out.startswith(beginning)


def test_of_what_cannot_be_excepted_no_way_is_reported() -> None:
    assert "set it aside" not in run("explain", "yaml-syntax").out


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("orphn", 'no rule is called "orphn": did you mean "orphan"?'),
        ("A9999", 'no rule is called "A9999": run argmap rules to list them'),
    ],
)
def test_a_rule_that_is_not_there_has_no_page(name: str, message: str) -> None:
    outcome = run("explain", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"argmap: {message}\n"


def test_the_rules_are_listed_in_order() -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in rules()]
    assert lines[0].split(maxsplit=3) == ["A001", "yaml-syntax", "error", "A file that cannot be parsed as YAML."]
    assert [line.split()[0] for line in lines if line.split()[3] in {"*", "*p"}] == [
        r.code for r in rules() if r.has_fix
    ]
    assert [line.split()[1] for line in run("rules", "--select", "A11,orphan").out.splitlines()] == [
        "orphan",
        "too-deep",
        "too-wide",
        "nested-undercut",
        "unknown-speaker",
    ]


def test_the_rules_are_data_too() -> None:
    rows = data_of("rules")["rules"]
    assert [row["code"] for row in rows] == [rule.code for rule in rules()]
    names = ["code", "name", "severity", "has_fix", "is_preview", "since", "summary", "why", "bad", "good"]
    assert list(rows[0]) == names


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["stay", "trade", "rent", "owner", "close", "tired"]),
        (["--kind", "claim"], ["stay", "close", "tired"]),
        (["--kind", "evidence", "--kind", "assumption"], ["trade", "owner"]),
        (["--source", "ledger"], ["trade"]),
        (["--tag", "money"], ["trade", "rent"]),
        (["--tag", "money", "--voice", "conceded"], ["rent"]),
        (["--source", "diary"], []),
        (["--by", "the tenant"], ["rent"]),
        (["--by", "the tenant", "--voice", "author"], []),
        (["--text", "SHÓP  open"], ["stay"]),
        (["--text", "shop", "--kind", "evidence"], []),
        (["--text", "trade grown", "--text", "open shop"], ["stay", "trade"]),
    ],
)
def test_statements_are_listed_by_what_they_have(options: list[str], ids: list[str], path: str) -> None:
    lines = run("list", path, *options).out.splitlines()
    assert [line.split()[1] for line in lines] == ids
    assert [row["id"] for row in data_of("list", path, *options)["statements"]] == ids


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das Café in der Straße", "CAFE strasse"),
        ("Jak będzie w Łodzi", "bedzie jak"),
        ("ИЙЕЁ ёлка", "елка"),
        ("图书馆星期天开门", "星期天 图书馆"),
        ("पुस्तकालय खुला", "खुला"),
        ("ﬁne", "fine"),
    ],
)
def test_words_are_found_in_any_script_with_case_and_accents_aside(text: str, words: str, folder: Path) -> None:
    (folder / "a.yaml").write_text(f"argmap: 1\ntitle: A\nclaims: {{a: {text}, b: Another}}\n", encoding="utf-8")
    (folder / "b.yaml").write_text(f"argmap: 1\ntitle: B\nclaims: {{c: {text}}}\n", encoding="utf-8")
    assert [row["id"] for row in data_of("list", ".", "--text", words)["statements"]] == ["a", "c"]
    assert data_of("list", ".", "--text", f"{words} nowhere")["statements"] == []


OF_SPEAKERS = """\
argmap: 1
title: A
speakers: {tenant: The tenant of the shop}
claims:
  a: {text: A., by: tenant, x-id: 12}
  b: {text: B., by: The tenant of the shop}
  c: {text: C., x-id: n7}
"""


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--by", "tenant"], ["a"]),
        (["--by", "The tenant of the shop"], ["a", "b"]),
        (["--original-id", "12", "--original-id", "n7"], ["a", "c"]),
    ],
)
def test_statements_are_listed_by_who_says_them_and_by_the_id_that_they_had(
    options: list[str], ids: list[str], folder: Path
) -> None:
    (folder / "a.yaml").write_text(OF_SPEAKERS, encoding="utf-8")
    rows = data_of("list", "a.yaml", *options)["statements"]
    assert [row["id"] for row in rows] == ids
    assert (rows[0]["by"], rows[0]["x-id"]) == ("tenant", "12")


def test_the_file_that_a_map_was_imported_from_is_listed_and_shown_on_its_page(folder: Path) -> None:
    origin = "x-from: {format: argdown, file: a.argdown}\n"
    (folder / "a.yaml").write_text(OF_SPEAKERS + origin, encoding="utf-8")
    assert {row["x-from"] for row in data_of("list", "a.yaml")["statements"]} == {"a.argdown (argdown)"}
    page = run("render", "a.yaml", "--format", "html", "--output", "-").out
    assert "<dt>imported from</dt><dd>a.argdown (argdown)</dd>" in page


def test_an_original_id_that_no_statement_had_is_refused(folder: Path) -> None:
    (folder / "a.yaml").write_text(OF_SPEAKERS, encoding="utf-8")
    told = run("list", "a.yaml", "--original-id", "n8")
    assert (told.code, told.err) == (2, 'argmap: there is no original id "n8"; choose one of: 12, n7\n')


def test_a_statement_is_listed_with_its_place_and_text(path: str) -> None:
    outcome = run("list", path, "--source", "ledger")
    assert outcome.out == "map.yaml:8:7: trade (evidence): The trade has grown.\n"
    assert outcome.err == "1 statement\n"
    assert data_of("list", path, "--source", "ledger")["statements"] == [
        {
            "path": "map.yaml",
            "line": 8,
            "column": 7,
            "id": "trade",
            "kind": "evidence",
            "text": "The trade has grown.",
            "voice": "author",
            "by": None,
            "sources": ["ledger"],
            "tags": ["money", "trade"],
        }
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--voice", "conceeded"], 'there is no voice "conceeded"; did you mean "conceded"?'),
        (["--voice", "loud"], 'there is no voice "loud"; choose one of: author, conceded, mapper, reported'),
        (["--source", "leger"], 'there is no source "leger"; did you mean "ledger"?'),
        (["--tag", "monney", "--open-work"], 'there is no tag "monney"; did you mean "money"?'),
        (["--tag", "money", "--tag", "x"], 'there is no tag "x"; choose one of: money, trade'),
        (["--by", "a tenant"], 'there is no speaker "a tenant"; did you mean "the tenant"?'),
    ],
)
def test_what_no_map_has_is_a_wrong_use(options: list[str], message: str, path: str) -> None:
    assert run("list", path, *options) == Outcome(2, "", f"argmap: {message}\n")


def test_what_one_of_several_maps_has_is_known(path: str, folder: Path) -> None:
    (folder / "other.yaml").write_text("argmap: 1\ntitle: O\nclaims: {a: {text: A., tags: rare}}\n", encoding="utf-8")
    assert run("list", path, "other.yaml", "--tag", "rare").out == "other.yaml:3:10: a (claim): A.\n"
    assert run("list", "other.yaml", "--source", "ledger").err == (
        'argmap: there is no source "ledger"; there are none\n'
    )
    tags = ", ".join(f"t{number}" for number in range(9))
    (folder / "many.yaml").write_text(
        f"argmap: 1\ntitle: M\nclaims: {{a: {{text: A., tags: [{tags}]}}}}\n", encoding="utf-8"
    )
    assert run("list", "many.yaml", "--tag", "zzz").err == (
        'argmap: there is no tag "zzz"; choose one of: t0, t1, t2, t3, t4, t5, t6, t7, ...\n'
    )


def test_open_work_is_listed_by_kind_of_work(path: str) -> None:
    rows = data_of("list", path, "--open-work")["open_work"]
    told = [(row["line"], row["id"], row["work"]) for row in rows if row["work"] in {"todo", "unsupported"}]
    assert told == [(14, "close", "todo"), (16, "tired", "unsupported")]
    lines = run("list", path, "--open-work").out.splitlines()
    assert 'map.yaml:14:32: close (claim): todo: still to do: "TODO: find reasons"' in lines
    assert [row["id"] for row in data_of("list", path, "--open-work", "--kind", "evidence")["open_work"]] == []


def test_work_that_is_excepted_is_not_open(path: str) -> None:
    (Path(path)).write_text(MAP.replace("is tired.", "is tired., allow: {unsupported-claim: she says so}"), "utf-8")
    rows = data_of("list", path, "--open-work")["open_work"]
    assert "unsupported" not in {row["work"] for row in rows}


def test_the_kinds_of_open_work_are_made_of_rules() -> None:
    known = {rule.name for rule in rules()}
    assert {"todo", "unsupported-claim", "unsupported-thesis", "quote-unchecked"} <= known & WORK_OF.keys()


def test_the_numbers_of_a_map(path: str) -> None:
    assert run("stats", path).out == (
        "map.yaml: Should the shop stay open?\n"
        "  statements           6  3 claims, 1 piece of evidence, 1 counterargument, 1 assumption\n"
        "  voices               3  4 author, 1 conceded, 1 mapper\n"
        "  steps                5  4 supporting, 1 attacking, 1 named, 1 linked\n"
        "  contradictions       1\n"
        "  theses               2  2 levels deep\n"
        "  sources              2\n"
        "  quotations           0\n"
    )


def test_the_numbers_of_several_maps_are_added_up(project: Path) -> None:
    document = data_of("stats", str(project / "arguments"))
    assert len(document["files"]) == 7
    assert list(document) == ["version", "files", "total"]
    for name in ("statements", "steps", "voices", "quotations"):
        for each, number in document["total"][name].items():
            assert number == sum(file[name][each] for file in document["files"])
    assert document["total"]["levels"] == max(file["levels"] for file in document["files"])
    text = run("stats", str(project / "arguments")).out
    assert "\n7 files in total\n" in text
