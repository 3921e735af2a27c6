"""A filter for pandoc, also an extension for Quarto, that replaces the maps in a document by pictures."""

from os.path import dirname, join

# The Lua filter. Its folder is the Quarto extension.
FILTER = join(dirname(__file__), "filter", "argmap.lua")
