"""The word being typed at a position of a text: key or value, its place in the format, and the typed part."""

from argmap.base.representation import short_repr
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.syntax.tokens.flow import NO_TOKEN, FlowScanner
from argmap.syntax.tokens.format_places import FormatPlace
from argmap.syntax.tokens.scan import TextScan, scan, scan_before
from argmap.syntax.tokens.scanner import Scanner
from argmap.syntax.tokens.token import TOP, TokenKind, YamlToken
from argmap.syntax.tree.written import Style


class Typed(NamedTuple):
    """The word being typed at an offset, `last`.

    It is below the key or item `owner` of the `scan`, at a `place` in the format. It may be both a key and a value if
    the text does not decide. The typed part begins at `first`, after its quotation mark, is written in a `style`, and
    reads as `prefix`. `in_flow` says whether it is in brackets.
    """

    scan: TextScan
    owner: int
    place: FormatPlace
    first: int
    last: int
    prefix: str = ""
    style: Style = Style.PLAIN
    may_be_key: bool = False
    may_be_value: bool = False
    in_flow: bool = False

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    @property
    def is_on_one_line(self) -> bool:
        """Whether it begins on the line on which it is being typed."""
        return "\n" not in self.scan.text.content[self.first : self.last]


class TypingSpot(NamedTuple):
    """The position of the word being typed: its owner, the part already typed, and what it may be."""

    owner: int
    token: YamlToken | None = None
    may_be_key: bool = False
    may_be_value: bool = False


def typed_at(text: Text, offset: int) -> Typed | None:
    """Return the word being typed at an offset, or None if nothing can be typed there: in a comment, or after a value.

    Only the text before the offset counts, so that errors after it do not matter.
    """
    whole = scan(text)
    before = scan_before(whole, offset)
    spot = spot_at_end(before)
    if spot is None:
        return None
    partial = TextScan(Text(text.path, before.content), tuple(before.tokens), tuple(before.comments))
    is_same = (
        spot.owner == TOP or whole.tokens[spot.owner : spot.owner + 1] == partial.tokens[spot.owner : spot.owner + 1]
    )
    shown = whole if is_same else partial
    place, in_flow = shown.place_under(spot.owner), before.flow is not None
    if spot.token is None:
        return Typed(shown, spot.owner, place, offset, offset, "", Style.PLAIN, *spot[2:], in_flow)
    token = spot.token
    first = token.first + (token.style in {Style.SINGLE, Style.DOUBLE})
    prefix = partial.value(before.tokens.index(token)) + trailing_blanks(before.content, token)
    return Typed(shown, spot.owner, place, first, offset, prefix, token.style, *spot[2:], in_flow)


def trailing_blanks(content: str, token: YamlToken) -> str:
    """Return a space if blanks follow the typed text, because then the next word begins."""
    return " " if not token.is_open and content[token.last :] else ""


def spot_at_end(scanner: Scanner) -> TypingSpot | None:
    """Return the position of the word being typed at the end of a text, or None."""
    content, tokens = scanner.content, scanner.tokens
    if scanner.comments and scanner.comments[-1][1] == len(content):
        return None
    if scanner.flow:
        return spot_in_flow(scanner, scanner.flow)
    if tokens and tokens[-1].is_open:
        return spot_of_scalar(scanner, len(tokens) - 1)
    return spot_on_line(scanner, max(content.rfind("\n"), content.rfind("\r")) + 1)


def spot_on_line(scanner: Scanner, start: int) -> TypingSpot | None:
    """Return the position at the end of the last line, which begins at `start`, outside of brackets and quotes."""
    content, tokens = scanner.content, scanner.tokens
    column, is_blank = len(content) - start, not content[start:].strip(" \t")
    if scanner.block != NO_TOKEN and (not is_blank or column > scanner.margin):
        token = tokens[scanner.block]
        return TypingSpot(token.owner, token, may_be_value=True) if start > token.first else None
    if is_blank:
        return spot_on_blank_line(scanner, column)
    if tokens and tokens[-1].first >= start and tokens[-1].kind is not TokenKind.VALUE:
        is_item = tokens[-1].kind is TokenKind.ITEM
        return None if content[-1] in ":-" else TypingSpot(len(tokens) - 1, None, is_item, may_be_value=True)
    return spot_of_scalar(scanner, scanner.plain) if scanner.plain != NO_TOKEN else None


def spot_of_scalar(scanner: Scanner, number: int) -> TypingSpot:
    """Return what a scalar that is being typed may be; it may also be a key if it is at the position of one."""
    token = scanner.tokens[number]
    if number != scanner.loose:
        return TypingSpot(token.owner, token, may_be_value=True)
    return TypingSpot(token.owner, token, may_be_key=True, may_be_value=not has_entries(scanner, token.owner))


def spot_on_blank_line(scanner: Scanner, column: int) -> TypingSpot | None:
    """Return what may be typed at a column of an empty line: more of the scalar above, a key, or content of a key."""
    if scanner.plain != NO_TOKEN and column > scanner.margin:
        return spot_of_scalar(scanner, scanner.plain)
    frame = scanner.frame_around(column)
    if frame is None:
        return TypingSpot(TOP, may_be_key=True)
    if frame.indent == column:
        return TypingSpot(frame.owner, may_be_key=True)
    if frame.entry == frame.owner or has_value(scanner, frame.entry):
        return None
    return TypingSpot(frame.entry, may_be_key=True, may_be_value=not has_entries(scanner, frame.entry))


def has_entries(scanner: Scanner, owner: int) -> bool:
    """Return whether there are keys or items below an owner; at the top only keys are allowed."""
    if owner == TOP:
        return True
    return any(token.owner == owner and token.kind is not TokenKind.VALUE for token in scanner.tokens[owner:])


def has_value(scanner: Scanner, owner: int) -> bool:
    """Return whether there is a scalar below a key or item."""
    return any(token.owner == owner and token.kind is TokenKind.VALUE for token in scanner.tokens[owner:])


def spot_in_flow(scanner: Scanner, flow: FlowScanner) -> TypingSpot | None:
    """Return the position of the word being typed in brackets that are open at the end of the text."""
    frame, content = flow.frames[-1], scanner.content
    if frame.scalar != NO_TOKEN:
        token = scanner.tokens[frame.scalar]
        is_closed = token.style in {Style.SINGLE, Style.DOUBLE} and not token.is_open
        is_key = token.kind is TokenKind.KEY
        return None if is_closed else TypingSpot(token.owner, token, is_key, not is_key)
    if content[-1] == ":":
        return None
    if frame.has_colon or frame.is_list:
        return TypingSpot(frame.entry, may_be_value=True)
    return TypingSpot(frame.owner, may_be_key=True)
