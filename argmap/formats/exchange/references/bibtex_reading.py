"""BibTeX and BibLaTeX entries as CSL-JSON items, with their LaTeX decoded."""

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from argmap.base.errors import ArgmapError
from argmap.base.values import frozen
from argmap.formats.exchange.losses import LossRecorder, position_in_words
from argmap.formats.exchange.references.bibtex_names import FIELDS, LANGUAGES, NAMES, TYPES, VERBATIM
from argmap.formats.exchange.references.dates import edtf_in, from_year

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.middlewares import NameParts
    from bibtexparser.model import Block, Entry

MISSING = "BibTeX is read by bibtexparser: run pip install 'argmap[bibtex]'"
# Fields that are read separately.
OF_DATES = frozenset({"date", "year", "month", "day", "urldate", "langid", "language"})
# A value with more braces is not decoded, because deep nesting is expensive.
MOST_BRACES = 50
# The decoder turns this into a modifier letter that only looks like a circumflex.
CIRCUMFLEX = r"\textasciicircum{}"
# The parser's messages are cut to this length.
MOST_WORDS = 200


@frozen()
class BibtexReading:
    """A library being read: the losses so far, and the LaTeX decoder."""

    losses: LossRecorder
    as_text: Callable[[str], str]


def items_of(content: str, losses: LossRecorder) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the entries of a library as items, with their places; unreadable ones are reported as dropped.

    Raises ArgmapError if the extra is not installed.
    """
    try:
        from bibtexparser import middlewares
        from bibtexparser.entrypoint import parse_string
        from pylatexenc.latex2text import LatexNodes2Text
    except ImportError as error:
        raise ArgmapError(MISSING) from error
    logger = logging.getLogger("bibtexparser")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())  # its messages are in the report instead of on standard error
    stack = [middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()]
    library = parse_string(content, append_middleware=stack)
    decoder = LatexNodes2Text(math_mode="verbatim", keep_comments=True)
    reading = BibtexReading(losses, decoder.latex_to_text)
    note_blocks(library, losses)
    for entry in library.entries:
        place = place_of(entry)
        yield item_of(reading, entry, place), place


def place_of(block: "Block") -> str:
    """Return the place where a block begins, as shown to people."""
    return position_in_words((block.start_line or 0) + 1, 1)


def note_blocks(library: "Library", losses: LossRecorder) -> None:
    """Report the blocks that are not entries: unreadable ones, and text between entries."""
    for failed in library.failed_blocks:
        words = " ".join(str(failed.error).split()) or " ".join(str(getattr(failed.error, "abort_reason", "")).split())
        losses.dropped("entries", place_of(failed), words[:MOST_WORDS] or "it cannot be read")
    for other in (*library.comments, *library.preambles):
        losses.dropped("comments", place_of(other), "a comment or a preamble is not a source")


def item_of(reading: BibtexReading, entry: "Entry", place: str) -> dict[str, Any]:
    """Return an entry as an item; fields without a CSL variable are kept under "custom"."""
    fields = {field.key.lower(): field.value for field in entry.fields}
    type_ = entry.entry_type.lower()
    item: dict[str, Any] = {"id": entry.key, "type": TYPES.get(type_, "document")}
    others: dict[str, Any] = (
        {} if next((k for k, v in TYPES.items() if v == item["type"]), "") == type_ else {"type": type_}
    )
    if type_ not in TYPES:
        reading.losses.changed("types", place, f'"{type_}" becomes a document, because CSL has no equivalent type')
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
    """Return the text of a field, with its LaTeX decoded if possible."""
    if name in VERBATIM or not set(value) & set("\\{}$~`'-"):
        return " ".join(value.split())
    try:
        if value.count("{") <= MOST_BRACES:
            return " ".join(reading.as_text(value.replace(CIRCUMFLEX, "^")).split())
    except Exception:
        logging.getLogger("bibtexparser").debug("LaTeX that cannot be decoded", exc_info=True)
    reading.losses.changed("LaTeX", place, f'the LaTeX of "{name}" cannot be decoded and is left unchanged')
    return " ".join(value.split())


def name_of(reading: BibtexReading, parts: "NameParts | str", place: str) -> dict[str, str]:
    """Return a name in CSL form; one in braces is that of an organisation and has no parts."""
    if isinstance(parts, str):
        return {"literal": text_of(reading, "author", parts, place)}
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
    """Add the dates and the language of an entry; values that cannot be read are kept unchanged."""
    dated = {
        name: value.strip() if edtf_in(value.strip()) else text_of(reading, name, value, place)
        for name, value in fields.items()
    }
    language = dated.pop("langid", "") or dated.pop("language", "")
    if language:
        item["language"] = LANGUAGES.get(language.casefold(), language)
    year, month, day = (dated.get(name, "") for name in ("year", "month", "day"))
    issued = edtf_in(dated.get("date", "")) or (from_year(year, month, day) if year else None)
    if issued:
        item["issued"] = {"raw": issued}
    accessed = edtf_in(dated.get("urldate", ""))
    if accessed:
        item["accessed"] = {"raw": accessed}
    unread: list[str] = [name for name in ("date", "year") if name in dated and not issued]
    unread += ["urldate"] if "urldate" in dated and not accessed else []
    for name in unread:
        reading.losses.changed("dates", place, f'"{name}" is not a date that argmap can read and is left unchanged')
    others.update({name: dated[name] for name in unread})
