"""The tables that maps are exported to: one module each, with `ABOUT`, `KEY`, `COLUMNS` and `rows(tabled)`.

They are for questions about many maps. A row has the values of its columns by their names; what is not said is null.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.base.plugins import Registry
from argmap.base.representation import short_repr
from argmap.evaluation.terms import Terms
from argmap.formats.exchange.columns import Row, TableColumn
from argmap.lint.checker import Checked

if TYPE_CHECKING:
    from argmap.evaluation.results import Evaluation


@dataclass(frozen=True, eq=False, repr=False)
class TabledMap:
    """A map that becomes rows, the path that people know it by, and on what terms it is evaluated."""

    path: str
    checked: Checked
    terms: Terms = field(default_factory=Terms)

    __repr__ = short_repr

    @cached_property
    def evaluation(self) -> "Evaluation":
        """What is found of the map when it is evaluated. Raises ArgmapError as `evaluate` does."""
        from argmap.evaluation.analysis.evaluator import evaluate

        return evaluate(self.checked.graph, self.terms)


class MakeRows(Protocol):
    """Makes the rows of a map. Raises ArgmapError where it cannot be evaluated."""

    def __call__(self, tabled: TabledMap, /) -> Iterator[Row]:
        """Yield the rows of a map in the order of the map."""


class TableModule(Protocol):
    """What the module of a table holds: what it is about, the columns that name a row, all columns, and the rows.

    One whose rows are the findings of rules sets `IS_CHECKED`; no other needs the rules.
    """

    ABOUT: str
    KEY: tuple[str, ...]
    COLUMNS: tuple[TableColumn, ...]
    rows: MakeRows
    IS_CHECKED: bool = False


class Table(NamedTuple):
    """A table: its name, what it is about, the columns that name a row, all columns, its rows, and what they need."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[TableColumn, ...]
    rows: MakeRows
    is_checked: bool


def as_table(name: str, module: TableModule) -> Table:
    """Return the table that a module makes."""
    return Table(name, module.ABOUT, module.KEY, module.COLUMNS, module.rows, module.IS_CHECKED)


TABLES = Registry("argmap.formats.tables", TableModule, as_table)
