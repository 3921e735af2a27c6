"""The numeric format of ICCMA 2023: a line "p af n", then a line with two numbers for each attack."""

from collections.abc import Iterator

from argmap.formats.exchange.frameworks import Named, map_of
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.losses import position_in_words
from argmap.formats.importers import Imported, ImportOptions

TITLE = "ICCMA 2023"
SUFFIXES = (".i23", ".af")
# A file with more arguments is not meant to be read as a map.
MOST_ARGUMENTS = 100_000


def recognises(given: GivenFile) -> bool:
    """Return whether the first line that is not a comment gives the number of arguments."""
    return count_of(given) is not None


def count_of(given: GivenFile) -> int | None:
    """Return the number of arguments in a file, None if it does not give one."""
    for line in given.text.content.splitlines():
        if line.strip() and not line.startswith("#"):
            words = line.split()
            is_head = len(words) == 3 and words[:2] == ["p", "af"] and words[2].isascii() and words[2].isdigit()
            return int(words[2]) if is_head and len(words[2]) < 10 else None
    return None


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a framework as a map."""
    count = count_of(given)
    if count is None:
        raise given.refuse("ICCMA 2023")
    if count > MOST_ARGUMENTS:
        raise ImportRefusedError(f'"{given.path}" has {count:,} arguments, and a map has at most {MOST_ARGUMENTS:,}')
    made, draft = map_of(parts_of(given, count), given.stem)
    return Imported(made, draft.losses.report())


def parts_of(given: GivenFile, count: int) -> Iterator[Named]:
    """Yield arguments and attacks."""
    yield from (Named((str(number),), "the first line") for number in range(1, count + 1))
    for number, line in enumerate(given.text.content.splitlines(), 1):
        names = line.split()
        if len(names) == 2 and not line.startswith("#"):
            yield Named((names[0], names[1]), position_in_words(number, 1))
