"""The loss reports of import and export, and the exit codes that follow from them."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.base.plugins import one_of
from argmap.cli.exit_codes import ExitCode
from argmap.cli.output import OutputFormat, print_data, write_answer
from argmap.cli.streams import say
from argmap.language.phrases import plural

if TYPE_CHECKING:
    from argmap.formats.exchange.losses import LossReport


class ReportForm(StrEnum):
    """The formats of a loss report."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "md"


StrictOption = Annotated[bool, typer.Option("--strict", help="Exit with 1 if anything was changed or dropped.")]
ReportOption = Annotated[
    ReportForm,
    typer.Option(
        "--report",
        help=f"The format of the loss report: {one_of(list(ReportForm))}; text goes to standard error.",
    ),
]


@dataclass(slots=True)
class LossReports:
    """The loss reports on some files, in one format. `is_free` is true if nothing else goes to standard output.

    If there are many files, each gets one line, followed by one table of the losses in all of them.
    """

    form: ReportForm
    strict: bool
    is_free: bool
    quiet: bool
    is_many: bool = False
    reported: list[tuple[str, "LossReport"]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Raise BadParameter if the report would be mixed with the map."""
        if self.form is not ReportForm.TEXT and not self.is_free:
            raise typer.BadParameter(
                "the map goes to standard output: name a file with --output", param_hint="--report"
            )

    def add(self, name: str, report: "LossReport", line: str) -> None:
        """Add the report on a file: text is written immediately, other formats at the end."""
        from argmap.cli.presenters.losses import lines

        self.reported.append((name, report))
        say(line, quiet=self.quiet)
        if self.form is ReportForm.TEXT and not self.is_many:
            for each in lines(report):
                say(each, quiet=self.quiet)

    def refuse(self, message: str) -> None:
        """Report a file that could not be converted."""
        self.refused.append(message)
        say(f"argmap: {message}")

    def skip(self, path: str) -> None:
        """Record a file in a folder that is in no known format."""
        self.skipped.append(path)

    def exit_code(self) -> ExitCode:
        """Write what is still to be reported, and return the exit code."""
        from argmap.cli.presenters import losses

        if self.skipped:
            say(f"{plural(len(self.skipped), 'file')} in no known format skipped", quiet=self.quiet)
        if self.is_many and self.form is ReportForm.TEXT:
            for line in losses.table([report for _, report in self.reported]):
                say(line, quiet=self.quiet)
        if self.form is ReportForm.JSON:
            print_data({"files": [{"path": name, "concepts": losses.as_data(each)} for name, each in self.reported]})
        elif self.form is ReportForm.MARKDOWN:
            written = [line for name, each in self.reported for line in losses.as_markdown(name, each)]
            write_answer("".join(f"{line}\n" for line in written), OutputFormat.TEXT)
        if self.refused or not self.reported:
            return ExitCode.UNANSWERED
        is_lossy = any(not report.is_lossless for _, report in self.reported)
        return ExitCode.FOUND if self.strict and is_lossy else ExitCode.DONE
