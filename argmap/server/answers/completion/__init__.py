"""What may end the word that is being typed, by what belongs at its place in the format."""

from argmap.server.answers.completion.candidates import CandidateKind, CompletionCandidate, Completions
from argmap.server.answers.completion.completing import complete

__all__ = ["CandidateKind", "CompletionCandidate", "Completions", "complete"]
