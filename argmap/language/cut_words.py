"""Words that change what is said next to them, found in a text."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from argmap.language.cut_tables import TABLES, CutWord

# The words of a phrase with what they do, None for what only looks like a phrase of the table, by the first of them.
CutTable: TypeAlias = Mapping[str, Sequence[tuple[tuple[str, ...], CutWord | None]]]
# Languages whose phrases are sequences of letters, each of which counts as a word.
WITHOUT_SPACES = frozenset({"zh", "ja"})
MONTH = "may"
# The end of a phrase that counts only before punctuation.
AT_PAUSE = ","


@cache
def cut_table(language: str) -> CutTable:
    """Return the phrases of a language by their first words, the longest first; none if it has no list."""
    found: dict[str, list[tuple[tuple[str, ...], CutWord | None]]] = defaultdict(list)
    for kind, phrases in TABLES.get(language, {}).items():
        for phrase in phrases.split():
            words = words_of_phrase(phrase.removeprefix("-"), language)
            found[words[0]].append((words, None if phrase.startswith("-") else kind))
    return {first: sorted(each, key=rank) for first, each in found.items()}


def rank(entry: tuple[tuple[str, ...], CutWord | None]) -> tuple[int, bool]:
    """Return what the phrases that begin with a word are tried by: the longest first, and first parts of compounds."""
    phrase, kind = entry
    return -len(phrase), kind is not CutWord.PREFIX


def words_of_phrase(phrase: str, language: str) -> tuple[str, ...]:
    """Return the words of a phrase of the table as those of texts are counted."""
    return tuple(phrase) if language in WITHOUT_SPACES else tuple(phrase.replace("-", "_").split("_"))


def cut_words(
    words: Sequence[str], language: str, hyphened: Collection[int] = (), parted: Collection[int] = ()
) -> Iterator[tuple[int, CutWord]]:
    """Yield the words of a text that are of the table of its language, each with its number, in order.

    The words are in normal form, with their own letter case. `hyphened` are the numbers of those after which a hyphen
    stands: there alone are the first parts of compounds among them. `parted` are those before which punctuation stands.
    """
    table = cut_table(language)
    if not table:
        return
    # All at once is far faster than one by one, and so is a look at each before any is tried.
    folded = "\n".join(words).casefold().split("\n")
    done = 0
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
