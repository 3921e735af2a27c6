"""Which passages of its sources a map quotes: counted."""

from argmap.sources.coverage.counting import Block, Coverage, cover, share

__all__ = ["Block", "Coverage", "cover", "share"]
