"""Every value has a short representation, whatever it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import NamedTuple

import pytest

import argmap
from argmap.base.representation import short_repr
from argmap.diagram import scene
from argmap.diagram.scene import DEFAULT_LOOK
from argmap.lint.context import Context
from argmap.lint.summary import summarise
from argmap.model import Kind, Map, Statement
from argmap.model.references import references
from argmap.model.views import Shown
from tests.made_records import filled_map
from tests.maps import ROOT

MOST = 500


@dataclass(frozen=True, slots=True)
class Thing:
    """A value to be represented."""

    name: str
    many: tuple[int, ...] = ()
    hidden: str = field(default="", repr=False)
    other: "Thing | None" = None

    __repr__ = short_repr


class Pair(NamedTuple):
    """A named tuple to be represented."""

    left: str
    right: float

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def test_texts_are_cut_collections_counted_and_empty_fields_left_out() -> None:
    assert repr(Thing("a")) == "Thing(name='a')"
    assert repr(Thing("a", (1, 2), "b", Thing("c"))) == "Thing(name='a', many=<2>, other=Thing('c'))"
    assert repr(Thing("a" * 100)) == f"Thing(name='{'a' * 59}…')"
    assert repr(Pair("a", 0.5)) == "Pair(left='a', right=0.5)"


def values_in(value: object) -> Iterator[object]:
    """Yield every value that can be reached from one, each once."""
    seen: set[int] = set()
    stack = [value]
    while stack:
        current = stack.pop()
        if id(current) in seen or isinstance(current, str | bytes | int | float | Enum | type | None):
            continue
        seen.add(id(current))
        if is_dataclass(current):
            yield current
            stack.extend(getattr(current, each.name) for each in fields(current))
        elif isinstance(current, Mapping):
            stack.extend([*current, *current.values()])
        elif isinstance(current, tuple | list | set | frozenset):
            if hasattr(current, "_fields"):
                yield current
            stack.extend(current)


def long_map() -> Map:
    """Return a map with every field, with ids and texts as long as nobody writes them."""
    words = "One sentence of very many words. " * 300
    made = filled_map()
    statements = {
        name: replace(each, text=words, by=words, note=words, tags=(words,) * 50, extra={"x-words": words})
        for name, each in made.statements.items()
    }
    more = {f"{'a' * 1000}{n}": Statement(id=f"{'a' * 1000}{n}", kind=Kind.CLAIM, text=words) for n in range(50)}
    return replace(made, statements=statements | more, title=words, groups={"a" * 1000: words})


PARTS = ("checked", "summary", "context", "evaluation", "analysis", "picture", "references")


@cache
def starts(size: str) -> dict[str, object]:
    """Return the values that everything else can be reached from, of a large map or of one with every field."""
    large = ROOT / "arguments" / "russia-iran-syria.yaml"
    checked = argmap.read(large) if size == "large" else argmap.check(long_map())
    shown, thesis = Shown(checked.graph), checked.graph.theses[0]
    values = (
        (checked, checked.documents.quotations, checked.documents.opened),
        summarise([checked]),
        Context(checked.graph, checked.documents),
        argmap.evaluate(checked),
        (
            argmap.why(checked, thesis),
            argmap.what_if(checked, without=[thesis]),
            argmap.flip(checked, thesis),
            argmap.matrix(checked),
        ),
        (shown, scene.compose(shown, checked.documents, DEFAULT_LOOK)),
        references(checked.map),
    )
    return dict(zip(PARTS, values, strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("size", ["large", "made"])
def test_whatever_can_be_reached_has_a_short_representation(size: str, part: str) -> None:
    values = list(values_in(starts(size)[part]))
    assert values
    long = {type(value).__name__: len(repr(value)) for value in values if len(repr(value)) >= MOST}
    assert long == {}
