"""The settings of an editor: which optional answers it wants."""

from collections.abc import Mapping
from typing import NamedTuple

# The section of an editor's settings that contains those of argmap.
SECTION = "argmap"


class EditorOptions(NamedTuple):
    """The optional answers: verdicts with statements, code lenses, and inlay hints."""

    verdicts: bool = False
    code_lens: bool = True
    inlay_hints: bool = True

    def updated(self, given: object) -> "EditorOptions":
        """Return these options updated from an editor's settings, which may be nested in the section "argmap".

        Unknown options and values that are not booleans are ignored.
        """
        if not isinstance(given, Mapping):
            return self
        values = given.get(SECTION, given)
        if not isinstance(values, Mapping):
            return self
        found = {name: values.get(written) for name, written in WRITTEN.items()}
        return self._replace(**{name: value for name, value in found.items() if isinstance(value, bool)})


# The name of each option in an editor's settings.
WRITTEN = {"verdicts": "verdicts", "code_lens": "codeLens", "inlay_hints": "inlayHints"}
