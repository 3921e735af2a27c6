"""Shared by the import and export of gsn2x: node types by the letters at the beginning of ids, and its fields."""

import re
from collections.abc import Mapping

GOAL, STRATEGY, SOLUTION, CONTEXT, ASSUMPTION, JUSTIFICATION = (
    "Goal",
    "Strategy",
    "Solution",
    "Context",
    "Assumption",
    "Justification",
)
COUNTER = "Counter"
# Node types by the first letters of ids, longer prefixes first.
PREFIXES: Mapping[str, str] = {
    "CSn": COUNTER + SOLUTION,
    "CG": COUNTER + GOAL,
    "CS": COUNTER + STRATEGY,
    "Sn": SOLUTION,
    "G": GOAL,
    "S": STRATEGY,
    "C": CONTEXT,
    "A": ASSUMPTION,
    "J": JUSTIFICATION,
}
MODULE = "module"
# Tags of nodes that are not developed yet, and of nodes defeated by a challenge.
MARKS = ("undeveloped", "defeated")
# The fields that become part of the map; all others are kept unchanged.
FIELDS = frozenset({"text", "supportedBy", "inContextOf", "challenges", "url", *MARKS})
# The fields that keep other fields of a node, its contexts by id, and the metadata of a module.
OTHER, CONTEXTS, OF_MODULE = "x-gsn", "x-context", "x-module"
NODE_ID = re.compile(r"(?:CSn|CG|CS|Sn|G|S|C|A|J)\w*[\w.-]*")


def type_of(name: str, given: str = "") -> str:
    """Return the type of a node: the one that it names, or the one that its id begins with."""
    if given in PREFIXES.values():
        return given
    return next((type_ for prefix, type_ in PREFIXES.items() if name.startswith(prefix)), "")
