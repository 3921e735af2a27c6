"""The lines of BRAT's annotations, and what the labels in them mean."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from argmap.base.text import Text
from argmap.formats.exchange.anchors import Stretch
from argmap.formats.exchange.losses import LossRecorder, line_of
from argmap.model import Kind

# What a line looks like: its id, which tells what it is by its letter, and what is said.
SHAPE = re.compile(r"(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t|[RAMNEW]\d+\t\S|#\d*\t\S+ \S|\*\t\S+ \S)")
STRETCHES = re.compile(r"\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*")
# The types of stretches that everybody means alike; what a statement is of another type is not guessed.
TYPES: Mapping[str, Kind] = {
    "MajorClaim": Kind.CLAIM,
    "Claim": Kind.CLAIM,
    "Premise": Kind.CLAIM,
    "Statement": Kind.CLAIM,
    "Evidence": Kind.EVIDENCE,
}
MAJOR_CLAIM = "MajorClaim"
# The attribute that says what a claim does to the major claim, and its values.
STANCE = "Stance"
STANCES: Mapping[str, str] = {"For": "supports", "Against": "attacks"}
# The field that keeps the attributes of an annotation, and the type of a note that a person wrote.
ATTRIBUTES, NOTE = "x-attributes", "AnnotatorNotes"
# The names of the two ends of a relation: what it leads from, and what it leads to.
ROLES = (("Arg1", "Arg2"), ("From", "To"), ("Source", "Target"))


class BratLine(NamedTuple):
    """An annotation: its id, its words up to the next tab, what stands after that, and its place."""

    id: str
    words: tuple[str, ...]
    text: str
    place: str


def lines_of(text: Text, losses: LossRecorder) -> Iterator[BratLine]:
    """Yield the annotations of a file; what is none is noted as dropped."""
    first = 0
    for line in text.content.split("\n"):
        place = line_of(text, first)
        first += len(line) + 1
        name, _, rest = line.partition("\t")
        said, _, words = rest.partition("\t")
        if SHAPE.match(line) and (name[0] != "T" or STRETCHES.fullmatch(" ".join(said.split()[1:]))):
            yield BratLine(name, tuple(said.split()), words, place)
        elif line.strip():
            losses.dropped("annotations", place, "it is not an annotation")


def stretches_of(words: tuple[str, ...]) -> Iterator[Stretch]:
    """Yield the stretches of the text that the words after a type name: "3 9" or, of several, "3 9;12 20"."""
    for pair in " ".join(words).split(";"):
        first, last = pair.split()
        yield Stretch(int(first), int(last))


def ends_of(words: tuple[str, ...]) -> tuple[str, str] | None:
    """Return what a relation leads from and to, by the names of its ends; None if those are not known."""
    named = dict(word.split(":", 1) for word in words if ":" in word)
    return next(((named[left], named[right]) for left, right in ROLES if {left, right} <= named.keys()), None)
