"""The settings of an editor: which optional answers it wants."""

from collections.abc import Mapping

from argmap.base.tuples import NamedTuple

# The section of an editor's settings that contains those of argmap.
SECTION = "argmap"


class EditorOptions(NamedTuple):
    """The optional answers: verdicts with statements, code lenses, and inlay hints.

    `lens_command` is the command of the editor that a click on a code lens runs, empty if it has none.
    """

    verdicts: bool = False
    code_lens: bool = True
    inlay_hints: bool = True
    lens_command: str = ""

    def updated(self, given: object) -> "EditorOptions":
        """Return these options updated from an editor's settings, which may be nested in the section "argmap".

        Unknown options and values of other types are ignored.
        """
        if not isinstance(given, Mapping):
            return self
        values = given.get(SECTION, given)
        if not isinstance(values, Mapping):
            return self
        found = {name: values.get(written) for name, written in WRITTEN.items()}
        switches = {name: value for name, value in found.items() if isinstance(value, bool)}
        command = values.get(LENS_COMMAND)
        return self._replace(**switches, lens_command=command if isinstance(command, str) else self.lens_command)


# The name of each option in an editor's settings. The command is set by an editor's extension, not by people.
LENS_COMMAND = "codeLensCommand"
WRITTEN = {"verdicts": "verdicts", "code_lens": "codeLens", "inlay_hints": "inlayHints"}
