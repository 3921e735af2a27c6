"""The comparison of two versions of a map, as passed to every output format."""

from argmap.base.tuples import NamedTuple
from argmap.evaluation.analysis.map_comparison import MapComparison


class ComparedMap(NamedTuple):
    """The comparison of two versions of a map.

    `path` is that of the later version, or of the earlier one if the map was removed; `old_path` is the former path if
    it changed. `status` is "added", "removed", "changed" or "unchanged". `picture` is SVG, or empty if not requested.
    """

    path: str
    old_path: str | None
    is_whole: bool
    status: str
    comparison: MapComparison
    picture: str = ""

    @property
    def is_different(self) -> bool:
        """Whether there are any differences."""
        return self.status != "unchanged"
