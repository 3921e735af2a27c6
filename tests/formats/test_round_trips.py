"""Round trips of any map through every format that goes both ways: what does not come back is in the report."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings

from argmap.formats.exchange.losses import LossReport
from argmap.formats.exporters import EXPORTERS
from argmap.formats.importers import IMPORTERS
from argmap.lint.checker import Checked
from argmap.model import Map, Statement
from argmap.model.graph import index
from tests.formats.exchange.converting import exported, imported, read_again
from tests.formats.made_maps import made_maps
from tests.laws import examples
from tests.maps import read_whole


def by_text(statement: Statement, _: int) -> str:
    """Return the text of a statement, by which it is known again where texts come back."""
    return " ".join(statement.text.split())


def by_name(statement: Statement, _: int) -> str:
    """Return the id that a statement has in the other format."""
    return str(statement.original_id or statement.id)


def by_number(statement: Statement, number: int) -> str:
    """Return the number of a statement, by which it is known again where nothing else comes back."""
    return statement.original_id or str(number)


# How a statement is known again, by the formats that go both ways.
FORMATS: Mapping[str, Callable[[Statement, int], str]] = {
    "aif": by_text,
    "apx": by_name,
    "argdown": by_text,
    "carneades": by_text,
    "gsn2x": by_text,
    "i23": by_number,
    "kialo": by_text,
    "microtexts": by_text,
    "tgf": by_name,
    "xaif": by_text,
}
# What reports call the relations between statements.
RELATIONS = frozenset({"relations", "reasons", "attacks", "contradictions", "signs"})


class Told(NamedTuple):
    """What a map says, whatever its ids are: its statements, and its steps and rivals, each with what it ends in."""

    statements: Counter[str]
    steps: Counter[tuple[str, ...]]


def told(argument_map: Map, known: Callable[[Statement, int], str]) -> Told:
    """Return what a map says."""
    numbers = {name: number for number, name in enumerate(argument_map.statements, 1)}
    names = {name: known(each, numbers[name]) for name, each in argument_map.statements.items()}
    steps = index(argument_map).steps

    def end(name: str) -> str:
        way = []
        while name in steps:
            way.append(f"{steps[name].relation} {sorted(map(names.__getitem__, steps[name].premises))}")
            name = steps[name].target
        return " to ".join((*way, names[name]))

    found = Counter(
        (str(each.relation), *sorted(map(names.__getitem__, each.premises)), end(each.target))
        for each in steps.values()
    )
    found.update(
        ("contradicts", *sorted((names[each.left], names[each.right]))) for each in argument_map.contradictions
    )
    return Told(Counter(names.values()), found)


def lost_relations(*reports: LossReport) -> int:
    """Return how many relations were changed or dropped, by some reports."""
    parts = [each for report in reports for each in report.concepts if each.concept in RELATIONS]
    return sum(each.changed + each.dropped for each in parts)


def with_own_words(content: str) -> Checked:
    """Return a map in which no two statements say the same."""
    made = read_whole(content).map
    statements = {name: replace(each, text=f"{each.text} {name}.") for name, each in made.statements.items()}
    return read_again(replace(made, statements=statements))


def test_every_format_that_goes_both_ways_is_tried() -> None:
    assert FORMATS.keys() == {*EXPORTERS.names()} & {*IMPORTERS.names()}


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=examples(80), suppress_health_check=[HealthCheck.too_slow])
@given(content=made_maps())
def test_steps_come_back_or_are_reported_and_what_has_come_back_stays_the_same(form: str, content: str) -> None:
    checked, known = with_own_words(content), FORMATS[form]
    sent = exported(form, checked)
    back = imported(form, sent.content)
    before, after = told(checked.map, known), told(back.map, known)
    assert not before.statements - after.statements
    assert (before.steps - after.steps).total() <= lost_relations(sent.losses, back.losses)
    first = read_again(back.map)
    again = imported(form, exported(form, first).content).map
    assert told(again, known) == told(first.map, known)
    assert schemes(again) == schemes(first.map)


def schemes(argument_map: Map) -> Counter[str | None]:
    """Return the schemes of the steps of a map."""
    return Counter(step.scheme for step in index(argument_map).steps.values())
