"""Anchors, aliases, tags and the trees that they grow."""

import pytest

from argmap.base.text import Text
from argmap.syntax.tree.composer import MAX_ALIASED_NODES, MAX_DEPTH, compose
from argmap.syntax.tree.nodes import Mapping, Scalar
from tests.maps import read, read_whole


def told(content: str) -> list[tuple[str, int, int, int, str, str]]:
    """Return the report on a text as YAML: code, line, columns, message, help."""
    _, found = compose(Text("map.yaml", content))
    spans = [(one, one.span.start, one.span.end) for one in found]
    return [(one.code, start.line, start.column, end.column, one.message, one.help) for one, start, end in spans]


def test_an_alias_repeats_the_text_of_its_anchor() -> None:
    argument_map = read_whole("claims:\n  stay: &words The shop stays.\n  leave: *words\n").map
    assert [s.text for s in argument_map.statements.values()] == ["The shop stays."] * 2


def test_a_text_with_an_unused_anchor_is_reported() -> None:
    help_text = 'put quotation marks around a text that begins with "&", or remove "&so"'
    message = '"&so" is read as an unused anchor, not as part of the text'
    assert told("a: &so it is\nb: &as it was\nc: *as\n") == [("A001", 1, 4, 7, message, help_text)]


def test_an_undefined_alias_is_reported_once_and_read_as_a_text() -> None:
    content = "claims:\n  stay:\n    text: *words # as above\n"
    root, _ = compose(Text("map.yaml", "a: *words"))
    assert isinstance(root, Mapping)
    assert root.entries[0][1] == Scalar("*words", 3, 9, plain=False)
    assert [d.code for d in read(content).diagnostics if d.code.startswith("A0")] == ["A001"]


@pytest.mark.parametrize(("times", "codes"), [(1000, []), (1001, ["A009"])])
def test_aliases_may_unfold_to_a_million_nodes(times: int, codes: list[str]) -> None:
    items = ", ".join(["x"] * 999)
    content = f"a: &a [{items}]\nb: [{', '.join(['*a'] * times)}]\n"
    assert MAX_ALIASED_NODES == 1000 * 1000
    assert [code for code, *_ in told(content)] == codes


def test_an_undefined_alias_counts_as_one_node() -> None:
    content = f"b: &b [{', '.join(['*a'] * 999)}]\nc: [{', '.join(['*b'] * 1000)}]\n"
    assert {code for code, *_ in told(content)} == {"A001"}


def test_a_tag_is_reported_at_its_mark() -> None:
    message, help_text = (
        "YAML tags are not part of the format",
        'put quotation marks around a text that begins with "!", or remove the tag',
    )
    assert told("a: Stop! Now\nb: !int 3\n") == [("A001", 2, 4, 8, message, help_text)]
    assert told("a: Stop! Now\nb: &c !list [1]\nd: *c") == [("A001", 2, 7, 12, message, help_text)]


@pytest.mark.parametrize("style", ["|", ">", "|+"])
def test_a_text_in_a_block_ends_where_its_words_do(style: str) -> None:
    root, _ = compose(Text("map.yaml", f"a: {style}\n  Some words.\n\n\nb: 1\n"))
    assert isinstance(root, Mapping)
    value = root.entries[0][1]
    assert (value.first, value.last) == (3, len(f"a: {style}\n  Some words."))


def test_a_text_with_an_anchor_counts_as_one_node() -> None:
    aliases = ", ".join(["*a"] * 999)
    content = f"a: &a x\nb: &b [{aliases}]\nc: [{', '.join(['*b'] * 999)}]\n"
    assert told(content) == []


@pytest.mark.slow
def test_nesting_that_is_too_deep_is_reported_at_the_first_level_beyond_the_limit() -> None:
    help_text = "write the statements flat, with supports and attacks"
    assert told("[" * (MAX_DEPTH + 1)) == [
        ("A001", 1, MAX_DEPTH + 1, MAX_DEPTH + 2, f"more than {MAX_DEPTH:,} levels of nesting", help_text)
    ]


def test_a_second_document_is_reported_at_its_mark_and_not_read() -> None:
    content = "a: 1\n---\nb: 2\nb: *c\n"
    help_text = 'put each map in its own file, and remove the line "---"'
    assert told(content) == [("A001", 2, 1, 4, "a second document begins here", help_text)]
    root, _ = compose(Text("map.yaml", content))
    assert isinstance(root, Mapping)
    assert [key.value for key, _ in root.entries] == ["a"]


def test_a_key_that_is_not_a_text_is_reported_once_and_left_out_with_its_value() -> None:
    message, help_text = "a list or mapping cannot be a key", "write a text as the key"
    content = "{[a]: b, c: d, {{e: f}: g}: h}"
    assert [(code, column, *rest) for code, _, column, *rest in told(content)] == [
        ("A001", 2, 3, message, help_text),
        ("A001", 16, 17, message, help_text),
    ]
    root, _ = compose(Text("map.yaml", content))
    assert isinstance(root, Mapping)
    assert [(key.value, value.value) for key, value in root.entries if isinstance(value, Scalar)] == [("c", "d")]
    assert len(root.entries) == 1
    assert len(told("? [a]: b\n: c\n")) == 1


def test_a_quoted_key_may_contain_a_blank_that_yaml_does_not_treat_as_one() -> None:
    assert told('"\N{NO-BREAK SPACE}a": 1\n" b ": 2\n') == []
    assert [message for *_, message, _ in told("\N{NO-BREAK SPACE}a: 1\n")] == [
        "YAML does not treat the no-break space (U+00A0) as a space"
    ]
