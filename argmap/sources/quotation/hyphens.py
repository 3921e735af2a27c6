"""Words that a line end has parted."""

import re
from typing import TypeAlias

# The letters before and behind a hyphen.
Parted: TypeAlias = tuple[str, str]

LETTER = r"[^\W\d_]"
# They begin with a set of characters because such patterns are searched for quickly.
HYPHEN_AT_LINE_END = re.compile(rf"[-‐](?<={LETTER}[-‐])[^\S\n]*+\n[^\S\n]*+(?={LETTER})")
HYPHEN_INSIDE = rf"[-‐‑](?<={LETTER}[-‐‑])(?={LETTER})"
# In a quotation a line end may have become a space.
SOFT_HYPHEN_AND_SPACE = r"\u00ad\s++"
HYPHEN_AND_SPACE = rf"[-‐](?<={LETTER}[-‐])\s++(?={LETTER})"
# Any hyphen between letters, for where it is not known which of them stand at the ends of the source's lines.
ANY_HYPHEN = rf"[-‐‑](?<={LETTER}[-‐‑])\s*+(?={LETTER})"
LETTERS = re.compile(rf"{LETTER}*+")
MOST_LETTERS = 60
# So many words of one quotation are tried in all ways, joined and with the hyphen; of more all or none are joined.
MOST_TRIED = 4


def halves(text: str, first: int, last: int) -> Parted:
    """Return the letters that stand right before and right behind a stretch."""
    backwards = LETTERS.match(text[max(0, first - MOST_LETTERS) : first][::-1])
    behind = LETTERS.match(text, last, last + MOST_LETTERS)
    return backwards[0][::-1] if backwards else "", behind[0] if behind else ""


def words_to_join(text: str) -> frozenset[Parted]:
    """Return the words that a line end has parted and that are written with a hyphen nowhere else."""
    parted = {halves(text, *match.span()) for match in HYPHEN_AT_LINE_END.finditer(text)}
    if not parted:
        return frozenset()
    compounds = {lower(halves(text, *match.span())) for match in re.finditer(HYPHEN_INSIDE, text)}
    return frozenset(both for both in parted if both[1].islower() and lower(both) not in compounds)


def lower(both: Parted) -> Parted:
    """Return the halves of a word in small letters."""
    return both[0].casefold(), both[1].casefold()


def ways_to_join(quotation: str, parting: str = HYPHEN_AND_SPACE) -> list[str]:
    """Return a quotation as it is and, where line ends seem to have parted its words, with these joined.

    Only the source knows whether a hyphen before a line end belongs to the word. `parting` is the pattern of the
    hyphens in question.
    """
    whole = re.sub(SOFT_HYPHEN_AND_SPACE, "", quotation)
    hyphens = list(re.finditer(parting, whole))
    if len(hyphens) > MOST_TRIED:
        return [whole, re.sub(parting, "", whole)]
    ways, done = [""], 0
    for hyphen in hyphens:
        before = whole[done : hyphen.start()]
        joints = (hyphen[0], "") if whole[hyphen.end()].islower() else (hyphen[0],)
        ways = [way + before + joint for way in ways for joint in joints]
        done = hyphen.end()
    return [way + whole[done:] for way in ways]
