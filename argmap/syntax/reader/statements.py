"""Reads statements, nested or not, in the order of the file."""

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import replace

from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.model import Kind, Relation, Statement, Step
from argmap.model.mentions import Role
from argmap.model.records import ATTACKS, SUPPORTS, UNDERCUTS
from argmap.syntax.fields import FILE, NO_GROUP, SECTIONS, STATEMENT
from argmap.syntax.reader.citations import read_citations, read_indicators, read_likelihood, read_review
from argmap.syntax.reader.context import ReaderContext
from argmap.syntax.reader.diagnostics import refuse
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.reader.levels import gathered
from argmap.syntax.reader.records import Entries, read_record, refuse_loose, require
from argmap.syntax.reader.relations import Bearing, make_contradictions, make_step, read_bearings
from argmap.syntax.reader.values import READERS
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence, is_empty

CALLED = {
    Kind.CLAIM: "a claim",
    Kind.EVIDENCE: "a piece of evidence",
    Kind.COUNTERARGUMENT: "a counterargument",
    Kind.ASSUMPTION: "an assumption",
}


class Owner(NamedTuple):
    """The statement or named step that contains a section, and the group that its content inherits."""

    id: str
    is_step: bool
    group: str | None = None

    def relation_of(self, kind: Kind) -> Relation:
        """Return the relation of a nested statement of a kind to its owner."""
        if kind is not Kind.COUNTERARGUMENT:
            return SUPPORTS
        return UNDERCUTS if self.is_step else ATTACKS


class StatementEntry(NamedTuple):
    """An entry of a section that has not been read yet."""

    kind: Kind
    key: Scalar
    node: Node
    owner: Owner | None


def read_sections(page: ReaderContext, nodes: dict[str, Node], owner: Owner | None) -> None:
    """Read the sections among `nodes` and everything nested in them, without recursion."""
    stack = open_sections(page, nodes, owner)
    while stack:
        stack.extend(read_statement(page, stack.pop()))


def open_sections(page: ReaderContext, nodes: dict[str, Node], owner: Owner | None) -> list[StatementEntry]:
    """Return the entries of the sections among `nodes`, last one first."""
    entries: list[StatementEntry] = []
    for name, node in nodes.items():
        kind = SECTIONS.get(name)
        if kind is None or is_empty(node):
            continue
        if isinstance(node, Mapping):
            entries.extend(entries_of(page, name, node, owner))
        else:
            refuse(page.reading, node, FILE[name], f"write each of the {name} as an id, a colon and its text")
            # Statements in a list, with a dash before each id, can be read nevertheless.
            items = node.items if isinstance(node, Sequence) else ()
            rows = (item.entries[0] for item in items if isinstance(item, Mapping) and len(item.entries) == 1)
            entries.extend(StatementEntry(kind, key, value, owner) for key, value in rows if key.value not in STATEMENT)
    entries.reverse()
    return entries


def entries_of(page: ReaderContext, name: str, section: Mapping, owner: Owner | None) -> Iterator[StatementEntry]:
    """Yield the entries of a section, and those of sections that are indented too little."""
    if is_one_statement(section):
        first = section.entries[0][0]
        help_text = "write an id and a colon on the line above, and indent the fields under it"
        page.refuse_shape(first, f"this is {CALLED[SECTIONS[name]]} without an id", help_text)
        yield StatementEntry(SECTIONS[name], first, section, owner)
        return
    kind, last = SECTIONS[name], None
    for key, node in gathered(page.reading, section, STATEMENT):
        if is_empty(node) and refuse_loose(page.reading, key):
            continue
        if isinstance(node, Mapping) and is_section(key, node):
            above = Owner(normal_id(last.value), is_step=False) if last else owner
            message = f'the section "{key.value}" is among the {name}'
            into = f'"{above.id}"' if above else "a statement"
            page.refuse_shape(key, message, f'indent it to the same level as the "text" of {into}')
            yield from (StatementEntry(SECTIONS[key.value], inner, value, above) for inner, value in node.entries)
        else:
            last = key
            yield StatementEntry(kind, key, node, owner)


def is_one_statement(section: Mapping) -> bool:
    """Return whether a mapping that should have ids as keys is a single statement."""
    is_of_fields = all(key.value in STATEMENT for key, _ in section.entries)
    return is_of_fields and any(key.value == "text" and isinstance(node, Scalar) for key, node in section.entries)


def is_section(key: Scalar, node: Mapping) -> bool:
    """Return whether an entry is a section, and not a statement with that name."""
    return key.value in SECTIONS and bool(node.entries) and all(name.value not in STATEMENT for name, _ in node.entries)


