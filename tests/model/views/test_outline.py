"""The outline: whatever is in a map has a line, whatever undercuts what."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Relation
from argmap.model.graph import premises_near
from argmap.model.views import View, see
from argmap.model.views.outline import outline
from tests.laws import examples
from tests.maps import drawn, read_whole

SOURCES = "sources: {log: {title: A log}}\n"


@st.composite
def tangles(draw: st.DrawFn) -> str:
    """Return a map of statements and named steps that support or attack each other in any way that a file can say."""
    statements = [f"s{number}" for number in range(draw(st.integers(1, 5)))]
    steps = [f"a{number}" for number in range(draw(st.integers(0, 5)))]
    lines = [SOURCES, "claims:\n", *(f"  {name}: {{text: Text of {name}., source: log}}\n" for name in statements)]
    lines += ["arguments:\n"] if steps else []
    for name in steps:
        premises = draw(st.lists(st.sampled_from(statements), min_size=1, max_size=3, unique=True))
        is_undercut = draw(st.booleans())
        target = draw(st.sampled_from(steps if is_undercut else statements))
        verb = "undercuts" if is_undercut else draw(st.sampled_from(("supports", "attacks")))
        lines.append(f"  {name}: {{premises: [{', '.join(premises)}], {verb}: {target}}}\n")
    return "".join(lines)


@settings(max_examples=examples(1000))
@given(tangles())
def test_every_statement_and_every_step_has_a_line(content: str) -> None:
    graph = read_whole(content).graph
    items = list(outline(graph))
    assert {item.statement.id for item in items if item.statement} == set(graph.map.statements)
    # A relation that is written twice is reported once.
    steps = {step.id for steps in graph.incoming.values() for step in steps}
    assert {item.step.id for item in items if item.step} == steps


@settings(max_examples=examples(1000))
@given(tangles())
def test_what_speaks_for_a_line_is_listed_before_what_speaks_against_it(content: str) -> None:
    begun: list[set[tuple[bool, bool]]] = []
    for item in outline(read_whole(content).graph):
        del begun[item.depth + 1 :]
        begun.extend(set() for _ in range(item.depth + 1 - len(begun)))
        if item.relation is None:
            continue
        # Reasons for the statement and steps on its own step are listed one after the other.
        is_for = item.relation is Relation.SUPPORTS
        assert not (is_for and (item.is_on_step, False) in begun[item.depth])
        begun[item.depth].add((item.is_on_step, is_for))


@settings(max_examples=examples(200))
@given(tangles())
def test_every_statement_is_in_the_markdown(content: str) -> None:
    graph = read_whole(content).graph
    written = drawn(graph, "markdown")
    assert isinstance(written, str)
    assert [name for name in graph.map.statements if f"Text of {name}." not in written] == []


@settings(max_examples=examples(500))
@given(tangles(), st.data())
def test_a_focus_shows_what_supports_or_attacks_the_statement_or_a_step_next_to_it(
    content: str, data: st.DataObject
) -> None:
    graph = read_whole(content).graph
    focus = data.draw(st.sampled_from(list(graph.map.statements)))
    shown = see(graph, View(focus=focus, depth=1)).graph.map.statements
    near = {focus, *premises_near(graph, focus)}
    for step in graph.outgoing.get(focus, ()):
        near.update(premises_near(graph, step.id))
    assert near <= set(shown)


def test_two_steps_that_undercut_each_other_are_reported_once_with_what_each_does() -> None:
    graph = read_whole(
        f"{SOURCES}claims:\n  t: {{text: T., source: log}}\n  a: {{text: A.}}\n  b: {{text: B.}}\n"
        "arguments:\n  one: {premises: [a], undercuts: two}\n  two: {premises: [b], undercuts: one}\n"
    ).graph
    told = [(item.depth, item.relation, item.statement and item.statement.id) for item in outline(graph)]
    assert told == [(0, None, "t"), (0, None, "a"), (1, "undercuts", "b"), (2, "undercuts", "a")]
