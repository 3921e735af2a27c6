"""The steps of maps: who supports, attacks or undercuts what."""

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
from argmap.formats.exchange.json_data import connected, of_step
from argmap.formats.tables import TabledMap
from argmap.syntax.fields import ARGUMENT, RELATIONS, SECTIONS

ABOUT = "A row for each step of each map that has both its ends."
KEY = ("map", "step")
ELSEWHERE = " ".join(("premises", *RELATIONS, *SECTIONS))
COLUMNS = (
    MAP,
    TableColumn("step", ColumnType.TEXT, "Its id in the map: its name, or its premise and its target.", is_filled=True),
    *PLACE,
    TableColumn("relation", ColumnType.TEXT, "supports, attacks or undercuts.", is_filled=True),
    TableColumn("premises", ColumnType.TEXTS, "The statements that it starts from.", is_filled=True),
    TableColumn("target", ColumnType.TEXT, "The statement or step at which it is directed.", is_filled=True),
    TableColumn("is_on_step", ColumnType.TRUTH, "Whether the target is a step.", is_filled=True),
    TableColumn("named", ColumnType.TRUTH, "Whether it has a name in the file, under `arguments`.", is_filled=True),
    TableColumn("roles", ColumnType.OBJECT, "The part of each premise in the scheme, by the ids of the premises."),
    *field_columns(ARGUMENT, leave=ELSEWHERE),
    TableColumn("speaker", ColumnType.TEXT, "The name of its speaker."),
    EXTRA,
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each step of a map."""
    graph = tabled.checked.graph
    for step in connected(graph):
        yield {
            **as_row(of_step(step)),
            "map": tabled.path,
            "step": step.id,
            **place_values(step.span),
            "is_on_step": step.target not in graph.statements,
            "voice": step.voice,
            "speaker": graph.map.speaker_name(step.by),
        }
