"""Basic knowledge of English: function words, detection of English, and stems."""

from collections.abc import Collection
from functools import lru_cache

# Function words. Two sentences that share only these have nothing in common.
JOINING_WORDS = (
    "a an the this that these those it its he him his she her they them their we us our you your i my one ones"
    " who whom whose which what when where why how there here"
    " and or but nor so if then than as because since while though although whether"
    " of to in on at by for from with without into onto over under about between among through during before after"
    " against within beyond above below up down out off upon per via"
    " is are was were be been being am do does did done has have had having"
    " will would shall should can could may might must ought need"
    " not no never none nothing nobody neither cannot"
    " all any both each every either few many more most much other others another some such same own only also too"
    " very just even still yet already ever quite rather almost again always often once now"
)
# Words that are common in English and rare in other languages of the same script.
TELLING_WORDS = (
    "the and that this these those not with from than would should could which they them their there its what when"
    " where who being were have has does did because cannot nobody nothing every other only into about between"
)
# Words that change the meaning of a sentence wherever they are added or removed.
NEGATION_WORDS = (
    "not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely unless except"
)
NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " first second third half twice"
)
FUNCTION_WORDS = frozenset(JOINING_WORDS.split())
MARKS = frozenset(TELLING_WORDS.split())
NEGATIONS = frozenset(NEGATION_WORDS.split())
NUMBERS = frozenset(NUMBER_WORDS.split())
VOWELS = frozenset("aeiouy")
NO_PLURALS = ("ss", "us", "is")
# Other doubled consonants belong to the word itself, as in fall, pass and buzz.
DOUBLED = tuple(letter * 2 for letter in "bcdfghjkmnpqrtvwxy")
# The number of cached stems, about the size of an everyday vocabulary.
MOST_STEMS = 1 << 14


def is_english(words: Collection[str]) -> bool:
    """Return whether a text is English, given its words in lower case. Short texts often cannot be recognised."""
    return not MARKS.isdisjoint(words)


@lru_cache(MOST_STEMS)
def stem(word: str) -> str:
    """Return the approximate stem of a word in lower case, without endings of number, person and tense.

    Two forms of one word nearly always have the same stem; the stem itself need not be a word.
    """
    if len(word) < 4 or not (word.isascii() and word.isalpha()):
        return word
    if len(word) > 4 and word.endswith(("ies", "ied")):
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(NO_PLURALS):
        word = word[:-1]
    if len(word) > 4 and word.endswith("eed"):
        word = word[:-1]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and not VOWELS.isdisjoint(root):
            word = single_end(root)
    return word.removesuffix("e") if len(word) > 3 else word


def single_end(word: str) -> str:
    """Return a word with its final consonant once if an ending had doubled it."""
    return word[:-1] if word.endswith(DOUBLED) else word
