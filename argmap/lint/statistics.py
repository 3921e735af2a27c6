"""Statistics of maps."""

from collections import Counter

from argmap.base.values import frozen
from argmap.model.graph import Graph, levels
from argmap.sources.documents import Documents


@frozen()
class Tally:
    """The numbers of one map, or of several combined. `levels` is the depth of the deepest."""

    kinds: Counter[str]
    voices: Counter[str]
    relations: Counter[str]
    named: int
    linked: int
    contradictions: int
    theses: int
    levels: int
    sources: int
    quotations: Counter[str]

    def __add__(self, other: "Tally") -> "Tally":
        """Return the combined numbers of two maps."""
        return Tally(
            self.kinds + other.kinds,
            self.voices + other.voices,
            self.relations + other.relations,
            self.named + other.named,
            self.linked + other.linked,
            self.contradictions + other.contradictions,
            self.theses + other.theses,
            max(self.levels, other.levels),
            self.sources + other.sources,
            self.quotations + other.quotations,
        )


NOTHING = Tally(Counter(), Counter(), Counter(), 0, 0, 0, 0, 0, 0, Counter())


def tally(graph: Graph, documents: Documents) -> Tally:
    """Return the numbers of a map. Statements that are not connected to a thesis are at no level."""
    steps = graph.steps.values()
    return Tally(
        kinds=Counter(str(each.kind) for each in graph.map.statements.values()),
        voices=Counter(each.voice for each in graph.map.statements.values()),
        relations=Counter(str(step.relation) for step in steps),
        named=sum(step.named for step in steps),
        linked=sum(len(step.premises) > 1 for step in steps),
        contradictions=len({frozenset({each.left, each.right}) for each in graph.map.contradictions}),
        theses=len(graph.theses),
        levels=max(levels(graph).values(), default=0),
        sources=len(graph.map.sources),
        quotations=Counter(str(quoted.found.verdict) for quoted in documents.quotations),
    )
