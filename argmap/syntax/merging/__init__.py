"""Three versions of an argument file made one: merged entry by entry, as statements and their fields are written."""

from argmap.syntax.merging.merge import Merged, merge

__all__ = ["Merged", "merge"]
