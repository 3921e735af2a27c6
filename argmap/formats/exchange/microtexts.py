"""What the import and the export of arg-microtexts share: types of edges, roles, and fields that hold the rest."""

from collections.abc import Mapping

from argmap.model import Relation, Speaker

# About the text, its segments as "edu adu edge", and its other edges in their order.
ARGGRAPH = "x-arggraph"
# The segments of a statement that has several, and the edges by which premises were added to a step.
SEGMENTS, ADDED = "x-segments", "x-added"
# What an edge of a type does, and the scheme that it follows.
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
