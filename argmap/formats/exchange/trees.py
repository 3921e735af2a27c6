"""Trees of reasons, such as outlines and mind maps: every node supports or attacks its parent."""

import re
from collections.abc import Iterable

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.model import Kind, Relation, Statement

# Words that people put before a node to give its relation.
SIGN = re.compile(
    r"\s*(?:(?P<supports>\+(?=\s)|(?:pro|for|support(?:s|ing)?|because)\s*:)"
    r"|(?P<attacks>[-\N{MINUS SIGN}\N{EN DASH}](?=\s)|(?:con|against|attack(?:s|ing)?|objection|but|however)\s*:))\s*",
    re.IGNORECASE,
)
UNSIGNED = 'a statement without a sign was read as support; mark it with "Pro:" or "Con:"'


class TreeNode(NamedTuple):
    """A node: its key, its parent's key, its text, its relation to the parent, and its place.

    Without a `relation`, a sign at the beginning of the text gives it; without a sign, the node counts as support,
    which is reported. `original` is its id in the other format, and `same_as` the key of the node that it refers to.
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
    """Add the nodes of trees to a draft; nodes without a parent become theses."""
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
