"""The protocol through which the reader opens other files."""

from collections.abc import Sequence
from typing import Protocol

from argmap.base.diagnostics import Finding
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple


class Refusal(NamedTuple):
    """Why a path named in a file cannot be used."""

    message: str
    help: str = ""
    is_missing: bool = False


class Opener(Protocol):
    """Access to included files and source records. The reader itself never touches a disk."""

    def locate(self, path: str, named_in: str) -> str | Refusal:
        """Return the full path of `path` as written in the file `named_in`, or why it cannot be used."""
        ...

    def texts_next_to(self, path: str) -> Sequence[str]:
        """Return the sorted paths of the text files in the folder of a located file; there may be none."""
        ...

    def load(self, path: str, allowed: str = "") -> tuple[Text, Finding | None] | Refusal:
        """Return the text of a located file, and a finding if its encoding is wrong; it may contain `allowed`."""
        ...


class NoFiles:
    """An opener without files, so that reading a text depends on nothing but the text."""

    def locate(self, path: str, named_in: str) -> Refusal:
        """Refuse every path."""
        return Refusal(f'"{path}" does not exist', f"files cannot be opened from {named_in}", is_missing=True)

    def texts_next_to(self, path: str) -> tuple[str, ...]:
        """Return no paths."""
        del path
        return ()

    def load(self, path: str, allowed: str = "") -> Refusal:
        """Refuse every path."""
        del allowed
        return Refusal(f'"{path}" does not exist', is_missing=True)
