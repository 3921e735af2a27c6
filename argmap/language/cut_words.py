"""Search for words that change the meaning of the words next to them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from argmap.language.cut_tables import TABLES, CutWord
from argmap.language.number_parts import number_joints

# The phrases of a language by their first word, each with its class, or None if it only looks like a word of the table.
CutTable: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], CutWord | None]]]
# Languages whose phrases are sequences of characters, each of which counts as a word.
WITHOUT_SPACES = frozenset({"zh", "ja"})
MONTH = "may"
# The last character of a phrase that counts only before punctuation.
AT_PAUSE = ","


@cache
def cut_table(language: str) -> CutTable:
    """Return the phrases of a language by their first word, longest first; empty for a language without a table."""
    found: dict[str, list[tuple[tuple[str, ...], CutWord | None]]] = defaultdict(list)
    for kind, phrases in TABLES.get(language, {}).items():
        for phrase in phrases.split():
            words = words_of_phrase(phrase.removeprefix("-"), language)
            found[words[0]].append((words, None if phrase.startswith("-") else kind))
    return {first: sorted(each, key=rank) for first, each in found.items()}


def rank(entry: tuple[tuple[str, ...], CutWord | None]) -> tuple[int, bool]:
    """Return the sort key of the phrases that begin with the same word: longest first, then prefixes of compounds."""
    phrase, kind = entry
    return -len(phrase), kind is not CutWord.PREFIX


def words_of_phrase(phrase: str, language: str) -> tuple[str, ...]:
    """Return the words of a phrase of the table, split as texts are split."""
    return tuple(phrase) if language in WITHOUT_SPACES else tuple(phrase.replace("-", "_").split("_"))


def cut_words(
    words: Sequence[str], language: str, hyphened: Collection[int] = (), parted: Collection[int] = ()
) -> Iterator[tuple[int, CutWord]]:
    """Yield the words of a text that are in the table of its language, each with its index, in order.

    Words that belong to the same number as the next word are among them. The words are in normal form but keep their
    letter case. `hyphened` holds the indexes of words followed by a hyphen; prefixes of compounds are found only there.
    `parted` holds the indexes of words that follow punctuation.
    """
    if language not in TABLES:
        return
    # Folding all words in one call is far faster than one by one, and checking the first words avoids most attempts.
    folded = "\n".join(words).casefold().split("\n")
    listed = dict.fromkeys(number_joints(words, folded, language, hyphened, parted), CutWord.NUMBER)
    listed.update(listed_words(words, folded, language, hyphened, parted))
    yield from sorted(listed.items())


def listed_words(
    words: Sequence[str], folded: Sequence[str], language: str, hyphened: Collection[int], parted: Collection[int]
) -> Iterator[tuple[int, CutWord]]:
    """Yield the words in the table of a language, each with its index, in order; `folded` are in lower case."""
    table, done = cut_table(language), 0
    for number in [number for number, word in enumerate(folded) if word in table]:
        if number < done:
            continue
        word = folded[number]
        for phrase, kind in table[word]:
            end = number + len(phrase)
            if kind is CutWord.PREFIX and number not in hyphened:
                continue
            if phrase[-1] == AT_PAUSE:
                end -= 1
                if end not in parted and end < len(words):
                    continue
            if end - number == 1 or tuple(folded[number:end]) == phrase[: end - number]:
                done = end
                if kind and not (language == "en" and word == MONTH and number and words[number] != MONTH):
                    yield from ((each, kind) for each in range(number, done))
                break
