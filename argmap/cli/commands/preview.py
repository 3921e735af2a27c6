"""Shows argument maps in a browser, and follows their files."""

import os
from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Quiet, maps_in, write_answer

SUMMARY = "Show maps in a browser as you write them."
GROUP = CommandGroup.DRAW
EXAMPLE = "argmap preview arguments/"

MOST_PORT = 65535
ShownPaths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Files or folders; by default the maps of the project.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]
Port = Annotated[
    int | None,
    typer.Option(
        "--port", min=1, max=MOST_PORT, help="The port of the page; by default any free port.", show_default=False
    ),
]
NoOpen = Annotated[bool, typer.Option("--no-open", help="Do not open the page in a browser.")]
EditorCommand = Annotated[
    str | None,
    typer.Option(
        "--editor",
        metavar="COMMAND",
        help="The command that opens a location, like 'code -g {file}:{line}'; by default $VISUAL, $EDITOR or VS Code.",
        show_default=False,
    ),
]


def run(
    paths: ShownPaths = None,
    port: Port = None,
    no_open: NoOpen = False,
    editor: EditorCommand = None,
    quiet: Quiet = False,
) -> None:
    """Show argument maps in a browser, and refresh them after each save.

    Prints the address of the page on standard output. The page keeps your selection, zoom and scroll position; while a
    map is broken, it shows the errors over the last picture. It can be reached only from this computer. Press Ctrl-C to
    stop.
    """
    from argmap.cli.following import follow, refuse_with_watch, until_interrupted
    from argmap.lint.settings import Choice
    from argmap.server.preview.board import Board
    from argmap.server.preview.browser import open_in_browser
    from argmap.server.preview.drawing import draw_preview
    from argmap.server.preview.editors import choose_editor
    from argmap.server.preview.serving import serving
    from argmap.workspace.following import Follower

    refuse_with_watch(paths, {})
    for file in maps_in(paths, quiet=quiet, with_parts=False):
        os.stat(file.path)  # fail early if the path does not exist
    board, chosen = Board(), choose_editor(editor, os.environ)
    follower = Follower(
        lambda files: maps_in(paths, quiet=True, with_parts=False, files=files),
        lambda file, files: draw_preview(file, files, Choice()),
    )
    with until_interrupted(), serving(board, chosen, port or 0) as address:
        write_answer(f"{address}\n")
        if not no_open:
            open_in_browser(address)
        follow(follower, board.publish, quiet=quiet)
