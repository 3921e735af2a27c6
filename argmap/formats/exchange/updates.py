"""Updating a map from a new import, by comparison with the hashes of the last import."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, count

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.marks import (
    mark_of_rivals,
    mark_of_statement,
    mark_of_step,
    mark_of_text,
    original_id,
)
from argmap.formats.exchange.provenance import marks_in
from argmap.model import Map, Statement, Step
from argmap.model.records import step_id
from argmap.syntax.edits import Edited, add, add_argument, connect, disconnect, remove, reword

CONTRADICTS = "contradicts"


class PlannedEdit(NamedTuple):
    """An edit of a map that is to be made, and its description."""

    make: Callable[[Map], Edited]
    description: str


class TextConflict(NamedTuple):
    """A statement whose text was changed both by hand and in the source; the manual change is kept."""

    name: str
    by_hand: str
    in_source: str


class UpdatePlan(NamedTuple):
    """How to update a map: edits of texts, then of statements, then of relations; and what the user must decide."""

    rewordings: tuple[PlannedEdit, ...]
    edits: tuple[PlannedEdit, ...]
    conflicts: tuple[TextConflict, ...]
    remarks: tuple[str, ...]


def plan_update(old: Map, new: Map) -> UpdatePlan:
    """Return the edits that bring an imported map up to date with a new import, leaving manual changes alone."""
    comparison = ImportComparison(
        old, new, marks_in(old), {original_id(each): each for each in old.statements.values()}
    )
    conflicts: list[TextConflict] = []
    rewordings = tuple(comparison.rewordings(conflicts))
    remarks: list[str] = []
    edits = (*comparison.additions(remarks), *comparison.relations(remarks), *comparison.rivals(remarks))
    return UpdatePlan(rewordings, edits, tuple(conflicts), tuple(remarks))


class ImportComparison(NamedTuple):
    """A map, a new import of its source, the hashes of the last import, and the statements by original id."""

    old: Map
    new: Map
    marks: frozenset[str]
    known: Mapping[str, Statement]

    def rewordings(self, conflicts: list[TextConflict]) -> Iterator[PlannedEdit]:
        """Yield changed texts, and record those that were also changed by hand."""
        for fresh in self.new.statements.values():
            mine = self.known.get(original_id(fresh))
            if mine is None or mine.text == fresh.text or mark_of_text(fresh) in self.marks:
                continue
            if mark_of_text(mine) in self.marks:
                yield PlannedEdit(partial(reword, name=mine.id, text=fresh.text), f'new text of "{mine.id}"')
            else:
                conflicts.append(TextConflict(mine.id, mine.text, fresh.text))

    def additions(self, remarks: list[str]) -> Iterator[PlannedEdit]:
        """Yield new statements, except those removed by hand, and report those that the source no longer has."""
        for name, fresh in self.names().items():
            statement = self.new.statements[name]
            if original_id(statement) in self.known:
                continue
            if mark_of_statement(statement) in self.marks:
                remarks.append(f'"{name}" was removed by hand and is not added again')
            else:
                made = replace(
                    statement, id=fresh, group=statement.group if statement.group in self.old.groups else None
                )
                yield PlannedEdit(partial(add, statement=made), f'new statement "{fresh}"')
        there = {original_id(each) for each in self.new.statements.values()}
        for original, mine in self.known.items():
            if original not in there and mark_of_statement(mine) in self.marks:
                remarks.append(f'"{mine.id}" is no longer in the source; remove it if you do not need it')

    def names(self) -> dict[str, str]:
        """Return the ids that the statements of the new import have in the old map, or will get there."""
        names: dict[str, str] = {}
        taken = set(self.old.statements)
        for name, fresh in self.new.statements.items():
            mine = self.known.get(original_id(fresh))
            names[name] = mine.id if mine else free_name(name, taken)
            taken.add(names[name])
        return names

    def relations(self, remarks: list[str]) -> Iterator[PlannedEdit]:
        """Yield relations that the source gained or lost since the last import."""
        names = self.names()
        originals = {name: original_id(each) for name, each in self.new.statements.items()}
        mine = {name: original_id(each) for name, each in self.old.statements.items()}
        here = {mark_of_step(step, mine): step.id for step in self.old.steps}
        there = {mark_of_step(step, originals) for step in self.new.steps}
        taken = {*self.old.statements, *names.values(), *(step.id for step in self.old.steps)}
        for step in targets_first(self.new.steps):
            mark = mark_of_step(step, originals)
            if mark in here:
                names[step.id] = here[mark]
            elif mark not in self.marks:
                names[step.id] = free_name(step.id, taken) if is_argument(step) else id_in_old(step, names)
                taken.add(names[step.id])
                yield gained(step, names)
        for step in self.old.steps:
            mark = mark_of_step(step, mine)
            if mark in self.marks and mark not in there:
                yield from lost(step, remarks)

    def rivals(self, remarks: list[str]) -> Iterator[PlannedEdit]:
        """Yield contradictions that the source gained, and report those that it lost."""
        names = self.names()
        originals = {name: original_id(each) for name, each in self.new.statements.items()}
        mine = {name: original_id(each) for name, each in self.old.statements.items()}
        here = {mark_of_rivals(each.left, each.right, mine) for each in self.old.contradictions}
        there = {mark_of_rivals(each.left, each.right, originals) for each in self.new.contradictions}
        for each in self.new.contradictions:
            if mark_of_rivals(each.left, each.right, originals) not in here | self.marks:
                left, right = names[each.left], names[each.right]
                edit = partial(connect, premise=left, relation=CONTRADICTS, target=right)
                yield PlannedEdit(edit, f'new contradiction of "{left}" and "{right}"')
        for each in self.old.contradictions:
            mark = mark_of_rivals(each.left, each.right, mine)
            if mark in self.marks and mark not in there:
                remarks.append(f'the contradiction of "{each.left}" and "{each.right}" is no longer in the source')


def is_argument(step: Step) -> bool:
    """Return whether a step is an entry of `arguments`."""
    return step.named or len(step.premises) > 1


def targets_first(steps: Sequence[Step]) -> list[Step]:
    """Return steps sorted so that each comes after its target."""
    bearing: dict[str, list[Step]] = defaultdict(list)
    known = {step.id for step in steps}
    for step in steps:
        bearing[step.target if step.target in known else ""].append(step)
    ordered: list[Step] = []
    waiting = list(reversed(bearing[""]))
    while waiting:
        step = waiting.pop()
        ordered.append(step)
        waiting.extend(reversed(bearing.pop(step.id, [])))
    return ordered


def id_in_old(step: Step, names: Mapping[str, str]) -> str:
    """Return the id of a relation between statements, by the ids of the old map."""
    return step_id(names[step.premises[0]], names.get(step.target, step.target))


def gained(step: Step, names: Mapping[str, str]) -> PlannedEdit:
    """Return the edit that adds a new relation of the source, as a named argument or at a statement."""
    target = names.get(step.target, step.target)
    if not is_argument(step):
        premise = names[step.premises[0]]
        edit = partial(connect, premise=premise, relation=str(step.relation), target=target)
        return PlannedEdit(edit, f'new relation "{premise} {step.relation} {target}"')
    made = replace(
        step,
        id=names[step.id],
        premises=tuple(names[premise] for premise in step.premises),
        roles={names[premise]: role for premise, role in step.roles.items()},
        target=target,
        named=True,
        group=None,
    )
    return PlannedEdit(partial(add_argument, step=made), f'new argument "{made.id}"')


def lost(step: Step, remarks: list[str]) -> Iterator[PlannedEdit]:
    """Yield the edit that removes a relation lost by the source; a relation with other fields is only reported."""
    if not is_argument(step):
        premise = step.premises[0]
        edit = partial(disconnect, premise=premise, relation=str(step.relation), target=step.target)
        yield PlannedEdit(edit, f'the relation "{premise} {step.relation} {step.target}" is gone')
    elif any((step.note, step.warrant, step.strength, step.answers, step.allow)):
        remarks.append(f'the argument "{step.id}" is no longer in the source; remove it if you do not need it')
    else:
        yield PlannedEdit(partial(remove, name=step.id), f'the argument "{step.id}" is gone')


def free_name(name: str, taken: Container[str]) -> str:
    """Return an unused id: this one, or this one with a number appended."""
    return next(free for free in chain([name], (f"{name}-{number}" for number in count(2))) if free not in taken)
