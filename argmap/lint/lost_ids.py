"""Ids that are missing from a map only because their statement or step could not be read."""

import re
from collections.abc import Iterable
from functools import cached_property

from argmap.base.suggestions import nearest
from argmap.base.values import frozen
from argmap.lint.context import Context
from argmap.model.records import ARROW
from argmap.syntax.reader.ids import is_id, made_id

KEY = r"""(?m)(?:^|[{,])[ \t]*(?:-[ ]+)*["']?([^\W\d_][\w.-]*)["']?[ \t]*:"""
# The number of rejected ids that a name is compared with for similarity.
MOST_REFUSED = 100


def valid(names: Iterable[str]) -> list[str]:
    """Return the names that can be suggested: valid ids, and steps between them."""
    return [name for name in names if all(map(is_id, name.split(f" {ARROW} ")))]


@frozen(eq=False, slots=False)
class LostIds:
    """The ids that occur in the files of a map but may be missing from the map; none if everything could be read."""

    context: Context

    @cached_property
    def refused(self) -> tuple[str, ...]:
        """The ids of what the map contains under an invalid id."""
        known = (*self.context.map.statements, *self.context.map.sources)
        return tuple(name for name in known if not is_id(name))

    @cached_property
    def made(self) -> frozenset[str]:
        """The valid ids suggested instead of the rejected ones."""
        return frozenset(map(made_id, self.refused)) - {""}

    @cached_property
    def keys(self) -> frozenset[str]:
        """All keys in the files of the map."""
        spans = (self.context.map.span, *(each.span for each in self.context.map.statements.values()))
        texts = {span.path: span.text for span in spans}
        return frozenset(key for text in texts.values() for key in re.findall(KEY, text.content))

    def holds(self, name: str, *, nearly: bool) -> bool:
        """Return whether an unknown id, or an end of an unknown step, occurs in the files but was rejected.

        The rejection has been reported where the id is defined. In a map that could not be read whole, a step between
        two statements may be missing as well. Searching for `nearly` equal names takes time.
        """
        if self.context.is_whole:
            return False
        statements = self.context.map.statements
        ends = [end for end in name.split(f" {ARROW} ") if end not in statements]
        return not ends or any(self.is_refused(end, nearly=nearly) for end in ends)

    def is_refused(self, name: str, *, nearly: bool) -> bool:
        """Return whether a name equals a rejected id or its correction or, with `nearly`, resembles one."""
        if name in self.keys or made_id(name) in self.made:
            return True
        return nearly and nearest(name, (*self.refused[:MOST_REFUSED], *sorted(self.made)[:MOST_REFUSED])) is not None
