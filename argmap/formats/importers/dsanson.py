"""Argument maps in the YAML of dsanson/argmap: claims as keys, with reasons `r1` and objections `o1` below them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import line_of
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Relation, Statement, Step
from argmap.syntax.tree.nodes import Mapping, Node, Scalar

TITLE = "YAML of dsanson/argmap"
SUFFIXES = (".yml", ".yaml")
GROUP = re.compile(r"(?P<reason>r)\d+|(?P<objection>o)\d+")
FIELDS = {"note", "label", "strength"}


class Below(NamedTuple):
    """Entries still to be read, of a statement or of a group of premises, with its key."""

    node: Node
    key: str
    is_group: bool


def recognises(given: GivenFile) -> bool:
    """Return whether a file is one or a few claims, with groups of reasons and objections directly below."""
    may_be = given.suffix in SUFFIXES or (given.suffix != ".json" and ":" in given.text.content[:1000])
    root = given.yaml if may_be else None
    if not isinstance(root, Mapping) or not root.entries:
        return False
    values = [value for _, value in root.entries]
    return all(
        isinstance(value, Mapping) and any(GROUP.fullmatch(k.value) for k, _ in value.entries) for value in values
    )


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a file as a map. Raises ImportRefusedError."""
    root = given.yaml
    if not isinstance(root, Mapping):
        raise given.refuse("the YAML of dsanson/argmap")
    draft = MapDraft()
    stack: list[Below] = []
    for key, value in root.entries:
        draft.theses.append(add_statement(draft, given, key))
        stack.append(Below(value, draft.theses[-1], is_group=False))
    stack.reverse()
    while stack:
        stack.extend(list(entries(draft, given, stack.pop()))[::-1])
    title = root.entries[0][0].value if root.entries else given.stem
    return Imported(finish(draft, title), draft.losses.report())


def add_statement(draft: MapDraft, given: GivenFile, key: Scalar) -> str:
    """Add a claim and return its key; a dash before it marks an implicit premise."""
    place = line_of(given.text, key.first)
    text = key.value.strip()
    kind = Kind.ASSUMPTION if text.startswith("-") else Kind.CLAIM
    draft.add_statement(Statement(id=place, kind=kind, text=text.removeprefix("-")), original="", place=place)
    return place


def entries(draft: MapDraft, given: GivenFile, below: Below) -> Iterator[Below]:
    """Add the entries below a claim or in a group, and yield the entries below each of them."""
    for key, value in below.node.entries if isinstance(below.node, Mapping) else ():
        match, place = GROUP.fullmatch(key.value), line_of(given.text, key.first)
        if match:
            relation = Relation.SUPPORTS if match["reason"] else Relation.ATTACKS
            draft.add_step(Step(id=place, relation=relation, premises=(), target=below.key), original="", place=place)
            yield Below(value, place, is_group=True)
        elif key.value in FIELDS:
            set_field(draft, below, key.value, value, place)
        elif below.is_group:
            premise = add_statement(draft, given, key)
            step = draft.steps[below.key]
            premises = (*step.premises, premise)
            draft.steps[below.key] = replace(step, premises=premises)
            yield Below(value, premise, is_group=False)
        else:
            draft.losses.dropped("entries", place, f'"{key.value}" is neither a reason nor an objection')


def set_field(draft: MapDraft, below: Below, name: str, value: Node, place: str) -> None:
    """Set a note, or the label or strength of a group."""
    text = " ".join(value.value.split()) if isinstance(value, Scalar) else ""
    if not text:
        draft.losses.dropped(name, place, "it is empty")
    elif not below.is_group:
        statement = draft.statements[below.key]
        known = {"note": text} if name == "note" else {"extra": {**statement.extra, f"x-{name}": text}}
        draft.statements[below.key] = replace(statement, **known)
    else:
        step = draft.steps[below.key]
        named = {"title": text, "named": True} if name == "label" else {"extra": {**step.extra, f"x-{name}": text}}
        draft.steps[below.key] = replace(step, **({"note": text} if name == "note" else named))
        if name == "label":
            draft.titles[below.key] = text
    if text:
        draft.losses.kept(name)
