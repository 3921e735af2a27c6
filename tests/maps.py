"""Maps for tests: those of the project, and those made from a few lines."""

import os
from pathlib import Path

from argmap.base.text import Text
from argmap.diagram import scene
from argmap.diagram.scene import DiagramOptions, Direction, Label, Picture
from argmap.lint.checker import Checked, check
from argmap.workspace.files import Project

ROOT = Path(__file__).resolve().parent.parent
ARGUMENTS = tuple(sorted((ROOT / "arguments").rglob("*.yaml")))
HEAD = "argmap: 1\ntitle: A map\n"


def read(content: str) -> Checked:
    """Return the map that some lines make, without the lines that every map begins with."""
    head = "" if content.startswith("argmap:") else HEAD
    return check(Text("map.yaml", head + content), Project(os.getcwd()))


def read_whole(content: str) -> Checked:
    """Return a map as `read` does, and see to it that nothing was wrong with the reading."""
    checked = read(content)
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
    return scene.compose(read_whole(content).graph, DiagramOptions(direction, label, spread))


def quoted(text: str) -> str:
    """Return a text as a YAML scalar in double quotation marks, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
