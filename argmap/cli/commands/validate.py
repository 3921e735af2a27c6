"""Checks argument files, and fixes what can be fixed automatically."""

from collections.abc import Container, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.errors import ArgmapError
from argmap.base.plugins import one_of
from argmap.cli import completion
from argmap.cli.answers import exit_code
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import (
    Colour,
    ColourOption,
    InputName,
    JobsOption,
    OutputFormat,
    Paths,
    Quiet,
    TodayOption,
    WatchOption,
    day_of,
    found_in,
    progress,
    project_paths,
    report_problems,
    wants_colour,
    write_answer,
)
from argmap.cli.streams import say, write_error, write_out
from argmap.lint.reports import REPORTS, Report
from argmap.lint.settings import Profile

if TYPE_CHECKING:
    from argmap.base.diagnostics import Diagnostic
    from argmap.lint.settings import Choice
    from argmap.lint.summary import Summary
    from argmap.workspace.baselines import BaselineFile
    from argmap.workspace.folders import MapFile
    from argmap.workspace.workspace import Workspace

# These reports may use the encoding of the terminal; the others are for programs and always UTF-8.
FOR_PEOPLE = {"text", "concise"}
SUMMARY = "Check argument files."
GROUP = CommandGroup.CHECK
EXAMPLE = "argmap validate arguments/ --strict"

# The number of resolved findings that are listed.
MOST_NAMED = 10

ReportForm = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        help=f"The output format: {one_of(REPORTS.names())}.",
        autocompletion=completion.report_formats,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(help="The rules to check, by name, code or code prefix.", autocompletion=completion.selectors),
]
Complete = Annotated[bool, typer.Option("--all", help="In text output, show more than ten findings per rule and file.")]
Ignore = Annotated[list[str] | None, typer.Option(help="Rules to skip.", autocompletion=completion.unwanted)]
Preview = Annotated[bool, typer.Option("--preview", help="Also check rules in preview.")]

BaselineOption = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Leave out the findings recorded in this file; by default argmap-baseline.json of the project.",
        show_default=False,
    ),
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Record the current findings, so that only new ones fail.")
]

ProfileOption = Annotated[
    Profile | None,
    typer.Option(
        help="The set of rules: default, or imported, which is used for maps with x-from unless you choose.",
        show_default=False,
    ),
]
Statistics = Annotated[bool, typer.Option("--statistics", help="Show only how many findings each rule has.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even if there are findings.")]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="With --fix or --diff, also apply fixes that involve a guess.")
]


