"""Argdown. What it cannot express is written as data under `argmap`, where the import finds it again."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from argmap.base.values import frozen
from argmap.formats.exchange.argdown.document import NODE_FIELD, OWN_DATA, NodeKind
from argmap.formats.exchange.argdown.inline import escaped
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.omissions import connected_steps
from argmap.formats.exchange.relations import is_bare
from argmap.formats.exchange.values import as_values, statement_values, step_values
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked
from argmap.model import Kind, Relation, Statement, Step
from argmap.model.graph import Graph
from argmap.model.records import ORIGINAL_ID, PROVENANCE
from argmap.syntax import fields

TITLE = "Argdown"
SUFFIX = ".argdown"
# What the title of a statement or an argument may not contain.
NOT_IN_TITLES = re.compile(r"[\[\]<>@\\\n#{}]|^-|^\s|\s$|/[/*]|^$")
PLAIN_KEY = re.compile(r"[a-z][a-z-]*[a-z]")
PLAIN_TAG = re.compile(r"[A-Za-z0-9-]+")
# Data may not contain its own terminator or a comment, and front matter not its own terminator.
IN_DATA = {ord(char): f"\\u{ord(char):04x}" for char in "{}=/"}
SIGNS = {Relation.SUPPORTS: "+", Relation.ATTACKS: "-", Relation.UNDERCUTS: "_"}
PATHS = frozenset({"text", "fingerprint"})


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as an Argdown document, with everything that Argdown cannot express as data, and the losses."""
    writing = Writing(checked.graph)
    blocks = [writing.front(), *writing.statements(None), *writing.arguments()]
    for group, title in checked.map.groups.items():
        inside = list(writing.statements(group))
        blocks += [f"# {escaped(title)}", *inside] if inside else []
    writing.note_losses()
    return Exported("\n\n".join(blocks) + "\n", writing.losses.report())


