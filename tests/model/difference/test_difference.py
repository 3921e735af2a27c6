"""The difference of two maps: it names all that is not the same, and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.model.difference import ChangeKind, MapDifference, Renames, difference
from argmap.model.difference.order import woven
from argmap.model.difference.translation import translated
from argmap.model.difference.values import groups_of, pair_of
from argmap.model.graph import distinct_steps
from tests.any_maps import IDS, maps
from tests.laws import examples
from tests.made_records import filled_map, maps_without_a_field
from tests.maps import read_whole

FULL = filled_map()
WITHOUT = tuple(maps_without_a_field())
SHOP = (
    "claims:\n  stay:\n    text: The shop stays open.\n    claims:\n"
    "      trade: The trade has grown since the new road was built.\n"
    "    evidence:\n      count: {text: We counted forty buyers., basis: event}\n"
    "    counterarguments:\n      rent: The rent is too high.\n"
)


def parts_of(argument_map: Map) -> dict[str, Any]:
    """Return all parts of a map, each by its id, in the form in which differences tell of them."""
    return {
        "statements": dict(argument_map.statements),
        "steps": distinct_steps(argument_map.steps),
        "contradictions": {pair.id: pair for pair in map(pair_of, argument_map.contradictions)},
        "sources": dict(argument_map.sources),
        "groups": groups_of(argument_map),
        "speakers": dict(argument_map.speakers),
    }


def patched(before: Map, found: MapDifference) -> tuple[dict[str, Any], Map]:
    """Return what a map becomes by a difference: its parts, and a map with its own fields."""
    old = translated(before, found.renames)
    parts = parts_of(old)
    for name, its_parts in parts.items():
        for one in getattr(found, name):
            if one.before is None:
                assert one.id not in its_parts
            else:
                assert its_parts.pop(one.id) == one.before
            if one.after is not None:
                its_parts[one.id] = one.after
    own: dict[str, Any] = {one.attribute: one.after for one in found.fields if not one.attribute.startswith("x-")}
    extra = {**old.extra, **{one.attribute: one.after for one in found.fields if one.attribute.startswith("x-")}}
    return parts, replace(old, **own, extra={name: value for name, value in extra.items() if value is not None})


@settings(max_examples=examples(200))
@given(st.data(), maps(), maps())
def test_a_map_with_the_difference_to_another_is_that_map(data: st.DataObject, one: Map, other: Map) -> None:
    kept = data.draw(st.sampled_from(["nothing", "statements", "steps", "sources"]))
    other = other if kept == "nothing" else replace(other, **{kept: getattr(one, kept)})
    parts, own = patched(one, difference(one, other))
    assert parts == parts_of(other)
    assert replace(own, statements={}, steps=(), contradictions=(), sources={}, groups={}, speakers={}) == replace(
        other,
        statements={},
        steps=(),
        contradictions=(),
        sources={},
        groups={},
        speakers={},
        extra={name: value for name, value in other.extra.items() if value is not None},
    )


@settings(max_examples=examples(150))
@given(maps())
def test_nothing_is_different_between_a_map_and_itself_in_another_order(made: Map) -> None:
    turned = replace(
        made,
        statements=dict(reversed([*made.statements.items()])),
        sources=dict(reversed([*made.sources.items()])),
        steps=tuple(distinct_steps(made.steps).values()),
        contradictions=tuple(replace(each, left=each.right, right=each.left) for each in made.contradictions),
    )
    assert not difference(made, made)
    assert not difference(made, turned)


def renamed_map(made: Map, names: Iterable[str]) -> tuple[Map, Renames]:
    """Return a map in which each of some statements and arguments has another name, and what was renamed."""
    renames = Renames(statements={name: f"other-{name}" for name in names})
    return translated(made, renames), renames


@settings(max_examples=examples(150))
@given(st.data(), maps())
def test_of_a_renamed_map_nothing_is_different_but_the_names(data: st.DataObject, made: Map) -> None:
    texts = [" ".join(statement.text.split()) for statement in made.statements.values()]
    made = replace(made, statements={n: replace(s, text=s.text or f"Text of {n}.") for n, s in made.statements.items()})
    is_clear = len(set(texts)) == len(texts)
    names = data.draw(st.lists(st.sampled_from([*made.statements]), unique=True))
    after, renames = renamed_map(made, names)
    found = difference(made, after)
    if is_clear and not {f"other-{name}" for name in names} & made.statements.keys():
        assert found.renames.statements == renames.statements
        assert [one.change for one in found.statements] == [ChangeKind.RENAMED] * len(names)
        assert (found.steps, found.fields, found.contradictions) == ((), (), ())


def test_every_part_can_be_renamed_at_once() -> None:
    before = replace(FULL, statements={n: replace(s, text=f"Text of {n}.") for n, s in FULL.statements.items()})
    before = replace(before, sources={n: replace(s, title=f"Title of {n}") for n, s in before.sources.items()})
    renames = Renames(
        statements={name: f"{name}-2" for name in [*before.statements, "linked", "attacking", "undercutting"]},
        sources={name: f"{name}-2" for name in before.sources},
        groups={name: f"{name}-2" for name in before.groups},
        speakers={name: f"{name}-2" for name in before.speakers},
    )
    after = translated(before, renames)
    found = difference(before, after)
    assert found.renames == renames
    changed = [one for part in parts_of(after) for one in getattr(found, part)]
    assert {one.change for one in changed} == {ChangeKind.RENAMED}
    assert found.fields == ()


def names_of(found: MapDifference) -> set[str]:
    """Return the names of all fields that are different."""
    parts: list[Any] = [one for part in parts_of(FULL) for one in getattr(found, part)]
    return {one.attribute for one in (*found.fields, *(each for part in parts for each in part.fields))}


# A field of a record within a record is reported as the field that holds it.
HELD = {"Citation": "citations", "Indicator": "indicators"}


@pytest.mark.parametrize(("name", "made"), WITHOUT, ids=[name for name, _ in WITHOUT])
def test_every_field_that_is_left_out_is_reported(name: str, made: Map) -> None:
    kind, field = name.split(".")
    found = difference(FULL, made)
    if field in {"groups", "speakers"}:
        assert {one.change for one in getattr(found, field)} == {ChangeKind.REMOVED}
        return
    attribute = "x-own" if field == "extra" else field.replace("-", "_").lower()
    assert HELD.get(kind, attribute) in names_of(found) or found.sources
    assert difference(made, FULL)


def test_a_truth_is_not_the_number_that_python_takes_it_for() -> None:
    one, other = (Map(title="X", extra={"x-on": value}) for value in (True, 1))
    assert one == other
    assert [tuple(each) for each in difference(one, other).fields] == [("x-on", True, 1)]


@pytest.mark.slow
def test_values_nested_without_end_are_compared() -> None:
    deep: Mapping[str, object] = {"x": "a"}
    for _ in range(100_000):
        deep = {"x": deep}
    copy: Mapping[str, object] = {"x": "a"}
    for _ in range(100_000):
        copy = {"x": copy}
    assert not difference(Map(title="X", extra={"x-deep": deep}), Map(title="X", extra={"x-deep": copy}))


@pytest.mark.parametrize(
    ("old", "new", "renamed"),
    [
        ("trade: The trade has grown", "sales: The trade has grown", {"trade": "sales"}),
        ("trade: The trade has grown since", "sales: The trade has surely grown since", {"trade": "sales"}),
        ("trade: The trade has grown since the new road", "sales: Nothing else is like it, since the lane", {}),
        ("rent: The rent is too high.", "cost: The rent is high.", {"rent": "cost"}),
        ("stay:\n    text: The shop stays open.", "remain:\n    text: The shop will stay open.", {"stay": "remain"}),
    ],
)
def test_a_renamed_statement_is_known_by_its_text_and_its_neighbours(
    old: str, new: str, renamed: dict[str, str]
) -> None:
    before, after = read_whole(SHOP).map, read_whole(SHOP.replace(old, new)).map
    assert difference(before, after).renames.statements == renamed


def test_a_similar_text_in_another_place_is_another_statement() -> None:
    moved = SHOP.replace("      rent: The rent is too high.\n", "      dear: It is dear to stay.\n")
    moved += "  alone:\n    text: The rent is far too high.\n    supports: dear\n"
    found = difference(read_whole(SHOP).map, read_whole(moved).map)
    assert {one.id: str(one.change) for one in found.statements} == {
        "alone": "added",
        "dear": "added",
        "rent": "removed",
    }


def test_a_statement_and_what_supports_or_attacks_it_may_both_be_renamed_and_reworded() -> None:
    chain = SHOP.replace(
        "      rent: The rent is too high.\n",
        "      rent:\n        text: The rent is too high.\n        claims:\n          owner: Its owner asks more.\n",
    )
    other = chain.replace("rent:", "cost:").replace("too high", "very high").replace("owner: Its owner", "he: An owner")
    found = difference(read_whole(chain).map, read_whole(other).map)
    assert found.renames.statements == {"rent": "cost", "owner": "he"}
    assert [(one.id, one.old_id, [each.attribute for each in one.fields]) for one in found.statements] == [
        ("cost", "rent", ["text"]),
        ("he", "owner", ["text"]),
    ]
    assert found.steps == ()


def test_a_step_that_is_given_a_name_is_the_same_step() -> None:
    step = Step(id="a -> b", relation=Relation.SUPPORTS, premises=("a",), target="b")
    below = Step(id="c -> (a -> b)", relation=Relation.UNDERCUTS, premises=("c",), target="a -> b")
    statements = {name: Statement(id=name, kind=Kind.CLAIM, text=f"Text of {name}.") for name in "abc"}
    before = Map(title="X", statements=statements, steps=(step, below))
    given = replace(step, id="why", named=True, warrant="It follows.")
    after = replace(before, steps=(given, replace(below, id="c -> why", target="why")))
    for one, other in ((before, after), (after, before)):
        (change,) = difference(one, other).steps
        assert (change.change, {each.attribute for each in change.fields}) == (ChangeKind.CHANGED, {"named", "warrant"})
        assert {change.id, change.old_id} == {"a -> b", "why"}


def test_a_reason_that_becomes_an_objection_is_one_changed_step() -> None:
    after = SHOP.replace("    counterarguments:\n      rent", "    assumptions:\n      rent")
    found = difference(read_whole(SHOP).map, read_whole(after).map)
    assert [(one.id, one.fields) for one in found.steps] == [
        ("rent -> stay", (("relation", Relation.ATTACKS, Relation.SUPPORTS),))
    ]
    assert [(one.id, [each.attribute for each in one.fields]) for one in found.statements] == [("rent", ["kind"])]


def test_what_was_removed_is_shown_in_its_old_place() -> None:
    assert list(woven("abcd", "xacy")) == [*"xabcdy"]
    assert list(woven("abc", "bc")) == [*"abc"]
    assert list(woven("ab", "")) == [*"ab"]


@given(st.lists(IDS, unique=True), st.lists(IDS, unique=True))
def test_two_orders_become_one_with_all_names_once(before: list[str], after: list[str]) -> None:
    found = list(woven(before, after))
    assert sorted(found) == sorted({*before, *after})
    assert [name for name in found if name in after] == after


@pytest.mark.slow
def test_a_search_that_is_too_long_is_given_up_and_said_to_be() -> None:
    def children(name: str, words: str) -> str:
        return "claims:\n  top: It is so.\nevidence:\n" + "".join(
            f"  {name}{number}: {{text: {words} {number} of many., supports: top, basis: event}}\n"
            for number in range(700)
        )

    before, after = read_whole(children("a", "Number")).map, read_whole(children("b", "The number")).map
    found = difference(before, after)
    assert (found.is_complete, len(found.statements)) == (False, 1400)
    assert difference(before, before).is_complete
