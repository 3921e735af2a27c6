"""Counting which passages of its sources a map quotes."""

from argmap.sources.coverage.counting import Block, Coverage, cover, share
from argmap.sources.coverage.sentences import SourceSentence

__all__ = ["Block", "Coverage", "SourceSentence", "cover", "share"]
