"""XML as a tree of elements with their places. Document types are refused, so no entities can be defined."""

from io import BytesIO
from xml.parsers import expat

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.losses import position_in_words


class XmlRefusedError(Exception):
    """XML that is not well formed or has a document type; the message begins with the place."""


class XmlElement(NamedTuple):
    """An element: its tag, its attributes, its texts and child elements, and its place (line and column from 1)."""

    tag: str
    attributes: dict[str, str]
    parts: "list[str | XmlElement]"
    line: int
    column: int

    @property
    def children(self) -> "list[XmlElement]":
        """The child elements."""
        return [part for part in self.parts if isinstance(part, XmlElement)]

    @property
    def text(self) -> str:
        """The text directly in the element."""
        return "".join(part for part in self.parts if isinstance(part, str))

    @property
    def words(self) -> str:
        """All text in the element and its descendants, with white space folded."""
        found: list[str] = []
        stack: list[str | XmlElement] = [self]
        while stack:
            current = stack.pop()
            if isinstance(current, str):
                found.append(current)
            else:
                stack.extend(reversed(current.parts))
        return " ".join("".join(found).split())

    def named(self, tag: str) -> "list[XmlElement]":
        """Return the child elements with a tag."""
        return [child for child in self.children if child.tag == tag]


def parse_xml(data: bytes) -> XmlElement:
    """Return the root element of an XML document. Raises XmlRefusedError."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    stack: list[XmlElement] = []
    roots: list[XmlElement] = []

    def place() -> str:
        return f": {position_in_words(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)}: "

    def begin(tag: str, attributes: dict[str, str]) -> None:
        element = XmlElement(tag, attributes, [], parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        if stack:
            stack[-1].parts.append(element)
        else:
            roots.append(element)
        stack.append(element)

    def take(words: str) -> None:
        stack[-1].parts.append(words)

    def refuse(*_: object) -> None:
        raise XmlRefusedError(f"{place()}it has a document type, which may hide anything; remove the line <!DOCTYPE")

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _: stack.pop()
    parser.CharacterDataHandler = take
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.ParseFile(BytesIO(data))
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        raise XmlRefusedError(f": {position_in_words(error.lineno, error.offset + 1)}: {reason}") from error
    except (LookupError, ValueError) as error:  # an unknown encoding
        raise XmlRefusedError(f": {error}") from error
    return roots[0]
