"""The input of rules: the graph of a map, its documents, the limits, and the current date."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.base.values import frozen
from argmap.lint.limits import DEFAULT_LIMITS, Limits
from argmap.lint.wording import Wording
from argmap.model import Map
from argmap.model.graph import Graph
from argmap.sources.documents import Documents

if TYPE_CHECKING:
    from argmap.evaluation.analysis.standings import Standings


@frozen(eq=False, slots=False)
class Context:
    """A map as seen by rules.

    `today` is the date for computing the age of sources; without it, nothing is reported that would change tomorrow.
    `is_whole` is true if everything in the map's files could be read.
    """

    graph: Graph
    documents: Documents
    limits: Limits = DEFAULT_LIMITS
    today: date | None = None
    is_whole: bool = True

    @property
    def map(self) -> Map:
        """The map."""
        return self.graph.map

    @cached_property
    def wording(self) -> Wording:
        """The words of the statements."""
        return Wording(self.map.statements)

    @cached_property
    def verdicts(self) -> frozenset[str]:
        """The verdicts that occur among the quotations of the map."""
        return frozenset(quoted.found.verdict for quoted in self.documents.quotations)

    @cached_property
    def standings(self) -> "Standings":
        """The standing of statements and steps, computed as far as rules ask for it."""
        from argmap.evaluation.analysis.standings import Standings

        return Standings(self.graph)
