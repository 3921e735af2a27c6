"""Fixes: what they do, that they do no more, and that they do it once."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.base.diagnostics import Diagnostic, Edit, Fix, Severity
from argmap.base.text import Span, Text
from argmap.lint.checker import Checked, check
from argmap.lint.fixes import Fixed, apply_fixes, difference, meaning
from argmap.workspace.project import Project
from tests.choices import Choices, choices
from tests.laws import examples

HEAD = "argmap: 1\ntitle: A map\n"
TAIL = "sources: {s: {title: A source}}\n"


def checked(text: Text) -> Checked:
    """Check a map that needs no other file."""
    return check(text, Project("/nowhere"))


def mended(content: str) -> Fixed:
    """Return a map after its fixes."""
    return apply_fixes(Text("map.yaml", content), checked)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("supports: [a, a]", "supports: [a]"),
        ("supports: [a, b, a]", "supports: [a, b]"),
        ("supports: [ a , a , b ]", "supports: [ a , b ]"),
        ("supports: [a, a, a, b, b]", "supports: [a, b]"),
        ('supports: [a, "a"]', "supports: [a]"),
        ("supports: [a,\n      a]", "supports: [a]"),
        ("supports:\n      - a\n      - a\n      - b", "supports:\n      - a\n      - b"),
        ("supports:\n    - a\n    - b\n    - a", "supports:\n    - a\n    - b"),
        ("supports: a\n    attacks: [b, b]", "supports: a\n    attacks: [b]"),
        ("contradicts: [a, a]", "contradicts: [a]"),
        # Not by itself: a remark would go with it, an anchor, fields of its own, or it cannot be determined from the
        # text.
        ("supports:\n      - a\n      - a # for the second reason", None),
        ("supports: [a, # for one reason\n      a]", None),
        ("supports: [&x a, *x]", None),
        ("supports: a\n    x-more: {supports: a, and: a}", "supports: a\n    x-more: {supports: a, and: a}"),
    ],
)
def test_a_relation_that_is_written_twice_is_removed(before: str, after: str | None) -> None:
    frame = (
        HEAD + "claims:\n  a: {text: A., source: s}\n  b: {text: B., source: s}\n  c:\n    text: C.\n    source: s\n"
    )
    content = f"{frame}    {before}\n    note: more\n{TAIL}"
    outcome = mended(content)
    assert outcome.text.content == content.replace(before, after or before)
    if after is not None:
        assert "A108" not in {d.code for d in outcome.checked.diagnostics}


def test_a_relation_that_nesting_has_made_already_is_removed() -> None:
    evidence = "      e:\n        source: s\n        supports: a\n        text: E.\n"
    content = f"{HEAD}claims:\n  a:\n    text: A.\n    evidence:\n{evidence}{TAIL}"
    outcome = mended(content)
    assert outcome.text.content == content.replace("        supports: a\n", "")
    assert mended(content.replace("supports: a\n", "supports: [ a ]\n")).text.content == outcome.text.content
    assert [d.name for d in outcome.done] == ["duplicate-relation"]
    assert "duplicate-relation" not in {d.name for d in outcome.checked.diagnostics}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    allow: {orphan: no}\n", ""),
        ("    allow: { orphan: no }\n", ""),
        ("    allow:\n      orphan: no\n", ""),
        ("    allow:\n      orphan: >-\n        a long\n        reason\n", ""),
        ("    allow: {orphan: no, unsupported-thesis: yes}\n", "    allow: {unsupported-thesis: yes}\n"),
        ("    allow: {unsupported-thesis: yes, orphan: no}\n", "    allow: {unsupported-thesis: yes}\n"),
        (
            "    allow:\n      orphan: no\n      unsupported-thesis: yes\n",
            "    allow:\n      unsupported-thesis: yes\n",
        ),
        (
            "    allow:\n      unsupported-thesis: yes\n      orphan: no\n",
            "    allow:\n      unsupported-thesis: yes\n",
        ),
        ("    allow:\n      orphan: no\n      too-deep: no\n", ""),
        ("    allow: {orphan: no, too-deep: no}\n", ""),
        ("    allow: {A201: yes}\n", "    allow: {unsupported-thesis: yes}\n"),
        ("    allow: {A107: no}\n", ""),
        ("    allow:\n      orphan: well,\n      too-deep: no\n", ""),
        # Not by itself: a remark would go with it.
        ("    allow:\n      orphan: no # for now\n", None),
        ("    allow: # these\n      orphan: no\n", None),
        ("    allow: {orphan: no} # for now\n", None),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_exception_that_nothing_needs_is_removed(before: str, after: str | None, end: str) -> None:
    content = f"{HEAD}claims:\n  a:\n    text: A.\n{before}    note: more\n"
    content += "" if "unsupported-thesis" in (after or "") else f"    source: s\n{TAIL}"
    outcome = mended(content.replace("\n", end))
    expected = content if after is None else content.replace(before, after)
    assert outcome.text.content == expected.replace("\n", end)


def test_an_exception_is_not_removed_from_a_map_with_errors() -> None:
    content = f"{HEAD}claims:\n  a:\n    text: A.\n    allow: {{orphan: no}}\n"
    outcome = mended(content)
    assert {d.name for d in outcome.checked.diagnostics} == {"unused-allow", "unsupported-thesis"}
    assert outcome.done == ()


def test_nothing_is_done_to_a_file_that_cannot_be_read_whole() -> None:
    content = (
        f"{HEAD}claims:\n  a: {{text: A., source: s, tag: x}}\n  b: {{text: B., source: s, supports: [a, a]}}\n{TAIL}"
    )
    assert mended(content).text.content == content
    assert mended(content.replace("tag", "tags")).text.content == content.replace("tag", "tags").replace("a, a", "a")


STYLES = ("row", "lines", "single")
IDS = ("a", "b", "c", "d")


def made_map(choose: Choices) -> str:
    """Return a map with relations and exceptions written in many ways, some of them again and again."""
    lines = [*HEAD.splitlines(), "claims:"]
    for name in IDS:
        lines += [f"  {name}:", f"    text: The text of {name}."]
        blocks = [relations(choose, name), exceptions(choose), ["    source: s"], ["    # a remark"]]
        for block in choose.some(blocks, len(blocks), len(blocks)):
            lines += block
        if choose.once_in(2):
            section, target = choose.pick([("evidence", "supports"), ("counterarguments", "attacks")])
            lines += [f"    {section}:", f"      n{name}:", "        text: It is so.", f"        {target}: {name}"]
            lines += ["        source: s"]
    return choose.pick(["\n", "\r\n"]).join([*lines, TAIL.strip(), ""])


def relations(choose: Choices, name: str) -> list[str]:
    """Return the lines of a relation of one statement to others."""
    others = [each for each in IDS if each != name]
    targets = [choose.pick(others) for _ in range(choose.between(0, 4))]
    if not targets:
        return []
    style = choose.pick(STYLES)
    key = choose.pick(["supports", "attacks", "contradicts"])
    if style == "row":
        return [f"    {key}: [{', '.join(targets)}]"]
    if style == "single":
        return [f"    {key}: {targets[0]}{choose.pick(['', ' # a remark'])}"]
    return [f"    {key}:", *(f"      - {target}" for target in targets)]


def exceptions(choose: Choices) -> list[str]:
    """Return the lines of the exceptions of a statement."""
    rules = choose.some(["orphan", "A202", "too-deep", "circular-support"], 0, 3)
    if not rules:
        return []
    if choose.once_in(2):
        return [f"    allow: {{{', '.join(f'{rule}: so be it' for rule in rules)}}}"]
    return ["    allow:", *(f"      {rule}: so be it" for rule in rules)]


def count_of(checks: Checked) -> dict[tuple[str, str], int]:
    """Return how often each finding occurs in a map."""
    told = [(d.code, d.message) for d in checks.diagnostics]
    return {each: told.count(each) for each in told}


@pytest.mark.slow
@given(choices(100).map(made_map))
@settings(max_examples=examples(3000))
def test_the_laws_of_fixing(content: str) -> None:
    before = checked(Text("map.yaml", content))
    outcome = mended(content)
    after = outcome.checked
    assert before.is_whole
    # A fixed file has no new findings and says the same.
    counts = count_of(before)
    assert all(number <= counts.get(each, 0) for each, number in count_of(after).items())
    assert meaning(before.map) == meaning(after.map)
    # To fix it again changes nothing more.
    again = mended(outcome.text.content)
    assert (again.text.content, again.done) == (outcome.text.content, ())
    # Nothing is written that was not there, and no line is touched but those of relations and exceptions.
    if not any(d.name == "bad-allow" for d in outcome.done):
        rest = iter(content)
        assert all(character in rest for character in outcome.text.content)
    assert lines_of(outcome.text.content) == lines_of(content)
    assert outcome.text.content.count("\r") == outcome.text.content.count("\n") * ("\r\n" in content)


def lines_of(content: str) -> list[str]:
    """Return the lines of a file that no fix has anything to do with."""
    return [
        line
        for line in content.split("\n")
        if re.search("#|text:|source|evidence:|claims:|arguments:|argmap|title", line)
    ]


def made(text: Text, first: int, last: int, new: str) -> Diagnostic:
    """Return a diagnostic with a fix."""
    span = Span(text, first, last)
    return Diagnostic("A108", "duplicate-relation", Severity.WARNING, span, "a sign", fix=Fix("", (Edit(span, new),)))


def saying(*diagnostics: Diagnostic) -> Checked:
    """Return a check of a map that comes to these diagnostics."""
    return replace(checked(Text("map.yaml", HEAD)), diagnostics=diagnostics)


def test_fixes_that_touch_each_other_are_applied_one_after_the_other() -> None:
    rounds = []

    def rule(text: Text) -> Checked:
        rounds.append(text.content)
        places = [n for n in range(len(text.content)) if text.content.startswith("xx", n)]
        return saying(*(made(text, n, n + 1, "") for n in places))

    outcome = apply_fixes(Text("map.yaml", "xxx yxx"), rule)
    assert rounds == ["xxx yxx", "xx yx", "x yx"]
    assert (outcome.text.content, len(outcome.done)) == ("x yx", 3)


def test_a_fix_that_leads_to_a_new_finding_is_not_applied_and_the_others_are() -> None:
    def rule(text: Text) -> Checked:
        found = [made(text, n, n + 1, {"a": "A", "b": "?"}[c]) for n, c in enumerate(text.content) if c in "ab"]
        return saying(*found, *(made(text, n, n, "")._replace(message="?") for n in range(text.content.count("?"))))

    outcome = apply_fixes(Text("map.yaml", "b a b a"), rule)
    assert (outcome.text.content, len(outcome.done)) == ("b A b A", 2)


def test_a_fix_that_changes_what_a_map_says_is_not_applied() -> None:
    content = f"{HEAD}claims: {{a: {{text: A., source: s}}}}\n{TAIL}"

    def rule(text: Text) -> Checked:
        place = text.content.find("A.")
        return replace(checked(text), diagnostics=(made(text, place, place + 2, "B."),) if place > 0 else ())

    assert apply_fixes(Text("map.yaml", content), rule).text.content == content


def test_fixes_that_undo_each_other_come_to_an_end() -> None:
    def rule(text: Text) -> Checked:
        return saying(made(text, 0, 1, "b" if text.content == "a" else "a"))

    assert apply_fixes(Text("map.yaml", "a"), rule).text.content == "a"


def test_a_fix_in_another_file_is_left_to_that_file() -> None:
    other = Text("other.yaml", "abc")
    assert apply_fixes(Text("map.yaml", "abc"), lambda _: saying(made(other, 0, 1, ""))).done == ()


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@pytest.mark.parametrize("end", ["\n", ""])
def test_a_difference_can_be_applied(end: str, tmp_path: Path) -> None:
    before = Text("map.yaml", "one\ntwo\x85more\u2028\nthree\r\nfour" + end)
    after = Text("map.yaml", before.content.replace("two", "2").replace("four", "4"))
    (tmp_path / "map.yaml").write_bytes(before.content.encode())
    command = ["git", "apply", "-p0", "-"]
    subprocess.run(command, input=difference(before, after).encode(), cwd=tmp_path, check=True)
    assert (tmp_path / "map.yaml").read_bytes() == after.content.encode()


def test_no_difference_is_nothing() -> None:
    assert difference(Text("a", "x\n"), Text("a", "x\n")) == ""
