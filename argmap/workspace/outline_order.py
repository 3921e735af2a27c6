"""The order of reasons in outlines, which is that of pictures."""

from argmap.model.views.outline import Order
from argmap.workspace.discovery import settings_for
from argmap.workspace.overlays import DISK, FileTree


def order_set_for(path: str, files: FileTree = DISK) -> Order:
    """Return the order of reasons that the settings for a file choose for pictures, and so for outlines."""
    return Order(str(settings_for(path, files).render.get("order", Order.FOR_FIRST)))
