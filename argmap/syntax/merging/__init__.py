"""Merging of three versions of an argument file, entry by entry: statements, and the fields in them."""

from argmap.syntax.merging.merge import Merged, merge

__all__ = ["Merged", "merge"]
