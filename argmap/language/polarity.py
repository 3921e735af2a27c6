"""What an English sentence negates and affirms, word by word, as far as its wording shows."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from argmap.base.tuples import NamedTuple
from argmap.language.english import FUNCTION_WORDS, NEGATIONS, stem

# The words are matched without apostrophes.
CONTRACTED_WORDS = (
    "dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt mustnt hasnt havent hadnt aint"
)
DENYING_WORDS = f"not never cannot no nobody none nothing nor hardly scarcely barely {CONTRACTED_WORDS}"
DENYING = frozenset(DENYING_WORDS.split())
# These negate the verb after "to".
REFUSING_WORDS = "fail fails failed refuse refuses refused decline declines declined unable"
REFUSING = frozenset(REFUSING_WORDS.split())
# Words whose prefix negates another word, in addition to those that begin with "un".
PREFIXED_WORDS = (
    "ineffective inefficient insufficient inaccurate incorrect incapable incomplete invalid illegal illegitimate"
    " impossible improbable immoral imperfect irrelevant irresponsible irregular irreversible disagree disagrees"
    " disagreed dishonest dislike dislikes disliked disapprove disapproves disapproved disprove disproves disproved"
    " disloyal dissatisfied"
)
PREFIXED = frozenset(PREFIXED_WORDS.split())
PREFIX = r"un|in|il|im|ir|dis"
# Only these words, and those that begin with "un", can negate anything.
ABLE_TO_DENY = DENYING | REFUSING | PREFIXED
# Before one of these, "not" and "no" negate only in part, or not at all.
SOFTENING_WORDS = (
    "only just merely simply solely least until unless all every always everybody everyone necessarily quite very so"
    " doubt less more sooner matter wonder one later but entirely wholly fully much many"
)
SOFTENING = frozenset(SOFTENING_WORDS.split())
# Negating one of these affirms what follows.
REVERSED_WORDS = "deny exclude avoid doubt fail prevent dispute forget stop lack help rule"
REVERSED = frozenset(map(stem, REVERSED_WORDS.split()))
# Negating one of these negates the subject of the sentence.
MATTER_WORDS = (
    "evidence proof sign signs effect effects link difference change need reason right duty benefit harm risk"
)
MATTERS = frozenset(MATTER_WORDS.split())
# What nobody can say may nevertheless be true.
UNSAID = frozenset({"say", "tell", "know", "knows", "knew"})
# A sentence with one of these may negate something without "not".
NEGATIVE_WORDS = (
    "against without neither nor nobody none nothing nowhere hardly scarcely barely rarely seldom little few fewer"
    " less fail fails failed failure refuse refuses refused deny denies denied reject rejects rejected lack lacks"
    " lacked avoid avoids prevent prevents prevented stop stops stopped oppose opposes opposed unable instead rather"
    " except false wrong untrue absence absent impossible forbid forbids forbidden ban bans banned refrain ceased"
    " cease end ended abolish abolished exclude excludes excluded missing than free exempt only merely limited maximum"
    " most below under"
)
NEGATIVE = NEGATIONS | DENYING | REFUSING | frozenset(NEGATIVE_WORDS.split())
NEGATIVE_START = re.compile(
    r"un(?!der|i|t)|non|dis(?:agree|allow|approv|believ|prov|trust)|anti|im(?:moral|probab)|ineff"
)
# What follows these is only hypothetical.
SUPPOSING_WORDS = "if unless whether lest before until though although"
SUPPOSING = frozenset(SUPPOSING_WORDS.split())
UNIVERSAL_WORDS = (
    "always ever never all every each any invariably constantly whenever wherever everywhere everybody everyone"
    " everything whole entire entirely forever perpetual perpetually eternal no none nobody nothing not cannot without"
    " only at"
)
UNIVERSAL = frozenset(UNIVERSAL_WORDS.split()) | DENYING
# Irregular verb forms, each before its base form.
FORMS = (
    "fell fall fallen fall rose rise risen rise sent send went go gone go came come made make found find said say"
    " gave give given give took take taken take left leave lost lose won win kept keep held hold grew grow grown grow"
    " broke break broken break began begin begun begin led lead paid pay met meet brought bring bought buy thought"
    " think built build fought fight stood stand understood understand knew know known know saw see seen see wrote"
    " write written write chose choose chosen choose spoke speak spoken speak spent spend drove drive driven drive"
    " sold sell told tell felt feel meant mean taught teach caught catch sought seek struck strike dealt deal drew"
    " draw drawn draw shown show proven prove got get done do had have"
)
BASE = {stem(form): stem(base) for form, base in list(pairwise(FORMS.split()))[::2]}
WINDOW = 6


class Denial(NamedTuple):
    """A negated word: its stem, the words of the negation as written, and the stems of the words near it.

    `is_thing` marks a negated noun, as in "no ship"; it takes more to know that another sentence is about the same.
    """

    stem: str
    words: str
    near: frozenset[str]
    is_thing: bool


def base_of(word: str) -> str:
    """Return the stem of a word, or of its base form if it is an irregular verb."""
    root = stem(word)
    return BASE.get(root, root)


def denials(words: Sequence[str]) -> Iterator[Denial]:
    """Yield what a sentence plainly negates, from its words in order, in lower case and without apostrophes."""
    for place, word in enumerate(words):
        if word not in ABLE_TO_DENY and not word.startswith("un"):
            continue
        denied, last = denied_by(words, place)
        if denied and SUPPOSING.isdisjoint(words[max(0, place - WINDOW) : place + WINDOW]):
            near = matters(words[max(0, place - WINDOW) : place + 2 * WINDOW])
            shown = " ".join(words[place : last + 1])
            is_thing = word == "no" and words[place + 1] != "one" and denied not in MATTERS
            yield Denial(base_of(denied), shown, near - {base_of(denied), base_of(word)}, is_thing)


def denied_by(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the word that a word negates, and its index: the next content word, or itself without its prefix."""
    word, first = words[place], place + 1
    if word in REFUSING:
        if words[first : first + 1] != ["to"] or not DENYING.isdisjoint(words[max(0, place - 2) : place]):
            return "", place
        first += 1
    elif word not in DENYING:
        is_prefixed = word in PREFIXED or (word.startswith("un") and not word.startswith(("uni", "under")))
        return (re.sub(PREFIX, "", word, count=1), place) if is_prefixed else ("", place)
    elif word == "no" and words[first : first + 1] == ["one"]:
        first += 1
    following = words[first : place + 1 + WINDOW]
    if not following or is_softened(word, following[0]):
        return "", place
    for number, each in enumerate(following, start=first):
        if each not in FUNCTION_WORDS and not each.endswith("ly"):
            is_open = base_of(each) in REVERSED or (word == "nobody" and each in UNSAID)
            return ("", place) if is_open else (each, number)
    return "", place


def is_softened(denying: str, word: str) -> bool:
    """Return whether a word weakens the negation before it: "not only", "no longer"."""
    return word in SOFTENING or (denying == "no" and word == "longer")


def matters(words: Sequence[str]) -> frozenset[str]:
    """Return the stems of the words that are not function words."""
    return frozenset(base_of(word) for word in words if word not in FUNCTION_WORDS)


def is_negative(words: Sequence[str]) -> bool:
    """Return whether any word of a sentence negates something, or may do so."""
    return not NEGATIVE.isdisjoint(words) or any(map(NEGATIVE_START.match, words))
