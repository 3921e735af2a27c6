"""The citations in maps, and the results of checking their quotations."""

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
from argmap.formats.exchange.json_data import of_citation
from argmap.formats.tables import TabledMap
from argmap.sources.citations import verdicts
from argmap.syntax.fields import CITATION

ABOUT = "A row for each citation of each statement."
KEY = ("map", "statement", "number")
COLUMNS = (
    MAP,
    TableColumn("statement", ColumnType.TEXT, "The statement that cites.", is_filled=True),
    TableColumn("number", ColumnType.WHOLE, "Which of the citations of the statement it is, from 1.", is_filled=True),
    *PLACE,
    *field_columns(CITATION),
    TableColumn("verdict", ColumnType.TEXT, "The verdict on the quotation; null if no known source is quoted."),
    TableColumn("is_verified", ColumnType.TRUTH, "Whether the source has these words where the locator says."),
    TableColumn("paragraphs", ColumnType.WHOLES, "The paragraphs with the words; 0 is a heading."),
    TableColumn("passage", ColumnType.TEXT, "The words of the source, if they differ from the quotation."),
    TableColumn("cut", ColumnType.TEXT, "What was left out or inserted and may change the meaning."),
    TableColumn("reason", ColumnType.TEXT, "Why nothing could be checked, or why the words do not match."),
    TableColumn("is_extracted", ColumnType.TRUTH, "Whether the text of the source was extracted from PDF or HTML."),
    TableColumn("misplaced", ColumnType.OBJECT, "The wrong part of the locator, and where the words are."),
    EXTRA,
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each citation of a map."""
    known = tabled.checked.map
    judged = verdicts(tabled.checked.documents, known.statements)
    for statement in known.statements.values():
        for number, citation in enumerate(statement.citations, start=1):
            found = judged.get((statement.id, citation))
            data = of_citation(citation, found)
            checked = {"is_extracted": False, **data["found"], "is_verified": found.is_verified} if found else {}
            yield {
                **as_row({name: value for name, value in data.items() if name != "found"}),
                **checked,
                "map": tabled.path,
                "statement": statement.id,
                "number": number,
                **place_values(citation.quote_span or citation.source_span or statement.span),
            }
