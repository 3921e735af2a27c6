"""A source whose quotations could not be checked.

Why
    Neither its text nor its fingerprint is at hand, or a quotation is too short for the fingerprint to tell. It
    may be right; nobody has looked. `--strict` makes it a failure.

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
from argmap.sources.documents import Quoted
from argmap.sources.quotation import Verdict

CODE = "A409"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.UNCHECKED
# Nobody has looked, and whoever asks for strictness wants to know.
FAILS_WHEN_STRICT = True


def find(context: Context) -> Iterator[Finding]:
    """Yield once for each source the first of its quotations that could not be checked, and why."""
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
