"""Loss reports: how much of each concept of another format was kept, changed and dropped, and where."""

from collections import Counter
from dataclasses import field
from enum import StrEnum

from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen

# Up to this many changes and as many drops of a concept are listed with their places.
MOST_EXAMPLES = 3
BEGINNING = "beginning of the file"


class Outcome(StrEnum):
    """What happened to a part of a file in a conversion."""

    KEPT = "kept"
    CHANGED = "changed"
    DROPPED = "dropped"


class Loss(NamedTuple):
    """One part that was changed or dropped: its concept, its place in the file, and what happened to it or why."""

    concept: str
    outcome: Outcome
    place: str
    message: str


class ConceptLosses(NamedTuple):
    """How many parts of one concept were kept, changed and dropped, with the first ones that were not kept."""

    concept: str
    kept: int
    changed: int
    dropped: int
    examples: tuple[Loss, ...] = ()


class LossReport(NamedTuple):
    """What was kept and what was lost, by concept, in the order of first occurrence."""

    concepts: tuple[ConceptLosses, ...] = ()

    @property
    def is_lossless(self) -> bool:
        """Whether nothing was changed or dropped."""
        return not any(each.changed or each.dropped for each in self.concepts)

    def count(self, outcome: Outcome) -> int:
        """Return how many parts had an outcome."""
        return sum(getattr(each, str(outcome)) for each in self.concepts)


@frozen()
class LossRecorder:
    """Counts what happens to the parts of a file while it is converted."""

    counts: dict[str, Counter[Outcome]] = field(default_factory=dict)
    examples: list[Loss] = field(default_factory=list)
    shown: Counter[tuple[str, Outcome]] = field(default_factory=Counter)

    def kept(self, concept: str, number: int = 1) -> None:
        """Count parts that were kept unchanged."""
        if number:
            self.counts.setdefault(concept, Counter())[Outcome.KEPT] += number

    def changed(self, concept: str, place: str, message: str) -> None:
        """Record a part whose meaning or place changed."""
        self.note(Loss(concept, Outcome.CHANGED, place, message))

    def dropped(self, concept: str, place: str, message: str) -> None:
        """Record a part that was left out."""
        self.note(Loss(concept, Outcome.DROPPED, place, message))

    def note(self, loss: Loss) -> None:
        """Count a loss, and keep it as an example if there are few so far."""
        self.counts.setdefault(loss.concept, Counter())[loss.outcome] += 1
        self.shown[loss.concept, loss.outcome] += 1
        if self.shown[loss.concept, loss.outcome] <= MOST_EXAMPLES:
            self.examples.append(loss)

    def report(self) -> LossReport:
        """Return the counts and examples."""
        return LossReport(
            tuple(
                ConceptLosses(
                    concept,
                    counts[Outcome.KEPT],
                    counts[Outcome.CHANGED],
                    counts[Outcome.DROPPED],
                    tuple(each for each in self.examples if each.concept == concept),
                )
                for concept, counts in self.counts.items()
            )
        )


def line_of(text: Text, offset: int) -> str:
    """Return the line of an offset in a text, as shown to people."""
    return position_in_words(*text.position(offset))


def position_in_words(line: int, column: int) -> str:
    """Return a line and a column, both from 1, as shown to people."""
    return f"line {line}, column {column}"


def pointer(*parts: str | int) -> str:
    """Return a place in a JSON value as a JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts) or "/"
