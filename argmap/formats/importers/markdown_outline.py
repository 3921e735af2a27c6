"""Outlines in Markdown: nested lists in which every item supports or attacks its parent."""

import re
from collections.abc import Iterator

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import line_of
from argmap.formats.exchange.markdown_links import citations_in
from argmap.formats.exchange.trees import SIGN, TreeNode, add_tree
from argmap.formats.importers import Imported, ImportOptions

TITLE = "Markdown outline"
SUFFIXES = (".md", ".markdown")
ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[*+-]|\d{1,9}[.)])[ \t]+(?P<text>\S.*)")
HEADING = re.compile(r"#{1,6}[ \t]+(?P<title>.+?)[ \t]*#*")


def recognises(given: GivenFile) -> bool:
    """Return whether a Markdown file is an outline: a nested list with signs on its reasons."""
    if given.suffix not in SUFFIXES:
        return False
    items = [item for item in map(ITEM.match, given.text.content.split("\n")) if item]
    return any(SIGN.match(item["text"]) for item in items) and any(item["indent"] for item in items)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return an outline as a map; its first heading is the title, and prose outside of lists is dropped."""
    draft = MapDraft()
    titles = [match["title"] for match in map(HEADING.fullmatch, given.text.content.split("\n")) if match]
    add_tree(draft, nodes_in(given, draft))
    for key, statement in list(draft.statements.items()):
        draft.statements[key] = citations_in(statement, draft)
    given.note_encoding(draft.losses)
    return Imported(finish(draft, titles[0] if titles else given.stem), draft.losses.report())


def nodes_in(given: GivenFile, draft: MapDraft) -> Iterator[TreeNode]:
    """Yield the items, each with its parent: the nearest less indented item above it."""
    current: TreeNode | None = None
    stack: list[tuple[int, str]] = []
    offset = 0
    for line in given.text.content.split("\n"):
        item, place = ITEM.fullmatch(line), line_of(given.text, offset)
        offset += len(line) + 1
        if item:
            if current:
                yield current
            depth = len(item["indent"].expandtabs(4))
            while stack and stack[-1][0] >= depth:
                stack.pop()
            current = TreeNode(place, stack[-1][1] if stack else None, item["text"], place)
            stack.append((depth, place))
        elif current and line.strip() and line[0] in " \t":
            current = current._replace(text=f"{current.text} {line.strip()}")
        elif line.strip() and not HEADING.fullmatch(line):
            draft.losses.dropped("prose", place, "it is not part of the outline")
    if current:
        yield current
