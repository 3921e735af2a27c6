"""Renames ids: every mention of one, in all files of a map."""

from collections.abc import Iterator

from argmap.base.diagnostics import Edit
from argmap.base.text import Span
from argmap.model import Map
from argmap.model.mentions import Mention, Namespace
from argmap.model.references import references
from argmap.syntax.edits.file import Edited, Refused
from argmap.syntax.fields import NO_GROUP
from argmap.syntax.reader.ids import advice, is_id
from argmap.syntax.tree.nodes import NOTHING
from argmap.syntax.writer.scalars import MOST_OF_KEY, in_flow, quoted


def rename(argument_map: Map, namespace: Namespace, old: str, new: str) -> Edited:
    """Return the edits that replace an id wherever it is mentioned, in all files of a map, in order.

    Refused for an id that is invalid or already used. Ids in prose and in comments are not changed.
    """
    mentions = [each for each in references(argument_map) if each.role.namespace == namespace]
    if not any(each.id == old for each in mentions):
        return Refused(f'no {namespace} is called "{old}"', argument_map.span)
    refused = why_invalid(argument_map, namespace, new)
    taken = next(users_of(argument_map, mentions, namespace, new), None)
    if refused or taken:
        return refused or taken or ()
    return tuple(Edit(each.span, as_written(each, new)) for each in mentions if each.id == old)


def why_invalid(argument_map: Map, namespace: Namespace, new: str) -> Refused | None:
    """Return the reason why a name cannot be used, or None. A tag may be any text on one line."""
    if new in NOTHING or len(new) > MOST_OF_KEY or new != new.strip() or not new.isprintable():
        return Refused(f'"{new}" cannot be used as a name: YAML would read it differently', argument_map.span)
    if namespace is Namespace.GROUP and new == NO_GROUP:
        return Refused(f'a group cannot be called "{NO_GROUP}"', argument_map.span)
    if namespace is not Namespace.TAG and not is_id(new):
        return Refused(f'"{new}" is not a valid id: {advice(new)}', argument_map.span)
    return None


def users_of(argument_map: Map, mentions: list[Mention], namespace: Namespace, new: str) -> Iterator[Refused]:
    """Yield the places where a name is already used, including texts that would become references to it."""
    for mention in sorted((each for each in mentions if each.id == new), key=lambda each: not each.role.is_declaration):
        yield Refused(f'there already is a {namespace} "{new}"', mention.span)
    for what, value, place in texts_like_ids(argument_map, namespace):
        if value == new:
            yield Refused(f'"{new}" is {what}, which would become a reference', place)


def texts_like_ids(argument_map: Map, namespace: Namespace) -> Iterator[tuple[str, str | None, Span]]:
    """Yield texts where an id of a namespace is possible but not required: a description, the text, and its span."""
    match namespace:
        case Namespace.STATEMENT:
            for step in argument_map.steps:
                for question, answer in step.answers.items():
                    yield "the answer to a question", answer, step.answer_spans.get(question, step.span)
        case Namespace.SOURCE:
            for source in argument_map.sources.values():
                yield "the origin of a source", source.origin, source.place("origin")
        case Namespace.SPEAKER:
            for said in argument_map.said():
                yield 'a name in "by"', said.by, said.place("by")


def as_written(mention: Mention, new: str) -> str:
    """Return a name as it is written in place of another one, within the same quotation marks."""
    content, first = mention.span.text.content, mention.span.first
    before = content[first - 1 : first]
    if content[first] in {'"', "'"}:
        return quoted(new)
    if before == '"':
        return quoted(new)[1:-1]
    return new.replace("'", "''") if before == "'" else in_flow(new)
