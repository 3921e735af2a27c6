"""Imports maps from other formats."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.loss_reports import LossReports, ReportForm, ReportOption, StrictOption
from argmap.cli.output import Quiet, in_place, save
from argmap.cli.streams import say, write_out
from argmap.formats.importers import IMPORTERS

if TYPE_CHECKING:
    from argmap.formats.importers import ImportOptions
    from argmap.workspace.import_jobs import ImportJob
    from argmap.workspace.importing import Conversion


class RephraseMode(StrEnum):
    """What happens to a statement that rephrases another."""

    KEEP = "keep"
    MERGE = "merge"


SUMMARY = "Import maps from other formats."
GROUP = CommandGroup.EXCHANGE
EXAMPLE = "argmap import arguments/cycle-path.argdown"


Given = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="Files or folders; - is standard input.",
        show_default=False,
        autocompletion=completion.given_paths,
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help=f"The format, if it cannot be recognised: {one_of(IMPORTERS.names())}.",
        autocompletion=completion.import_formats,
        show_default=False,
    ),
]
Output = Annotated[
    str,
    typer.Option("--output", "-o", help="The argument file to write, a folder for several, or - for standard output."),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN,...",
        help="The column of a table for each field, for example text=Claim,from=Origin,to=Target,relation=Type.",
        show_default=False,
    ),
]
Supports = Annotated[
    str | None, typer.Option(metavar="WORDS", help="Words in a table that mean support, for example PRO,for.")
]
Attacks = Annotated[
    str | None, typer.Option(metavar="WORDS", help="Words in a table that mean attack, for example CON,against.")
]
Update = Annotated[
    str | None,
    typer.Option(
        metavar="MAP",
        help="Update a map from the file it was imported from; manual changes are kept.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]
Sidecar = Annotated[
    bool, typer.Option("--sidecar", help="Write what does not fit into a map to NAME.rest.json, for argmap export.")
]
Rephrase = Annotated[
    RephraseMode, typer.Option(help="In AIF, keep a rephrased statement separate, or merge it with the original.")
]
Merge = Annotated[bool, typer.Option("--merge", help="Make one map of all files, which share their ids.")]


def run(
    given: Given,
    form: From = None,
    output: Output = "-",
    columns: Columns = None,
    supports: Supports = None,
    attacks: Attacks = None,
    sidecar: Sidecar = False,
    rephrase: Rephrase = RephraseMode.KEEP,
    merge: Merge = False,
    update: Update = None,
    strict: StrictOption = False,
    report: ReportOption = ReportForm.TEXT,
    quiet: Quiet = False,
) -> None:
    """Convert maps from other formats, recognised by their content, into argument files.

    Always reports what was kept, changed or dropped. For a folder, all files in known formats are imported, and the
    output folder mirrors its structure. Exits with 1 if --strict is given and anything was changed or dropped, or if
    --update found texts changed both by hand and in the source; and with 2 if a file could not be imported.
    """
    from argmap.workspace.import_jobs import jobs_for

    if form:
        IMPORTERS.pick(form)
    reports = LossReports(report, strict=strict, is_free=output != "-", quiet=quiet)
    options = options_of(columns, supports, attacks)._replace(merges_rephrased=rephrase is RephraseMode.MERGE)
    jobs = jobs_for(given, output, together=merge)
    if update:
        raise typer.Exit(bring_up_to_date(update, jobs, options, form, quiet=quiet))
    reports.is_many = len(jobs) > 1
    for conversion in converted(jobs, options, form, reports, with_rest=sidecar):
        deliver(conversion, reports, quiet=quiet)
    raise typer.Exit(reports.exit_code())


def options_of(columns: str | None, supports: str | None, attacks: str | None) -> "ImportOptions":
    """Return the options for files that do not contain the information themselves. Raises ArgmapError."""
    from argmap.formats.importers import ImportOptions

    named = {}
    for pair in filter(None, (columns or "").split(",")):
        field, mark, column = pair.partition("=")
        if not (mark and field.strip() and column.strip()):
            raise ArgmapError(f'"{pair}" does not name a column: write FIELD=COLUMN, for example text=Claim')
        named[field.strip()] = column.strip()
    words = {word.strip(): "supports" for word in (supports or "").split(",") if word.strip()}
    words |= {word.strip(): "attacks" for word in (attacks or "").split(",") if word.strip()}
    return ImportOptions(named, words)


def converted(
    jobs: Sequence["ImportJob"], options: "ImportOptions", form: str | None, reports: LossReports, *, with_rest: bool
) -> Iterator["Conversion"]:
    """Yield the result of each job. A file that cannot be imported is reported, and the others continue."""
    from argmap.formats.exchange.given import ImportRefusedError
    from argmap.workspace.importing import convert, refuse_there

    for job in jobs:
        try:
            conversion = convert(job, options, form, with_rest=with_rest)
            if conversion:
                refuse_there(conversion)
        except ImportRefusedError as error:
            reports.refuse(str(error))
            continue
        if conversion:
            yield conversion
        else:
            reports.skip(job.paths[0])


def deliver(conversion: "Conversion", reports: LossReports, *, quiet: bool) -> None:
    """Write the files of a conversion, and report what was lost."""
    from argmap.cli.presenters.losses import size, summary

    for path, content in conversion.files:
        if path == "-":
            write_out(content)
        else:
            save(path, content, quiet=quiet)
    names, target = ", ".join(conversion.job.paths), conversion.job.target
    where = f" -> {target}" if target != "-" else ""
    outcome = f"{conversion.importer.title}, {size(conversion.checked)}; {summary(conversion.losses)}"
    reports.add(names, conversion.losses, f"{names}{where}: {outcome}")


def bring_up_to_date(
    path: str, jobs: Sequence["ImportJob"], options: "ImportOptions", form: str | None, *, quiet: bool
) -> ExitCode:
    """Update a map from the file that it was imported from, and return the exit code."""
    from argmap.cli.presenters.losses import update_lines
    from argmap.workspace.importing import convert
    from argmap.workspace.updating import update_map

    if len(jobs) != 1 or jobs[0].target != "-":
        raise ArgmapError("--update takes one file and writes the map that it names: omit --output")
    conversion = convert(jobs[0]._replace(is_named=True), options, form)
    updated = update_map(path, conversion.checked.map) if conversion else None
    if updated is None:
        return ExitCode.UNANSWERED
    if updated.after.content != updated.before.content:
        reason = updated.save()
        if reason:
            say(in_place(path, reason), quiet=quiet)
    for line in update_lines(path, updated.done, updated.remarks, updated.conflicts):
        say(line, quiet=quiet)
    return ExitCode.FOUND if updated.conflicts else ExitCode.DONE
