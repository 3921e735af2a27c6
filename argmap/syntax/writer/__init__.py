"""An argument map to YAML, in the one canonical form of the format."""

from argmap.syntax.writer.document import write, write_record

__all__ = ["write", "write_record"]
