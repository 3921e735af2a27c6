"""A source that is older than its `max-age`.

Why
    Some sources hold for centuries, others for a week: only you know which. `max-age: 18 months` says that a source
    should be looked at again when it is older than that, counted from the last day of `issued`, or where there is no
    such date from `accessed`. `argmap validate` counts to today, so that the same file may be fresh now and stale
    tomorrow, or to the day that `--today` names. A source that nothing cites is left alone.

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

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language import dates
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A413"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.TODAY


def find(context: Context) -> Iterator[Finding]:
    """Yield each cited source that was fresh no longer than until the day before today, when that is known."""
    if context.today is None:
        return
    today = dates.day_of(context.today)
    cited = {citation.source for s in context.graph.map.statements.values() for citation in s.citations}
    for source in context.graph.map.sources.values():
        written = source.issued or source.accessed
        if not (written and source.max_age):
            continue
        until = dates.later(dates.last_day(written), source.max_age)
        if until < today and source.id in cited:
            message = f'the source "{source.id}" of {written} is older than its max-age of {source.max_age}'
            help_text = f"it was fresh until {dates.in_words(until)}; cite a newer one, or raise its max-age"
            yield Finding(CODE, source.place("max-age"), message, help_text)
