"""The stages of formatting a file: its layout, then rows that are too long, then the order of its keys."""

import re
from collections.abc import Iterable
from operator import itemgetter

from argmap.base.text import Text
from argmap.syntax.formatter.cursor import TextChange
from argmap.syntax.formatter.gaps import OddLayoutError
from argmap.syntax.formatter.ordering import with_keys_in_order
from argmap.syntax.formatter.sameness import is_same
from argmap.syntax.formatter.walker import Walker
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Mapping, Node

# Line breaks of YAML that editors do not show as such.
OTHER_BREAKS = "\x85\u2028\u2029"
OLD_BREAK = re.compile("\r(?!\n)")

# Each round makes one kind of change to the whole file; the last one verifies that none is left.
MOST_ROUNDS = 20


class ChangedMeaningError(Exception):
    """Raised if formatting changed the meaning of a text, which is a bug of the formatter."""


def in_form(text: Text, root: Node | None) -> Text:
    """Return a file formatted. `root` is its tree, which must have no errors.

    The result is read as the same map, although its statements and steps may be in another order. The same text is
    returned if there is nothing to change, and if the file has a layout that YAML allows but nobody uses: all of it in
    brackets, "?" before keys, or unusual line breaks. Raises ChangedMeaningError.
    """
    if not isinstance(root, Mapping) or has_other_breaks(text.content):
        return text
    try:
        done, tree = brought_into_form(text, root)
    except OddLayoutError:
        return text
    if done is not text and not is_same(root, tree):
        raise ChangedMeaningError
    return done


def has_other_breaks(content: str) -> bool:
    """Return whether a text has line breaks that no modern editor writes."""
    return any(char in content for char in OTHER_BREAKS) or ("\r" in content and bool(OLD_BREAK.search(content)))


def brought_into_form(text: Text, root: Mapping) -> tuple[Text, Node | None]:
    """Return a formatted text, and its tree. Raises OddLayoutError."""
    tree: Node | None = root
    is_ordered = False
    for _ in range(MOST_ROUNDS):
        walker = walked(text, tree, is_ordered=is_ordered)
        if walker.cursor.changes:
            text = applied(text, walker.cursor.changes.values())
        elif walker.long_rows:
            text = applied(text, walker.long_rows)
        elif walker.unordered and not is_ordered:
            is_ordered = True
            again = Text(text.path, with_keys_in_order(text.content, walker.unordered))
            # The order is kept if a change would move an anchor below its alias.
            text = again if is_same(tree, compose(again)[0]) else text
        else:
            break
        tree = compose(text)[0]
    return text, tree


def walked(text: Text, tree: Node | None, *, is_ordered: bool) -> Walker:
    """Return a walker that has collected the changes to a text. Raises OddLayoutError."""
    if not isinstance(tree, Mapping) or text.content[tree.first : tree.first + 1] in {"{", "&"}:
        raise OddLayoutError
    walker = Walker(text, is_ordered=is_ordered)
    walker.walk(tree)
    return walker


def applied(text: Text, changes: Iterable[TextChange]) -> Text:
    """Return a text with changes applied, which must not overlap."""
    parts: list[str] = []
    at = 0
    for first, last, written in sorted(changes, key=itemgetter(0)):
        parts += text.content[at:first], written
        at = last
    return Text(text.path, "".join(parts) + text.content[at:])
