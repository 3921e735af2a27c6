"""Updates the parts of Markdown and HTML files that show maps."""

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import Quiet, report_problems, write_changes
from argmap.cli.streams import say, write_out, write_text

if TYPE_CHECKING:
    from argmap.workspace.regions.syncing import Synced

SUMMARY = "Update maps in Markdown and HTML files."
GROUP = CommandGroup.DRAW
EXAMPLE = "argmap sync README.md"

Documents = Annotated[
    list[str],
    typer.Argument(help="Markdown or HTML files.", autocompletion=completion.document_paths, show_default=False),
]


def run(
    paths: Documents,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; fail if a region is out of date.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    quiet: Quiet = False,
) -> None:
    """Update the regions of Markdown and HTML files that show maps, and leave everything else in them as it is.

    A region starts with a comment such as `<!-- argmap outline arguments/map.yaml -->` and ends with
    `<!-- argmap end -->`. It shows a picture, an outline, the sources of a map, or the verdict on a statement. Paths
    are relative to the document. In Markdown, pictures are SVG files next to it. Either all files are written or none.

    Exits with 0 on success, 1 if a region is out of date with --check or --diff, and 2 if a region cannot be updated or
    a file cannot be written.
    """
    from argmap.cli.presenters import regions as presenter
    from argmap.workspace.regions.syncing import sync

    synced = sync(paths)
    refuse(synced)
    regions = [region for document in synced.documents for region in document.regions]
    stale = [region for region in regions if not region.is_current]
    if diff:
        write_out("".join(each.file.difference for each in synced.documents).encode("utf-8", "surrogateescape"))
    elif check:
        write_text("".join(presenter.stale(each.span, each.kind, each.picture) for each in stale))
    else:
        write_changes(synced.changes, quiet=quiet)
    is_asked_only = check or diff
    say(presenter.summary(len(stale), len(regions), is_asked_only=is_asked_only), quiet=quiet)
    raise typer.Exit(ExitCode.FOUND if stale and is_asked_only else ExitCode.DONE)


def refuse(synced: "Synced") -> None:
    """Report what prevents regions from being generated, and end the command if anything does."""
    from argmap.cli.presenters import regions as presenter

    if not synced.problems:
        return
    report_problems(synced.obstacles)
    for each in synced.problems:
        say(presenter.problem(each.span, each.message, each.help))
    say(f"argmap: {presenter.refused(len(synced.problems))}")
    raise typer.Exit(ExitCode.UNANSWERED)
