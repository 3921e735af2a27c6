"""The verdicts on statements."""

from collections.abc import Iterator

from argmap.evaluation.results import Assessment, Standing
from argmap.formats.exchange.columns import MAP, ColumnType, Row, TableColumn
from argmap.formats.tables import TabledMap

ABOUT = "A row for each statement of each map: whether it stands, why, and how strong it is, by `argmap evaluate`."
KEY = ("map", "statement")
COLUMNS = (
    MAP,
    TableColumn("statement", ColumnType.TEXT, "The statement.", is_filled=True),
    TableColumn("is_thesis", ColumnType.TRUTH, "Whether it is a thesis of the map.", is_filled=True),
    TableColumn("standing", ColumnType.TEXT, "stands, undecided, tied, unproven or falls; null for no verdict."),
    TableColumn("label", ColumnType.TEXT, "in, out or undecided, as in formal argumentation.", is_filled=True),
    TableColumn("cause", ColumnType.TEXT, "Why it has this standing, as a keyword.", is_filled=True),
    TableColumn("steps", ColumnType.TEXTS, "The steps that determined it.", is_filled=True),
    TableColumn("rivals", ColumnType.TEXTS, "The contradicting statements that determined it.", is_filled=True),
    TableColumn("pro", ColumnType.NUMBER, "The highest weight of a reason that applies, 0 to 1.", is_filled=True),
    TableColumn("con", ColumnType.NUMBER, "The highest weight of an objection that applies, 0 to 1.", is_filled=True),
    TableColumn("is_default", ColumnType.TRUTH, "Whether both of these weights are defaults.", is_filled=True),
    TableColumn("ground", ColumnType.TEXT, "What supports it other than a reason; null if nothing does."),
    TableColumn("ground_weight", ColumnType.NUMBER, "The weight of that ground."),
    TableColumn("strength", ColumnType.NUMBER, "Its strength, 0 to 1; null if it cannot be determined."),
    TableColumn("lowest", ColumnType.NUMBER, "The lowest strength, if it depends on undecided steps."),
    TableColumn("highest", ColumnType.NUMBER, "The highest strength, if it depends on undecided steps."),
    TableColumn("base", ColumnType.NUMBER, "Its strength before reasons and objections are counted.", is_filled=True),
    TableColumn("base_from", ColumnType.TEXT, "The origin of that strength.", is_filled=True),
    TableColumn("steadiness", ColumnType.TEXT, "steady, not converged or unstable tie.", is_filled=True),
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each statement of a map."""
    graph = tabled.checked.graph
    theses = frozenset(graph.theses)
    for name, assessment in tabled.evaluation.statements.items():
        yield {"map": tabled.path, "statement": name, "is_thesis": name in theses, **verdict(assessment)}


def verdict(assessment: Assessment) -> Row:
    """Return the verdict on a statement as a row."""
    reason, ground, standing = assessment.reason, assessment.ground, assessment.standing
    lowest, highest = assessment.bounds or (None, None)
    return {
        "standing": None if standing is Standing.NO_VERDICT else str(standing),
        "label": str(assessment.label),
        "cause": str(reason.cause),
        "steps": reason.steps,
        "rivals": reason.rivals,
        "pro": reason.pro,
        "con": reason.con,
        "is_default": reason.is_default,
        "ground": str(ground.kind) if ground else None,
        "ground_weight": ground.weight if ground else None,
        "strength": assessment.strength,
        "lowest": lowest,
        "highest": highest,
        "base": assessment.base.value,
        "base_from": str(assessment.base.provenance),
        "steadiness": str(assessment.steadiness),
    }
