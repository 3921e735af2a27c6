"""Two statements that say nearly the same.

Why
    They may be the same statement written twice, so that reasons and objections for one are missing from the other; or
    the difference matters, and the words should show it. The rule reports statements that are the same except for case,
    endings and words such as "the", "is" and "thing", and statements of at least four words where one has a single
    extra word. It ignores an extra negation, number or single letter, a different word order, and statements that
    support, attack or contradict each other.

Bad
    claims:
      stay:
        text: The shop in the old town stays open.
        source: sign
      open:
        text: The shops in the old town will stay open.
        source: minutes
    sources:
      sign: {title: The sign at the door}
      minutes: {title: Minutes of the council}

Good
    claims:
      stay:
        text: The shop in the old town stays open.
        citations:
          - source: sign
          - source: minutes
    sources:
      sign: {title: The sign at the door}
      minutes: {title: Minutes of the council}
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.language.english import MOST_STEMS, NEGATIONS, NUMBERS, stem
from argmap.lint.context import Context
from argmap.model.graph import Graph

CODE = "A506"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
FEWEST_WORDS = 4
FEWEST_MATTERS = 2
ARTICLES = frozenset({"a", "an", "the"})
# Apostrophes are removed from words.
CONTRACTED = (
    "dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt mustnt hasnt havent hadnt aint"
)
# These words do not change what a sentence says if nothing else differs.
IDLE_WORDS = "is are am be has have do does that which who thing things of to there very really indeed also just"
WEIGHTY = frozenset(map(stem, (*NEGATIONS, *NUMBERS, *CONTRACTED.split())))

# The stems of a text in order, as hashes: numbers are faster to compare and add up than words.
Stems: TypeAlias = tuple[int, ...]
NOTHING = 0


class Stemmer(dict[str, int]):
    """The hashes of word stems, each computed once, and those of words too important to be ignored."""

    def __init__(self) -> None:
        """Start with articles, which are ignored."""
        super().__init__(dict.fromkeys(ARTICLES, NOTHING))
        self.weighty: set[int] = set()

    def __missing__(self, word: str) -> int:
        """Compute and cache the hash of a word's stem. Negations, numbers and single letters are important."""
        found = stem(word)
        self[word] = number = hash(found)
        if len(word) == 1 or found in WEIGHTY or (not word.isalpha() and any(map(str.isdigit, word))):
            self.weighty.add(number)
        return number


@cache
def known_stems() -> Stemmer:
    """Return the cached stems of words, most of which are still in the map when it is checked again."""
    return Stemmer()


def find(context: Context) -> Iterator[Finding]:
    """Yield the later of each two statements that are nearly the same."""
    statements = context.graph.map.statements
    words = context.wording.words
    for earlier, later in pairs(words):
        if words[earlier] == words[later] or are_related(context.graph, earlier, later):
            continue
        related = Related("first stated here", statements[earlier].span)
        message = f'"{later}" says nearly the same as "{earlier}"'
        help_text = "keep one of the two, or state more clearly how they differ"
        yield Finding(CODE, statements[later].span, message, help_text, (related,))


def pairs(words: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Yield each pair of statements that say nearly the same, the earlier first.

    Their stems are equal except for unimportant words, or one has a single extra word. To find the latter, each is
    looked up without each of its words; the sum of the others quickly shows that there is no such statement.
    """
    if len(known_stems()) > MOST_STEMS:
        known_stems.cache_clear()
    stemmer = known_stems()
    stems = {name: tuple(filter(None, map(stemmer.__getitem__, own))) for name, own in words.items()}
    stems = alike_in_weight(stems, stemmer.weighty)
    numbers = {name: number for number, name in enumerate(stems)}
    idle = frozenset(map(stemmer.__getitem__, IDLE_WORDS.split()))
    first: dict[Stems, str] = {}
    gists: dict[Stems, str] = {}
    for name, own in stems.items():
        if len(own) >= FEWEST_WORDS:
            first.setdefault(own, name)
        gist = tuple([number for number in own if number not in idle])
        if len(gist) >= FEWEST_MATTERS:
            earlier = gists.setdefault(gist, name)
            if earlier is not name:
                yield earlier, name
    totals = list(map(sum, first))
    sums = set(totals)
    for (own, name), total in zip(first.items(), totals, strict=True):
        if not sums.isdisjoint([total - number for number in own]):
            other = one_less(own, first, stemmer.weighty)
            if other:
                yield (other, name) if numbers[other] < numbers[name] else (name, other)


def alike_in_weight(stems: Mapping[str, Stems], weighty: Iterable[int]) -> dict[str, Stems]:
    """Return the statements that share all important stems with another: only these can say nearly the same."""
    heavy = frozenset(weighty)
    weights = list(map(heavy.intersection, stems.values()))
    times = Counter(weights)
    return {name: own for (name, own), weight in zip(stems.items(), weights, strict=True) if times[weight] > 1}


def one_less(own: Stems, first: Mapping[Stems, str], weighty: Container[int]) -> str | None:
    """Return the statement that has all of some stems except one unimportant one, if there is one."""
    for place, number in enumerate(own):
        other = first.get(own[:place] + own[place + 1 :])
        if other and number not in weighty:
            return other
    return None


def are_related(graph: Graph, one: str, other: str) -> bool:
    """Return whether one of two statements supports, attacks or contradicts the other."""
    steps = (*graph.outgoing.get(one, ()), *graph.outgoing.get(other, ()))
    return other in graph.rivals.get(one, ()) or any(step.target in {one, other} for step in steps)
