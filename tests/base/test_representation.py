"""Every value has a short representation, whatever it holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
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


def starts() -> dict[str, object]:
    """Return the values that everything else can be reached from, of a large map and of one with every field."""
    large = argmap.read(ROOT / "arguments" / "russia-iran-syria.yaml")
    found: dict[str, object] = {}
    for name, checked in (("large", large), ("made", argmap.check(long_map()))):
        shown = Shown(checked.graph)
        found |= {
            f"checked {name}": (checked, checked.documents.quotations, checked.documents.opened),
            f"summary of {name}": summarise([checked]),
            f"context of {name}": Context(checked.graph, checked.documents),
            f"evaluation of {name}": argmap.evaluate(checked),
            f"analysis of {name}": (
                argmap.why(checked, checked.graph.theses[0]),
                argmap.what_if(checked, without=[checked.graph.theses[0]]),
                argmap.flip(checked, checked.graph.theses[0]),
                argmap.matrix(checked),
            ),
            f"picture of {name}": (shown, scene.compose(shown, checked.documents, DEFAULT_LOOK)),
            f"references of {name}": references(checked.map),
        }
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", starts())
def test_whatever_can_be_reached_has_a_short_representation(name: str) -> None:
    values = list(values_in(starts()[name]))
    assert values
    long = {type(value).__name__: len(repr(value)) for value in values if len(repr(value)) >= MOST}
    assert long == {}
