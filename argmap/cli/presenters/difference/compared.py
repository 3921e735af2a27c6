"""A map in two versions, compared: what every form tells of."""

from typing import NamedTuple

from argmap.evaluation.analysis.map_comparison import MapComparison


class ComparedMap(NamedTuple):
    """A map in two versions, compared.

    `path` is that of the later version, or of the earlier one where it was removed, and `old_path` another one that it
    had before. `status` is "added", "removed", "changed" or "unchanged". `picture` is SVG, empty where none was asked
    for.
    """

    path: str
    old_path: str | None
    is_whole: bool
    status: str
    comparison: MapComparison
    picture: str = ""

    @property
    def is_different(self) -> bool:
        """Whether anything is different."""
        return self.status != "unchanged"
