"""The text of an argument file in form, with every comment, and nothing changed that is in form already."""

from argmap.syntax.formatter.formatting import ChangedMeaningError, in_form

__all__ = ["ChangedMeaningError", "in_form"]
