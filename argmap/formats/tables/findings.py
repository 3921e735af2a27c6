"""The findings of rules in maps."""

from collections.abc import Iterator

from argmap.formats.exchange.columns import MAP, PLACE, ColumnType, Row, TableColumn, place_values
from argmap.formats.tables import TabledMap

ABOUT = "A row for each finding of `argmap validate`; a finding in a file that several maps include is listed for each."
KEY = ("map", "path", "line", "column", "end_line", "end_column", "code", "message")
IS_CHECKED = True
COLUMNS = (
    MAP,
    *PLACE,
    TableColumn("end_line", ColumnType.WHOLE, "The line in which it ends."),
    TableColumn("end_column", ColumnType.WHOLE, "The column in which it ends, one past the last character."),
    TableColumn("code", ColumnType.TEXT, "The code of the rule.", is_filled=True),
    TableColumn("rule", ColumnType.TEXT, "The name of the rule.", is_filled=True),
    TableColumn("severity", ColumnType.TEXT, "error, warning or info.", is_filled=True),
    TableColumn("message", ColumnType.TEXT, "What is wrong, in one sentence.", is_filled=True),
    TableColumn("help", ColumnType.TEXT, "What to do about it."),
    TableColumn("is_fixable", ColumnType.TRUTH, "Whether `argmap validate --fix` has a fix for it.", is_filled=True),
)


def rows(tabled: TabledMap) -> Iterator[Row]:
    """Yield a row for each finding in a map, in the order of their places."""
    for each in tabled.checked.diagnostics:
        end = each.span.end
        yield {
            "map": tabled.path,
            **place_values(each.span),
            **({"end_line": end.line, "end_column": end.column} if each.span.path else {}),
            "code": each.code,
            "rule": each.name,
            "severity": str(each.severity),
            "message": each.message,
            "help": each.help or None,
            "is_fixable": each.fix is not None,
        }
