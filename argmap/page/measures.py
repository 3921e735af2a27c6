"""The measures of layout and drawing for the page's script; each is defined only once, in Python."""

import json
from types import ModuleType

from argmap.diagram.layout import (
    arranging,
    bands,
    corridors,
    depths,
    draft,
    far,
    lines,
    pairs,
    rows,
    settling,
    skyline,
    stacks,
    tracks,
)
from argmap.diagram.scene import measurement, sizes
from argmap.diagram.svg import boxes, document
from argmap.diagram.svg import lines as strokes

MODULES: dict[str, ModuleType] = {
    "arranging": arranging,
    "bands": bands,
    "boxes": boxes,
    "corridors": corridors,
    "depths": depths,
    "document": document,
    "draft": draft,
    "far": far,
    "lines": lines,
    "pairs": pairs,
    "rows": rows,
    "settling": settling,
    "sizes": sizes,
    "skyline": skyline,
    "stacks": stacks,
    "strokes": strokes,
    "tracks": tracks,
}


def measures() -> str:
    """Return a JavaScript module with the upper-case numeric constants of these Python modules."""
    found = {name: numbers_of(module) for name, module in MODULES.items()}
    found["bands"]["SPACE"] = measurement.SPACE
    return "".join(f"export const {name} = {json.dumps(numbers)};\n" for name, numbers in found.items())


def numbers_of(module: ModuleType) -> dict[str, float]:
    """Return the upper-case numeric constants of a module by name."""
    return {name: value for name, value in vars(module).items() if name.isupper() and isinstance(value, int | float)}
