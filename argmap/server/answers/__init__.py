"""The answers to an editor's questions about a place in a map, independent of the Language Server Protocol."""
