"""Statements moved into what they bear on, or all of them to the top of their file: the same map in another form."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise

from argmap.base.diagnostics import Edit
from argmap.base.errors import ArgmapError
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.syntax import reader
from argmap.syntax.edits import Refused, move, with_edits
from argmap.syntax.fields import STEP

COMMENT_BEHIND = re.compile(r"[^\r\n]*[ \t]#")
MOST_STATEMENTS = 1_000
# In a file that is in form, the column of the ids at the top, and the indent of the sections in what stands there.
TOP = 3
SECTION = re.compile(r"[ ]{4}[\w-]+:")


class Arrangement(StrEnum):
    """Where statements stand: as far inside each other as they can, or side by side."""

    NEST = "nest"
    FLAT = "flat"


# Statements, and what each of them is moved into, or None for the top.
Moves = Mapping[str, str | None]


def arranged(text: Text, arrangement: Arrangement) -> Text:
    """Return a file in form, which is read whole, with its statements where an arrangement has them.

    Those that cannot be moved, such as one that an alias repeats, stay where they are. What each round gives is read
    again, and the map must be what it was. Each move takes time in the length of the file, so there is a most: raises
    ArgmapError for a file of more statements.
    """
    count = len(reader.read(text, NoFiles())[0].statements)
    if count > MOST_STATEMENTS:
        raise ArgmapError(
            f'"{text.path}" has {count:,} statements: --nest and --flat take files of up to {MOST_STATEMENTS:,}'
        )
    choose: Callable[[Map, Text], Moves] = moves_inwards if arrangement is Arrangement.NEST else moves_to_top
    refused: set[str] = set()
    while True:
        read, _ = reader.read(text, NoFiles())
        moves = {name: parent for name, parent in choose(read, text).items() if name not in refused}
        if not moves:
            return text
        after = moved(read, text, moves)
        for name, parent in moves.items() if after is None else ():
            after = moved(read, text, {name: parent})
            if after:
                break
            refused.add(name)
        text = after or text


def moved(read: Map, text: Text, moves: Moves) -> Text | None:
    """Return a text with statements moved, or None where that cannot be done at once without changing the map."""
    edits: list[Edit] = []
    for name, parent in moves.items():
        edited = move(read, name, parent, keep=parent is None)
        if isinstance(edited, Refused) or not edited:
            return None
        edits += edited
    edits.sort(key=lambda edit: (edit.span.first, edit.span.last))
    if any(one.span.last > other.span.first for one, other in pairwise(edits)):
        return None
    after = with_edits(text, edits)
    again, found = reader.read(after, NoFiles())
    is_whole = {each.code for each in found} <= {each.code for each in reader.read(text, NoFiles())[1]}
    return after if is_whole and said(again) == said(read) else None


def said(read: Map) -> tuple[object, ...]:
    """Return what a map says, whatever the order of its statements and steps."""
    rivals = {frozenset((each.left, each.right)) for each in read.contradictions}
    return read.statements, {step.id: step for step in read.steps}, rivals, read.theses, read.sources


def moves_to_top(read: Map, text: Text) -> Moves:
    """Return the nested statements to move first: those in statements at the top, of a section all but the last one."""
    sections: dict[int, list[str]] = defaultdict(list)
    starts = [number for number in range(1, len(text.line_starts) + 1) if SECTION.match(text.line(number))]
    for name, statement in read.statements.items():
        if statement.span.start.column == TOP + 4:
            section = max((start for start in starts if start < statement.span.start.line), default=0)
            sections[section].append(name)
    return {name: None for names in sections.values() for name in (names[:-1] or names)}


def moves_inwards(read: Map, text: Text) -> Moves:
    """Return the statements at the top to move first: those that none is to be moved into, one into each section."""
    parents = {name: target for name, target in targets(read, text) if read.statements[name].span.start.column == TOP}
    parents = {name: target for name, target in parents.items() if not is_in_cycle(name, parents)}
    waiting = set(parents.values())
    taken: set[tuple[str, Kind]] = set()
    moves: dict[str, str] = {}
    for name, parent in parents.items():
        section = parent, read.statements[name].kind
        if name not in waiting and section not in taken:
            taken.add(section)
            moves[name] = parent
    return moves


def targets(read: Map, text: Text) -> Iterator[tuple[str, str]]:
    """Yield the statements that may stand in their first target, with that: by a relation that says nothing more."""
    firsts: dict[str, Step] = {}
    for step in read.steps:
        if not (step.named or step.nested) and len(step.premises) == 1:
            firsts.setdefault(step.premises[0], step)
    for name, step in firsts.items():
        statement, target = read.statements.get(name), read.statements.get(step.target)
        if statement and target and is_usual(statement, step) and not has_comment(text, step):
            yield name, target.id


def is_usual(statement: Statement, step: Step) -> bool:
    """Tell whether a step is what nesting would say: the relation of the statement's kind, and nothing else."""
    usual = Relation.ATTACKS if statement.kind is Kind.COUNTERARGUMENT else Relation.SUPPORTS
    return step.relation is usual and STEP.keys().isdisjoint(step.places) and not step.extra


def has_comment(text: Text, step: Step) -> bool:
    """Tell whether a comment stands behind the target of a step, or on the line above."""
    span = step.target_span
    above = text.line(span.start.line - 1) if span.start.line > 1 else ""
    return bool(COMMENT_BEHIND.match(text.content, span.last)) or above.lstrip().startswith("#")


def is_in_cycle(name: str, parents: Mapping[str, str]) -> bool:
    """Tell whether a statement would be moved into itself."""
    seen: set[str] = set()
    at = parents[name]
    while at in parents and at not in seen:
        seen.add(at)
        at = parents[at]
    return name in seen
