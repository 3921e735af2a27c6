"""Completion of the word being typed, by what the format allows at its position."""

from argmap.server.answers.completion.candidates import CandidateKind, CompletionCandidate, Completions
from argmap.server.answers.completion.completing import complete

__all__ = ["CandidateKind", "CompletionCandidate", "Completions", "complete"]
