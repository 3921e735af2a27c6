"""The statements of maps."""

from collections.abc import Iterator

from argmap.formats.exchange.columns import (
    EXTRA,
    MAP,
    PLACE,
    ColumnType,
    Row,
    TableColumn,
    as_row,
    field_columns,
    place_values,
)
from argmap.formats.exchange.json_data import of_statement
from argmap.formats.tables import TabledMap
from argmap.model.graph import levels
from argmap.syntax.fields import CITATION, RELATIONS, SECTIONS, STATEMENT

ABOUT = "A row for each statement of each map."
KEY = ("map", "statement")
# Citations and steps have tables of their own, and nested statements have rows of their own.
ELSEWHERE = " ".join(("citations contradicts", *CITATION, *RELATIONS, *SECTIONS))
COLUMNS = (
    MAP,
    TableColumn("statement", ColumnType.TEXT, "Its id in the map.", is_filled=True),
    *PLACE,
    TableColumn("kind", ColumnType.TEXT, "claim, evidence, counterargument or assumption.", is_filled=True),
    TableColumn("is_thesis", ColumnType.TRUTH, "Whether it is a thesis of the map.", is_filled=True),
    TableColumn("level", ColumnType.WHOLE, "Its depth, 1 for a thesis; null if it does not lead to a thesis."),
    *field_columns(STATEMENT, leave=ELSEWHERE),
    TableColumn("speaker", ColumnType.TEXT, "The name of its speaker."),
    TableColumn("contradicts", ColumnType.TEXTS, "The statements that contradict it.", is_filled=True),
    EXTRA,
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each statement of a map."""
    graph = tabled.checked.graph
    depth, theses = levels(graph), frozenset(graph.theses)
    for name, statement in graph.statements.items():
        yield {
            **as_row(of_statement(statement, {})),
            "map": tabled.path,
            "statement": name,
            **place_values(statement.span),
            "is_thesis": name in theses,
            "level": depth.get(name),
            "speaker": graph.map.speaker_name(statement.by),
            "contradicts": graph.rivals.get(name, ()),
        }
