"""Nests statements in their targets, or moves them all to the top level: the same map in another layout."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.syntax import reader
from argmap.syntax.edits import Refused, owners_of, relocate, relocations, with_edits
from argmap.syntax.edits.opening import open_file
from argmap.syntax.fields import STEP
from argmap.syntax.formatter import ChangedMeaningError
from argmap.syntax.reader.statements import ground_of

COMMENT_BEHIND = re.compile(r"[^\r\n]*[ \t]#")
# The maximum depth of moved statements, because the lines of a long chain would be indented further and further.
MOST_LEVELS = 100


class Arrangement(StrEnum):
    """The layout of statements: nested in each other as far as possible, or all at the top level."""

    NEST = "nest"
    FLAT = "flat"


def arranged(text: Text, arrangement: Arrangement) -> Text:
    """Return a formatted file, which can be read whole, with its statements in an arrangement.

    Statements that cannot be moved, such as one that an alias repeats, stay where they are. Raises ChangedMeaningError
    if the map would change, which would be a bug of argmap.
    """
    read, found = reader.read(text, NoFiles())
    file = open_file(text)
    owners = owners_of(read)
    wanted: Mapping[str, str | None] = dict.fromkeys(owners)
    if arrangement is Arrangement.NEST:
        wanted = {name: target for name, target in targets(read, text) if name not in owners}
    moves = {move.name: move for move in relocations(read, wanted)}
    if arrangement is Arrangement.NEST:
        parents = without_cycles({name: wanted[name] or "" for name in moves}, owners)
        moves = {name: move for name, move in moves.items() if name in parents}
    edited = () if isinstance(file, Refused) else relocate(file, tuple(moves.values()))
    if isinstance(edited, Refused):
        raise ChangedMeaningError
    if not edited:
        return text
    after = with_edits(text, edited)
    again, problems = reader.read(after, NoFiles())
    if said(again) != said(read) or not {each.code for each in problems} <= {each.code for each in found}:
        raise ChangedMeaningError
    return after


def said(read: Map) -> tuple[object, ...]:
    """Return the content of a map, independent of the order of its statements and steps."""
    rivals = {frozenset((each.left, each.right)) for each in read.contradictions}
    return read.statements, {step.id: step for step in read.steps}, rivals, read.theses, read.sources


def targets(read: Map, text: Text) -> Iterator[tuple[str, str]]:
    """Yield the statements that may be nested in their first target, with that target."""
    firsts: dict[str, Step] = {}
    for step in read.steps:
        if not (step.named or step.nested) and len(step.premises) == 1:
            firsts.setdefault(step.premises[0], step)
    # A statement that undercuts a step to its owner must not also attack the owner.
    undercutting = undercut(read)
    for name, step in firsts.items():
        statement = read.statements.get(name)
        can_be_nested = statement is not None and step.target in read.statements and is_usual(statement, step)
        if can_be_nested and (name, step.target) not in undercutting and not has_comment(text, step):
            yield name, step.target


def undercut(read: Map) -> set[tuple[str, str]]:
    """Return the statements that undercut steps, each with the statement that the step finally leads to."""
    steps = {step.id: step.target for step in reversed(read.steps)}
    known: dict[str, str] = {}
    undercuts = [step for step in read.steps if step.relation is Relation.UNDERCUTS and not step.named]
    return {(step.premises[0], ground_of(step.target, steps, known)) for step in undercuts}


def is_usual(statement: Statement, step: Step) -> bool:
    """Return whether a step is what nesting would imply: it has the relation of the statement's kind, and no fields."""
    usual = Relation.ATTACKS if statement.kind is Kind.COUNTERARGUMENT else Relation.SUPPORTS
    return step.relation is usual and STEP.keys().isdisjoint(step.places) and not step.extra


def has_comment(text: Text, step: Step) -> bool:
    """Return whether there is a comment after the target of a step, or on the line above."""
    span = step.target_span
    above = text.line(span.start.line - 1) if span.start.line > 1 else ""
    return bool(COMMENT_BEHIND.match(text.content, span.last)) or above.lstrip().startswith("#")


def without_cycles(parents: Mapping[str, str], owners: Mapping[str, str]) -> dict[str, str]:
    """Return the new owners of statements without cycles, given the intended ones and those of other statements.

    A statement is never nested in itself, nor deeper than the maximum: there it stays at the top level, and the count
    starts again.
    """
    kept = dict(parents)
    levels: dict[str, int] = {}
    for name in parents:
        way: dict[str, int] = {}
        at: str | None = name
        while at is not None and at not in levels:
            if at in way:
                for each in [*way][way[at] :]:
                    kept.pop(each, None)
                way, at = {}, name
            way[at] = len(way)
            at = kept.get(at, owners.get(at))
        level = -1 if at is None else levels[at]
        for each in reversed(way):
            level += 1
            if level > MOST_LEVELS and each in kept:
                del kept[each]
                level = 0
            levels[each] = level
    return kept
