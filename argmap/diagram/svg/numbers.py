"""Numbers in the shortest form that is exact enough for a picture."""


def short(number: float) -> str:
    """Return a number with at most one decimal."""
    return f"{number:.1f}".removesuffix(".0")
