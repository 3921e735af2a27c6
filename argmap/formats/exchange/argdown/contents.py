"""What is said of a single statement, argument or inference of Argdown, as a statement or a step."""

from collections.abc import Mapping
from typing import Any

from argmap.base.links import is_link
from argmap.formats.exchange.argdown.document import NODE_FIELD, OWN_DATA, ArgdownNode, Inference, NodeKind
from argmap.formats.exchange.argdown.inline import PlainText, plain
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.values import statement_attributes
from argmap.model import Kind, Relation, Statement, Step
from argmap.syntax.reader.ids import made_id
from argmap.syntax.schemes import schemes


def statement_of(key: str, node: ArgdownNode, kind: NodeKind, losses: LossRecorder) -> Statement:
    """Return the statement that a statement or an argument of Argdown makes."""
    told, own = plain(node.text), own_data(node.data)
    links = [link for link in told.links if is_link(link)]
    count_marks(node, told, len(links), losses)
    made: dict[str, Any] = {"url": links[0]} if links else {}
    made |= statement_attributes(own)
    kinds = [each for each in Kind if each == own.get("kind")]
    return Statement(
        **made
        | {
            "id": key,
            "kind": kinds[0] if kinds else Kind.CLAIM,
            "text": told.text,
            "group": node.section or None,
            "tags": tuple(dict.fromkeys((*node.tags, *told.tags))),
            "extra": marks_of(node, kind) | made.get("extra", {}),
        }
    )


def marks_of(node: ArgdownNode, kind: NodeKind) -> dict[str, Any]:
    """Return the fields of our own that keep what a map has no words for."""
    foreign = {name: value for name, value in node.data.items() if name != OWN_DATA}
    marks: dict[str, Any] = {"x-data": foreign} if foreign else {}
    if node.texts:
        marks["x-texts"] = [plain(text).text for text in node.texts]
    return marks | ({NODE_FIELD: str(kind)} if kind is NodeKind.ARGUMENT else {})


def count_marks(node: ArgdownNode, told: PlainText, links: int, losses: LossRecorder) -> None:
    """Note what becomes of the marks in a text."""
    if told.formatted:
        losses.changed("formatting", node.place, "bold and italic words are plain")
    losses.kept("links", min(links, 1))
    for _ in range(links - 1):
        losses.dropped("links", node.place, "a statement has one link, the first in its text")
    losses.kept("tags", len(node.tags))
    losses.kept("data", len(node.data.keys() - {OWN_DATA}))


def step_of(key: str, node: ArgdownNode, inference: Inference, *, is_last: bool) -> Step:
    """Return the step that an inference is; the last of an argument says what is said of the whole."""
    told = plain(node.text if is_last else "")
    scheme, rules = scheme_in(inference.rules)
    foreign = {name: value for name, value in inference.data.items() if name != "uses"} | (node.data if is_last else {})
    kept = {"x-rules": list(rules), "x-data": foreign}
    return Step(
        id=key,
        relation=Relation.SUPPORTS,
        premises=tuple(f"[{title}]" for title in inference.premises),
        target=f"[{inference.conclusion}]",
        named=True,
        title=node.title if is_last and node.is_titled else None,
        tags=tuple(dict.fromkeys((*node.tags, *told.tags))) if is_last else (),
        group=node.section or None,
        scheme=scheme,
        note=told.text or None,
        extra={name: value for name, value in kept.items() if value},
    )


def own_data(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what argmap itself has written into the data of an element."""
    own = data.get(OWN_DATA)
    return own if isinstance(own, dict) else {}


def scheme_in(rules: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Return the scheme that a rule of inference names, if argmap knows one of that name, and the other rules."""
    known = schemes()
    for rule in rules:
        name = made_id(rule.lower())
        if name in known:
            return name, tuple(each for each in rules if each != rule)
    return None, rules


def text_of(value: object) -> str:
    """Return a value as a text; nothing for one that is not one."""
    return str(value).strip() if isinstance(value, str | int | float) else ""


def texts_of(value: object) -> list[str]:
    """Return a value as a list of texts; none for one that is no list."""
    return [str(each) for each in value if isinstance(each, str | int)] if isinstance(value, list | tuple) else []
