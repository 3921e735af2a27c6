"""A map as one self-contained HTML page: picture, outline, statements and articles, all linked to each other."""

from argmap.page.document import write
from argmap.page.material import gather

__all__ = ["gather", "write"]
