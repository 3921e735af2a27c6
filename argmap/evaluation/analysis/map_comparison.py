"""The comparison of two maps: differences, altered quotations, and changed verdicts."""

from dataclasses import field

from argmap.base.values import frozen
from argmap.evaluation.analysis.verdict_changes import VerdictChanges, verdict_changes
from argmap.evaluation.terms import Terms
from argmap.model.difference import MapDifference, difference
from argmap.model.difference.translation import translated
from argmap.model.digests import ReviewChange, review_changes
from argmap.model.graph import Graph, index
from argmap.sources.documents import Documents
from argmap.sources.quotation_changes import QuotationChange, quotation_changes


@frozen()
class MapComparison:
    """The difference between two maps, the earlier translated to the ids of the later.

    `verdicts` is None if they were not requested.
    """

    before: Graph = field(repr=False)
    after: Graph = field(repr=False)
    difference: MapDifference
    quotations: tuple[QuotationChange, ...]
    reviews: tuple[ReviewChange, ...] = ()
    verdicts: VerdictChanges | None = None

    def __bool__(self) -> bool:
        """Return whether anything differs; equal maps may still differ in quotations and verdicts."""
        return bool(self.difference or self.quotations or self.reviews or self.verdicts)


def compare_maps(
    before: tuple[Graph, Documents], after: tuple[Graph, Documents], terms: Terms | None = None
) -> MapComparison:
    """Return all differences between two maps with their documents, including verdicts if terms are given.

    Raises ArgmapError as `evaluate` does.
    """
    found = difference(before[0].map, after[0].map)
    old = before[0]
    if found.renames:
        names = found.renames.statements
        old = index(translated(old.map, found.renames), tuple(names.get(name, name) for name in old.theses))
    return MapComparison(
        old,
        after[0],
        found,
        tuple(quotation_changes(before[1], after[1], found.renames)),
        tuple(review_changes(old, after[0])),
        verdict_changes(old, after[0], terms) if terms else None,
    )
