"""The text of a PDF, read with pdfium."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.base.errors import ArgmapError
from argmap.sources.extraction.layout import body_size, text_of
from argmap.sources.extraction.lines import TextLine, lines_of
from argmap.sources.extraction.margins import without_margins

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# A longer book must be split, and a page with more characters is not a page of text.
MOST_PAGES = 5_000
MOST_BYTES = 200_000_000
MOST_PAGE_CHARACTERS = 200_000


def read_pdf(data: bytes, path: str) -> tuple[str, str]:
    """Return the text of a PDF and its title, which may be empty. Raises ArgmapError.

    Pages end with form feeds and begin with their labels. pdfium is not thread-safe.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    if len(data) > MOST_BYTES:
        raise ArgmapError(f'"{path}" is larger than {MOST_BYTES // 1_000_000} MB: split it, and cite the parts')
    try:
        with PdfDocument(data) as document:
            if len(document) > MOST_PAGES:
                raise ArgmapError(f'"{path}" has more than {MOST_PAGES:,} pages: split it, and cite the parts')
            pages = list(pages_of(document, path))
            labels = [str(document.get_page_label(number)) for number in range(len(document))]
            title = str(document.get_metadata_value("Title"))
    except PdfiumError as error:
        raise ArgmapError(f'"{path}" cannot be read as PDF: {in_words(str(error))}') from error
    if not any(pages):
        raise ArgmapError(f'"{path}" contains only images: run it through text recognition first')
    size = body_size(pages)
    bodies = without_margins(pages, size)
    printed = [body.printed or label for body, label in zip(bodies, labels, strict=True)]
    return text_of(bodies, printed, size), title


def pages_of(document: "PdfDocument", path: str) -> Iterator[Sequence[TextLine]]:
    """Yield the lines of each page. Raises ArgmapError for a page with too many characters."""
    for number, page in enumerate(document, start=1):
        textpage = page.get_textpage()
        if textpage.count_chars() > MOST_PAGE_CHARACTERS:
            raise ArgmapError(f'page {number} of "{path}" is too long: save the text as a .txt file')
        yield lines_of(textpage)
        textpage.close()
        page.close()


def in_words(message: str) -> str:
    """Return pdfium's error message in plain words."""
    if "Incorrect password" in message:
        return "it is protected by a password"
    return "it is damaged, or not a PDF"
