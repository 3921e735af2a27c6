"""The keys and texts of a file as YAML's own parser finds them, to hold tokens against."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.base.text import Text
from argmap.syntax.tokens import TextScan, TokenKind
from argmap.syntax.tree.written import Style, WrittenNode
from argmap.syntax.tree.written_tree import written_tree


class Written(NamedTuple):
    """A key or a text: where it begins and ends, which of the two it is, the keys above it, and its words."""

    first: int
    last: int
    kind: TokenKind
    keys: Sequence[str]
    words: Sequence[str]


def of_tree(content: str) -> list[Written]:
    """Return what a tree holds, in the order of the file. What is not written, as after `claims:`, is left out."""
    root = written_tree(Text("map.yaml", content))
    return sorted(below(root, content)) if root else []


def below(root: WrittenNode, content: str) -> Iterator[Written]:
    """Yield the keys and texts of a tree."""
    stack: list[tuple[WrittenNode, TokenKind, tuple[str, ...]]] = [(root, TokenKind.VALUE, ())]
    while stack:
        node, kind, keys = stack.pop()
        for key, value in node.entries:
            if key:
                stack.append((key, TokenKind.KEY, keys))
            stack.append((value, TokenKind.VALUE, (*keys, key.value) if key else keys))
        first = node.first + (len(node.anchor) + 1 if node.anchor else 0)
        first += len(content[first : node.last]) - len(content[first : node.last].lstrip())
        if first < node.last and node.style not in {Style.BLOCK, Style.FLOW}:
            yield Written(first, node.last, kind, keys, node.value.split())


def of_scan(found: TextScan) -> list[Written]:
    """Return what a scan holds, in the order of the file."""
    return [
        Written(token.first, token.last, token.kind, found.keys_above(number), found.value(number).split())
        for number, token in enumerate(found.tokens)
        if token.kind is not TokenKind.ITEM
    ]
