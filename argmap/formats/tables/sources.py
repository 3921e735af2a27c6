"""The works that maps cite."""

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
from argmap.formats.exchange.json_data import of_record
from argmap.formats.tables import TabledMap
from argmap.syntax.fields import SOURCE

ABOUT = "A row for each source of each map, whether cited or not."
KEY = ("map", "source")
COLUMNS = (
    MAP,
    TableColumn("source", ColumnType.TEXT, "Its id in the map.", is_filled=True),
    *PLACE,
    *field_columns(SOURCE),
    EXTRA,
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each source of a map."""
    for name, source in tabled.checked.map.sources.items():
        yield {**as_row(of_record(source, SOURCE)), "map": tabled.path, "source": name, **place_values(source.span)}
