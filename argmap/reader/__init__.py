"""YAML to an argument map: always a map of all that could be read, with findings beside it."""

from argmap.reader.maps import includes, read
from argmap.reader.reading import Opener, Refusal

__all__ = ["Opener", "Refusal", "includes", "read"]
