"""Checks argument files, and mends what can be mended by itself."""

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
    default_folder,
    maps_in,
    progress,
    tell_problems,
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

# What these say may be written in the encoding of a terminal; programs read the others as UTF-8.
FOR_PEOPLE = {"text", "concise"}
SUMMARY = "Check argument files."
GROUP = CommandGroup.CHECK
EXAMPLE = "argmap validate arguments/ --strict"

# So many findings that are gone are named.
MOST_NAMED = 10

ReportForm = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        help=f"The form of the output: {one_of(REPORTS.names())}.",
        autocompletion=completion.report_formats,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(help="The rules to check, by name, code or beginning of a code.", autocompletion=completion.selectors),
]
Complete = Annotated[bool, typer.Option("--all", help="In text, show more than ten findings of one rule in one file.")]
Ignore = Annotated[list[str] | None, typer.Option(help="Rules to leave out.", autocompletion=completion.unwanted)]
Preview = Annotated[bool, typer.Option("--preview", help="Check the rules in preview too.")]

BaselineOption = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Leave out the findings that this file holds; by default argmap-baseline.json of the project.",
        show_default=False,
    ),
]
WriteBaseline = Annotated[
    bool, typer.Option("--write-baseline", help="Record the findings of today, so that only new ones fail.")
]

