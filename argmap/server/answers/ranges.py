"""Folding ranges, and the ranges by which a selection grows."""

from collections.abc import Iterator

from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.syntax.tokens import TextScan, TokenKind, mention_at, scan


class Fold(NamedTuple):
    """A range of lines, counted from 1, that can be folded into the first one."""

    first: int
    last: int
    is_comment: bool = False


def folds(text: Text) -> Iterator[Fold]:
    """Yield the foldable ranges of lines: the entries of keys and items, and blocks of comments."""
    found = scan(text)
    seen: set[int] = set()
    for number, token in enumerate(found.tokens):
        first, last = text.position(token.first).line, text.position(found.ends[number]).line
        if last > first and first not in seen and token.kind is not TokenKind.VALUE:
            seen.add(first)
            yield Fold(first, last)
    yield from folds_of_comments(found)


def folds_of_comments(found: TextScan) -> Iterator[Fold]:
    """Yield ranges of consecutive lines that contain only comments."""
    rows = [found.text.position(first).line for first, _ in found.comments if stands_alone(found, first)]
    begin = 0
    for number, row in enumerate(rows):
        if number + 1 == len(rows) or rows[number + 1] != row + 1:
            if row > rows[begin]:
                yield Fold(rows[begin], row, is_comment=True)
            begin = number + 1


def stands_alone(found: TextScan, first: int) -> bool:
    """Return whether there are only blanks before an offset on its line."""
    position = found.text.position(first)
    return not found.text.line(position.line)[: position.column - 1].strip()


def ranges_around(text: Text, offset: int) -> list[Span]:
    """Return the nested spans around an offset, smallest first: an id, its text, its entry, up to the whole file."""
    found = scan(text)
    spans: list[Span] = []
    mention = mention_at(found, offset)
    if mention:
        spans.append(mention.span)
    number = found.at(offset)
    if number is None:
        number = enclosing(found, offset)
    if number is not None:
        spans += [found.span(number), *(Span(text, *extent(found, each)) for each in (number, *found.owners(number)))]
    spans.append(Span(text, 0, len(text.content)))
    return grown(spans, offset)


def enclosing(found: TextScan, offset: int) -> int | None:
    """Return the innermost key or item whose entry contains an offset."""
    inside = (n for n, token in enumerate(found.tokens) if token.first <= offset <= found.ends[n])
    return max(inside, default=None)


def extent(found: TextScan, number: int) -> tuple[int, int]:
    """Return the first and last offset of a token together with everything nested below it."""
    return found.tokens[number].first, found.ends[number]


def grown(spans: list[Span], offset: int) -> list[Span]:
    """Return the spans that contain an offset and are each larger than the one before."""
    kept: list[Span] = []
    for span in spans:
        if not span.first <= offset <= span.last:
            continue
        if not kept or (span.first <= kept[-1].first and span.last >= kept[-1].last and span[1:] != kept[-1][1:]):
            kept.append(span)
    return kept
