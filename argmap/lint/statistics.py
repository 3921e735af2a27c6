"""Statistics of maps."""

from collections import Counter
from collections.abc import Iterator, Mapping

from argmap.base.text import visible
from argmap.base.values import frozen
from argmap.language.phrases import KINDS, VERBS, noun, plural
from argmap.model import Kind, Relation
from argmap.model.graph import Graph, levels
from argmap.sources.documents import Documents
from argmap.sources.quotation import Verdict
from argmap.syntax.fields import VOICES


@frozen()
class Tally:
    """The numbers of one map, or of several combined. `levels` is the depth of the deepest."""

    kinds: Counter[str]
    voices: Counter[str]
    relations: Counter[str]
    named: int
    linked: int
    contradictions: int
    theses: int
    levels: int
    sources: int
    quotations: Counter[str]

    def __add__(self, other: "Tally") -> "Tally":
        """Return the combined numbers of two maps."""
        return Tally(
            self.kinds + other.kinds,
            self.voices + other.voices,
            self.relations + other.relations,
            self.named + other.named,
            self.linked + other.linked,
            self.contradictions + other.contradictions,
            self.theses + other.theses,
            max(self.levels, other.levels),
            self.sources + other.sources,
            self.quotations + other.quotations,
        )


NOTHING = Tally(Counter(), Counter(), Counter(), 0, 0, 0, 0, 0, 0, Counter())


def tally(graph: Graph, documents: Documents) -> Tally:
    """Return the numbers of a map. Statements that are not connected to a thesis are at no level."""
    steps = graph.steps.values()
    return Tally(
        kinds=Counter(str(each.kind) for each in graph.map.statements.values()),
        voices=Counter(each.voice for each in graph.map.statements.values()),
        relations=Counter(str(step.relation) for step in steps),
        named=sum(step.named for step in steps),
        linked=sum(len(step.premises) > 1 for step in steps),
        contradictions=len({frozenset({each.left, each.right}) for each in graph.map.contradictions}),
        theses=len(graph.theses),
        levels=max(levels(graph).values(), default=0),
        sources=len(graph.map.sources),
        quotations=Counter(str(quoted.found.verdict) for quoted in documents.quotations),
    )


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
