"""The heading of the picture: its title, its question, and a legend of the signs that occur in it."""

from collections.abc import Iterator

from argmap.base.escapes import dot_label
from argmap.diagram.dot.labels import cell, font, table
from argmap.diagram.scene import Mark, Scene, Sign, Stroke
from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE
from argmap.diagram.scene.theme import Theme
from argmap.diagram.scene.wrapping import wrap
from argmap.language.phrases import OF_THE_MAPPER, VERDICT_SIGNS, meaning

TITLE_SIZE = 16.0
TITLE_WIDTH = 640.0
LEGEND_TABLE = 'BORDER="0" CELLBORDER="0" CELLSPACING="8" CELLPADDING="3"'
STYLES = {Mark.THESIS: "ROUNDED", Mark.CLAIM: "ROUNDED", Mark.ASSUMPTION: "DASHED"}
LINES = {
    Stroke.SUPPORTS: "──►",
    Stroke.ATTACKS: "- -┤",
    Stroke.UNDERCUTS: "····┤",
    Stroke.CONTRADICTS: "├- -┤",
}


def heading(scene: Scene, theme: Theme) -> str:
    """Return the table above the picture."""
    rows = cell(wrap(scene.title, TITLE_SIZE, TITLE_WIDTH) or ("",), TITLE_SIZE, theme.ink)
    if scene.question and scene.question != scene.title:
        rows += cell(wrap(scene.question, TEXT_SIZE, TITLE_WIDTH), TEXT_SIZE, theme.faint)
    cells = "".join([*mark_cells(scene, theme), *stroke_cells(scene, theme), *other_cells(scene, theme)])
    if cells:
        rows += f'<TR><TD ALIGN="LEFT" CELLPADDING="4">{table(f"<TR>{cells}</TR>", LEGEND_TABLE)}</TD></TR>'
    return table(rows)


def mark_cells(scene: Scene, theme: Theme) -> Iterator[str]:
    """Yield a legend entry for each kind of box that occurs."""
    present = {box.mark for box in scene.boxes}
    for mark in Mark:
        if mark in present:
            style = f'STYLE="{STYLES[mark]}" ' if mark in STYLES else ""
            look = f'BORDER="{2 if mark is Mark.THESIS else 1}" {style}BGCOLOR="{getattr(theme, mark)}"'
            yield legend_cell(str(mark), theme.ink, f'{look} COLOR="{theme.frame}"')


def stroke_cells(scene: Scene, theme: Theme) -> Iterator[str]:
    """Yield a legend entry for each kind of line that occurs."""
    present = {step.stroke for step in scene.steps} | ({Stroke.CONTRADICTS} if scene.rivals else set())
    for stroke in Stroke:
        if stroke in present:
            colour = theme.support if stroke is Stroke.SUPPORTS else theme.attack
            yield legend_cell(f"{LINES[stroke]} {meaning(stroke)}", colour, "")


def other_cells(scene: Scene, theme: Theme) -> Iterator[str]:
    """Yield legend entries for thin lines (inferred by the mapper) and heavy lines (best support of a thesis).

    All other parts of verdicts are written in words.
    """
    if any(step.is_mappers for step in scene.steps):
        yield legend_cell(f"─ {OF_THE_MAPPER}", theme.ink, "")
    if any(step.is_bearing for step in scene.steps):
        yield legend_cell(f"━━► {VERDICT_SIGNS[Sign.BEARING]}", theme.support, "")


def legend_cell(words: str, colour: str, look: str) -> str:
    """Return a cell of the legend."""
    wide = round(width(words, SMALL_SIZE)) + 8
    return f'<TD {look} WIDTH="{wide}">{font(dot_label(words), SMALL_SIZE, colour)}</TD>'
