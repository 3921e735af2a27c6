"""The argumentation schemes that a step may follow: the catalogue, and its pages."""

from argmap.syntax.schemes.catalogue import Scheme, pick, questions, schemes, suggestion

__all__ = ["Scheme", "pick", "questions", "schemes", "suggestion"]
