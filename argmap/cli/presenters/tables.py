"""Tables for a terminal, drawn by Rich, which is imported only here."""

import sys
from collections.abc import Iterable, Sequence
from io import StringIO

from argmap.base.text import visible

# Nothing is cut if the output is not a terminal.
ENDLESS = 10_000


def table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as text: texts are aligned left, and numbers right, except in the first column."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="")
    cells = [[visible(cell) for cell in row] for row in rows]
    for place, header in enumerate(headers):
        is_number = bool(cells) and all(is_figure(row[place]) for row in cells)
        drawn.add_column(Text(header), justify="right" if is_number else "left", overflow="fold")
    for row in cells:
        drawn.add_row(*(Text(cell) for cell in row))
    written = StringIO()
    width = None if sys.stdout.isatty() else ENDLESS
    Console(file=written, width=width, color_system=None, highlight=False).print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in written.getvalue().splitlines())


def is_figure(cell: str) -> bool:
    """Return whether a cell contains a number, or nothing."""
    return not cell.strip("+-0123456789.,")
