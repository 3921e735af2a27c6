"""Standing by the weight of reasons: Carneades argument evaluation structures, with a standard of proof.

Source: Gordon, Prakken and Walton 2007, "The Carneades model of argument and burden of proof"; Gordon and Walton 2016,
"Formalizing balancing arguments". The labelling is the grounded one: what is undecided hangs on a circle.
"""

from collections.abc import Iterable
from functools import lru_cache

from argmap.evaluation import labelling
from argmap.evaluation.labelling import FAILS, HOLDS, OPEN, STANDINGS, Labels, against
from argmap.evaluation.results import Application, Cause, Hitch, Labelling, Reason, Standing
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import DIGITS, Leaves, Terms
from argmap.model.graph import Graph

APPLIES = Application(Standing.STANDS)


def label(graph: Graph, terms: Terms) -> Labelling:
    """Return the standing of every statement and step of a graph, and why it has it."""
    structure = compile_structure(graph, terms.weights)
    labels = labelling.label(structure, terms)
    statements = structure.names[: structure.size]
    return Labelling(
        standings={name: STANDINGS[labels.of[number]] for number, name in enumerate(statements)},
        reasons={name: reason(structure, labels, terms, number) for number, name in enumerate(statements)},
        applications={
            name: application(structure, labels, terms, number)
            for number, name in enumerate(structure.names[structure.size :], structure.size)
        },
    )


def reason(structure: Structure, labels: Labels, terms: Terms, node: int) -> Reason:
    """Return why a statement has its standing."""
    found = labels.of[node]
    if structure.names[node] in terms.without:
        return Reason(Cause.WITHDRAWN)
    low_against, high_against = against(structure, labels, node)
    if found == OPEN:
        return Reason(Cause.CIRCLE, open_steps(structure, labels, node))
    if found == HOLDS and not structure.pros[node]:
        return given(labels.low[node], high_against)
    if found == HOLDS:
        pro, con = labels.low[node], high_against
        steps = deciding(structure, labels, structure.pros[node], pro)
        if terms.leaves is Leaves.REJECT and node in structure.assumptions:
            steps = ()
        return Reason(Cause.REASON if steps else Cause.GIVEN, steps, (), pro, con)
    pro, con = labels.high[node], low_against
    if pro <= 0:
        return Reason(Cause.UNSUPPORTED, structure.named(structure.pros[node]), (), pro, con)
    margin = round(pro - con, DIGITS)
    cause = Cause.SHORT if margin > 0 else Cause.OUTWEIGHED if margin else Cause.TIE
    steps = deciding(structure, labels, structure.cons[node], con)
    rivals = tuple(structure.names[r] for r in structure.rivals[node] if con and labels.low[r] >= con)
    return Reason(cause, steps, rivals, pro, con)


@lru_cache(maxsize=256)
def given(pro: float, con: float) -> Reason:
    """Return the reason of what is taken as given; most of a map has the same."""
    return Reason(Cause.GIVEN, pro=pro, con=con)


def deciding(structure: Structure, labels: Labels, steps: Iterable[int], weight: float) -> tuple[str, ...]:
    """Return the ids of the steps that apply and weigh as much as the best."""
    return structure.named(n for n in steps if labels.of[n] == HOLDS and structure.weights[n] >= weight > 0)


def open_steps(structure: Structure, labels: Labels, node: int) -> tuple[str, ...]:
    """Return the ids of the open steps that a statement, or the case for its rivals, hangs on."""
    rivals = (step for rival in structure.rivals[node] for step in structure.pros[rival])
    bearing = (*structure.pros[node], *structure.cons[node], *rivals)
    return structure.named(step for step in bearing if labels.of[step] == OPEN)


def application(structure: Structure, labels: Labels, terms: Terms, step: int) -> Application:
    """Return whether a step applies, and why not."""
    found = labels.of[step]
    if found == HOLDS:
        return APPLIES
    if structure.names[step] in terms.without:
        return Application(Standing.FALLS, Hitch.WITHDRAWN)
    needs, undercuts, backings = structure.needs[step], structure.undercuts[step], structure.backings[step]
    if found == OPEN:
        open_ones = (node for node in (*needs, *undercuts, *backings) if labels.of[node] == OPEN)
        return Application(Standing.UNDECIDED, Hitch.OPEN, structure.named(open_ones))
    hits = structure.named(node for node in undercuts if labels.of[node] == HOLDS)
    if hits:
        return Application(Standing.FALLS, Hitch.UNDERCUT, hits)
    failed = structure.named(node for node in needs if labels.of[node] == FAILS)
    if failed:
        return Application(Standing.FALLS, Hitch.PREMISE, failed)
    return Application(Standing.FALLS, Hitch.UNBACKED, structure.named(backings))
