"""The JSON export of Argdown's own program."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.argdown.assembly import as_map
from argmap.formats.exchange.argdown.document import (
    ArgdownDocument,
    ArgdownNode,
    ArgdownRelation,
    ArgdownRelationKind,
    Inference,
    NodeKind,
    NodeRef,
)
from argmap.formats.exchange.argdown.inline import without_marks
from argmap.formats.exchange.given import NO_JSON, GivenFile
from argmap.formats.exchange.losses import pointer
from argmap.formats.importers import Imported, ImportOptions

TITLE = "Argdown JSON"
SUFFIXES = (".json",)
NODES = {"argument": NodeKind.ARGUMENT, "inference": NodeKind.INFERENCE, "equivalence-class": NodeKind.STATEMENT}


def recognises(given: GivenFile) -> bool:
    """Return whether a file has the statements, arguments and relations of Argdown."""
    data = given.json if given.data[:1] in {b"{", b"\xef"} else NO_JSON
    if not isinstance(data, dict) or not isinstance(data.get("relations"), list):
        return False
    nodes = [*mapping(data.get("statements")).values(), *mapping(data.get("arguments")).values()]
    return any(mapping(node).get("type") in {"equivalence-class", "argument"} for node in nodes)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return an Argdown document as a map. Raises ImportRefusedError."""
    data = given.json
    if not isinstance(data, dict):
        raise given.refuse("Argdown JSON")
    document = ArgdownDocument(front=dict(mapping(data.get("frontMatter"))))
    add_sections(document, data.get("sections"))
    for title, node in mapping(data.get("statements")).items():
        document.statements[title] = node_of(title, mapping(node), pointer("statements", title))
    for title, node in mapping(data.get("arguments")).items():
        document.arguments[title] = argument_of(title, mapping(node), document)
    document.relations.extend(relations_in(listed(data.get("relations")), document))
    made, draft = as_map(document, given.stem)
    return Imported(made, draft.losses.report())


def mapping(value: object) -> Mapping[str, Any]:
    """Return a value if it is a JSON object, else an empty mapping."""
    return value if isinstance(value, dict) else {}


def listed(value: object) -> list[Any]:
    """Return a value if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def add_sections(document: ArgdownDocument, sections: object) -> None:
    """Add the headings by id; they can be nested to any depth."""
    stack = list(reversed(listed(sections)))
    while stack:
        section = mapping(stack.pop())
        if isinstance(section.get("id"), str):
            document.sections[section["id"]] = str(section.get("title", ""))
        stack.extend(reversed(listed(section.get("children"))))


def node_of(title: str, node: Mapping[str, Any], place: str) -> ArgdownNode:
    """Return a statement or argument with the last of its texts, its tags and its data."""
    members = [mapping(member) for member in listed(node.get("members"))]
    texts = [marked(member) for member in members if isinstance(member.get("text"), str) and member["text"].strip()]
    lines = [member["startLine"] for member in members if isinstance(member.get("startLine"), int)]
    columns = [member["startColumn"] for member in members if isinstance(member.get("startColumn"), int)]
    with_text = [member for member in members if isinstance(member.get("text"), str) and member["text"].strip()]
    section = next((member.get("section") for member in with_text or members), "")
    found = ArgdownNode(
        title,
        is_titled=not title.startswith("Untitled ") or not texts,
        tags=[tag for tag in listed(node.get("tags")) if isinstance(tag, str)],
        data=dict(mapping(node.get("data"))),
        section=section if isinstance(section, str) else "",
        place=f"{place} (line {lines[0]}, column {columns[0]} of its source)" if lines and columns else place,
    )
    for text in texts:
        found.add_text(text)
    return found


def marked(member: Mapping[str, Any]) -> str:
    """Return a text with its links in Argdown syntax; the program exports all other markup as plain text.

    Tags, which the program leaves in the text, are removed, because they are also listed separately.
    """
    text, parts, last = member["text"], [], 0
    for each in sorted(map(mapping, listed(member.get("ranges"))), key=lambda each: str(each.get("start")).zfill(9)):
        first, stop = each.get("start"), each.get("stop")
        if type(first) is not int or type(stop) is not int or not last <= first <= stop < len(text):
            continue
        url = each.get("url")
        if each.get("type") == "tag":
            parts.append(without_marks(text[last:first]))
        elif each.get("type") == "link" and isinstance(url, str) and not set(url) & set(" ()"):
            parts.append(f"{without_marks(text[last:first])}[{without_marks(text[first : stop + 1])}]({url})")
        else:
            continue
        last = stop + 1
    return "".join((*parts, without_marks(text[last:])))


def argument_of(title: str, node: Mapping[str, Any], document: ArgdownDocument) -> ArgdownNode:
    """Return an argument with the steps of its premise-conclusion structure."""
    place = pointer("arguments", title)
    argument = node_of(title, node, place)
    premises: list[str] = []
    steps = [mapping(member) for member in listed(node.get("pcs"))]
    titles = [str(step.get("title", "")) for step in steps]
    for number, step in enumerate(steps):
        if titles[number] not in document.statements:
            document.drops.append(("premises", pointer("arguments", title, "pcs", number), "it is not a statement"))
            continue
        inference = mapping(step.get("inference"))
        if inference:
            data = dict(mapping(inference.get("data")))
            used = [titles[each - 1] for each in listed(data.get("uses")) if type(each) is int and 0 < each <= number]
            rules = tuple(rule.strip() for rule in listed(inference.get("inferenceRules")) if isinstance(rule, str))
            argument.inferences.append(
                Inference(
                    tuple(used or premises), titles[number], rules, data, pointer("arguments", title, "pcs", number)
                )
            )
            premises = []
        premises.append(titles[number])
    return argument


def relations_in(relations: list[Any], document: ArgdownDocument) -> Iterator[ArgdownRelation]:
    """Yield the relations that can be read, each once; the others are recorded."""
    seen = set()
    for number, relation in enumerate(map(mapping, relations)):
        place = pointer("relations", number)
        kind = next((each for each in ArgdownRelationKind if each == relation.get("relationType")), None)
        source, target = (ref_of(relation, end, document) for end in ("from", "to"))
        if kind is None or source is None or target is None:
            document.drops.append(("relations", place, "its type or one of its ends is unknown"))
        elif (kind, source, target) not in seen:
            seen.add((kind, source, target))
            yield ArgdownRelation(kind, source, target, place)


def ref_of(relation: Mapping[str, Any], end: str, document: ArgdownDocument) -> NodeRef | None:
    """Return one end of a relation, or None if it does not exist."""
    title, kind = relation.get(end), NODES.get(str(relation.get(f"{end}Type")))
    known = document.statements if kind is NodeKind.STATEMENT else document.arguments
    if kind is None or not isinstance(title, str) or title not in known:
        return None
    index = relation.get("conclusionIndex")
    if kind is not NodeKind.INFERENCE or type(index) is not int:
        return NodeRef(kind, title)
    places = [each.place.rpartition("/")[2] for each in document.arguments[title].inferences]
    return NodeRef(kind, title, places.index(str(index)) if str(index) in places else len(places) - 1)
