"""Where everything of a picture goes: one layout for every map in every direction, without any search.

All that is shown and its order are in the outline of the picture; here only distances are found. That takes time in
proportion to the places of the outline, and up and down that times its logarithm.
"""

from argmap.diagram.layout.arranging import arrange, directed, place

__all__ = ["arrange", "directed", "place"]
