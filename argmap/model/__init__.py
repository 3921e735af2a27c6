"""The argument map: its records, and an index of them."""

from argmap.model.cited import Citation, Source, Speaker
from argmap.model.records import (
    Allowance,
    Contradiction,
    Indicator,
    Kind,
    Map,
    Relation,
    Review,
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
    "Review",
    "Source",
    "Speaker",
    "Statement",
    "Step",
]
