"""Arguments as code: read, check and draw argument maps written in YAML.

>>> import argmap
>>> checked = argmap.read("arguments/russia-iran-syria.yaml")
>>> checked.map.title
'Will the Russian-Iranian alliance in Syria split?'
>>> picture = argmap.render(checked.map, "svg")
"""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.checker import Checked
    from argmap.model import Map

__version__ = "0.1.0"
__all__ = ["__version__", "read", "render"]


def read(path: str | os.PathLike[str]) -> "Checked":
    """Read and check an argument file.

    Returns the map, of all that could be read, and the diagnostics, ordered by place. Never raises for
    what a file holds; a file that cannot be opened is a diagnostic too.
    """
    from argmap.files import check_file

    return check_file(path)
