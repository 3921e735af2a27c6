"""Where to delete something from a file differs from judging the file as if it did not hold."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from argmap.evaluation.analysis.deletion import Deletion, deletion_of, goes_with, without
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.results import AcceptanceLabel
from argmap.evaluation.terms import Accept, Standard, Terms
from argmap.model.graph import Graph, index
from tests.evaluation.semantics.made import Made, graph_of, mades
from tests.laws import examples
from tests.maps import read_whole

POOL = """
theses: close
claims:
  close: {text: The pool closes.}
  leaks: {text: The pool leaks., supports: close}
  wet: {text: The cellar is wet., supports: leaks}
assumptions:
  recent: {text: The cellar was dry before., supports: wet -> leaks}
"""


def deletion(content: str, *names: str, accept: Accept = Accept.ALL) -> Deletion:
    """Return what else changes when some parts of a map are deleted."""
    return deletion_of(read_whole(content).graph, Terms(accept=accept), names)


def test_what_loses_its_last_reason_becomes_given() -> None:
    assert deletion(POOL, "wet") == Deletion(given=("leaks",))
    assert deletion(POOL, "wet -> leaks") == Deletion(given=("leaks",))
    assert deletion(POOL, "leaks") == Deletion()
    assert deletion(POOL, "wet", accept=Accept.GROUNDED) == Deletion()


def test_a_step_no_longer_needs_a_backing_that_is_deleted() -> None:
    assert deletion(POOL, "recent") == Deletion(freed=("wet -> leaks",))


def test_where_a_file_names_no_theses_others_may_become_theses() -> None:
    assert deletion(POOL.replace("theses: close", ""), "close") == Deletion(theses=("leaks",))


def reduced(graph: Graph, gone: frozenset[str]) -> Graph:
    """Return a graph without some statements and steps, as if they had been deleted from the file."""
    return index(without(graph, goes_with(graph, gone)))


@settings(max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.sampled_from(Accept), st.data())
def test_where_no_difference_is_reported_what_if_gives_the_verdicts_of_the_file_without_it(
    made: Made, standard: Standard, accept: Accept, data: st.DataObject
) -> None:
    graph, terms = graph_of(made), Terms(standard=standard, accept=accept)
    gone = data.draw(st.frozensets(st.sampled_from([*graph.statements, *graph.steps]), min_size=1, max_size=2))
    assume("n0" not in gone and deletion_of(graph, terms, gone) == Deletion())
    deleted = evaluate(reduced(graph, gone), terms).statements
    found = evaluate(graph, terms._replace(without=gone)).statements
    assert {name: one.label for name, one in deleted.items()} == {name: found[name].label for name in deleted}


@settings(max_examples=examples(2000))
@given(mades(), st.sampled_from(Standard), st.data())
def test_to_delete_a_step_that_does_not_apply_and_backs_none_changes_nothing_where_grounds_are_asked_for(
    made: Made, standard: Standard, data: st.DataObject
) -> None:
    graph, terms = graph_of(made), Terms(standard=standard, accept=Accept.GROUNDED)
    before = evaluate(graph, terms)
    out = [
        step.id
        for step in graph.steps.values()
        if before.steps[step.id].label is AcceptanceLabel.OUT
        and not graph.incoming.get(step.id)
        and (step.target in graph.statements or step.relation != "supports")
    ]
    assume(out)
    after = evaluate(reduced(graph, frozenset({data.draw(st.sampled_from(out))})), terms).statements
    assert {name: one.label for name, one in after.items()} == {
        name: one.label for name, one in before.statements.items()
    }
