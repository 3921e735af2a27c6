"""The matrix of theses and given statements as a page."""

from argmap.base.html import NOTHING, Html, element, join, text
from argmap.evaluation.analysis.matrix import SCORES, Column, Matrix
from argmap.language.phrases import titled
from argmap.page.template import NO_SCRIPT, fill
from argmap.sources.citations import one_line


def write(matrix: Matrix, note: str, *, is_whole: bool = True) -> str:
    """Return a matrix as a self-contained HTML page without scripts; `note` explains its cells."""
    numbers = (str(number) for number in range(1, len(matrix.columns) + 1))
    return fill(
        "matrix.html",
        policy=NO_SCRIPT,
        title=text(titled(one_line(matrix.graph.map.title), is_whole=is_whole)),
        note=text(note),
        numbers="".join(element("th", text(number), scope="col", class_="number") for number in numbers),
        hidden=NOTHING if matrix.discriminates else Html("hidden"),
        rows="\n".join(thesis_html(matrix, row) for row in range(len(matrix.theses))),
        items="\n".join(item_html(matrix, number, column) for number, column in enumerate(matrix.columns, 1)),
    )


def thesis_html(matrix: Matrix, row: int) -> Html:
    """Return the row of a thesis."""
    cells = []
    for column in matrix.columns:
        score = SCORES[column.cells[row]]
        kind = "for" if score > 0 else "against" if score < 0 else "none"
        cells.append(element("td", text(column.cells[row]), class_=f"cell {kind}", title=column.name))
    name = matrix.theses[row]
    words = join(text(name), text(one_line(matrix.graph.map.statements[name].text)), between=": ")
    found = matrix.rows[row]
    totals = (str(found.items_for), str(found.items_against), f"{found.against:.2f}")
    figures = (element("td", text(figure), class_="number") for figure in totals)
    return element("tr", element("th", words, scope="row"), *cells, *figures)


def item_html(matrix: Matrix, number: int, column: Column) -> Html:
    """Return the row of a given statement."""
    words = text(one_line(matrix.graph.map.statements[column.name].text))
    item = element("td", join(element("b", text(column.name)), words, between=": "))
    figures = (element("td", text(f"{value:.2f}"), class_="number") for value in (column.diagnosticity, column.weight))
    return element("tr", element("td", text(str(number)), class_="number"), item, *figures)
