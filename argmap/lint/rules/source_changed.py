"""A source whose text has changed since it was recorded.

Why
    The digest of the text or its fingerprint differs from the recorded one: the text was changed or replaced.
    Quotations verified against the old text have not been verified against the new one.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language.phrases import quoted
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.sources.quoted import Document

CODE = "A410"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.SOURCES


def find(context: Context) -> Iterator[Finding]:
    """Yield each source whose text, fingerprint and recorded digest do not match."""
    for work in context.documents.opened.values():
        source = work.source
        at_hand = {
            "sha256": source.sha256.lower() if source.sha256 else None,
            "fingerprint": work.fingerprint.sha256 if work.fingerprint else None,
            "text": digest_of(work) if source.sha256 or work.fingerprint else None,
        }
        known = {name: value for name, value in at_hand.items() if value}
        if len(set(known.values())) > 1:
            named = quoted(known, " and ")
            message = f'{named} of "{source.id}" do not belong to the same text'
            help_text = "restore the recorded text, or record the new one with argmap source add"
            yield Finding(CODE, source.place(next(reversed(known))), message, help_text)


def digest_of(document: Document) -> str | None:
    """Return the digest of the text of a source, None if it is not available.

    A record with a fingerprint of version 1 has a digest of another normal form, which says nothing about the text.
    """
    from argmap.sources.fingerprint import digest

    is_comparable = document.fingerprint is None or not document.fingerprint.is_first_version
    return digest(document.normal) if document.normal and is_comparable else None
