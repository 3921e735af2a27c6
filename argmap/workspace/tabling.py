"""Exporting argument files to tables, with one map in memory at a time and one file per table."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from tempfile import TemporaryDirectory
from typing import IO

from argmap.base.diagnostics import Diagnostic
from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.terms import Terms
from argmap.formats.exchange.row_forms import CSV, PARQUET, ROW_FORMS, RowForm, formulas_in
from argmap.formats.tables import TABLES, Table, TabledMap
from argmap.workspace.folders import MapFile
from argmap.workspace.load import UnansweredMap, can_answer, open_map, unanswered
from argmap.workspace.parallel import in_order, processes_for
from argmap.workspace.targets import STANDARD_OUTPUT, ending_of, is_folder, refuse_read

MOST_BYTES = 1 << 20


class TablePlan(NamedTuple):
    """The requested tables, their form and targets, and the terms of evaluation."""

    form: str
    targets: tuple[tuple[str, str], ...]
    terms: Terms

    @property
    def tables(self) -> tuple[Table, ...]:
        """The requested tables."""
        return tuple(TABLES.get(name) for name, _ in self.targets)

    @property
    def row_form(self) -> RowForm:
        """The form of the rows."""
        return ROW_FORMS[self.form]


class TabledFile(NamedTuple):
    """The written rows of a map by table, their numbers, and the reasons why the map could not be read completely.

    `formulas` counts the texts that a spreadsheet would treat as formulas.
    """

    texts: tuple[str, ...]
    counts: tuple[int, ...]
    formulas: int
    is_whole: bool
    obstacles: tuple[Diagnostic, ...]
    refused: UnansweredMap | None


def plan_tables(form: str, tables: Sequence[str], output: str, terms: Terms) -> TablePlan:
    """Return the targets of tables, by default of all of them. Raises ArgmapError for impossible targets."""
    names = tuple(dict.fromkeys(TABLES.pick(name) for name in tables)) or TABLES.names()
    suffix = ROW_FORMS[form].suffix
    if output != STANDARD_OUTPUT and (is_folder(output) or not ending_of(output)):
        return TablePlan(form, tuple((name, os.path.join(output, name + suffix)) for name in names), terms)
    if len(names) > 1:
        where = "standard output" if output == STANDARD_OUTPUT else f'"{output}"'
        raise ArgmapError(
            f"{where} can have only one table: use --output with a folder, or --table {one_of(TABLES.names())}"
        )
    if output != STANDARD_OUTPUT and ending_of(output) != suffix:
        raise ArgmapError(f'"{output}" does not have the suffix of this form: end it with "{suffix}"')
    return TablePlan(form, ((names[0], output),), terms)


def table_file(file: MapFile, plan: TablePlan, *, is_partial: bool) -> TabledFile:
    """Return the rows of a map; empty if it could not be read completely, unless `is_partial`.

    Raises ArgmapError if a table would replace a file that was read for the map.
    """
    tables = plan.tables
    opened = open_map(file, with_rules=any(each.is_checked for each in tables))
    checked = opened.checked
    refused = None if can_answer(checked, partial=is_partial) else unanswered(checked)
    written = list(written_rows(TabledMap(file.path, checked, plan.terms), plan)) if is_partial or not refused else []
    refuse_read([target for _, target in plan.targets if target != STANDARD_OUTPUT], opened.files)
    return TabledFile(
        texts=tuple("".join(lines) for lines, _ in written) or ("",) * len(tables),
        counts=tuple(len(lines) for lines, _ in written) or (0,) * len(tables),
        formulas=sum(formulas for _, formulas in written),
        is_whole=opened.is_whole and refused is None,
        obstacles=checked.obstacles,
        refused=refused,
    )


def written_rows(tabled: TabledMap, plan: TablePlan) -> Iterator[tuple[list[str], int]]:
    """Yield the written rows of a map for each table, and the number of texts that look like a formula."""
    form = plan.row_form
    for table in plan.tables:
        rows = list(table.rows(tabled))
        formulas = sum(formulas_in(table.columns, row) for row in rows) if plan.form == CSV else 0
        yield [form.line(table.columns, row) for row in rows], formulas


@frozen()
class FileParts:
    """The contents of a file in parts of whole lines, which can be iterated over several times."""

    file: IO[bytes]

    def __iter__(self) -> Iterator[bytes]:
        """Yield the parts."""
        self.file.seek(0)
        return iter(lambda: b"".join(self.file.readlines(MOST_BYTES)), b"")


@dataclass(slots=True)
class TabledMaps:
    """The tables of maps, in temporary files, and what was found while making them."""

    plan: TablePlan
    files: Sequence[IO[bytes]]
    counts: list[int]
    refused: list[UnansweredMap] = field(default_factory=list)
    obstacles: list[Diagnostic] = field(default_factory=list)
    incomplete: list[str] = field(default_factory=list)
    formulas: int = 0

    def add(self, path: str, tabled: TabledFile) -> None:
        """Add the rows of a map. Raises OSError if the disk is full."""
        self.obstacles.extend(tabled.obstacles)
        self.refused.extend([tabled.refused] if tabled.refused else [])
        self.incomplete.extend([] if tabled.is_whole else [path])
        self.formulas += tabled.formulas
        for number, (file, text) in enumerate(zip(self.files, tabled.texts, strict=True)):
            file.write(text.encode("utf-8", "backslashreplace"))
            self.counts[number] += tabled.counts[number]

    def contents(self) -> Iterator[tuple[str, int, Iterable[bytes]]]:
        """Yield the target of each table, its number of rows, and its contents.

        Raises ArgmapError if DuckDB is needed and not installed.
        """
        for table, (_, target), count, file in zip(
            self.plan.tables, self.plan.targets, self.counts, self.files, strict=True
        ):
            if self.plan.form == PARQUET:
                from argmap.workspace.parquet import as_parquet

                with as_parquet(file, table.columns) as made:
                    yield target, count, FileParts(made)
            else:
                yield target, count, FileParts(file)


@contextmanager
def table_maps(
    maps: Sequence[MapFile],
    plan: TablePlan,
    report: Callable[[int], None],
    *,
    is_partial: bool = False,
    jobs: int | None = None,
) -> Iterator[TabledMaps]:
    """Yield the tables of maps, which exist as long as the block. `report` is called with the number of maps done.

    Raises ArgmapError if a table would replace a file that was read, and OSError if the disk is full.
    """
    work = partial(table_file, plan=plan, is_partial=is_partial)
    processes = processes_for([each.path for each in maps], jobs)
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="argmap-"))
        files = [stack.enter_context(open(os.path.join(folder, name), "w+b")) for name, _ in plan.targets]
        found = TabledMaps(plan, files, [0] * len(files))
        for file, table in zip(files, plan.tables, strict=True):
            file.write(plan.row_form.head(table.columns).encode())
        for number, (given, tabled) in enumerate(zip(maps, in_order(work, maps, processes, path_of), strict=True)):
            found.add(given.path, tabled)
            report(number + 1)
        yield found


def path_of(file: MapFile) -> str:
    """Return the path of a map as shown to people."""
    return file.path
