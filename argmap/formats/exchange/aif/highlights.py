"""The HTML text of an xAIF file as plain text, with its highlighted spans."""

from html.parser import HTMLParser

from argmap.base.tuples import NamedTuple

# Elements that end a line.
LINES = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3"})


class Highlight(NamedTuple):
    """A span of the plain text, from `first` up to but not including `last`, and the id that it highlights."""

    id: str
    first: int
    last: int


class HighlightParser(HTMLParser):
    """Collects plain text and highlights from HTML. Nothing is executed or loaded, and parsing never recurses."""

    def __init__(self) -> None:
        """Start with no text."""
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int]] = []
        self.found: list[Highlight] = []

    def add(self, words: str) -> None:
        """Add plain text."""
        self.parts.append(words)
        self.length += len(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start an element."""
        if tag in LINES:
            self.add("\n")
        if tag == "span":
            self.open.append((dict(attrs).get("id") or "", self.length))

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag == "span" and self.open:
            name, first = self.open.pop()
            if name:
                self.found.append(Highlight(name, first, self.length))
        elif tag in LINES - {"br"}:
            self.add("\n")

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.add(data)


def plain(text: str) -> tuple[str, list[Highlight]]:
    """Return HTML as plain text, and its highlights in the order in which they end."""
    parser = HighlightParser()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts), parser.found
