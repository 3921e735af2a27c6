"""Locators: parsing them as people write them, comparing them with the actual place, and making them for a place."""

from argmap.sources.locators.agreement import Extent, Numbering, misplaced
from argmap.sources.locators.places import Numberings, extent_in, is_named_by, locator_of, numbering_of, with_place
from argmap.sources.locators.references import Reference, Unit, parse

__all__ = [
    "Extent",
    "Numbering",
    "Numberings",
    "Reference",
    "Unit",
    "extent_in",
    "is_named_by",
    "locator_of",
    "misplaced",
    "numbering_of",
    "parse",
    "with_place",
]
