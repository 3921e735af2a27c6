"""arg-microtexts: the XML of the corpus of short argumentative texts (Peldszus and Stede 2016)."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import count

from argmap.base.escapes import markup
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.microtexts import ADDED, ARGGRAPH, ROLES, SEGMENTS
from argmap.formats.exchange.omissions import connected_steps, note_omissions
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked
from argmap.model import Relation, Statement, Step
from argmap.model.records import ORIGINAL_ID

TITLE = "arg-microtexts"
SUFFIX = ".xml"
TYPES = {Relation.SUPPORTS: "sup", Relation.ATTACKS: "reb", Relation.UNDERCUTS: "und"}
KEPT = frozenset({ARGGRAPH, SEGMENTS, ADDED, "title", "by", "voice", "speakers", "kind", "scheme"})


class WrittenEdge(NamedTuple):
    """An edge: its id ("" for a new one), its start and target, and its type."""

    id: str
    source: str
    target: str
    type: str


class TextSegment(NamedTuple):
    """A segment of the text: its id, its unit, the edge that joins the two, and its words."""

    id: str
    unit: str
    edge: str
    text: str


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as the graph of a text, and the losses: of all fields, only which side is the opponent is kept."""
    writing = GraphWriting(checked)
    lines = ["<?xml version='1.0' encoding='UTF-8'?>", writing.head(), *writing.body(), "</arggraph>"]
    writing.losses.kept("statements", len(checked.map.statements))
    note_omissions(checked.map, writing.losses, KEPT)
    return Exported("\n".join(lines) + "\n", writing.losses.report())


@frozen()
class GraphWriting:
    """A map being written as the graph of a text: `ids` gives the ids of units and edges by the ids of the map."""

    checked: Checked
    losses: LossRecorder = field(default_factory=LossRecorder)
    ids: dict[str, str] = field(default_factory=dict)

    def head(self) -> str:
        """Return the start tag of the graph, with the attributes of the text."""
        said = {"id": "map", "topic_id": self.checked.map.title} | {
            name: value for name, value in self.known().items() if name in {"id", "topic_id", "stance"}
        }
        attributes = "".join(f' {name}="{markup(str(value))}"' for name, value in said.items())
        return f"<arggraph{attributes}>"

    def known(self) -> Mapping[str, object]:
        """Return the metadata of the file from which the map was imported."""
        known = self.checked.map.extra.get(ARGGRAPH)
        return known if isinstance(known, Mapping) else {}

    def body(self) -> Iterator[str]:
        """Yield segments, units and edges."""
        statements = self.checked.map.statements
        for number, (name, each) in enumerate(statements.items(), 1):
            self.ids[name] = str(each.extra.get(ORIGINAL_ID, name)) if self.known() else f"a{number}"
        steps = connected_steps(self.checked.graph, self.losses)
        segments = list(self.segments())
        taken = {each.edge for each in segments} | {own_id(step) for step in steps.values()}
        fresh = (name for name in (f"c{number}" for number in count(1)) if name not in taken)
        for step in steps.values():
            self.ids[step.id] = own_id(step) or next(fresh)
        for segment in segments:
            yield f'  <edu id="{markup(segment.id)}">{as_text(segment.text)}</edu>'
        for name, each in statements.items():
            role = next((type_ for type_, speaker in ROLES.items() if speaker == each.by), None)
            role = role or ("opp" if each.voice in {"reported", "conceded"} else "pro")
            yield f'  <adu id="{markup(self.ids[name])}" type="{role}"/>'
        order = {name: place for place, name in enumerate(str(self.known().get("edges", "")).split())}
        edges = [WrittenEdge(each.edge or next(fresh), each.id, each.unit, "seg") for each in segments]
        others = [edge._replace(id=edge.id or next(fresh)) for edge in self.relations(steps)]
        for edge in (*edges, *sorted(others, key=lambda edge: order.get(edge.id, len(order)))):
            ends = f'src="{markup(edge.source)}" trg="{markup(edge.target)}" type="{edge.type}"'
            yield f'  <edge id="{markup(edge.id)}" {ends}/>'

    def segments(self) -> Iterator[TextSegment]:
        """Yield the segments in order; those of statements that were not imported come last."""
        units = {self.ids[name]: each for name, each in self.checked.map.statements.items()}
        done: set[str] = set()
        taken: set[str] = set()
        rows = self.known().get("segments")
        for row in rows if isinstance(rows, list | tuple) else ():
            name, _, rest = str(row).partition(" ")
            unit, _, edge = rest.partition(" ")
            text = text_of(units[unit], name) if unit in units else None
            if text is not None:
                done.add(unit)
                taken.add(name)
                yield TextSegment(name, unit, edge, text)
        fresh = (name for name in (f"e{number}" for number in count(1)) if name not in taken)
        yield from (TextSegment(next(fresh), unit, "", each.text) for unit, each in units.items() if unit not in done)

    def relations(self, steps: Mapping[str, Step]) -> Iterator[WrittenEdge]:
        """Yield the edges between units, and from units to edges."""
        for step in steps.values():
            if step.relation is Relation.SUPPORTS and step.target in steps:
                self.losses.dropped(
                    "relations", f'step "{step.id}"', "the format cannot express support for a relation"
                )
                continue
            self.losses.kept("relations")
            yield from self.edges_of(step, self.ids[step.target])
        for rivals in self.checked.map.contradictions:
            place = f'"{rivals.left}" and "{rivals.right}"'
            self.losses.changed("relations", place, "a contradiction becomes two attacks")
            for left, right in ((rivals.left, rivals.right), (rivals.right, rivals.left)):
                if left in self.ids and right in self.ids:
                    yield WrittenEdge("", self.ids[left], self.ids[right], "reb")

    def edges_of(self, step: Step, target: str) -> Iterator[WrittenEdge]:
        """Yield the edge of a step, and one to that edge for each premise after the first."""
        first, *others = step.premises
        type_ = "exa" if step.scheme == "example" and step.relation is Relation.SUPPORTS else TYPES[step.relation]
        yield WrittenEdge(self.ids[step.id], self.ids[first], target, type_)
        if step.scheme and type_ != "exa":
            self.losses.dropped("scheme", f'step "{step.id}"', 'the format has no place for "scheme"')
        known = step.extra.get(ADDED)
        added = known if isinstance(known, Mapping) else {}
        for premise in others:
            unit = self.ids[premise]
            yield WrittenEdge(str(added.get(unit, "")), unit, self.ids[step.id], "add")


def as_text(text: str) -> str:
    """Return a text for an element, with characters escaped that cannot occur in one."""
    if all(char.isprintable() or char in "\n\t" for char in text):
        return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"
    return markup(text)


def own_id(step: Step) -> str:
    """Return the imported id of a step, or its name; "" if it has neither."""
    return str(step.extra.get(ORIGINAL_ID, step.id if step.named else ""))


def text_of(statement: Statement, segment: str) -> str | None:
    """Return the words of a segment of a statement, None if it has no such segment."""
    parts = statement.extra.get(SEGMENTS)
    if not isinstance(parts, Mapping):
        return statement.text
    return str(parts[segment]) if segment in parts else None
