"""Reads YAML into an argument map: always as much of the map as could be read, together with findings."""

from argmap.syntax.reader.maps import includes, read

__all__ = ["includes", "read"]
