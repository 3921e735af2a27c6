"""Ids of imported elements: those of the other tool if valid, else made from titles or the first words of texts."""

import re
import unicodedata
from collections.abc import Iterable

from argmap.syntax.reader.ids import LONGEST, is_id, made_id, normal_id

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Ids made by programs rather than people: numbers and UUIDs (RFC 9562).
UNREADABLE = re.compile(r"\d+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
# A longer "word" is not one that people would read.
LONGEST_WORD = 30


class IdMaker:
    """Hands out ids, each only once; ids that differ only in letter case count as the same."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Start with ids that are taken."""
        self.taken = {normal_id(name).casefold() for name in taken}
        self.numbers: dict[str, int] = {}

    def take(self, wanted: Iterable[str], otherwise: str = "statement") -> str:
        """Return the first text that is a valid id or can be made into one, with a number appended if it is taken."""
        name = next(filter(None, map(legal, wanted)), "") or otherwise
        free = name
        while normal_id(free).casefold() in self.taken:
            self.numbers[name] = self.numbers.get(name, 1) + 1
            free = f"{name}-{self.numbers[name]}"
        self.taken.add(normal_id(free).casefold())
        return free


def is_readable(original: str) -> bool:
    """Return whether the id of another format is worth showing to people: not a number or a UUID."""
    return bool(original) and not UNREADABLE.fullmatch(original)


def legal(text: str) -> str:
    """Return a text unchanged if it is a short valid id, else an id made from its first words, "" if it has none."""
    name = unicodedata.normalize("NFC", text)
    is_name = is_id(name) and len(name) <= LONGEST and name[-1] not in "-._"
    return name if is_name else slug(text)


def slug(text: str) -> str:
    """Return an id made from the first words of a text, in lower case; "" if the text has no words."""
    words = WORD.findall(unicodedata.normalize("NFKC", text).lower())
    name = ""
    for word in words:
        longer = f"{name}-{word[:LONGEST_WORD]}" if name else word[:LONGEST_WORD]
        if len(longer) > LONGEST - len("n-"):
            break
        name = longer
    return made_id(name)
