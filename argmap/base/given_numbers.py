"""Numbers that a program passes, which may be of the wrong type, not a number (NaN), or out of range."""

from decimal import Decimal
from numbers import Integral, Real

from argmap.base.errors import ArgmapError
from argmap.base.representation import cut

MOST_SHOWN = 60


def whole_number(value: object, name: str, least: int) -> int:
    """Return a whole number of at least `least`. Raises ArgmapError, with the name of the value, for anything else."""
    if not isinstance(value, bool) and isinstance(value, Integral) and int(value) >= least:
        return int(value)
    raise ArgmapError(f"{as_given(value)} is not a valid {name}: use a whole number of at least {least}")


def share_in(value: object) -> float | None:
    """Return a number of any type, if it lies in [0, 1], as a float, and None for anything else."""
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        return None
    try:
        number = float(value)
    except (OverflowError, ValueError):
        # A whole number too large for a float, or a signalling NaN.
        return None
    return number if 0 <= number <= 1 else None


def as_given(value: object) -> str:
    """Return a short form of any value for a message, with text in quotation marks."""
    try:
        return f'"{cut(value, MOST_SHOWN)}"' if isinstance(value, str) else cut(repr(value), MOST_SHOWN)
    except ValueError:
        # Python writes no whole number of more than 4,300 digits.
        return f"this {type(value).__name__}"
