"""Statements that were renamed and reworded at once: known by similar texts and a neighbour in common."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from argmap.model.difference.translation import of_target
from argmap.model.difference.values import Renames
from argmap.model.records import Map, Statement

# What a statement has to do with another one: how, and its id in the later map.
Neighbour: TypeAlias = tuple[str, str]
Words: TypeAlias = Counter[str]
WORD = re.compile(r"\w+")
# So much of their words must two statements share to be one that was reworded.
LEAST_ALIKE = 0.6
# This many pairs of statements are compared.
MOST_PAIRS = 200_000
# What a statement that has nothing to do with any other has for a neighbour.
ALONE: Neighbour = ("alone", "")


class Candidate(NamedTuple):
    """A statement that is looked for: what it says, and what it has to do with others."""

    id: str
    words: Words
    neighbours: frozenset[Neighbour]


class Likeness(NamedTuple):
    """Two statements that may be one; the one with the least of all this goes first."""

    unlike: float
    apart: int
    places: tuple[int, int]
    old: str
    new: str


def add_similar(before: Map, after: Map, known: dict[str, str]) -> bool:
    """Add to what is known the statements that are alike, and say whether all pairs could be compared.

    One that is found is a neighbour itself, so it is looked again until nothing more is found.
    """
    left = MOST_PAIRS
    while True:
        taken = {name: name for name in known.values()}
        old, new = candidates(before, known), candidates(after, taken)
        if not old or not new:
            return True
        near = pairs_near(old, new)
        left -= len(near)
        if left < 0:
            return False
        found = sorted(filter(None, (likeness(old, new, places, shared) for places, shared in near.items())))
        if not found:
            return True
        for one in found:
            if one.old not in known and one.new not in taken:
                known[one.old] = taken[one.new] = one.new


def candidates(argument_map: Map, names: Mapping[str, str]) -> list[Candidate]:
    """Return the statements without a name in both maps, in order."""
    wanted = {name: each for name, each in argument_map.statements.items() if name not in names}
    around = neighbours(argument_map, names, wanted) if wanted else {}
    return [Candidate(name, Counter(WORD.findall(each.text.casefold())), around[name]) for name, each in wanted.items()]


def pairs_near(old: Sequence[Candidate], new: Sequence[Candidate]) -> dict[tuple[int, int], int]:
    """Return the pairs that have a neighbour in common, by their places, with how many; not many more than allowed."""
    near: dict[Neighbour, list[int]] = defaultdict(list)
    for place, one in enumerate(new):
        for neighbour in one.neighbours:
            near[neighbour].append(place)
    found: Counter[tuple[int, int]] = Counter()
    for place, one in enumerate(old):
        for neighbour in one.neighbours:
            found.update((place, other) for other in near.get(neighbour, ()))
        if len(found) > MOST_PAIRS:
            break
    return found


def likeness(
    old: Sequence[Candidate], new: Sequence[Candidate], places: tuple[int, int], shared: int
) -> Likeness | None:
    """Return how like two statements are, None if they are not."""
    one, other = old[places[0]], new[places[1]]
    share = alike(one.words, other.words)
    return Likeness(-share, -shared, places, one.id, other.id) if share >= LEAST_ALIKE else None


def alike(one: Words, other: Words) -> float:
    """Return how much of their words two texts share, from 0 to 1 (Dice's coefficient of their multisets)."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 0.0


def neighbours(
    argument_map: Map, names: Mapping[str, str], wanted: Mapping[str, Statement]
) -> dict[str, frozenset[Neighbour]]:
    """Return what each of some statements has to do with those that have a name in both maps."""
    found: dict[str, set[Neighbour]] = {name: set() for name in wanted}
    renames = Renames(statements=names)
    for step in argument_map.steps:
        for premise in step.premises:
            if premise in found and step.target not in found:
                found[premise].add((step.relation, of_target(step.target, renames)))
            if step.target in found and premise in names:
                found[step.target].add((f"{step.relation} by", names[premise]))
    for pair in argument_map.contradictions:
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            if one in found and other in names:
                found[one].add(("contradicts", names[other]))
    return {name: frozenset(around or {ALONE}) for name, around in found.items()}
