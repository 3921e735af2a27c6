"""The picture on paper: one sheet as large as it is, or sheets of a paper between whose sub-trees it is cut."""

from argmap.diagram.paper.printing import print_out
from argmap.diagram.paper.sheets import Print

__all__ = ["Print", "print_out"]
