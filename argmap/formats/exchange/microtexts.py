"""Shared by the import and export of arg-microtexts: edge types, roles, and the fields that keep everything else."""

from collections.abc import Mapping

from argmap.model import Relation, Speaker

# Keeps metadata of the text, its segments as "edu adu edge", and its other edges in order.
ARGGRAPH = "x-arggraph"
# Keeps the segments of a statement that has several, and the edges by which premises were added to a step.
SEGMENTS, ADDED = "x-segments", "x-added"
# The relation that an edge type stands for, and its scheme.
RELATIONS: Mapping[str, tuple[Relation, str | None]] = {
    "sup": (Relation.SUPPORTS, None),
    "exa": (Relation.SUPPORTS, "example"),
    "reb": (Relation.ATTACKS, None),
    "und": (Relation.UNDERCUTS, None),
}
ROLES: Mapping[str, str] = {"pro": "proponent", "opp": "opponent"}
SPEAKERS: Mapping[str, Speaker] = {
    "proponent": Speaker(id="proponent", name="Proponent"),
    "opponent": Speaker(id="opponent", name="Opponent", voice="reported"),
}
