"""What is being typed: a key or a value, under the keys above it, whatever is broken after it."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.syntax.fields import ARGUMENT, CITATION, FILE, STATEMENT, STEP
from argmap.syntax.tokens import TokenKind, Typed, typed_at
from argmap.syntax.tree.written import Style
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT
from tests.syntax.formatter.disarray import MadeFile, files
from tests.syntax.reader.test_laws import SIGNS, wounded_files
from tests.syntax.tokens.trees import Written, of_tree

STARTER = ROOT / "argmap" / "syntax" / "starter.yaml"


def typed(content: str) -> Typed | None:
    """Return what is being typed at the mark `|>` of a text, or at its end."""
    before, _, after = content.partition("|>")
    return typed_at(Text("map.yaml", before + after), len(before))


def told(content: str) -> tuple[str, str, str] | None:
    """Return whether a key or a value is being typed, the keys above it, and what is there of it."""
    found = typed(content)
    if found is None:
        return None
    kind = "key" * found.may_be_key + " or " * (found.may_be_key and found.may_be_value) + "value" * found.may_be_value
    return kind, "/".join(found.scan.way_to(found.owner)), found.prefix


def assert_agrees(content: str, written: Written, offset: int) -> None:
    """Hold what is typed at an offset of a key or text against the tree."""
    head = content[written.first : offset]
    if content[written.first] in "|>" and "\n" not in head:
        assert typed_at(Text("map.yaml", content), offset) is None or not head
        return
    if content[written.first] in "\"'" and offset in {written.first, written.last}:
        return
    # Where no more than the indent of a further line is there, a key may follow just as well.
    if "\n" in head and not head.rpartition("\n")[2].strip():
        return
    found = typed_at(Text("map.yaml", content), offset)
    # A dash by itself may begin an item as well as a word.
    if found is None and head.endswith("-"):
        return
    assert found is not None
    assert found.may_be_key if written.kind is TokenKind.KEY else found.may_be_value
    assert found.scan.way_to(found.owner) == written.keys
    assert found.last == offset


@pytest.mark.parametrize("path", [*ARGUMENTS, STARTER], ids=lambda path: path.name)
def test_what_is_typed_in_a_file_is_what_its_tree_says(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    tree = of_tree(content)
    for written in tree[:: len(tree) // 12]:
        for offset in (written.first, (written.first + written.last) // 2, written.last):
            assert_agrees(content, written, offset)


@settings(max_examples=examples(400), deadline=None)
@given(files(), st.randoms(use_true_random=True))
def test_what_is_typed_in_any_layout_is_what_its_tree_says(made: MadeFile, random: Random) -> None:
    written = random.choice(of_tree(made.content))
    assert_agrees(made.content, written, random.randint(written.first, written.last))


@settings(max_examples=examples(400), deadline=None)
@given(st.one_of(wounded_files(), st.lists(SIGNS, max_size=50).map("".join)), st.randoms(use_true_random=True))
def test_any_place_of_any_text_says_what_may_be_typed_there(content: str, random: Random) -> None:
    offset = random.randint(0, len(content))
    found = typed_at(Text("map.yaml", content), offset)
    if found:
        assert found.first <= found.last == offset
        assert found.may_be_key or found.may_be_value
        assert -1 <= found.owner < len(found.scan.tokens)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ("key", "", "")),
        ("ti", ("key", "", "ti")),
        ("a: b\n|>\nc: d", ("key", "", "")),
        ("a: b\nti|>\nc: d", ("key", "", "ti")),
        ("a: |>b", ("value", "a", "")),
        ("a: b c", ("value", "a", "b c")),
        ("a: b ", ("value", "a", "b ")),
        ("a:", None),
        ("a:\n  ", ("key or value", "a", "")),
        ("a:\n  te", ("key or value", "a", "te")),
        ("a:\n  b: c\n  te", ("key", "a", "te")),
        ("a:\n  b: c\n  |>\n  d: e", ("key", "a", "")),
        ("a:\n  - ", ("key or value", "a", "")),
        ("a:\n  - so", ("key or value", "a", "so")),
        ("a:\n  - b: c\n    ", ("key", "a", "")),
        ("a:\n- b\n- ", ("key or value", "a", "")),
        ("a:\n- b\n", ("key", "", "")),
        ("a:\n  -", None),
        ('a: "so it', ("value", "a", "so it")),
        ('a: "so it ', ("value", "a", "so it ")),
        ('a: "so it|>"', ("value", "a", "so it")),
        ('a: "so it"', None),
        ("a: 'it''s", ("value", "a", "it's")),
        ('"a', ("key", "", "a")),
        ('a:\n  b: "so\n    it', ("value", "a/b", "so it")),
        ("a: [b, c", ("value", "a", "c")),
        ("a: [b, ", ("value", "a", "")),
        ("a: [", ("value", "a", "")),
        ("a: [b]", None),
        ("a: {", ("key", "a", "")),
        ("a: {b: c, d", ("key", "a", "d")),
        ("a: {b: c, d: ", ("value", "a/d", "")),
        ("a: {b: c, d: e f", ("value", "a/d", "e f")),
        ("a: {b:", None),
        ('a: {b: "c', ("value", "a/b", "c")),
        ('a: {b: "c" ', None),
        ("a: [{b: c, |>}]", ("key", "a", "")),
        ("a: # so", None),
        ("# so", None),
        ("a: b # so", None),
        ("a: >-\n  one\n  two", ("value", "a", "one two")),
        ("a: >-", None),
        ("a: >-\n  one\n", ("key", "", "")),
        ("a: >-\n  one\n  ", ("value", "a", "one ")),
        ("a:\n  b: one\n    ", ("value", "a/b", "one ")),
        ("a:\n  b: one\n    two", ("value", "a/b", "one two")),
        ('a:\n  b: "one"\n    ', None),
        ("a:\r\n  b: c\r\n  d", ("key", "a", "d")),
        ("a:\n\tb", ("key or value", "a", "b")),
        ("a: [b\nc: ", ("value", "c", "")),
        ('a: "b\nc: ', ("value", "c", "")),
        ("a: &x so", ("value", "a", "so")),
    ],
)
def test_what_is_typed_is_determined_by_the_text_before_it(content: str, expected: tuple[str, str, str] | None) -> None:
    assert told(content) == expected


@pytest.mark.parametrize(
    ("content", "record", "field"),
    [
        ("", FILE, None),
        ("claims:\n  a:\n    ", STATEMENT, FILE["claims"]),
        ("claims:\n  a:\n    evidence:\n      b: {", STATEMENT, STATEMENT["evidence"]),
        ("claims:\n  a:\n    supports:\n      b: {", STEP, STATEMENT["supports"]),
        ("claims:\n  a:\n    citations:\n      - ", CITATION, STATEMENT["citations"]),
        ("arguments:\n  a:\n    ", ARGUMENT, FILE["arguments"]),
        ("claims:\n  a:\n    basis: ", None, STATEMENT["basis"]),
        ("x-own:\n  a: ", None, None),
    ],
)
def test_what_is_typed_has_a_place_in_the_format(content: str, record: object, field: object) -> None:
    found = typed(content)
    assert found is not None
    assert (found.place.record, found.place.field) == (record, field)


@pytest.mark.parametrize(
    "content",
    ["a: {b: c, |>, d: e}\nf: g", "a:\n  b: c\n  |>\n  d: e\nf: g", "a:\n  b: c\n  x|>\n  d: e", "a: [{b: c, |>d: e"],
)
def test_keys_before_and_after_are_known(content: str) -> None:
    found = typed(content)
    assert found is not None
    assert list(found.scan.entries(found.owner)) == ["b", "d"]


def test_what_is_there_has_a_place_and_a_style() -> None:
    found = typed('a: "so it|>"\n')
    assert found is not None
    assert (found.first, found.last, found.style, found.in_flow) == (4, 9, Style.DOUBLE, False)
    found = typed("a: [so|>]\n")
    assert found is not None
    assert (found.first, found.last, found.style, found.in_flow) == (4, 6, Style.PLAIN, True)
