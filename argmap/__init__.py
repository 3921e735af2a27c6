"""Arguments as code: read, check and draw argument maps written in YAML.

>>> import argmap
>>> checked = argmap.read("arguments/russia-iran-syria.yaml")
>>> checked.map.title
'Will the Russian-Iranian alliance in Syria hold?'
>>> picture = argmap.render(checked.map, "svg")
"""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checker import Checked
    from argmap.model import Map

__version__ = "0.1.0"
__all__ = ["__version__", "read", "render", "render_bytes"]


def read(path: str | os.PathLike[str]) -> "Checked":
    """Read and check an argument file.

    Returns the map, of all that could be read, and the diagnostics, ordered by place. Never raises for
    what a file holds; a file that cannot be opened is a diagnostic too.
    """
    from argmap.files import check_file

    return check_file(path)


def render(argument_map: "Map", form: str = "svg") -> str:
    """Return the picture of a map as text: "svg" or "dot".

    Raises `argmap.trouble.Trouble` for an unknown format and when the engine cannot draw. `render_bytes` gives
    raster images.
    """
    return render_bytes(argument_map, form).decode("utf-8")


def render_bytes(argument_map: "Map", form: str = "png") -> bytes:
    """Return the picture of a map as bytes, in any format that `argmap render` has. Raises as `render` does."""
    from argmap.rendering import Options, draw_map, form_of

    drawn = draw_map(argument_map, Options(form=form_of(form, "")))
    return drawn.encode("utf-8") if isinstance(drawn, str) else drawn
