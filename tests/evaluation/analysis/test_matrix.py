"""The matrix: how evidence bears on theses along ways, what tells them apart, what speaks against them."""

from math import sqrt

import pytest

from argmap.evaluation.analysis.matrix import Cell, Matrix, diagnosticity, inconsistency, matrix_of
from argmap.evaluation.terms import Terms
from tests.maps import read_whole

HEAD = "theses: [t, u]\nclaims:\n  t: T.\n  u: U.\n"


def matrix(content: str) -> Matrix:
    """Return the matrix of two theses and some lines."""
    return matrix_of(read_whole(HEAD + content).graph, Terms())


def cell(content: str, strength: str = "moderate") -> Cell:
    """Return how e bears on t; STEP stands for the strength of a step."""
    [column] = matrix(content.replace("STEP", f"{{strength: {strength}}}")).columns
    return column.cells[0]


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
def test_evidence_beside_a_thesis_counts_by_the_strength_of_its_step(
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
    lines = "  r: {text: R., supports: t}\n  s: {text: S., attacks: t}\nevidence:\n  e: {text: E., supports: [r, s]}\n"
    assert matrix(lines).columns[0].cells == (Cell.NEUTRAL, Cell.NONE)


def test_a_contradiction_is_no_way() -> None:
    lines = (
        "theses: [t, u]\nclaims:\n  t: {text: T., contradicts: u}\n  u: U.\nevidence:\n  e: {text: E., supports: t}\n"
    )
    assert matrix_of(read_whole(lines).graph, Terms()).columns[0].cells == (Cell.FOR, Cell.NONE)


def test_what_tells_the_theses_apart_most_comes_first() -> None:
    found = matrix(
        "evidence:\n  same: {text: E., supports: [t, u]}\n  one: {text: E., supports: t}\n"
        "  both: {text: E., supports: t, attacks: u}\n  far: {text: E., supports: one}\n"
    )
    assert [(column.name, column.diagnosticity) for column in found.columns] == [
        ("both", 1.0),
        ("one", 0.5),
        ("far", 0.5),
        ("same", 0.0),
    ]


def test_what_speaks_against_a_thesis_is_weighted_by_how_credible_it_is() -> None:
    found = matrix(
        "sources: {s: {title: S, reliability: A}}\nevidence:\n  e: {text: E., source: s, attacks: t}\n"
        "  f: {text: F., weight: 0.2, attacks: {t: {strength: strong}}}\n  g: {text: G., supports: t, attacks: u}\n"
    )
    assert list(found.inconsistency) == pytest.approx([0.9 + 2 * 0.2, 0.5])


def test_a_circle_of_reasons_is_gone_round_once() -> None:
    lines = "  r: {text: R., supports: [t, s]}\n  s: {text: S., supports: r}\nevidence:\n  e: {text: E., supports: s}\n"
    assert matrix(lines).columns[0].cells[0] is Cell.FOR


# Measures that other programs for matrices of hypotheses share with this one.


def test_diagnosticity_is_that_of_open_synthesis() -> None:
    assert diagnosticity([Cell.FOR, Cell.AGAINST]) == 1.0


def test_inconsistency_is_that_of_the_open_source_program_for_competing_hypotheses() -> None:
    assert inconsistency([Cell.MUCH_AGAINST, Cell.AGAINST, Cell.MUCH_FOR], [1, 2, 1]) == 4


def test_inconsistency_is_that_of_parc_with_its_sign_turned() -> None:
    low, high = 1 / sqrt(2), sqrt(2)
    cells = [Cell.MUCH_AGAINST, Cell.AGAINST, Cell.FOR]
    assert -inconsistency(cells, [high * high, low * 1, high * high]) == pytest.approx(-4.707106781186548)
