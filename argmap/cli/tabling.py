"""Export of tables about many maps."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from argmap.cli.answers import finish
from argmap.cli.output import progress, save
from argmap.cli.streams import say, visible_file, write_out
from argmap.language.phrases import plural

if TYPE_CHECKING:
    from argmap.workspace.folders import MapFile
    from argmap.workspace.tabling import TabledMaps, TablePlan


def export_tables(
    maps: Sequence["MapFile"], plan: "TablePlan", *, partial: bool, jobs: int | None, quiet: bool
) -> None:
    """Write the tables of maps, and end the command if any map cannot be answered from.

    In that case nothing is written, unless `partial` is set.
    """
    from argmap.workspace.tabling import table_maps

    with (
        progress(len(maps), quiet=quiet) as update,
        table_maps(maps, plan, update, is_partial=partial, jobs=jobs) as found,
    ):
        if not found.refused or (partial and len(found.refused) < len(maps)):
            deliver(found, quiet=quiet)
    finish(found.obstacles, found.refused, partial=partial)


def deliver(found: "TabledMaps", *, quiet: bool) -> None:
    """Write tables, and report the number of rows of each."""
    from argmap.workspace.targets import STANDARD_OUTPUT

    if found.incomplete:
        say(f"incomplete: {plural(len(found.incomplete), 'map')} could not be read whole")
    if found.formulas:
        say(
            f"{plural(found.formulas, 'text')} that a spreadsheet would take for a formula: open the table with its "
            "columns as text",
            quiet=quiet,
        )
    for target, count, parts in found.contents():
        if target == STANDARD_OUTPUT:
            write_shown(parts, found.plan.form)
        else:
            save(target, parts, quiet=quiet)
            say(f"-> {target}: {plural(count, 'row')}", quiet=quiet)


def write_shown(parts: Iterable[bytes], form: str) -> None:
    """Write a table to standard output with control characters made visible, even in CSV, which has no escapes."""
    from argmap.formats.exchange.row_forms import CSV

    for part in parts:
        write_out(visible_file(part.decode()) if form == CSV else part)
