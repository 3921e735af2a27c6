"""Trees of reasons, as outlines and mind maps are: every node supports or attacks the one above it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.model import Kind, Relation, Statement

# What people write before a node to say what it does.
SIGN = re.compile(
    r"\s*(?:(?P<supports>\+(?=\s)|(?:pro|for|support(?:s|ing)?|because)\s*:)"
    r"|(?P<attacks>[-\N{MINUS SIGN}\N{EN DASH}](?=\s)|(?:con|against|attack(?:s|ing)?|objection|but|however)\s*:))\s*",
    re.IGNORECASE,
)
UNSIGNED = 'a statement without a sign was read as support; mark it with "Pro:" or "Con:"'


class TreeNode(NamedTuple):
    """A node: its key, that of the node above it, its text, what it does there, and where it stands.

    Without a `relation` its text may begin with a sign; without that as well, it counts as support, which is noted.
    `original` is the id that it has in its format, and `same_as` the key of the node that it only stands for.
    """

    key: str
    parent: str | None
    text: str
    place: str
    relation: Relation | None = None
    original: str = ""
    title: str = ""
    same_as: str = ""
    kind: Kind = Kind.CLAIM
    tags: tuple[str, ...] = ()
    note: str | None = None
    url: str | None = None


def add_tree(draft: MapDraft, nodes: Iterable[TreeNode]) -> None:
    """Add the nodes of trees to a draft; those without one above them are its theses."""
    for node in nodes:
        sign = None if node.relation else SIGN.match(node.text)
        text = node.text[sign.end() :] if sign and node.parent else node.text
        if not node.same_as:
            statement = Statement(id=node.key, kind=node.kind, text=text, tags=node.tags, note=node.note, url=node.url)
            draft.add_statement(statement, title=node.title, original=node.original, place=node.place)
        if node.parent is None:
            draft.theses.append(node.same_as or node.key)
            continue
        relation = node.relation or (Relation(str(sign.lastgroup)) if sign else None)
        if relation is None:
            draft.losses.changed("signs", node.place, UNSIGNED)
        step = linked(relation or Relation.SUPPORTS, (node.same_as or node.key,), node.parent)
        if step.id not in draft.steps:
            draft.add_step(step, place=node.place)
