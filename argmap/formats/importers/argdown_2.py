"""argdown-2: recognised, so that nobody takes it for Argdown, and refused by its name."""

from argmap.formats.exchange.argdown.other_language import is_argdown_2
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import Imported, ImportOptions

TITLE = "argdown-2"
SUFFIXES = (".argdown",)


def recognises(given: GivenFile) -> bool:
    """Return whether a file is in argdown-2."""
    return is_argdown_2(given.text.content)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Raise ImportRefusedError: the language is another one than Argdown, and is not read."""
    raise ImportRefusedError(
        f'"{given.path}" is in argdown-2 (kellenff/argdown-2), which is not Argdown: argmap does not read it'
    )
