"""A date that cannot be right: it is in the future, or something is reported before it happened.

Why
    It is usually a typing error. A source cannot be published or accessed after today, or accessed before it was
    published; and what evidence describes happened, or was said, before the last of its sources was published or
    accessed. Claims and objections may be about the future. `argmap validate` uses the current date, plus a day for
    time zones that are ahead; `--today` sets another date.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade grew in one year by a third.
            source: ledger
            date: 2026
    sources:
      ledger: {title: The ledger, issued: 2025-03-01}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          trade:
            text: The trade grew in one year by a third.
            source: ledger
            date: 2024
    sources:
      ledger: {title: The ledger, issued: 2025-03-01}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.language import dates
from argmap.language.dates import NEVER, first_day, last_day
from argmap.lint.context import Context
from argmap.model import Source, Statement
from argmap.model.graph import Graph
from argmap.model.records import EVIDENCE

CODE = "A414"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
HELP = "correct the date"


def find(context: Context) -> Iterator[Finding]:
    """Yield each date of a source or of evidence that is too late: the sources in order, then the statements."""
    graph = context.graph
    latest = dates.later(dates.day_of(context.today), "1 day") if context.today else NEVER
    for source in graph.map.sources.values():
        yield from wrong_dates(source, latest)
    for statement in graph.map.statements.values():
        if statement.kind is EVIDENCE and statement.date:
            yield from too_early(graph, statement, statement.date, latest)


def wrong_dates(source: Source, latest: dates.Day) -> Iterator[Finding]:
    """Yield what is wrong with the dates of a source."""
    for field, written in (("issued", source.issued), ("accessed", source.accessed)):
        if written and first_day(written) > latest:
            yield Finding(CODE, source.place(field), f'"{field}" of "{source.id}" is in the future', HELP)
            return
    if source.issued and source.accessed and last_day(source.accessed) < first_day(source.issued):
        message = f'"{source.id}" was accessed before it was issued'
        related = Related("issued here", source.place("issued"))
        yield Finding(CODE, source.place("accessed"), message, "correct one of the two dates", (related,))


def too_early(graph: Graph, statement: Statement, written: str, latest: dates.Day) -> Iterator[Finding]:
    """Yield the date of evidence, if it lies after today or after the dates of all its sources."""
    span = statement.place("date")
    if first_day(written) > latest:
        yield Finding(CODE, span, f'the date of the evidence "{statement.id}" is in the future', HELP)
        return
    sources = [graph.map.source_called(citation.source) for citation in statement.citations]
    known = [max(map(last_day, filter(None, (s.issued, s.accessed))), default=NEVER) if s else NEVER for s in sources]
    if known and first_day(written) > max(known):
        message = f'"{statement.id}" is dated {written}, after its source was published'
        related = tuple(
            Related("published here", source.place("issued")) for source in sources if source and source.issued
        )
        yield Finding(CODE, span, message, "correct one of the two dates", related)
