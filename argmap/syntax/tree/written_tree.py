"""Parses YAML text into a tree of nodes as they are written, without recursion."""

import yaml
from yaml import events

from argmap.base.text import Text
from argmap.syntax.tree.composer import LOADER, Event, Loader
from argmap.syntax.tree.deep_loader import MAX_CHARACTERS, DeepLoader, is_too_deep
from argmap.syntax.tree.written import IN_LINES, Style, WrittenEntry, WrittenNode

STYLES = {"'": Style.SINGLE, '"': Style.DOUBLE, "|": Style.LITERAL, ">": Style.FOLDED}


def written_tree(text: Text) -> WrittenNode | None:
    """Return the root of a text with one YAML document, or None if it is empty. Raises YAMLError for other texts."""
    try:
        return grow(text, LOADER)
    except yaml.YAMLError as error:
        if not is_too_deep(error) or len(text.content) > MAX_CHARACTERS:
            raise
        return grow(text, DeepLoader)


def grow(text: Text, loader_class: Loader) -> WrittenNode | None:
    """Return the root that a loader finds, without recursion. Raises YAMLError."""
    loader = loader_class(text.content)
    root: list[WrittenEntry] = []
    waiting: list[tuple[WrittenNode, WrittenNode | None]] = []
    holder = WrittenNode(Style.BLOCK, "", 0, 0, None, is_list=True, entries=root)
    key: WrittenNode | None = None
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, events.CollectionStartEvent):
                waiting.append((holder, key))
                holder, key = opened(event), None
                continue
            if isinstance(event, events.CollectionEndEvent):
                node = closed(holder, event)
                holder, key = waiting.pop()
            elif isinstance(event, events.NodeEvent):
                node = leaf(text.content, event)
            else:
                continue
            if holder.is_list or key is not None:
                holder.entries.append(WrittenEntry(key, node))
                key = None
            else:
                key = node
    finally:
        loader.dispose()
    return root[0].value if root else None


def opened(event: Event) -> WrittenNode:
    """Return a list or mapping at its beginning."""
    style = Style.FLOW if event.flow_style else Style.BLOCK
    is_list = isinstance(event, events.SequenceStartEvent)
    first = event.start_mark.index
    return WrittenNode(style, "", first, first, event.anchor, is_list, [])


def closed(node: WrittenNode, event: Event) -> WrittenNode:
    """Return a list or mapping at its end, which is its closing bracket or the end of its last entry."""
    last = event.end_mark.index if node.style is Style.FLOW else node.entries[-1].value.last
    return node._replace(last=last)


def leaf(content: str, event: Event) -> WrittenNode:
    """Return a scalar or an alias."""
    first, last = event.start_mark.index, event.end_mark.index
    if isinstance(event, events.AliasEvent):
        return WrittenNode(Style.ALIAS, event.anchor or "", first, last, None, is_list=False, entries=[])
    style = STYLES.get(event.style, Style.PLAIN)
    if style in IN_LINES:
        # With "+" in the head of a block, the empty lines at its end are part of it.
        head = content[first:last].split("\n", 1)[0].partition("#")[0]
        kept = content[first:last].removesuffix("\n").removesuffix("\r")
        last = first + len(kept if "+" in head else kept.rstrip())
    return WrittenNode(style, event.value, first, last, event.anchor, is_list=False, entries=[])
