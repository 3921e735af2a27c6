"""What stands for a character where an encoding does not have it."""

import unicodedata
from collections.abc import Mapping

# What argmap draws outlines, bars and signs with, and the punctuation that texts are full of.
SIGNS: Mapping[str, str] = {
    "├": "|",
    "└": "`",
    "│": "|",
    "─": "-",
    "━": "=",
    "█": "#",
    "●": "*",
    "⬤": "*",
    "✓": "v",
    "✗": "x",
    "►": ">",
    "→": "->",
    "←": "<-",
    "↔": "<->",
    "⇒": "=>",
    "·": ".",
    "•": "*",
    "…": "...",
    "–": "-",
    "—": "--",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "‘": "'",
    "’": "'",
    "‚": ",",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": "<<",
    "»": ">>",
    "‹": "<",
    "›": ">",
    "′": "'",
    "″": '"',
    "≈": "~",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
}
# Corners and crossings of tables, and the dots that turn while something long is being done.
FORMS_OF_KINDS = {"BOX": "+", "BRAILLE": "*"}


def ascii_form(char: str) -> str:
    """Return what stands for a character in ASCII: a sign that looks like it, a space, or an escape."""
    if char in SIGNS:
        return SIGNS[char]
    if unicodedata.category(char) == "Zs":
        return " "
    kind = unicodedata.name(char, "").partition(" ")[0]
    return FORMS_OF_KINDS.get(kind) or char.encode("ascii", "backslashreplace").decode()


def stand_in(error: UnicodeError) -> tuple[str, int]:
    """Handle an error of encoding, as `codecs` asks: with what stands for the characters that an encoding lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    # A few encodings lack some of ASCII itself.
    return "".join("?" if char.isascii() else ascii_form(char) for char in lacking), error.end
