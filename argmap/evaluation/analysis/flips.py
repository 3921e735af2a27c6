"""What a verdict depends on: minimal sets of given statements, and single steps, that would turn it."""

from dataclasses import field
from enum import StrEnum

from argmap.base.errors import ArgmapError
from argmap.base.tuples import NamedTuple
from argmap.base.values import frozen
from argmap.evaluation.analysis import standing_flips, strength_flips
from argmap.evaluation.analysis.evaluator import DEFAULT_TERMS
from argmap.evaluation.analysis.scenarios import Scenarios, open_scenarios
from argmap.evaluation.analysis.standing_flips import SetSearch
from argmap.evaluation.bases import STRENGTHS
from argmap.evaluation.dominators import Dominator, find_all_dominators
from argmap.evaluation.labelling import LABELS
from argmap.evaluation.results import AcceptanceLabel
from argmap.evaluation.terms import Terms
from argmap.language.phrases import in_a_row
from argmap.language.suggestions import did_you_mean
from argmap.model import Kind, Statement
from argmap.model.graph import Graph

Fallen = tuple[str, ...]
NAMES = {value: name for name, value in STRENGTHS.items()}


class GivenKind(StrEnum):
    """The kind of a given statement, for readers who want to know what to check."""

    EVIDENCE = "evidence"
    CLAIM = "given claims"
    OBJECTION = "objections"
    ASSUMPTION = "assumptions"


GIVEN_KINDS = {
    Kind.EVIDENCE: GivenKind.EVIDENCE,
    Kind.CLAIM: GivenKind.CLAIM,
    Kind.COUNTERARGUMENT: GivenKind.OBJECTION,
    Kind.ASSUMPTION: GivenKind.ASSUMPTION,
}


class StepFlip(NamedTuple):
    """A step that would turn a standing if it were weak, moderate or strong."""

    step: str
    strength: str


class SearchExtent(NamedTuple):
    """The extent of a search: all sets of up to `sizes` statements, and `further` larger ones; `most` is the limit."""

    sizes: int
    further: int
    most: int

    @property
    def is_whole(self) -> bool:
        """Whether the search was exhaustive."""
        return self.sizes == self.most


@frozen()
class Flips:
    """What would turn the verdicts on a thesis: minimal sets of ids, each of which turns it.

    The standing is turned when the thesis gains or loses "stands", because all statements in a set fall or a step has
    another strength. The strength is turned when it passes that of a rival, or its own base if there is no rival.
    `is_steady` is false if the strength is unknown and so cannot be turned. `dominators` are the parts that all support
    for the thesis passes through.
    """

    thesis: str
    label: AcceptanceLabel
    standing: tuple[Fallen, ...] = field(repr=False)
    steps: tuple[StepFlip, ...] = field(repr=False)
    strength: tuple[Fallen, ...] = field(repr=False)
    is_steady: bool
    dominators: tuple[Dominator, ...] = field(repr=False)


@frozen()
class FlipSearch:
    """The flips of theses; `items` are the given statements that were tried.

    `standing` and `strength` are the extents of the searches; `are_steps_left` is true if not all steps were tried.
    """

    graph: Graph = field(repr=False)
    items: tuple[str, ...]
    standing: SearchExtent
    are_steps_left: bool
    strength: SearchExtent
    flips: tuple[Flips, ...] = field(repr=False)


def find_flips(graph: Graph, terms: Terms = DEFAULT_TERMS, thesis: str | None = None) -> FlipSearch:
    """Return what would turn the verdicts on all theses or one: standing by carneades, strength by a gradual semantics.

    All given statements are tried. Raises ArgmapError if `thesis` is not a thesis, and for an unknown semantics.
    """
    if thesis is not None and thesis not in graph.theses:
        raise ArgmapError(f'"{thesis}" is not a thesis: {did_you_mean(thesis, graph.theses, in_a_row(graph.theses))}')
    names = graph.theses if thesis is None else (thesis,)
    scenarios = open_scenarios(graph, terms, names)
    theses = [scenarios.structure.numbers[name] for name in names]
    sets = standing_flips.search_sets(scenarios, theses)
    steps = standing_flips.search_strengths(scenarios, theses)
    strength, steady = strength_flips.search_strength(graph, scenarios, theses)
    named = scenarios.structure.names
    dominators = find_all_dominators(graph, names)
    flips = (
        Flips(
            thesis=name,
            label=LABELS[scenarios.labels.of[number]],
            standing=as_names(scenarios, sets, number),
            steps=tuple(StepFlip(named[step], NAMES[value]) for step, value in steps.found[number]),
            strength=as_names(scenarios, strength, number),
            is_steady=number in steady,
            dominators=dominators[name],
        )
        for name, number in zip(names, theses, strict=True)
    )
    return FlipSearch(
        graph=graph,
        items=scenarios.structure.named(scenarios.items),
        standing=extent(scenarios, sets, standing_flips.MOST_ITEMS),
        are_steps_left=steps.is_stopped,
        strength=extent(scenarios, strength, strength_flips.MOST_ITEMS),
        flips=tuple(flips),
    )


def as_names(scenarios: Scenarios, search: SetSearch, thesis: int) -> tuple[Fallen, ...]:
    """Return the sets that turn a thesis as ids, in the order of the map, smallest first."""
    ordered = sorted((sorted(fallen) for fallen in search.found[thesis]), key=lambda fallen: (len(fallen), fallen))
    return tuple(scenarios.structure.named(fallen) for fallen in ordered)


def extent(scenarios: Scenarios, search: SetSearch, most: int) -> SearchExtent:
    """Return the extent of a search; a set cannot have more items than there are."""
    most = min(most, len(scenarios.items))
    return SearchExtent(min(search.sizes, most), search.further if search.sizes < most else 0, most)


def given_kind(statement: Statement) -> GivenKind:
    """Return the kind of a given statement."""
    return GIVEN_KINDS[statement.kind]
