"""What rules look at: the graph of a map, its documents, and the limits and the day that they keep to."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.base.values import value
from argmap.lint.limits import DEFAULT_LIMITS, Limits
from argmap.lint.wording import Wording
from argmap.model import Map
from argmap.model.graph import Graph
from argmap.sources.documents import Documents

if TYPE_CHECKING:
    from argmap.evaluation.analysis.standings import Standings


@value(eq=False, slots=False)
class Context:
    """A map as rules see it.

    `today` is the day to which they count the age of sources; without one, nothing is reported that would differ
    tomorrow. A map `is_whole` when all that its files say could be read.
    """

    graph: Graph
    documents: Documents
    limits: Limits = DEFAULT_LIMITS
    today: date | None = None
    is_whole: bool = True

    @property
    def map(self) -> Map:
        """The map by itself."""
        return self.graph.map

    @cached_property
    def wording(self) -> Wording:
        """The words of the statements."""
        return Wording(self.map.statements)

    @cached_property
    def verdicts(self) -> frozenset[str]:
        """The verdicts that there are on the quotations of the map."""
        return frozenset(quoted.found.verdict for quoted in self.documents.quotations)

    @cached_property
    def standings(self) -> "Standings":
        """The standing of statements and steps, as far as rules ask for it."""
        from argmap.evaluation.analysis.standings import Standings

        return Standings(self.graph)
