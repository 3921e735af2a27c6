"""PNG, for places that take no SVG."""

from argmap import dot
from argmap.dot import Engine
from argmap.picture import Picture

SUFFIX = ".png"


def render(picture: Picture, engine: Engine) -> bytes:
    """Return the picture as PNG bytes."""
    return engine(dot.write(picture), "png")
