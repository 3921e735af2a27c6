"""Changes of the quotations of a map: new, removed, and those with a different verdict."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.model import Citation
from argmap.model.difference import Renames
from argmap.model.difference.order import woven
from argmap.model.difference.translation import of_citation
from argmap.sources.documents import Documents
from argmap.sources.quoted import Quoted


class QuotationChange(NamedTuple):
    """A quotation with a changed verdict: the old one and the new one, None if it does not exist.

    `statement` is the id of its statement in the newer map, or in the older one if it was removed.
    """

    statement: str
    before: Quoted | None
    after: Quoted | None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def quotation_changes(before: Documents, after: Documents, renames: Renames) -> Iterator[QuotationChange]:
    """Yield the quotations whose verdict changed, in the order of the newer map.

    The verdict may have changed because of the statement, or because the text of the source did.
    """
    old: dict[str, list[Quoted]] = defaultdict(list)
    new: dict[str, list[Quoted]] = defaultdict(list)
    for quoted in before.quotations:
        old[renames.statements.get(quoted.statement.id, quoted.statement.id)].append(quoted)
    for quoted in after.quotations:
        new[quoted.statement.id].append(quoted)
    for name in woven(old, new):
        for one, other in pairs(old.get(name, []), new.get(name, []), renames):
            if one is None or other is None or one.found.verdict is not other.found.verdict:
                yield QuotationChange(name, one, other)


def pairs(
    before: Sequence[Quoted], after: Sequence[Quoted], renames: Renames
) -> Iterator[tuple[Quoted | None, Quoted | None]]:
    """Yield the quotations of one statement paired with their successors: identical, or else from the same source."""
    old, new = list(before), list(after)
    for key in (itself, source_of):
        left = []
        for one in old:
            looked_for = key(of_citation(one.citation, renames.sources))
            place = next((number for number, other in enumerate(new) if key(other.citation) == looked_for), None)
            if place is None:
                left.append(one)
            else:
                yield one, new.pop(place)
        old = left
    yield from zip_longest(old, new)


def itself(citation: Citation) -> object:
    """Return a key of everything in a citation."""
    return citation


def source_of(citation: Citation) -> object:
    """Return the source of a citation."""
    return citation.source
