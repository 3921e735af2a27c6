"""A line-by-line scanner that splits text into tokens by indentation, also where it is not valid YAML."""

from collections.abc import Sequence
from typing import TypeAlias

from argmap.base.tuples import NamedTuple
from argmap.syntax.tokens.flow import NO_TOKEN, FlowScanner
from argmap.syntax.tokens.lines import (
    AFTER_PLAIN,
    BLOCK_HEAD,
    DASH,
    MARKER,
    PROPERTIES,
    QUOTED,
    KeyPlace,
    begins_entry,
    indented_at,
    key_at,
    line_stop,
    next_line,
)
from argmap.syntax.tokens.token import TOP, TokenKind, YamlToken
from argmap.syntax.tree.written import Style

Comments: TypeAlias = Sequence[tuple[int, int]]
# The minimum number of characters between two checkpoints, from which scanning can be resumed.
BETWEEN_CHECKPOINTS = 2_000
BLANK, PROPERTY = frozenset(" \t"), frozenset("&!")


class BlockFrame:
    """A block list or mapping: the column of its entries, its owner, and its last entry."""

    __slots__ = ("entry", "indent", "is_list", "owner")

    def __init__(self, indent: int, owner: int, *, is_list: bool) -> None:
        """Open a list or mapping without entries."""
        self.indent = indent
        self.owner = owner
        self.is_list = is_list
        self.entry = owner


class Checkpoint(NamedTuple):
    """The state of a scanner before the line at an offset: the numbers of tokens and comments, and the open frames.

    `held` is the state of the plain scalar that the line may continue.
    """

    at: int
    tokens: int
    comments: int
    frames: tuple[tuple[int, int, bool, int], ...]
    plain: int
    held: YamlToken | None
    margin: int


