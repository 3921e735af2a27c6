"""FreeMind and Freeplane maps (`.mm`)."""

from collections.abc import Iterator

from argmap.base.links import is_link
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import position_in_words
from argmap.formats.exchange.trees import TreeNode, add_tree
from argmap.formats.exchange.xml_tree import XmlElement
from argmap.formats.importers import Imported, ImportOptions

TITLE = "FreeMind"
SUFFIXES = (".mm",)
NODE = "node"


def recognises(given: GivenFile) -> bool:
    """Return whether a file is XML whose root is a map of nodes."""
    root = given.xml
    return root is not None and root.tag == "map" and bool(root.named(NODE))


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a mind map as a map with its root node as the thesis. Raises ImportRefusedError."""
    root = given.xml
    if root is None:
        raise given.refuse("XML")
    draft = MapDraft()
    nodes = list(nodes_in(root, draft))
    add_tree(draft, nodes)
    return Imported(finish(draft, nodes[0].text if nodes else given.stem), draft.losses.report())


def nodes_in(root: XmlElement, draft: MapDraft) -> Iterator[TreeNode]:
    """Yield the nodes in file order; icons, links between nodes and clouds are reported as dropped."""
    stack: list[tuple[XmlElement, str | None]] = [(node, None) for node in reversed(root.named(NODE))]
    while stack:
        element, parent = stack.pop()
        place = position_in_words(element.line, element.column)
        link = element.attributes.get("LINK", "")
        original = element.attributes.get("ID", "")
        yield TreeNode(
            place,
            parent,
            element.attributes.get("TEXT", "") or rich_text(element, "NODE"),
            place,
            original=original,
            note=rich_text(element, "NOTE") or None,
            url=link if is_link(link) else None,
        )
        for child in element.children:
            if child.tag not in {NODE, "richcontent", "font", "edge", "hook"}:
                draft.losses.dropped(
                    child.tag, position_in_words(child.line, child.column), "a map has no place for it"
                )
        stack.extend((child, place) for child in reversed(element.named(NODE)))


def rich_text(element: XmlElement, kind: str) -> str:
    """Return the words of the formatted text of a kind, "" if there is none."""
    return " ".join(child.words for child in element.named("richcontent") if child.attributes.get("TYPE") == kind)
