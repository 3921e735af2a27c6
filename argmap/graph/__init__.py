"""The map indexed: what bears on what, the theses, ways between them, circles, and the words of statements."""

from argmap.graph.indexing import (
    Graph,
    Hidden,
    index,
    levels,
    premises_near,
    reaching,
    relation_key,
    support_circles,
    theses_of,
)

__all__ = [
    "Graph",
    "Hidden",
    "index",
    "levels",
    "premises_near",
    "reaching",
    "relation_key",
    "support_circles",
    "theses_of",
]
