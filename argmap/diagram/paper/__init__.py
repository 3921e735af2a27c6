"""The picture on paper: on one sheet of its own size, or cut between sub-trees for sheets of a paper size."""

from argmap.diagram.paper.printing import print_out
from argmap.diagram.paper.sheets import Print

__all__ = ["Print", "print_out"]
