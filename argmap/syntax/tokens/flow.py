"""Scans lists and mappings in brackets, closed or not."""

import re

from argmap.syntax.tokens.lines import COMMENT, PROPERTIES, QUOTED, begins_entry, next_line
from argmap.syntax.tokens.token import TokenKind, YamlToken
from argmap.syntax.tree.written import Style

SPACE = re.compile(r"\s+")
# A plain text in brackets, up to the next bracket or comma, a colon that ends a key, or a comment.
PLAIN = re.compile(
    r"(?:[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)|(?<=\S)#|[^\S\r\n]++(?![\s,\[\]{}#]|:(?:[\s,\[\]{}]|\Z)|\Z))++"
)
COLON = re.compile(r":(?=[\s,\[\]{}\"']|\Z)")
OPENING = {"[": True, "{": False}
NO_TOKEN = -2


class FlowFrame:
    """An open list or mapping in brackets: its owner, its last entry, and whether that entry has a colon.

    `scalar` is the number of the scalar that a colon would make a key, or that the next line may continue.
    """

    __slots__ = ("entry", "has_colon", "is_list", "owner", "scalar")

    def __init__(self, owner: int, *, is_list: bool) -> None:
        """Open a list or mapping without entries."""
        self.owner = owner
        self.is_list = is_list
        self.begin_entry()

    def begin_entry(self) -> None:
        """Expect another entry."""
        self.entry = self.owner
        self.has_colon = False
        self.scalar = NO_TOKEN


class FlowScanner:
    """Scans the content of brackets, up to the closing bracket or to a line that shows that it is missing.

    `indent` is the column of the key that the brackets belong to.
    """

    def __init__(self, content: str, tokens: list[YamlToken], comments: list[tuple[int, int]], indent: int) -> None:
        """Begin with nothing open; found tokens and comments are appended to the given lists."""
        self.content = content
        self.tokens = tokens
        self.comments = comments
        self.indent = indent
        self.frames: list[FlowFrame] = []
        self.is_aborted = False

    def run(self, at: int, owner: int) -> int:
        """Scan the bracket at an offset and everything in it; return the offset of its end."""
        self.frames = [FlowFrame(owner, is_list=OPENING[self.content[at]])]
        at += 1
        while self.frames and at < len(self.content) and not self.is_aborted:
            at = self.take(at)
        return at

    def take(self, at: int) -> int:
        """Scan the token at an offset; return the offset of its end."""
        content, frame = self.content, self.frames[-1]
        char = content[at]
        if char.isspace():
            return self.take_space(at)
        if char == "#":
            return self.take_comment(at)
        if char in "]}":
            self.frames.pop()
        elif char == ",":
            frame.begin_entry()
        elif char == ":" and (COLON.match(content, at) or frame.scalar != NO_TOKEN):
            self.take_colon(frame)
        elif char in OPENING:
            self.frames.append(FlowFrame(self.entered(frame, at), is_list=OPENING[char]))
        else:
            return self.take_scalar(at, frame)
        return at + 1

    def take_space(self, at: int) -> int:
        """Skip white space. A line with a key that is not indented more than the owner ends everything that is open."""
        match = SPACE.match(self.content, at)
        end = match.end() if match else at + 1
        line = at
        while (line := next_line(self.content, line)) <= end and line > at:
            if begins_entry(self.content, line, self.indent):
                self.is_aborted = True
                return line
            if line == len(self.content):
                break
        return end

    def take_comment(self, at: int) -> int:
        """Scan a comment."""
        match = COMMENT.match(self.content, at)
        end = match.end() if match else at + 1
        self.comments.append((at, end))
        return end

    def take_colon(self, frame: FlowFrame) -> None:
        """Scan a colon: what precedes it is a key, also in a list."""
        frame.has_colon = True
        if frame.scalar != NO_TOKEN:
            frame.entry = frame.scalar
            self.tokens[frame.entry] = self.tokens[frame.entry]._replace(kind=TokenKind.KEY)
        frame.scalar = NO_TOKEN

    def take_scalar(self, at: int, frame: FlowFrame) -> int:
        """Scan a scalar, or the properties before one; return the offset of its end."""
        content, char = self.content, self.content[at]
        properties = PROPERTIES.match(content, at) if char in "&!" else None
        if properties:
            return properties.end()
        is_open, style = False, Style.ALIAS if char == "*" else Style.PLAIN
        if char in QUOTED:
            pattern, style = QUOTED[char]
            match = pattern.match(content, at)
            is_open = not (match and match[1])
        else:
            match = PLAIN.match(content, at)
        end = match.end() if match else at + 1
        end, is_cut = self.cut(at, end)
        previous = frame.scalar
        if previous != NO_TOKEN and style is self.tokens[previous].style is Style.PLAIN:
            self.tokens[previous] = self.tokens[previous]._replace(last=end)
            return end
        owner = self.entered(frame, at)
        frame.scalar = len(self.tokens)
        kind = TokenKind.VALUE if frame.is_list or frame.has_colon else TokenKind.KEY
        self.tokens.append(YamlToken(kind, at, end, style, owner, is_open or is_cut))
        return end

    def cut(self, at: int, end: int) -> tuple[int, bool]:
        """Return the end of a scalar, and whether it was cut at a line that shows that its closing mark is missing."""
        line = next_line(self.content, at)
        while line < end:
            if begins_entry(self.content, line, self.indent):
                return at + len(self.content[at:line].splitlines()[0].rstrip()), True
            line = next_line(self.content, line)
        return end, False

    def entered(self, frame: FlowFrame, at: int) -> int:
        """Return the owner of what is at an offset; in a list this may begin a new item."""
        if frame.is_list and frame.entry == frame.owner:
            self.tokens.append(YamlToken(TokenKind.ITEM, at, at, Style.FLOW, frame.owner))
            frame.entry = len(self.tokens) - 1
        return frame.entry if frame.is_list or frame.has_colon else frame.owner
