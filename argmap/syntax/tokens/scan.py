"""A text with its tokens and their structure."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from argmap.base.text import Span, Text
from argmap.base.values import frozen
from argmap.syntax.tokens.format_places import TOP_OF_FORMAT, FormatPlace, place_below
from argmap.syntax.tokens.scalar_values import value_of
from argmap.syntax.tokens.scanner import Checkpoint, Comments, Scanner, resumed
from argmap.syntax.tokens.token import TOP, TokenKind, YamlToken

# A text is usually scanned repeatedly before its next change, so scans are cached.
MOST_KEPT = 16


@frozen(eq=False, slots=False)
class TextScan:
    """A text with its tokens, in order, and the spans of its comments. Tokens are identified by their index."""

    text: Text
    tokens: Sequence[YamlToken]
    comments: Comments
    checkpoints: Sequence[Checkpoint] = ()

    @cached_property
    def starts(self) -> Sequence[int]:
        """The offsets at which the tokens begin."""
        return [token.first for token in self.tokens]

    @cached_property
    def below(self) -> Mapping[int, Sequence[int]]:
        """The tokens directly below each key or item, and at the top."""
        found: dict[int, list[int]] = defaultdict(list)
        for number, token in enumerate(self.tokens):
            found[token.owner].append(number)
        return found

    @cached_property
    def ends(self) -> Sequence[int]:
        """The offset at which each token ends together with everything below it."""
        found = [token.last for token in self.tokens]
        for number in range(len(self.tokens) - 1, -1, -1):
            owner = self.tokens[number].owner
            if owner != TOP and found[owner] < found[number]:
                found[owner] = found[number]
        return found

    def at(self, offset: int) -> int | None:
        """Return the key or value that contains an offset or ends at it, or None. Items are skipped."""
        number = bisect_right(self.starts, offset) - 1
        while number >= 0 and self.tokens[number].kind is TokenKind.ITEM and self.tokens[number].first == offset:
            number -= 1
        if number < 0 or self.tokens[number].kind is TokenKind.ITEM:
            return None
        return number if offset <= self.tokens[number].last else None

    @cached_property
    def places(self) -> Sequence[FormatPlace]:
        """The place in the format below each token."""
        found: list[FormatPlace] = []
        for number, token in enumerate(self.tokens):
            place = found[token.owner] if token.owner != TOP else TOP_OF_FORMAT
            found.append(place_below(place, self.value(number)) if token.kind is TokenKind.KEY else place)
        return found

    def place_under(self, owner: int) -> FormatPlace:
        """Return the place in the format below a token, or at the top."""
        return TOP_OF_FORMAT if owner == TOP else self.places[owner]

    def owners(self, number: int) -> Iterator[int]:
        """Yield the keys and items that contain a token, innermost first."""
        while (number := self.tokens[number].owner) != TOP:
            yield number

    def keys_above(self, number: int) -> tuple[str, ...]:
        """Return the keys that contain a token, outermost first."""
        above = [self.value(owner) for owner in self.owners(number) if self.tokens[owner].kind is TokenKind.KEY]
        return tuple(reversed(above))

    def way_to(self, number: int) -> tuple[str, ...]:
        """Return the keys that lead to the content of a token, outermost first; empty at the top."""
        if number == TOP:
            return ()
        above = self.keys_above(number)
        return (*above, self.value(number)) if self.tokens[number].kind is TokenKind.KEY else above

    def value(self, number: int) -> str:
        """Return the text of a token as YAML reads it; empty for an item."""
        return value_of(self.text.content, self.tokens[number])

    def span(self, number: int) -> Span:
        """Return the span of a token."""
        return Span(self.text, self.tokens[number].first, self.tokens[number].last)

    def entries(self, owner: int) -> Mapping[str, int]:
        """Return the keys of the mapping below a key or item, or at the top, each with its index."""
        found: dict[str, int] = {}
        for number in self.below.get(owner, ()):
            if self.tokens[number].kind is TokenKind.KEY:
                found.setdefault(self.value(number), number)
        return found

    def scalar_below(self, key: int) -> int | None:
        """Return the scalar below a key, or None."""
        return next((each for each in self.below.get(key, ()) if self.tokens[each].kind is TokenKind.VALUE), None)


def scan(text: Text) -> TextScan:
    """Return a text with its tokens. The text need not be valid YAML; errors affect only the tokens around them."""
    return scanned(text.path, text.content)


@lru_cache(maxsize=MOST_KEPT)
def scanned(path: str, content: str) -> TextScan:
    """Return the tokens of the content of a file."""
    scanner = Scanner(content)
    checkpoints = scanner.run()
    return TextScan(Text(path, content), tuple(scanner.tokens), tuple(scanner.comments), checkpoints)


def scan_before(whole: TextScan, offset: int) -> Scanner:
    """Return a scanner that has scanned a text up to an offset, without any knowledge of what follows."""
    content = whole.text.content[:offset]
    start = whole.text.line_starts[whole.text.position(offset).line - 1]
    number = bisect_right(whole.checkpoints, start, key=lambda each: each.at) - 1
    if number >= 0:
        return resumed(content, whole.checkpoints[number], whole.tokens, whole.comments)
    scanner = Scanner(content)
    scanner.run()
    return scanner
