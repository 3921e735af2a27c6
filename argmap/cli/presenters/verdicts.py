"""The evaluation of a map, told in a terminal and as JSON."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

import typer

from argmap.base.json_output import as_json
from argmap.base.text import plural, visible
from argmap.evaluation.analysis.comparison import lead
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.conventions import conventions
from argmap.evaluation.results import Assessment, Evaluation, Standing
from argmap.evaluation.terms import Terms
from argmap.evaluation.words import broken_steps, in_a_row, short, strength_in_words, why
from argmap.model import Relation
from argmap.model.graph import Graph
from argmap.workspace.load import open_graph

VERSION = 1
# Beyond this a list is no help in a terminal; JSON has all.
MOST_LINES = 40
COLOURS = {Standing.STANDS: "blue", Standing.FALLS: "yellow", Standing.UNDECIDED: "magenta"}
VERBS = {
    Standing.STANDS: ("stands", "stand"),
    Standing.FALLS: ("falls", "fall"),
    Standing.UNDECIDED: ("is undecided", "are undecided"),
}
MARGIN = " " * 11


def tell(paths: Sequence[str], terms: Terms, form: str) -> str:
    """Return the verdicts on some maps as text, or as JSON: one object, or for several maps a list of them.

    Raises ArgmapError for a map that cannot be read whole, and for an unknown semantics.
    """
    told = []
    for path in paths:
        graph = open_graph(path)
        told.append((path, graph, evaluate(graph, terms)))
    if form == "json":
        return as_documents([as_data(path, graph, evaluation) for path, graph, evaluation in told])
    return "\n\n".join(as_text(graph, evaluation) for _, graph, evaluation in told)


def as_documents(maps: Sequence[Mapping[str, object]]) -> str:
    """Return what is told of one map as a JSON object, of several as one that holds them."""
    return as_json(maps[0] if len(maps) == 1 else {"version": VERSION, "maps": maps})


def as_text(graph: Graph, evaluation: Evaluation) -> str:
    """Return the verdicts: each thesis with its reasons, what else does not stand, what is taken for granted."""
    lines = [typer.style(visible(graph.map.title), bold=True)]
    for name in graph.theses:
        lines += ["", *thesis_lines(graph, evaluation, name)]
    lines += [f"\n{line}" for line in disagreements(graph, evaluation)]
    lines += ["", *other_lines(graph, evaluation)]
    lines += ["", "Taken for granted:", *(f"  {line}" for line in conventions(graph, evaluation))]
    return "\n".join(lines) + "\n"


def thesis_lines(graph: Graph, evaluation: Evaluation, name: str) -> Iterator[str]:
    """Yield the lines of a thesis: the word, why, what does not count, and only then a number."""
    assessment = evaluation.statements[name]
    word = typer.style(f"{assessment.standing.upper():<10}", fg=COLOURS[assessment.standing], bold=True)
    yield f"{word} {typer.style(name, bold=True)}: {visible(' '.join(graph.map.statements[name].text.split()))}"
    yield MARGIN + why(graph, evaluation, name)
    for verb, relation in (("for", Relation.SUPPORTS), ("against", Relation.ATTACKS)):
        steps = graph.bearing_on(name, relation)
        applying = [short(step) for step in steps if evaluation.steps[step.id].standing is Standing.STANDS]
        if applying:
            yield f"{MARGIN}{verb} it: {in_a_row(applying)}"
    broken = list(broken_steps(graph, evaluation, name))
    for step, reason in broken[:MOST_LINES]:
        sign = "+" if step.relation is Relation.SUPPORTS else "-"
        yield f"{MARGIN}does not count: {sign} {short(step)} ({reason})"
    if len(broken) > MOST_LINES:
        yield f"{MARGIN}and {len(broken) - MOST_LINES:,} more that do not count"
    yield f"{MARGIN}strength {strength_in_words(assessment)}"


def disagreements(graph: Graph, evaluation: Evaluation) -> Iterator[str]:
    """Yield a line for two theses of which one stands and the other, which does not, is stronger."""
    for first, second in permutations(graph.theses, 2):
        winner, loser = evaluation.statements[first], evaluation.statements[second]
        stands_alone = winner.standing is Standing.STANDS and loser.standing is not Standing.STANDS
        if stands_alone and lead(loser.strength, winner.strength) > 0:
            behind, ahead = strength_in_words(winner), strength_in_words(loser)
            yield f"Standing and strength disagree: {second} ({ahead}) is stronger than {first} ({behind})."


def other_lines(graph: Graph, evaluation: Evaluation) -> Iterator[str]:
    """Yield how many statements stand, and those besides the theses that do not, with why."""
    count = Counter(assessment.standing for assessment in evaluation.statements.values())
    told = ", ".join(f"{count[one]:,} {verbs[count[one] > 1]}" for one, verbs in VERBS.items() if count[one])
    yield f"{plural(count.total(), 'statement')}: {told or 'none'}"
    theses = set(graph.theses)
    rest = [n for n, a in evaluation.statements.items() if a.standing is not Standing.STANDS and n not in theses]
    for name in rest[:MOST_LINES]:
        assessment = evaluation.statements[name]
        word = typer.style(f"{assessment.standing:<9}", fg=COLOURS[assessment.standing])
        yield f"  {word} {name}: {why(graph, evaluation, name)}"
    if len(rest) > MOST_LINES:
        yield f"  and {len(rest) - MOST_LINES:,} more; --format json has all"


def as_data(path: str, graph: Graph, evaluation: Evaluation) -> Mapping[str, object]:
    """Return the verdicts as JSON values, numbers in full."""
    return {
        "version": VERSION,
        "map": path,
        "title": graph.map.title,
        "theses": list(graph.theses),
        "standard": evaluation.terms.standard,
        "leaves": evaluation.terms.leaves,
        "semantics": evaluation.terms.semantics,
        "standing_by": evaluation.standing_by,
        "strength_by": evaluation.strength_by,
        "converged": evaluation.converged,
        "statements": {name: statement_data(assessment) for name, assessment in evaluation.statements.items()},
        "steps": {
            name: {"standing": one.standing, "hitch": one.hitch, "by": list(one.by)}
            for name, one in evaluation.steps.items()
        },
        "extensions": None if evaluation.extensions is None else [list(one) for one in evaluation.extensions],
        "conventions": list(conventions(graph, evaluation)),
    }


def statement_data(assessment: Assessment) -> Mapping[str, object]:
    """Return what is found of a statement as JSON values."""
    reason = assessment.reason
    return {
        "standing": assessment.standing,
        "strength": assessment.strength,
        "base": assessment.base.value,
        "base_from": assessment.base.provenance,
        "steadiness": assessment.steadiness,
        "cause": reason.cause,
        "steps": list(reason.steps),
        "rivals": list(reason.rivals),
        "pro": reason.pro,
        "con": reason.con,
    }
