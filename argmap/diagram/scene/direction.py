"""The writing direction of a text."""

import unicodedata


def is_right_to_left(text: str) -> bool:
    """Return whether a text runs from right to left, by its first letter with a direction (UAX 9, rule P2)."""
    if text.isascii():
        return False
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"
