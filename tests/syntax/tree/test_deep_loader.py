"""The parser for deep files reads every other file as PyYAML's own does, and refuses it at the same place."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.deep_loader import LONGEST_KEY, MAX_CHARACTERS, DeepLoader
from tests.skips import needs_bound_of_libyaml

PARTS = st.sampled_from(
    ["a", "b: ", "- ", "? ", ": ", "[", "]", "{", "}", ", ", "'", '"', "\n", "\n  ", "\n    ", "#", "&x ", "*x"]
)


def outcome(content: str, loader: type[yaml.SafeLoader]) -> list[str]:
    """Return the events of a text, and what is reported for what cannot be read."""
    try:
        return [str(event) for event in yaml.parse(content, Loader=loader)]
    except yaml.YAMLError as error:
        return [str(error)]


@given(st.lists(PARTS, max_size=20).map("".join))
def test_a_text_is_read_alike(content: str) -> None:
    assert outcome(content, DeepLoader) == outcome(content, yaml.SafeLoader)


@pytest.mark.parametrize("length", range(LONGEST_KEY - 2, LONGEST_KEY + 3))
@pytest.mark.parametrize("before", ["", "a: {b: ", "- "])
def test_a_key_may_be_as_long(before: str, length: int) -> None:
    content = f"{before}{'k' * length}: v\n"
    assert outcome(content, DeepLoader) == outcome(content, yaml.SafeLoader)


@pytest.mark.parametrize(
    "content", ["a: b\nc\nd: e\n", "a: b\n'c'\n d: e\n", "a:\n  - b\n  c\n", "{a\nb: c}\n", "'a\nb': c\n"]
)
def test_a_line_without_a_colon_is_refused_alike(content: str) -> None:
    assert outcome(content, DeepLoader) == outcome(content, yaml.SafeLoader)


@needs_bound_of_libyaml
def test_a_deep_text_too_long_for_the_parser_is_reported_at_the_level_that_is_too_deep() -> None:
    content = "[" * 1001 + "#" * MAX_CHARACTERS
    _, found = compose(Text("map.yaml", content))
    message = "more than 1,000 levels of nesting in a file of more than 2,000,000 characters"
    assert [(one.code, one.span.first, one.span.last, one.message, one.help) for one in found] == [
        ("A001", 1000, 1001, message, "write the statements flat, with supports and attacks")
    ]
