"""ASCII replacements for characters that an output encoding lacks."""

import unicodedata
from collections.abc import Mapping

# The signs that argmap uses in outlines, bars and marks, and common punctuation.
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
# The corners and crossings of tables, and the dots of the progress spinner.
FORMS_OF_KINDS = {"BOX": "+", "BRAILLE": "*"}


def ascii_form(char: str) -> str:
    """Return the ASCII replacement for a character: a sign that looks like it, a space, or a backslash escape."""
    if char in SIGNS:
        return SIGNS[char]
    if unicodedata.category(char) == "Zs":
        return " "
    kind = unicodedata.name(char, "").partition(" ")[0]
    return FORMS_OF_KINDS.get(kind) or char.encode("ascii", "backslashreplace").decode()


def stand_in(error: UnicodeError) -> tuple[str, int]:
    """Replace the characters that an encoding lacks by ASCII forms; an error handler for `codecs.register_error`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    # A few encodings lack even some ASCII characters.
    return "".join("?" if char.isascii() else ascii_form(char) for char in lacking), error.end