def run(
    paths: Paths = None,
    form: ReportForm = "text",
    select: Select = None,
    ignore: Ignore = None,
    preview: Preview = False,
    strict: Annotated[bool, typer.Option("--strict", help="Also fail on warnings.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Apply fixes that cannot change the meaning of a map.")] = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, without writing.")] = False,
    complete: Complete = False,
    statistics: Statistics = False,
    exit_zero: ExitZero = False,
    profile: ProfileOption = None,
    baseline: BaselineOption = None,
    write_baseline: WriteBaseline = False,
    watch: WatchOption = False,
    today: TodayOption = None,
    jobs: JobsOption = None,
    quiet: Quiet = False,
    color: ColourOption = Colour.AUTO,
    stdin_filename: InputName = None,
) -> None:
    """Check the syntax, structure and evidence of argument files.

    Exits with 0 if nothing fails, 1 if something does, and 2 if a file cannot be opened or the settings are wrong; with
    --exit-zero findings do not fail. With --diff, exits with 1 if there is something to fix or a map has syntax errors.
    Files in a folder that other files in it include are checked with those.
    """
    from argmap.lint.settings import choose
    from argmap.workspace.baselines import open_baseline

    if write_baseline and (diff or select or ignore):
        raise ArgmapError("--write-baseline records all findings: omit --diff, --select and --ignore")
    choice = choose(select, ignore, day_of(today), preview=preview)._replace(profile=profile)
    write = partial(write_report, report=report_of(form), color=color, complete=complete, statistics=statistics)
    if watch:
        from argmap.cli.watched_checks import WatchedCheck, watch_checks

        unfit = {"--fix": fix, "--diff": diff, "--write-baseline": write_baseline, "--stdin-filename": stdin_filename}
        return watch_checks(WatchedCheck(paths, choice, baseline), unfit, write, quiet=quiet)
    maps = found_in(paths, input_name=stdin_filename, quiet=quiet, with_parts=False)
    workspace, found, inputs = files_of(maps.maps, choice)
    known = open_baseline(baseline, found, is_written=write_baseline)
    end = partial(ended, quiet=quiet, strict=strict, exit_zero=exit_zero)
    if diff:
        raise typer.Exit(show_fixes(found, workspace, with_unsafe=unsafe_fixes, quiet=quiet))
    if form == "jsonl" and not (fix or statistics or known.recorded):
        raise typer.Exit(end(stream_findings(found, workspace, jobs=jobs, quiet=quiet).skipping(maps.skipped), 0))
    run_check = partial(fix_files, inputs=inputs, with_unsafe=unsafe_fixes) if fix else partial(check_files, jobs=jobs)
    summary, failed = run_check(found, workspace, quiet=quiet)
    summary = settled(known, summary, paths, is_written=write_baseline, quiet=quiet).skipping(maps.skipped)
    write(summary, is_error=fix and not inputs.isdisjoint(found))
    raise typer.Exit(end(summary, failed))


def report_of(form: str) -> Report:
    """Return the report format with a name. Raises ArgmapError if there is none."""
    return REPORTS.get(REPORTS.pick(form))


def files_of(maps: Iterable["MapFile"], choice: "Choice") -> tuple["Workspace", list[str], set[str]]:
    """Return the workspace and paths of the files to check, and the paths that standard input stands for."""
    from argmap.workspace.folders import tree_of
    from argmap.workspace.workspace import Workspace

    inputs = {"-", *(file.path for file in maps if file.content is not None)}
    return Workspace(choice, tree_of(maps)), [file.path for file in maps], inputs


def rule_counts(summary: "Summary", form: str) -> str:
    """Return the number of findings of each rule. Raises ArgmapError for a machine-readable format."""
    from argmap.cli.presenters.rule_counts import counts, lines

    if form not in FOR_PEOPLE:
        raise ArgmapError(f"--statistics is plain text: omit --format {form}")
    return "".join(lines(counts(summary.diagnostics)))


def write_report(
    summary: "Summary", *, report: Report, color: Colour, complete: bool, statistics: bool, is_error: bool = False
) -> None:
    """Write a report to standard output, or to standard error if the fixed map goes to standard output.

    With `statistics`, write the number of findings of each rule instead. Raises ArgmapError for statistics in a
    machine-readable format.
    """
    if statistics:
        text = rule_counts(summary, report.name)
    else:
        text = report.write(summary, colour=wants_colour(color), complete=complete)
    if is_error:
        write_error(text)
    else:
        write_answer(text, OutputFormat.TEXT if report.name in FOR_PEOPLE else report.name, color=color)


def check_files(
    paths: Sequence[str], workspace: "Workspace", *, jobs: int | None, quiet: bool
) -> tuple["Summary", int]:
    """Check files and return their summary, and 0 files that could not be written."""
    from argmap.workspace import parallel

    with progress(len(paths), quiet=quiet) as update:
        return parallel.check_files(paths, workspace, update, jobs), 0


def stream_findings(paths: Sequence[str], workspace: "Workspace", *, jobs: int | None, quiet: bool) -> "Summary":
    """Check files, write the findings of each as soon as it is checked, and return a summary with their counts."""
    from argmap.cli.streamed_checks import stream_checks

    return stream_checks(paths, workspace, jobs=jobs, quiet=quiet)


