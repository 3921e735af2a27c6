"""The part of a graph that an evaluation needs; only type checkers load this module."""

from collections.abc import Mapping
from typing import Protocol

from argmap.model import Map, Statement, Step


class Relations(Protocol):
    """A graph, or the part of one that an evaluation needs."""

    @property
    def map(self) -> Map:
        """The map, with all of its sources."""
        ...

    @property
    def statements(self) -> Mapping[str, Statement]:
        """The statements by id."""
        ...

    @property
    def incoming(self) -> Mapping[str, tuple[Step, ...]]:
        """The steps to each statement and step."""
        ...

    @property
    def rivals(self) -> Mapping[str, tuple[str, ...]]:
        """The statements that each statement contradicts."""
        ...

    @property
    def theses(self) -> tuple[str, ...]:
        """The ids of the theses."""
        ...
