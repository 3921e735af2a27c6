"""A filter for pandoc, which is an extension of Quarto too: the maps of a document are drawn in their places."""

from os.path import dirname, join

# The filter itself, in Lua. The folder that it is in is the extension.
FILTER = join(dirname(__file__), "filter", "argmap.lua")
