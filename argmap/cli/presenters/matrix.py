"""The matrix of theses and evidence, told in a terminal, as CSV, Markdown, HTML and JSON."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from importlib.resources import files
from io import StringIO
from string import Template

from argmap.base.errors import ArgmapError
from argmap.base.html import Html, element, join
from argmap.base.html import text as html
from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.tables import table
from argmap.evaluation.analysis.matrix import SCORES, Matrix, matrix_of
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph
from argmap.workspace.load import open_graph

VERSION = 1
# So many columns stand beside each other in a terminal.
ACROSS = 14
NOTE = (
    "++ much for it, + for it, 0 neither, - against it, -- much against it, n/a does not bear on it, which is not the "
    "same as neutral. What speaks against a thesis adds up its evidence by weight. The matrix names no winner."
)


class MatrixForm(StrEnum):
    """The form of a matrix."""

    TEXT = "text"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


def tell(path: str, form: MatrixForm) -> str:
    """Return the matrix of a map. Raises ArgmapError when there is no thesis, or no evidence that bears on one."""
    graph = open_graph(path)
    matrix = matrix_of(graph, Terms())
    if not matrix.theses or not matrix.columns:
        raise ArgmapError(
            "there is no thesis in this map" if not matrix.theses else "no evidence bears on a thesis of this map"
        )
    match form:
        case MatrixForm.CSV:
            return as_csv(matrix)
        case MatrixForm.MARKDOWN:
            return as_markdown(graph, matrix)
        case MatrixForm.HTML:
            return as_html(graph, matrix)
        case MatrixForm.JSON:
            return as_json(as_data(path, matrix))
        case MatrixForm.TEXT:
            return as_text(graph, matrix)


def as_text(graph: Graph, matrix: Matrix) -> str:
    """Return the matrix in blocks that fit a terminal, and below it the evidence that its numbers stand for."""
    parts = [f"{visible(graph.map.title)}\n\n"]
    count = len(matrix.columns)
    for start in range(0, count, ACROSS):
        shown = range(start, min(start + ACROSS, count))
        rows = [[name, *(matrix.columns[n].cells[row] for n in shown)] for row, name in enumerate(matrix.theses)]
        parts.append(table(("thesis", *(str(n + 1) for n in shown)), rows) + "\n")
    against = zip(matrix.theses, matrix.inconsistency, strict=True)
    parts.append(table(("thesis", "against it"), [[name, f"{value:.2f}"] for name, value in against]) + "\n")
    parts.append(table(("no.", "evidence", "tells apart", "weight", "text"), list(item_rows(graph, matrix))))
    return "".join((*parts, f"\n{NOTE}\n"))


def item_rows(graph: Graph, matrix: Matrix) -> Iterator[tuple[str, ...]]:
    """Yield each piece of evidence with its number, how far it tells theses apart, its weight and its text."""
    for number, column in enumerate(matrix.columns, 1):
        text = visible(" ".join(graph.map.statements[column.name].text.split()))
        yield str(number), column.name, f"{column.diagnosticity:.2f}", f"{column.weight:.2f}", text


def as_csv(matrix: Matrix) -> str:
    """Return the matrix as CSV: a row for each thesis, then what the evidence weighs. It holds ids and no texts."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(("thesis", *(column.name for column in matrix.columns), "against it"))
    for row, (name, value) in enumerate(zip(matrix.theses, matrix.inconsistency, strict=True)):
        writer.writerow((name, *(column.cells[row] for column in matrix.columns), f"{value:.2f}"))
    writer.writerow(("tells apart", *(f"{column.diagnosticity:.2f}" for column in matrix.columns), ""))
    writer.writerow(("weight", *(f"{column.weight:.2f}" for column in matrix.columns), ""))
    return written.getvalue()


def as_markdown(graph: Graph, matrix: Matrix) -> str:
    """Return the matrix as two tables in Markdown."""
    numbers = [str(number) for number in range(1, len(matrix.columns) + 1)]
    rows = [
        [f"`{name}`", *(column.cells[row] for column in matrix.columns), f"{matrix.inconsistency[row]:.2f}"]
        for row, name in enumerate(matrix.theses)
    ]
    items = [
        [number, f"`{name}`: {plain(text)}", apart, weight]
        for number, name, apart, weight, text in item_rows(graph, matrix)
    ]
    tables = (
        markdown_table(("thesis", *numbers, "against it"), rows),
        markdown_table(("no.", "evidence", "tells apart", "weight"), items),
    )
    return f"# {plain(graph.map.title)}\n\n" + "\n".join(tables) + f"\n{NOTE}\n"


def markdown_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [headers, ["---"] * len(headers), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def plain(text: str) -> str:
    """Return a text that Markdown takes for nothing but words."""
    line = visible(" ".join(text.split()))
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>()#+-!|~&" else char for char in line)


def as_html(graph: Graph, matrix: Matrix) -> str:
    """Return the matrix as one page that needs nothing from outside and runs nothing."""
    template = Template(files("argmap.cli.presenters").joinpath("matrix.html").read_text(encoding="utf-8"))
    numbers = (str(number) for number in range(1, len(matrix.columns) + 1))
    return template.substitute(
        title=html(" ".join(graph.map.title.split())),
        note=html(NOTE),
        numbers="".join(element("th", html(number), scope="col", class_="number") for number in numbers),
        rows="\n".join(html_row(graph, matrix, row) for row in range(len(matrix.theses))),
        items="\n".join(html_item(*row) for row in item_rows(graph, matrix)),
    )


def html_row(graph: Graph, matrix: Matrix, row: int) -> Html:
    """Return the row of a thesis."""
    cells = []
    for column in matrix.columns:
        score = SCORES[column.cells[row]]
        kind = "for" if score > 0 else "against" if score < 0 else "none"
        cells.append(element("td", html(column.cells[row]), class_=f"cell {kind}", title=column.name))
    name = html(matrix.theses[row])
    told = join(name, html(" ".join(graph.map.statements[matrix.theses[row]].text.split())), between=": ")
    against = element("td", html(f"{matrix.inconsistency[row]:.2f}"), class_="number")
    return element("tr", element("th", told, scope="row"), *cells, against)


def html_item(number: str, name: str, apart: str, weight: str, text: str) -> Html:
    """Return the row of a piece of evidence."""
    told = join(element("b", html(name)), html(text), between=": ")
    figures = (element("td", html(value), class_="number") for value in (apart, weight))
    return element("tr", element("td", html(number), class_="number"), element("td", told), *figures)


def as_data(path: str, matrix: Matrix) -> Mapping[str, object]:
    """Return the matrix as JSON values."""
    return {
        "version": VERSION,
        "map": path,
        "theses": list(matrix.theses),
        "evidence": [
            {
                "id": column.name,
                "cells": dict(zip(matrix.theses, column.cells, strict=True)),
                "diagnosticity": column.diagnosticity,
                "weight": column.weight,
            }
            for column in matrix.columns
        ],
        "inconsistency": dict(zip(matrix.theses, matrix.inconsistency, strict=True)),
    }
