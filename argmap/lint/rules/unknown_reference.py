"""A reference to a statement, step or group that does not exist.

Why
    The relation would have no effect. Usually the id is misspelt.

Bad
    claims:
      stay: The shop stays open.
    evidence:
      sign-says-so:
        text: The sign says that it is open.
        source: sign
        supports: stayy
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay: The shop stays open.
    evidence:
      sign-says-so:
        text: The sign says that it is open.
        source: sign
        supports: stay
    sources:
      sign: {title: The sign at the door}
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from argmap.base.diagnostics import Finding, Severity
from argmap.base.text import Span
from argmap.language import look_alikes
from argmap.language.suggestions import did_you_mean
from argmap.lint.context import Context
from argmap.model import Relation
from argmap.model.graph import Graph
from argmap.syntax.reader.ids import is_id

CODE = "A101"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"


# Searching for the nearest id takes time, so only the first mistakes get suggestions.
MOST_SUGGESTIONS = 20
COMMA = f"[,;{look_alikes.COMMAS}]"
# A reference to an id: its location, where the id must be defined, and what it should be.
Reference: TypeAlias = tuple[str, Span, Collection[str], str]


def find(context: Context) -> Iterator[Finding]:
    """Yield each unknown reference."""
    unknown = [each for each in references(context.graph) if each[0] not in each[2]]
    if unknown:
        yield from explained(context, unknown)


def explained(context: Context, unknown: Iterable[Reference]) -> Iterator[Finding]:
    """Yield a finding on each unknown reference, except those whose statement or step was rejected."""
    from argmap.lint.lost_ids import LostIds, valid

    graph = context.graph
    lost = LostIds(context)
    there = graph.map.statements.keys()
    for number, (name, span, known, what) in enumerate(unknown):
        is_early = number < MOST_SUGGESTIONS
        if lost.holds(name, nearly=is_early):
            continue
        help_text = named_step(name, graph)
        if is_early and not help_text:
            # A step is never a misspelt statement, and an undercut of an undercut cannot be written out.
            alike = [
                other
                for other in valid(known)
                if ("->" in other or "->" not in name) and (what != "step" or other in graph.steps)
            ]
            # Nor can it mean a step created by this or another unknown reference.
            meant = [each for each in alike if each in there or leads_somewhere(each, graph)]
            help_text = listed(name, meant) or named_by_text(name, graph, what) or did_you_mean(name, meant)
        yield Finding(CODE, span, f'no {what} is called "{name}"', help_text or help_for(name, graph))


def references(graph: Graph) -> Iterator[Reference]:
    """Yield each referenced id; of those in steps, only the unknown ones."""
    statements = graph.map.statements
    targets = statements.keys() | graph.steps.keys()
    for name, span in graph.map.placed_theses():
        yield name, span, statements, "statement"
    for step in graph.map.steps:
        if step.target not in statements and not step.nested:
            is_step = "->" in step.target or step.relation is Relation.UNDERCUTS
            what = "step" if is_step else "statement or step"
            yield step.target, step.target_span, targets, what
        for premise, span in step.placed_premises() if not statements.keys() >= {*step.premises} else ():
            yield premise, span, statements, "statement"
    for contradiction in graph.map.contradictions:
        yield contradiction.right, contradiction.span, statements, "statement"
    for each in graph.map.said():
        # An inherited group has been reported where it is named.
        if each.group and ("group" in each.places or not each.places):
            yield each.group, each.place("group"), graph.map.groups, "group"


def named_step(name: str, graph: Graph) -> str:
    """Return help for a reference to a step that has its own name."""
    premise, _, target = name.partition(" -> ")
    for step in graph.incoming.get(target, ()):
        if step.named and premise in step.premises:
            return f'write "{step.id}", the name of this step'
    return ""


def listed(name: str, known: Collection[str]) -> str:
    """Return help for several known ids written as one."""
    names = [each.strip() for each in re.split(COMMA, name)]
    if len(names) < 2 or not all(each in known for each in names):
        return ""
    comma = re.search(COMMA, name)
    other = f', with "," for the {look_alikes.describe(comma[0])}' if comma and comma[0] in look_alikes.MEANT else ""
    return f"write several ids as a list: [{', '.join(names)}]{other}"


def named_by_text(name: str, graph: Graph, what: str) -> str:
    """Return help for a statement referred to by its text; if a step is expected, for one that begins there."""
    words = as_words(name)
    named = next((each.id for each in graph.map.statements.values() if as_words(each.text) == words), None)
    if named is None or not is_id(named):
        return ""
    if what != "step":
        return f'write the id of the statement, "{named}"'
    steps = [step.id for step in graph.outgoing.get(named, ())]
    return f'write the id of the step, for example "{steps[0]}"' if steps else ""


def as_words(text: str) -> str:
    """Return a sentence as it is compared: without case and without the mark at its end."""
    return " ".join(text.split()).rstrip(".!?").casefold()


def leads_somewhere(name: str, graph: Graph) -> bool:
    """Return whether a step has an existing end, or whether a group is meant."""
    step = graph.steps.get(name)
    return step is None or step.target in graph.map.statements or step.target in graph.steps


def help_for(name: str, graph: Graph) -> str:
    """Return help for an unknown reference that resembles no id."""
    premise, arrow, target = name.partition(" -> ")
    if name in graph.steps:
        return "write the id of a statement; this is a step"
    if arrow:
        return f'connect "{premise}" to "{target}" first: it neither supports nor attacks it in this map'
    if name.startswith("-"):
        return 'write a space after the "-" of a list'
    if "," in name:
        return "write several ids as a list, for example [one, two]"
    return "write the id of something in this map"
