"""Reports what is installed, and which settings apply in the working directory."""

from typing import Annotated

import typer

from argmap.cli import completion
from argmap.cli.commands import CommandGroup
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import Colour, ColourOption, FormOption, OutputFormat, print_data, wants_colour, write_answer

SUMMARY = "Check the installation and the settings."
GROUP = CommandGroup.REFERENCE
EXAMPLE = "argmap doctor"

Where = Annotated[
    str | None,
    typer.Argument(
        help="The file or folder whose project and settings are reported; without one, those of the maps of the "
        "project, or of the working directory.",
        show_default=False,
        autocompletion=completion.map_paths,
    ),
]


def run(path: Where = None, form: FormOption = OutputFormat.TEXT, color: ColourOption = Colour.AUTO) -> None:
    """Check what is installed, and report which settings apply here and why.

    The report lists packages, extras and tools, each with its version, what it is for, and what to run if it is
    missing; the root of the project; the maps that commands take without a path; and each setting with the file and
    line that it comes from. Exits with 1 if something that argmap needs is missing or broken, or if the settings
    have errors. What only an extra or a single feature needs is listed, but never causes a failure.
    """
    from argmap.cli.checkup import examine
    from argmap.cli.presenters import checkup

    found = examine(path)
    if form is OutputFormat.JSON:
        print_data(checkup.as_data(found))
    else:
        write_answer(checkup.as_text(found, colour=wants_colour(color)), color=color)
    if found.failures:
        raise typer.Exit(ExitCode.FOUND)
