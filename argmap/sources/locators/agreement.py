"""Whether a locator agrees with the place of the quoted words."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from enum import StrEnum
from itertools import groupby

from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.sources.locators.references import Reference, Unit, value_of
from argmap.sources.quotation import Misplaced
from argmap.sources.quotation.numbering import ARTICLE, PARAGRAPH_SIGN, SECTION


class Basis(StrEnum):
    """How a place is numbered: as printed in the source, or by counting."""

    PRINTED = "printed"
    COUNTED = "counted"


class Extent(NamedTuple):
    """The place of words, from first to last: blocks from 0, pages and lines from 1 (0 if unknown)."""

    blocks: tuple[int, int]
    pages: tuple[int, int] = (0, 0)
    lines: tuple[int, int] = (0, 0)


@frozen(eq=False)
class Numbering:
    """What can be counted in a source: the paragraph numbers of blocks (0 for headings), and the pages.

    `labels` are the printed page numbers, and `printed` the printed numbers of blocks; empty if there are none.
    """

    paragraphs: Sequence[int]
    pages: int = 0
    labels: Sequence[str] = ()
    printed: Sequence[str] = ()
    _known: dict[str, tuple[Sequence[int], Sequence[str]]] = field(default_factory=dict, repr=False)

    def under(self, prefix: str, block: int) -> str | None:
        """Return the last number printed with a prefix at or before a block, "" if none precedes it.

        None if no block prints such a number.
        """
        if prefix not in self._known:
            begun = [(block, label[len(prefix) :]) for block, label in enumerate(self.printed) if begins(label, prefix)]
            self._known[prefix] = [block for block, _ in begun], [label for _, label in begun]
        blocks, labels = self._known[prefix]
        if not blocks:
            return None
        place = bisect_right(blocks, block)
        return labels[place - 1] if place else ""


def begins(label: str, prefix: str) -> bool:
    """Return whether a label consists of a prefix followed by a number."""
    number = label[len(prefix) :]
    return label[: len(prefix)].casefold() == prefix.casefold() and " " not in number and value_of(number)[0] > 0


class Names(NamedTuple):
    """The numbers of the first and last unit that contain words, and how they are numbered."""

    first: str
    last: str
    basis: Basis

    def __str__(self) -> str:
        """Return the numbers in the form of a locator."""
        return self.first if self.first == self.last else f"{self.first}-{self.last}"


def misplaced(references: Sequence[Reference], extent: Extent, numbering: Numbering) -> Misplaced | None:
    """Return the first unit of a locator that disagrees with the place of the words, or None.

    Of several places in one unit ("pp. 3, 12"), one must be right. Unknown places never disagree.
    """
    for _, alike in groupby(references, key=lambda reference: (reference.unit, reference.word)):
        some = list(alike)
        judged = [contradiction(reference, extent, numbering) for reference in some]
        if all(judged):
            return judged[0]
    return None


def contradiction(reference: Reference, extent: Extent, numbering: Numbering) -> Misplaced | None:
    """Return how one place of a locator disagrees with the place of the words, or None."""
    if reference.unit is Unit.HEADING:
        number = numbering.paragraphs[extent.blocks[0]]
        names = Names(str(number), str(number), Basis.COUNTED)
        return misplaced_by(reference, names) if number else None
    found = names_of(reference, extent, numbering)
    return misplaced_by(reference, found) if found and not overlaps(reference, found, numbering) else None


def misplaced_by(reference: Reference, names: Names) -> Misplaced:
    """Return how a place is wrong, given the actual numbers."""
    numbers = reference.first if reference.first == reference.last else f"{reference.first}-{reference.last}"
    is_printed = names.basis is Basis.PRINTED
    unit = reference.word if reference.unit is Unit.NAMED else str(reference.unit)
    return Misplaced(unit, numbers, str(names), reference.start, reference.end, is_printed)


def names_of(reference: Reference, extent: Extent, numbering: Numbering) -> Names | None:
    """Return the numbers of words in the unit of a reference, or None if they are unknown.

    Both numbers are empty if the words are in a heading or before everything numbered.
    """
    printed = printed_names(reference, extent, numbering)
    if printed:
        return printed
    if reference.unit is Unit.PAGE:
        return page_names(extent, numbering)
    if not reference.is_alone or reference.word == "[":
        return None
    if reference.unit is Unit.PARAGRAPH:
        first, last = sorted(numbering.paragraphs[block] for block in extent.blocks)
        return Names(str(first or last or ""), str(last or ""), Basis.COUNTED)
    if reference.unit is Unit.LINE and extent.lines[0]:
        return counted(extent.lines)
    return None


def page_names(extent: Extent, numbering: Numbering) -> Names | None:
    """Return the pages of words, by printed numbers if there are any, else by counting; None without pages."""
    if not numbering.pages or not extent.pages[0]:
        return None
    if numbering.labels:
        first, last = (numbering.labels[page - 1] for page in extent.pages)
        return Names(first, last, Basis.PRINTED) if first and last else None
    return counted(extent.pages)


def counted(numbers: tuple[int, int]) -> Names:
    """Return numbers obtained by counting."""
    return Names(str(numbers[0]), str(numbers[1]), Basis.COUNTED)


def printed_names(reference: Reference, extent: Extent, numbering: Numbering) -> Names | None:
    """Return the printed numbers of words, of the kind that a reference may mean; None if there are none."""
    for prefix in prefixes(reference):
        first, last = (numbering.under(prefix, block) for block in extent.blocks)
        if first is not None and last is not None:
            return Names(first, last, Basis.PRINTED)
    return None


def prefixes(reference: Reference) -> Sequence[str]:
    """Return the label prefixes that a reference may mean, the likeliest first."""
    own = f"{SECTION} {reference.word} "
    match reference.unit:
        case Unit.PARAGRAPH:
            return ("",)
        case Unit.SIGN:
            return (f"{PARAGRAPH_SIGN} ", "")
        case Unit.ARTICLE:
            return (f"{ARTICLE} ",)
        case Unit.SECTION:
            return (own, *(f"{SECTION} {word} " for word in ("section", "chapter", "part")), f"{SECTION} ")
        case Unit.PAGE:
            return (f"{SECTION} page ",)
        case _:
            return (own,)


def overlaps(reference: Reference, names: Names, numbering: Numbering) -> bool:
    """Return whether a reference overlaps the place of the words."""
    if not names.first:
        return False
    if reference.unit is Unit.PAGE and numbering.labels and names.basis is Basis.PRINTED:
        return shares_page(reference, names, numbering.labels)
    if "." in f"{reference.first}{names.first}":
        return is_part(names.first, reference.first) or is_part(reference.first, names.last)
    first, last = value_of(reference.first), value_of(reference.last) if reference.last else None
    least, most = sorted((value_of(names.first), value_of(names.last)))
    # "24" contains "24a" for those who cite the paragraph without its letter.
    return first[0] <= most[0] and (last is None or least[0] <= last[0]) and not is_other_letter(reference, names)


def is_part(number: str, whole: str) -> bool:
    """Return whether a number is another one or within it, as 2.1.3 is within 2.1."""
    return f"{number}.".startswith(f"{whole}.")


def is_other_letter(reference: Reference, names: Names) -> bool:
    """Return whether a single number is followed by a different letter than that of the words."""
    letters = {value_of(number)[1] for number in (reference.first, names.first)}
    return reference.first == reference.last and names.first == names.last and len(letters - {""}) > 1


def shares_page(reference: Reference, names: Names, labels: Sequence[str]) -> bool:
    """Return whether a range of pages, by labels, contains a page of the words."""
    folded = [label.casefold() for label in labels]
    first, last = reference.first.casefold(), (reference.last or labels[-1]).casefold()
    here = range(folded.index(names.first.casefold()), folded.index(names.last.casefold()) + 1)
    if first not in folded:
        return False
    start = folded.index(first)
    end = folded.index(last) if last in folded else start
    return start <= here[-1] and here[0] <= end
