"""Reading an Argdown source as a document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.base.text import Text
from argmap.formats.exchange.argdown.document import (
    ArgdownDocument,
    ArgdownNode,
    ArgdownRelation,
    ArgdownRelationKind,
    Inference,
    NodeKind,
    NodeRef,
)
from argmap.formats.exchange.argdown.elements import SourceElement, elements_of
from argmap.formats.exchange.argdown.inline import plain
from argmap.formats.exchange.argdown.lines import FRONT_MATTER, lines_of, without_comments
from argmap.formats.exchange.losses import line_of
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import plain_data

TITLED = re.compile(r"@?(?:\[(?P<statement>[^\]\n]+)\](?!\()|<(?P<argument>[^>\n]+)>)(?P<defines>:?)[ \t]*", re.DOTALL)
DATA = re.compile(r"(?<!\\)\{(?:(?!\}\s[^,}]).)*\}(?!\s*[,}])", re.DOTALL)
# By sign: the relation, and whether it leads from the lower element to the upper one.
SIGNS: Mapping[str, tuple[ArgdownRelationKind, bool]] = {
    "+": (ArgdownRelationKind.SUPPORT, True),
    "<+": (ArgdownRelationKind.SUPPORT, True),
    "+>": (ArgdownRelationKind.SUPPORT, False),
    "-": (ArgdownRelationKind.ATTACK, True),
    "<-": (ArgdownRelationKind.ATTACK, True),
    "->": (ArgdownRelationKind.ATTACK, False),
    "_": (ArgdownRelationKind.UNDERCUT, True),
    "<_": (ArgdownRelationKind.UNDERCUT, True),
    "_>": (ArgdownRelationKind.UNDERCUT, False),
    "><": (ArgdownRelationKind.CONTRADICTORY, False),
}
# The meaning of the same signs between statements in strict mode.
STRICT = {
    ArgdownRelationKind.SUPPORT: ArgdownRelationKind.ENTAILS,
    ArgdownRelationKind.ATTACK: ArgdownRelationKind.CONTRARY,
}


def read_source(text: Text) -> ArgdownDocument:
    """Return the contents of an Argdown source. Parts that cannot be read are listed in its `drops`."""
    content = without_comments(text.content)
    front = FRONT_MATTER.match(content)
    reading = SourceReading(text)
    if front:
        reading.document.front.update(reading.data_in(front[1], front.start(1), "front matter"))
    model = reading.document.front.get("model")
    reading.is_strict = isinstance(model, dict) and model.get("mode") == "strict"
    for element in elements_of(lines_of(content, front.end() if front else 0)):
        reading.take(element)
    reading.end_structure()
    return reading.document


@dataclass(slots=True)
class SourceReading:
    """A source being read: the document so far, and the structure that is open.

    `refs` maps each element that others depend on to its node. `argument` is the last argument named, to which a
    following premise-conclusion structure belongs.
    """

    text: Text
    document: ArgdownDocument = field(default_factory=ArgdownDocument)
    is_strict: bool = False
    refs: dict[int, NodeRef] = field(default_factory=dict)
    argument: str | None = None
    section: str = ""
    numbered: dict[int, str] = field(default_factory=dict)
    premises: list[str] = field(default_factory=list)
    pending: Inference | None = None
    is_in_structure: bool = False
    untitled: int = 0
    seen: set[tuple[ArgdownRelationKind, NodeRef, NodeRef]] = field(default_factory=set)
    kept: list[SourceElement] = field(default_factory=list)

    def take(self, element: SourceElement) -> None:
        """Process the next element."""
        self.kept.append(element)  # keeps its id() from being reused
        if element.is_heading:
            self.end_structure()
            self.argument = None
            self.section = f"s{len(self.document.sections) + 1}"
            self.document.sections[self.section] = DATA.sub("", element.content)
        elif element.is_inference and self.is_in_structure:
            self.take_inference(element)
        elif element.number is not None:
            self.take_numbered(element)
        else:
            self.take_node(element)

    def take_node(self, element: SourceElement) -> None:
        """Process a statement or an argument, and its relation to its parent."""
        ref = self.node(element)
        if ref is None:
            return
        self.refs[id(element)] = ref
        if element.sign:
            self.relate(element, ref)
        else:
            self.end_structure()
            self.argument = ref.title if ref.kind is NodeKind.ARGUMENT else None

    def take_numbered(self, element: SourceElement) -> None:
        """Process a line of a structure, which belongs to the argument before it or to a new one."""
        if not self.is_in_structure:
            title = self.argument or self.fresh_title(NodeKind.ARGUMENT)
            if title not in self.document.arguments:
                place = line_of(self.text, element.offset)
                self.document.arguments[title] = ArgdownNode(title, is_titled=False, section=self.section, place=place)
            self.argument, self.is_in_structure = title, True
        ref = self.node(element)
        if ref is None or ref.kind is not NodeKind.STATEMENT:
            message = "a line of a structure is a statement, not an argument"
            self.document.drops.append(("premises", line_of(self.text, element.offset), message))
            return
        self.refs[id(element)] = ref
        self.numbered[element.number or 0] = ref.title
        if self.pending and self.argument:
            self.document.arguments[self.argument].inferences.append(self.pending._replace(conclusion=ref.title))
            self.premises, self.pending = [], None
        self.premises.append(ref.title)

    def take_inference(self, element: SourceElement) -> None:
        """Process the line between premises and conclusion, with its rules and data."""
        written = "\n".join(element.pieces).strip().strip("-").strip()
        found = DATA.search(written)
        data = self.data_in(found[0], element.offset, "data") if found else {}
        rules = written[: found.start()] if found else written
        uses = data.get("uses")
        used = (
            [self.numbered[n] for n in uses if type(n) is int and n in self.numbered] if isinstance(uses, tuple) else []
        )
        names = tuple(name.strip() for name in plain(rules).text.split(",") if name.strip())
        place = line_of(self.text, element.offset)
        self.pending = Inference(tuple(used or self.premises), "", names, data, place)
        if self.argument:
            number = len(self.document.arguments[self.argument].inferences)
            self.refs[id(element)] = NodeRef(NodeKind.INFERENCE, self.argument, number)

    def end_structure(self) -> None:
        """End the open premise-conclusion structure."""
        if self.is_in_structure and self.argument and not self.document.arguments[self.argument].inferences:
            place = self.document.arguments[self.argument].place
            self.document.drops.append(("premise-conclusion structures", place, "it has no conclusion"))
        self.is_in_structure, self.pending, self.premises, self.numbered = False, None, [], {}

    def node(self, element: SourceElement) -> NodeRef | None:
        """Return the statement or argument that an element names or defines, and record its text, tags and data."""
        written = element.content
        place = line_of(self.text, element.offset)
        match = TITLED.match(written)
        if not match and not written:
            self.document.drops.append(("statements", place, "it is empty"))
            return None
        rest = written[match.end() :] if match else written
        kind = NodeKind.ARGUMENT if match and match["argument"] else NodeKind.STATEMENT
        title = (match["argument"] or match["statement"]).strip() if match else self.fresh_title(kind)
        known = self.document.arguments if kind is NodeKind.ARGUMENT else self.document.statements
        node = known.setdefault(
            title, ArgdownNode(title, is_titled=match is not None, section=self.section, place=place)
        )
        found = DATA.search(rest)
        if found:
            node.data.update(self.data_in(found[0], element.offset, "data"))
            rest = rest[: found.start()] + rest[found.end() :]
        node.tags.extend(tag for tag in plain(rest).tags if tag not in node.tags)
        if rest.strip() and not node.text:
            node.section = self.section
        node.add_text(rest)
        return NodeRef(kind, title)

    def relate(self, element: SourceElement, ref: NodeRef) -> None:
        """Record the relation between an element and its parent."""
        place = line_of(self.text, element.offset)
        above = self.refs.get(id(element.parent)) if element.parent else None
        if above is None:
            self.document.drops.append(("relations", place, "it has no element to lead to or from"))
            return
        kind, is_upwards = SIGNS[element.sign]
        source, target = (ref, above) if is_upwards else (above, ref)
        if self.is_strict and source.kind is target.kind is NodeKind.STATEMENT:
            kind = STRICT.get(kind, kind)
        if (kind, source, target) not in self.seen:
            self.seen.add((kind, source, target))
            self.document.relations.append(ArgdownRelation(kind, source, target, place))

    def data_in(self, written: str, offset: int, concept: str) -> dict[str, Any]:
        """Return a mapping written in YAML; an empty one if it cannot be read, which is recorded."""
        root, findings = compose(Text(self.text.path, written))
        value = plain_data(root) if root and not findings else None
        if isinstance(value, dict):
            return value
        self.document.drops.append((concept, line_of(self.text, offset), "it is not a YAML mapping"))
        return {}

    def fresh_title(self, kind: NodeKind) -> str:
        """Return a title for an untitled element, in the form that Argdown's own program uses."""
        self.untitled += 1
        return f"Untitled Argument {self.untitled}" if kind is NodeKind.ARGUMENT else f"Untitled {self.untitled}"
