"""Spreadsheets (`.xlsx`): sheets with tables of statements or relations; formulas are read as stored values."""

import io
import zipfile
from collections.abc import Iterator

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.tables import TableRow, add_rows, columns_of
from argmap.formats.importers import Imported, ImportOptions

TITLE = "Excel"
SUFFIXES = (".xlsx",)
WORKBOOK = "xl/workbook.xml"
# The largest allowed size of an unpacked file, and the most cells that are read.
MOST_BYTES = 200_000_000
MOST_CELLS = 2_000_000


def recognises(given: GivenFile) -> bool:
    """Return whether a file is an archive with a workbook."""
    return given.data.startswith(b"PK") and WORKBOOK.encode() in given.data


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return the sheets of a spreadsheet as one map with shared ids. Raises ImportRefusedError."""
    draft = MapDraft()
    for name, rows in sheets_in(given):
        columns = columns_of(rows[0].values if rows else (), options.columns)
        if "text" in columns or {"from", "to"} <= columns.keys():
            add_rows(draft, rows, columns, options.words)
        else:
            draft.losses.dropped("sheets", f'sheet "{name}"', "it has no known column; name columns with --map")
    if not draft.statements:
        raise ImportRefusedError(f'"{given.path}" has no column with the text of statements: name it with --map text=')
    return Imported(finish(draft, given.stem), draft.losses.report())


def sheets_in(given: GivenFile) -> Iterator[tuple[str, list[TableRow]]]:
    """Yield the names and rows of the sheets. Raises ImportRefusedError."""
    try:
        import openpyxl
    except ImportError as error:
        raise ImportRefusedError("spreadsheets are read by openpyxl: run pip install 'argmap[tables]'") from error
    try:
        refuse_bomb(given)
        book = openpyxl.load_workbook(io.BytesIO(given.data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            yield sheet.title, list(rows_of(sheet.title, sheet.iter_rows(values_only=True)))
    except ImportRefusedError:
        raise
    except Exception as error:
        raise ImportRefusedError(f'"{given.path}" cannot be read as a spreadsheet: {error}') from error


def refuse_bomb(given: GivenFile) -> None:
    """Raise ImportRefusedError for an archive that unpacks to far more than a spreadsheet needs, or has entities."""
    with zipfile.ZipFile(io.BytesIO(given.data)) as archive:
        if sum(each.file_size for each in archive.infolist()) > MOST_BYTES:
            raise ImportRefusedError(f'"{given.path}" unpacks to more than {MOST_BYTES // 1_000_000} MB')
        for each in archive.infolist():
            if each.filename.endswith(".xml") and b"<!DOCTYPE" in archive.open(each).read(1000):
                raise ImportRefusedError(f'"{given.path}" has a document type in "{each.filename}"')


def rows_of(title: str, rows: Iterator[tuple[object, ...]]) -> Iterator[TableRow]:
    """Yield the rows of a sheet after its header, which is the first row that is not empty."""
    headers: list[str] = []
    cells = 0
    for number, row in enumerate(rows, 1):
        cells += len(row)
        if cells > MOST_CELLS:
            raise ValueError(f'sheet "{title}" has more than {MOST_CELLS:,} cells')
        if not headers:
            headers = (
                [str(c).strip() if c is not None else f"column {n}" for n, c in enumerate(row, 1)] if any(row) else []
            )
        elif any(each is not None for each in row):
            yield TableRow(dict(zip(headers, row, strict=False)), f'sheet "{title}", row {number}')
