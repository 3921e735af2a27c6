"""The standing of every statement and step, for rules: found once for each graph, and little is loaded for it."""

from collections.abc import Mapping
from functools import lru_cache

from argmap.evaluation.labels import STANDINGS, label
from argmap.evaluation.results import Standing
from argmap.evaluation.structure import compile_structure
from argmap.evaluation.terms import Terms
from argmap.graph import Graph


@lru_cache(maxsize=1)
def standings(graph: Graph) -> Mapping[str, Standing]:
    """Return the standing of each statement and step of a graph by carneades, on the default terms.

    Rules ask for it one after the other, so the last answer is kept.
    """
    structure = compile_structure(graph, {})
    found = label(structure, Terms())
    return dict(zip(structure.names, map(STANDINGS.__getitem__, found.of), strict=True))
