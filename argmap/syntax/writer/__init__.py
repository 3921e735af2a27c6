"""Writes argument maps as YAML, in the canonical form of the format."""

from argmap.syntax.writer.document import write, write_record

__all__ = ["write", "write_record"]
