"""Constructors for elements of pandoc's JSON format."""

from collections.abc import Mapping, Sequence
from typing import Any

Element = dict[str, Any]
# The version of pandoc's types that introduced figures; before, paragraphs were used.
FIGURES = (1, 23)
# The raw format that marks a caption, which the Lua filter reads as Markdown.
CAPTION = "argmap-caption"
SPACE: Element = {"t": "Space"}
LINE_BREAK: Element = {"t": "LineBreak"}


def attributes(
    identifier: str = "", classes: Sequence[str] = (), values: Mapping[str, str] | None = None
) -> list[object]:
    """Return the attributes of an element."""
    return [identifier, list(classes), [list(pair) for pair in (values or {}).items()]]


def division(*blocks: Element, identifier: str = "", class_: str = "", style: str = "") -> Element:
    """Return a division of blocks; `style` is a paragraph style for word processors."""
    written = attributes(identifier, [class_] if class_ else [], {"custom-style": style} if style else None)
    return {"t": "Div", "c": [written, list(blocks)]}


def paragraph(*inlines: Element) -> Element:
    """Return a paragraph."""
    return {"t": "Para", "c": list(inlines)}


def plain(*inlines: Element) -> Element:
    """Return a text that is not a paragraph of its own."""
    return {"t": "Plain", "c": list(inlines)}


def raw(form: str, content: str) -> Element:
    """Return a block of raw output in a format."""
    return {"t": "RawBlock", "c": [form, content]}


def bullets(items: Sequence[Sequence[Element]]) -> Element:
    """Return a bullet list; each item is a list of blocks."""
    return {"t": "BulletList", "c": [list(item) for item in items]}


def strong(content: str) -> Element:
    """Return a text with strong emphasis."""
    return {"t": "Strong", "c": words(content)}


def emphasis(content: str) -> Element:
    """Return an emphasised text."""
    return {"t": "Emph", "c": words(content)}


def code(content: str) -> Element:
    """Return a text as inline code."""
    return {"t": "Code", "c": [attributes(), content]}


def words(content: str) -> list[Element]:
    """Return a text as words separated by spaces."""
    written: list[Element] = []
    for word in content.split():
        written += [SPACE, {"t": "Str", "c": word}]
    return written[1:]


def caption(content: str) -> list[Element]:
    """Return a caption in Markdown, for the Lua filter to read; an empty list if there is none."""
    return [{"t": "RawInline", "c": [CAPTION, content]}] if content.strip() else []


def image(content: Sequence[Element], address: str, values: Mapping[str, str], title: str = "") -> Element:
    """Return an image; its content is the alternative text."""
    return {"t": "Image", "c": [attributes(values=values), list(content), [address, title]]}


def figure(shown: Element, below: Sequence[Element]) -> Element:
    """Return a figure with a caption, for pandoc 3."""
    return {"t": "Figure", "c": [attributes(), [None, [plain(*below)]], [plain(shown)]]}


def document(version: Sequence[int], blocks: Sequence[Element], warnings: Sequence[str]) -> Element:
    """Return a document with warnings in its metadata."""
    listed = [{"t": "MetaString", "c": warning} for warning in warnings]
    meta = {"warnings": {"t": "MetaList", "c": listed}} if warnings else {}
    return {"pandoc-api-version": list(version), "meta": meta, "blocks": list(blocks)}
