"""The lines of BRAT annotations, and the meaning of their labels."""

import re
from collections.abc import Iterator, Mapping

from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.anchors import Stretch
from argmap.formats.exchange.losses import LossRecorder, line_of
from argmap.model import Kind

# The syntax of a line: an id whose letter gives its type, and the contents.
SHAPE = re.compile(r"(?:T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t|[RAMNEW]\d+\t\S|#\d*\t\S+ \S|\*\t\S+ \S)")
STRETCHES = re.compile(r"\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*")
# The annotation types with one agreed meaning; the kind of any other type is not guessed.
TYPES: Mapping[str, Kind] = {
    "MajorClaim": Kind.CLAIM,
    "Claim": Kind.CLAIM,
    "Premise": Kind.CLAIM,
    "Statement": Kind.CLAIM,
    "Evidence": Kind.EVIDENCE,
}
MAJOR_CLAIM = "MajorClaim"
# The attribute for a claim's stance on the major claim, and its values.
STANCE = "Stance"
STANCES: Mapping[str, str] = {"For": "supports", "Against": "attacks"}
# The field that keeps the attributes of an annotation, and the type of an annotator's note.
ATTRIBUTES, NOTE = "x-attributes", "AnnotatorNotes"
# The names of the two ends of a relation: its start and its target.
ROLES = (("Arg1", "Arg2"), ("From", "To"), ("Source", "Target"))


class BratLine(NamedTuple):
    """An annotation: its id, the words up to the next tab, the text after that, and its place."""

    id: str
    words: tuple[str, ...]
    text: str
    place: str


def lines_of(text: Text, losses: LossRecorder) -> Iterator[BratLine]:
    """Yield the annotations of a file; lines that are not annotations are reported as dropped."""
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
    """Yield the spans of text given after a type name: "3 9", or "3 9;12 20" for several."""
    for pair in " ".join(words).split(";"):
        first, last = pair.split()
        yield Stretch(int(first), int(last))


def ends_of(words: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the start and target of a relation, by the names of its ends; None if the names are unknown."""
    named = dict(word.split(":", 1) for word in words if ":" in word)
    return next(((named[left], named[right]) for left, right in ROLES if {left, right} <= named.keys()), None)
