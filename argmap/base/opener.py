"""Where texts come from: the protocol that gives the text of a path, or says why it cannot."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from argmap.base.diagnostics import Finding
from argmap.base.text import Text


class Refusal(NamedTuple):
    """Why a path that a file names cannot be used."""

    message: str
    help: str = ""
    is_missing: bool = False


class Opener(Protocol):
    """Where included files and source records come from. The reader itself never touches a disk."""

    def locate(self, path: str, beside: str) -> str | Refusal:
        """Return the full path of `path` as written in the file `beside`, if it is there and may be read."""
        ...

    def texts_beside(self, path: str) -> Sequence[str]:
        """Return the paths of the texts in the folder of a located file, in order; there may be none."""
        ...

    def load(self, path: str, allowed: str = "") -> tuple[Text, Finding | None] | Refusal:
        """Return the text of a located file, and what is wrong with its encoding. It may hold what is `allowed`."""
        ...


class NoFiles:
    """An opener for which there is no other file, so that what is read of one text depends on that alone."""

    def locate(self, path: str, beside: str) -> Refusal:
        """Refuse every path."""
        return Refusal(f'"{path}" does not exist', f"files cannot be opened from {beside}", is_missing=True)

    def texts_beside(self, path: str) -> tuple[str, ...]:
        """Return none."""
        del path
        return ()

    def load(self, path: str, allowed: str = "") -> Refusal:
        """Refuse every path."""
        del allowed
        return Refusal(f'"{path}" does not exist', is_missing=True)
