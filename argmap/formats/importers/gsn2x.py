"""gsn2x: assurance cases in the Goal Structuring Notation, in YAML; modules that extend each other are merged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from argmap.base.values import frozen
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.gsn import (
    ASSUMPTION,
    CONTEXT,
    CONTEXTS,
    COUNTER,
    FIELDS,
    MARKS,
    MODULE,
    NODE_ID,
    OF_MODULE,
    OTHER,
    SOLUTION,
    STRATEGY,
    type_of,
)
from argmap.formats.exchange.yaml_records import YamlRecord, keys_of, listed, mapping, records_of, words
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Kind, Relation, Statement, Step

TITLE = "gsn2x"
SUFFIXES = (".yaml", ".yml")
ARROW = "->"


def recognises(given: GivenFile) -> bool:
    """Return whether all keys of a file are ids of nodes, and some node has a known field."""
    if not (b":" in given.data and any(word in given.data for word in (b"supportedBy", b"text:", b"undeveloped"))):
        return False
    keys = keys_of(given) - {MODULE}
    return bool(keys) and all(NODE_ID.fullmatch(key) and type_of(key) for key in keys)


@frozen()
class GsnNode:
    """A node: its key in the draft, its record and type, and the file that contains it."""

    key: str
    record: YamlRecord
    type: str
    keys: Mapping[str, str]

    def targets(self, name: str) -> list[str]:
        """Return the keys of the nodes that a field names; unknown names are returned unchanged."""
        return list(dict.fromkeys(self.keys.get(each, each) for each in listed(self.record.fields.get(name))))


@frozen()
class GsnReading:
    """A case being converted: all nodes by key, and the strategies that become steps, with their goals."""

    draft: MapDraft = field(default_factory=MapDraft)
    nodes: dict[str, GsnNode] = field(default_factory=dict)
    goals: dict[str, str] = field(default_factory=dict)
    modules: list[Mapping[str, Any]] = field(default_factory=list)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a module as a map."""
    return read_together([given], options)


def read_together(givens: Sequence[GivenFile], options: ImportOptions) -> Imported:
    """Return several modules as one map, in which elements developed in one module support those of another."""
    reading = GsnReading()
    for given in givens:
        if given.yaml is None:
            raise given.refuse("gsn2x")
        add_nodes(reading, given)
    if not reading.nodes:
        raise ImportRefusedError(f'"{givens[0].path}" has no nodes to import')
    find_strategies(reading)
    for node in reading.nodes.values():
        add_statement(reading, node)
    for node in reading.nodes.values():
        add_relations(reading, node)
    develop(reading)
    titles = [words(module.get("name")) for module in reading.modules]
    abouts = [words(module.get("brief")) for module in reading.modules]
    made = finish(
        reading.draft, " and ".join(filter(None, titles)) or givens[0].stem, about="\n".join(filter(None, abouts))
    )
    others = [
        {name: value for name, value in module.items() if name not in {"name", "brief"}} for module in reading.modules
    ]
    extra = {OF_MODULE: others[0]} if len(others) == 1 and others[0] else {}
    return Imported(replace(made, extra={**made.extra, **extra}), reading.draft.losses.report())


def add_nodes(reading: GsnReading, given: GivenFile) -> None:
    """Add the nodes of a module; a node whose id is taken gets the name of its module as well."""
    given.note_encoding(reading.draft.losses)
    records = list(records_of(given))
    module = next((record.fields for record in records if record.id == MODULE), {})
    reading.modules.append(module)
    name = words(module.get("name")) or given.stem
    keys: dict[str, str] = {}
    for record in records:
        if record.id != MODULE:
            keys[record.id] = record.id if record.id not in reading.nodes else f"{name}:{record.id}"
            if keys[record.id] != record.id:
                message = f'"{record.id}" exists in another module and is renamed to "{keys[record.id]}"'
                reading.draft.losses.changed("nodes", record.place, message)
    for record in records:
        if record.id != MODULE:
            type_ = type_of(record.id, words(record.fields.get("nodeType")))
            key = keys[record.id]
            reading.nodes[key] = GsnNode(key, record, type_, keys)


def find_strategies(reading: GsnReading) -> None:
    """Find the strategies that become steps: those for a single goal whose parts are all statements."""
    parents: dict[str, list[str]] = {}
    for node in reading.nodes.values():
        for child in node.targets("supportedBy"):
            parents.setdefault(child, []).append(node.key)
    for node in reading.nodes.values():
        if not node.type.endswith(STRATEGY):
            continue
        parts = [part for part in node.targets("supportedBy") if part in reading.nodes]
        above = parents.get(node.key, [])
        are_statements = not any(reading.nodes[part].type.endswith(STRATEGY) for part in parts)
        if len(above) == 1 and parts and are_statements and not reading.nodes[above[0]].type.endswith(STRATEGY):
            reading.goals[node.key] = above[0]


def add_statement(reading: GsnReading, node: GsnNode) -> None:
    """Add a node as a statement, unless it is a context or a strategy that becomes a step."""
    if node.type == CONTEXT or node.key in reading.goals:
        return
    said = node.record.fields
    kind = Kind.EVIDENCE if node.type.endswith(SOLUTION) else Kind.ASSUMPTION if node.type == ASSUMPTION else Kind.CLAIM
    kind = Kind.COUNTERARGUMENT if node.type.startswith(COUNTER) and "challenges" in said else kind
    made = Statement(
        id=node.key,
        kind=kind,
        text=words(said.get("text")),
        url=words(said.get("url")) or None,
        tags=marks_of(node),
        note=note_of(reading, node),
        extra=kept_fields(reading, node),
    )
    reading.draft.add_statement(
        made, original=node.record.id if node.key == node.record.id else None, place=node.record.place
    )


