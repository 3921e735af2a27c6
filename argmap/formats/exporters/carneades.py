"""Carneades 4: argument graphs in YAML."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from argmap.base.values import frozen
from argmap.formats.exchange.carneades import META, SCHEME, STANDARDS, TESTS
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.omissions import connected_steps, note_omissions
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked
from argmap.model import Kind, Relation, Step
from argmap.model.records import ORIGINAL_ID
from argmap.syntax.writer.blocks import Node, Prose, Verbatim, lines_of
from argmap.syntax.writer.values import number, plain_node

TITLE = "Carneades"
SUFFIX = ".yml"
KEPT = frozenset({"title", "about", "standard", "kind", "scheme", "strength", SCHEME, TESTS, META})
STRENGTHS = {"weak": 0.25, "moderate": 0.5, "strong": 0.75}
ABBREVIATIONS = {standard: short for short, standard in STANDARDS.items()}


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as an argument graph: an attack argues for the negation, and an assumption is assumed there."""
    writing = CarneadesWriting(checked)
    content = "".join(f"{line}\n" for line in lines_of(writing.file()))
    note_omissions(checked.map, writing.losses, KEPT)
    return Exported(content, writing.losses.report())


@frozen()
class CarneadesWriting:
    """A map being written for Carneades: ids there by ids of the map, and the sections of the file."""

    checked: Checked
    losses: LossRecorder = field(default_factory=LossRecorder)
    ids: dict[str, str] = field(default_factory=dict)
    statements: dict[str, Node] = field(default_factory=dict)
    arguments: dict[str, dict[str, Node]] = field(default_factory=dict)
    positions: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    weights: dict[str, float] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def file(self) -> dict[str, Node]:
        """Return the sections of the file."""
        known = self.checked.map
        self.add_statements()
        steps = connected_steps(self.checked.graph, self.losses)
        for step in sorted(steps.values(), key=lambda step: not step.named):
            self.ids[step.id] = self.fresh(str(step.extra.get(ORIGINAL_ID, "")) or (step.id if step.named else "a1"))
            self.arguments[self.ids[step.id]] = {}
        for step in steps.values():
            self.add_step(step)
        for each in known.contradictions:
            if each.left in self.ids and each.right in self.ids:
                self.oppose(self.ids[each.left], self.ids[each.right])
        assumed = [self.ids[each.id] for each in known.statements.values() if each.kind is Kind.ASSUMPTION]
        meta: dict[str, Node] = {"title": known.title, **({"notes": Prose(known.about)} if known.about else {})}
        extra = known.extra.get(META)
        more = {name: plain_node(value) for name, value in extra.items()} if isinstance(extra, dict) else {}
        sections: dict[str, Node] = {
            "meta": {**meta, **more},
            "statements": self.statements,
            "issues": dict(self.issues()),
            "argument_schemes": [
                {"id": name, "weight": {"constant": Verbatim(number(weight))}} for name, weight in self.weights.items()
            ],
            "arguments": self.arguments,
            "assumptions": assumed,
            "tests": plain_node(known.extra.get(TESTS, {})),
        }
        return {name: section for name, section in sections.items() if section}

    def fresh(self, wanted: str) -> str:
        """Return an unused id."""
        name = wanted
        while name in self.statements or name in self.arguments:
            self.counts[wanted] += 1
            count = self.counts[wanted] + 1
            name = f"a{count}" if wanted == "a1" else f"{wanted}-{count}"
        return name

    def add_statements(self) -> None:
        """Add the statements."""
        for name, each in self.checked.map.statements.items():
            self.ids[name] = self.fresh(str(each.extra.get(ORIGINAL_ID, name)))
            self.statements[self.ids[name]] = Prose(each.text)
        self.losses.kept("statements", len(self.statements))

    def add_step(self, step: Step) -> None:
        """Add a step as an argument for its target, for its negation, or for the undercutter of another argument."""
        argument = self.arguments[self.ids[step.id]]
        named = [self.ids[premise] for premise in step.premises]
        roles: dict[str, Node] = {role: self.ids[premise] for premise, role in step.roles.items()}
        argument["premises"] = roles if len(roles) == len(named) else named
        if step.target in self.checked.map.statements:
            target = self.ids[step.target]
            argument["conclusion"] = target if step.relation is Relation.SUPPORTS else self.opposite(target, step)
        elif step.relation is Relation.SUPPORTS:
            del self.arguments[self.ids[step.id]]
            self.losses.dropped("relations", f'step "{step.id}"', "the format cannot express support for an argument")
            return
        else:
            self.undercut(step, self.arguments.get(self.ids[step.target], {}))
        self.weigh(step, argument)

    def undercut(self, step: Step, target: dict[str, Node]) -> None:
        """Let a step undercut an argument, by its only premise or by a statement that it argues for."""
        is_plain = len(step.premises) == 1 and not (step.named or step.scheme or step.strength is not None)
        is_borne_on = bool(self.checked.graph.incoming.get(step.id))
        if "undercutter" not in target and is_plain and not is_borne_on:
            target["undercutter"] = self.ids[step.premises[0]]
            del self.arguments[self.ids[step.id]]
            self.losses.kept("relations")
            return
        undercutter = target.get("undercutter")
        name = undercutter if isinstance(undercutter, str) else self.fresh(f"¬app({self.ids[step.target]})")
        if name not in self.statements:
            self.statements[name] = f'The argument "{self.ids[step.target]}" does not apply.'
            target["undercutter"] = name
        self.arguments[self.ids[step.id]]["conclusion"] = name
        self.losses.changed("relations", f'step "{step.id}"', "an undercut argues that the argument does not apply")

    def opposite(self, target: str, step: Step) -> str:
        """Return the negation of a statement, adding it if it does not exist yet."""
        name = f"¬{target}"
        if name not in self.statements:
            self.statements[name] = Prose(f"It is not true: {self.checked.map.statements[step.target].text}")
            self.oppose(target, name)
        self.losses.changed("relations", f'step "{step.id}"', "an attack becomes an argument for the opposite")
        return name

    def weigh(self, step: Step, argument: dict[str, Node]) -> None:
        """Add the scheme of an argument, whose weight is the strength of the step."""
        known = step.extra.get(SCHEME)
        scheme = step.scheme or (known if isinstance(known, str) else "")
        if step.strength is not None and scheme != "factorized":
            weight = STRENGTHS.get(str(step.strength), step.strength)
            scheme = scheme or f"strength-{weight}"
            if self.weights.setdefault(scheme, float(weight)) != float(weight):
                scheme = f"{scheme}-{weight}"
                self.weights[scheme] = float(weight)
        if scheme:
            argument["scheme"] = scheme
        if step.relation is Relation.SUPPORTS:
            self.losses.kept("relations")

    def oppose(self, left: str, right: str) -> None:
        """Record two statements as positions of one issue."""
        self.positions[left][right] = None
        self.positions[right][left] = None

    def issues(self) -> Iterator[tuple[str, dict[str, Node]]]:
        """Yield the issues: sets of statements that all contradict each other, each as large as possible."""
        standards = {self.ids[each.id]: each.standard for each in self.checked.map.statements.values()}
        done: set[frozenset[str]] = set()
        count = 0
        for first, others in self.positions.items():
            for other in others:
                if frozenset((first, other)) in done:
                    continue
                group = [first, other]
                for each in others:
                    if each not in group and all(each in self.positions[one] for one in group):
                        group.append(each)
                done |= {frozenset((one, two)) for one in group for two in group}
                count += 1
                named: Any = next((standards[one] for one in group if standards.get(one)), None)
                standard: dict[str, Node] = {"standard": ABBREVIATIONS[named]} if named in ABBREVIATIONS else {}
                yield f"i{count}", {"positions": group, **standard}
