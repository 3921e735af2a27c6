"""A source whose quotations could not be checked.

Why
    Neither its text nor its fingerprint is available, or a quotation is too short for the fingerprint. It may be right,
    but nobody has checked. A fingerprint of version 1 knows words, but not signs, units or what was cut. `--strict`
    makes it a failure.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: sign
        quote: open all year round
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from collections import defaultdict
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.lint.unread import is_unread
from argmap.sources.quotation import Verdict
from argmap.sources.quoted import Quoted

CODE = "A409"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.UNCHECKED
# Nothing was checked, and users of --strict want to know that.
FAILS_WHEN_STRICT = True


def find(context: Context) -> Iterator[Finding]:
    """Yield the first quotation of each source that could not be checked, with the reason."""
    unchecked: dict[tuple[str, str], list[Quoted]] = defaultdict(list)
    for quoted in context.documents.quoted_as(Verdict.UNCHECKED):
        if is_unread(quoted.document.source, "text", "fingerprint"):
            continue
        unchecked[quoted.document.source.id, quoted.found.reason].append(quoted)
    for (source, why), all_quoted in unchecked.items():
        first = all_quoted[0]
        number = len(all_quoted)
        what = "a quotation" if number == 1 else f"{number} quotations"
        message = f'{what} from "{source}" could not be checked: {why}'
        help_text = 'give the source a "text" or a "fingerprint", or quote more words'
        yield Finding(CODE, first.span, message, help_text)
    yield from by_first_version(context)


def by_first_version(context: Context) -> Iterator[Finding]:
    """Yield, once for each source with a fingerprint of version 1, what it does not cover."""
    reported: set[str] = set()
    for quoted in context.documents.quotations:
        source = quoted.document.source
        if quoted.is_by_first_version and source.id not in reported:
            reported.add(source.id)
            message = f'the fingerprint of "{source.id}" has version 1: signs, units and cuts were not checked'
            yield Finding(
                CODE, source.place("fingerprint"), message, "recreate it from the text with argmap source add --renew"
            )
