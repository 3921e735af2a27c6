"""Words divided at the end of a line."""

import re
from collections.abc import Sequence
from itertools import product
from typing import TypeAlias

# The letters before and after a hyphen.
Parted: TypeAlias = tuple[str, str]

LETTER = r"[^\W\d_]"
# The patterns begin with a set of characters because such patterns are fast to search for.
HYPHEN_AT_LINE_END = rf"[-‐](?<={LETTER}[-‐])[^\S\n]*+\n[^\S\n]*+(?={LETTER})"
HYPHEN_INSIDE = rf"[-‐‑](?<={LETTER}[-‐‑])(?={LETTER})"
# In a quotation, a line end may have become a space.
SOFT_HYPHEN = "\u00ad"
SOFT_HYPHEN_AND_SPACE = rf"{SOFT_HYPHEN}\s++"
HYPHEN_AND_SPACE = rf"[-‐](?<={LETTER}[-‐])\s++(?={LETTER})"
# Any hyphen between letters, used when the line ends of the source are unknown.
ANY_HYPHEN = rf"[-‐‑](?<={LETTER}[-‐‑])\s*+(?={LETTER})"
# One of them is in all that the patterns above find.
HYPHENS = "-‐‑"
LETTERS = re.compile(rf"{LETTER}*+")
MOST_LETTERS = 60
# Up to this many words of a quotation are tried in all combinations; with more, all or none are joined.
MOST_TRIED = 5
MOST_JOINED = 200
# A quotation without some of its hyphens, and the number of letters before each hyphen that was removed.
Joining: TypeAlias = tuple[str, tuple[int, ...]]


def halves(text: str, first: int, last: int) -> Parted:
    """Return the letters directly before and after a range."""
    backwards = LETTERS.match(text[max(0, first - MOST_LETTERS) : first][::-1])
    following = LETTERS.match(text, last, last + MOST_LETTERS)
    return backwards[0][::-1] if backwards else "", following[0] if following else ""


def words_to_join(text: str) -> frozenset[Parted]:
    """Return the words divided at a line end that are not written with a hyphen anywhere else."""
    found = re.finditer(HYPHEN_AT_LINE_END, text) if "\n" in text else ()
    parted = {halves(text, *match.span()) for match in found}
    if not parted:
        return frozenset()
    compounds = {lower(halves(text, *match.span())) for match in re.finditer(HYPHEN_INSIDE, text)}
    return frozenset(both for both in parted if both[1].islower() and lower(both) not in compounds)


def lower(both: Parted) -> Parted:
    """Return the halves of a word in lower case."""
    return both[0].casefold(), both[1].casefold()


def ways_to_join(quotation: str, parting: str) -> list[Joining]:
    """Return a quotation unchanged and, if its words may have been divided at line ends, with these joined.

    Only the source determines whether a hyphen before a line end belongs to the word. `parting` is the pattern of the
    hyphens in question. Each result includes the lengths of the halves before those removed hyphens that are not
    followed by a space.
    """
    whole = re.sub(SOFT_HYPHEN_AND_SPACE, "", quotation) if SOFT_HYPHEN in quotation else quotation
    if not any(map(whole.__contains__, HYPHENS)):
        return [(whole, ())]
    hyphens = [match for match in re.finditer(parting, whole) if whole[match.end()].islower()]
    choices = list(product((False, True), repeat=len(hyphens))) if len(hyphens) <= MOST_TRIED else []
    hyphens = hyphens[:MOST_JOINED]
    choices = choices or [(False,) * len(hyphens), (True,) * len(hyphens)]
    return [joined(whole, hyphens, choice) for choice in choices]


def joined(whole: str, hyphens: Sequence[re.Match[str]], choice: Sequence[bool]) -> Joining:
    """Return a quotation without the chosen hyphens, and the lengths of the halves before them."""
    parts, halves_before, done = [], [], 0
    for hyphen, is_left_out in zip(hyphens, choice, strict=True):
        if is_left_out:
            parts.append(whole[done : hyphen.start()])
            done = hyphen.end()
            if not hyphen[0][-1].isspace():
                halves_before.append(len(halves(whole, *hyphen.span())[0]))
    return "".join((*parts, whole[done:])), tuple(halves_before)
