"""The argument map: its values, and the index of them."""

from argmap.model.cited import Citation, Source, Speaker
from argmap.model.records import (
    Allowance,
    Contradiction,
    Indicator,
    Kind,
    Map,
    Relation,
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
    "Speaker",
    "Statement",
    "Step",
]
