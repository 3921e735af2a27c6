"""Tables in Parquet, converted by DuckDB from JSON Lines."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import IO

from argmap.base.errors import ArgmapError
from argmap.formats.exchange.columns import ColumnType, TableColumn

TYPES: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "VARCHAR",
    ColumnType.WHOLE: "BIGINT",
    ColumnType.NUMBER: "DOUBLE",
    ColumnType.TRUTH: "BOOLEAN",
    ColumnType.TEXTS: "VARCHAR[]",
    ColumnType.WHOLES: "BIGINT[]",
    ColumnType.OBJECT: "JSON",
    ColumnType.OBJECTS: "JSON",
}
# A single thread makes the output reproducible; DuckDB fetches nothing, and opens no other files.
CONFIGURATION: dict[str, str | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "100MB",
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
COPY = """
COPY (SELECT * FROM read_json($rows, format = 'newline_delimited', columns = {columns}))
TO '{target}' (FORMAT parquet, COMPRESSION zstd)
"""


@contextmanager
def as_parquet(rows: IO[bytes], columns: Sequence[TableColumn]) -> Iterator[IO[bytes]]:
    """Yield a temporary Parquet file of rows in JSON Lines. Raises ArgmapError without DuckDB."""
    try:
        import duckdb
    except ImportError as error:
        raise ArgmapError("tables in Parquet need DuckDB: pip install 'argmap[tables]', or use csv or jsonl") from error
    rows.flush()
    types = ", ".join(f"'{each.name}': '{TYPES[each.type]}'" for each in columns)
    with TemporaryDirectory(prefix="argmap-") as folder:
        target = os.path.join(folder, "table.parquet")
        try:
            with duckdb.connect(config={**CONFIGURATION, "temp_directory": folder}) as connection:
                command = COPY.format(columns=f"{{{types}}}", target=target.replace("'", "''"))
                connection.execute(command, {"rows": rows.name})
        except duckdb.Error as error:
            raise ArgmapError(f"DuckDB cannot write the table: {str(error).splitlines()[0]}") from error
        with open(target, "rb") as made:
            yield made
