"""The formats that maps come in: one module each, with `recognises(given)` and `read(given, options)`."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

from argmap.base.plugins import Registry

if TYPE_CHECKING:
    from argmap.formats.exchange.given import GivenFile
    from argmap.formats.exchange.losses import LossReport
    from argmap.model import Map

NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


class ImportOptions(NamedTuple):
    """What people may say of files that do not say it themselves.

    `columns` names the columns of a table by what they hold, and `words` the relations that its words stand for.
    `merges_rephrased` tells that what rephrases a statement is the same statement.
    """

    columns: Mapping[str, str] = NOTHING_SAID
    words: Mapping[str, str] = NOTHING_SAID
    merges_rephrased: bool = False


class ImportedText(NamedTuple):
    """The text of a source, which anchors point into, by the id of the source."""

    source: str
    content: str


class Imported(NamedTuple):
    """What came of a file: the map, what was lost, the texts of its sources, and what has no place in a map.

    `rest` is a value of JSON that `argmap export` can put back; None if there is none.
    """

    map: "Map"
    losses: "LossReport"
    texts: tuple[ImportedText, ...] = ()
    rest: object = None


class Recognise(Protocol):
    """Says whether a file is in a format. Never raises, whatever the file holds."""

    def __call__(self, given: "GivenFile", /) -> bool:
        """Return whether a file is in the format."""


class ReadGiven(Protocol):
    """Makes a map of a file. Raises ImportRefusedError for one that it cannot make anything of."""

    def __call__(self, given: "GivenFile", options: ImportOptions, /) -> Imported:
        """Return the map that a file makes, with what was lost."""


class ImporterModule(Protocol):
    """What the module of an importer holds.

    `TITLE` is what people call the format, and `SUFFIXES` the endings that its files may have, a hint where the content
    leaves several formats open. A format whose files belong together has `read_together`, for --merge.
    """

    TITLE: str
    SUFFIXES: tuple[str, ...]
    recognises: Recognise
    read: ReadGiven
    read_together: Callable[[Sequence["GivenFile"], ImportOptions], Imported] | None = None


class Importer(NamedTuple):
    """A format that maps come in: its name, what people call it, its endings, and its functions."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    recognises: Recognise
    read: ReadGiven
    read_together: Callable[[Sequence["GivenFile"], ImportOptions], Imported] | None


def as_importer(name: str, module: ImporterModule) -> Importer:
    """Return the importer that a module makes."""
    return Importer(name, module.TITLE, module.SUFFIXES, module.recognises, module.read, module.read_together)


IMPORTERS = Registry("argmap.formats.importers", ImporterModule, as_importer)


def recognised(given: "GivenFile") -> tuple[str, ...]:
    """Return the names of the formats that a file may be in. Where several are, its ending may decide."""
    found = [each for each in IMPORTERS.members() if each.recognises(given)]
    by_ending = [each for each in found if given.suffix in each.suffixes]
    return tuple(each.name for each in (by_ending if len(by_ending) == 1 else found))
