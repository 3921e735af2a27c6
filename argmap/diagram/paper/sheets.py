"""Sheets as plain values: drawings and their positions, links, and bookmarks."""

from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.geometry import Area, Point
from argmap.diagram.scene.sizes import Size


class Drawing(NamedTuple):
    """An SVG document on a sheet: its content, its position, and an alternative text."""

    document: str
    area: Area
    words: str


class Target(NamedTuple):
    """A point on a sheet; sheets are numbered from 0."""

    sheet: int
    at: Point


class PrintedSheet(NamedTuple):
    """A sheet: its drawings, and the areas that link to addresses or points; in points."""

    drawings: tuple[Drawing, ...]
    links: tuple[tuple[Area, str | Target], ...]


class Bookmark(NamedTuple):
    """A bookmark: its level (from 0), its text and its target."""

    level: int
    words: str
    target: Target


class Print(NamedTuple):
    """All sheets of a print, which have one size, and the bookmarks in the order of the outline."""

    title: str
    size: Size
    sheets: tuple[PrintedSheet, ...]
    bookmarks: tuple[Bookmark, ...]
