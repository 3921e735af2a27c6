"""The text of a document: plain text and Markdown as they are, HTML and PDF by what reads them."""

import logging
import os
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from argmap.base.decoding import FORBIDDEN, OF_PROSE, decode
from argmap.base.errors import ArgmapError
from argmap.sources.documents import MOST_CHARACTERS

if TYPE_CHECKING:
    from pypdf import PageObject

PLAIN = {".txt", ".md", ".text", ".markdown"}
HOW_TO_EXTRACT = "run: pip install 'argmap[extract]'"
HEADING = re.compile(r"#\s+(\S.*)")
END_OF_PAGE = "\n\f\n"
NUMBER = re.compile(r"[0-9]+")
# What finds the article takes a minute for a page of ten times this size.
MOST_PAGE_BYTES = 8_000_000
# With fewer pages nothing tells what stands on all of them from what stands there by chance.
LEAST_PAGES = 3
MOST_TITLE_CHARACTERS = 500
MOST_MARGIN_LINES = 3

# A book of so many pages is split. What lies in a page of text is far less than this; a page may draw others again and
# again, and so its operations are counted.
MOST_PDF_PAGES = 5_000
MOST_CONTENT_BYTES = 2_000_000
MOST_OPERATIONS = 50_000


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a file says: its text, and its title where it tells one."""

    text: str
    title: str | None = None


def read_document(path: str, data: bytes) -> Extracted:
    """Return the text of a source file from its bytes: plain text, Markdown, HTML or PDF, as the path's ending says.

    Raises ArgmapError.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix in {".html", ".htm"}:
        document = extract_html(data)
    elif suffix == ".pdf":
        document = extract_pdf(data, path)
    elif suffix in PLAIN:
        document = read_plain(data, path)
    else:
        raise ArgmapError(f'"{path}" is of no known kind: give a .txt, .md, .html or .pdf file')
    if len(document.text) > MOST_CHARACTERS:
        raise ArgmapError(f'"{path}" is longer than {MOST_CHARACTERS:,} characters: split it, and cite the parts')
    return document


def read_plain(data: bytes, path: str) -> Extracted:
    """Return a text as it is, with its first heading. Raises ArgmapError."""
    text, problem = decode(data, path, OF_PROSE)
    if problem:
        raise ArgmapError(f'"{path}" cannot be read: {problem.message}; {problem.help}')
    heading = HEADING.match(text.content)
    return Extracted(text.content, heading[1].strip() if heading else None)


def extract_html(data: bytes) -> Extracted:
    """Return the article in an HTML page, a blank line between paragraphs. Raises ArgmapError."""
    try:
        import trafilatura
    except ImportError as error:
        raise ArgmapError(f"HTML is read by trafilatura, which cannot be loaded: {HOW_TO_EXTRACT}") from error
    if len(data) > MOST_PAGE_BYTES:
        raise ArgmapError(f"the page is larger than {MOST_PAGE_BYTES // 1_000_000} MB: save its text as a .txt file")
    try:
        text = trafilatura.extract(data, include_comments=False, include_tables=True, favor_recall=True)
        metadata = trafilatura.extract_metadata(data) if text else None
    except Exception as error:
        raise ArgmapError(f"the page cannot be read: {error}; save its text as a .txt file") from error
    if not text:
        raise ArgmapError("no article was found in the page: save its text as a .txt file")
    title = title_of(metadata.title if metadata else None)
    return Extracted(without_controls("\n\n".join(text.splitlines())) + "\n", title)


def extract_pdf(data: bytes, path: str) -> Extracted:
    """Return the text of a PDF, a form feed between pages. Raises ArgmapError."""
    try:
        import pypdf
    except ImportError as error:
        raise ArgmapError(f"PDF is read by pypdf, which cannot be loaded: {HOW_TO_EXTRACT}") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every repair
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        refuse_many(len(reader.pages), path)
        pages = [page_text(page, number, path) for number, page in enumerate(reader.pages, start=1)]
        title = reader.metadata.title if reader.metadata else None
    except ArgmapError:
        raise
    except Exception as error:  # a damaged file may raise anything in there
        raise ArgmapError(f'"{path}" cannot be read as PDF: {error}') from error
    if not any(page.strip() for page in pages):
        raise ArgmapError(f'"{path}" holds no text, only pictures: run it through text recognition first')
    return Extracted(without_controls(END_OF_PAGE.join(without_margins(pages))) + "\n", title_of(title))


def refuse_many(pages: int, path: str) -> None:
    """Raise ArgmapError for a PDF of more pages than are read at once."""
    if pages > MOST_PDF_PAGES:
        raise ArgmapError(f'"{path}" has more than {MOST_PDF_PAGES:,} pages: split it, and cite the parts')


def page_text(page: "PageObject", number: int, path: str) -> str:
    """Return the text of a page of a PDF. Raises ArgmapError for one that draws more than any page of text does."""
    operations = 0
    too_much = ArgmapError(f'page {number} of "{path}" is more than can be read: save the text as a .txt file')

    def count(*_: object) -> None:
        nonlocal operations
        operations += 1
        if operations > MOST_OPERATIONS:
            raise too_much

    content = page.get_contents()
    if content is not None and len(content.get_data()) > MOST_CONTENT_BYTES:
        raise too_much
    return str(page.extract_text(visitor_operand_before=count))


def without_margins(pages: Sequence[str]) -> list[str]:
    """Return the texts of pages without the lines that stand at the head or foot of most, numbers in them aside."""
    lines = [page.strip().splitlines() for page in pages]
    for end in (0, -1):
        for _ in range(MOST_MARGIN_LINES):
            margins = Counter(NUMBER.sub("0", page[end].strip()) for page in lines if page)
            common, number = max(margins.items(), key=lambda each: each[1], default=("", 0))
            if number < LEAST_PAGES or 2 * number <= len(pages):
                break
            for page in lines:
                if page and NUMBER.sub("0", page[end].strip()) == common:
                    del page[end]
    return ["\n".join(page) for page in lines]


def title_of(found: str | None) -> str | None:
    """Return the title that a library has found as one line of plain text, not of its own type, or None."""
    return " ".join(without_controls(str(found or "")).split())[:MOST_TITLE_CHARACTERS] or None


def without_controls(text: str) -> str:
    """Return an extracted text without the control characters that no text to quote from may hold."""
    return FORBIDDEN.sub(lambda match: match[0] if match[0] in OF_PROSE else "", text)
