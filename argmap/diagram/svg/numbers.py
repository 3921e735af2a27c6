"""Numbers as short as they can be told apart in a picture."""


def short(number: float) -> str:
    """Return a number with one digit behind the point, or none."""
    return f"{number:.1f}".removesuffix(".0")
