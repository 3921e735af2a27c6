"""TGF, the Trivial Graph Format of ICCMA: a line for each argument, a number sign, a line for each attack."""

from collections.abc import Iterator

from argmap.formats.exchange.frameworks import Named, map_of
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import position_in_words
from argmap.formats.importers import Imported, ImportOptions

TITLE = "TGF"
SUFFIXES = (".tgf",)


def recognises(given: GivenFile) -> bool:
    """Return whether a file has names, then a line with only a number sign, then pairs of names."""
    before, sign, after = given.text.content.partition("\n#")
    is_parted = bool(sign) and after[:1] in {"", "\n", "\r"}
    named = {line.split()[0] for line in before.splitlines() if line.strip()}
    pairs = [line.split() for line in after.splitlines() if line.strip()]
    return is_parted and bool(named) and all(len(pair) >= 2 and {*pair[:2]} <= named for pair in pairs)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a framework as a map."""
    made, draft = map_of(parts_of(given), given.stem)
    given.note_encoding(draft.losses)
    return Imported(made, draft.losses.report())


def parts_of(given: GivenFile) -> Iterator[Named]:
    """Yield arguments and attacks."""
    is_below = False
    for number, line in enumerate(given.text.content.splitlines(), 1):
        names = line.split()
        if names == ["#"]:
            is_below = True
        elif names:
            yield Named(tuple(names[: 2 if is_below else 1]), position_in_words(number, 1))
