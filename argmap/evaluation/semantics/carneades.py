"""Standing by the weight of reasons: Carneades argument evaluation structures, with a standard of proof.

Source: Gordon, Prakken and Walton 2007, "The Carneades model of argument and burden of proof"; Gordon and Walton 2016,
"Formalizing balancing arguments". The labelling is the grounded one: only what depends on a cycle is undecided.
"""

from argmap.evaluation import labelling
from argmap.evaluation.labelling import FAILS, HOLDS, LABELS, OPEN, Labels
from argmap.evaluation.proof import reason_of
from argmap.evaluation.results import AcceptanceLabel, Application, Hitch, Labelling
from argmap.evaluation.structure import Structure, compile_structure
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph

APPLIES = Application(AcceptanceLabel.IN)


def label(graph: Graph, terms: Terms) -> Labelling:
    """Return the standing of every statement and step of a graph, and the reasons."""
    structure = compile_structure(graph, terms)
    labels = labelling.label(structure, terms)
    statements = structure.names[: structure.size]
    return Labelling(
        labels={name: LABELS[labels.of[number]] for number, name in enumerate(statements)},
        reasons={name: reason_of(structure, terms, labels, number) for number, name in enumerate(statements)},
        grounds=dict(zip(statements, structure.grounds, strict=True)),
        applications={
            name: application(structure, labels, terms, number)
            for number, name in enumerate(structure.names[structure.size :], structure.size)
        },
        structure=structure,
    )


def application(structure: Structure, labels: Labels, terms: Terms, step: int) -> Application:
    """Return whether a step applies, and if not, why."""
    found = labels.of[step]
    if found == HOLDS:
        return APPLIES
    if structure.names[step] in terms.without:
        return Application(AcceptanceLabel.OUT, Hitch.WITHDRAWN)
    needs, undercuts, backings = structure.needs[step], structure.undercuts[step], structure.backings[step]
    if found == OPEN:
        open_ones = (node for node in (*needs, *undercuts, *backings) if labels.of[node] == OPEN)
        return Application(AcceptanceLabel.UNDECIDED, Hitch.OPEN, structure.named(open_ones))
    hits = structure.named(node for node in undercuts if labels.of[node] == HOLDS)
    if hits:
        return Application(AcceptanceLabel.OUT, Hitch.UNDERCUT, hits)
    failed = structure.named(node for node in needs if labels.of[node] == FAILS)
    if failed:
        return Application(AcceptanceLabel.OUT, Hitch.PREMISE, failed)
    return Application(AcceptanceLabel.OUT, Hitch.UNBACKED, structure.named(backings))
