"""The links of a file: the files that it names, and the addresses of its sources."""

from collections.abc import Iterator

from argmap.base.links import is_web_address
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.server.answers.known import KnownMap
from argmap.server.answers.references import path_of
from argmap.sources.citations import DOI
from argmap.syntax.tokens import TokenKind, meaning_of

ADDRESSES = frozenset({"URL", "url", "archived"})


class FileLink(NamedTuple):
    """A span that links to a file, by its path, or to a web address."""

    span: Span
    path: str = ""
    address: str = ""


def links(known: KnownMap) -> Iterator[FileLink]:
    """Yield the links of a file."""
    scan = known.scan
    for number, token in enumerate(scan.tokens):
        if token.kind is not TokenKind.VALUE:
            continue
        path = path_of(known, scan, number)
        address = "" if path else address_of(scan.value(number).strip(), meaning_of(scan, number).field)
        if path or address:
            yield FileLink(scan.span(number), path or "", address)


def address_of(value: str, field: object) -> str:
    """Return the web address that the value of a field stands for; empty if it is not an address."""
    name = getattr(field, "name", "")
    doi = DOI.fullmatch(value) if name == "DOI" else None
    if doi:
        return f"https://doi.org/{doi[1]}"
    return value if name in ADDRESSES and is_web_address(value) else ""
