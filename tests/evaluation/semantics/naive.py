"""Grounds, labels and verdicts by their definition, without any regard to speed: what the tests hold the engine to."""

from dataclasses import dataclass, field

from argmap.model import Kind, Relation, Statement, Step
from argmap.model.graph import Graph

IN, OUT, OPEN = "in", "out", "undecided"
RELIABILITY = {"A": 0.9, "B": 0.75, "C": 0.6, "D": 0.4, "E": 0.2}
CREDIBILITY = {1: 0.9, 2: 0.75, 3: 0.6, 4: 0.4, 5: 0.2}
STRENGTH = {"weak": 0.25, "moderate": 0.5, "strong": 0.75, None: 0.5}


@dataclass
class Naive:
    """A graph, and on what terms it is judged: a standard of proof, what is accepted, and what is taken away."""

    graph: Graph
    standard: str = "preponderance"
    accept: str = "all"
    without: frozenset[str] = frozenset()
    labels: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Label everything: the least that follows from what is known, over and over."""
        incoming = self.graph.incoming.values()
        names = [*self.graph.statements, *(step.id for steps in incoming for step in steps)]
        self.labels = dict.fromkeys(names, OPEN)
        while True:
            again = {name: self.label_of(name) for name in names}
            if again == self.labels:
                return
            self.labels = again

    def label_of(self, name: str) -> str:
        """Return the label that follows for a statement or step."""
        if name in self.without:
            return OUT
        if name not in self.graph.statements:
            return self.label_of_step(self.graph.steps[name])
        statement = self.graph.statements[name]
        if self.accept == "assumptions" and statement.kind is Kind.ASSUMPTION and statement.weight is None:
            return IN
        low, high = self.case_for(name)
        low_con, high_con = self.case_against(name)
        if self.meets(name, low, high_con):
            return IN
        return OPEN if self.meets(name, high, low_con) else OUT

    def label_of_step(self, step: Step) -> str:
        """Return the label that follows for a step."""
        bearing = self.graph.incoming.get(step.id, ())
        supports = [one for one in bearing if one.relation is Relation.SUPPORTS]
        assumed = [one for one in supports if all(self.kind(p) is Kind.ASSUMPTION for p in one.premises)]
        backings = [self.labels[one.id] for one in supports if one not in assumed]
        needs = [self.labels[name] for name in (*step.premises, *(one.id for one in assumed))]
        undercuts = [self.labels[one.id] for one in bearing if one.relation is Relation.UNDERCUTS]
        if OUT in needs or IN in undercuts or (backings and set(backings) == {OUT}):
            return OUT
        is_met = set(needs) == {IN} and set(undercuts) <= {OUT} and (not backings or IN in backings)
        return IN if is_met else OPEN

    def kind(self, name: str) -> Kind:
        """Return the kind of a statement."""
        return self.graph.statements[name].kind

    def ground(self, statement: Statement) -> float:
        """Return how much counts for a statement without a reason, by the first row of the table that fits."""
        if statement.weight is not None:
            return statement.weight
        if self.accept == "assumptions":
            return 1.0 if statement.kind is Kind.ASSUMPTION else 0.0
        cited = [citation.source for citation in statement.citations]
        is_evidence = statement.kind is Kind.EVIDENCE
        others = [name for name in cited if name and name != self.graph.map.source]
        if statement.basis or (is_evidence and (cited or statement.url)) or others:
            return self.rating(statement) if is_evidence else 0.5
        if statement.kind is Kind.ASSUMPTION:
            return 0.5
        reasons = [one for one in self.graph.incoming.get(statement.id, ()) if one.relation is Relation.SUPPORTS]
        return 0.5 if self.accept == "all" and not reasons and statement.id not in self.graph.theses else 0.0

    def rating(self, statement: Statement) -> float:
        """Return the rating of a piece of evidence: the mean of its source's and its own, of those that there are."""
        sources = [self.graph.map.sources[one.source] for one in statement.citations if one.source]
        best = max((RELIABILITY.get(source.reliability or "", 0) for source in sources), default=0)
        known = [value for value in (best, CREDIBILITY.get(statement.credibility or 0, 0)) if value]
        return sum(known) / len(known) if known else 0.5

    def case_for(self, name: str) -> tuple[float, float]:
        """Return the bounds of the best weight for a statement."""
        if name in self.without:
            return 0.0, 0.0
        ground = self.ground(self.graph.statements[name])
        low, high = self.best(name, Relation.SUPPORTS)
        return max(ground, low), max(ground, high)

    def case_against(self, name: str) -> tuple[float, float]:
        """Return the bounds of the best weight against a statement, that for its rivals included."""
        cases = [self.best(name, Relation.ATTACKS), *map(self.case_for, self.graph.rivals.get(name, ()))]
        return max(low for low, _ in cases), max(high for _, high in cases)

    def best(self, name: str, relation: Relation) -> tuple[float, float]:
        """Return the bounds of the best weight of the steps of a relation to a statement."""
        steps = [one for one in self.graph.incoming.get(name, ()) if one.relation is relation]
        weights = [(strength(one), self.labels[one.id]) for one in steps]
        sure = max((weight for weight, label in weights if label == IN), default=0.0)
        return sure, max((weight for weight, label in weights if label != OUT), default=0.0)

    def meets(self, name: str, pro: float, con: float) -> bool:
        """Return whether a statement is proven by such weights, where it is at issue by the standard."""
        if pro <= 0:
            return False
        is_at_issue = con > 0 or name in self.graph.theses
        standard = self.graph.statements[name].standard or (self.standard if is_at_issue else "scintilla")
        margin = round(pro - con, 9)
        return {
            "scintilla": True,
            "dialectical-validity": con <= 0,
            "preponderance": margin > 0,
            "clear-and-convincing": margin > 0.5,
            "beyond-reasonable-doubt": margin > 0.5 and con < 0.3,
        }[standard]

    def word(self, name: str) -> str:
        """Return the verdict on a statement, by the first row of the table that fits."""
        if self.labels[name] == IN:
            return "stands"
        if self.labels[name] == OPEN:
            return "undecided"
        pro, con = self.case_for(name)[0], self.case_against(name)[0]
        statement = self.graph.statements[name]
        bearing = self.graph.incoming.get(name, ())
        reasons = [one for one in bearing if one.relation is Relation.SUPPORTS]
        if not reasons and (not self.ground(statement) or name in self.without):
            return "unproven"
        if round(pro - con, 9) == 0:
            return "tied" if pro > 0 else "unproven"
        if con > pro:
            return "falls"
        of_weights = (statement.standard or self.standard) in {"clear-and-convincing", "beyond-reasonable-doubt"}
        return "no verdict" if of_weights and not self.is_weighed(name) else "unproven"

    def is_weighed(self, name: str) -> bool:
        """Return whether somebody weighed anything for or against a statement."""
        rivals = self.graph.rivals.get(name, ())
        steps = [
            *self.graph.incoming.get(name, ()),
            *(one for rival in rivals for one in self.graph.steps_to(rival, Relation.SUPPORTS)),
        ]
        statements = [self.graph.statements[one] for one in (name, *rivals)]
        return any(one.strength is not None for one in steps) or any(map(self.has_weight, statements))

    def has_weight(self, statement: Statement) -> bool:
        """Return whether the ground of a statement is a weight or a rating."""
        if statement.weight is not None:
            return statement.weight > 0
        has_rating = statement.credibility in CREDIBILITY or any(
            self.graph.map.sources[one.source].reliability in RELIABILITY for one in statement.citations if one.source
        )
        is_sourced = bool(statement.basis or statement.citations or statement.url)
        return self.accept != "assumptions" and statement.kind is Kind.EVIDENCE and is_sourced and has_rating


def strength(step: Step) -> float:
    """Return how much a step weighs."""
    return STRENGTH[step.strength] if not isinstance(step.strength, float) else step.strength
