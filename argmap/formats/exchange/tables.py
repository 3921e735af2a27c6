"""Tables and generic graphs: rows of values by column name, and their meaning for a map."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.formats.exchange.labels import relation_called
from argmap.formats.exchange.values import statement_attributes
from argmap.model import Kind, Statement

# Common column names for each field, in search order; users may name others.
USUAL: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "key", "node", "node id", "claim id", "name"),
    "text": ("text", "claim", "statement", "content", "sentence", "argument", "label", "description"),
    "from": ("from", "source", "premise", "origin", "child", "source id", "from id"),
    "to": ("to", "target", "conclusion", "destination", "parent", "target id", "to id"),
    "relation": ("relation", "type", "relation type", "stance", "edge type", "polarity"),
    "kind": ("kind",),
}
# Fields of statements that may also be used as column names.
FIELDS = (
    "by",
    "voice",
    "date",
    "basis",
    "credibility",
    "likelihood",
    "confidence",
    "weight",
    "standard",
    "if-false",
    "note",
    "url",
    "reviewed",
    "tags",
    "group",
    "source",
    "quote",
    "locator",
)
# A column with this name is one end of a relation if another column names the other end; else it is a citation.
SOURCE, TARGET = "source", "target"


class TableRow(NamedTuple):
    """A row: its values by column name, and its place."""

    values: Mapping[str, Any]
    place: str


def columns_of(headers: Iterable[str], named: Mapping[str, str]) -> dict[str, str]:
    """Return the column of each field: the one that the user names, or the one with a common name."""
    known = {" ".join(header.casefold().replace("_", " ").split()): header for header in headers}
    found: dict[str, str] = {}
    cited = [known.pop(SOURCE)] if SOURCE in known and TARGET not in known else []
    for field, usual in USUAL.items():
        column = next((known[name] for name in usual if name in known and known[name] not in found.values()), None)
        if column is not None:
            found[field] = column
    known |= dict.fromkeys([SOURCE], cited[0]) if cited else {}
    found |= {field: known[field] for field in FIELDS if field in known and known[field] not in found.values()}
    return found | {field: column for field, column in named.items() if column in known.values()}


def add_rows(draft: MapDraft, rows: Sequence[TableRow], columns: Mapping[str, str], words: Mapping[str, str]) -> None:
    """Add the statements of a table, then its relations.

    A row with a text is a statement. A row with two ends is a relation between them. A row with a text and a target is
    both: the statement supports or attacks the target. Ends are given as ids or as the texts themselves.
    """
    keys: dict[str, str] = {}
    for row in rows:
        add_statement(draft, row, columns, keys)
    for row in rows:
        for key in ends_without_rows(row, columns, keys):
            draft.add_statement(Statement(id=key, kind=Kind.CLAIM, text=key), original="", place=row.place)
            keys[key] = key
    for row in rows:
        add_relation(draft, row, columns, words, keys)


def value_of(row: TableRow, columns: Mapping[str, str], field: str) -> str:
    """Return a row's value for a field, as text."""
    value = row.values.get(columns.get(field, "\0"))
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def add_statement(draft: MapDraft, row: TableRow, columns: Mapping[str, str], keys: dict[str, str]) -> None:
    """Add the statement of a row, if it has one that was not added before."""
    text, name = value_of(row, columns, "text"), value_of(row, columns, "id")
    if not text or (value_of(row, columns, "from") and value_of(row, columns, "to") and not name):
        return
    key = name or text
    if key in draft.statements:
        if draft.statements[key].text != text:
            draft.losses.dropped("rows", row.place, f'duplicate statement "{key}"')
        return
    said = {field: row.values.get(column) for field, column in columns.items() if field in FIELDS}
    tags = [tag.strip() for tag in str(said.pop("tags", None) or "").replace(";", ",").split(",") if tag.strip()]
    source, quote, locator = (value_of(row, columns, each) for each in ("source", "quote", "locator"))
    cited = {"source": source, "quote": quote, "locator": locator}
    citations = [{name: value for name, value in cited.items() if value}] if source or quote else []
    group = value_of(row, columns, "group")
    if group:
        draft.add_group(group, group)
    made = statement_attributes({**said, "tags": tags, "citations": citations})
    kind = next((each for each in Kind if each == value_of(row, columns, "kind").casefold()), Kind.CLAIM)
    statement = Statement(**{**made, "id": key, "kind": kind, "text": text, "group": group or None})
    draft.add_statement(statement, original=name, place=row.place)
    keys.setdefault(text, key)
    keys[key] = key


def ends_without_rows(row: TableRow, columns: Mapping[str, str], keys: Mapping[str, str]) -> Iterator[str]:
    """Yield the ends of a relation that have no row of their own, as in tables that contain only relations."""
    if "text" in columns and "id" in columns:
        return
    ends = [value_of(row, columns, "from"), value_of(row, columns, "to")]
    if all(ends):
        yield from (end for end in dict.fromkeys(ends) if end not in keys)


def add_relation(
    draft: MapDraft, row: TableRow, columns: Mapping[str, str], words: Mapping[str, str], keys: Mapping[str, str]
) -> None:
    """Add the relation of a row, if it has one with a known name."""
    target = value_of(row, columns, "to")
    source = value_of(row, columns, "from") or value_of(row, columns, "id") or value_of(row, columns, "text")
    if not target or not source:
        return
    label = value_of(row, columns, "relation")
    relation = relation_called(label, words)
    if relation is None:
        what = f'"{label}" is not a known relation' if label else "no column names the relation"
        draft.losses.dropped("relations", row.place, f"{what}; name it with --supports, --attacks or --map relation=")
        return
    draft.add_step(linked(relation, (keys.get(source, source),), keys.get(target, target)), place=row.place)