def contexts_of(reading: GsnReading, node: GsnNode) -> Iterator[GsnNode]:
    """Yield the contexts of a node, without assumptions and justifications."""
    for name in node.targets("inContextOf"):
        if name in reading.nodes and reading.nodes[name].type == CONTEXT:
            yield reading.nodes[name]


def note_of(reading: GsnReading, node: GsnNode) -> str | None:
    """Return the contexts of a node as a note."""
    texts = [" ".join(words(each.record.fields.get("text")).split()) for each in contexts_of(reading, node)]
    said = [text for text in texts if text]
    return "Context: " + " ".join(said) if said else None


def kept_fields(reading: GsnReading, node: GsnNode) -> dict[str, object]:
    """Return the fields of a node that a map has no place for, and its contexts by id."""
    others = {name: value for name, value in node.record.fields.items() if name not in FIELDS}
    contexts = {each.record.id: words(each.record.fields.get("text")) for each in contexts_of(reading, node)}
    if contexts:
        reading.draft.losses.kept("contexts", len(contexts))
    if others:
        reading.draft.losses.changed("other fields", node.record.place, f"kept as {OTHER}: {', '.join(others)}")
    found: tuple[tuple[str, dict[str, Any]], ...] = ((OTHER, others), (CONTEXTS, contexts))
    return {name: value for name, value in found if value}


def add_relations(reading: GsnReading, node: GsnNode) -> None:
    """Add the support of a node, its challenges, and the assumptions and justifications it depends on."""
    place = node.record.place
    if node.key in reading.goals:
        add_strategy(reading, node)
    elif node.type != CONTEXT:
        for child in node.targets("supportedBy"):
            if child not in reading.goals:
                add_step(reading, Relation.SUPPORTS, child, node.key, place)
    for name in node.targets("inContextOf"):
        if name not in reading.nodes:
            reading.draft.losses.dropped("contexts", place, f'there is no node "{name}"')
        elif reading.nodes[name].type != CONTEXT and name not in reading.goals:
            add_step(reading, Relation.SUPPORTS, name, node.key, place)
    for name in node.targets("challenges"):
        first, arrow, second = (part.strip() for part in name.partition(ARROW))
        relation = Relation.UNDERCUTS if arrow or name in reading.goals else Relation.ATTACKS
        add_step(reading, relation, node.key, between(reading, first, second) if arrow else name, place)


def add_strategy(reading: GsnReading, node: GsnNode) -> None:
    """Add a strategy as a step from its parts to its goal, with its text as the warrant."""
    parts = node.targets("supportedBy")
    for name in (part for part in parts if part not in reading.nodes):
        reading.draft.losses.dropped("relations", node.record.place, f'there is no node "{name}"')
    step = Step(
        id=node.key,
        relation=Relation.SUPPORTS,
        premises=tuple(part for part in parts if part in reading.nodes),
        target=reading.goals[node.key],
        named=True,
        warrant=" ".join(words(node.record.fields.get("text")).split()) or None,
        note=note_of(reading, node),
        tags=marks_of(node),
        extra=kept_fields(reading, node),
    )
    reading.draft.add_step(step, place=node.record.place)


def marks_of(node: GsnNode) -> tuple[str, ...]:
    """Return the tags of a node, which mark it as undeveloped or defeated."""
    return tuple(mark for mark in MARKS if words(node.record.fields.get(mark)) == "true")


def between(reading: GsnReading, first: str, second: str) -> str:
    """Return the key of the step between two nodes, in either direction."""
    if second in reading.goals:
        return second
    made = (key_of(Relation.SUPPORTS, second, first), key_of(Relation.ATTACKS, second, first))
    return next((key for key in made if key in reading.draft.steps), made[1])


def key_of(relation: Relation, premise: str, target: str) -> str:
    """Return the key of a step between two nodes."""
    return f"{relation}\0{premise}\0{target}"


def add_step(reading: GsnReading, relation: Relation, premise: str, target: str, place: str) -> None:
    """Add a step from one node to another."""
    step = Step(id=key_of(relation, premise, target), relation=relation, premises=(premise,), target=target)
    reading.draft.add_step(step, place=place)


def develop(reading: GsnReading) -> None:
    """Let the parts developed in one module support the goal in another."""
    for module in reading.modules:
        extends = module.get("extends")
        for each in extends if isinstance(extends, list | tuple) else ():
            for goal, parts in mapping(mapping(each).get("develops")).items():
                for part in listed(parts):
                    if goal in reading.draft.statements and part in reading.draft.statements:
                        add_step(reading, Relation.SUPPORTS, part, goal, f"develops {goal}")
                        statement = reading.draft.statements[goal]
                        tags = tuple(tag for tag in statement.tags if tag != MARKS[0])
                        reading.draft.statements[goal] = replace(statement, tags=tags)
                    else:
                        message = f'"{part}" develops "{goal}" of another module: import them with --merge'
                        reading.draft.losses.dropped("modules", MODULE, message)
