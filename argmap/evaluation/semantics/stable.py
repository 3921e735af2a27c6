"""The stable extensions: conflict-free sets of statements that attack everything else.

Source: Dung 1995. Computed with the answer-set solver clingo, the extra "solver".
"""

from argmap.evaluation.dung_framework import read_framework
from argmap.evaluation.extension_solver import Family, enumerate_extensions
from argmap.evaluation.extensions import label_by
from argmap.evaluation.results import Labelling
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph


def label(graph: Graph, terms: Terms) -> Labelling:
    """Return the standing of every statement and step by the stable extensions. Raises ArgmapError without clingo."""
    framework = read_framework(graph, terms)
    return label_by(framework, enumerate_extensions(framework, Family.STABLE))
