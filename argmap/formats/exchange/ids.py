"""Ids of what is imported: the other tool's where they are legal, else made of titles or of the first words."""

import re
import unicodedata
from collections.abc import Iterable

from argmap.syntax.reader.ids import LONGEST, is_id, made_id, normal_id

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# What programs call things by, and people never: numbers, and unique ids as RFC 9562 has them.
UNREADABLE = re.compile(r"\d+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
# A word longer than this is no word that people would read.
LONGEST_WORD = 30


class IdMaker:
    """Gives ids out, each once; two that differ in letter case alone are never both given."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with ids that are taken."""
        self.taken = {normal_id(name).casefold() for name in taken}
        self.numbers: dict[str, int] = {}

    def take(self, wanted: Iterable[str], otherwise: str = "statement") -> str:
        """Return the first of some texts that is an id or makes one, with a number after it where it is taken."""
        name = next(filter(None, map(legal, wanted)), "") or otherwise
        free = name
        while normal_id(free).casefold() in self.taken:
            self.numbers[name] = self.numbers.get(name, 1) + 1
            free = f"{name}-{self.numbers[name]}"
        self.taken.add(normal_id(free).casefold())
        return free


def is_readable(original: str) -> bool:
    """Return whether people may want to read the id of another format: one that is no number, nor a unique id."""
    return bool(original) and not UNREADABLE.fullmatch(original)


def legal(text: str) -> str:
    """Return a text that is a short id as it is, and of another an id made of its first words; none without words."""
    name = unicodedata.normalize("NFC", text)
    is_name = is_id(name) and len(name) <= LONGEST and name[-1] not in "-._"
    return name if is_name else slug(text)


def slug(text: str) -> str:
    """Return an id made of the first words of a text, in lower case; nothing if the text has no words."""
    words = WORD.findall(unicodedata.normalize("NFKC", text).lower())
    name = ""
    for word in words:
        longer = f"{name}-{word[:LONGEST_WORD]}" if name else word[:LONGEST_WORD]
        if len(longer) > LONGEST - len("n-"):
            break
        name = longer
    return made_id(name)