def read_statement(page: ReaderContext, entry: StatementEntry) -> list[StatementEntry]:
    """Add one statement and its steps to the map; return the entries nested in it, last one first."""
    place = page.reading.span(entry.key)
    name = page.claim_id(entry.key, place)
    entries = read_entries(page, entry)
    group = take_group(entries, entry.owner)
    add_steps(page, entry, name, place, read_bearings(page.reading, entries.nodes))
    contradicts = entries.values.pop("contradicts", ())
    if contradicts:
        page.parts.contradictions.extend(make_contradictions(page.reading, name, contradicts))
    if "tags" in entries.values:
        mention_tags(page, entry.node)
    if name not in page.parts.statements:
        page.parts.statements[name] = make_statement(page, entry, name, place, entries)
    if SECTIONS.keys().isdisjoint(entries.nodes):
        return []
    return open_sections(page, entries.nodes, Owner(name, is_step=False, group=group))


def take_group(entries: Entries, owner: Owner | None = None) -> str | None:
    """Move the group of a record, its own or the inherited one, into its values, and return it."""
    group: str | None = entries.values.pop("group", owner.group if owner else None)
    if group is None or group == NO_GROUP:
        return None
    entries.values["group"] = group
    return group


def mention_tags(page: ReaderContext, node: Node) -> None:
    """Record where the tags of a statement are written."""
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if key.value == "tags":
            for item in value.items if isinstance(value, Sequence) else [value]:
                if isinstance(item, Scalar):
                    page.mention(item.value.strip(), Role.TAG, item)


def read_entries(page: ReaderContext, entry: StatementEntry) -> Entries:
    """Read the value of a statement: its text alone, or its fields."""
    node, owner = entry.node, CALLED[entry.kind]
    if isinstance(node, Mapping):
        entries = read_record(page.reading, node, STATEMENT, owner)
        require(page.reading, entry.key, entries.places, STATEMENT, owner)
        return entries
    field = STATEMENT["text"]
    if isinstance(node, Scalar) and not is_empty(node):
        text = READERS[field.shape](page.reading, node, field)
        return Entries({"text": text} if text else {}, {}, {"text": page.reading.span(node)})
    if is_empty(node):
        require(page.reading, entry.key, (), STATEMENT, owner)
    else:
        page.refuse_shape(node, f"{owner} must be a text or a mapping, not a list", "write its text after its id")
    return Entries({}, {}, {})


def add_steps(page: ReaderContext, entry: StatementEntry, name: str, place: Span, bearings: list[Bearing]) -> None:
    """Add the steps that follow from nesting and from the relations of a statement.

    A relation to the owner with fields of its own describes the nested step; it is not a second one. A statement with
    the id of its owner has a duplicate id, which was reported already, and gets no step to itself.
    """
    if entry.owner is not None and entry.owner.id != name:
        relation = entry.owner.relation_of(entry.kind)
        nested = Bearing(relation, entry.owner.id, place)
        if not any(b.entries and (b.relation, b.target) == (relation, entry.owner.id) for b in bearings):
            page.parts.steps.append(make_step(name, place, nested, nested=True))
    for bearing in bearings:
        page.parts.steps.append(make_step(name, place, bearing))


def without_implied_attacks(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the steps of a map without the attacks that nesting would imply for undercuts.

    A nested counterargument that undercuts a step of the argument for its owner grants the reason, and attacks nothing
    else. The undercut keeps the id of the owner in `nested_in`.
    """
    found = tuple(steps)
    undercuts = [step for step in found if step.relation is UNDERCUTS and not step.named]
    if not undercuts:
        return found
    targets = {step.id: step.target for step in reversed(found)}
    grounds: dict[str, str] = {}
    owners = [(step.premises[0], ground_of(step.target, targets, grounds)) for step in undercuts]
    implied = {(step.premises[0], step.target) for step in found if is_nested_attack(step)}.intersection(owners)
    if not implied:
        return found
    nested_in = {
        id(step): owner for step, (name, owner) in zip(undercuts, owners, strict=True) if (name, owner) in implied
    }
    return tuple(
        replace(step, nested_in=nested_in[id(step)]) if id(step) in nested_in else step
        for step in found
        if not (is_nested_attack(step) and (step.premises[0], step.target) in implied)
    )


def is_nested_attack(step: Step) -> bool:
    """Return whether a step is an attack that follows from nesting alone."""
    return step.nested and step.relation is ATTACKS


def ground_of(name: str, targets: AnyMapping[str, str], known: dict[str, str]) -> str:
    """Return the statement that a step finally leads to, through the steps that it targets; `known` is a cache."""
    way: dict[str, None] = {}
    while name in targets and name not in known and name not in way:
        way[name] = None
        name = targets[name]
    ground = known.get(name, name)
    known.update(dict.fromkeys(way, ground))
    return ground


def make_statement(page: ReaderContext, entry: StatementEntry, name: str, place: Span, entries: Entries) -> Statement:
    """Return the statement that an entry describes."""
    values = entries.values
    values.setdefault("text", "")
    likelihood = read_likelihood(page, entries)
    if likelihood:
        values["likelihood"] = likelihood
    return Statement(
        id=name,
        kind=entry.kind,
        citations=read_citations(page, entries),
        indicators=read_indicators(page, entries),
        reviewed=read_review(page, entries),
        span=place,
        places=entries.places,
        **values,
    )
