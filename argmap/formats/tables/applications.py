"""Whether the steps of maps apply."""

from collections.abc import Iterator

from argmap.formats.exchange.columns import MAP, ColumnType, Row, TableColumn
from argmap.formats.exchange.json_data import connected
from argmap.formats.tables import TabledMap

ABOUT = "A row for each step of each map: whether it applies, by `argmap evaluate`."
KEY = ("map", "step")
COLUMNS = (
    MAP,
    TableColumn("step", ColumnType.TEXT, "The step.", is_filled=True),
    TableColumn("applies", ColumnType.TRUTH, "Whether it applies; null if it does not lead to a statement."),
    TableColumn("label", ColumnType.TEXT, "in, out or undecided, as in formal argumentation."),
    TableColumn(
        "hitch",
        ColumnType.TEXT,
        "Why it does not apply: premise, undercut or unbacked; open if that is undecided.",
    ),
    TableColumn("due_to", ColumnType.TEXTS, "The premises, undercuts or backings that are the cause."),
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each step of a map."""
    graph = tabled.checked.graph
    found = tabled.evaluation.steps
    for step in connected(graph):
        one = found.get(step.id)
        values = {"applies": one.applies, "label": str(one.label), "hitch": one.hitch, "due_to": one.by} if one else {}
        yield {"map": tabled.path, "step": step.id, **values}
