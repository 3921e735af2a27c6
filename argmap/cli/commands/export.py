"""Exports maps to the formats of other tools."""

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.plugins import one_of
from argmap.base.text import visible
from argmap.cli import completion
from argmap.cli.answers import PartialOption, finish
from argmap.cli.commands import CommandGroup
from argmap.cli.loss_reports import LossReports, ReportForm, ReportOption, StrictOption
from argmap.cli.output import InputName, Paths, Quiet, maps_in, save
from argmap.cli.streams import harmless, write_out
from argmap.formats.exporters import EXPORTERS

if TYPE_CHECKING:
    from argmap.workspace.exporting import ExportedMap

SUMMARY = "Export maps for other tools."
GROUP = CommandGroup.EXCHANGE
EXAMPLE = "argmap export arguments/library-sundays.yaml --to argdown"

To = Annotated[
    str,
    typer.Option(
        "--to",
        "-f",
        metavar="FORMAT",
        help=f"The format: {one_of(EXPORTERS.names())}.",
        autocompletion=completion.export_formats,
        show_default=False,
    ),
]
Output = Annotated[str, typer.Option("--output", "-o", help="A file, a folder for several maps, or -.")]


def run(
    form: To,
    paths: Paths = None,
    output: Output = "-",
    strict: StrictOption = False,
    report: ReportOption = ReportForm.TEXT,
    partial: PartialOption = False,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """Write maps in the formats of other tools, and report what was kept, changed and dropped.

    Pictures, pages and prose are drawn by argmap render. On standard output, what could steer a terminal is made
    visible. Exits with 1 when --strict is given and something was changed or dropped.
    """
    from argmap.workspace.exporting import export_maps, plan_exports

    reports = LossReports(report, strict=strict, is_free=output != "-", quiet=quiet)
    plan = plan_exports(maps_in(paths, input_name=stdin_filename, quiet=quiet), output, form)
    for done in export_maps(plan, is_partial=partial):
        deliver(done, reports, quiet=quiet)
    finish(plan.obstacles, plan.refused, partial=partial)
    raise typer.Exit(reports.exit_code())


def deliver(done: "ExportedMap", reports: LossReports, *, quiet: bool) -> None:
    """Write a map in its new format, and report what was lost."""
    from argmap.cli.presenters.losses import summary

    if done.target == "-":
        write_out(shown(done.exported.content))
    else:
        save(done.target, done.exported.content, quiet=quiet)
    where = f" -> {done.target}" if done.target != "-" else ""
    incomplete = "" if done.is_whole else " (incomplete)"
    reports.add(done.path, done.exported.losses, f"{done.path}{where}{incomplete}: {summary(done.exported.losses)}")


def shown(content: str | bytes) -> str | bytes:
    """Return a file for standard output: in text, what could steer a terminal or a log is visible."""
    if isinstance(content, bytes):
        return content
    return harmless("\n".join(visible(line) for line in content.split("\n")))
