"""Unifying quotation marks, dashes and spaces, which typists use differently."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from argmap.sources.quotation.characters import LATIN, MINUS
from argmap.sources.quotation.hyphens import HYPHEN_AT_LINE_END, Parted, halves
from argmap.sources.quotation.offsets import Pieces
from argmap.sources.quotation.quantities import MINUS_SIGNS, sign_in

QUOTE_MARK = '"'
PARAGRAPH_BREAK = "\n"
QUOTE_MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″‴‵‶׳״「」『』｢｣〝〞〟"
DASHES = "-‐‑‒–—―−־"
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
# Marks of owners, which say nothing.
OWNED = "\u2122\xae\u2120"
SOFT_HYPHEN = "\u00ad"
# Zero-width characters, marks of the writing direction, variation selectors, joiners and non-joiners, and the tatweel,
# which only stretches a word.
ZERO_WIDTH = SOFT_HYPHEN + "\u200b-\u200f\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f\u0640"

# Most of a text is letters, digits, single spaces and plain punctuation; only the rest is examined closely.
PLAIN = ".,;:!?()/%&$"
# The tatweel and ligatures count as letters, but are only typography.
ODD_LETTERS = f"_\u0640{LIGATURES}"
ODD = rf"(?:[^\w {PLAIN}]|[{ODD_LETTERS}])"
# Odd characters with the spaces around them, or several spaces. The pattern begins with a set of characters because
# such patterns are fast to search for.
ORDINARY = f"0-9A-Za-z{LATIN}{PLAIN}"
# The single space between words is excluded first, because it is so common.
RUN = re.compile(
    rf"[^{ORDINARY}](?<! (?=[{ORDINARY}]))(?:(?<! )|(?= )|(?={ODD}))(?<=[\W{ODD_LETTERS}])(?:[ ]++|{ODD}++)*+"
)
# A line end between ordinary characters, which is the most common oddity of wrapped text, and equals a space.
LINE_END = rf"\n(?<=[{ORDINARY}]\n)(?=[{ORDINARY}])"
# Signs that mean the same: of division, ratio, multiplication, similarity, comparison and temperature.
SAME_SIGNS = dict(zip("\u2044\u2215\u2236⋅∙\u223c⩽≦⩾≧", "//:··~≤≤≥≥", strict=True)) | {"℃": "°C", "℉": "°F"}
# Spaces, or a single line end.
BLANK = r"(?:[^\S\n]*\n(?![^\S\n]*\n)[^\S\n]*|[^\S\n]+)"
TOKEN = rf"""(?xs)
    (?P<paragraph> \s*\n[^\S\n]*\n\s* )
  | (?P<dash> [^\S\n]*+(?:\n[^\S\n]*+)?[{DASHES}]++(?:[^\S\n]*+\n(?![^\S\n]*+\n))?[^\S\n]*+ )
  | (?P<wave> [^\S\n]*+\u301c[^\S\n]*+ )
  | (?P<opened> (?<=\s)[«‹]{BLANK} )
  | (?P<closed> {BLANK}[»›](?=\s) )
  | (?P<quote> [{QUOTE_MARKS}]+ )
  | (?P<nothing> {SOFT_HYPHEN}[^\S\n]*+\n(?![^\S\n]*+\n)[^\S\n]*+ | [{ZERO_WIDTH}{OWNED}]+ )
  | (?P<space> \s+ )
  | (?P<cell> \| )
  | (?P<ellipsis> […⋯] )
  | (?P<sign> [{"".join(SAME_SIGNS)}] )
  | (?P<ligature> [{LIGATURES}] )
  | (?P<emphasis> [*_]+ )
  | (?P<other> . )
    """
FIXED = SAME_SIGNS | {
    "paragraph": PARAGRAPH_BREAK,
    "dash": "-",
    "opened": QUOTE_MARK,
    "closed": QUOTE_MARK,
    "quote": QUOTE_MARK,
    "nothing": "",
    "wave": "~",
    "space": " ",
    "cell": " ",
    "ellipsis": "...",
    "emphasis": "",
}
# Within a word these are not emphasis: snake_case.
EMPHASIS = re.compile(r"[*_]++")
# The replacement of a run without any of these does not depend on its surroundings.
DEPENDENT = frozenset({"*", "_", *MINUS_SIGNS})
RUNS_MADE_ONE = frozenset({PARAGRAPH_BREAK, "-", QUOTE_MARK})


def pieces_of(match: re.Match[str], joined: frozenset[Parted], joints: list[int]) -> Pieces:
    """Return the replacement of a run of odd characters; empty if a line end divided a word that is to be joined.

    In that case, its offset is added to `joints`.
    """
    run = match[0]
    if DEPENDENT.isdisjoint(run):
        return plain_pieces(run)
    text, (first, last) = match.string, match.span()
    if joined and "\n" in run and is_at_line_end(match) and halves(text, first, last) in joined:
        joints.append(first)
        return ()
    if EMPHASIS.fullmatch(run) and text[first - 1 : first].isalnum() and text[last : last + 1].isalnum():
        return ((run, 0),)
    sign = sign_in(match)
    return plain_pieces(run) if sign is None else (*plain_pieces(run[:sign]), (MINUS, sign))


def is_at_line_end(match: re.Match[str]) -> bool:
    """Return whether a run consists of a hyphen that divides a word at a line end."""
    hyphen = re.compile(HYPHEN_AT_LINE_END).match(match.string, match.start())
    return hyphen is not None and hyphen.end() == match.end()


@lru_cache(maxsize=4096)
def plain_pieces(run: str) -> tuple[tuple[str, int], ...]:
    """Return the replacement of a run of odd characters, each piece with its offset in the run."""
    # Most runs are a dash or a quotation mark, for which no pattern is needed.
    mark = run.strip(" ")
    if len(mark) == 1 and mark in DASHES:
        return (("-", 0),)
    if len(mark) == 1 and mark in QUOTE_MARKS and run in {mark, f" {mark}", f"{mark} "}:
        return tuple((QUOTE_MARK if char == mark else char, offset) for offset, char in enumerate(run))
    pieces: list[tuple[str, int]] = []
    for piece, offset in tokens(run):
        last = pieces[-1][0] if pieces else ""
        if piece == " " and last in {" ", "-", PARAGRAPH_BREAK}:
            continue
        if piece in {"-", PARAGRAPH_BREAK} and last == " ":
            pieces.pop()
        elif piece == last and piece in RUNS_MADE_ONE:
            continue
        pieces.append((piece, offset))
    return tuple(pieces)


def tokens(run: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a run in normal form, skipping those that become empty."""
    for token in re.finditer(TOKEN, run):
        kind = token.lastgroup or ""
        kept = SAME_SIGNS.get(token[0], token[0])
        piece = unicodedata.normalize("NFKC", token[0]) if kind == "ligature" else FIXED.get(kind, kept)
        if piece:
            yield piece, token.start()
