"""argdown-2: recognised only to refuse it by name, so that it is not mistaken for Argdown."""

from argmap.formats.exchange.argdown.other_language import is_argdown_2
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import Imported, ImportOptions

TITLE = "argdown-2"
SUFFIXES = (".argdown",)


def recognises(given: GivenFile) -> bool:
    """Return whether a file is in argdown-2."""
    return is_argdown_2(given.text.content)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Raise ImportRefusedError, because argdown-2 is a different language from Argdown and cannot be read."""
    raise ImportRefusedError(
        f'"{given.path}" is in argdown-2 (kellenff/argdown-2), a different language from Argdown that cannot be read'
    )
