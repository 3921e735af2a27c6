"""The text of an HTML page: the article, followed by the rest of the page."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.base.errors import ArgmapError
from argmap.language.numerals import LOWERED, RAISED
from argmap.sources.quotation.numbering import OUTSIDE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The article extractor takes a minute for a page of ten times this size.
MOST_BYTES = 8_000_000
# Inline elements, table cells among them, and elements whose contents are not displayed.
INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span"
    "|strike|strong|sub|sup|td|th|time|tt|u|var|wbr"
)
UNSEEN = re.compile("head|script|style|noscript|template|svg|math|iframe|object|select|textarea|audio|video")
# A character for <br>, which pages do not contain otherwise.
LINE_END = "\v"
SEVERAL_ENDS = r"\v\s*\v\s*"
SHIFTED = re.compile(r"[-+−]?[0-9]{1,6}")
LETTERS = re.compile(r"[^\W_]+")
# Labels and menu entries are shorter.
LEAST_WORDS = 4
LEAST_LETTERS = 20
# The most characters searched to find blocks that are already in the article.
MOST_SEARCHED = 2_000_000_000


def read_page(data: bytes) -> tuple[str, str]:
    """Return the text of an HTML page and its title, which may be empty. Raises ArgmapError.

    The article comes first, with blank lines between its paragraphs; the rest of the page follows a heading.
    """
    import trafilatura
    from trafilatura.utils import load_html

    if len(data) > MOST_BYTES:
        raise ArgmapError(f"the page is larger than {MOST_BYTES // 1_000_000} MB: save its text as a .txt file")
    try:
        page = load_html(data)
        everything = list(dict.fromkeys(blocks_of(page))) if page is not None else []
        found = trafilatura.extract(page, include_comments=False, include_tables=True, favor_recall=True)
        metadata = trafilatura.extract_metadata(page) if found else None
    except Exception as error:  # the library may raise anything for a damaged page
        raise ArgmapError(f"the page cannot be read: {error}; save its text as a .txt file") from error
    article, others = apart(everything, str(found or ""))
    if not (article or others):
        raise ArgmapError("no words were found in the page: save its text as a .txt file")
    parts = [*article, OUTSIDE, *others] if article and others else [*article, *others]
    return "\n\n".join(parts) + "\n", str((metadata.title if metadata else None) or "")


def apart(blocks: Sequence[str], article: str) -> tuple[list[str], list[str]]:
    """Return the blocks of a page that are part of its article, and the others that are longer than a label.

    The extracted article determines which blocks belong to it, but their words are taken from the page, because the
    extraction may have lost line ends or marks.
    """
    if not article.strip():
        return [], list(blocks)
    lines, everything = set(map(bare, article.splitlines())), bare(article)
    inside, others = [], []
    searched = 0
    for block in blocks:
        key, number = bare(block), block.count(" ") + 1
        searched += len(everything)
        is_label = number < LEAST_WORDS and len(key) < LEAST_LETTERS
        if key in lines or (number > 1 and searched <= MOST_SEARCHED and key in everything):
            inside.append(block)
        elif not is_label:
            others.append(block)
    return inside, others


def shift_digits(page: "HtmlElement") -> None:
    """Replace superscript and subscript digits of a page by the corresponding characters."""
    for element in page.iter("sup", "sub"):
        words = str(element.text_content()).strip()
        if SHIFTED.fullmatch(words):
            for child in list(element):
                element.remove(child)
            element.text = words.translate(RAISED if element.tag == "sup" else LOWERED)


def blocks_of(page: "HtmlElement") -> Iterator[str]:
    """Yield the visible words of each block of a page, with white space folded and raised or lowered digits."""
    from lxml import etree

    shift_digits(page)
    line: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        is_start = event == "start"
        if tag == "br":
            line += [LINE_END] if is_start else []
        elif tag and not INLINE.fullmatch(tag):
            yield from folded(line)
            line.clear()
        if UNSEEN.fullmatch(tag):
            hidden += 1 if is_start else -1
        if tag in {"td", "th"} and not is_start:
            line.append(" | ")
        if not hidden:
            line.append((element.text if is_start and tag else "" if is_start else element.tail) or "")
    yield from folded(line)


def folded(parts: Sequence[str]) -> Iterator[str]:
    """Yield the blocks in joined parts, with white space folded; several line ends in a row end a block."""
    for block in re.split(SEVERAL_ENDS, "".join(parts)):
        lines = (" ".join(line.split()).removesuffix(" |") for line in block.split(LINE_END))
        words = "\n".join(filter(None, lines))
        if words:
            yield words


def bare(words: str) -> str:
    """Return only the letters and digits of words."""
    return "".join(LETTERS.findall(words))
