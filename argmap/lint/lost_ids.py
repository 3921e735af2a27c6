"""Ids that are missing from a map only because what they stand for could not be read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.base.representation import short_repr
from argmap.base.suggestions import nearest
from argmap.lint.context import Context
from argmap.model.records import ARROW
from argmap.syntax.reader.ids import is_id, made_id

KEY = r"""(?m)(?:^|[{,])[ \t]*(?:-[ ]+)*["']?([^\W\d_][\w.-]*)["']?[ \t]*:"""
# How many refused ids are compared with a name letter by letter.
MOST_REFUSED = 100


def valid(names: Iterable[str]) -> list[str]:
    """Return those of some names that can be suggested: ids, and steps from one id to another."""
    return [name for name in names if all(map(is_id, name.split(f" {ARROW} ")))]


@dataclass(frozen=True, eq=False)
class LostIds:
    """The ids that the files of a map hold and the map itself may lack; none if all could be read."""

    context: Context

    __repr__ = short_repr

    @cached_property
    def refused(self) -> tuple[str, ...]:
        """The ids of what is in the map under an id that is not valid."""
        known = (*self.context.map.statements, *self.context.map.sources)
        return tuple(name for name in known if not is_id(name))

    @cached_property
    def made(self) -> frozenset[str]:
        """The ids that are suggested for those that were refused."""
        return frozenset(map(made_id, self.refused)) - {""}

    @cached_property
    def keys(self) -> frozenset[str]:
        """All that begins an entry in a file of the map."""
        spans = (self.context.map.span, *(each.span for each in self.context.map.statements.values()))
        texts = {span.path: span.text for span in spans}
        return frozenset(key for text in texts.values() for key in re.findall(KEY, text.content))

    def holds(self, name: str, *, nearly: bool) -> bool:
        """Return whether an unknown id, or an end of an unknown step, is in the files and was refused.

        It has been reported where it stands. Of a map that could not be read whole, a step between two statements may
        be missing as well. To look for a name that is `nearly` one of those takes time.
        """
        if self.context.is_whole:
            return False
        statements = self.context.map.statements
        ends = [end for end in name.split(f" {ARROW} ") if end not in statements]
        return not ends or any(self.is_refused(end, nearly=nearly) for end in ends)

    def is_refused(self, name: str, *, nearly: bool) -> bool:
        """Return whether a name is that of something that was refused, as it stands, as it should be, or nearly so."""
        if name in self.keys or made_id(name) in self.made:
            return True
        return nearly and nearest(name, (*self.refused[:MOST_REFUSED], *sorted(self.made)[:MOST_REFUSED])) is not None
