"""A row of the table."""

from dataclasses import dataclass

from bench.timing import Command


@dataclass(frozen=True, slots=True)
class Row:
    """A command next to another, and the most that it may take.

    That is `most_ratio` times the other's seconds, `most_seconds` more than it takes, and megabytes.
    `why` is reported when the row is missed.
    """

    what: str
    command: Command
    beside: Command | None = None
    most_ratio: float | None = None
    most_seconds: float | None = None
    most_megabytes: float | None = None
    is_long: bool = False
    why: str = ""
