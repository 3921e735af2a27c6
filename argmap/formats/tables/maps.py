"""The maps themselves."""

from collections.abc import Iterator

from argmap.formats.exchange.columns import EXTRA, MAP, ColumnType, Row, TableColumn, as_row, field_columns
from argmap.formats.exchange.json_data import connected, of_record
from argmap.formats.tables import TabledMap
from argmap.syntax.fields import FILE, SECTIONS

ABOUT = "A row for each map."
KEY = ("map",)
# Fields that are in other tables or are about files, and the theses, which a map may leave implicit.
ELSEWHERE = " ".join(("argmap include sources speakers arguments theses", *SECTIONS))
COLUMNS = (
    MAP,
    TableColumn("is_whole", ColumnType.TRUTH, "Whether it was read completely.", is_filled=True),
    TableColumn("theses", ColumnType.TEXTS, "The statements that are its theses, explicit or implied.", is_filled=True),
    *field_columns(FILE, leave=ELSEWHERE),
    TableColumn("speakers", ColumnType.OBJECT, "The speakers in it: names by id."),
    TableColumn("statements", ColumnType.WHOLE, "The number of its statements.", is_filled=True),
    TableColumn("steps", ColumnType.WHOLE, "The number of its steps.", is_filled=True),
    EXTRA,
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield the row of a map."""
    checked = tabled.checked
    speakers = {name: each.name for name, each in checked.map.speakers.items()}
    yield {
        **as_row(of_record(checked.map, FILE, leave=ELSEWHERE)),
        "map": tabled.path,
        "is_whole": checked.is_whole and checked.is_decided,
        "theses": checked.graph.theses,
        "speakers": speakers or None,
        "statements": len(checked.map.statements),
        "steps": sum(1 for _ in connected(checked.graph)),
    }
