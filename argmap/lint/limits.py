"""How much is too much: the numbers that a project may set for itself."""

from typing import NamedTuple


class Limits(NamedTuple):
    """The limits of the rules that have one.

    `levels` is how deep a line of reasons may go, `reasons` how many may support or attack one statement. A text of
    more than `characters` is hard to read in a picture; one of more than `most_characters` is no statement.
    """

    levels: int = 7
    reasons: int = 9
    characters: int = 140
    most_characters: int = 400


DEFAULT_LIMITS = Limits()
