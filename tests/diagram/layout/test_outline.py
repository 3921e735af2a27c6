"""Which target each part hangs on, and what leaves the order of the file."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.diagram.layout import placement
from argmap.diagram.layout.alignment import pooled
from argmap.diagram.layout.forest import Forest, plant
from argmap.diagram.layout.outline import inversions
from argmap.diagram.scene import Direction, Picture
from tests.maps import compose

ORDER = """
theses: t
claims:
  t: {text: T., claims: {a: A., b: B., c: C., d: D., e: E.}}
"""
# What supports "a" supports "f" as well, which the file has last, behind much else.
NEARER = """
theses: t
claims:
  t: {text: T., claims: {a: {text: A., claims: {x: {text: X., supports: f}}}, b: B., c: C., f: F.}}
  b1: {text: B., supports: b}
  b2: {text: B., supports: b}
  c1: {text: C., supports: c}
  c2: {text: C., supports: c}
  c3: {text: C., supports: c}
"""
CIRCLE = "theses: t\nclaims: {t: T., a: {text: A., supports: b}, b: {text: B., supports: [a, t]}}"


def forest_of(picture: Picture) -> Forest:
    """Return the forest of a picture whose boxes are all of one height."""
    return plant(picture, [60.0] * len(picture.nodes))


def below(content: str, name: str) -> list[str]:
    """Return the ids of what hangs on a node, in turn."""
    picture = compose(content, direction=Direction.LR)
    ids = [node.id for node in picture.nodes]
    return [ids[child] for child in forest_of(picture).children[ids.index(name)]]


def test_a_tree_stays_as_the_file_has_it() -> None:
    assert below(ORDER, "t") == ["a", "b", "c", "d", "e"]


def test_what_shares_a_reason_with_another_stands_beside_it() -> None:
    order = below(NEARER, "t")
    assert abs(order.index("a") - order.index("f")) == 1
    assert [name for name in order if name not in {"a", "f"}] == ["b", "c"]


def test_what_would_save_little_keeps_its_place() -> None:
    flat = "".join(line for line in NEARER.splitlines(keepends=True) if not line.startswith(("  b", "  c")))
    assert below(flat, "t") == ["a", "b", "c", "f"]


def test_a_circle_hangs_on_the_thesis_that_it_leads_to() -> None:
    assert (below(CIRCLE, "t"), below(CIRCLE, "b"), below(CIRCLE, "a")) == (["b"], ["a"], [])


def test_what_only_contradicts_a_claim_stands_beside_it() -> None:
    content = "theses: t\nclaims: {t: {text: T., claims: {a: A., b: B.}}, r: {text: R., contradicts: a}}"
    assert below(content, "t") == ["a", "r", "b"]


def test_a_linked_step_stands_where_its_first_premise_does() -> None:
    content = f"{ORDER}arguments: {{both: {{premises: [p, q], supports: t}}}}\n"
    content = content.replace("claims:\n", "claims:\n  p: P.\n", 1) + "assumptions: {q: Q.}\n"
    assert below(content, "t") == ["joint:both", "a", "b", "c", "d", "e"]
    assert below(content, "joint:both") == ["p", "q"]


def test_points_stand_in_the_corridor_of_their_premises_one_behind_the_other() -> None:
    content = f"{ORDER}counterarguments: {{x: {{text: X.}}, y: {{text: Y., undercuts: no}}}}\n"
    picture = compose(f"{content}arguments: {{no: {{premises: [x], undercuts: a -> t}}}}", direction=Direction.LR)
    forest = forest_of(picture)
    places = zip(picture.nodes, forest.columns, forest.nests, strict=True)
    found = {node.id: (column, nest) for node, column, nest in places}
    assert {name: found[name] for name in ("t", "a", "x", "y", "joint:no", "joint:a -> t")} == {
        "t": (0, 0),
        "a": (1, 0),
        "x": (1, 0),
        "y": (1, 0),
        "joint:no": (1, 1),
        "joint:a -> t": (1, 2),
    }


@given(st.permutations(range(7)))
def test_inversions_are_the_pairs_out_of_order(row: list[int]) -> None:
    pairs = sum(row[i] > row[j] for j in range(7) for i in range(j))
    assert inversions(row, range(7)) == pairs


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 10)), min_size=1, max_size=20))
def test_pooled_numbers_never_fall_and_keep_their_weighted_sum(pairs: list[tuple[float, float]]) -> None:
    wishes, weights = zip(*pairs, strict=True)
    fits = pooled(wishes, weights)
    assert all(one <= other + 1e-9 for one, other in pairwise(fits))
    wished, fitted = (sum(a * b for a, b in zip(numbers, weights, strict=True)) for numbers in (wishes, fits))
    assert fitted == pytest.approx(wished, abs=1e-6)


def test_pooling_takes_the_mean_of_those_that_would_fall() -> None:
    assert pooled([1, 5, 3, 9], [1, 1, 3, 1]) == [1, 3.5, 3.5, 9]


@pytest.mark.parametrize(
    ("content", "direction", "does"),
    [
        (ORDER, Direction.LR, True),
        (ORDER, Direction.RL, True),
        (ORDER, Direction.TB, False),
        (ORDER.replace("b: B.", "b: {text: B., group: g}") + "groups: {g: G.}\n", Direction.LR, False),
        (ORDER.replace("b: B.", "b: {text: B., supports: a}"), Direction.LR, True),
        (
            ORDER.replace("b: B.", "b: {text: B., supports: [a, c, e]}").replace("d: D.", "d: {text: D., supports: e}"),
            Direction.LR,
            False,
        ),
    ],
    ids=["left to right", "right to left", "top down", "groups", "one line in six beside the tree", "four in nine"],
)
def test_pictures_suit_that_run_sideways_without_groups_and_are_nearly_trees(
    content: str,
    direction: Direction,
    does: bool,  # noqa: FBT001
) -> None:
    assert placement.suits(compose(content, direction=direction)) is does


def test_a_picture_of_more_than_two_hundred_boxes_is_left_to_the_engine() -> None:
    claims = "".join(f"  c{n}: {{text: C., supports: t}}\n" for n in range(200))
    content = f"theses: t\nclaims:\n  t: T.\n{claims}"
    assert not placement.suits(compose(content, direction=Direction.LR))
    assert placement.suits(compose(content.replace("  c7: {text: C., supports: t}\n", ""), direction=Direction.LR))
