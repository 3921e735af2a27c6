"""A source older than its `max-age`, or an old statistic used for the present.

Why
    Some sources are good for centuries, others for a week: only you know which. `max-age: 18 months` says that a source
    should be reviewed when it is older than that, counted from the last day of `issued`, or from `accessed` if there is
    no such date. By default, a statistic (`basis: statistic`) is good for five years: an older one that is used for the
    present, in support of a thesis about the present, should be reviewed. One with a `date` or a year in its text says
    itself which time it is about. `argmap validate` counts to the current date, so a file that is fresh today may be
    stale tomorrow, or to the date given with `--today`. Sources that nothing cites are not reported.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: prices
    sources:
      prices: {title: Prices of the wholesaler, issued: 2019-05, max-age: 18 months}

Good
    claims:
      stay:
        text: The shop stays open.
        source: prices
    sources:
      prices: {title: Prices of the wholesaler, issued: 2019-05}
"""

from collections.abc import Iterable, Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language import dates
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Source, Statement
from argmap.model.graph import Graph

CODE = "A413"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.TODAY

# How long a ground of some kind is good for, by default.
USUAL_AGES = {"statistic": "5 years"}


def find(context: Context) -> Iterator[Finding]:
    """Yield each cited source that was no longer fresh today, if today's date is known."""
    if context.today is None:
        return
    today = dates.day_of(context.today)
    cited = {citation.source for s in context.map.statements.values() for citation in s.citations}
    for source in context.map.sources.values():
        if source.max_age and source.id in cited:
            until = fresh_until(source, source.max_age)
            if until < today:
                message = f'the source "{source.id}" of {dated(source)} is older than its max-age of {source.max_age}'
                help_text = f"cite a newer one, or raise its max-age; it was fresh until {dates.in_words(until)}"
                yield Finding(CODE, source.place("max-age"), message, help_text)
    yield from aged_grounds(context, today)


def aged_grounds(context: Context, today: dates.Day) -> Iterator[Finding]:
    """Yield each ground about the present, for such a thesis, whose sources are all too old for its kind."""
    statements = context.map.statements.values()
    aged = [(statement, source) for statement in statements for source in aged_source(context, statement, today)]
    if not aged:
        return
    from argmap.language.tenses import is_of_now, is_present

    words = context.wording.words
    leading = leading_to(context.graph, [name for name in context.graph.theses if is_present(words[name])])
    for statement, source in aged:
        own = words[statement.id]
        if is_of_now(own) or (is_present(own) and statement.id in leading):
            message = f'"{statement.id}" describes the present with a {statement.basis} from {dated(source)}'
            usual = USUAL_AGES[statement.basis or ""]
            help_text = (
                f'cite one from the last {usual}, give the source a "max-age", or add "date" to say when it was so'
            )
            span = next((each.source_span for each in statement.citations if each.source == source.id), None)
            yield Finding(CODE, span or statement.span, message, help_text, severity=Severity.INFO)


def aged_source(context: Context, statement: Statement, today: dates.Day) -> Iterator[Source]:
    """Yield the newest source of a statement if it is too old and nothing is said about its age."""
    usual = USUAL_AGES.get(statement.basis or "")
    if not (usual and statement.citations) or "date" in statement.places or statement.date:
        return
    cited = [context.map.source_called(citation.source) for citation in statement.citations]
    known = [source for source in cited if source and dated(source)]
    if len(known) < len(cited) or any("max-age" in source.places or source.max_age for source in known):
        return
    newest = max(known, key=lambda source: dates.last_day(dated(source)))
    if fresh_until(newest, usual) < today:
        yield newest


def dated(source: Source) -> str:
    """Return the date of a source as written; nothing if it has none."""
    return source.issued or source.accessed or ""


def fresh_until(source: Source, age: str) -> dates.Day:
    """Return the last day on which a source is not older than an age; one without a date is always fresh."""
    return dates.later(dates.last_day(dated(source)), age) if dated(source) else dates.NEVER


def leading_to(graph: Graph, names: Iterable[str]) -> set[str]:
    """Return some statements and everything that supports or attacks them, directly or indirectly."""
    found: set[str] = set()
    stack = list(names)
    while stack:
        name = stack.pop()
        if name not in found:
            found.add(name)
            for step in graph.incoming.get(name, ()):
                stack += (*step.premises, step.id)
    return found
