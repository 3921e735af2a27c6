"""The words and signs that the tool says of a map, each written once for every face.

Relations, kinds and standings are given as the text of their values, because what they are is decided further up.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

# A sentence that names more than this many things is no help any more.
MOST_NAMES = 6


class VerbForms(NamedTuple):
    """A verb as it is said of one thing, of several, and of what it is done to; and as a word before a noun."""

    singular: str
    plural: str
    passive: str
    participle: str


class StandingForms(NamedTuple):
    """A standing as it is said of one statement, of several, and after "would"; and the mark of a statement."""

    singular: str
    plural: str
    infinitive: str
    mark: str


BACKS = VerbForms("backs", "back", "backed by", "backing")
VERBS: Mapping[str, VerbForms] = {
    "supports": VerbForms("supports", "support", "supported by", "supporting"),
    "attacks": VerbForms("attacks", "attack", "attacked by", "attacking"),
    "undercuts": VerbForms("undercuts", "undercut", "undercut by", "undercutting"),
    "contradicts": VerbForms("contradicts", "contradict", "contradicted by", "contradicting"),
}
SIGNS: Mapping[str, str] = {"supports": "+", "attacks": "-", "undercuts": "~"}
# What would say whether a statement holds, and whether it was seen.
WATCH_FOR, OBSERVED = "watch for", "observed"
BACKING, TOGETHER, TOP = "++", "&", "●"
CANNOT_BOTH = "cannot both be true"
ONLY_ONE = "only one can be true"
ONLY_TOGETHER = "only together"
SAME_NUMBER = "the same number: the same statement"
QUOTATION_VERIFIED = "quotation verified"
OF_THE_MAPPER = "inferred by the mapper"
LOAD_BEARING = "load-bearing"
# What an undercut does, for those who meet the word for the first time.
UNDERCUTTING = "grants the reason, denies that it follows"
STANDINGS: Mapping[str, StandingForms] = {
    "stands": StandingForms("stands", "stand", "stand", ""),
    "undecided": StandingForms("is undecided", "are undecided", "be undecided", "≈"),
    "tied": StandingForms("is tied", "are tied", "be tied", "="),
    "unproven": StandingForms("is unproven", "are unproven", "be unproven", "?"),
    "falls": StandingForms("falls", "fall", "fall", "✗"),
    "no verdict": StandingForms("has no verdict", "have no verdict", "have no verdict", "?"),
}
# What a legend says of the marks of verdicts.
VERDICT_SIGNS: Mapping[str, str] = {
    "falls": "falls",
    "tied": "tied",
    "undecided": "undecided",
    "unproven": "unproven",
    "strength": "strength, from 0 to 1",
    "unknown": "strength not told",
    "bearing": "best support of a thesis",
}
KINDS: Mapping[str, str] = {
    "claim": "claim",
    "evidence": "piece of evidence",
    "counterargument": "counterargument",
    "assumption": "assumption",
}
# The nouns that do not take an "s" at their end.
PLURALS: Mapping[str, str] = {"piece of evidence": "pieces of evidence", "evidence": "evidence", "thesis": "theses"}


def does(relation: str, *, on_step: bool = False, many: bool = False, step: str = "the step") -> str:
    """Return what premises do to a target that is not named: "supports", "backs the step", "undercuts the step".

    `many` tells that several premises do it, `on_step` that the target of a support is a step, which is called `step`.
    """
    forms = BACKS if on_step and relation == "supports" else VERBS[relation]
    verb = forms.plural if many else forms.singular
    return f"{verb} {step}" if forms is BACKS or relation == "undercuts" else verb


def done_by(relation: str) -> str:
    """Return what is done to a step, before what does it: "backed by", "undercut by", "attacked by"."""
    return BACKS.passive if relation == "supports" else VERBS[relation].passive


def meaning(relation: str) -> str:
    """Return what a legend says of a line."""
    return CANNOT_BOTH if relation == "contradicts" else does(relation)


def sign(relation: str | None, *, on_step: bool = False, is_step: bool = False) -> str:
    """Return the sign of a line of an outline: what it does to the line above.

    Without a relation it is that of a premise of a step, or of what is at the top.
    """
    if relation is None:
        return TOGETHER if is_step else TOP
    return BACKING if on_step and relation == "supports" else SIGNS[relation]


def standing_verb(standing: str, number: int = 1) -> str:
    """Return how a number of statements stand: "falls", "are undecided"."""
    forms = STANDINGS[standing]
    return forms.singular if number == 1 else forms.plural


def noun(number: int, singular: str) -> str:
    """Return a noun for a number of things."""
    return singular if number == 1 else PLURALS.get(singular, f"{singular}s")


def plural(number: int, singular: str) -> str:
    """Return a number with its noun: "1 error", "2,000 errors"."""
    return f"{number:,} {noun(number, singular)}"


def left_out(number: int) -> str:
    """Return that a number of statements that lead to one are not shown: "+2 more statements"."""
    return f"+{plural(number, 'more statement')}"


def in_a_row(names: Iterable[str], most: int = MOST_NAMES, last: str = "and") -> str:
    """Return names as prose, "a, b and c"; of more than `most` the first and how many others there are.

    `last` is the word before the last of them.
    """
    found = list(names)
    if len(found) > most:
        found = [*found[: most - 1], f"{len(found) - most + 1:,} others"]
    return f" {last} ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def quoted(names: Iterable[str], between: str = ", ") -> str:
    """Return names in quotation marks, one after the other."""
    return between.join(f'"{name}"' for name in names)


def some_quoted(names: Sequence[str]) -> str:
    """Return the first of some names in quotation marks, and how many more there are."""
    more = f" and {len(names) - MOST_NAMES:,} more" if len(names) > MOST_NAMES else ""
    return quoted(names[:MOST_NAMES]) + more


def titled(title: str, *, is_whole: bool) -> str:
    """Return the title of what is made of a map, which says so when the map could not be read whole."""
    return title if is_whole else f"incomplete: {title}"


def figure(value: float) -> str:
    """Return a weight or strength with at most two decimals, for more would be a show of precision."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def review_in_words(by: str, date: str, changed: Iterable[str]) -> str:
    """Return that something was reviewed, or that parts of it have changed since."""
    what = in_a_row([f"its {part}" for part in changed])
    return f"review expired: {what} changed since {by} reviewed it on {date}" if what else f"reviewed by {by} on {date}"


def capitalised(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]
