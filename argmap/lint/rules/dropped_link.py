"""A link that cannot be used in any output.

Why
    Pictures and pages link to web addresses, which begin with `https://` or `http://`, and to files next to them, such
    as `next-map.html`. Any other link could run code, so it is shown as text or left out.

Bad
    claims:
      stay:
        text: The shop stays open.
        url: www.example.org/shop

Good
    claims:
      stay:
        text: The shop stays open.
        url: https://www.example.org/shop
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.base.links import is_link
from argmap.base.text import Span
from argmap.lint.context import Context

CODE = "A417"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
HELP = (
    'write an address that begins with "https://", or the path of a page next to the output, for example next-map.html'
)
HOST = r"(?://)?(www\.[!-~]+)"


def find(context: Context) -> Iterator[Finding]:
    """Yield each address of a statement or source that cannot be a link."""
    for address, span in addresses(context):
        if address and not is_link(address):
            host = re.fullmatch(HOST, address)
            help_text = f'write "https://{host[1]}"' if host and is_link(f"https://{host[1]}") else HELP
            yield Finding(CODE, span, f'"{address}" cannot be a link, so it is left out', help_text)


def addresses(context: Context) -> Iterator[tuple[str | None, Span]]:
    """Yield each address in a map, with its place."""
    for statement in context.map.statements.values():
        yield statement.url, statement.place("url")
    for source in context.map.sources.values():
        yield source.url, source.place("URL")
        yield source.archived, source.place("archived")
