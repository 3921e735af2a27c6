"""SVG that says what it shows: every statement and line has its words, every statement its anchor."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from argmap import dot
from argmap.dot import Engine
from argmap.graph import Graph
from argmap.measure import is_measured, width
from argmap.picture import Card, Look, Picture, compose
from argmap.picture.words import box_in_words, line_in_words
from argmap.text import visible

SUFFIX = ".svg"
SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
FONTS = 'Helvetica, Arial, Arimo, "Liberation Sans", sans-serif'
Element = ET.Element


def render(graph: Graph, look: Look, engine: Engine) -> str:
    """Return the picture as an SVG document."""
    picture = compose(graph, look)
    root = ET.fromstring(engine(dot.write(picture), "svg"))  # noqa: S314 - the engine's own output
    describe_whole(root, picture)
    drop_links(root)
    words = dict(words_of(picture))
    for group in root.iter(tag("g")):
        name = group.get("id", "")
        if name in words:
            describe(group, *words[name])
        else:
            remove_title(group)
    for text in root.iter(tag("text")):
        fix_width(text)
    ET.register_namespace("", SVG)
    ET.register_namespace("xlink", XLINK)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def tag(name: str) -> str:
    """Return the full name of an SVG element."""
    return f"{{{SVG}}}{name}"


def words_of(picture: Picture) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the id of each group to be described, with its role and its words."""
    boxes = {box.id: box for box in picture.boxes}
    for box in boxes.values():
        yield visible(box.id), ("img", box_in_words(box))
    for number, node in enumerate(picture.nodes):
        if isinstance(node, Card):
            yield f"{dot.PREFIX}n{number}", ("group", "evidence")
    for number, line in enumerate(picture.lines):
        if line.has_head:
            yield f"{dot.PREFIX}line:{number}", ("img", visible(line_in_words(line, boxes)))


def describe_whole(root: Element, picture: Picture) -> None:
    """Give the document its role, title and description."""
    root.set("role", "graphics-document")
    root.set("aria-roledescription", "argument map")
    root.set("aria-labelledby", f"{dot.PREFIX}title")
    style = ET.Element(tag("style"))
    style.text = f"text {{ font-family: {FONTS}; }}"
    root.insert(0, style)
    if picture.question:
        description = ET.Element(tag("desc"))
        description.text = picture.question
        root.insert(0, description)
    title = ET.Element(tag("title"), {"id": f"{dot.PREFIX}title"})
    title.text = picture.title
    root.insert(0, title)


def drop_links(root: Element) -> None:
    """Turn the links that give the rows of a card their ids into plain groups with those ids."""
    for group in root.iter(tag("g")):
        link = group.find(tag("a"))
        name = group.get("id", "")
        if link is not None and name.startswith("a_"):
            group.set("id", name.removeprefix("a_"))
            group.remove(link)
            group.extend(list(link))


def describe(group: Element, role: str, words: str) -> None:
    """Give a group its role, and its words as label and tooltip."""
    remove_title(group)
    group.set("role", role)
    group.set("aria-label", words)
    title = ET.Element(tag("title"))
    title.text = words
    group.insert(0, title)


def remove_title(group: Element) -> None:
    """Remove the engine's own title, which is a number."""
    title = group.find(tag("title"))
    if title is not None:
        group.remove(title)


def fix_width(text: Element) -> None:
    """Hold a text to the width that its box was made for, should a reader's font be wider."""
    content = text.text or ""
    size = float(text.get("font-size", "0"))
    text.attrib.pop("font-family", None)
    if content.strip() and is_measured(content):
        text.set("textLength", f"{width(content, size):.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")
