"""Renames a statement, argument, source, group, tag or speaker wherever it is mentioned."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.answers import open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.output import Paths, Quiet, maps_in, write_changes
from argmap.cli.streams import say, write_out
from argmap.model.mentions import Namespace

SUMMARY = "Rename an id wherever it is mentioned."
GROUP = CommandGroup.EDIT
EXAMPLE = "argmap rename few-asked few-were-asked --diff"

OldArgument = Annotated[
    str, typer.Argument(help="The id, or the tag, to rename.", autocompletion=completion.statement_ids)
]
OfOption = Annotated[
    Namespace | None,
    typer.Option("--of", help="What kind of thing to rename, if several have that name.", show_default=False),
]


def run(
    old: OldArgument,
    new: Annotated[str, typer.Argument(help="The new name.")],
    paths: Paths = None,
    of: OfOption = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change, without writing.")] = False,
    quiet: Quiet = False,
) -> None:
    """Rename a statement, argument, source, group, tag or speaker in all files of the project that mention it.

    Searches the named files, what they include, and the maps that include them. Changes keys and references, for
    example in steps, theses and answers; comments and layout stay. Rejects a name that is taken or not valid. Writes
    all files or none. Lists where the old name occurs in prose, but leaves it there.
    """
    from argmap.base.errors import ArgmapError
    from argmap.cli.presenters import renaming as presenter
    from argmap.model.renaming import Naming
    from argmap.workspace.renaming import namespace_of, rename
    from argmap.workspace.workspace import Workspace

    maps = maps_in(paths, quiet=quiet)
    if any(file.path == "-" for file in maps):
        raise ArgmapError("standard input is not in a file: name the files in which to rename")
    checks = [one.checked for one in open_whole(maps, partial=None, work="rename in")]
    naming = Naming(namespace_of(checks, old, of), old, new)
    made = rename(checks, naming, Workspace())
    if diff:
        write_out("".join(file.difference for file in made.files).encode("utf-8", "surrogateescape"))
    else:
        write_changes([file.change for file in made.files], quiet=quiet)
    say(presenter.summary(old, new, made.mentions, len(made.files), is_done=not diff), quiet=quiet)
    for line in presenter.in_prose(old, made.in_prose):
        say(line, quiet=quiet)
