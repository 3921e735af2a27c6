"""Argdown, as its source and its JSON export have it alike: what a document says, and the map that it makes."""
