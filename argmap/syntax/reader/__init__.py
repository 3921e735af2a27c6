"""YAML to an argument map: always a map of all that could be read, with findings next to it."""

from argmap.syntax.reader.maps import includes, read

__all__ = ["includes", "read"]
