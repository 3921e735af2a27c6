"""Matching of the statements, steps, sources and groups of two versions of a map whose ids have changed."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.model.difference.likeness import add_similar
from argmap.model.difference.translation import of_step
from argmap.model.difference.values import Renames
from argmap.model.records import Map, Statement, Step

# The number of times that steps which support or attack renamed ones are searched for again.
MOST_ROUNDS = 100


class Matches(NamedTuple):
    """What was renamed, and whether the search was complete."""

    renames: Renames
    is_complete: bool


def match(before: Map, after: Map) -> Matches:
    """Return what was renamed between two maps.

    Statements are matched by id, else by equal text, else by similar text and a common neighbour; named arguments by
    their premises and target; sources and groups by title.
    """
    known = {name: name for name in before.statements if name in after.statements}
    known |= by_text(before, after, known)
    is_complete = add_similar(before, after, known)
    names = {old: new for old, new in known.items() if old != new}
    names |= arguments(before, after, names)
    renames = Renames(
        statements=names,
        sources=by_title(
            {name: source.title for name, source in before.sources.items()},
            {name: source.title for name, source in after.sources.items()},
        ),
        groups=by_title(before.groups, after.groups),
        speakers=by_title(
            {name: speaker.name for name, speaker in before.speakers.items()},
            {name: speaker.name for name, speaker in after.speakers.items()},
        ),
    )
    return Matches(replace(renames, steps=dict(steps_with_another_name(before, after, renames))), is_complete)


def by_title(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Return the new ids of parts that have the same title under another id, by their old ids."""
    free: dict[str, list[str]] = defaultdict(list)
    for name, title in reversed([*after.items()]):
        if name not in before and title:
            free[title].append(name)
    return {name: free[title].pop() for name, title in before.items() if name not in after and free.get(title)}


def by_text(before: Map, after: Map, known: Mapping[str, str]) -> dict[str, str]:
    """Return the new ids of statements with unchanged text, by their old ids; those of the same kind match first."""
    taken = set(known.values())
    found: dict[str, str] = {}
    for has_kind in (True, False):
        free: dict[Hashable, list[str]] = defaultdict(list)
        for name, statement in reversed([*after.statements.items()]):
            if name not in taken and statement.text:
                free[text_key(statement, has_kind=has_kind)].append(name)
        for name, statement in before.statements.items():
            same = free.get(text_key(statement, has_kind=has_kind))
            if same and name not in known and name not in found:
                found[name] = same.pop()
                taken.add(found[name])
    return found


def text_key(statement: Statement, *, has_kind: bool) -> Hashable:
    """Return a key that statements with the same text share; with `has_kind`, only if they are of the same kind."""
    return " ".join(statement.text.split()), statement.kind if has_kind else None


def arguments(before: Map, after: Map, names: Mapping[str, str]) -> dict[str, str]:
    """Return the new ids of named arguments with unchanged premises and target, by their old ids."""
    there = {step.id for step in after.steps if step.named}
    were = {step.id for step in before.steps if step.named}
    gone = [step for step in before.steps if step.named and step.id not in there]
    free = by_ends(step for step in after.steps if step.named and step.id not in were)
    found: dict[str, str] = {}
    for _ in range(MOST_ROUNDS):
        renames, fresh = Renames({**names, **found}), {}
        for step in gone:
            same = free.get(ends(of_step(step, renames))) if step.id not in found else None
            if same:
                fresh[step.id] = same.pop()
        if not fresh:
            break
        found |= fresh
    return found


def steps_with_another_name(before: Map, after: Map, renames: Renames) -> Iterator[tuple[str, str]]:
    """Yield the old id, with renames applied, and the new id of each step that gained or lost a name."""
    old = {step.id: step for step in (of_step(step, renames) for step in before.steps)}
    there = {step.id for step in after.steps}
    free = by_ends(step for step in after.steps if step.id not in old)
    for name, step in old.items():
        same = free.get(ends(step)) if name not in there else None
        if same:
            yield name, same.pop()


def by_ends(steps: Iterator[Step]) -> dict[Hashable, list[str]]:
    """Return the ids of steps by their ends, in reverse order."""
    found: dict[Hashable, list[str]] = defaultdict(list)
    for step in reversed(list(steps)):
        found[ends(step)].append(step.id)
    return found


def ends(step: Step) -> Hashable:
    """Return a key that steps with the same premises and target share."""
    return step.relation, tuple(sorted(step.premises)), step.target
