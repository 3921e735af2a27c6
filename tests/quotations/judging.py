"""Quotations looked up by text and by fingerprint, and what is wrong with what is said of them."""

from functools import lru_cache
from typing import NamedTuple

from argmap.sources import fingerprint, quotation
from argmap.sources.fingerprint import Fingerprint
from argmap.sources.quotation import Found, Normal, Verdict
from argmap.sources.quotation.verdict import find
from tests.quotations.kinds import CUT, REFUSED, STANDS, Group, Kind, Quotation
from tests.quotations.printings import PRINTINGS
from tests.quotations.prose import Prose

UNCHECKED = frozenset({Verdict.UNCHECKED})
HONEST = frozenset({Group.CLAUSES, Group.TYPED, Group.PRINTED})
# An honest quotation of so many words may rarely be unchecked by fingerprint, and one of so many never.
FEW_WORDS, ENOUGH_WORDS = 6, 8


class Judged(NamedTuple):
    """A quotation with what text and fingerprint say of it."""

    kind: Kind
    text: Prose
    quotation: Quotation
    by_text: Found
    by_hashes: Found

    @property
    def is_honest(self) -> bool:
        """Whether its words are in the text."""
        return self.kind.group in HONEST

    @property
    def is_wrong_by_text(self) -> bool:
        """Whether the text says something else than it should."""
        return self.by_text.verdict not in self.kind.right or self.is_misplaced(self.by_text)

    @property
    def is_wrong_by_hashes(self) -> bool:
        """Whether the fingerprint says something else than it should; that it cannot tell is counted apart."""
        return self.by_hashes.verdict not in self.kind.right | UNCHECKED or self.is_misplaced(self.by_hashes)

    def is_misplaced(self, found: Found) -> bool:
        """Return whether an honest quotation was found in another paragraph only."""
        return bool(
            self.is_honest
            and found.verdict in STANDS
            and self.quotation.paragraph not in {place.paragraph for place in found.places}
        )

    @property
    def is_let_through(self) -> bool:
        """Whether either says that the words are there, and no more, though they do not or mean something else."""
        return not self.is_honest and bool({self.by_text.verdict, self.by_hashes.verdict} & STANDS)

    @property
    def is_called_cut(self) -> bool:
        """Whether either says that the words are cut."""
        return bool({self.by_text.verdict, self.by_hashes.verdict} & CUT)

    @property
    def is_pair(self) -> bool:
        """Whether what text and fingerprint say goes together.

        They say the same; or the fingerprint cannot tell; or it does not see case, accents and punctuation; or it does
        not know what is there instead.
        """
        return is_pair(self.by_text.verdict, self.by_hashes.verdict)


def is_pair(by_text: Verdict, by_hashes: Verdict) -> bool:
    """Return whether the verdicts of a text and of its fingerprint go together."""
    return (
        by_text is by_hashes
        or by_hashes is Verdict.UNCHECKED
        or (by_text is Verdict.NEAR and by_hashes in STANDS)
        or {by_text, by_hashes} <= REFUSED
    )


@lru_cache(maxsize=64)
def source(text: Prose, printing: str) -> tuple[Normal, Fingerprint]:
    """Return a text in normal form as it is printed somewhere, and its fingerprint."""
    normal = quotation.normalise(PRINTINGS[printing](text) or "")
    return normal, fingerprint.read(fingerprint.write(fingerprint.make(normal)))


def judge(kind: Kind, text: Prose, made: Quotation) -> Judged:
    """Look a quotation up."""
    normal, hashes = source(text, made.printing)
    return Judged(kind, text, made, find(made.quote, normal), fingerprint.find(made.quote, hashes))
