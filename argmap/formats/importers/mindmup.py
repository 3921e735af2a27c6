"""MindMup argument maps (`.mup`): groups of premises for and against, and groups within groups, which undercut."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.labels import relation_called
from argmap.formats.exchange.losses import pointer
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Statement, Step

TITLE = "MindMup"
SUFFIXES = (".mup",)
IDEAS = "ideas"
# MindMup's style attribute for an implicit premise.
IMPLICIT = "attr_implicit_claim"


class Idea(NamedTuple):
    """A node, with its place and the keys of the statement and the group above it, if any."""

    data: Mapping[str, Any]
    place: tuple[str, ...]
    statement: str = ""
    group: str = ""


def recognises(given: GivenFile) -> bool:
    """Return whether a file has the ideas of a mind map and the version of MindMup's format."""
    if not given.text.content.lstrip().startswith("{"):
        return False
    data = given.json
    return isinstance(data, dict) and isinstance(data.get(IDEAS), dict) and "formatVersion" in data


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a MindMup argument map as a map. Raises ImportRefusedError."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("MindMup")
    draft = MapDraft()
    stack = list(below(Idea(data, ())))[::-1]
    while stack:
        idea = stack.pop()
        stack.extend(list(below(add(draft, idea, options)))[::-1])
    title = data.get("title")
    return Imported(finish(draft, title if isinstance(title, str) else given.stem), draft.losses.report())


def mapping(value: object) -> Mapping[str, Any]:
    """Return a value if it is a JSON object, else an empty mapping."""
    return value if isinstance(value, dict) else {}


def below(idea: Idea) -> Iterator[Idea]:
    """Yield the children of an idea, ordered by rank."""
    for rank, child in mapping(idea.data.get(IDEAS)).items():
        yield Idea(mapping(child), (*idea.place, IDEAS, rank), idea.statement, idea.group)


def add(draft: MapDraft, idea: Idea, options: ImportOptions) -> Idea:
    """Add an idea: a group as a step without premises yet, any other idea as a statement."""
    attributes, place = mapping(idea.data.get("attr")), pointer(*idea.place)
    number = idea.data.get("id")
    label = attributes.get("group")
    key = f"{place}\0" if isinstance(label, str) else place
    if isinstance(label, str) and (idea.statement or idea.group):
        relation = relation_called(label, options.words)
        if relation is None:
            draft.losses.dropped(
                "groups", place, f'"{label}" is not a known relation; name it with --supports or --attacks'
            )
            return idea._replace(statement="", group="")
        step = Step(id=key, relation=relation, premises=(), target=idea.group or idea.statement)
        draft.add_step(step, original="", place=place)
        return idea._replace(statement="", group=key)
    add_statement(draft, idea, attributes, str(number) if isinstance(number, str | int) else "")
    return idea._replace(statement=place, group="")


def add_statement(draft: MapDraft, idea: Idea, attributes: Mapping[str, Any], original: str) -> None:
    """Add an idea that is not a group: a thesis, a premise of the group above it, or one attached to another idea."""
    place, text = pointer(*idea.place), idea.data.get("title")
    styles = attributes.get("styleNames")
    kind = Kind.ASSUMPTION if isinstance(styles, list) and IMPLICIT in styles else Kind.CLAIM
    note = mapping(attributes.get("note")).get("text")
    statement = Statement(
        id=place,
        kind=kind,
        text=text if isinstance(text, str) else "",
        note=note if isinstance(note, str) else None,
    )
    draft.add_statement(statement, original=original, place=place)
    if idea.group:
        step = draft.steps[idea.group]
        premises = (*step.premises, place)
        draft.steps[idea.group] = Step(id=step.id, relation=step.relation, premises=premises, target=step.target)
    elif idea.statement:
        draft.losses.dropped(
            "relations", place, "it is attached to another idea without a group that gives the relation"
        )
    elif text:
        draft.theses.append(place)
