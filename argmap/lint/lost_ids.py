"""Ids that are missing from a map only because what they stand for could not be read."""

import re
from collections.abc import Iterable

from argmap.base.suggestions import nearest
from argmap.base.text import Text
from argmap.lint.context import Context
from argmap.model.records import ARROW
from argmap.syntax.reader.ids import is_id, made_id


def valid(names: Iterable[str]) -> list[str]:
    """Return those of some names that can be suggested: ids, and steps from one id to another."""
    return [name for name in names if all(map(is_id, name.split(f" {ARROW} ")))]


def is_lost(name: str, context: Context) -> bool:
    """Tell whether an unknown id, or an end of an unknown step, stands in the files and was refused.

    It has been reported where it stands. Of a map that could not be read whole a step between two statements may be
    missing as well.
    """
    if context.is_whole:
        return False
    statements, sources = context.map.statements, context.map.sources
    ends = [end for end in name.split(f" {ARROW} ") if end not in statements]
    return not ends or any(is_refused(end, (*statements, *sources)) or is_key(end, context) for end in ends)


def is_refused(name: str, known: Iterable[str]) -> bool:
    """Tell whether a name is that of something whose own id is not valid, written as it should be or nearly so."""
    refused = [each for each in known if not is_id(each)]
    made = {made_id(each) for each in refused} - {""}
    return name in refused or made_id(name) in made or nearest(name, (*refused, *made)) is not None


def is_key(name: str, context: Context) -> bool:
    """Tell whether a name begins an entry in a file of the map."""
    key = re.compile(rf"""(?:^|[{{,])[ \t]*(?:- +)*["']?{re.escape(name)}["']?[ \t]*:""", re.MULTILINE)
    return any(key.search(text.content) for text in texts_of(context))


def texts_of(context: Context) -> Iterable[Text]:
    """Return the files of a map."""
    spans = (context.map.span, *(each.span for each in context.map.statements.values()))
    return {span.path: span.text for span in spans}.values()
