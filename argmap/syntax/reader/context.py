"""The state of reading one file of a map, and the parts of the map that all its files share."""

from collections.abc import Container, Mapping

from argmap.base.diagnostics import Related
from argmap.base.opener import Opener
from argmap.base.text import Span
from argmap.base.tuples import NamedTuple
from argmap.language import look_alikes
from argmap.model import Contradiction, Source, Speaker, Statement, Step
from argmap.model.mentions import Mention, Role
from argmap.syntax.reader.diagnostics import shorten
from argmap.syntax.reader.ids import advice, is_id, normal_id
from argmap.syntax.reader.reading import Reading
from argmap.syntax.tree.nodes import Node, Scalar


class MapParts(NamedTuple):
    """The map as far as it has been read; all files of the map add to it."""

    statements: dict[str, Statement]
    steps: list[Step]
    contradictions: list[Contradiction]
    sources: dict[str, Source]
    groups: dict[str, str]
    ids: dict[str, Span]
    mentions: list[Mention]
    speakers: dict[str, Speaker]


class ReaderContext(NamedTuple):
    """The state of reading one file: its own defaults, and the parts that it adds to."""

    reading: Reading
    opener: Opener
    parts: MapParts
    source: str | None = None
    source_span: Span | None = None
    lexicon: str | Mapping[str, str] = "icd-203"

    def claim_id(self, key: Scalar, span: Span) -> str:
        """Return the id that a key gives to a statement or argument, and report an invalid or duplicate one."""
        name = normal_id(key.value)
        if not is_id(name):
            self.refuse_id(key, name, self.parts.ids)
        earlier = self.parts.ids.setdefault(name, span)
        if earlier is not span:
            related = Related("first used here", earlier)
            self.reading.report(
                "A008", key, f'duplicate id "{shorten(name)}"', "change the id of one of the two", related
            )
        return name

    def refuse_id(self, key: Scalar, name: str, taken: Container[str]) -> None:
        """Report a key that is not a valid id, and suggest one."""
        deceiver = look_alikes.first_in(name)
        why = f": it has the {look_alikes.describe(deceiver)}" if deceiver else ""
        self.reading.report("A007", key, f'"{shorten(name)}" is not a valid id{why}', advice(name, taken))

    def mention(self, name: str, role: Role, node: Node) -> None:
        """Record that a node mentions an id."""
        self.parts.mentions.append(Mention(name, role, self.reading.span(node)))

    def refuse_shape(self, node: Node, message: str, help_text: str) -> None:
        """Report a node that does not have the shape that its position requires."""
        self.reading.report("A005", node, message, help_text)
