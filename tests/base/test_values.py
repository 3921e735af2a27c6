"""Classes of frozen values do what frozen data classes with slots do."""

import copy
import pickle
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from inspect import signature
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.base.values import frozen
from argmap.model import Citation, Contradiction, Source, Statement, Step

CLASSES = [Citation, Contradiction, Source, Statement, Step]
of_each = pytest.mark.parametrize("record", CLASSES)


@frozen()
class Box:
    """A value with what a class may have: a plain field, a default, one that is made, and one that is not compared."""

    name: str
    width: int = 3
    inside: list[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Model:
    """The same as a data class."""

    name: str
    width: int = 3
    inside: list[str] = field(default_factory=list, hash=False)
    seen: int = field(default=0, compare=False)


@frozen(eq=False, slots=False)
class Lines:
    """A value that finds something out once, and equals itself alone."""

    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Return its lines."""
        return self.text.split("\n")


def make(of: object) -> str:
    """Return a constant, as a factory of a field does."""
    return f"made for {of}"


@frozen(kw_only=True)
class Names:
    """A value whose fields are called like what a constructor uses."""

    change: str
    free: str = "free"
    Frozen: str = "Frozen"
    make: str = field(default_factory=lambda: make("Names"))
    made: str = "made"


boxes = st.tuples(st.sampled_from(["a", "b"]), st.integers(1, 2), st.lists(st.just("x"), max_size=1), st.integers(1, 2))


def filled(record: type[Any], chosen: set[str]) -> dict[str, object]:
    """Return a value for each field that must be given, and for the chosen ones of the others."""
    return {
        each.name: f"the {each.name}"
        for each in fields(record)
        if each.name in chosen or each.default is each.default_factory is MISSING
    }


def names_in(record: type[Any]) -> list[str]:
    """Return the names of the fields of a record."""
    return [each.name for each in fields(record)]


@of_each
@given(data=st.data())
def test_a_value_holds_what_it_is_given_and_the_defaults_of_the_rest(record: type[Any], data: st.DataObject) -> None:
    values = filled(record, data.draw(st.sets(st.sampled_from(names_in(record)))))
    made = record(**values)
    for each in fields(record):
        default = each.default if each.default_factory is MISSING else each.default_factory()
        assert getattr(made, each.name) == values.get(each.name, default)


@of_each
def test_a_value_is_frozen_and_has_no_other_fields(record: type[Any]) -> None:
    made = record(**filled(record, set()))
    assert type(made) is record
    for name in (*names_in(record), "colour"):
        with pytest.raises(FrozenInstanceError, match=f'cannot change "{name}" of a {record.__name__}'):
            setattr(made, name, "another")
        with pytest.raises(FrozenInstanceError, match=f'cannot change "{name}" of a {record.__name__}'):
            delattr(made, name)
    assert not hasattr(made, "__dict__")


@of_each
def test_a_class_asks_for_the_fields_that_have_no_default_and_takes_no_others(record: type[Any]) -> None:
    for name in filled(record, set()):
        values = filled(record, set())
        del values[name]
        with pytest.raises(TypeError, match=name):
            record(**values)
    with pytest.raises(TypeError, match="colour"):
        record(**filled(record, set()), colour="red")


@of_each
def test_values_do_not_share_mutable_defaults(record: type[Any]) -> None:
    one, other = record(**filled(record, set())), record(**filled(record, set()))
    for each in fields(record):
        if each.default_factory is not MISSING:
            assert getattr(one, each.name) is not getattr(other, each.name)


@of_each
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301
def test_a_value_can_be_copied_and_pickled(record: type[Any], again: Callable[[Any], Any]) -> None:
    made = record(**filled(record, set(names_in(record))))
    other = again(made)
    assert type(other) is record
    assert [getattr(other, name) for name in names_in(record)] == [getattr(made, name) for name in names_in(record)]


@given(one=boxes, other=boxes)
def test_two_values_are_equal_and_have_one_hash_where_data_classes_do(
    one: tuple[str, int, list[str], int], other: tuple[str, int, list[str], int]
) -> None:
    assert (Box(*one) == Box(*other)) is (Model(*one) == Model(*other))
    assert (hash(Box(*one)) == hash(Box(*other))) is (hash(Model(*one)) == hash(Model(*other)))
    unlike: object = Model(*one)
    assert Box(*one) != unlike
    assert replace(Box(*one), width=9) == Box(one[0], 9, one[2])


def test_a_class_of_values_is_a_data_class_with_a_signature() -> None:
    assert Box.__match_args__ == Model.__match_args__
    assert list(signature(Box).parameters) == list(signature(Model).parameters)
    assert [each.annotation for each in signature(Box).parameters.values()] == [
        each.annotation for each in signature(Model).parameters.values()
    ]
    assert repr(Box("a", inside=["x"])) == "Box(name='a', width=3, inside=<1>, seen=0)"
    assert is_dataclass(Box)


def test_a_value_without_slots_keeps_what_it_has_found_out() -> None:
    made = Lines("one\ntwo")
    assert made.lines is made.lines
    assert made != Lines("one\ntwo")
    with pytest.raises(FrozenInstanceError):
        made.text = "three"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(made)).lines == ["one", "two"]  # noqa: S301


def test_fields_may_have_any_names() -> None:
    names = Names(change="c", free="f")
    assert (names.change, names.free, names.Frozen, names.make, names.made) == (
        "c",
        "f",
        "Frozen",
        "made for Names",
        "made",
    )
    assert replace(names, make="m").make == "m"


@frozen()
class Examined:
    """A value that is examined once its fields are set."""

    name: str

    def __post_init__(self) -> None:
        """Raise ValueError if the name is empty."""
        if not self.name:
            raise ValueError("a name is required")


def test_a_value_is_examined_after_its_fields_are_set() -> None:
    assert Examined("a").name == "a"
    with pytest.raises(ValueError, match="a name is required"):
        Examined("")
