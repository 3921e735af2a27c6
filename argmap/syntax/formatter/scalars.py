"""Formats scalars: without unnecessary quotation marks, and folded if they are too long or need it."""

import re
from functools import lru_cache

from yaml import SafeLoader

from argmap.base.text import display_width
from argmap.base.tuples import NamedTuple
from argmap.syntax.formatter.places import TextForm
from argmap.syntax.tree.nodes import Scalar, is_empty
from argmap.syntax.writer.blocks import STEP
from argmap.syntax.writer.scalars import (
    MOST_OF_KEY,
    WIDTH,
    filled,
    is_better_folded,
    is_foldable,
    is_plain,
    plain_or_quoted,
    prose,
    room_for,
    short_text,
)

HEAD = re.compile(r"(?P<style>[|>])(?P<marks>[-+\d]*)[ \t]*(?P<comment>#.*)?")
ANCHORED = re.compile(r"(&\S+)[ \t]+(?=\S)")
QUOTES = frozenset("\"'")
BLOCKS = frozenset("|>")
BLANKS = " \t"


class Spot(NamedTuple):
    """The column at which a scalar begins, and the old and new columns of the key or dash that it belongs to."""

    column: int
    owner_before: int
    owner: int

    @property
    def indent(self) -> int:
        """The indent of the lines of a scalar below its key or dash."""
        return self.owner + STEP


@lru_cache(maxsize=64)
def usual_block(indent: int) -> re.Pattern[str]:
    """Return the pattern of formatted folded blocks at an indent, for characters with a width of one column."""
    return re.compile(rf">-(?:\n {{{indent}}}[^\s][^\n]{{0,{room_for(indent) - 1}}}(?<![ \t]))+")


def in_form(raw: str, scalar: Scalar, form: TextForm, spot: Spot) -> str:
    """Return the formatted form of a scalar. `raw` is how it is written, with line feeds as line breaks."""
    if raw[0] in BLOCKS:
        if raw.isascii() and usual_block(spot.indent).fullmatch(raw):
            return raw
        return block_in_form(raw, scalar, form, spot)
    anchor = ANCHORED.match(raw)
    if anchor:
        spot = spot._replace(column=spot.column + len(anchor[1]) + 1)
        return f"{anchor[1]} {in_form(raw[anchor.end() :], scalar, form, spot)}"
    value = scalar.value
    if raw[0] == "&" or form is TextForm.OWN or value.strip() != value or not value or is_empty(scalar):
        return moved(raw, spot)
    if form is TextForm.WORD:
        return plain_or_quoted(value) if "\n" in raw else word_in_form(raw, value)
    return prose_in_form(raw, value, form, spot)


def prose_in_form(raw: str, value: str, form: TextForm, spot: Spot) -> str:
    """Return a text formatted; one with characters that must be escaped is not changed."""
    is_quoted = raw[0] in QUOTES
    if is_quoted and ("\n" not in raw or is_taken_for_more(value)):
        return quoted_in_form(raw, value, form, spot)
    if not is_quoted and not is_foldable(value):
        return moved(raw, spot)
    write = prose if form is TextForm.PROSE else short_text
    return write(value, spot.column, spot.indent)


def word_in_form(raw: str, value: str) -> str:
    """Return a word or key on one line without unnecessary quotation marks."""
    is_needless = raw[0] in QUOTES and is_plain(value) and not is_taken_for_more(value)
    return value if is_needless and len(value) <= MOST_OF_KEY else raw


def quoted_in_form(raw: str, value: str, form: TextForm, spot: Spot) -> str:
    """Return a quoted text formatted: folded where it should be, otherwise without unnecessary quotation marks."""
    if is_taken_for_more(value):
        return raw
    written = word_in_form(raw, value)
    if form is TextForm.PROSE and is_foldable(value):
        return prose(value, spot.column, spot.indent)
    if is_foldable(value) and is_better_folded(written, spot.column, spot.indent):
        return short_text(value, spot.column, spot.indent)
    return written


def is_taken_for_more(value: str) -> bool:
    """Return whether other programs would read a plain word as a number, a date or the like."""
    resolvers = SafeLoader.yaml_implicit_resolvers.get(value[:1], ())
    return any(pattern.match(value) for _, pattern in resolvers) or value.startswith("0o")


def block_in_form(raw: str, scalar: Scalar, form: TextForm, spot: Spot) -> str:
    """Return a block scalar formatted: its lines are kept, unless some lines of a folded one are too long."""
    first, *lines = raw.split("\n")
    head = HEAD.fullmatch(first)
    if head is None:
        return raw
    indent_before = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(BLANKS)), default=0)
    indent, digits = spot.indent, "".join(filter(str.isdigit, head["marks"]))
    if digits:
        indent_before = spot.owner_before + int(digits)
        indent = spot.owner + int(digits)
    texts = [line[indent_before:] for line in lines]
    is_ours = form in {TextForm.PROSE, TextForm.LINE}
    if is_ours:
        texts[-1:] = [text.rstrip(BLANKS) for text in texts[-1:]]
    if is_ours and head["style"] == ">" and not digits and is_foldable(scalar.value.rstrip("\n")):
        texts = refolded(texts, room_for(indent))
    comment = f" {head['comment'].rstrip()}" if head["comment"] else ""
    return "\n".join([head["style"] + head["marks"] + comment, *(" " * indent + t if t else "" for t in texts)])


def refolded(lines: list[str], room: int) -> list[str]:
    """Return the lines of a folded block with none too long; words that do not fit move to the next line.

    A line that is short enough, including the words moved from the previous one, is kept.
    """
    done: list[str] = []
    left = ""
    for line in [*lines, ""]:
        if left and not line:
            done.append(left)
            left = ""
        full = f"{left} {line}" if left else line
        left = ""
        if display_width(full) <= room:
            done.append(full)
            continue
        *whole, last = filled(full, room)
        done += whole
        if whole:
            left = last
        else:
            done.append(last)
    return done[:-1]


def moved(raw: str, spot: Spot) -> str:
    """Return a scalar of several lines unchanged, except for the new indent."""
    first, *lines = raw.split("\n")
    shift = spot.owner - spot.owner_before
    if not lines or not shift:
        return raw
    return "\n".join([first, *(shifted(line, shift) for line in lines)])


def shifted(line: str, shift: int) -> str:
    """Return a line with its indent changed."""
    rest = line.lstrip(" ")
    return " " * max(0, len(line) - len(rest) + shift) + rest if rest else ""


def is_short(column: int, scalar: Scalar) -> bool:
    """Return whether a plain scalar is certainly on one line, and short enough for it."""
    value = scalar.value
    return len(value) == scalar.last - scalar.first and column + len(value) <= WIDTH and value.isascii()


def end_of_block(content: str, last: int, form: TextForm) -> int:
    """Return the end of the last line of a block scalar, given the end of its text."""
    stop = content.find("\n", last)
    stop = len(content) if stop < 0 else stop
    return stop - (content[stop - 1] == "\r") if form is TextForm.OWN or stop > last else last
