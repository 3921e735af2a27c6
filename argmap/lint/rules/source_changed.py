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

from collections.abc import Iterator, Mapping

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.sources.quoted import Document

CODE = "A410"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.SOURCES

RECORD_AGAIN = "record the text again with argmap source add"


def find(context: Context) -> Iterator[Finding]:
    """Yield each source whose text, fingerprint and recorded digest do not match."""
    for work in context.documents.opened.values():
        source = work.source
        digests = {
            "sha256": source.sha256.lower() if source.sha256 else None,
            "fingerprint": work.fingerprint.sha256 if work.fingerprint else None,
            "text": digest_of(work) if source.sha256 or work.fingerprint else None,
        }
        known = {name: value for name, value in digests.items() if value}
        if len(set(known.values())) > 1:
            message, place, help_text = difference(source.id, known)
            yield Finding(CODE, source.place(place), message, help_text)


def difference(name: str, known: Mapping[str, str]) -> tuple[str, str, str]:
    """Return what is wrong with the digests of a source, the field to change, and what to do about it."""
    text = known.get("text")
    others = {field: value for field, value in known.items() if field != "text"}
    if text is None:
        return f'"sha256" and "fingerprint" of "{name}" belong to different texts', "fingerprint", RECORD_AGAIN
    if text not in others.values():
        return f'the text of "{name}" has changed since it was recorded', "text", f"restore the text, or {RECORD_AGAIN}"
    wrong = next(field for field, value in others.items() if value != text)
    help_text = f"write sha256: {text}" if wrong == "sha256" else RECORD_AGAIN
    return f'"{wrong}" of "{name}" does not match its text', wrong, help_text


def digest_of(document: Document) -> str | None:
    """Return the digest of the text of a source, None if it is not available.

    A record with a fingerprint of version 1 has a digest of another normal form, which says nothing about the text.
    """
    from argmap.sources.fingerprint import digest

    is_comparable = document.fingerprint is None or not document.fingerprint.is_first_version
    return digest(document.normal) if document.normal and is_comparable else None
