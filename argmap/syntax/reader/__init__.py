"""YAML to an argument map: always a map of all that could be read, with findings beside it."""

from argmap.syntax.reader.maps import includes, read

__all__ = ["includes", "read"]
