"""One quotation, or one fact from sources with the same origin, used as several reasons for one statement.

Why
    It is one reason stated several times. If the reasons differ, quote the words that each rests on; if not, keep one
    of them, or link them under `arguments`. Sources that get their information from the same place share an `origin`,
    which may be the id of the source that they all copy. One origin may report many facts, so statements from it count
    as one reason only if they share at least half of their words.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            source: courier
          busy:
            text: The trade of the shop has grown.
            source: herald
    sources:
      courier: {title: The courier, origin: news-agency}
      herald: {title: The herald, origin: news-agency}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade has grown.
            citations:
              - source: courier
              - source: herald
    sources:
      courier: {title: The courier, origin: news-agency}
      herald: {title: The herald, origin: news-agency}
"""

from collections.abc import Iterator, Sequence

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.base.tuples import NamedTuple
from argmap.language.english import FUNCTION_WORDS, stem
from argmap.lint.context import Context
from argmap.model import Citation, Step
from argmap.model.graph import Graph
from argmap.model.records import SUPPORTS

CODE = "A205"
SEVERITY = Severity.INFO
SINCE = "0.1.0"


class Ground(NamedTuple):
    """What a premise is based on: `key` is equal for premises with the same ground; `way` says how each reaches it."""

    key: tuple[str | None, tuple[str, ...]]
    way: str
    premise: str
    step: str
    citation: Citation
    what: str


def find(context: Context) -> Iterator[Finding]:
    """Yield each later reason for a statement that has the same ground as an earlier one."""
    graph = context.graph
    has_quotations = any(citation.quote for s in graph.map.statements.values() for citation in s.citations)
    if not (has_quotations or any(source.origin for source in graph.map.sources.values())):
        return
    for target in graph.incoming:
        yield from repeated(context, target, graph.steps_to(target, SUPPORTS))


def repeated(context: Context, target: str, supports: Sequence[Step]) -> Iterator[Finding]:
    """Yield the reasons for one target that repeat an earlier ground, each once."""
    graph = context.graph
    first: dict[tuple[str | None, tuple[str, ...]], Ground] = {}
    reported: set[str] = set()
    for ground in (g for step in supports for premise in step.premises for g in grounds(graph, premise, step)):
        earlier = first.setdefault(ground.key, ground)
        is_same = ground.way == earlier.way or ground.step == earlier.step or ground.premise == earlier.premise
        if is_same or ground.premise in reported or not is_one_fact(context, ground, earlier):
            continue
        reported.add(ground.premise)
        places = [
            g.citation.quote_span or g.citation.source_span or graph.map.statements[g.premise].span
            for g in (ground, earlier)
        ]
        message = f'"{ground.premise}" and "{earlier.premise}" are two reasons for "{target}", but {ground.what}'
        help_text = "merge them with both citations, or quote the words that each rests on"
        yield Finding(CODE, places[0], message, help_text, (Related("the other is here", places[1]),))


def is_one_fact(context: Context, ground: Ground, earlier: Ground) -> bool:
    """Return whether two premises with the same ground say the same: they quote it, or share half of their words."""
    if ground.key[1]:
        return True
    matters = [
        {stem(word) for word in context.wording.words[each.premise] if word not in FUNCTION_WORDS}
        for each in (ground, earlier)
    ]
    return 2 * len(matters[0] & matters[1]) >= min(map(len, matters))


def grounds(graph: Graph, premise: str, step: Step) -> Iterator[Ground]:
    """Yield the grounds of a premise of a step: its quotations, and the common origin of its sources."""
    citations = graph.map.statements[premise].citations
    for citation in citations:
        if citation.source in graph.map.sources and citation.quote:
            words = tuple(" ".join(citation.quote).casefold().split())
            yield Ground(
                (citation.source, words), premise, premise, step.id, citation, "both rest on the same quotation"
            )
    sources = [graph.map.source_called(citation.source) for citation in citations]
    roots = {source and source.root for source in sources}
    if len(roots) == 1 and sources[0]:
        what = f'both go back to "{sources[0].root}"'
        yield Ground((sources[0].root, ()), sources[0].id, premise, step.id, citations[0], what)
