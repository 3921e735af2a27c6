"""Arguments as code: read, check and draw argument maps written in YAML.

>>> import argmap
>>> checked = argmap.read("arguments/russia-iran-syria.yaml")
>>> checked.map.title
'Will the Russian-Iranian alliance in Syria hold?'
>>> picture = argmap.render(checked, "svg")
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checker import Checked
    from argmap.quotation import Found

__version__ = "0.1.0"
__all__ = ["__version__", "find_quotation", "read", "render", "render_bytes"]


def read(path: str | os.PathLike[str]) -> "Checked":
    """Read and check an argument file.

    Returns the map, of all that could be read, and the diagnostics, ordered by place, as far as the nearest
    settings above the file want them. Never raises for what a file holds; a file that cannot be opened is a
    diagnostic too.
    """
    from argmap.files import check_file

    return check_file(path)


def render(checked: "Checked", form: str = "svg") -> str:
    """Return the picture of a map that was read as text: "svg" or "dot".

    Raises `argmap.trouble.Trouble` for an unknown format and when the engine cannot draw. `render_bytes` gives
    raster images.
    """
    return render_bytes(checked, form).decode("utf-8")


def render_bytes(checked: "Checked", form: str = "png") -> bytes:
    """Return the picture of a map as bytes, in any format that `argmap render` has. Raises as `render` does."""
    from argmap.rendering import Options, draw_map, form_of

    drawn = draw_map(checked.graph, Options(form=form_of(form, "")))
    return drawn.encode("utf-8") if isinstance(drawn, str) else drawn


def find_quotation(quote: str | Sequence[str], text: str) -> "Found":
    """Return the verdict on a quotation, one text or a list of segments, in the text of its source.

    The verdict comes with its places (offsets in code points, lines and paragraphs from 1) and, where the words are
    not quite those of the source, with the passage and the differences. Never raises.

    >>> find_quotation("they will not stay", "Asked again, they said: “They will not stay.”").verdict
    <Verdict.VERIFIED: 'verified'>
    """
    from argmap import quotation

    return quotation.find(quote, quotation.normalise(text))
