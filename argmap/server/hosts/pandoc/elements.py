"""Elements of pandoc's documents, as they are in its JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

Element = dict[str, Any]
# Since this version of its types pandoc has figures; before it they were paragraphs.
FIGURES = (1, 23)
# The format of what the filter reads as Markdown.
CAPTION = "argmap-caption"
SPACE: Element = {"t": "Space"}
LINE_BREAK: Element = {"t": "LineBreak"}


def attributes(
    identifier: str = "", classes: Sequence[str] = (), values: Mapping[str, str] | None = None
) -> list[object]:
    """Return the attributes of an element."""
    return [identifier, list(classes), [list(pair) for pair in (values or {}).items()]]


def division(*blocks: Element, identifier: str = "", class_: str = "", style: str = "") -> Element:
    """Return a division of blocks. Its style is that of paragraphs in a word processor."""
    written = attributes(identifier, [class_] if class_ else [], {"custom-style": style} if style else None)
    return {"t": "Div", "c": [written, list(blocks)]}


def paragraph(*inlines: Element) -> Element:
    """Return a paragraph."""
    return {"t": "Para", "c": list(inlines)}


def plain(*inlines: Element) -> Element:
    """Return a text that is no paragraph."""
    return {"t": "Plain", "c": list(inlines)}


def raw(form: str, content: str) -> Element:
    """Return a block in a format of its own."""
    return {"t": "RawBlock", "c": [form, content]}


def bullets(items: Sequence[Sequence[Element]]) -> Element:
    """Return a list of items, each of which is blocks."""
    return {"t": "BulletList", "c": [list(item) for item in items]}


def strong(content: str) -> Element:
    """Return a text that stands out."""
    return {"t": "Strong", "c": words(content)}


def emphasis(content: str) -> Element:
    """Return a text in italics."""
    return {"t": "Emph", "c": words(content)}


def code(content: str) -> Element:
    """Return a text as it is typed."""
    return {"t": "Code", "c": [attributes(), content]}


def words(content: str) -> list[Element]:
    """Return a text as words with spaces between them."""
    written: list[Element] = []
    for word in content.split():
        written += [SPACE, {"t": "Str", "c": word}]
    return written[1:]


def caption(content: str) -> list[Element]:
    """Return a caption, which is Markdown that the filter reads; nothing if there is none."""
    return [{"t": "RawInline", "c": [CAPTION, content]}] if content.strip() else []


def image(content: Sequence[Element], address: str, values: Mapping[str, str], title: str = "") -> Element:
    """Return an image. The content stands for it where it is not seen."""
    return {"t": "Image", "c": [attributes(values=values), list(content), [address, title]]}


def figure(shown: Element, below: Sequence[Element]) -> Element:
    """Return a figure with its caption, for pandoc 3."""
    return {"t": "Figure", "c": [attributes(), [None, [plain(*below)]], [plain(shown)]]}


def document(version: Sequence[int], blocks: Sequence[Element], warnings: Sequence[str]) -> Element:
    """Return a document with warnings in its metadata."""
    listed = [{"t": "MetaString", "c": warning} for warning in warnings]
    meta = {"warnings": {"t": "MetaList", "c": listed}} if warnings else {}
    return {"pandoc-api-version": list(version), "meta": meta, "blocks": list(blocks)}
