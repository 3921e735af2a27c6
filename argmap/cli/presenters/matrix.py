"""The matrix of theses and evidence, as text, CSV, Markdown, HTML and JSON."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from argmap.base.escapes import markdown
from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, first_line, head
from argmap.cli.presenters.tables import table
from argmap.evaluation.analysis.matrix import Matrix
from argmap.language.phrases import titled

# So many columns stand beside each other in a terminal.
ACROSS = 14
NOTE = (
    "++ much for it, + for it, 0 neither, - against it, -- much against it, n/a does not bear on it, which is not the "
    "same as neutral. What speaks against a thesis adds up its evidence by weight. The matrix names no winner."
)


def present(origin: MapOrigin, matrix: Matrix, form: str) -> str:
    """Return the matrix of a map in a form: text, csv, markdown, html or json."""
    match form:
        case "csv":
            return as_csv(matrix, is_whole=origin.is_whole)
        case "markdown":
            return as_markdown(matrix, is_whole=origin.is_whole)
        case "html":
            from argmap.page import matrix as page

            return page.write(matrix, NOTE, is_whole=origin.is_whole)
        case "json":
            return as_json(as_data(origin, matrix))
        case _:
            return first_line([origin]) + as_text(matrix)


def as_text(matrix: Matrix) -> str:
    """Return the matrix in blocks that fit a terminal, and below it the evidence that its numbers stand for."""
    parts = [f"{visible(matrix.graph.map.title)}\n\n"]
    count = len(matrix.columns)
    for start in range(0, count, ACROSS):
        shown = range(start, min(start + ACROSS, count))
        rows = [[name, *(matrix.columns[n].cells[row] for n in shown)] for row, name in enumerate(matrix.theses)]
        parts.append(table(("thesis", *(str(n + 1) for n in shown)), rows) + "\n")
    against = zip(matrix.theses, matrix.inconsistency, strict=True)
    parts.append(table(("thesis", "against it"), [[name, f"{value:.2f}"] for name, value in against]) + "\n")
    parts.append(table(("no.", "evidence", "tells apart", "weight", "text"), list(item_rows(matrix))))
    return "".join((*parts, f"\n{NOTE}\n"))


def item_rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    """Yield each piece of evidence with its number, how far it tells theses apart, its weight and its text."""
    for number, column in enumerate(matrix.columns, 1):
        text = visible(" ".join(matrix.graph.map.statements[column.name].text.split()))
        yield str(number), column.name, f"{column.diagnosticity:.2f}", f"{column.weight:.2f}", text


def as_csv(matrix: Matrix, *, is_whole: bool = True) -> str:
    """Return the matrix as CSV: a row for each thesis, then what the evidence weighs. It holds ids and no texts."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(
        ("thesis" if is_whole else "thesis (incomplete)", *(column.name for column in matrix.columns), "against it")
    )
    for row, (name, value) in enumerate(zip(matrix.theses, matrix.inconsistency, strict=True)):
        writer.writerow((name, *(column.cells[row] for column in matrix.columns), f"{value:.2f}"))
    writer.writerow(("tells apart", *(f"{column.diagnosticity:.2f}" for column in matrix.columns), ""))
    writer.writerow(("weight", *(f"{column.weight:.2f}" for column in matrix.columns), ""))
    return written.getvalue()


def as_markdown(matrix: Matrix, *, is_whole: bool = True) -> str:
    """Return the matrix as two tables in Markdown."""
    numbers = [str(number) for number in range(1, len(matrix.columns) + 1)]
    rows = [
        [f"`{name}`", *(column.cells[row] for column in matrix.columns), f"{matrix.inconsistency[row]:.2f}"]
        for row, name in enumerate(matrix.theses)
    ]
    items = [
        [number, f"`{name}`: {markdown(text)}", apart, weight]
        for number, name, apart, weight, text in item_rows(matrix)
    ]
    tables = (
        markdown_table(("thesis", *numbers, "against it"), rows),
        markdown_table(("no.", "evidence", "tells apart", "weight"), items),
    )
    title = markdown(titled(matrix.graph.map.title, is_whole=is_whole))
    return f"# {title}\n\n" + "\n".join(tables) + f"\n{NOTE}\n"


def markdown_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [headers, ["---"] * len(headers), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_data(origin: MapOrigin, matrix: Matrix) -> Mapping[str, object]:
    """Return the matrix as JSON values."""
    return {
        **head(origin),
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
