"""The layout of pictures: one deterministic algorithm for every map and direction, without searching.

The outline of the picture determines what is shown and in what order; the layout only finds distances. Sideways this
takes time linear in the number of places in the outline; downwards there is an additional logarithmic factor.
"""

from argmap.diagram.layout.arranging import arrange, directed, place

__all__ = ["arrange", "directed", "place"]