def fix_files(
    paths: Sequence[str], workspace: "Workspace", *, inputs: Container[str], with_unsafe: bool, quiet: bool
) -> tuple["Summary", int]:
    """Fix files in place, report what was done, and return the remaining findings.

    The second value is how many files could not be written; these are unchanged, and the others are fixed. `inputs`,
    read from standard input, go to standard output.
    """
    from argmap.cli.presenters import fixes
    from argmap.cli.saving import Saver
    from argmap.lint.summary import join, summarise
    from argmap.workspace.autofix import fixed_files

    summaries: list[Summary] = []
    saver = Saver(quiet=quiet)
    made = fixed_files(paths, workspace, with_unsafe=with_unsafe)
    for given, (file, fixed) in zip(paths, made, strict=True):
        checked, done = fixed.checked, fixed.done
        if given in inputs:
            write_out(file.content)
        elif done and not saver.save(file):
            checked, done = workspace.check_text(file.before), ()
        for diagnostic in done:
            say(fixes.done(diagnostic), quiet=quiet)
        summaries.append(summarise([checked]))
    saver.warn()
    if len(saver.written) + len(saver.failed) > 1 and saver.failed:
        say(fixes.not_written(saver.failed, len(saver.written)))
    return join(summaries), len(saver.failed)


def ended(summary: "Summary", failed: int, *, quiet: bool, strict: bool, exit_zero: bool) -> ExitCode:
    """Report how many findings there are, and return the exit code; `failed` files could not be written."""
    from argmap.lint.summary import in_words

    say(in_words(summary), quiet=quiet)
    return ExitCode.UNANSWERED if failed else exit_code(summary, strict=strict, is_lenient=exit_zero)


def settled(
    known: "BaselineFile", summary: "Summary", paths: Sequence[str] | None, *, is_written: bool, quiet: bool
) -> "Summary":
    """Return the findings that are not in the baseline, after writing the baseline on request."""
    if is_written:
        known = record_findings(known, summary, paths or project_paths(quiet=True), quiet=quiet)
    return known.leave_out(summary)


def record_findings(known: "BaselineFile", summary: "Summary", paths: Sequence[str], *, quiet: bool) -> "BaselineFile":
    """Write the findings of a check to the baseline file, report those no longer found, and return the baseline.

    Nothing is written while a map has syntax errors, because its other findings are unknown.
    """
    from argmap.language.phrases import plural
    from argmap.lint.checker import is_obstacle

    if any(map(is_obstacle, summary.diagnostics)):
        say(f"{known.path} was not written: first fix the errors that prevent maps from being read or checked")
        return known
    written, gone = known.update(summary, paths)
    for finding in gone[:MOST_NAMED]:
        say(f"no longer found: {finding.path}: {finding.message} ({finding.name})", quiet=quiet)
    more = f"; {plural(len(gone), 'finding')} no longer found" if gone else ""
    count = len(written.recorded.findings) if written.recorded else 0
    say(f"{known.path}: {plural(count, 'finding')} recorded{more}", quiet=quiet)
    return written


def show_fixes(paths: Iterable[str], workspace: "Workspace", *, with_unsafe: bool, quiet: bool) -> ExitCode:
    """Write the changes that fixes would make to standard output as a unified diff, and return the exit code."""
    from argmap.cli.presenters import fixes
    from argmap.lint.checker import is_decided
    from argmap.workspace.autofix import fixed_files

    count = changed = broken = 0
    obstacles: list[Diagnostic] = []
    for file, fixed in fixed_files(paths, workspace, with_unsafe=with_unsafe):
        write_out(file.difference.encode("utf-8", "surrogateescape"))
        count += len(fixed.done)
        changed += file.is_changed
        obstacles += fixed.checked.obstacles
        broken += bool(fixed.checked.obstacles)
    report_problems(obstacles)
    for line in fixes.outlook(count, changed, broken):
        say(line, quiet=quiet)
    if not is_decided(obstacles):
        return ExitCode.UNANSWERED
    return ExitCode.FOUND if count or broken else ExitCode.DONE
