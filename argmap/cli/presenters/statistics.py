"""The statistics of maps, as text and as JSON values."""

from collections.abc import Iterator, Mapping

from argmap.base.text import visible
from argmap.language.phrases import KINDS, VERBS, noun, plural
from argmap.lint.statistics import Tally
from argmap.model import Kind, Relation
from argmap.sources.quotation import Verdict
from argmap.syntax.fields import VOICES


def lines(title: str, numbers: Tally) -> Iterator[str]:
    """Yield the lines that show the numbers of a map."""
    steps = [counted(numbers.relations[relation], VERBS[relation].participle) for relation in Relation]
    steps += [counted(numbers.named, "named"), counted(numbers.linked, "linked")]
    statements = [counted(numbers.kinds[kind], noun(numbers.kinds[kind], KINDS[kind])) for kind in Kind]
    voices = [counted(numbers.voices[voice], voice) for voice in VOICES]
    verdicts = [counted(numbers.quotations[verdict], verdict.replace("-", " ")) for verdict in Verdict]
    depth = f"{plural(numbers.levels, 'level')} deep" if numbers.theses else ""
    yield visible(title)
    yield from row("statements", numbers.kinds.total(), *statements)
    yield from row("voices", len(numbers.voices), *voices)
    yield from row("steps", numbers.relations.total(), *steps)
    yield from row("contradictions", numbers.contradictions)
    yield from row("theses", numbers.theses, depth)
    yield from row("sources", numbers.sources)
    yield from row("quotations", numbers.quotations.total(), *verdicts)


def row(name: str, number: int, *details: str) -> Iterator[str]:
    """Yield the line of a number, with its breakdown."""
    yield f"  {name:<14} {number:>7,}  {', '.join(filter(None, details))}".rstrip()


def counted(number: int, word: str) -> str:
    """Return a number with its noun, or an empty string for 0."""
    return f"{number:,} {word}" if number else ""


def as_data(numbers: Tally) -> Mapping[str, object]:
    """Return the numbers as JSON values."""
    return {
        "statements": {kind: numbers.kinds[kind] for kind in Kind},
        "voices": {voice: numbers.voices[voice] for voice in VOICES},
        "steps": {relation: numbers.relations[relation] for relation in Relation},
        "named_steps": numbers.named,
        "linked_steps": numbers.linked,
        "contradictions": numbers.contradictions,
        "theses": numbers.theses,
        "levels": numbers.levels,
        "sources": numbers.sources,
        "quotations": {verdict: numbers.quotations[verdict] for verdict in Verdict},
    }
