"""The contents of a single Argdown statement, argument or inference, as a statement or a step."""

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
    """Return a statement or an argument of Argdown as a statement."""
    text, own = plain(node.text), own_data(node.data)
    links = [link for link in text.links if is_link(link)]
    count_marks(node, text, len(links), losses)
    made: dict[str, Any] = {"url": links[0]} if links else {}
    made |= statement_attributes(own)
    kinds = [each for each in Kind if each == own.get("kind")]
    return Statement(
        **made
        | {
            "id": key,
            "kind": kinds[0] if kinds else Kind.CLAIM,
            "text": text.text,
            "group": node.section or None,
            "tags": tuple(dict.fromkeys((*node.tags, *text.tags))),
            "extra": marks_of(node, kind) | made.get("extra", {}),
        }
    )


def marks_of(node: ArgdownNode, kind: NodeKind) -> dict[str, Any]:
    """Return the `x-` fields that keep what a map cannot express."""
    foreign = {name: value for name, value in node.data.items() if name != OWN_DATA}
    marks: dict[str, Any] = {"x-data": foreign} if foreign else {}
    if node.texts:
        marks["x-texts"] = [plain(text).text for text in node.texts]
    return marks | ({NODE_FIELD: str(kind)} if kind is NodeKind.ARGUMENT else {})


def count_marks(node: ArgdownNode, text: PlainText, links: int, losses: LossRecorder) -> None:
    """Record what happens to the inline markup of a text."""
    if text.formatted:
        losses.changed("formatting", node.place, "bold and italic text becomes plain")
    losses.kept("links", min(links, 1))
    for _ in range(links - 1):
        losses.dropped("links", node.place, "only the first link in the text is kept")
    losses.kept("tags", len(node.tags))
    losses.kept("data", len(node.data.keys() - {OWN_DATA}))


def step_of(key: str, node: ArgdownNode, inference: Inference, *, is_last: bool) -> Step:
    """Return an inference as a step; the last step of an argument gets the argument's text and data."""
    text = plain(node.text if is_last else "")
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
        tags=tuple(dict.fromkeys((*node.tags, *text.tags))) if is_last else (),
        group=node.section or None,
        scheme=scheme,
        note=text.text or None,
        extra={name: value for name, value in kept.items() if value},
    )


def own_data(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the part of an element's data that argmap wrote."""
    own = data.get(OWN_DATA)
    return own if isinstance(own, dict) else {}


def scheme_in(rules: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Return the catalogue scheme among rules of inference, if there is one, and the remaining rules."""
    known = schemes()
    for rule in rules:
        name = made_id(rule.lower())
        if name in known:
            return name, tuple(each for each in rules if each != rule)
    return None, rules


def text_of(value: object) -> str:
    """Return a value if it is a string, else an empty string."""
    return str(value).strip() if isinstance(value, str | int | float) else ""


def texts_of(value: object) -> list[str]:
    """Return the strings of a list; an empty list for anything else."""
    return [str(each) for each in value if isinstance(each, str | int)] if isinstance(value, list | tuple) else []
