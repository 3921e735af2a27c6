"""Extracting the text of a document: plain text and Markdown unchanged, HTML and PDF with libraries."""

import os
import re

from argmap.base.decoding import FORBIDDEN, OF_PROSE, decode
from argmap.base.errors import ArgmapError
from argmap.base.values import frozen
from argmap.sources.documents import MOST_CHARACTERS
from argmap.sources.quotation.damage import damage_in

PLAIN = {".txt", ".md", ".text", ".markdown"}
HTML = {".html", ".htm", ".xhtml"}
PDF = {".pdf"}
# The package that reads each kind of document and must be installed.
READERS = {**dict.fromkeys(HTML, ("HTML", "trafilatura")), **dict.fromkeys(PDF, ("PDF", "pypdfium2"))}
HEADING = re.compile(r"#\s+(\S.*)")
MOST_TITLE_CHARACTERS = 500


@frozen()
class Extracted:
    """The result of reading a file: its text, its title if it has one, and warnings about the text."""

    text: str
    title: str | None = None
    warnings: tuple[str, ...] = ()


def kind_of(path: str) -> str:
    """Return the suffix of a path, which determines the kind of document."""
    return os.path.splitext(path)[1].lower()


def read_document(path: str, data: bytes) -> Extracted:
    """Return the text of a source file from its bytes: plain text, Markdown, HTML or PDF, depending on its suffix.

    Raises ArgmapError. A malicious file may take long or use all memory; `argmap.workspace.extracting` sets limits.
    """
    kind = kind_of(path)
    if kind in HTML:
        from argmap.sources.extraction.page import read_page

        text, title = read_page(data)
    elif kind in PDF:
        from argmap.sources.extraction.pdf import read_pdf

        text, title = read_pdf(data, path)
    elif kind in PLAIN:
        text, title = read_plain(data, path)
    else:
        raise ArgmapError(f'"{path}" is not a known kind of document: use a .txt, .md, .html or .pdf file')
    if len(text) > MOST_CHARACTERS:
        raise ArgmapError(f'"{path}" is longer than {MOST_CHARACTERS:,} characters: split it, and cite the parts')
    clean = text if kind in PLAIN else without_controls(text)
    damage = damage_in(clean)
    warnings = (f"{damage}: quotations from it may not be found",) if damage else ()
    return Extracted(clean, title_of(title), warnings)


def read_plain(data: bytes, path: str) -> tuple[str, str]:
    """Return a plain text unchanged, with its first heading as its title. Raises ArgmapError."""
    text, problem = decode(data, path, OF_PROSE)
    if problem:
        raise ArgmapError(f'"{path}" cannot be read: {problem.message}; {problem.help}')
    heading = HEADING.match(text.content)
    return text.content, heading[1] if heading else ""


def title_of(found: str) -> str | None:
    """Return a title as one line of plain text, or None if it is empty."""
    return " ".join(without_controls(found).split())[:MOST_TITLE_CHARACTERS] or None


def without_controls(text: str) -> str:
    """Return an extracted text without control characters, which cannot be quoted."""
    return re.sub(FORBIDDEN, lambda match: match[0] if match[0] in OF_PROSE else "", text)
