"""What the import and the export of gsn2x share: types of nodes by the letters that ids begin with, and its fields."""

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
# Types by the letters that ids begin with, the longer ones first.
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
# Tags of nodes that are not developed yet, and of those that a challenge defeats.
MARKS = ("undeveloped", "defeated")
# The fields that become part of the map; all others are kept as they are.
FIELDS = frozenset({"text", "supportedBy", "inContextOf", "challenges", "url", *MARKS})
# Other fields of a node, contexts by their ids, and what a module says of itself.
OTHER, CONTEXTS, OF_MODULE = "x-gsn", "x-context", "x-module"
NODE_ID = re.compile(r"(?:CSn|CG|CS|Sn|G|S|C|A|J)\w*[\w.-]*")


def type_of(name: str, given: str = "") -> str:
    """Return the type of a node: the one that it names, or that of the letters that its id begins with."""
    if given in PREFIXES.values():
        return given
    return next((type_ for prefix, type_ in PREFIXES.items() if name.startswith(prefix)), "")