class Scanner:
    """Scans the lines of a text one by one. Afterwards its attributes describe the state at the end of the text.

    `plain` is the index of the plain scalar that the next line may continue if it is indented by more than `margin`;
    `block` that of a block scalar that reaches to the end of the text; `loose` that of a plain scalar at a position
    where a key is possible. `flow` is the scanner of unclosed brackets.
    """

    def __init__(self, content: str) -> None:
        """Begin before the first line."""
        self.content = content
        self.tokens: list[YamlToken] = []
        self.comments: list[tuple[int, int]] = []
        self.frames: list[BlockFrame] = []
        self.plain = self.block = self.loose = NO_TOKEN
        self.margin = -1
        self.known_from = 0
        self.flow: FlowScanner | None = None

    def run(self, at: int = 0) -> list["Checkpoint"]:
        """Scan all lines from an offset on; return checkpoints for resuming with a different end of the text."""
        checkpoints, end, due = list[Checkpoint](), len(self.content), at + BETWEEN_CHECKPOINTS
        while at < end:
            if at >= max(due, self.known_from):
                checkpoints.append(self.checkpoint(at))
                due = at + BETWEEN_CHECKPOINTS
            at = self.take_line(at)
        return checkpoints

    def checkpoint(self, at: int) -> "Checkpoint":
        """Return the state before the line that begins at an offset."""
        frames = tuple((each.indent, each.owner, each.is_list, each.entry) for each in self.frames)
        held = self.tokens[self.plain] if self.plain != NO_TOKEN else None
        return Checkpoint(at, len(self.tokens), len(self.comments), frames, self.plain, held, self.margin)

    def take_line(self, start: int) -> int:
        """Scan a line and the scalars or brackets that it begins; return the beginning of the next line."""
        content = self.content
        at, stop = indented_at(content, start), line_stop(content, start)
        if at == stop:
            return next_line(content, at)
        if content[at] == "#":
            return self.take_comment(at, stop)
        if at == start and MARKER.match(content, at, stop):
            self.frames, self.plain = [], NO_TOKEN
            return next_line(content, at)
        if self.plain != NO_TOKEN and at - start > self.margin and self.goes_on(at, stop):
            self.continue_plain(at, stop)
            return next_line(content, at)
        self.plain = self.loose = NO_TOKEN
        return self.take_entry(start, at, stop)

    def take_entry(self, start: int, at: int, stop: int) -> int:
        """Scan the dashes, key and value from an offset of a line; return the beginning of the next line."""
        content, frame = self.content, None
        while DASH.match(content, at, stop):
            frame = self.frame_at(at - start, is_list=True)
            frame.entry = self.add(YamlToken(TokenKind.ITEM, at, at + 1, Style.BLOCK, frame.owner))
            at = indented_at(content, at + 1)
        place = self.place_after_properties(at, stop)
        key = key_at(content, place, stop)
        if key:
            return self.take_key(key, self.frame_at(at - start, is_list=False), stop)
        if place == stop:
            return next_line(content, stop)
        frame = frame or self.frame_around(at - start)
        # Among keys this cannot be a value, whatever else it is.
        is_among_keys = frame is not None and not frame.is_list and frame.indent == at - start
        owner = frame.owner if frame and is_among_keys else frame.entry if frame else TOP
        self.loose = len(self.tokens)
        return self.take_value(place, stop, frame.indent if frame else -1, owner)

    def take_key(self, key: KeyPlace, frame: BlockFrame, stop: int) -> int:
        """Scan a key and the value on its line; return the beginning of the next line."""
        frame.entry = self.add(YamlToken(TokenKind.KEY, key.first, key.last, key.style, frame.owner))
        return self.take_value(self.place_after_properties(key.after, stop), stop, frame.indent, frame.entry)

    def take_value(self, at: int, stop: int, indent: int, owner: int) -> int:
        """Scan the value at an offset, if there is one; return the beginning of the line after it."""
        content = self.content
        char = content[at : at + 1]
        if at >= stop:
            return next_line(content, stop)
        if char == "#":
            return self.take_comment(at, stop)
        if char in QUOTED:
            return self.take_quoted(at, indent, owner)
        if char in "[{" or (char in "|>" and BLOCK_HEAD.match(content, at, stop)):
            self.loose = NO_TOKEN
            return self.take_flow(at, indent, owner) if char in "[{" else self.take_block(at, indent, owner)
        return self.take_plain(at, stop, indent, owner)

    def take_plain(self, at: int, stop: int, indent: int, owner: int) -> int:
        """Scan a plain scalar, which the next line may continue; return the beginning of that line."""
        content = self.content
        comment = AFTER_PLAIN.search(content, at, stop)
        last = at + len(content[at : comment.start() if comment else stop].rstrip())
        style = Style.ALIAS if content[at] == "*" else Style.PLAIN
        number = self.add(YamlToken(TokenKind.VALUE, at, last, style, owner))
        if comment:
            return self.take_comment(comment.end() - 1, stop)
        self.plain, self.margin = number, indent
        return next_line(content, stop)

    def take_quoted(self, at: int, indent: int, owner: int) -> int:
        """Scan a quoted scalar, which may span several lines; return the beginning of the line after it."""
        last, is_open, self.known_from = end_of_quoted(self.content, at, indent)
        style = QUOTED[self.content[at]][1]
        self.add(YamlToken(TokenKind.VALUE, at, last, style, owner, is_open))
        return self.take_rest(last)

    def take_rest(self, at: int) -> int:
        """Skip what follows a value on its line, except a comment; return the beginning of the next line."""
        stop = line_stop(self.content, at)
        comment = self.content.find("#", at, stop)
        return self.take_comment(comment, stop) if comment != -1 else next_line(self.content, at)

    def take_flow(self, at: int, indent: int, owner: int) -> int:
        """Scan a list or mapping in brackets; return the beginning of the line after it."""
        flow = FlowScanner(self.content, self.tokens, self.comments, indent)
        last = flow.run(at, owner)
        self.flow = flow if flow.frames and last == len(self.content) else None
        return last if flow.is_aborted else self.take_rest(last)

    def take_block(self, at: int, indent: int, owner: int) -> int:
        """Scan a block scalar with all lines that are indented more; return the beginning of the line after it."""
        content = self.content
        line = last = next_line(content, at)
        while line < len(content):
            begin, stop = indented_at(content, line), line_stop(content, line)
            if begin < stop and begin - line <= indent:
                break
            line = next_line(content, line)
            last = line if begin < stop else last
        style = Style.LITERAL if content[at] == "|" else Style.FOLDED
        number = self.add(YamlToken(TokenKind.VALUE, at, at + len(content[at:last].rstrip()), style, owner))
        self.block = number if line == len(content) else NO_TOKEN
        self.margin = indent
        return line

    def take_comment(self, at: int, stop: int) -> int:
        """Scan a comment, which ends a plain scalar; return the beginning of the next line."""
        self.comments.append((at, stop))
        self.plain = NO_TOKEN
        return next_line(self.content, stop)

    def goes_on(self, at: int, stop: int) -> bool:
        """Return whether the text at an offset continues a plain scalar, instead of being a key below it."""
        return key_at(self.content, self.place_after_properties(at, stop), stop) is None

    def continue_plain(self, at: int, stop: int) -> None:
        """Add a line to the plain scalar above it."""
        comment = AFTER_PLAIN.search(self.content, at, stop)
        end = comment.start() if comment else stop
        last = at + len(self.content[at:end].rstrip())
        self.tokens[self.plain] = self.tokens[self.plain]._replace(last=last)
        if comment:
            self.take_comment(comment.end() - 1, stop)

    def frame_around(self, column: int) -> BlockFrame | None:
        """Return the innermost list or mapping that contains a column, and close those that are indented more."""
        while self.frames and self.frames[-1].indent > column:
            self.frames.pop()
        if self.frames and self.frames[-1].is_list and self.frames[-1].indent == column:
            self.frames.pop()
        return self.frames[-1] if self.frames else None

    def frame_at(self, column: int, *, is_list: bool) -> BlockFrame:
        """Return the list or mapping whose entries begin at a column; a new one is opened below the last entry."""
        while self.frames and self.frames[-1].indent > column:
            self.frames.pop()
        if not is_list:
            self.frame_around(column)
        above = self.frames[-1] if self.frames else None
        if above and (above.indent, above.is_list) == (column, is_list):
            return above
        frame = BlockFrame(column, above.entry if above else TOP, is_list=is_list)
        self.frames.append(frame)
        return frame

    def place_after_properties(self, at: int, stop: int) -> int:
        """Return the offset of a node after blanks, anchor and tag."""
        if self.content[at : at + 1] in BLANK:
            at = indented_at(self.content, at)
        if self.content[at : at + 1] not in PROPERTY:
            return at
        match = PROPERTIES.match(self.content, at, stop)
        return match.end() if match else at

    def add(self, token: YamlToken) -> int:
        """Add a token; return its index."""
        self.tokens.append(token)
        return len(self.tokens) - 1


