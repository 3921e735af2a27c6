"""XML as a tree of elements that know their places, read without document types and so without entities of its own."""

from typing import NamedTuple
from xml.parsers import expat


class XmlRefusedError(Exception):
    """XML that is not well formed, or that has a document type; the message begins with the place."""


class XmlElement(NamedTuple):
    """An element: its tag, its attributes, its elements, the text in it, and its place (line and column from 1)."""

    tag: str
    attributes: dict[str, str]
    children: "list[XmlElement]"
    texts: list[str]
    line: int
    column: int

    @property
    def text(self) -> str:
        """The text that stands directly in the element."""
        return "".join(self.texts)

    def named(self, tag: str) -> "list[XmlElement]":
        """Return the elements of a tag that stand directly in the element."""
        return [child for child in self.children if child.tag == tag]


def parse_xml(data: bytes) -> XmlElement:
    """Return the root element of an XML document. Raises XmlRefusedError."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    stack: list[XmlElement] = []
    roots: list[XmlElement] = []

    def place() -> str:
        return f":{parser.CurrentLineNumber}:{parser.CurrentColumnNumber + 1}: "

    def begin(tag: str, attributes: dict[str, str]) -> None:
        element = XmlElement(tag, attributes, [], [], parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
        (stack[-1].children if stack else roots).append(element)
        stack.append(element)

    def take(words: str) -> None:
        stack[-1].texts.append(words)

    def refuse(*_: object) -> None:
        raise XmlRefusedError(f"{place()}it has a document type, which may hide anything; remove the line <!DOCTYPE")

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _: stack.pop()
    parser.CharacterDataHandler = take
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - the form of expat
    except expat.ExpatError as error:
        told = expat.ErrorString(error.code)
        raise XmlRefusedError(f":{error.lineno}:{error.offset + 1}: {told}") from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise XmlRefusedError(f": {error}") from error
    return roots[0]
