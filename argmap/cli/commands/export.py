"""Exports maps to the formats of other tools."""

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.cli.answers import PartialOption, finish
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, SemanticsOption, StandardOption, StrengthsOption
from argmap.cli.loss_reports import LossReports, ReportForm, ReportOption, StrictOption
from argmap.cli.output import InputName, JobsOption, Paths, Quiet, maps_in, save
from argmap.cli.streams import visible_file, write_out
from argmap.cli.tabling import export_tables
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms
from argmap.formats.exchange.row_forms import ROW_FORMS
from argmap.formats.exporters import EXPORTERS
from argmap.formats.tables import TABLES

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
        help=f"The format: {one_of(EXPORTERS.names())}; or, for tables of all maps, {one_of(tuple(ROW_FORMS))}.",
        autocompletion=completion.export_formats,
        show_default=False,
    ),
]
TableOption = Annotated[
    list[str] | None,
    typer.Option(
        "--table",
        metavar="TABLE",
        help=f"With csv, jsonl or parquet, the table to write: {one_of(TABLES.names())}; by default all.",
        autocompletion=completion.tables,
        show_default=False,
    ),
]
Output = Annotated[
    str, typer.Option("--output", "-o", help="A file, a folder for several maps or tables, or - for standard output.")
]


def run(
    form: To,
    paths: Paths = None,
    output: Output = "-",
    table: TableOption = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    strict: StrictOption = False,
    report: ReportOption = ReportForm.TEXT,
    partial: PartialOption = False,
    jobs: JobsOption = None,
    quiet: Quiet = False,
    stdin_filename: InputName = None,
) -> None:
    """Write maps in the formats of other tools, and report what was kept, changed or dropped.

    With csv, jsonl or parquet, write tables of all maps together: statements, steps, citations, findings, verdicts and
    more, for queries over many maps; verdicts are those of argmap evaluate with the same options. For pictures, pages
    and prose, use argmap render. Control characters on standard output are made visible. Exits with 1 if --strict is
    given and anything was changed or dropped.
    """
    from argmap.workspace.exporting import export_maps, plan_exports
    from argmap.workspace.tabling import plan_tables

    reports = LossReports(report, strict=strict, is_free=output != "-", quiet=quiet)
    terms = Terms(semantics, standard, accept, strengths)
    maps = maps_in(paths, input_name=stdin_filename, quiet=quiet, with_parts=form not in ROW_FORMS)
    if form in ROW_FORMS:
        refuse_loss_report(report, strict=strict)
        export_tables(maps, plan_tables(form, table or (), output, terms), partial=partial, jobs=jobs, quiet=quiet)
        return
    plan = plan_exports(maps, output, form)
    if table or terms != Terms():
        raise typer.BadParameter(f"only {one_of(tuple(ROW_FORMS))} take --table and the options of verdicts")
    reports.is_many = len(plan.jobs) > 1
    for done in export_maps(plan, is_partial=partial, jobs=jobs):
        deliver(done, reports, quiet=quiet)
    finish(plan.obstacles, plan.refused, partial=partial, work="export")
    raise typer.Exit(reports.exit_code())


def refuse_loss_report(report: ReportForm, *, strict: bool) -> None:
    """Raise BadParameter if a loss report is requested for tables, which have none."""
    if strict or report is not ReportForm.TEXT:
        raise typer.BadParameter("tables have no report on losses", param_hint="--strict" if strict else "--report")


def deliver(done: "ExportedMap", reports: LossReports, *, quiet: bool) -> None:
    """Write a converted map, and report what was lost."""
    from argmap.cli.presenters.losses import summary

    if done.target == "-":
        content = done.exported.content
        write_out(content if isinstance(content, bytes) else visible_file(content))
    else:
        save(done.target, done.exported.content, quiet=quiet)
    where = f" -> {done.target}" if done.target != "-" else ""
    incomplete = "" if done.is_whole else " (incomplete)"
    reports.add(done.path, done.exported.losses, f"{done.path}{where}{incomplete}: {summary(done.exported.losses)}")
