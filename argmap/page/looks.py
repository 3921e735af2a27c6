"""The attributes of the parts that the page's script draws, so that they look the same as in other pictures."""

from argmap.diagram.scene import Picture, Stroke
from argmap.diagram.scene.ids import class_of
from argmap.diagram.scene.shapes import TEXT_SIZE
from argmap.diagram.svg.document import FAMILY, GROUND
from argmap.diagram.svg.paint import Brush
from argmap.model import Relation

# The parts that the script draws, each with its contexts.
DRAWN = {
    "paper": ("",),
    "stroke": tuple(Stroke),
    "bracket": (Stroke.SUPPORTS, Stroke.ATTACKS, Stroke.UNDERCUTS),
    "spine": (Stroke.SUPPORTS, Stroke.ATTACKS, Stroke.UNDERCUTS),
    "word": (Stroke.SUPPORTS, Stroke.ATTACKS, Stroke.UNDERCUTS),
    "tip": (Stroke.SUPPORTS,),
    "bar": ("",),
    "joint": ("",),
    "ground": GROUND,
    "name": ("",),
    "heading": ("",),
}


def root(picture: Picture) -> dict[str, str]:
    """Return the attributes of the root element of a picture."""
    return {
        "class": f"argmap {class_of(picture.prefix)}",
        "role": "graphics-document",
        "aria-roledescription": "argument map",
        "font-family": FAMILY,
        "font-size": f"{TEXT_SIZE:g}",
        "direction": "ltr",
    }


def looks(brush: Brush) -> dict[str, dict[str, str]]:
    """Return the attributes of the parts that the script draws, by part and context."""
    drawn = {
        f"{part} {context}".strip(): brush.look(part, context)
        for part, contexts in DRAWN.items()
        for context in contexts
    }
    thin = {f"thin {stroke}": brush.look("stroke", stroke, "thin") for stroke in Relation}
    return drawn | thin | {f"slim {stroke}": brush.look("spine", stroke, "slim") for stroke in Relation}
