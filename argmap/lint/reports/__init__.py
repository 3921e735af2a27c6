"""The formats of diagnostic output: one module each, with `report(summary, *, colour, complete)`."""

from typing import TYPE_CHECKING, Protocol

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.lint.summary import Summary


class Write(Protocol):
    """Formats the result of a check, in colour if the format supports it.

    A format for people may leave out some of many similar findings, unless the report is to be complete.
    """

    def __call__(self, summary: "Summary", *, colour: bool = False, complete: bool = False) -> str:
        """Return the report on a check."""


class ReportModule(Protocol):
    """The contents of a report's module."""

    report: Write


class Report(NamedTuple):
    """A format of diagnostic output: its name and its writer."""

    name: str
    write: Write


def as_report(name: str, module: ReportModule) -> Report:
    """Return the report defined by a module."""
    return Report(name, module.report)


REPORTS = Registry("argmap.lint.reports", ReportModule, as_report)
