"""Named tuples do what those of `typing` do."""

import copy
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from argmap.base.tuples import NamedTuple


class Place(NamedTuple):
    """A named tuple with what a class may have."""

    path: str
    line: int = 1
    column: "int | None" = None

    @property
    def shown(self) -> str:
        """Return the place as people read it."""
        return f"{self.path}:{self.line}"


class Model(typing.NamedTuple):
    """The same by `typing`."""

    path: str
    line: int = 1
    column: "int | None" = None

    @property
    def shown(self) -> str:
        """Return the place as people read it."""
        return f"{self.path}:{self.line}"


class Mark(Place):
    """A class with no fields of its own."""

    __slots__ = ()


CALLS: list[Callable[[Any], object]] = [
    lambda made: made("a"),
    lambda made: made("a", 2, None),
    lambda made: made(path="a", column=3),
    lambda made: made("a", 2).shown,
    lambda made: made("a").path,
    lambda made: made("a")._replace(line=5, column=1),
    lambda made: made._make(["a", 2, 3]),
    lambda made: made("a", 2)._asdict(),
    lambda made: hash(made("a", 2)),
    lambda made: (made._fields, made._field_defaults, made.__match_args__, made.__slots__),
    lambda made: repr(made("a", 2)).removeprefix(made.__name__),
    lambda made: hasattr(made("a"), "__dict__"),
    lambda made: made("a") < made("b"),
    lambda made: [*made("a", 2, 3)],
]
MISTAKES: list[Callable[[Any], object]] = [
    lambda made: made(),
    lambda made: made("a", 1, 2, 3),
    lambda made: made("a", colour="red"),
    lambda made: made._make(["a"]),
    lambda made: made("a")._replace(colour="red"),
    lambda made: setattr(made("a"), "path", "b"),
    lambda made: setattr(made("a"), "colour", "red"),
    lambda made: delattr(made("a"), "path"),
]


@pytest.mark.parametrize("call", CALLS)
def test_what_is_asked_of_a_named_tuple_is_answered_as_by_typing(call: Callable[[Any], object]) -> None:
    assert call(Place) == call(Model)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_a_named_tuple_does_not_allow_fails_as_by_typing(mistake: Callable[[Any], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as expected:
        mistake(Model)
    with pytest.raises(expected.type):
        mistake(Place)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301
def test_a_named_tuple_can_be_copied_and_pickled(again: Callable[[Any], Any]) -> None:
    for made in (Place("a", 2), Mark("a", 2)):
        other = again(made)
        assert (type(other), other) == (type(made), made)


def test_a_subclass_is_made_by_the_constructor_of_its_class() -> None:
    assert type(Mark("a")) is Mark
    assert type(Mark("a", 1)._replace(line=2)) is Mark
    assert (Mark("a").shown, Mark("a")) == ("a:1", Place("a"))
    assert issubclass(Mark, Place)
    assert type(Place) is type


def test_a_field_without_a_default_cannot_follow_one_that_has_a_default() -> None:
    namespace = {"__annotations__": {"line": int, "path": str}, "line": 1, "__module__": __name__}
    make: Any = type(NamedTuple)
    with pytest.raises(TypeError, match="default"):
        make("Wrong", (NamedTuple,), namespace)
