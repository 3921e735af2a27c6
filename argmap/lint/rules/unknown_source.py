"""A reference to a source that the map does not list.

Why
    Nobody can look it up.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: leger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger}
"""

import os
import re
from collections.abc import Iterator, Mapping

from argmap.base.diagnostics import Finding, Severity
from argmap.base.suggestions import nearest
from argmap.base.text import Span
from argmap.language.suggestions import did_you_mean
from argmap.lint.context import Context
from argmap.model import Source
from argmap.model.graph import Graph
from argmap.syntax.reader.ids import is_id, made_id

CODE = "A402"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"

# Searching for the nearest id takes time, so only the first mistakes get suggestions.
MOST_SUGGESTIONS = 20
ADD_IT = 'add it to "sources"'
WEB_ADDRESS = r"(?:https?://|www\.)[!#-~]+$"


def find(context: Context) -> Iterator[Finding]:
    """Yield each reference to an unknown source."""
    sources = context.graph.map.sources
    unknown = dict.fromkeys(each for each in references(context.graph) if each[0] not in sources)
    if not unknown:
        return
    from argmap.lint.lost_ids import LostIds

    lost = LostIds(context)
    for number, (name, span) in enumerate(unknown):
        is_early = number < MOST_SUGGESTIONS
        if not lost.holds(name, nearly=is_early):
            help_text = advice(name, sources) if is_early else ADD_IT
            yield Finding(CODE, span, f'no source is called "{name}"', help_text)


def advice(name: str, sources: Mapping[str, Source]) -> str:
    """Return help for an unknown source: an address or a title is not an id."""
    if re.match(WEB_ADDRESS, name):
        new = free_id(stem_of(name), "web-page", sources)
        example = f'{new}: {{title: "...", URL: "{name}"}}'
        return f'add the address to "sources" as {example}, and write "source: {new}"'
    from argmap.lint.lost_ids import valid

    known = valid(sources)
    head = name.partition(",")[0].strip()
    if head != name and head in known:
        return f'write "{head}", and move the rest to "locator"'
    titles = {sources[each].title: each for each in known}
    title = None if is_id(name) else nearest(name, titles)
    if title:
        return f'write the id of the source, "{titles[title]}"'
    if is_id(name):
        return did_you_mean(name, known, f'{ADD_IT}, for example {name}: {{title: "..."}}')
    new = free_id(name, "source", sources)
    return did_you_mean(name, known, f'{ADD_IT} as {new}: {{title: "..."}}, and write "source: {new}"')


def stem_of(address: str) -> str:
    """Return the last name in the path of an address, without its suffix."""
    path = address.partition("://")[2].split("?")[0].split("#")[0].rstrip("/")
    return os.path.splitext(path.rpartition("/")[2])[0]


def free_id(name: str, otherwise: str, sources: Mapping[str, Source]) -> str:
    """Return an unused id for a source, derived from a name, or else from another word."""
    names = (made_id(name) or otherwise, *(f"{otherwise}-{number}" for number in range(2, len(sources) + 3)))
    return next(each for each in names if each not in sources)


def references(graph: Graph) -> Iterator[tuple[str, Span]]:
    """Yield each referenced source id with its location: many citations may share a file's default source."""
    if graph.map.source:
        yield graph.map.source, graph.map.place("source")
    for statement in graph.map.statements.values():
        for citation in statement.citations:
            if citation.source:
                yield citation.source, citation.source_span or statement.span
