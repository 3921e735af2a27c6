"""The matrix of theses and given statements, as text, CSV, Markdown, HTML and JSON."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from argmap.base.escapes import markdown
from argmap.base.json_output import as_json
from argmap.base.text import visible
from argmap.cli.presenters.incomplete import MapOrigin, first_line, head
from argmap.cli.presenters.tables import table
from argmap.evaluation.analysis.matrix import Matrix
from argmap.language.phrases import noun, titled

# The number of columns shown side by side in a terminal.
ACROSS = 14
NOTE = (
    "++ strongly for, + for, 0 neutral, - against, -- strongly against, -i for a rival that contradicts the thesis; "
    "values in brackets would hold if other steps applied; n/a means not connected, which is not the same as neutral. "
    "Items of one origin count once. The weight against a thesis is a sum over the items against it. The matrix names "
    "no winner."
)
NOT_DISCRIMINATING = "No given statement discriminates between the theses: each counts equally for all of them."
SUMMARY = ("thesis", "items for", "items against", "weight against")
ITEMS = ("no.", "given", "diagnosticity", "weight")


def present(origin: MapOrigin, matrix: Matrix, form: str) -> str:
    """Return the matrix of a map in a format: text, csv, markdown, html or json."""
    match form:
        case "csv":
            return as_csv(matrix, is_whole=origin.is_whole)
        case "markdown":
            return as_markdown(matrix, is_whole=origin.is_whole)
        case "html":
            from argmap.page import matrix as page

            return page.write(matrix, NOTE if matrix.discriminates else NOT_DISCRIMINATING, is_whole=origin.is_whole)
        case "json":
            return as_json(as_data(origin, matrix))
        case _:
            return first_line([origin]) + as_text(matrix)


def as_text(matrix: Matrix) -> str:
    """Return the matrix in blocks that fit a terminal, followed by the items that its numbers stand for."""
    parts = [f"{visible(matrix.graph.map.title)}\n\n"]
    if not matrix.discriminates:
        return f"{parts[0]}{NOT_DISCRIMINATING}\n{left_out(matrix)}"
    count = len(matrix.columns)
    for start in range(0, count, ACROSS):
        shown = range(start, min(start + ACROSS, count))
        rows = [[name, *(matrix.columns[n].cells[row] for n in shown)] for row, name in enumerate(matrix.theses)]
        parts.append(table(("thesis", *(str(n + 1) for n in shown)), rows) + "\n")
    parts.append(table(SUMMARY, [[name, *figures] for name, *figures in summary_rows(matrix)]) + "\n")
    parts.append(table((*ITEMS, "text"), list(item_rows(matrix))))
    return "".join((*parts, f"\n{NOTE}\n", left_out(matrix)))


def left_out(matrix: Matrix) -> str:
    """Return a line about theses that are not shown, or an empty string."""
    count = matrix.left_out
    return f"\n{count:,} more {noun(count, 'thesis')} {'is' if count == 1 else 'are'} not shown.\n" if count else ""


def summary_rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    """Yield each thesis with the numbers of independent items for and against it, and the weight against it."""
    for name, row in zip(matrix.theses, matrix.rows, strict=True):
        yield name, str(row.items_for), str(row.items_against), f"{row.against:.2f}"


def item_rows(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    """Yield each item with its number, how well it tells theses apart, its weight and its text."""
    for number, column in enumerate(matrix.columns, 1):
        text = visible(" ".join(matrix.graph.map.statements[column.name].text.split()))
        yield str(number), column.name, f"{column.diagnosticity:.2f}", f"{column.weight:.2f}", text


def as_csv(matrix: Matrix, *, is_whole: bool = True) -> str:
    """Return the matrix as CSV: a row for each thesis, then the weights of the items. Items are given by id only."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(
        ("thesis" if is_whole else "thesis (incomplete)", *(column.name for column in matrix.columns), *SUMMARY[1:])
    )
    for row, (name, *figures) in enumerate(summary_rows(matrix)):
        writer.writerow((name, *(column.cells[row] for column in matrix.columns), *figures))
    empty = [""] * (len(SUMMARY) - 1)
    writer.writerow(("diagnosticity", *(f"{column.diagnosticity:.2f}" for column in matrix.columns), *empty))
    writer.writerow(("weight", *(f"{column.weight:.2f}" for column in matrix.columns), *empty))
    return written.getvalue()


def as_markdown(matrix: Matrix, *, is_whole: bool = True) -> str:
    """Return the matrix as two Markdown tables."""
    numbers = [str(number) for number in range(1, len(matrix.columns) + 1)]
    rows = [
        [f"`{name}`", *(column.cells[row] for column in matrix.columns), *figures]
        for row, (name, *figures) in enumerate(summary_rows(matrix))
    ]
    items = [
        [number, f"`{name}`: {markdown(text)}", diagnosticity, weight]
        for number, name, diagnosticity, weight, text in item_rows(matrix)
    ]
    tables = (
        markdown_table(("thesis", *numbers, *SUMMARY[1:]), rows),
        markdown_table(ITEMS, items),
    )
    title = markdown(titled(matrix.graph.map.title, is_whole=is_whole))
    body = "\n".join(tables) + f"\n{NOTE}\n" if matrix.discriminates else f"{NOT_DISCRIMINATING}\n"
    return f"# {title}\n\n{body}{left_out(matrix)}"


def markdown_table(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [headers, ["---"] * len(headers), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_data(origin: MapOrigin, matrix: Matrix) -> Mapping[str, object]:
    """Return the matrix as JSON values."""
    return {
        **head(origin),
        "theses": list(matrix.theses),
        "left_out": matrix.left_out,
        "discriminates": matrix.discriminates,
        "items": [
            {
                "id": column.name,
                "cells": dict(zip(matrix.theses, column.cells, strict=True)),
                "diagnosticity": column.diagnosticity,
                "weight": column.weight,
                "origin": column.origin,
            }
            for column in matrix.columns
        ],
        "rows": {
            name: {"items_for": row.items_for, "items_against": row.items_against, "weight_against": row.against}
            for name, row in zip(matrix.theses, matrix.rows, strict=True)
        },
    }
