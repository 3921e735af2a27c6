"""Maps for tests: those of the project, and those made from a few lines."""

import os
from pathlib import Path

from argmap.base.text import Text
from argmap.diagram.layout import arrange
from argmap.diagram.scene import DEFAULT_LOOK, DiagramOptions, Direction, Label, Picture
from argmap.lint.checker import Checked, check
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from argmap.workspace.engines import EngineName
from argmap.workspace.project import Project, project_of
from argmap.workspace.rendering import RenderOptions, draw_shown

ROOT = Path(__file__).resolve().parent.parent
ARGUMENTS = tuple(sorted((ROOT / "arguments").rglob("*.yaml")))
HEAD = "argmap: 1\ntitle: A map\n"


def read(content: str, *, with_rules: bool = True) -> Checked:
    """Return the map that some lines make, without the lines that every map begins with."""
    head = "" if content.startswith("argmap:") else HEAD
    return check(Text("map.yaml", head + content), Project(os.getcwd()), with_rules=with_rules)


def read_whole(content: str) -> Checked:
    """Return a map as `read` does, and see to it that nothing was wrong with the reading."""
    return as_whole(read(content))


def read_graph(content: str) -> Graph:
    """Return the graph of a map that was read whole; no rule is asked about it."""
    return as_whole(read(content, with_rules=False)).graph


def as_whole(checked: Checked) -> Checked:
    """Return a map, and see to it that nothing was wrong with the reading."""
    assert checked.is_whole, [(d.code, d.message, d.span.start) for d in checked.diagnostics]
    return checked


def compose(
    content: str,
    *,
    direction: Direction = Direction.AUTO,
    label: Label = Label.TEXT,
    spread: bool = False,
) -> Picture:
    """Return the picture of the map that some lines make."""
    return picture_of(read_graph(content), DiagramOptions(direction, label, spread))


def picture_of(graph: Graph, look: DiagramOptions = DEFAULT_LOOK) -> Picture:
    """Return the picture of a whole map, in the direction that suits it."""
    return arrange(Shown(graph), documents_of(graph), look)[0]


def drawn(
    graph: Graph, form: str, look: DiagramOptions = DEFAULT_LOOK, engine: EngineName | None = None
) -> str | bytes:
    """Return a whole map in one of the formats."""
    return draw_shown(Shown(graph), documents_of(graph), RenderOptions(form, engine, look))


def documents_of(graph: Graph) -> Documents:
    """Return the documents of a map that was read from a file."""
    return Documents(graph.map, project_of(graph.map.span.path))


def quoted(text: str) -> str:
    """Return a text as a YAML scalar in double quotation marks, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
