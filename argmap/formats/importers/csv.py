"""CSV and TSV tables: a row for each statement, each relation, or each statement with its target."""

import csv
from collections.abc import Iterator
from io import StringIO

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.losses import position_in_words
from argmap.formats.exchange.tables import TableRow, add_rows, columns_of
from argmap.formats.importers import Imported, ImportOptions

TITLE = "CSV"
SUFFIXES = (".csv", ".tsv", ".tab")
DELIMITERS = ",;\t|"
MOST_OF_HEAD = 10_000


def recognises(given: GivenFile) -> bool:
    """Return whether a text is a table with known column names."""
    if b"\0" in given.data[:MOST_OF_HEAD]:
        return False
    head = given.text.content[:MOST_OF_HEAD].lstrip("\n").partition("\n")[0]
    columns = columns_of(next(csv.reader([head], delimiter=delimiter_of(head)), []), {})
    return ("text" in columns or "from" in columns) and len(columns) > 1


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a table as a map. Raises ImportRefusedError for a table without known columns."""
    rows = list(rows_in(given))
    columns = columns_of(rows[0].values if rows else (), options.columns)
    missing = [column for column in options.columns.values() if rows and column not in rows[0].values]
    if missing or not ("text" in columns or {"from", "to"} <= columns.keys()):
        what = f'no column is called "{missing[0]}"' if missing else "no column has the text of statements"
        raise ImportRefusedError(f'"{given.path}": {what}; name the columns with --map, as in text=Claim')
    draft = MapDraft()
    add_rows(draft, rows, columns, options.words)
    used = set(columns.values())
    for column in rows[0].values:
        if column not in used:
            draft.losses.dropped("columns", f'column "{column}"', "its name is not known; name it with --map")
    given.note_encoding(draft.losses)
    return Imported(finish(draft, given.stem), draft.losses.report())


def delimiter_of(head: str) -> str:
    """Return the column delimiter of a table, judging by its first line."""
    return max(DELIMITERS, key=head.count)


def rows_in(given: GivenFile) -> Iterator[TableRow]:
    """Yield the rows after the header, with their line numbers. Raises ImportRefusedError."""
    content = given.text.content.lstrip("\n")
    reader = csv.reader(StringIO(content), delimiter=delimiter_of(content.partition("\n")[0]))
    headers: list[str] = []
    try:
        for cells in reader:
            if not headers:
                headers = [cell.strip() or f"column {number}" for number, cell in enumerate(cells, 1)]
            elif any(cells):
                place = position_in_words(reader.line_num, 1)
                yield TableRow(dict(zip(headers, cells, strict=False)), place)
    except csv.Error as error:
        place = position_in_words(reader.line_num, 1)
        raise ImportRefusedError(f'"{given.path}" cannot be read as CSV: {place}: {error}') from error
