"""Laws of evaluation, on maps that nobody wrote."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation import labelling
from argmap.evaluation.analysis.contributions import shapley
from argmap.evaluation.analysis.evaluator import evaluate, measure, modular, network_of
from argmap.evaluation.analysis.standings import Standings, neighbourhood
from argmap.evaluation.dependency_cone import cone_of, strength_with
from argmap.evaluation.gradual_solver import solve
from argmap.evaluation.grounds import GroundKind
from argmap.evaluation.labelling import LABELS
from argmap.evaluation.results import AcceptanceLabel, Standing, Steadiness
from argmap.evaluation.semantics import gradual_semantics
from argmap.evaluation.structure import compile_structure
from argmap.evaluation.terms import Accept, Standard, Terms
from argmap.model import Relation
from argmap.model.graph import Graph
from tests.evaluation.semantics.made import SECTIONS, STRENGTHS, Edge, Made, Node, graph_of, mades
from tests.evaluation.semantics.naive import Naive
from tests.laws import examples
from tests.maps import read_graph
from tests.trees import Forest, flat_form, forests, nested_form

LAWFUL = settings(max_examples=examples(1500))
GRADUAL = tuple(gradual_semantics())
RANK = {AcceptanceLabel.OUT: 0, AcceptanceLabel.UNDECIDED: 1, AcceptanceLabel.IN: 2}
# Numbers are summed in another order after reordering.
NEAR = 1e-9
STRENGTH_LISTS = st.lists(st.floats(0, 1), max_size=4)


def standings(graph: Graph, terms: Terms | None = None) -> Mapping[str, Standing]:
    """Return the standing of each statement."""
    found = evaluate(graph, terms or Terms())
    return {name: assessment.standing for name, assessment in found.statements.items()}


# ------------------------------------------------------------------------------------------------ standing


@settings(LAWFUL, max_examples=examples(3000))
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept))
def test_labels_and_verdicts_are_those_of_the_definition(made: Made, standard: Standard, accept: Accept) -> None:
    graph = graph_of(made)
    found = evaluate(graph, Terms(standard=standard, accept=accept))
    naive = Naive(graph, standard, accept)
    labels = {name: one.label for name, one in found.statements.items()}
    assert labels | {name: one.label for name, one in found.steps.items()} == naive.labels
    assert {name: one.standing for name, one in found.statements.items()} == {
        name: naive.word(name) for name in found.statements
    }


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept), st.data())
def test_what_is_taken_away_is_judged_by_the_definition(
    made: Made, standard: Standard, accept: Accept, data: st.DataObject
) -> None:
    graph = graph_of(made)
    without = data.draw(st.frozensets(st.sampled_from([*graph.statements, *graph.steps]), max_size=3))
    found = evaluate(graph, Terms(standard=standard, accept=accept, without=without))
    naive = Naive(graph, standard, accept, without)
    assert {name: one.standing for name, one in found.statements.items()} == {
        name: naive.word(name) for name in found.statements
    }


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept), st.data())
def test_to_take_something_away_is_to_weigh_it_with_nothing(
    made: Made, standard: Standard, accept: Accept, data: st.DataObject
) -> None:
    graph = graph_of(made)
    gone = data.draw(st.sampled_from([*graph.statements, *graph.steps]))
    terms = Terms(standard=standard, accept=accept)
    nothing = len(made.nodes)
    is_step = gone.startswith("e")
    number = int(gone[1:])
    nodes = [*made.nodes, Node("assumption", 0.0)]
    if not is_step:
        nodes[number] = replace(nodes[number], weight=0.0)
    edges = [
        replace(edge, premises=(*edge.premises, nothing))
        if (place == number if is_step else edge.relation == "supports" and edge.target == number)
        else edge
        for place, edge in enumerate(made.edges)
    ]
    weighed = standings(graph_of(replace(made, nodes=tuple(nodes), edges=tuple(edges))), terms)
    assert standings(graph, terms._replace(without=frozenset({gone}))) == {
        name: weighed[name] for name in graph.statements
    }


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept), st.data())
def test_one_more_reason_never_takes_the_standing_of_what_is_grounded(
    made: Made, standard: Standard, accept: Accept, data: st.DataObject
) -> None:
    terms = Terms(standard=standard, accept=accept)
    found = evaluate(graph_of(made), terms).statements
    grounded = [
        name
        for name, one in found.items()
        if one.ground and one.ground.kind is not GroundKind.GIVEN and one.standing is Standing.STANDS
    ]
    if grounded:
        number = int(data.draw(st.sampled_from(grounded))[1:])
        node = Node(data.draw(st.sampled_from(list(SECTIONS))), data.draw(st.sampled_from((None, 0.0, 0.9))))
        more = made.add(node, Edge((len(made.nodes),), "supports", number, data.draw(st.sampled_from(STRENGTHS))))
        assert standings(graph_of(more), terms)[f"n{number}"] is Standing.STANDS


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.sampled_from((Accept.ALL, Accept.GROUNDED)))
def test_statements_that_contradict_each_other_never_both_stand(made: Made, standard: Standard, accept: Accept) -> None:
    found = standings(graph_of(made), Terms(standard=standard, accept=accept))
    for left, right in made.rivals:
        standards = {made.nodes[number].standard or standard for number in (left, right)}
        if "scintilla" not in standards:
            assert {found[f"n{left}"], found[f"n{right}"]} != {Standing.STANDS}


@LAWFUL
@given(mades(), st.data())
def test_to_label_a_region_again_is_to_label_everything_again(made: Made, data: st.DataObject) -> None:
    structure, terms = compile_structure(graph_of(made), Terms()), Terms()
    gone = data.draw(st.sets(st.sampled_from(structure.names), max_size=3))
    numbers = sorted(structure.numbers[name] for name in gone)
    region = structure.downstream(numbers)
    again = labelling.relabel(structure, terms, labelling.label(structure, terms), region, set(numbers))
    whole = labelling.label(structure, Terms(without=frozenset(gone)))
    assert again._replace(ranks=[]) == whole._replace(ranks=[])


@LAWFUL
@given(mades(), st.integers(1, 3), st.data())
def test_what_a_part_of_a_map_decides_is_what_all_of_it_does(made: Made, levels: int, data: st.DataObject) -> None:
    graph = graph_of(made)
    structure, labels = Standings(graph).labelled
    whole = {name: LABELS[labels.of[number]] for name, number in structure.numbers.items()}
    steps = [step.id for name in graph.map.statements for step in graph.incoming.get(name, ())]
    asked = data.draw(st.lists(st.sampled_from([*graph.map.statements, *steps]), min_size=1, max_size=3, unique=True))
    near, unknown = neighbourhood(graph, asked, levels)
    structure = compile_structure(near, Terms())
    labels = labelling.label_part(structure, Terms(), {structure.numbers[name] for name in unknown})
    decided = {name: LABELS[labels.of[number]] for name, number in structure.numbers.items()}
    assert all(decided[name] in {AcceptanceLabel.UNDECIDED, whole[name]} for name in decided)
    assert Standings(graph).labels_of(asked) == {name: whole[name] for name in asked}


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.data())
def test_a_twin_of_a_step_that_applies_changes_no_standing(made: Made, standard: Standard, data: st.DataObject) -> None:
    terms = Terms(standard=standard)
    found = evaluate(graph_of(made), terms)
    applying = [name for name, step in found.steps.items() if step.applies]
    if applying:
        twin = made.edges[int(data.draw(st.sampled_from(applying)).removeprefix("e"))]
        other = standings(graph_of(replace(made, edges=(*made.edges, twin))), terms)
        assert other == {name: assessment.standing for name, assessment in found.statements.items()}


@LAWFUL
@given(mades(circles=False, undercuts=False, weights=(None,)), st.sampled_from(Standard))
def test_a_further_support_never_lowers_the_standing_of_a_thesis(made: Made, standard: Standard) -> None:
    # A rival that is a reason for the thesis falls when the thesis gets stronger, and takes that reason away.
    made = replace(made, rivals=tuple(pair for pair in made.rivals if 0 not in pair or is_idle(made, max(pair))))
    more = made.add(Node("evidence"), Edge((len(made.nodes),), "supports", 0))
    terms = Terms(standard=standard)
    before, after = (evaluate(graph_of(one), terms).statements["n0"].label for one in (made, more))
    assert RANK[after] >= RANK[before]


def is_idle(made: Made, number: int) -> bool:
    """Return whether no step has a statement as a premise, and one other at most is its rival."""
    is_premise = any(number in edge.premises for edge in made.edges)
    return not is_premise and sum(number in pair for pair in made.rivals) <= 1


@LAWFUL
@given(mades(), mades())
def test_standing_is_unchanged_by_statements_without_connection(made: Made, other: Made) -> None:
    shift, steps = len(made.nodes), len(made.edges)
    moved = tuple(
        Edge(
            tuple(premise + shift for premise in edge.premises),
            edge.relation,
            edge.target + (steps if edge.relation in {"undercuts", "backs"} else shift),
            edge.strength,
        )
        for edge in other.edges
    )
    rivals = tuple((left + shift, right + shift) for left, right in other.rivals)
    both = Made((*made.nodes, *other.nodes), (*made.edges, *moved), (*made.rivals, *rivals))
    alone, together = standings(graph_of(made)), standings(graph_of(both))
    assert {name: together[name] for name in alone} == alone


@LAWFUL
@given(mades(), st.randoms(use_true_random=False), st.sampled_from(["carneades", "grounded"]))
def test_renaming_and_reordering_change_no_standing(made: Made, random: Random, semantics: str) -> None:
    terms = Terms(semantics=semantics)
    found = standings(graph_of(made), terms)
    other = standings(graph_of(made, lambda name: f"x.{name}-ß", random), terms)
    assert {f"x.{name}-ß": standing for name, standing in found.items()} == other


@LAWFUL
@given(forests())
def test_nested_and_flat_are_judged_alike(forest: Forest) -> None:
    nested, flat = read_graph(nested_form(forest)), read_graph(flat_form(forest))
    found, other = evaluate(nested), evaluate(flat)
    assert dict(found.statements) == dict(other.statements)


@settings(LAWFUL, max_examples=examples(600))
@given(mades())
def test_the_grounded_extension_is_inside_every_preferred_one_and_stable_ones_are_preferred(made: Made) -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    graph = graph_of(made)
    found = {name: evaluate(graph, Terms(semantics=name)).extensions or () for name in FAMILY}
    [grounded] = found["grounded"]
    assert all(set(grounded) <= set(one) for one in found["preferred"])
    assert set(found["stable"]) <= set(found["preferred"]) <= set(found["complete"])
    assert grounded in found["complete"]
    assert found["preferred"]


FAMILY = ("grounded", "complete", "preferred", "stable")


# ------------------------------------------------------------------------------------------------ strength


@LAWFUL
@given(mades(), st.sampled_from(GRADUAL))
def test_every_strength_is_between_0_and_1_or_reported_to_be_unknown(made: Made, semantics: str) -> None:
    found = measure(graph_of(made), Terms(), semantics)
    for name, value in found.values.items():
        assert (value is None) == (found.unsteady.get(name, Steadiness.STEADY) is not Steadiness.STEADY)
        assert value is None or 0 <= value <= 1


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(GRADUAL), st.sampled_from(Standard), st.sampled_from(Accept))
def test_a_strength_moves_only_the_way_of_what_applies(
    made: Made, semantics: str, standard: Standard, accept: Accept
) -> None:
    graph = graph_of(made)
    found = evaluate(graph, Terms(semantics=semantics, standard=standard, accept=accept))
    for name, one in found.statements.items():
        steps = graph.incoming.get(name, ())
        is_for, is_against = (
            any(found.steps[step.id].applies and (step.relation is Relation.SUPPORTS) is side for step in steps)
            for side in (True, False)
        )
        if one.strength is not None:
            assert is_for or one.strength <= one.base.value + NEAR
            assert is_against or one.strength >= one.base.value - NEAR
            assert is_for or is_against or one.strength == one.base.value


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(GRADUAL), st.sampled_from(Accept), st.data())
def test_to_take_away_a_step_that_does_not_apply_changes_no_strength(
    made: Made, semantics: str, accept: Accept, data: st.DataObject
) -> None:
    graph, terms = graph_of(made), Terms(semantics=semantics, accept=accept)
    found = evaluate(graph, terms)
    idle = [name for name, step in found.steps.items() if step.label is AcceptanceLabel.OUT]
    if idle:
        gone = data.draw(st.sampled_from(idle))
        without = evaluate(graph, terms._replace(without=frozenset({gone})))
        assert {name: one.strength for name, one in without.statements.items()} == {
            name: one.strength for name, one in found.statements.items()
        }


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(circles=False, weights=(None, 0.2, 0.8), strengths=(None, "weak", "strong", 0.6)), st.data())
def test_a_step_that_begins_to_apply_moves_its_target(made: Made, data: st.DataObject) -> None:
    semantics = data.draw(st.sampled_from([name for name in GRADUAL if name != "euler-top"]))
    relation = data.draw(st.sampled_from(("supports", "attacks")))
    place = len(made.nodes)
    more = made.add(Node("evidence", 0.8), Edge((place,), relation, 0, data.draw(st.sampled_from((None, 0.3)))))
    hit = more.add(Node("objection"), Edge((place + 1,), "undercuts", len(made.edges)))
    with_it, without = (
        evaluate(graph_of(one), Terms(semantics=semantics)).statements["n0"].strength or 0 for one in (more, hit)
    )
    assert (with_it - without) * (1 if relation == "supports" else -1) > 0


@settings(LAWFUL, max_examples=examples(2000))
@given(mades(), st.sampled_from(GRADUAL))
def test_a_strength_lies_within_its_bounds(made: Made, semantics: str) -> None:
    found = evaluate(graph_of(made), Terms(semantics=semantics))
    is_open = any(step.label is AcceptanceLabel.UNDECIDED for step in found.steps.values())
    for one in found.statements.values():
        assert one.bounds is None or is_open
        if one.bounds and one.strength is not None:
            assert one.bounds[0] - NEAR <= one.strength <= one.bounds[1] + NEAR


@LAWFUL
@given(st.floats(0, 1), st.sampled_from(GRADUAL))
def test_what_nothing_moves_keeps_its_base_exactly(base: float, semantics: str) -> None:
    # Otherwise the least of linked premises that are equally strong would be the one with the smaller error.
    assert {modular(semantics).influence(base, energy) for energy in (0.0, -0.0)} == {base}


@LAWFUL
@given(st.floats(0, 1), STRENGTH_LISTS, STRENGTH_LISTS, st.sampled_from(GRADUAL))
def test_a_strength_is_between_0_and_1_exactly(
    base: float, supports: list[float], attacks: list[float], semantics: str
) -> None:
    found = modular(semantics)
    for repeated in (1, 10, 1000):
        assert 0 <= found.influence(base, found.aggregate(supports * repeated, attacks * repeated)) <= 1


@LAWFUL
@given(st.integers(0, 1000), st.integers(0, 1000), st.sampled_from(GRADUAL))
def test_a_supporter_and_an_attacker_of_equal_strength_leave_the_base(
    per_mille: int, strength: int, semantics: str
) -> None:
    base = per_mille / 1000
    nodes = (Node("claim", base), Node("evidence", strength / 1000), Node("objection", strength / 1000))
    made = Made(nodes, (Edge((1,), "supports", 0, 1.0), Edge((2,), "attacks", 0, 1.0)))
    assert measure(graph_of(made), Terms(), semantics).values["n0"] == pytest.approx(base, abs=NEAR)


@LAWFUL
@given(mades(circles=False, undercuts=False), st.sampled_from(GRADUAL), st.sampled_from(["supports", "attacks"]))
def test_a_further_support_never_lowers_a_strength_and_an_attack_never_raises_it(
    made: Made, semantics: str, relation: str
) -> None:
    more = made.add(Node("evidence", 0.8), Edge((len(made.nodes),), relation, 0, 0.7))
    before, after = (measure(graph_of(one), Terms(), semantics).values["n0"] or 0 for one in (made, more))
    assert after >= before - NEAR if relation == "supports" else after <= before + NEAR


@LAWFUL
@given(mades(circles=False), st.sampled_from(GRADUAL), st.floats(0, 1))
def test_a_stronger_reason_never_lowers_what_it_supports_directly_and_alone(
    made: Made, semantics: str, weight: float
) -> None:
    place = len(made.nodes)
    low, high = sorted((round(weight, 3), 0.4))
    found = []
    for value in (low, high):
        more = made.add(Node("evidence", value), Edge((place,), "supports", 0))
        found.append(measure(graph_of(more), Terms(), semantics).values["n0"] or 0)
    assert found[1] >= found[0] - NEAR


@LAWFUL
@given(mades(circles=False), st.sampled_from(GRADUAL), st.sampled_from(["supports", "attacks"]))
def test_an_undercut_never_goes_beyond_taking_the_step_away(made: Made, semantics: str, relation: str) -> None:
    place, step = len(made.nodes), len(made.edges)
    with_step = made.add(Node("evidence", 0.9), Edge((place,), relation, 0, 0.9))
    undercut = with_step.add(Node("objection", 1.0), Edge((place + 1,), "undercuts", step, 1.0))
    without, hit, whole = (
        measure(graph_of(one), Terms(), semantics).values["n0"] or 0 for one in (made, undercut, with_step)
    )
    assert sorted((without, hit, whole), reverse=relation == "attacks") == pytest.approx(
        (without, hit, whole), abs=NEAR
    )


@LAWFUL
@given(mades(circles=False), st.randoms(use_true_random=False), st.sampled_from(GRADUAL))
def test_renaming_and_reordering_change_no_strength(made: Made, random: Random, semantics: str) -> None:
    found = measure(graph_of(made), Terms(), semantics).values
    other = measure(graph_of(made, lambda name: f"x.{name}-ß", random), Terms(), semantics).values
    assert other == pytest.approx({f"x.{name}-ß": value for name, value in found.items()}, abs=NEAR)


@LAWFUL
@given(mades(), st.sampled_from(GRADUAL), st.data())
def test_to_compute_a_cone_again_is_to_compute_everything_again(
    made: Made, semantics: str, data: st.DataObject
) -> None:
    network = network_of(graph_of(made), Terms())
    cone = cone_of(network, modular(semantics), 0)
    if cone is None:
        return
    gone = data.draw(st.sets(st.integers(0, network.size - 1), max_size=2))
    whole = solve(network, modular(semantics), gone)
    again = strength_with(cone, dict.fromkeys(gone, 0.0))
    if 0 not in whole.unsteady:
        assert again == pytest.approx(whole.values[0], abs=1e-6)
    assert strength_with(cone, {}) == cone.strength


@settings(LAWFUL, max_examples=examples(600))
@given(mades(circles=False), st.sampled_from(GRADUAL))
def test_shapley_values_come_to_what_all_statements_do_together(made: Made, semantics: str) -> None:
    cone = cone_of(network_of(graph_of(made), Terms()), modular(semantics), 0)
    assert cone is not None
    shares, orders = shapley(cone, [(item,) for item in cone.items])
    alone = strength_with(cone, dict.fromkeys(cone.items, 0.0))
    assert alone is not None
    assert sum(share or 0 for share in shares) == pytest.approx(cone.strength - alone, abs=NEAR)
    assert orders is None
