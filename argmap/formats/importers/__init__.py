"""The formats that can be imported: one module each, with `recognises(given)` and `read(given, options)`."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from argmap.base.plugins import Registry
from argmap.base.tuples import NamedTuple

if TYPE_CHECKING:
    from argmap.formats.exchange.given import GivenFile
    from argmap.formats.exchange.losses import LossReport
    from argmap.model import Map

NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


class ImportOptions(NamedTuple):
    """Answers of the user to questions that files leave open.

    `columns` maps fields to the columns of a table that hold them, and `words` maps labels to relations. With
    `merges_rephrased`, a statement and its rephrasings are the same statement.
    """

    columns: Mapping[str, str] = NOTHING_SAID
    words: Mapping[str, str] = NOTHING_SAID
    merges_rephrased: bool = False


class ImportedText(NamedTuple):
    """The text of a source that anchors point into, with the id of the source."""

    source: str
    content: str


class Imported(NamedTuple):
    """The result of an import: the map, the losses, the texts of its sources, and what a map cannot hold.

    `rest` is a JSON value that `argmap export` can put back, or None.
    """

    map: "Map"
    losses: "LossReport"
    texts: tuple[ImportedText, ...] = ()
    rest: object = None


class Recognise(Protocol):
    """Returns whether a file is in the format. Never raises, whatever the file contains."""

    def __call__(self, given: "GivenFile", /) -> bool:
        """Return whether a file is in the format."""


class ReadGiven(Protocol):
    """Converts a file into a map. Raises ImportRefusedError for a file that cannot be read."""

    def __call__(self, given: "GivenFile", options: ImportOptions, /) -> Imported:
        """Return the file as a map, with the losses."""


class ImporterModule(Protocol):
    """What the module of an importer defines.

    `TITLE` is the display name of the format. `SUFFIXES` are the suffixes of its files, used when the content matches
    several formats. A format in which several files form one map has `read_together`, for --merge.
    """

    TITLE: str
    SUFFIXES: tuple[str, ...]
    recognises: Recognise
    read: ReadGiven
    read_together: Callable[[Sequence["GivenFile"], ImportOptions], Imported] | None = None


class Importer(NamedTuple):
    """An import format: its name, its display name, its suffixes, and its functions."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    recognises: Recognise
    read: ReadGiven
    read_together: Callable[[Sequence["GivenFile"], ImportOptions], Imported] | None


def as_importer(name: str, module: ImporterModule) -> Importer:
    """Return the importer that a module defines."""
    return Importer(name, module.TITLE, module.SUFFIXES, module.recognises, module.read, module.read_together)


IMPORTERS = Registry("argmap.formats.importers", ImporterModule, as_importer)


def recognised(given: "GivenFile") -> tuple[str, ...]:
    """Return the names of the formats that a file may be in. If there are several, its suffix may decide."""
    found = [each for each in IMPORTERS.members() if each.recognises(given)]
    by_ending = [each for each in found if given.suffix in each.suffixes]
    return tuple(each.name for each in (by_ending if len(by_ending) == 1 else found))
