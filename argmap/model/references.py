"""Every mention of every id of a map with its span and role, for renaming, definitions and completion."""

import re
import unicodedata
from collections.abc import Iterator

from argmap.base.text import NOWHERE, Span
from argmap.model.mentions import Mention, Role
from argmap.model.records import ARROW, Map, Step

# What may precede an id in its span: an anchor, followed by a quotation mark or a block indicator.
ANCHOR = re.compile(r"&\S+\s+")
MARK = re.compile(r"""["']|[>|][-+0-9]*\s+""")
CLOSING = "\"' \t\r\n"


def references(argument_map: Map) -> tuple[Mention, ...]:
    """Return all mentions of ids in the files of a map, each place once, in the order of the files.

    They are derived from the spans of the records, so they add nothing to the time for reading a map. A step such as `a
    -> b` gives two mentions. Parts that were never written in a file have no mentions.
    """
    found: dict[tuple[str, int], Mention] = {}
    for mention in mentions_of(argument_map):
        if mention.span is not NOWHERE:
            for part in parts_of(mention):
                found.setdefault((part.span.path, part.span.first), part)
    order = {path: number for number, path in enumerate(dict.fromkeys(path for path, _ in found))}
    return tuple(found[key] for key in sorted(found, key=lambda key: (order[key[0]], key[1])))


def mentions_of(argument_map: Map) -> Iterator[Mention]:
    """Yield the mentions in a map as written; a step is still a single mention, and places may be repeated."""
    for mention in argument_map.mentions:
        # An origin need not be the id of a source.
        if mention.role is not Role.ORIGIN or mention.id in argument_map.sources:
            yield mention
    yield from mentions_of_statements(argument_map)
    yield from attributions(argument_map)
    for step in argument_map.steps:
        yield from mentions_of_step(argument_map, step)
    for contradiction in argument_map.contradictions:
        yield Mention(contradiction.right, Role.CONTRADICTION, contradiction.span)


def mentions_of_statements(argument_map: Map) -> Iterator[Mention]:
    """Yield the declarations of statements, and the groups and sources that they name."""
    for statement in argument_map.statements.values():
        yield Mention(statement.id, Role.STATEMENT, statement.span)
        if statement.group:
            yield Mention(statement.group, Role.MEMBERSHIP, statement.places.get("group", NOWHERE))
        for citation in statement.citations:
            if citation.source and citation.source_span:
                yield Mention(citation.source, Role.CITATION, citation.source_span)


def attributions(argument_map: Map) -> Iterator[Mention]:
    """Yield the mentions of speakers in statements and steps. Other names are left out."""
    if argument_map.speakers:
        for each in argument_map.said():
            if each.by and each.by in argument_map.speakers:
                yield Mention(each.by, Role.ATTRIBUTION, each.places.get("by", NOWHERE))


def mentions_of_step(argument_map: Map, step: Step) -> Iterator[Mention]:
    """Yield the ids that a step names; the premise of an unnamed step is where its statement is declared."""
    if step.named:
        yield Mention(step.id, Role.ARGUMENT, step.span)
        for premise, span in zip(step.premises, step.premise_spans, strict=False):
            yield Mention(premise, Role.PREMISE, span)
    if step.group:
        yield Mention(step.group, Role.MEMBERSHIP, step.places.get("group", NOWHERE))
    if not step.nested:
        yield Mention(step.target, Role.TARGET, step.target_span)
    for question, span in step.answer_spans.items():
        if step.answers.get(question) in argument_map.statements:
            yield Mention(step.answers[question], Role.ANSWER, span)


def parts_of(mention: Mention) -> Iterator[Mention]:
    """Yield the two halves of a mention of a step, or any other mention unchanged, without the marks around them.

    An id written with escapes keeps its quotation marks; halves of a step written with escapes are left out.
    """
    text, first, last = mention.span
    content = text.content
    anchor = ANCHOR.match(content, first, last)
    whole = Span(text, anchor.end() if anchor else first, last)
    mark = MARK.match(content, whole.first, last)
    if mark:
        first = mark.end()
        last = first + len(content[first:last].rstrip(CLOSING))
    halves = [mention.id] if mention.role is Role.TAG else mention.id.split(ARROW)
    written = list(trimmed(content, first, last, ARROW if len(halves) > 1 else None))
    names = [half.strip() for half in halves]
    if [unicodedata.normalize("NFC", content[begin:end]) for begin, end in written] == names:
        for name, (begin, end) in zip(names, written, strict=True):
            yield Mention(name, mention.role, Span(text, begin, end))
    elif len(names) == 1:
        yield mention._replace(span=whole)


def trimmed(content: str, first: int, last: int, arrow: str | None) -> Iterator[tuple[int, int]]:
    """Yield the first and last offset of the parts of a stretch separated by an arrow, without surrounding blanks."""
    parts = content[first:last].split(arrow) if arrow else [content[first:last]]
    for part in parts:
        begin = first + len(part) - len(part.lstrip())
        yield begin, max(begin, first + len(part.rstrip()))
        first += len(part) + len(arrow or "")
