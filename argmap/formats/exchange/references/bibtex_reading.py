"""Entries of BibTeX and BibLaTeX as items of CSL-JSON, with LaTeX in them decoded."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.base.errors import ArgmapError
from argmap.formats.exchange.losses import LossRecorder, position_in_words
from argmap.formats.exchange.references.bibtex_names import FIELDS, LANGUAGES, NAMES, TYPES, VERBATIM
from argmap.formats.exchange.references.dates import edtf_in, from_year

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

MISSING = "BibTeX is read by bibtexparser: run pip install 'argmap[bibtex]'"
# What is read for itself.
OF_DATES = frozenset({"date", "year", "month", "day", "urldate", "langid", "language"})
# More than this is not examined: LaTeX within LaTeX.
MOST_BRACES = 50
# The decoder takes this for the modifier letter, which only looks like the character.
CIRCUMFLEX = r"\textasciicircum{}"
# This many characters of what the parser says are shown.
MOST_WORDS = 200


@dataclass(frozen=True, slots=True)
class BibtexReading:
    """A library that is read: what was lost, and how LaTeX becomes text."""

    losses: LossRecorder
    as_text: Callable[[str], str]


def items_of(content: str, losses: LossRecorder) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the entries of a library as items, with their places; what cannot be read is noted as dropped.

    Raises ArgmapError where the extra is not installed.
    """
    try:
        from bibtexparser import middlewares
        from bibtexparser.entrypoint import parse_string
        from pylatexenc.latex2text import LatexNodes2Text
    except ImportError as error:
        raise ArgmapError(MISSING) from error
    logger = logging.getLogger("bibtexparser")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # what it would say on standard error is in the report
    stack = [middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()]
    library = parse_string(content, append_middleware=stack)
    decoder = LatexNodes2Text(math_mode="verbatim", keep_comments=True)
    reading = BibtexReading(losses, decoder.latex_to_text)
    note_blocks(library, losses)
    for entry in library.entries:
        place = place_of(entry)
        yield item_of(reading, entry, place), place


def place_of(block: "Block") -> str:
    """Return where a block begins, as people are shown it."""
    return position_in_words((block.start_line or 0) + 1, 1)


def note_blocks(library: "Library", losses: LossRecorder) -> None:
    """Note what is no entry: blocks that cannot be read, and what stands between them."""
    for failed in library.failed_blocks:
        words = " ".join(str(failed.error).split()) or " ".join(str(getattr(failed.error, "abort_reason", "")).split())
        losses.dropped("entries", place_of(failed), words[:MOST_WORDS] or "it cannot be read")
    for other in (*library.comments, *library.preambles):
        losses.dropped("comments", place_of(other), "a comment or a preamble is not a source")


def item_of(reading: BibtexReading, entry: "Entry", place: str) -> dict[str, Any]:
    """Return an entry as an item; fields that CSL has no variable for are kept under "custom"."""
    fields = {field.key.lower(): field.value for field in entry.fields}
    type_ = entry.entry_type.lower()
    item: dict[str, Any] = {"id": entry.key, "type": TYPES.get(type_, "document")}
    others: dict[str, Any] = (
        {} if next((k for k, v in TYPES.items() if v == item["type"]), "") == type_ else {"type": type_}
    )
    if type_ not in TYPES:
        reading.losses.changed("types", place, f'"{type_}" is a document, for CSL has no such type')
    for name, value in fields.items():
        if name in NAMES and isinstance(value, list):
            item[name] = [name_of(reading, each, place) for each in value]
        elif name not in OF_DATES:
            text = text_of(reading, name, str(value), place)
            variable = FIELDS.get(name)
            if variable and variable not in item:
                item[variable] = text
            else:
                others[name] = text
    add_dates(reading, item, {name: str(value) for name, value in fields.items() if name in OF_DATES}, others, place)
    return item | ({"custom": {"bibtex": others}} if others else {})


def text_of(reading: BibtexReading, name: str, value: str, place: str) -> str:
    """Return the text that a field holds, with its LaTeX decoded where that can be."""
    if name in VERBATIM or not set(value) & set("\\{}$~`'-"):
        return " ".join(value.split())
    try:
        if value.count("{") <= MOST_BRACES:
            return " ".join(reading.as_text(value.replace(CIRCUMFLEX, "^")).split())
    except Exception:
        logging.getLogger("bibtexparser").debug("LaTeX that cannot be decoded", exc_info=True)
    reading.losses.changed("LaTeX", place, f'"{name}" stays as it is: its LaTeX cannot be decoded')
    return " ".join(value.split())


def name_of(reading: BibtexReading, parts: Any, place: str) -> dict[str, str]:  # noqa: ANN401 - NameParts, or a text
    """Return a name as CSL has it; one in braces is that of an organisation, which has no parts."""
    if not hasattr(parts, "last"):
        return {"literal": text_of(reading, "author", str(parts), place)}
    raw = {
        "given": parts.first,
        "non-dropping-particle": parts.von,
        "family": parts.last,
        "suffix": parts.jr,
    }
    texts = {part: text_of(reading, "author", " ".join(words), place) for part, words in raw.items() if words}
    return {"literal": texts["family"]} if texts.keys() == {"family"} else texts


def add_dates(
    reading: BibtexReading, item: dict[str, Any], fields: Mapping[str, str], others: dict[str, Any], place: str
) -> None:
    """Add the dates and the language of an entry; what cannot be read as one is kept as it is."""
    told = {
        name: value.strip() if edtf_in(value.strip()) else text_of(reading, name, value, place)
        for name, value in fields.items()
    }
    language = told.pop("langid", "") or told.pop("language", "")
    if language:
        item["language"] = LANGUAGES.get(language.casefold(), language)
    year, month, day = (told.get(name, "") for name in ("year", "month", "day"))
    issued = edtf_in(told.get("date", "")) or (from_year(year, month, day) if year else None)
    if issued:
        item["issued"] = {"raw": issued}
    accessed = edtf_in(told.get("urldate", ""))
    if accessed:
        item["accessed"] = {"raw": accessed}
    unread: list[str] = [name for name in ("date", "year") if name in told and not issued]
    unread += ["urldate"] if "urldate" in told and not accessed else []
    for name in unread:
        reading.losses.changed("dates", place, f'kept as it is: "{name}" is no date that argmap knows')
    others.update({name: told[name] for name in unread})
