"""Common English synonyms and antonyms, enough to recognise when a sentence repeats another."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from argmap.base.tuples import NamedTuple
from argmap.language.english import FUNCTION_WORDS, NEGATIONS, stem

# Synonyms, then a comma and their antonyms, if any.
GROUPS = """
true truth truthful honest honestly sincere sincerely, false untrue lie lies lied lying liar dishonest insincere
good beneficial valuable worthwhile desirable, bad harmful undesirable worthless
right correct accurate, wrong incorrect inaccurate mistaken
work works effective efficacious succeed success, fail fails failure ineffective useless
safe harmless, unsafe dangerous hazardous
legal lawful permitted allowed permissible permit allow, illegal unlawful forbidden banned forbid ban prohibit
necessary needed required essential indispensable need require, unnecessary needless superfluous
cheap inexpensive affordable, expensive dear costly unaffordable
easy simple, difficult hard complicated
possible feasible, impossible infeasible
likely probable, unlikely improbable
large big huge great, small little tiny
rise rises rose risen increase grow grows grew grown growth, fall falls fell fallen decrease decline drop shrink
begin begins began begun start, end finish stop
keep kept retain stay remain preserve, abolish abandon drop scrap remove
open, closed shut
fair just equitable, unfair unjust inequitable
moral ethical, immoral unethical
useful helpful, unhelpful
popular beloved, unpopular
safeguard protect, endanger
cause causes produce bring
important significant crucial vital, unimportant insignificant trivial
reliable dependable trustworthy, unreliable untrustworthy
buy buys bought purchase
help helps aid assist
child children kid kids
people persons person
car cars automobile automobiles
doctor doctors physician physicians
fast quick rapid, slow
liable responsible
guilty, innocent
rich wealthy affluent, poor impoverished
"""
# Words that carry little meaning of their own.
LIGHT_WORDS = (
    "thing things way ways fact case really truly indeed simply tell tells told say says said make makes made get gets"
    " give gives given take takes taken hold holds held regard consider"
)
LIGHT = frozenset(LIGHT_WORDS.split())
QUANTITIES = {
    word: number
    for number, words in enumerate(
        (
            "all every each everybody everyone always",
            "some sometimes several somebody someone",
            "many often much",
            "most mostly usually",
            "few rarely seldom",
        )
    )
    for word in words.split()
}
OUGHT = frozenset({"should", "ought", "must", "shall"})


class Gist(NamedTuple):
    """A rough summary of a sentence: its content words, each affirmed or negated, its quantifiers, and its mood."""

    matters: frozenset[tuple[str, bool]]
    quantities: frozenset[int]
    is_ought: bool


@cache
def meanings() -> dict[str, tuple[str, bool]]:
    """Return the concept that the stem of each word of the groups stands for, and whether the word affirms it."""
    known: dict[str, tuple[str, bool]] = {}
    for line in GROUPS.strip().splitlines():
        same, _, opposite = line.partition(",")
        name = same.split()[0]
        for words, affirms in ((same, True), (opposite, False)):
            known |= {stem(word): (name, affirms) for word in words.split()}
    return known


def matter_of(word: str) -> str | None:
    """Return the concept that a word in lower case stands for, affirmed or not; None for a word of no importance."""
    if word in NEGATIONS or word.endswith("nt") or word in QUANTITIES or word in FUNCTION_WORDS or word in LIGHT:
        return None
    root = stem(word)
    return meanings().get(root, (root, True))[0]


def matters_of(words: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str | None]]:
    """Return the concepts in the words of each sentence, by id. Each word is looked up only once."""
    known = {word: matter_of(word) for word in set(chain.from_iterable(words.values()))}
    nothing = frozenset({None})
    return {name: frozenset(map(known.__getitem__, own)) - nothing for name, own in words.items()}


def gist_of(words: Sequence[str]) -> Gist:
    """Return the gist of a sentence from its words in order, in lower case and without apostrophes.

    A negation inverts what comes next.
    """
    known = meanings()
    matters, quantities = set(), set()
    is_affirmed = True
    for word in words:
        if word in NEGATIONS or word.endswith("nt"):
            is_affirmed = not is_affirmed
        elif word in QUANTITIES:
            quantities.add(QUANTITIES[word])
        elif word not in FUNCTION_WORDS and word not in LIGHT:
            name, affirms = known.get(stem(word), (stem(word), True))
            matters.add((name, affirms is is_affirmed))
            is_affirmed = True
    return Gist(frozenset(matters), frozenset(quantities), not OUGHT.isdisjoint(words))
