"""Graphs as JSON: lists of nodes and edges, as programs and language models write them."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.losses import pointer
from argmap.formats.exchange.tables import TableRow, add_rows, columns_of
from argmap.formats.importers import Imported, ImportOptions

TITLE = "JSON graph"
SUFFIXES = (".json",)
NODES = ("statements", "nodes", "claims", "arguments")
EDGES = ("relations", "edges", "links")
# Keys of other JSON formats that have lists with the same names.
OTHERS = ("AIF", "formatVersion", "schemes", "analyst")


def recognises(given: GivenFile) -> bool:
    """Return whether a file has lists of nodes with texts and of edges with two ends."""
    if not given.text.content.lstrip().startswith("{"):
        return False
    data = given.json
    if not isinstance(data, dict) or any(name in data for name in OTHERS):
        return False
    nodes, edges = list_of(data, NODES), list_of(data, EDGES)
    if any(isinstance(each, dict) and each.get("type") == "atom" for each in nodes):
        return False  # SADFace
    return is_table(nodes, {"text"}) and (not edges or is_table(edges, {"from", "to"}))


def is_table(rows: list[Any], needed: set[str]) -> bool:
    """Return whether the first rows have the needed columns."""
    return bool(rows) and isinstance(rows[0], dict) and needed <= columns_of(map(str, rows[0]), {}).keys()


def list_of(data: Mapping[str, Any], names: tuple[str, ...]) -> list[Any]:
    """Return the first list with one of these names; an empty list if there is none."""
    return next((data[name] for name in names if isinstance(data.get(name), list)), [])


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a graph as a map. Raises ImportRefusedError."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("JSON")
    draft = MapDraft()
    rows = [*rows_in(data, NODES), *rows_in(data, EDGES)]
    if not rows:
        raise ImportRefusedError(f'"{given.path}" has no list "{NODES[0]}" or "{NODES[1]}"')
    headers = dict.fromkeys(str(name) for row in rows for name in row.values)
    add_rows(draft, rows, columns_of(headers, options.columns), options.words)
    theses = data.get("theses")
    if isinstance(theses, list):
        draft.theses.extend(str(each) for each in theses if isinstance(each, str | int))
    title = data.get("title")
    return Imported(finish(draft, title if isinstance(title, str) else given.stem), draft.losses.report())


def rows_in(data: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[TableRow]:
    """Yield the objects of a list, with their places."""
    name = next((each for each in names if isinstance(data.get(each), list)), names[0])
    for number, row in enumerate(list_of(data, names)):
        if isinstance(row, dict):
            yield TableRow(row, pointer(name, number))
