"""A target, premise, thesis or group that is nowhere.

Why
    A relation to nothing says nothing. Most often the id is misspelt.

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


# Looking for the nearest id takes time for each id of the map, so a map gone wrong gets help for its first slips.
MOST_SUGGESTIONS = 20
COMMA = f"[,;{look_alikes.COMMAS}]"
# An id that is referred to: its place, where it must be found, and what it should be.
Reference: TypeAlias = tuple[str, Span, Collection[str], str]


def find(context: Context) -> Iterator[Finding]:
    """Yield each reference to nothing."""
    unknown = [each for each in references(context.graph) if each[0] not in each[2]]
    if unknown:
        yield from explained(context, unknown)


def explained(context: Context, unknown: Iterable[Reference]) -> Iterator[Finding]:
    """Yield a finding on each reference to nothing, those left out whose statement or step was refused."""
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
            # A step is never a statement misspelt, and an undercut of an undercut cannot be written out.
            alike = [
                other
                for other in valid(known)
                if ("->" in other or "->" not in name) and (what != "step" or other in graph.steps)
            ]
            # Nor is a step meant that this very reference, or another to nothing, has made.
            meant = [each for each in alike if each in there or leads_somewhere(each, graph)]
            help_text = listed(name, meant) or named_by_text(name, graph, what) or did_you_mean(name, meant)
        yield Finding(CODE, span, f'no {what} is called "{name}"', help_text or help_for(name, graph))


def references(graph: Graph) -> Iterator[Reference]:
    """Yield each id that is referred to, but for those of statements by steps, of which only the unknown ones."""
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
        # A group that is inherited has been named further up.
        if each.group and ("group" in each.places or not each.places):
            yield each.group, each.place("group"), graph.map.groups, "group"


def named_step(name: str, graph: Graph) -> str:
    """Return help for a reference to a step that has a name of its own."""
    premise, _, target = name.partition(" -> ")
    for step in graph.incoming.get(target, ()):
        if step.named and premise in step.premises:
            return f'the step is called "{step.id}"; write that'
    return ""


def listed(name: str, known: Collection[str]) -> str:
    """Return help for several known ids that stand as one."""
    names = [each.strip() for each in re.split(COMMA, name)]
    if len(names) < 2 or not all(each in known for each in names):
        return ""
    comma = re.search(COMMA, name)
    other = f', with "," for the {look_alikes.describe(comma[0])}' if comma and comma[0] in look_alikes.MEANT else ""
    return f"write several ids as a list: [{', '.join(names)}]{other}"


def named_by_text(name: str, graph: Graph, what: str) -> str:
    """Return help for a statement that is named by its text; where a step is meant, for one that begins there."""
    words = as_words(name)
    named = next((each.id for each in graph.map.statements.values() if as_words(each.text) == words), None)
    if named is None or not is_id(named):
        return ""
    if what != "step":
        return f'write the id of the statement, "{named}"'
    steps = [step.id for step in graph.outgoing.get(named, ())]
    return f'write the id of the step, such as "{steps[0]}"' if steps else ""


def as_words(text: str) -> str:
    """Return a sentence as it is compared: without case and without the mark at its end."""
    return " ".join(text.split()).rstrip(".!?").casefold()


def leads_somewhere(name: str, graph: Graph) -> bool:
    """Tell whether a step has an end that is there, or whether a group is meant."""
    step = graph.steps.get(name)
    return step is None or step.target in graph.map.statements or step.target in graph.steps


def help_for(name: str, graph: Graph) -> str:
    """Return what to do about a reference to nothing that is like nothing."""
    premise, arrow, target = name.partition(" -> ")
    if name in graph.steps:
        return "this is a step; write the id of a statement"
    if arrow:
        return f'"{premise}" neither supports nor attacks "{target}" in this map; connect the two first'
    if name.startswith("-"):
        return 'write a space behind the "-" of a list'
    if "," in name:
        return "write several ids as a list, such as [one, two]"
    return "write the id of something in this map"
