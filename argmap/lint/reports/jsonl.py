"""JSON Lines for programs: each diagnostic as in JSON, on a line of its own."""

from argmap.base.json_output import as_json_line
from argmap.lint.finding_data import as_data
from argmap.lint.summary import Summary


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return a line for each diagnostic, or an empty string if there are none."""
    return "".join(as_json_line(as_data(diagnostic)) for diagnostic in summary.diagnostics)
