"""The matrix: how evidence supports or attacks theses along ways, what tells them apart, what speaks against them."""

from collections.abc import Iterator
from math import prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.analysis.matrix import Cell, Matrix, RowSummary, diagnosticity, matrix_of
from argmap.evaluation.analysis.ways import ways_to
from argmap.evaluation.labelling import label
from argmap.evaluation.structure import compile_structure
from argmap.evaluation.terms import Standard, Terms
from argmap.model import Relation, Step
from argmap.model.graph import Graph
from tests.evaluation.semantics.made import Made, graph_of, mades
from tests.laws import examples
from tests.maps import read_whole

HEAD = "theses: [t, u]\nclaims:\n  t: T.\n  u: U.\n"


def matrix(content: str) -> Matrix:
    """Return the matrix of two theses and some lines."""
    return matrix_of(read_whole(HEAD + content).graph, Terms())


def cell(content: str, strength: str = "moderate") -> Cell:
    """Return how e supports or attacks t; STEP stands for the strength of a step."""
    columns = matrix(content.replace("STEP", f"{{strength: {strength}}}")).columns
    return next(column.cells[0] for column in columns if column.name == "e")


@pytest.mark.parametrize(
    ("strength", "relation", "expected"),
    [
        ("strong", "supports", Cell.MUCH_FOR),
        ("moderate", "supports", Cell.FOR),
        ("weak", "attacks", Cell.AGAINST),
        ("1", "attacks", Cell.MUCH_AGAINST),
        ("0", "supports", Cell.NEUTRAL),
    ],
)
def test_evidence_next_to_a_thesis_counts_by_the_strength_of_its_step(
    strength: str, relation: str, expected: Cell
) -> None:
    assert cell(f"evidence:\n  e: {{text: E., {relation}: {{t: STEP}}}}\n", strength) is expected


def test_what_attacks_an_objection_speaks_for_the_thesis() -> None:
    objection = "counterarguments:\n  o: {text: O., attacks: t}\n"
    assert cell(f"{objection}evidence:\n  e: {{text: E., attacks: o}}\n") is Cell.FOR


def test_what_undercuts_a_reason_speaks_against_the_thesis_and_what_backs_it_for_it() -> None:
    lines = "  r: {text: R., supports: t}\n"
    assert cell(f"{lines}evidence:\n  e: {{text: E., undercuts: r -> t}}\n") is Cell.AGAINST
    assert cell(f"{lines}evidence:\n  e: {{text: E., supports: r -> t}}\n") is Cell.FOR


def test_ways_that_cancel_out_are_neutral_and_no_way_is_something_else() -> None:
    lines = (
        "  r: {text: R., supports: t}\n  o: {text: O., supports: t}\n  s: {text: S., attacks: t}\n"
        "evidence:\n  e: {text: E., supports: [r, s]}\n"
    )
    assert {column.name: column.cells for column in matrix(lines).columns}["e"] == (Cell.NEUTRAL, Cell.NONE)


def test_what_does_not_apply_is_in_brackets() -> None:
    lines = "counterarguments:\n  o: {text: O., undercuts: e -> t}\nevidence:\n  e: {text: E., supports: t}\n"
    assert {column.name: column.cells[0] for column in matrix(lines).columns} == {
        "e": Cell.IDLE_FOR,
        "o": Cell.AGAINST,
    }


def test_a_reply_that_does_not_stop_an_objection_is_in_brackets() -> None:
    lines = "counterarguments:\n  o: {text: O., weight: 0.8, attacks: t}\n  e: {text: E., attacks: o}\n"
    assert cell(lines) is Cell.IDLE_FOR


def test_what_speaks_for_a_rival_that_contradicts_a_thesis_speaks_against_it() -> None:
    lines = (
        "theses: [t, u]\nclaims:\n  t: {text: T., contradicts: u}\n  u: U.\nevidence:\n  e: {text: E., supports: t}\n"
    )
    found = matrix_of(read_whole(lines).graph, Terms())
    assert found.columns[0].cells == (Cell.FOR, Cell.INDIRECT)
    assert found.rows == (RowSummary(1, 0, 0.0), RowSummary(0, 1, 0.5))


def test_every_kind_of_given_statement_is_an_item() -> None:
    lines = "  r: {text: R., supports: t}\ncounterarguments:\n  o: {text: O., attacks: {u: {strength: weak}}}\n"
    assert [column.name for column in matrix(lines).columns] == ["r", "o"]