@frozen()
class Writing:
    """A map being written as Argdown."""

    graph: Graph
    losses: LossRecorder = field(default_factory=LossRecorder)
    titles: dict[str, str] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    members: dict[str | None, list[Statement]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give titles to all statements and to the steps that become arguments, and index the members of groups."""
        for place, statement in enumerate(self.graph.statements.values()):
            self.places[statement.id] = place
            group = statement.group if statement.group in self.graph.map.groups else None
            self.members.setdefault(group, []).append(statement)
        self.steps.update(connected_steps(self.graph, self.losses))
        taken: set[str] = set()
        for statement in self.graph.statements.values():
            self.titles[statement.id] = self.titled(statement, str(statement.extra.get(ORIGINAL_ID, "")), taken)
        for step in self.steps.values():
            if self.is_argument(step):
                plain = "--".join((*step.premises, step.target)) if not step.named else step.id
                self.titles[step.id] = self.titled(step, str(step.extra.get(ORIGINAL_ID, "")) or plain, taken)

    def titled(self, thing: Statement | Step, wanted: str, taken: set[str]) -> str:
        """Return the title of a statement or an argument: the one that it had in Argdown, or its id."""
        plain = re.sub(NOT_IN_TITLES, "-", thing.id)
        title = wanted if not NOT_IN_TITLES.search(wanted) and wanted not in taken else plain
        number = 1
        while title in taken:
            number += 1
            title = f"{plain}-{number}"
        taken.add(title)
        return title

    def is_argument(self, step: Step) -> bool:
        """Return whether a step is more than a line between two statements, or was an argument in Argdown."""
        if len(step.premises) > 1 or not is_bare(step) or step.allow:
            return True
        return bool(self.graph.incoming.get(step.id)) and not self.is_sketched(step)

    def is_sketched(self, step: Step) -> bool:
        """Return whether a step was an Argdown argument without inferences and has no other data."""
        (premise,) = step.premises
        is_argument = self.graph.statements[premise].extra.get(NODE_FIELD) == NodeKind.ARGUMENT
        return is_argument and len(self.graph.outgoing[premise]) == 1

    def node(self, name: str) -> str:
        """Return the Argdown reference of a statement or step."""
        if name not in self.titles:
            return self.node(self.steps[name].premises[0])
        statement = self.graph.statement(name)
        is_argument = statement is None or statement.extra.get(NODE_FIELD) == NodeKind.ARGUMENT
        return f"<{self.titles[name]}>" if is_argument else f"[{self.titles[name]}]"

    def front(self) -> str:
        """Return the front matter."""
        known = self.graph.map
        own: dict[str, object] = {
            "question": known.question,
            "about": known.about,
            "theses": [self.titles[name] for name in known.theses if name in self.titles],
            "groups": dict(known.groups),
            "sources": {name: as_values(each, fields.SOURCE, PATHS) for name, each in known.sources.items()},
        }
        own |= {name: value for name, value in known.extra.items() if name != PROVENANCE}
        said = {name: value for name, value in own.items() if value}
        return f"===\ntitle: {in_data(known.title)}\n{OWN_DATA}: {in_data(said)}\n==="

    def statements(self, group: str | None) -> Iterator[str]:
        """Yield the blocks of the statements of a group, or of those without a group."""
        for statement in self.members.get(group, ()):
            yield "\n".join((self.statement(statement), *self.relations(statement)))

    def statement(self, statement: Statement) -> str:
        """Return the line of a statement."""
        said = statement_values(statement)
        foreign = said.pop("x-data", {})
        for name in (NODE_FIELD, ORIGINAL_ID):
            said.pop(name, None)
        if statement.kind is not Kind.CLAIM:
            said = {"kind": str(statement.kind)} | said
        tags = [
            tag if PLAIN_TAG.fullmatch(tag) else f"({tag})" for tag in statement.tags if not re.search(r"[()\\]", tag)
        ]
        data = (dict(foreign) if isinstance(foreign, Mapping) else {}) | ({OWN_DATA: said} if said else {})
        parts = (escaped(statement.text), *(f"#{tag}" for tag in tags), *([in_data(data)] if data else []))
        self.losses.kept("statements")
        return f"{self.node(statement.id)}: {' '.join(filter(None, parts))}"

    def relations(self, statement: Statement) -> Iterator[str]:
        """Yield the lines of the relations that are written below a statement."""
        for step in self.graph.incoming.get(statement.id, ()):
            if not self.is_argument(step):
                yield f"  {SIGNS[step.relation]} {self.node(step.premises[0])}"
        for step in self.graph.outgoing.get(statement.id, ()):
            if not self.is_argument(step) and step.target in self.steps:
                yield f"  {SIGNS[step.relation]}> {self.node(step.target)}"
        for rival in self.graph.rivals.get(statement.id, ()):
            if self.places[rival] > self.places[statement.id]:
                yield f"  >< {self.node(rival)}"
                message = "in Argdown, one of two contradictory statements must be true"
                self.losses.changed("contradictions", f'statement "{statement.id}"', message)

    def arguments(self) -> Iterator[str]:
        """Yield the blocks of the steps that become arguments."""
        for step in self.steps.values():
            if step.id in self.titles:
                ends = (*step.premises, step.target)
                is_structure = step.relation is Relation.SUPPORTS and all(self.node(end)[0] == "[" for end in ends)
                yield self.structure(step) if is_structure else self.sketch(step)

    def own_data(self, step: Step) -> dict[str, object]:
        """Return the data of a step."""
        said = step_values(step)
        said.pop(ORIGINAL_ID, None)
        return ({} if step.named else {"named": False}) | said

    def structure(self, step: Step) -> str:
        """Return a step as a premise-conclusion structure."""
        premises = [f"({number}) {self.node(name)}" for number, name in enumerate(step.premises, 1)]
        rule = escaped((step.scheme or "inference").replace("--", "-"))
        data = in_data({OWN_DATA: self.own_data(step) or {"named": True}})
        last = f"({len(premises) + 1}) {self.node(step.target)}"
        return "\n".join((f"<{self.titles[step.id]}>", "", *premises, f"-- {rule} {data} --", last))

    def sketch(self, step: Step) -> str:
        """Return a step as an argument supported by its premises that supports or attacks its target."""
        premises = [self.reference(name) for name in step.premises]
        own = {"premises": premises, str(step.relation): self.reference(step.target)}
        lead = f"<{self.titles[step.id]}>: {'Together' if len(step.premises) > 1 else 'By this'}."
        data = in_data({OWN_DATA: own | self.own_data(step)})
        lines = [f"  <+ {self.node(name)}" for name in step.premises]
        return "\n".join((f"{lead} {data}", *lines, f"  {SIGNS[step.relation]}> {self.node(step.target)}"))

    def reference(self, name: str) -> str:
        """Return the reference to a statement or argument in data: its title, in angle brackets for an argument."""
        node = self.node(name)
        return node if node[0] == "<" else node[1:-1]

    def note_losses(self) -> None:
        """Record what is kept, and what Argdown cannot express."""
        known = self.graph.map
        self.losses.kept("relations", len(self.steps))
        self.losses.kept("groups", len(known.groups))
        self.losses.kept("sources", len(known.sources))
        for source in known.sources.values():
            if source.text or source.fingerprint:
                message = "its text and fingerprint stay in its project"
                self.losses.changed("sources", f'source "{source.id}"', message)


def in_data(value: object) -> str:
    """Return a value for data and front matter: YAML on one line, as JSON without braces inside strings."""
    return "".join(flow(value))


def flow(value: object) -> Iterator[str]:
    """Yield the pieces of a value in JSON, with an explicit stack instead of recursion."""
    stack: list[object] = [value]
    while stack:
        current = stack.pop()
        if isinstance(current, JsonPiece):
            yield current.text
        elif isinstance(current, Mapping):
            stack.extend(
                reversed(list(joined("{", "}", ((JsonPiece(f"{key_of(k)}: "), v) for k, v in current.items()))))
            )
        elif isinstance(current, list | tuple):
            stack.extend(reversed(list(joined("[", "]", ((each,) for each in current)))))
        else:
            yield quoted(current)


@frozen()
class JsonPiece:
    """A finished piece of JSON."""

    text: str


def joined(opening: str, closing: str, items: Iterable[tuple[object, ...]]) -> Iterator[object]:
    """Yield the items of a collection between brackets, separated by commas."""
    yield JsonPiece(opening)
    for number, item in enumerate(items):
        if number:
            yield JsonPiece(", ")
        yield from item
    yield JsonPiece(closing)


def key_of(name: object) -> str:
    """Return the key of a mapping, in quotation marks unless it is a plain word."""
    return str(name) if PLAIN_KEY.fullmatch(str(name)) else quoted(str(name))


def quoted(value: object) -> str:
    """Return a scalar in JSON, escaped so that it cannot end data or front matter."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).translate(IN_DATA)
    return json.dumps(value) if value is None or isinstance(value, int | float) else quoted(str(value))