ProfileOption = Annotated[
    Profile | None,
    typer.Option(
        help="The rules to check by: default, or imported, which maps with x-from are checked by unless you say so.",
        show_default=False,
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Show how often each rule found something, not what it found.")
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 whatever was found.")]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="With --fix or --diff, also make fixes that rest on a guess.")
]


def run(
    paths: Paths = None,
    form: ReportForm = "text",
    select: Select = None,
    ignore: Ignore = None,
    preview: Preview = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what cannot change the meaning of a map.")] = False,
    unsafe_fixes: UnsafeFixes = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would do, and do nothing.")] = False,
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
    """Check argument files: their form, their structure, their evidence.

    Exits with 0 when nothing fails, 1 when something does, and 2 when a file cannot be opened or the settings are
    wrong; with --exit-zero findings do not fail. With --diff it exits with 1 when there is something to fix, or a map
    cannot be read whole. Files of a folder that others of it include are checked with those.
    """
    from argmap.lint.settings import choose
    from argmap.workspace.baselines import open_baseline

    if write_baseline and (diff or select or ignore):
        raise ArgmapError("--write-baseline records all findings: leave out --diff, --select and --ignore")
    choice = choose(select, ignore, day_of(today), preview=preview)._replace(profile=profile)
    write = partial(write_report, report=report_of(form), color=color, complete=complete, statistics=statistics)
    if watch:
        from argmap.cli.watched_checks import WatchedCheck, watch_checks

        unfit = {"--fix": fix, "--diff": diff, "--write-baseline": write_baseline, "--stdin-filename": stdin_filename}
        return watch_checks(WatchedCheck(paths, choice, baseline), unfit, write, quiet=quiet)
    maps = maps_in(paths, input_name=stdin_filename, quiet=quiet, with_parts=False)
    workspace, found, inputs = files_of(maps, choice)
    known = open_baseline(baseline, found, is_written=write_baseline)
    end = partial(ended, quiet=quiet, strict=strict, exit_zero=exit_zero)
    if diff:
        raise typer.Exit(show_fixes(found, workspace, with_unsafe=unsafe_fixes, quiet=quiet))
    if form == "jsonl" and not (fix or statistics or known.recorded):
        raise typer.Exit(end(stream_findings(found, workspace, jobs=jobs, quiet=quiet), 0))
    run_check = partial(fix_files, inputs=inputs, with_unsafe=unsafe_fixes) if fix else partial(check_files, jobs=jobs)
    summary, failed = run_check(found, workspace, quiet=quiet)
    summary = settled(known, summary, paths, is_written=write_baseline, quiet=quiet)
    write(summary, is_error=fix and not inputs.isdisjoint(found))
    raise typer.Exit(end(summary, failed))


def report_of(form: str) -> Report:
    """Return the form of a report by its name. Raises ArgmapError for one that does not exist."""
    return REPORTS.get(REPORTS.pick(form))


def files_of(maps: Iterable["MapFile"], choice: "Choice") -> tuple["Workspace", list[str], set[str]]:
    """Return files that are checked, and the rules for them; their paths; and those that standard input stands for."""
    from argmap.workspace.folders import tree_of
    from argmap.workspace.workspace import Workspace

    inputs = {"-", *(file.path for file in maps if file.content is not None)}
    return Workspace(choice, tree_of(maps)), [file.path for file in maps], inputs


def rule_counts(summary: "Summary", form: str) -> str:
    """Return how often each rule found something. Raises ArgmapError for a form that is for programs."""
    from argmap.cli.presenters.statistics import counts, lines

    if form not in FOR_PEOPLE:
        raise ArgmapError(f"--statistics is for people to read: leave out --format {form}")
    return "".join(lines(counts(summary.diagnostics)))


def write_report(
    summary: "Summary", *, report: Report, color: Colour, complete: bool, statistics: bool, is_error: bool = False
) -> None:
    """Write a report on standard output, or on standard error where standard output has the map that was fixed.

    Or write how often each rule found something. Raises ArgmapError for statistics in a form that is for programs.
    """
    if statistics:
        told = rule_counts(summary, report.name)
    else:
        told = report.write(summary, colour=wants_colour(color), complete=complete)
    if is_error:
        write_error(told)
    else:
        write_answer(told, OutputFormat.TEXT if report.name in FOR_PEOPLE else report.name, color=color)


def check_files(
    paths: Sequence[str], workspace: "Workspace", *, jobs: int | None, quiet: bool
) -> tuple["Summary", int]:
    """Check files, and return what is to be said of them all; nothing can fail to be written."""
    from argmap.workspace import parallel

    with progress(len(paths), quiet=quiet) as tell:
        return parallel.check_files(paths, workspace, tell, jobs), 0


def stream_findings(paths: Sequence[str], workspace: "Workspace", *, jobs: int | None, quiet: bool) -> "Summary":
    """Check files, write the findings of each as soon as it is checked, and return what is to be counted of them."""
    from argmap.cli.streamed_checks import stream_checks

    return stream_checks(paths, workspace, jobs=jobs, quiet=quiet)


def fix_files(
    paths: Sequence[str], workspace: "Workspace", *, inputs: Container[str], with_unsafe: bool, quiet: bool
) -> tuple["Summary", int]:
    """Fix files where they are, say what was done, and return what is still to be said of them.

    The second value is how many could not be written; those are as they were, and the others are fixed nevertheless.
    What came from standard input, as `inputs` did, goes to standard output.
    """
    from argmap.cli.presenters import fixes
    from argmap.cli.saving import Saver
    from argmap.lint.summary import join, summarise
    from argmap.workspace.autofix import mend_files

    summaries: list[Summary] = []
    saver = Saver(quiet=quiet)
    made = mend_files(paths, workspace, with_unsafe=with_unsafe)
    for given, (file, mended) in zip(paths, made, strict=True):
        checked, done = mended.checked, mended.done
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
    """Say how many findings there are, and return how the check ends; some files may have failed to be written."""
    from argmap.lint.summary import in_words

    say(in_words(summary), quiet=quiet)
    return ExitCode.UNANSWERED if failed else exit_code(summary, strict=strict, is_lenient=exit_zero)


def settled(
    known: "BaselineFile", summary: "Summary", paths: Sequence[str] | None, *, is_written: bool, quiet: bool
) -> "Summary":
    """Return what a check found besides the findings of the baseline, which is written first where that is asked."""
    if is_written:
        known = record_findings(known, summary, paths or [default_folder(quiet=True)], quiet=quiet)
    return known.leave_out(summary)


def record_findings(known: "BaselineFile", summary: "Summary", paths: Sequence[str], *, quiet: bool) -> "BaselineFile":
    """Write the findings of a check to the file of the baseline, say what it no longer holds, and return it.

    While a map cannot be read whole nothing is written, for what else there is to say of it is not known.
    """
    from argmap.language.phrases import plural
    from argmap.lint.checker import is_obstacle

    if any(map(is_obstacle, summary.diagnostics)):
        say(f"{known.path} was not written: fix the errors that keep maps from being read or checked first")
        return known
    written, gone = known.update(summary, paths)
    for finding in gone[:MOST_NAMED]:
        say(f"no longer found: {finding.path}: {finding.message} ({finding.name})", quiet=quiet)
    more = f"; {plural(len(gone), 'finding')} no longer found" if gone else ""
    count = len(written.recorded.findings) if written.recorded else 0
    say(f"{known.path}: {plural(count, 'finding')} recorded{more}", quiet=quiet)
    return written


def show_fixes(paths: Iterable[str], workspace: "Workspace", *, with_unsafe: bool, quiet: bool) -> ExitCode:
    """Write on standard output what fixes would change, as a unified diff, and return the exit code."""
    from argmap.cli.presenters import fixes
    from argmap.lint.checker import is_decided
    from argmap.workspace.autofix import mend_files

    count = changed = broken = 0
    obstacles: list[Diagnostic] = []
    for file, mended in mend_files(paths, workspace, with_unsafe=with_unsafe):
        write_out(file.difference.encode("utf-8", "surrogateescape"))
        count += len(mended.done)
        changed += file.is_changed
        obstacles += mended.checked.obstacles
        broken += bool(mended.checked.obstacles)
    tell_problems(obstacles)
    for line in fixes.outlook(count, changed, broken):
        say(line, quiet=quiet)
    if not is_decided(obstacles):
        return ExitCode.UNANSWERED
    return ExitCode.FOUND if count or broken else ExitCode.DONE
