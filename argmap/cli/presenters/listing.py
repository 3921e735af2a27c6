"""Lists of statements and of open work, as text and as JSON values."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.base.text import visible
from argmap.lint.queries import ListedItem
from argmap.model import Statement
from argmap.model.records import ORIGINAL_ID, PROVENANCE


def lines(items: Iterable[ListedItem]) -> Iterator[str]:
    """Yield a line for each item: its position, the statement, and its text or the open work."""
    for item in items:
        start, statement = item.span.start, item.statement
        name = f"{statement.id} ({statement.kind})" if statement else "(no statement)"
        said = f"{item.work}: {item.message}" if item.work else statement.text if statement else ""
        since = f" (changed since its review: {', '.join(item.changed)})" if item.changed else ""
        yield visible(f"{item.span.path}:{start.line}:{start.column}: {name}: {' '.join(said.split())}{since}")


def as_data(item: ListedItem) -> Mapping[str, object]:
    """Return an item as JSON values."""
    start, statement = item.span.start, item.statement
    data: dict[str, object] = {"path": item.span.path, "line": start.line, "column": start.column}
    data |= {"id": None} if statement is None else statement_as_data(statement)
    if statement and statement.reviewed and not item.work:
        review = {"by": statement.reviewed.by, "date": statement.reviewed.date}
        data["reviewed"] = {**review, "changed": list(item.changed)}
    data |= {PROVENANCE: item.imported_from} if item.imported_from else {}
    return data | ({"work": item.work, "message": item.message} if item.work else {})


def statement_as_data(statement: Statement) -> Mapping[str, object]:
    """Return a statement as JSON values."""
    sources = dict.fromkeys(citation.source for citation in statement.citations if citation.source)
    return {
        "id": statement.id,
        "kind": statement.kind,
        "text": statement.text,
        "voice": statement.voice,
        "by": statement.by,
        "sources": list(sources),
        "tags": list(statement.tags),
        **({ORIGINAL_ID: statement.original_id} if statement.original_id else {}),
    }
