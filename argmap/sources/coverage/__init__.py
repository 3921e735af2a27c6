"""Which passages of its sources a map quotes: counted."""

from argmap.sources.coverage.counting import Block, Coverage, cover, share
from argmap.sources.coverage.sentences import SourceSentence

__all__ = ["Block", "Coverage", "SourceSentence", "cover", "share"]
