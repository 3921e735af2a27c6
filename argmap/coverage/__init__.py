"""Which passages of its sources a map quotes: counted, and shown as a page."""

from argmap.coverage.counting import Block, Coverage, cover, share
from argmap.coverage.page import page

__all__ = ["Block", "Coverage", "cover", "page", "share"]
