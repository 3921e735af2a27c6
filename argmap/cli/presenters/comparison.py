"""The theses of maps under every semantics, as text and as JSON."""

from collections.abc import Iterator, Mapping

from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, head
from argmap.cli.presenters.tables import table
from argmap.cli.presenters.verdicts import word_of
from argmap.evaluation.analysis.comparison import Comparison
from argmap.evaluation.analysis.rivalry import rivals_among_theses
from argmap.language.phrases import in_a_row


def as_text(comparison: Comparison) -> str:
    """Return the theses as rows of two tables, and whether the semantics agree on their order."""
    theses = comparison.graph.theses
    standings = [[name, *(found[thesis] for thesis in theses)] for name, found in comparison.standings.items()]
    strengths = [[name, *(number(found[t]) for t in theses)] for name, found in comparison.strengths.items()]
    parts = [
        f"{visible(comparison.graph.map.title)}\n\n",
        table(("standing by", *theses), standings),
        "\n",
        table(("strength by", *theses), strengths),
        "\n",
        *(f"{line}\n" for line in agreement(comparison)),
        *(f"{name} was not used: {why}\n" for name, why in comparison.missing.items()),
    ]
    return "".join(parts)


def number(value: float | None) -> str:
    """Return a strength with two decimals."""
    return "unknown" if value is None else f"{value:.2f}"


def agreement(comparison: Comparison) -> Iterator[str]:
    """Yield whether the gradual semantics agree on the order of the theses, and where they differ."""
    if not any(rivals_among_theses(comparison.graph)):
        return
    if not comparison.disputed:
        yield "The gradual semantics agree on the order of rival theses."
    for dispute in comparison.disputed:
        first = f"{dispute.first} is stronger by {in_a_row(dispute.for_first)}"
        yield f"They do not agree: {first}, {dispute.second} by {in_a_row(dispute.for_second)}."


def as_data(origin: MapOrigin, comparison: Comparison) -> Mapping[str, object]:
    """Return the comparison as JSON values."""
    return {
        **head(origin),
        "standings": {
            name: {thesis: word_of(standing) for thesis, standing in found.items()}
            for name, found in comparison.standings.items()
        },
        "strengths": {name: dict(found) for name, found in comparison.strengths.items()},
        "missing": dict(comparison.missing),
        "agree": not comparison.disputed,
        "disputed": [
            {"first": d.first, "second": d.second, "for_first": d.for_first, "for_second": d.for_second}
            for d in comparison.disputed
        ],
    }
