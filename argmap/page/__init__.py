"""A map as one page that needs nothing from outside: picture, outline, statements and articles, each linked to all."""

from argmap.page.document import write
from argmap.page.material import gather

__all__ = ["gather", "write"]
