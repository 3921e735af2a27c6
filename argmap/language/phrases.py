"""The words and signs with which every output describes a map, defined once.

Relations, kinds and standings are passed as strings, because their types belong to higher layers.
"""

from collections.abc import Iterable, Mapping, Sequence

from argmap.base.tuples import NamedTuple

# A sentence that names more things than this no longer helps.
MOST_NAMES = 6


class VerbForms(NamedTuple):
    """The forms of a verb: for one subject, for several, passive, and as a participle before a noun."""

    singular: str
    plural: str
    passive: str
    participle: str


class StandingForms(NamedTuple):
    """The forms of a standing: for one statement, for several, and after "would"; and the mark of a statement."""

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
# Labels of the indicators of a statement: what to watch for, and whether it was observed.
WATCH_FOR, OBSERVED = "watch for", "observed"
BACKING, TOGETHER, TOP = "++", "&", "●"
CANNOT_BOTH = "cannot both be true"
ONLY_ONE = "only one can be true"
ONLY_TOGETHER = "only together"
SAME_NUMBER = "the same number: the same statement"
QUOTATION_VERIFIED = "quotation verified"
OF_THE_MAPPER = "inferred by the mapper"
LOAD_BEARING = "load-bearing"
# A short explanation of an undercut for readers new to the word.
UNDERCUTTING = "grants the reason, denies that it follows"
STANDINGS: Mapping[str, StandingForms] = {
    "stands": StandingForms("stands", "stand", "stand", ""),
    "undecided": StandingForms("is undecided", "are undecided", "be undecided", "≈"),
    "tied": StandingForms("is tied", "are tied", "be tied", "="),
    "unproven": StandingForms("is unproven", "are unproven", "be unproven", "?"),
    "falls": StandingForms("falls", "fall", "fall", "✗"),
    "no verdict": StandingForms("has no verdict", "have no verdict", "have no verdict", "?"),
}
# The legend of the marks of verdicts.
VERDICT_SIGNS: Mapping[str, str] = {
    "falls": "falls",
    "tied": "tied",
    "undecided": "undecided",
    "unproven": "unproven",
    "strength": "strength, from 0 to 1",
    "unknown": "strength unknown",
    "bearing": "best support of a thesis",
}
KINDS: Mapping[str, str] = {
    "claim": "claim",
    "evidence": "piece of evidence",
    "counterargument": "counterargument",
    "assumption": "assumption",
}
# The nouns whose plural does not simply add an "s".
PLURALS: Mapping[str, str] = {"piece of evidence": "pieces of evidence", "evidence": "evidence", "thesis": "theses"}


def does(relation: str, *, on_step: bool = False, many: bool = False, step: str = "the step") -> str:
    """Return a verb phrase for an unnamed target: "supports", "backs the step", "undercuts the step".

    `many` is true for several premises; `on_step` if the target of a support is a step, which is called `step`.
    """
    forms = BACKS if on_step and relation == "supports" else VERBS[relation]
    verb = forms.plural if many else forms.singular
    return f"{verb} {step}" if forms is BACKS or relation == "undercuts" else verb


def done_by(relation: str) -> str:
    """Return the passive for something done to a step: "backed by", "undercut by", "attacked by"."""
    return BACKS.passive if relation == "supports" else VERBS[relation].passive


def meaning(relation: str) -> str:
    """Return the legend of a kind of line."""
    return CANNOT_BOTH if relation == "contradicts" else does(relation)


def sign(relation: str | None, *, on_step: bool = False, is_step: bool = False) -> str:
    """Return the sign of a line of an outline, which shows its relation to the line above.

    Without a relation it is the sign of a premise of a step, or of a top-level line.
    """
    if relation is None:
        return TOGETHER if is_step else TOP
    return BACKING if on_step and relation == "supports" else SIGNS[relation]


def standing_verb(standing: str, number: int = 1) -> str:
    """Return the verb for the standing of a number of statements: "falls", "are undecided"."""
    forms = STANDINGS[standing]
    return forms.singular if number == 1 else forms.plural


def noun(number: int, singular: str) -> str:
    """Return the singular or plural of a noun for a number of things."""
    return singular if number == 1 else PLURALS.get(singular, f"{singular}s")


def plural(number: int, singular: str) -> str:
    """Return a number with its noun: "1 error", "2,000 errors"."""
    return f"{number:,} {noun(number, singular)}"


def left_out(number: int) -> str:
    """Return a note on statements that lead to another one but are not shown: "+2 more statements"."""
    return f"+{plural(number, 'more statement')}"


def in_a_row(names: Iterable[str], most: int = MOST_NAMES, last: str = "and") -> str:
    """Return names as a list in prose, "a, b and c"; of more than `most`, the first ones and the number of others.

    `last` is the word before the last name.
    """
    found = list(names)
    if len(found) > most:
        found = [*found[: most - 1], f"{len(found) - most + 1:,} others"]
    return f" {last} ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))


def quoted(names: Iterable[str], between: str = ", ") -> str:
    """Return names in quotation marks, joined by `between`."""
    return between.join(f'"{name}"' for name in names)


def some_quoted(names: Sequence[str]) -> str:
    """Return the first few names in quotation marks, and the number of others."""
    more = f" and {len(names) - MOST_NAMES:,} more" if len(names) > MOST_NAMES else ""
    return quoted(names[:MOST_NAMES]) + more


def titled(title: str, *, is_whole: bool) -> str:
    """Return the title of output made from a map, marked as incomplete if the map could not be read whole."""
    return title if is_whole else f"incomplete: {title}"


def figure(value: float) -> str:
    """Return a weight or strength with at most two decimals, so as not to suggest false precision."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def review_in_words(by: str, date: str, changed: Iterable[str]) -> str:
    """Return a note that something was reviewed, or that parts of it have changed since."""
    what = in_a_row([f"its {part}" for part in changed])
    return f"review expired: {what} changed since {by} reviewed it on {date}" if what else f"reviewed by {by} on {date}"


def capitalised(words: str) -> str:
    """Return words with the first letter in upper case."""
    return words[:1].upper() + words[1:]
