"""Opens files for editing."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from argmap.base.text import Span, Text
from argmap.syntax.edits.file import EditedFile, Refused
from argmap.syntax.tree.written import IN_LINES, Style, WrittenNode
from argmap.syntax.tree.written_tree import written_tree

COMMENT = re.compile(r"#[^\r\n]*")
# Line breaks of YAML that are not shown as such by editors.
ODD_BREAK = re.compile(r"\r(?!\n)|[\x85\u2028\u2029]")
# The first line of a block scalar, with its anchor.
HEAD = re.compile(r"(?:&\S+\s+)?[^\r\n]*")


@lru_cache(maxsize=4)
def open_file(text: Text) -> EditedFile | Refused:
    """Parse a text as a file to be edited, which must be a mapping. Results are cached for further edits."""
    from yaml import YAMLError

    try:
        root = written_tree(text)
    except YAMLError:
        root = None
    if root is None or not root.is_mapping or not root.entries:
        return Refused("the file cannot be read", Span(text, 0, 0))
    nodes = tuple(nodes_of(root))
    comments = tuple(comments_between(text.content, (node for node in nodes if not node.entries)))
    repeated = frozenset(node.value for node in nodes if node.style is Style.ALIAS)
    anchors = tuple((node.first, node.last) for node in nodes if node.anchor or node.style is Style.ALIAS)
    odd_breaks = tuple(found.span() for found in ODD_BREAK.finditer(text.content))
    return EditedFile(text, root, comments, anchors, odd_breaks, repeated)


def nodes_of(root: WrittenNode) -> Iterator[WrittenNode]:
    """Yield the nodes of a tree, including keys, in the order of the file."""
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        for key, value in reversed(node.entries):
            stack.append(value)
            if key is not None:
                stack.append(key)


def comments_between(content: str, leaves: Iterable[WrittenNode]) -> Iterator[tuple[int, int]]:
    """Yield the spans of comments: between scalars, and in the first line of a block scalar."""
    end = 0
    for leaf in leaves:
        yield from (found.span() for found in COMMENT.finditer(content, end, leaf.first))
        if leaf.style in IN_LINES:
            head = HEAD.match(content, leaf.first)
            yield from (found.span() for found in COMMENT.finditer(content, leaf.first, head.end() if head else 0))
        end = leaf.last
    yield from (found.span() for found in COMMENT.finditer(content, end))
