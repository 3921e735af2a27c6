"""arg-microtexts: the XML of the corpus of short argumentative texts (Peldszus and Stede 2016)."""

from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import position_in_words
from argmap.formats.exchange.microtexts import ADDED, ARGGRAPH, RELATIONS, ROLES, SEGMENTS, SPEAKERS
from argmap.formats.exchange.xml_tree import XmlElement
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Statement, Step

TITLE = "arg-microtexts"
SUFFIXES = (".xml",)
# The attributes of a graph that describe its text.
ABOUT = frozenset({"id", "topic_id", "stance"})


class MicrotextEdge(NamedTuple):
    """An edge of the graph: its id, its start and target, its type and its place."""

    id: str
    source: str
    target: str
    type: str
    place: str


def recognises(given: GivenFile) -> bool:
    """Return whether a file is XML whose root is the graph of a text."""
    return given.xml is not None and given.xml.tag == "arggraph"


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a text as a map: proponent and opponent become speakers, and segments form the statements."""
    root = given.xml
    if root is None or root.tag != "arggraph":
        raise given.refuse("arg-microtexts")
    draft = MapDraft()
    texts = {each.attributes.get("id", ""): each.text for each in root.named("edu")}
    edges = [edge_of(each) for each in root.named("edge")]
    parts: dict[str, dict[str, str]] = {}
    for edge in edges:
        if edge.type == "seg" and edge.source in texts:
            parts.setdefault(edge.target, {})[edge.source] = texts[edge.source]
    for unit in root.named("adu"):
        add_unit(draft, unit, parts.get(unit.attributes.get("id", ""), {}))
    add_edges(draft, edges)
    about = {name: value for name, value in root.attributes.items() if name in ABOUT}
    segments = [f"{edge.source} {edge.target} {edge.id}" for edge in edges if edge.type == "seg"]
    order = " ".join(edge.id for edge in edges if edge.type != "seg")
    title = about.get("topic_id", "").replace("_", " ").capitalize() or given.stem
    made = finish(draft, title)
    own: dict[str, object] = {**about, "segments": segments, "edges": order}
    speakers = {name: each for name, each in SPEAKERS.items() if any(s.by == name for s in made.statements.values())}
    return Imported(replace(made, speakers=speakers, extra={**made.extra, ARGGRAPH: own}), draft.losses.report())


def edge_of(element: XmlElement) -> MicrotextEdge:
    """Return an edge."""
    said = element.attributes
    place = position_in_words(element.line, element.column)
    return MicrotextEdge(said.get("id", ""), said.get("src", ""), said.get("trg", ""), said.get("type", ""), place)


def add_unit(draft: MapDraft, unit: XmlElement, parts: dict[str, str]) -> None:
    """Add an argumentative unit, whose text is made of its segments."""
    key, place = unit.attributes.get("id", ""), position_in_words(unit.line, unit.column)
    if not key or key in draft.statements:
        draft.losses.dropped("statements", place, f'duplicate unit "{key}"' if key else "a unit without an id")
        return
    text = " ".join(parts.values())
    speaker = ROLES.get(unit.attributes.get("type", ""))
    voice = (SPEAKERS[speaker].voice if speaker else None) or "author"
    is_plain = len(parts) == 1 and text == " ".join(text.split())
    extra = {} if is_plain else {SEGMENTS: parts}
    draft.add_statement(
        Statement(id=key, kind=Kind.CLAIM, text=text, by=speaker, voice=voice, extra=extra), place=place
    )


def add_edges(draft: MapDraft, edges: list[MicrotextEdge]) -> None:
    """Add the relations. An "add" edge gives a relation another premise."""
    added = {edge.id: edge for edge in edges if edge.type == "add"}
    for edge in edges:
        if edge.id in draft.statements or edge.id in draft.steps:
            draft.losses.dropped("relations", edge.place, f'duplicate id "{edge.id}"')
        elif edge.type in RELATIONS:
            relation, scheme = RELATIONS[edge.type]
            step = Step(id=edge.id, relation=relation, premises=(edge.source,), target=edge.target, scheme=scheme)
            draft.add_step(step, original=edge.id, place=edge.place)
        elif edge.type not in {"seg", "add"}:
            draft.losses.dropped("relations", edge.place, f'"{edge.type}" is not the type of a relation')
    for edge in added.values():
        target, seen = edge.target, {edge.id}
        while target in added and target not in seen:
            seen.add(target)
            target = added[target].target
        step_with = draft.steps.get(target)
        if step_with is None or edge.source not in draft.statements:
            draft.losses.dropped("relations", edge.place, "a premise of a relation that does not exist")
            continue
        ids = step_with.extra.get(ADDED, {})
        extra = {**step_with.extra, ADDED: {**(ids if isinstance(ids, dict) else {}), edge.source: edge.id}}
        draft.steps[target] = replace(step_with, premises=(*step_with.premises, edge.source), extra=extra)
