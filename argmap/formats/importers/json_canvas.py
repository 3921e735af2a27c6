"""JSON Canvas (`.canvas`, the format of Obsidian): boxes with texts, and labelled lines between them."""

from collections.abc import Mapping
from typing import Any

from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.labels import relation_called
from argmap.formats.exchange.losses import pointer
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Statement

TITLE = "JSON Canvas"
SUFFIXES = (".canvas",)


def recognises(given: GivenFile) -> bool:
    """Return whether a file has the boxes and lines of a canvas."""
    if not given.text.content.lstrip().startswith("{"):
        return False
    data = given.json
    nodes = data.get("nodes") if isinstance(data, dict) else None
    return isinstance(nodes, list) and any(isinstance(n, dict) and "width" in n and "type" in n for n in nodes)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a canvas as a map. Raises ImportRefusedError."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("JSON Canvas")
    draft = MapDraft()
    for number, node in enumerate(listed(data.get("nodes"))):
        add_node(draft, node, pointer("nodes", number))
    for number, edge in enumerate(listed(data.get("edges"))):
        add_edge(draft, edge, pointer("edges", number), options)
    return Imported(finish(draft, given.stem), draft.losses.report())


def listed(value: object) -> list[Mapping[str, Any]]:
    """Return the objects in a list; an empty list for anything else."""
    return [each if isinstance(each, dict) else {} for each in value] if isinstance(value, list) else []


def add_node(draft: MapDraft, node: Mapping[str, Any], place: str) -> None:
    """Add a box with a text as a statement; files, links and groups are dropped."""
    key, text = node.get("id"), node.get("text")
    if not isinstance(key, str) or not isinstance(text, str):
        draft.losses.dropped("boxes", place, f"a box of type {node.get('type', 'none')} has no text")
    elif key in draft.statements:
        draft.losses.dropped("boxes", place, f'duplicate box "{key}"')
    else:
        draft.add_statement(Statement(id=key, kind=Kind.CLAIM, text=text), place=place)
        draft.losses.kept("boxes")


def add_edge(draft: MapDraft, edge: Mapping[str, Any], place: str, options: ImportOptions) -> None:
    """Add a line as a relation if its label or its colour gives one; else drop it."""
    source, target = edge.get("fromNode"), edge.get("toNode")
    if not isinstance(source, str) or not isinstance(target, str):
        draft.losses.dropped("relations", place, "it does not have two ends")
        return
    label = edge.get("label")
    relation = relation_called(label if isinstance(label, str) else "", options.words)
    if relation is None:
        message = f'its label "{label}" is not a known relation; name it with --supports or --attacks'
        draft.losses.dropped("relations", place, message)
        return
    draft.add_step(linked(relation, (source,), target), place=place)