def test_items_of_one_origin_count_once() -> None:
    found = matrix(
        "sources: {log: {title: Log}, one: {title: One, origin: log}, two: {title: Two, origin: log}}\nevidence:\n"
        "  a: {text: A., source: one, attacks: t}\n  b: {text: B., source: two, attacks: t}\n"
        "  c: {text: C., attacks: t}\n"
    )
    assert found.rows[0] == RowSummary(0, 2, 1.0)


def test_the_matrix_says_so_if_nothing_discriminates_between_the_theses() -> None:
    assert not matrix("evidence:\n  e: {text: E., supports: [t, u]}\n").discriminates
    assert matrix("evidence:\n  e: {text: E., supports: t}\n").discriminates


def test_of_very_many_theses_rivals_are_shown_first() -> None:
    lines = [f"  t{number}: {{text: T {number}.}}" for number in range(60)]
    lines[58] = "  t58: {text: T 58., contradicts: t59}"
    names = ", ".join(f"t{number}" for number in range(60))
    found = matrix_of(read_whole(f"theses: [{names}]\nclaims:\n" + "\n".join(lines) + "\n").graph)
    assert (len(found.theses), found.left_out, found.theses[-2:]) == (40, 20, ("t58", "t59"))


def test_the_most_diagnostic_statement_comes_first() -> None:
    found = matrix(
        "evidence:\n  same: {text: E., supports: [t, u]}\n  one: {text: E., supports: t}\n"
        "  both: {text: E., supports: t, attacks: u}\n  far: {text: E., source: s, supports: one}\n"
        "sources: {s: {title: S}}\n"
    )
    assert [(column.name, column.diagnosticity) for column in found.columns] == [
        ("both", 1.0),
        ("far", 0.5),
        ("same", 0.0),
    ]


def test_what_speaks_against_a_thesis_is_weighted_by_how_credible_it_is() -> None:
    found = matrix(
        "sources: {s: {title: S, reliability: A}}\nevidence:\n  e: {text: E., source: s, attacks: t}\n"
        "  f: {text: F., weight: 0.2, attacks: {t: {strength: strong}}}\n  g: {text: G., supports: t, attacks: u}\n"
    )
    assert [row.against for row in found.rows] == pytest.approx([0.9 + 2 * 0.2, 0.5])


def test_a_cycle_of_reasons_is_followed_once() -> None:
    lines = "  r: {text: R., supports: [t, s]}\n  s: {text: S., supports: r}\nevidence:\n  e: {text: E., supports: s}\n"
    assert matrix(lines).columns[0].cells[0] is Cell.FOR


def test_diagnosticity_is_that_of_open_synthesis() -> None:
    assert diagnosticity([Cell.FOR, Cell.AGAINST]) == 1.0


def ways(graph: Graph, thesis: str) -> Iterator[tuple[str, list[Step]]]:
    """Yield every way to a statement: the statement that it begins with, and its steps from there on."""
    stack: list[tuple[str, list[Step]]] = [(thesis, [])]
    while stack:
        name, onward = stack.pop()
        if name in graph.statements and onward:
            yield name, onward
        bearing = graph.incoming.get(name, ())
        if name in graph.steps:
            stack += [(premise, onward) for premise in dict.fromkeys(graph.steps[name].premises)]
        stack += [(step.id, [step, *onward]) for step in bearing]


@settings(max_examples=examples(1500))
@given(mades(circles=False), st.sampled_from(Standard))
def test_a_way_counts_if_each_step_applies_exactly_after_an_even_number_of_attacks(
    made: Made, standard: Standard
) -> None:
    graph, terms = graph_of(made), Terms(standard=standard)
    structure, applications = compile_structure(graph, terms), evaluate(graph, terms).steps
    counting: dict[str, list[float]] = {}
    for name, steps in ways(graph, "n0"):
        hurts = [step.relation is not Relation.SUPPORTS for step in steps]
        behind = [sum(hurts[:place]) % 2 for place in range(len(steps))]
        if all(applications[step.id].applies == (not odd) for step, odd in zip(steps, behind, strict=True)):
            weights = [structure.weights[structure.numbers[s.id]] for s in steps if s.target in graph.statements]
            counting.setdefault(name, []).append(prod(weights) * (-1) ** sum(hurts))
    found = ways_to(structure, label(structure, terms), 0)
    for node, brought in found.items():
        sums = brought.counting and brought.counting[0] - brought.counting[1]
        expected = counting.get(structure.names[node])
        assert sums == (None if expected is None else pytest.approx(sum(expected)))
