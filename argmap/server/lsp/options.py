"""What an editor may set: which answers it wants."""

from collections.abc import Mapping
from typing import NamedTuple

# The section of an editor's settings that ours are in.
SECTION = "argmap"


class EditorOptions(NamedTuple):
    """Which answers are wanted: verdicts where statements are shown, code lenses, and inlay hints."""

    verdicts: bool = False
    code_lens: bool = True
    inlay_hints: bool = True

    def updated(self, given: object) -> "EditorOptions":
        """Return these options with those of an editor's settings, which may be in a section of our name.

        What is no option of ours, or no boolean, is left out.
        """
        if not isinstance(given, Mapping):
            return self
        values = given.get(SECTION, given)
        if not isinstance(values, Mapping):
            return self
        found = {name: values.get(written) for name, written in WRITTEN.items()}
        return self._replace(**{name: value for name, value in found.items() if isinstance(value, bool)})


# How each option is written in an editor's settings.
WRITTEN = {"verdicts": "verdicts", "code_lens": "codeLens", "inlay_hints": "inlayHints"}
