"""Makers make what the classes of the records make."""

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Citation, Statement, Step
from argmap.model.makers import new_citation, new_statement, new_step

MAKERS = [(Citation, new_citation), (Statement, new_statement), (Step, new_step)]
of_each = pytest.mark.parametrize(("record", "maker"), MAKERS)


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
def test_a_maker_sets_every_field_as_the_class_does(
    record: type[Any], maker: Callable[..., object], data: st.DataObject
) -> None:
    values = filled(record, data.draw(st.sets(st.sampled_from(names_in(record)))))
    made, called = maker(**values), record(**values)
    assert type(made) is record
    assert made == called
    assert [getattr(made, name) for name in names_in(record)] == [getattr(called, name) for name in names_in(record)]


@of_each
def test_what_a_maker_makes_is_frozen(record: type[Any], maker: Callable[..., object]) -> None:
    made = maker(**filled(record, set()))
    for name in names_in(record):
        with pytest.raises(FrozenInstanceError):
            setattr(made, name, "another")


@of_each
def test_a_maker_asks_for_what_the_class_asks_for(record: type[Any], maker: Callable[..., object]) -> None:
    for name in filled(record, set()):
        values = filled(record, set())
        del values[name]
        with pytest.raises(TypeError, match=name):
            maker(**values)
    with pytest.raises(TypeError, match="colour"):
        maker(**filled(record, set()), colour="red")


@of_each
def test_two_values_of_a_maker_share_no_default_that_can_change(
    record: type[Any], maker: Callable[..., object]
) -> None:
    one, other = maker(**filled(record, set())), maker(**filled(record, set()))
    for each in fields(record):
        if each.default_factory is not MISSING:
            assert getattr(one, each.name) is not getattr(other, each.name)
