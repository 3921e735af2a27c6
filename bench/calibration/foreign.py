"""A map of another program, as plain as it goes, and the argument file that it makes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.model import Relation

SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class ForeignStep:
    """An inference from premises to a target."""

    relation: Relation
    premises: tuple[str, ...]
    target: str


@dataclass(slots=True)
class Foreign:
    """Texts by the names that the other program has for them, and the steps between."""

    texts: dict[str, str] = field(default_factory=dict)
    steps: list[ForeignStep] = field(default_factory=list)
    rivals: list[tuple[str, str]] = field(default_factory=list)

    def add(self, name: str, text: str) -> None:
        """Add a statement, unless its name is there already."""
        words = SPACES.sub(" ", text).strip()
        if words:
            self.texts.setdefault(name, words)

    def link(self, relation: Relation, premises: list[str], target: str) -> None:
        """Add a step whose ends are all known, once."""
        step = ForeignStep(relation, tuple(dict.fromkeys(premises)), target)
        if premises and {*premises, target} <= self.texts.keys() and step not in self.steps:
            self.steps.append(step)


def as_argmap(foreign: Foreign, title: str) -> str:
    """Return a map as an argument file. What attacks something and supports nothing becomes a counterargument.

    Other programs have no sources, so no statement becomes evidence.
    """
    ids = {name: f"s{number}" for number, name in enumerate(foreign.texts, start=1)}
    return "".join(f"{line}\n" for line in lines_of(foreign, ids, title))


def lines_of(foreign: Foreign, ids: dict[str, str], title: str) -> Iterator[str]:
    """Yield the lines of an argument file."""
    supporting = {p for step in foreign.steps if step.relation is Relation.SUPPORTS for p in step.premises}
    objecting = {p for step in foreign.steps for p in step.premises} - supporting
    yield from ("argmap: 1", f"title: {quoted(title)}")
    for section, names in (
        ("claims", [name for name in ids if name not in objecting]),
        ("counterarguments", [name for name in ids if name in objecting]),
    ):
        yield from (f"{section}:",) if names else ()
        for name in names:
            yield f"  {ids[name]}:"
            yield f"    text: {quoted(foreign.texts[name])}"
            for relation in Relation:
                targets = [ids[s.target] for s in foreign.steps if s.relation is relation and s.premises == (name,)]
                yield from (f"    {relation}: [{', '.join(targets)}]",) if targets else ()
            rivals = [ids[right] for left, right in foreign.rivals if left == name and right in ids]
            yield from (f"    contradicts: [{', '.join(rivals)}]",) if rivals else ()
    linked = [step for step in foreign.steps if len(step.premises) > 1]
    yield from ("arguments:",) if linked else ()
    for number, step in enumerate(linked, start=1):
        premises = ", ".join(ids[premise] for premise in step.premises)
        yield from (f"  step-{number}:", f"    premises: [{premises}]", f"    {step.relation}: {ids[step.target]}")


def quoted(text: str) -> str:
    """Return a text as a YAML scalar in single quotation marks."""
    return "'" + text.replace("'", "''") + "'"
