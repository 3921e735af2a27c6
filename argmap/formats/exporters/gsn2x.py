"""gsn2x: assurance cases in the Goal Structuring Notation, in YAML."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import count

from argmap.base.values import frozen
from argmap.formats.exchange.gsn import CONTEXTS, MARKS, MODULE, NODE_ID, OF_MODULE, OTHER
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.omissions import connected_steps, note_omissions
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked
from argmap.model import Kind, Relation, Statement, Step
from argmap.model.records import ORIGINAL_ID
from argmap.syntax.writer.blocks import Node, Prose, Verbatim, lines_of
from argmap.syntax.writer.values import plain_node

TITLE = "gsn2x"
SUFFIX = ".yaml"
KEPT = frozenset({"title", "about", "url", "tags", "kind", "note", "warrant", OTHER, CONTEXTS, OF_MODULE})
LETTERS = {Kind.CLAIM: "G", Kind.EVIDENCE: "Sn", Kind.ASSUMPTION: "A", Kind.COUNTERARGUMENT: "CG"}
# The prefix of a context in a note.
LEAD = "Context: "


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as an assurance case: named arguments become strategies, objections become challenges."""
    writing = GsnWriting(checked)
    content = "".join(f"{line}\n" for line in lines_of(writing.file()))
    note_omissions(checked.map, writing.losses, KEPT)
    return Exported(content, writing.losses.report())


@frozen()
class GsnWriting:
    """A map being written as a case: the nodes by their ids there, and these ids by the ids of the map."""

    checked: Checked
    losses: LossRecorder = field(default_factory=LossRecorder)
    ids: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, dict[str, Node]] = field(default_factory=dict)
    contexts: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, Iterator[int]] = field(default_factory=dict)

    def file(self) -> dict[str, Node]:
        """Return the module and its nodes."""
        known = self.checked.map
        steps = connected_steps(self.checked.graph, self.losses)
        attacking = {step.premises[0] for step in steps.values() if step.relation is not Relation.SUPPORTS}
        for statement in known.statements.values():
            letters = LETTERS[statement.kind]
            if statement.id in attacking and letters == "G":
                letters = "CG"
            self.add_node(statement, letters, statement.text)
        strategies = {name: step for name, step in steps.items() if self.is_strategy(step)}
        for step in strategies.values():
            self.add_node(step, "S", step.warrant or step.title or "")
        for step in steps.values():
            self.add_step(step, steps)
        for rivals in known.contradictions:
            place = f'"{rivals.left}" and "{rivals.right}"'
            self.losses.dropped("relations", place, "the format has no contradictions")
        self.losses.kept("statements", len(known.statements))
        extra = known.extra.get(OF_MODULE)
        more = {str(name): plain_node(value) for name, value in extra.items()} if isinstance(extra, Mapping) else {}
        module: dict[str, Node] = {"name": known.title, **({"brief": known.about} if known.about else {}), **more}
        contexts: dict[str, Node] = {name: {"text": text} if text else {} for name, text in self.contexts.items()}
        return {MODULE: module, **self.nodes, **contexts}

    def is_strategy(self, step: Step) -> bool:
        """Return whether a step becomes a strategy: one for a statement with a name or several premises."""
        is_own = step.named or len(step.premises) > 1
        return is_own and step.relation is Relation.SUPPORTS and step.target in self.checked.map.statements

    def fresh(self, letters: str) -> str:
        """Return an unused id of a type."""
        counting = self.numbers.setdefault(letters, count(1))
        return next(each for number in counting if (each := f"{letters}{number}") not in self.nodes)

    def add_node(self, thing: Statement | Step, letters: str, text: str) -> None:
        """Add a node with an id whose letters give its type."""
        wanted = str(thing.extra.get(ORIGINAL_ID, thing.id))
        is_typed = NODE_ID.fullmatch(wanted) and wanted not in self.nodes
        name = wanted if is_typed else self.fresh(letters)
        self.ids[thing.id] = name
        node: dict[str, Node] = {"text": Prose(text)} if text else {}
        for mark in MARKS:
            if mark in thing.tags:
                node[mark] = Verbatim("true")
        for tag in (each for each in thing.tags if each not in MARKS):
            self.losses.dropped("tags", f'"{thing.id}"', f'the format has no place for the tag "{tag}"')
        if isinstance(thing, Statement) and thing.url:
            node["url"] = thing.url
        other = thing.extra.get(OTHER)
        node |= {str(key): plain_node(value) for key, value in other.items()} if isinstance(other, Mapping) else {}
        self.nodes[name] = node
        self.add_contexts(thing, node)

    def add_contexts(self, thing: Statement | Step, node: dict[str, Node]) -> None:
        """Add the contexts of a node: those imported with it, or its note as a single one."""
        known = thing.extra.get(CONTEXTS)
        named = {str(name): str(text or "") for name, text in known.items()} if isinstance(known, Mapping) else {}
        if not named and thing.note:
            name = next(each for number in count(1) if (each := f"C{number}") not in self.contexts)
            named = {name: thing.note.removeprefix(LEAD)}
        if named:
            self.contexts.update(named)
            node["inContextOf"] = list(named)

    def add_step(self, step: Step, steps: Mapping[str, Step]) -> None:
        """Add a step to the nodes at its ends."""
        premises = [self.ids[premise] for premise in step.premises]
        if step.relation is Relation.SUPPORTS:
            self.support(step, premises, steps)
            return
        for premise in premises:
            self.append(premise, "challenges", self.named(step.target, steps))
        if len(premises) > 1:
            self.losses.changed("relations", f'step "{step.id}"', "linked premises challenge separately")
        elif step.named or step.scheme:
            self.losses.changed("relations", f'step "{step.id}"', "a challenge has no name")
        else:
            self.losses.kept("relations")

    def support(self, step: Step, premises: list[str], steps: Mapping[str, Step]) -> None:
        """Add the support of a node: strategies with their parts, assumptions as contexts, and others one by one."""
        if self.is_strategy(step):
            self.nodes[self.ids[step.id]]["supportedBy"] = premises
            self.append(self.ids[step.target], "supportedBy", self.ids[step.id])
            self.losses.kept("relations")
            return
        target = steps.get(step.target)
        name = self.ids.get(step.target)
        if name is None or (target is not None and not self.is_strategy(target)):
            self.losses.dropped("relations", f'step "{step.id}"', "the format cannot express support for a relation")
            return
        for premise in premises:
            is_context = premise.startswith(("A", "J")) or target is not None
            self.append(name, "inContextOf" if is_context else "supportedBy", premise)
        self.losses.kept("relations")

    def named(self, target: str, steps: Mapping[str, Step]) -> str:
        """Return the target of a challenge: a node, or a relation written as a step."""
        if target in self.ids:
            return self.ids[target]
        step = steps[target]
        # The format cannot challenge the relation of a relation; the premise is challenged instead.
        end = self.ids.get(step.target, self.ids[step.premises[0]])
        return f"{end} -> {self.ids[step.premises[0]]}" if step.target in self.ids else end

    def append(self, name: str, relation: str, other: str) -> None:
        """Add a node to a relation of another node."""
        held = self.nodes[name].setdefault(relation, [])
        if isinstance(held, list) and other not in held:
            held.append(other)
