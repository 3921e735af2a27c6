"""Recognition of statements that were both renamed and reworded, by similar texts and common neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from argmap.base.tuples import NamedTuple
from argmap.model.difference.translation import of_target
from argmap.model.difference.values import Renames
from argmap.model.records import Map, Statement

# A neighbour of a statement: the relation to it, and its id in the later map.
Neighbour: TypeAlias = tuple[str, str]
Words: TypeAlias = Counter[str]
WORD = re.compile(r"\w+")
# The least share of common words for a statement to count as reworded.
LEAST_ALIKE = 0.6
# The largest number of pairs of statements that are compared.
MOST_PAIRS = 200_000
# The neighbour of a statement that is related to no other.
ALONE: Neighbour = ("alone", "")


class Candidate(NamedTuple):
    """A statement to be matched: its words and its neighbours."""

    id: str
    words: Words
    neighbours: frozenset[Neighbour]


class Likeness(NamedTuple):
    """A possible match of two statements; matches are accepted in ascending order."""

    unlike: float
    apart: int
    places: tuple[int, int]
    old: str
    new: str


def add_similar(before: Map, after: Map, known: dict[str, str]) -> bool:
    """Add similar statements to `known`, and return whether all pairs could be compared.

    Each match is a neighbour that allows further ones, so the search is repeated until it finds no more.
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
    """Return the statements that are not matched yet, in order."""
    wanted = {name: each for name, each in argument_map.statements.items() if name not in names}
    around = neighbours(argument_map, names, wanted) if wanted else {}
    return [Candidate(name, Counter(WORD.findall(each.text.casefold())), around[name]) for name, each in wanted.items()]


def pairs_near(old: Sequence[Candidate], new: Sequence[Candidate]) -> dict[tuple[int, int], int]:
    """Return the pairs with a common neighbour, by index, with the number of common ones; stops above the limit."""
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
    """Return how similar two statements are, or None if they are not similar enough."""
    one, other = old[places[0]], new[places[1]]
    share = alike(one.words, other.words)
    return Likeness(-share, -shared, places, one.id, other.id) if share >= LEAST_ALIKE else None


def alike(one: Words, other: Words) -> float:
    """Return the share of common words of two texts, from 0 to 1 (Dice's coefficient of their multisets)."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 0.0


def neighbours(
    argument_map: Map, names: Mapping[str, str], wanted: Mapping[str, Statement]
) -> dict[str, frozenset[Neighbour]]:
    """Return the neighbours of each wanted statement among the matched ones."""
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
