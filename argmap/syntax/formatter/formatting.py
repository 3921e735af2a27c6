"""The steps that bring a file into form: its layout, then rows that are too long, then the order of its keys."""

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

# What YAML takes for ends of lines, and no editor does.
OTHER_BREAKS = "\x85\u2028\u2029"
OLD_BREAK = re.compile("\r(?!\n)")

# Each round makes one kind of change for a whole file, and the last one sees that none is left.
MOST_ROUNDS = 20


class ChangedMeaningError(Exception):
    """The formatter made a text that says something else, which is a mistake of its own."""


def in_form(text: Text, root: Node | None) -> Text:
    """Return a file, of which the tree is given and holds no error, in form.

    The result reads as the same map, though its statements and steps may be in another order. It is the text itself
    where nothing is to be changed, and where the file is laid out in a way that YAML allows and nobody uses: in
    brackets as a whole, with "?" before its keys, or with other ends of lines. Raises ChangedMeaningError.
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
    """Return whether a text has ends of lines that no editor of today writes."""
    return any(char in content for char in OTHER_BREAKS) or ("\r" in content and bool(OLD_BREAK.search(content)))


def brought_into_form(text: Text, root: Mapping) -> tuple[Text, Node | None]:
    """Return a text in form, and its tree. Raises OddLayoutError."""
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
            # An anchor that would be below what repeats it keeps the keys of a file as they are.
            text = again if is_same(tree, compose(again)[0]) else text
        else:
            break
        tree = compose(text)[0]
    return text, tree


def walked(text: Text, tree: Node | None, *, is_ordered: bool) -> Walker:
    """Return what is to be changed in a text. Raises OddLayoutError."""
    if not isinstance(tree, Mapping) or text.content[tree.first : tree.first + 1] in {"{", "&"}:
        raise OddLayoutError
    walker = Walker(text, is_ordered=is_ordered)
    walker.walk(tree)
    return walker


def applied(text: Text, changes: Iterable[TextChange]) -> Text:
    """Return a text with changes made that do not overlap."""
    parts: list[str] = []
    at = 0
    for first, last, written in sorted(changes, key=itemgetter(0)):
        parts += text.content[at:first], written
        at = last
    return Text(text.path, "".join(parts) + text.content[at:])
