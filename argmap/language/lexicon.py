"""Words of likelihood and the ranges that they stand for, in percent."""

import re
from collections.abc import Mapping

RANGE = r"([0-9]{1,3})\s*[-\N{EN DASH}]\s*([0-9]{1,3})\s*%?"

# Intelligence Community Directive 203, Analytic Standards (2015), section D.6.e(2)(a).
ICD_203 = {
    "almost no chance": (1, 5),
    "remote": (1, 5),
    "very unlikely": (5, 20),
    "highly improbable": (5, 20),
    "unlikely": (20, 45),
    "improbable": (20, 45),
    "roughly even chance": (45, 55),
    "roughly even odds": (45, 55),
    "likely": (55, 80),
    "probable": (55, 80),
    "very likely": (80, 95),
    "highly probable": (80, 95),
    "almost certain": (95, 99),
    "nearly certain": (95, 99),
}

# Sherman Kent, "Words of Estimative Probability", Studies in Intelligence (1964).
KENT = {
    "certain": (100, 100),
    "almost certain": (87, 99),
    "probable": (63, 87),
    "chances about even": (40, 60),
    "probably not": (20, 40),
    "almost certainly not": (2, 12),
    "impossible": (0, 0),
}

# Mastrandrea and others, Guidance Note on Consistent Treatment of Uncertainties, IPCC (2010), table 1.
IPCC = {
    "virtually certain": (99, 100),
    "extremely likely": (95, 100),
    "very likely": (90, 100),
    "likely": (66, 100),
    "more likely than not": (50, 100),
    "about as likely as not": (33, 66),
    "unlikely": (0, 33),
    "very unlikely": (0, 10),
    "extremely unlikely": (0, 5),
    "exceptionally unlikely": (0, 1),
}

LEXICONS: Mapping[str, Mapping[str, tuple[int, int]]] = {"icd-203": ICD_203, "kent": KENT, "ipcc": IPCC}


def parse_range(value: str) -> tuple[int, int] | None:
    """Return the bounds of a range such as `55-80`, in percent, or None if `value` is not a range."""
    match = re.fullmatch(RANGE, value.strip())
    if match is None:
        return None
    low, high = int(match[1]), int(match[2])
    return (low, high) if low <= high <= 100 else None


def words_of(lexicon: str | Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of a lexicon, given by name or written out in the map."""
    return tuple(LEXICONS[lexicon] if isinstance(lexicon, str) else lexicon)
