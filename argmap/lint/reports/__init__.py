"""The forms of diagnostic output: one module each, with `report(summary, *, colour, complete)`."""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.base.plugins import Registry

if TYPE_CHECKING:
    from argmap.lint.summary import Summary


class Write(Protocol):
    """Writes what a check found, in colours where the form has some.

    A form for people may leave out some of many findings that are alike, unless the report is to be complete.
    """

    def __call__(self, summary: "Summary", *, colour: bool = False, complete: bool = False) -> str:
        """Return the report on a check."""


class ReportModule(Protocol):
    """What the module of a report holds."""

    report: Write


class Report(NamedTuple):
    """A form of diagnostic output: its name, and how it is written."""

    name: str
    write: Write


def as_report(name: str, module: ReportModule) -> Report:
    """Return the report that a module makes."""
    return Report(name, module.report)


REPORTS = Registry("argmap.lint.reports", ReportModule, as_report)
