"""The kind of each word in a file, for semantic highlighting in editors."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from enum import StrEnum

from argmap.base.text import Span, Text
from argmap.base.tuples import NamedTuple
from argmap.model.mentions import Namespace
from argmap.syntax.fields import RELATIONS, SECTIONS, Field, Shape
from argmap.syntax.tokens import Meaning, TextScan, TokenKind, meaning_of, scan
from argmap.syntax.tokens.meaning import mentions_of_token


class WordKind(StrEnum):
    """The kinds of words, each with the name of the semantic token type that colours it."""

    SECTION = "keyword"
    RELATION = "operator"
    FIELD = "property"
    STATEMENT = "class"
    SOURCE = "namespace"
    GROUP = "struct"
    TAG = "decorator"
    SPEAKER = "variable"
    SCHEME = "type"
    RULE = "macro"
    WORD = "enumMember"
    NUMBER = "number"
    QUOTATION = "string"


OF_NAMESPACES: Mapping[Namespace, WordKind] = {
    Namespace.STATEMENT: WordKind.STATEMENT,
    Namespace.SOURCE: WordKind.SOURCE,
    Namespace.GROUP: WordKind.GROUP,
    Namespace.TAG: WordKind.TAG,
    Namespace.SPEAKER: WordKind.SPEAKER,
}
OF_SHAPES: Mapping[Shape, WordKind] = {
    Shape.SCHEME: WordKind.SCHEME,
    Shape.WORD: WordKind.WORD,
    Shape.STRENGTH: WordKind.WORD,
    Shape.LIKELIHOOD: WordKind.WORD,
    Shape.LEXICON: WordKind.WORD,
    Shape.NUMBER: WordKind.NUMBER,
    Shape.WHOLE: WordKind.NUMBER,
    Shape.DATE: WordKind.NUMBER,
    Shape.VERSION: WordKind.NUMBER,
}
QUOTED = frozenset({"quote", "prefix", "suffix"})


class ColouredWord(NamedTuple):
    """A span within one line, its kind, and whether it declares an id."""

    span: Span
    kind: WordKind
    is_declaration: bool = False


def colours(text: Text, first: int = 0, last: int | None = None) -> Iterator[ColouredWord]:
    """Yield the words of a file that have a meaning, in order: all, or those that begin between two offsets.

    Plain text is not included; the editor colours it.
    """
    found = scan(text)
    stop = len(found.tokens) if last is None else bisect_right(found.starts, last)
    for number in range(bisect_left(found.starts, first), stop):
        token = found.tokens[number]
        if token.kind is TokenKind.ITEM:
            continue
        meaning = meaning_of(found, number)
        mentions = list(mentions_of_token(found, number)) if meaning.role else []
        if mentions:
            for each in mentions:
                yield ColouredWord(each.span, OF_NAMESPACES[each.role.namespace], each.role.is_declaration)
            continue
        kind = kind_of_key(meaning) if token.kind is TokenKind.KEY else kind_of_value(meaning.field)
        if kind:
            yield from (ColouredWord(span, kind) for span in on_lines(found, number))


def kind_of_key(meaning: Meaning) -> WordKind | None:
    """Return the kind of a key that is not an id."""
    if meaning.field is None:
        return None
    if meaning.is_name:
        return WordKind.RULE if meaning.field.shape is Shape.ALLOWANCES else WordKind.SCHEME
    if meaning.field.name in SECTIONS:
        return WordKind.SECTION
    return WordKind.RELATION if meaning.field.name in {*RELATIONS, "contradicts"} else WordKind.FIELD


def kind_of_value(field: Field | None) -> WordKind | None:
    """Return the kind of a value that is not an id."""
    if field is None:
        return None
    return WordKind.QUOTATION if field.name in QUOTED else OF_SHAPES.get(field.shape)


def on_lines(found: TextScan, number: int) -> Iterator[Span]:
    """Yield the parts of a token on each of its lines, without surrounding blanks."""
    content, token = found.text.content, found.tokens[number]
    first = token.first
    if content[first : token.last].isprintable():
        yield found.span(number)
        return
    while first < token.last:
        row = found.text.position(first).line
        starts = found.text.line_starts
        stop = min(token.last, starts[row] if row < len(starts) else token.last)
        part = content[first:stop]
        begin = first + len(part) - len(part.lstrip())
        if begin < stop:
            yield Span(found.text, begin, first + len(part.rstrip()))
        first = stop
