"""An argument map to YAML, in the one canonical form of the format."""

from argmap.syntax.writer.document import write

__all__ = ["write"]
