"""Limits that a project can configure."""

from argmap.base.tuples import NamedTuple


class Limits(NamedTuple):
    """The limits of the rules that have one.

    `levels` is the maximum length of a chain of reasons, and `reasons` the maximum number of reasons or objections of a
    statement. A text of more than `characters` is hard to read in a picture; more than `most_characters` is an error.
    """

    levels: int = 7
    reasons: int = 9
    characters: int = 140
    most_characters: int = 400


DEFAULT_LIMITS = Limits()
