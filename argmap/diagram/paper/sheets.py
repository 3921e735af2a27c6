"""Sheets: what is drawn on each and where, what can be followed, and the bookmarks of all."""

from typing import NamedTuple

from argmap.diagram.scene.geometry import Area, Point
from argmap.diagram.scene.sizes import Size


class Drawing(NamedTuple):
    """An SVG document on a sheet: where it is, and what it shows in words."""

    document: str
    area: Area
    words: str


class Target(NamedTuple):
    """A point on a sheet, by the number of the sheet, from 0."""

    sheet: int
    at: Point


class PrintedSheet(NamedTuple):
    """A sheet: its drawings, and the areas on it that lead to addresses or to other points; in points."""

    drawings: tuple[Drawing, ...]
    links: tuple[tuple[Area, str | Target], ...]


class Bookmark(NamedTuple):
    """A bookmark: its level, from 0, its words, and where it leads."""

    level: int
    words: str
    target: Target


class Print(NamedTuple):
    """All sheets of a print, which are of one size, and the bookmarks in the order of the outline."""

    title: str
    size: Size
    sheets: tuple[PrintedSheet, ...]
    bookmarks: tuple[Bookmark, ...]
