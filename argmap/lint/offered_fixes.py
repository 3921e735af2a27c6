"""Fixes offered with findings: edits of the map, where they can be made."""

from argmap.base.diagnostics import Fix
from argmap.syntax.edits import Edited, Refused


def offered(message: str, edited: Edited, *, is_safe: bool = True) -> Fix | None:
    """Return a fix by some edits; None if they are refused."""
    return None if isinstance(edited, Refused) else Fix(message, edited, is_safe)
