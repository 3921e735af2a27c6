"""Fixes offered with findings, if the edits are possible."""

from argmap.base.diagnostics import Fix
from argmap.syntax.edits import Edited, Refused


def offered(message: str, edited: Edited, *, is_safe: bool = True) -> Fix | None:
    """Return a fix with the given edits, or None if they were refused."""
    return None if isinstance(edited, Refused) else Fix(message, edited, is_safe)
