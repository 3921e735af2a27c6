"""The tables to which maps are exported: one module each, with `ABOUT`, `KEY`, `COLUMNS` and `rows(tabled)`.

They answer questions about many maps. A row has its values by column name; missing values are null.
"""

from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.terms import Terms
from argmap.formats.exchange.columns import Row, TableColumn
from argmap.lint.checker import Checked

if TYPE_CHECKING:
    from argmap.evaluation.results import Evaluation


@frozen(eq=False, slots=False)
class TabledMap:
    """A map to be written as rows, its path as given by the user, and the terms of its evaluation."""

    path: str
    checked: Checked
    terms: Terms = field(default_factory=Terms)

    @cached_property
    def evaluation(self) -> "Evaluation":
        """The evaluation of the map. Raises ArgmapError as `evaluate` does."""
        from argmap.evaluation.analysis.evaluator import evaluate

        return evaluate(self.checked.graph, self.terms)


class MakeRows(Protocol):
    """Makes the rows of a map. Raises ArgmapError if the map cannot be evaluated."""

    def __call__(self, tabled: TabledMap, /) -> Iterator[Row]:
        """Yield the rows of a map in map order."""


class TableModule(Protocol):
    """What the module of a table defines: its subject, the columns that identify a row, all columns, and the rows.

    A table of rule findings sets `IS_CHECKED`; the others do not run the rules.
    """

    ABOUT: str
    KEY: tuple[str, ...]
    COLUMNS: tuple[TableColumn, ...]
    rows: MakeRows
    IS_CHECKED: bool = False


class Table(NamedTuple):
    """A table: its name, its subject, the columns that identify a row, all columns, its rows, and its needs."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    rows: MakeRows
    is_checked: bool


def as_table(name: str, module: TableModule) -> Table:
    """Return the table that a module defines."""
    return Table(name, module.ABOUT, module.KEY, module.COLUMNS, module.rows, module.IS_CHECKED)


TABLES = Registry("argmap.formats.tables", TableModule, as_table)
