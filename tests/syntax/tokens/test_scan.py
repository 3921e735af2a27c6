"""Texts taken into tokens: what is well formed as YAML has it, and what is broken without losing the rest."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.syntax.tokens import TOP, TokenKind, scan
from argmap.syntax.tokens.scan import scan_before
from argmap.syntax.tokens.scanner import Scanner
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT
from tests.syntax.formatter.disarray import MadeFile, files
from tests.syntax.reader.test_laws import SIGNS, wounded_files
from tests.syntax.tokens.trees import of_scan, of_tree

STARTER = ROOT / "argmap" / "syntax" / "starter.yaml"


def told(content: str) -> str:
    """Return the tokens of a text in a row: keys with those above them, and texts after their keys."""
    found, parts = scan(Text("map.yaml", content)), []
    for number, token in enumerate(found.tokens):
        keys = "/".join(found.keys_above(number))
        if token.kind is TokenKind.KEY:
            parts.append(f"{keys}/{found.value(number)}:".removeprefix("/"))
        elif token.kind is TokenKind.VALUE:
            parts.append(f"{keys} = {found.value(number)}".strip())
    return "; ".join(parts)


@pytest.mark.parametrize("path", [*ARGUMENTS, STARTER], ids=lambda path: path.name)
def test_the_tokens_of_a_file_are_the_keys_and_texts_of_its_tree(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    assert of_scan(scan(Text(str(path), content))) == of_tree(content)


@settings(max_examples=examples(300), deadline=None)
@given(files())
def test_the_tokens_of_any_layout_are_the_keys_and_texts_of_its_tree(made: MadeFile) -> None:
    assert of_scan(scan(Text("map.yaml", made.content))) == of_tree(made.content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: b\nc: d", "a:; a = b; c:; c = d"),
        ("a:\n  b: c # so\n", "a:; a/b:; a/b = c"),
        ("a:\n- b\n- c: d\nx: y", "a:; a = b; a/c:; a/c = d; x:; x = y"),
        ("- - a\n  - b", "= a; = b"),
        ("a: [b, c -> d]", "a:; a = b; a = c -> d"),
        ("a: {b: c, d: [e], f}", "a:; a/b:; a/b = c; a/d:; a/d = e; a/f:"),
        ("a: [b: c]", "a:; a/b:; a/b = c"),
        ("\"a b\": 'it''s'", "a b:; a b = it's"),
        ('a: "x \\"y\\" \\u00e9\\\n  z"', 'a:; a = x "y" éz'),
        ("a: one\n  two\n\n  three\nb: c", "a:; a = one two\nthree; b:; b = c"),
        ("a: >-\n  one: two\n\n  # three\nb: c", "a:; a = one: two # three; b:; b = c"),
        ("a: &x b\nc: *x", "a:; a = b; c:; c = x"),
        ("a: http://x#y", "a:; a = http://x#y"),
        ("a:\r\n  b: c\r\n", "a:; a/b:; a/b = c"),
        ("---\na: b\n...\n", "a:; a = b"),
        ("", ""),
        ("\t\n \n#\n", ""),
    ],
)
def test_tokens_stand_under_their_keys(content: str, expected: str) -> None:
    assert told(content) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # A quotation mark that is not closed ends where a key stands as far left as its own.
        ('a:\n  b: "so it\n  c: d', "a:; a/b:; a/b = so it; a/c:; a/c = d"),
        ("a: 'so\nb: it's", "a:; a = so; b:; b = it's"),
        # So does a bracket.
        ("a: [b, c\nd: e", "a:; a = b; a = c; d:; d = e"),
        ("a: {b: [c\nd: e", "a:; a/b:; a/b = c; d:; d = e"),
        ('a: {b: "c\nd: e', "a:; a/b:; a/b = c; d:; d = e"),
        # Half a key is a text among keys.
        ("a: b\ncla\nd: e", "a:; a = b; = cla; d:; d = e"),
        # What is indented to no column of its own stands under the last key above it.
        ("a:\n    b: c\n  d: e", "a:; a/b:; a/b = c; a/d:; a/d = e"),
        ("a: b\n  c: d", "a:; a = b; a/c:; a/c = d"),
        ("a: b]}\nc: d", "a:; a = b]}; c:; c = d"),
    ],
)
def test_what_is_broken_costs_no_more_than_itself(content: str, expected: str) -> None:
    assert told(content) == expected


@settings(max_examples=examples(300), deadline=None)
@given(st.one_of(wounded_files(), st.lists(st.one_of(SIGNS, st.characters()), max_size=100).map("".join)))
def test_the_tokens_of_any_text_are_in_order_and_follow_their_owners(content: str) -> None:
    found = scan(Text("map.yaml", content))
    for number, token in enumerate(found.tokens):
        assert 0 <= token.first <= token.last <= found.ends[number] <= len(content)
        assert TOP <= token.owner < number
        assert found.value(number) is not None
        assert all(found.tokens[owner].kind is not TokenKind.VALUE for owner in found.owners(number))
    assert list(found.starts) == sorted(found.starts)


def test_the_key_or_value_at_an_offset_is_found() -> None:
    found = scan(Text("map.yaml", "a:\n  - b: c\n"))
    assert [found.at(offset) for offset in range(13)] == [0, 0, None, None, None, None, None, 2, 2, None, 3, 3, None]
    assert found.way_to(3) == ("a", "b")
    assert found.ends[0] == 11


@settings(max_examples=examples(300), deadline=None)
@given(st.one_of(wounded_files(), files().map(lambda made: made.content)), st.randoms(use_true_random=True))
def test_a_text_is_taken_up_to_an_offset_as_if_it_ended_there(content: str, random: Random) -> None:
    offset = random.randint(0, len(content))
    resumed = scan_before(scan(Text("map.yaml", content)), offset)
    fresh = Scanner(content[:offset])
    fresh.run()
    assert (resumed.tokens, resumed.comments) == (fresh.tokens, fresh.comments)
    assert (resumed.plain, resumed.block, resumed.loose) == (fresh.plain, fresh.block, fresh.loose)


def test_a_text_is_not_gone_on_with_inside_a_quotation_that_may_not_be_closed() -> None:
    lines = "".join(f"    line {number} of what is quoted\n" for number in range(200))
    content = f'a:\n  b: "so\n{lines}  c: d\n'
    offset = content.index("line 150")
    assert scan_before(scan(Text("map.yaml", content)), offset).tokens[-1].is_open