def resumed(content: str, checkpoint: Checkpoint, tokens: Sequence[YamlToken], comments: Comments) -> Scanner:
    """Return a scanner that resumes at a checkpoint of a text with the same beginning, and scans the rest."""
    scanner = Scanner(content)
    scanner.tokens, scanner.comments = list(tokens[: checkpoint.tokens]), list(comments[: checkpoint.comments])
    for indent, owner, is_list, entry in checkpoint.frames:
        frame = BlockFrame(indent, owner, is_list=is_list)
        frame.entry = entry
        scanner.frames.append(frame)
    scanner.plain, scanner.margin = checkpoint.plain, checkpoint.margin
    if checkpoint.held:
        scanner.tokens[checkpoint.plain] = checkpoint.held
    scanner.run(checkpoint.at)
    return scanner


def end_of_quoted(content: str, at: int, indent: int) -> tuple[int, bool, int]:
    """Return the end of a quoted scalar, whether its closing mark is missing, and the offset at which that was known.

    If the closing mark is missing, which shows by a key that is not indented more, the scalar ends with its line.
    """
    match = QUOTED[content[at]][0].match(content, at)
    last = match.end() if match else at + 1
    is_open = not (match and match[1])
    line = next_line(content, at)
    while line < last:
        if begins_entry(content, line, indent):
            return at + len(content[at : line_stop(content, at)].rstrip()), True, line
        line = next_line(content, line)
    return last, is_open, last
