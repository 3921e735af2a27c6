"""Exit codes: one table for all commands, which the documentation is generated from."""

from collections.abc import Mapping
from enum import IntEnum


class ExitCode(IntEnum):
    """The exit code of a command; `MEANINGS` describes them, and `FINDINGS` when commands end with `FOUND`."""

    DONE = 0
    FOUND = 1
    UNANSWERED = 2


MEANINGS: Mapping[ExitCode, str] = {
    ExitCode.DONE: "success; a check found nothing that fails",
    ExitCode.FOUND: "a check failed",
    ExitCode.UNANSWERED: "the command could not do its work: a path cannot be opened or written, wrong usage or "
    "settings, or, for every command that answers from maps, a map with syntax errors",
}
# The commands that check something, and when their checks fail. Only these end with 1.
FINDINGS: Mapping[str, str] = {
    "coverage": "a source is quoted less than `--fail-under` requires",
    "diff": "anything changed",
    "doctor": "something that argmap needs is missing or broken, or the settings have errors",
    "export": "with `--strict`, something was changed or dropped",
    "import": "with `--strict`, something was changed or dropped; with `--update`, a text was changed "
    "both by hand and in the source",
    "fmt": "a file has syntax errors or, with `--check` or `--diff`, is not formatted",
    "merge-driver": "the file has conflicts, or errors that neither side had",
    "quote": "the words were not found",
    "source check": "a source and its record do not agree, or a record has an error",
    "sync": "with `--check` or `--diff`, a region is out of date",
    "validate": "there are findings at or above the threshold, syntax errors included; with `--diff`, also when there "
    "is something to fix",
}
