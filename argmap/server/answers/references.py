"""Definition and references of the thing at an offset."""

from collections.abc import Iterator

from argmap.base.opener import Refusal
from argmap.base.text import Span, Text
from argmap.model.mentions import Mention
from argmap.server.answers.known import LOOSE, KnownMap
from argmap.syntax.fields import Shape
from argmap.syntax.tokens import TextScan, TokenKind, meaning_of, mention_at
from argmap.workspace.project import project_of

PATHS = frozenset({Shape.PATH, Shape.PATHS, Shape.SOURCES})


def mentioned_at(known: KnownMap, offset: int) -> Mention | None:
    """Return the mention of an id at an offset; None if there is none, or if the word is not a declared id."""
    mention = mention_at(known.scan, offset)
    if mention is None or mention.role not in LOOSE:
        return mention
    is_declared = any(each.role.is_declaration for each in known.mentions_like(mention))
    return mention if is_declared else None


def definition(known: KnownMap, offset: int) -> tuple[Span, ...]:
    """Return the spans where the id at an offset is declared, or the beginning of the file whose path is there."""
    mention = mentioned_at(known, offset)
    if mention:
        return tuple(each.span for each in known.mentions_like(mention) if each.role.is_declaration)
    number = known.scan.at(offset)
    path = path_of(known, known.scan, number) if number is not None else None
    return (Span(Text(path, ""), 0, 0),) if path else ()


def references(known: KnownMap, offset: int, *, with_declaration: bool = True) -> tuple[Span, ...]:
    """Return all spans that mention the id at an offset, in all files of the map."""
    mention = mentioned_at(known, offset)
    if mention is None:
        return ()
    found = known.mentions_like(mention)
    return tuple(each.span for each in found if with_declaration or not each.role.is_declaration)


def highlights(known: KnownMap, offset: int) -> Iterator[Mention]:
    """Yield the mentions in this file of the id at an offset."""
    mention = mentioned_at(known, offset)
    if mention:
        yield from (each for each in known.mentions_like(mention) if each.span.path == known.text.path)


def path_of(known: KnownMap, found: TextScan, number: int) -> str | None:
    """Return the path of the file that a value names, if it is in the project."""
    meaning = meaning_of(found, number)
    if found.tokens[number].kind is not TokenKind.VALUE or meaning.field is None or meaning.field.shape not in PATHS:
        return None
    located = project_of(known.text.path, known.files).locate(found.value(number).strip(), known.text.path)
    return None if isinstance(located, Refusal) else located
