"""The elements of an Argdown source: statements, arguments, structures, and their relations given by indentation."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.formats.exchange.argdown.lines import LineKind, SourceLine


@dataclass(slots=True)
class SourceElement:
    """A statement, argument or inference as written: its lines, its parent element, and the sign of the relation.

    `number` is set for a line of a premise-conclusion structure, `is_inference` for the line between premises and
    conclusion, and `is_apart` if blank lines separate it from the element before it.
    """

    offset: int
    indent: int = 0
    pieces: list[str] = field(default_factory=list)
    parent: "SourceElement | None" = None
    sign: str = ""
    number: int | None = None
    is_inference: bool = False
    is_heading: bool = False
    is_apart: bool = True
    is_open: bool = False

    @property
    def content(self) -> str:
        """The text of the element, its lines joined."""
        return "\n".join(self.pieces).strip()


def elements_of(lines: Iterator[SourceLine]) -> Iterator[SourceElement]:
    """Yield the elements of a source in order, each when it is complete."""
    current: SourceElement | None = None
    stack: list[SourceElement] = []
    for line in lines:
        if current and current.is_open:
            current.pieces.append(line.rest)
            current.is_open = not (line.kind is LineKind.INFERENCE or line.rest.endswith("--"))
            continue
        if current and line.kind is LineKind.TEXT and not line.is_first and not current.is_inference:
            current.pieces.append(line.rest)
            continue
        if current:
            yield current
        current = begun(line, stack)
        stack.append(current)
    if current:
        yield current


def begun(line: SourceLine, stack: list[SourceElement]) -> SourceElement:
    """Return the element that a line begins, and pop from the stack the elements that cannot contain it."""
    element = SourceElement(line.offset, line.indent, [line.rest], is_apart=line.is_first)
    if line.kind is LineKind.RELATION:
        while len(stack) > 1 and stack[-1].indent >= line.indent and stack[-1].sign:
            stack.pop()
        element.parent, element.sign = stack[-1] if stack else None, line.sign
        return element
    stack.clear()
    element.indent = -1
    element.is_heading = line.kind is LineKind.HEADING
    if line.kind is LineKind.NUMBER:
        element.number = int(line.sign)
    if line.kind is LineKind.INFERENCE:
        element.is_inference = True
        inner = line.rest.strip("-").strip()
        # Two hyphens alone begin a list of rules that continues until the next two.
        element.is_open = line.rest == "--" or (bool(inner) and not line.rest.endswith("--"))
    return element
