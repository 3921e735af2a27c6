"""Quotations found in a source: their locations, and YAML to paste."""

from collections.abc import Iterator, Sequence

from argmap.base.errors import ArgmapError
from argmap.base.text import visible
from argmap.language.phrases import plural
from argmap.sources.citations import in_words
from argmap.sources.excerpts import QuotableExcerpt
from argmap.sources.quotation import STANDING, Found, Verdict
from argmap.syntax.reader.ids import advice, is_id, normal_id
from argmap.syntax.writer.blocks import Node, Prose, flow, lines_of
from argmap.syntax.writer.scalars import plain_or_quoted

# The verdicts of quotations that can be pasted, because their words are in the source, at least nearly.
PASTED = STANDING | {Verdict.NEAR}
ENDS = (".", "!", "?", "。", "！", "？", "؟", "।")
MARKS = "\"“”„«»‘’'「」 "


def as_yaml(excerpt: QuotableExcerpt, source: str | None, name: str | None, spaces: int | None) -> str:
    """Return a passage as YAML to paste into a map: the citation of a statement or, with a name, a whole statement.

    It is one line that fits at any depth, or a block whose lines are indented by `spaces`.
    """
    citation = {key: value for key, value in citation_of(excerpt, source) if value}
    if name is None and spaces is None:
        return f"citations: {flow([citation])}\n"
    if name is None:
        return in_block(citation, spaces or 0)
    statement: dict[str, Node] = {"text": Prose(as_sentence(excerpt.words)), **citation}
    if spaces is None:
        return f"{plain_or_quoted(name)}: {flow(statement)}\n"
    return in_block({name: statement}, spaces)


def citation_of(excerpt: QuotableExcerpt, source: str | None) -> Iterator[tuple[str, Node]]:
    """Yield the fields of a citation with their values, some of which may be empty."""
    yield "source", source or ""
    yield "quote", Prose(excerpt.words)
    yield "prefix", excerpt.prefix
    yield "suffix", excerpt.suffix
    yield "locator", excerpt.locator


def in_block(fields: dict[str, Node], spaces: int) -> str:
    """Return fields as a block indented by `spaces`."""
    return "".join(f"{line}\n" for line in lines_of(fields, spaces))


def as_sentence(words: str) -> str:
    """Return words as a sentence, with a capital and a full stop."""
    bare = words.strip(MARKS) or words
    ended = bare if bare.endswith(ENDS) else f"{bare.rstrip(',;:')}."
    return ended[0].upper() + ended[1:]


def as_list(excerpts: Sequence[QuotableExcerpt]) -> str:
    """Return passages as a numbered list, each with its location and context."""
    width, most = len(str(len(excerpts))), max(len(excerpt.locator) for excerpt in excerpts)
    return "".join(
        f"{number:{width}}  {visible(excerpt.locator):{most}}  {visible(in_context(excerpt))}\n"
        for number, excerpt in enumerate(excerpts, start=1)
    )


def in_context(excerpt: QuotableExcerpt) -> str:
    """Return the words of a passage in brackets, within their context."""
    return f"{excerpt.before} [{excerpt.words}] {excerpt.after}".strip()


def as_data(path: str, source: str | None, found: Found, excerpts: Sequence[QuotableExcerpt]) -> dict[str, object]:
    """Return a search as data: the verdict, and the passages with their context."""
    places = [
        {**excerpt._asdict(), "prefix": excerpt.prefix or None, "suffix": excerpt.suffix or None}
        for excerpt in excerpts
    ]
    return {"path": path, "source": source, "verdict": found.verdict, "reason": found.reason or None, "places": places}


def picked(found: Found, number: int | None) -> int:
    """Return the index of the occurrence with a number from 1, or of the first.

    Raises ArgmapError if there are fewer.
    """
    if number is not None and number > len(found.places):
        raise ArgmapError(f"--pick {number}: the words occur in {plural(len(found.places), 'place')}")
    return (number or 1) - 1


def checked_id(name: str | None) -> str | None:
    """Return the normalised id of a statement. Raises ArgmapError if it is not valid."""
    if name is None or is_id(name):
        return name and normal_id(name)
    raise ArgmapError(f'"{name}" is not a valid id: {advice(name)}')


def messages(path: str, found: Found, number: int = 0) -> list[str]:
    """Return the messages about a search and the occurrence with an index."""
    if found.verdict is Verdict.UNCHECKED:
        return [found.reason]
    lines = [f"{path}:{place.line}" for place in found.places]
    if found.verdict is Verdict.CUT:
        return [f"{lines[0]}: {in_words(found)}"]
    if found.verdict in PASTED:
        return [lines[number]]
    words = found.marked or found.passage
    there = f"; {'they' if found.reason else 'the nearest'} are at {lines[0]}: {words}" if words else ""
    why = f"these words are not one passage of {path}: {found.reason}" if found.reason else ""
    return [(why or f"these words are not in {path}") + there]
