"""The argument map: its values, and the index of them."""

from argmap.model.records import (
    Allowance,
    Citation,
    Contradiction,
    Indicator,
    Kind,
    Map,
    Relation,
    Source,
    Statement,
    Step,
)

__all__ = [
    "Allowance",
    "Citation",
    "Contradiction",
    "Indicator",
    "Kind",
    "Map",
    "Relation",
    "Source",
    "Statement",
    "Step",
]
