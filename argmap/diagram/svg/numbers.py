"""Numbers as short as they can be distinguished in a picture."""


def short(number: float) -> str:
    """Return a number with one digit after the point, or none."""
    return f"{number:.1f}".removesuffix(".0")
