"""Formats argument files: preserves every comment, and changes nothing that is already formatted."""

from argmap.syntax.formatter.formatting import ChangedMeaningError, in_form

__all__ = ["ChangedMeaningError", "in_form"]
