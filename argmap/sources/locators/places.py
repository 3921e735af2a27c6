"""The place of words in the units of locators, by text or by fingerprint."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from argmap.sources.locators.agreement import Extent, Numbering, misplaced, page_names
from argmap.sources.locators.references import Reference, parse
from argmap.sources.quotation import Found, Normal, Place
from argmap.sources.quotation.numbering import SECTION

if TYPE_CHECKING:
    from argmap.sources.fingerprint import Fingerprint

# What can be counted in sources, by id() of the source; entries are valid while the sources are in use.
Numberings: TypeAlias = dict[int, Numbering]


def numbering_of(source: "Normal | Fingerprint") -> Numbering:
    """Return what can be counted in a source whose text or fingerprint is available."""
    if isinstance(source, Normal):
        return Numbering(source.paragraph_numbers, len(source.page_starts), source.labels, source.printed)
    return Numbering(source.numbers, len(source.pages), source.labels, source.printed)


def with_place(found: Found, locator: str, source: "Normal | Fingerprint", numberings: Numberings) -> Found:
    """Return a verdict on words in one place, with any disagreement between the locator and that place.

    `numberings` caches what can be counted in each source, because that may take a pass over the text.
    """
    extent, references = extent_in(source, found.places[0]), parse(locator)
    if extent is None or not references:
        return found
    if id(source) not in numberings:
        numberings[id(source)] = numbering_of(source)
    return found._replace(misplaced=misplaced(references, extent, numberings[id(source)]))


def is_named_by(locator: str, source: "Normal | Fingerprint") -> Callable[[Place], bool]:
    """Return a function that determines, as far as possible, whether a locator names a place in a source."""
    known: list[tuple[tuple[Reference, ...], Numbering]] = []

    def is_named(place: Place) -> bool:
        extent = extent_in(source, place)
        if not known:
            known.append((parse(locator), numbering_of(source)))
        return extent is None or misplaced(known[0][0], extent, known[0][1]) is None

    return is_named


def locator_of(source: "Normal | Fingerprint", place: Place) -> str:
    """Return the locator of a place in a source, or "" if the place is not known exactly."""
    extent = extent_in(source, place)
    return locator_for(extent, numbering_of(source)) if extent else ""


def locator_for(extent: Extent, numbering: Numbering) -> str:
    """Return the locator of a place: its page, else its printed number, else its counted paragraph, or "heading"."""
    pages = page_names(extent, numbering)
    if pages:
        return f"{'p.' if pages.first == pages.last else 'pp.'} {pages}"
    before = [label for label in numbering.printed[: extent.blocks[0] + 1] if label and label[0] != SECTION]
    if before:
        return before[-1] if " " in before[-1] else f"paragraph {before[-1]}"
    first, last = (numbering.paragraphs[block] for block in extent.blocks)
    if not first:
        return "heading"
    return f"paragraph {first}" if last in {0, first} else f"paragraphs {first}-{last}"


def extent_in(source: "Normal | Fingerprint", place: Place) -> Extent | None:
    """Return the place of words from first to last, or None if it is not known exactly."""
    stretches = place.parts if isinstance(source, Normal) else place.words
    if not stretches:
        return None
    ends = stretches[0][0], stretches[-1][1] - 1
    if isinstance(source, Normal):
        lines = source.line(source.back(ends[0])), source.line(source.back(ends[1]))
        return Extent(counts(source.paragraph_starts, ends, 1), counts(source.page_starts, ends), lines)
    return Extent(counts(source.blocks, ends, 1), counts(source.pages, ends))


def counts(starts: Sequence[int], ends: tuple[int, int], less: int = 0) -> tuple[int, int]:
    """Return how many items of a sequence have begun at two positions, minus `less`."""
    return bisect_right(starts, ends[0]) - less, bisect_right(starts, ends[1]) - less
