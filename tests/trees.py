"""Small trees of statements for the laws of reading, and the two forms in which a file can hold one."""

from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from argmap.model import Kind
from tests.choices import Choices, choices

__all__ = ["Forest", "Node", "Random", "flat_form", "flat_sections", "forests", "nested_form"]

SECTION = {
    Kind.CLAIM: "claims",
    Kind.EVIDENCE: "evidence",
    Kind.COUNTERARGUMENT: "counterarguments",
    Kind.ASSUMPTION: "assumptions",
}
HEAD = ("argmap: 1\n", "title: A tree\n")


class Node(NamedTuple):
    """A statement, and the place in the tree of the one that it supports or attacks; None for a thesis."""

    name: str
    kind: Kind
    owner: int | None


Forest = tuple[Node, ...]


def forests() -> st.SearchStrategy[Forest]:
    """Return statements, each of which supports or attacks none or one before it."""
    return choices(40).map(forest)


def forest(choose: Choices) -> Forest:
    """Return the statements that are chosen."""
    nodes = [Node("n0", Kind.CLAIM, None)]
    for number in range(1, choose.between(1, 12)):
        kind = choose.pick(list(Kind))
        owner = choose.pick([None, choose.between(0, number - 1)])
        nodes.append(Node(f"n{number}", kind, owner))
    return tuple(nodes)


def nested_form(forest: Forest) -> str:
    """Return a file in which each statement stands inside the one that it supports or attacks."""
    return "".join((*HEAD, *nested_sections(forest, None, "")))


def nested_sections(forest: Forest, owner: int | None, indent: str) -> list[str]:
    """Return the lines of the sections of one statement, or of the file."""
    lines = []
    for kind, section in SECTION.items():
        inside = [(place, node) for place, node in enumerate(forest) if (node.owner, node.kind) == (owner, kind)]
        lines += [f"{indent}{section}:\n"] if inside else []
        for place, node in inside:
            lines.append(f"{indent}  {node.name}:\n{indent}    text: The text of {node.name}.\n")
            lines += nested_sections(forest, place, f"{indent}    ")
    return lines


def flat_form(forest: Forest) -> str:
    """Return a file in which each statement is in a section at the top."""
    return "".join(flat_sections(forest))


def flat_sections(forest: Forest) -> list[str]:
    """Return the lines of a file in flat form, each of its fields by itself."""
    sections = list(HEAD)
    for kind, section in SECTION.items():
        inside = [node for node in forest if node.kind is kind]
        if inside:
            sections.append(f"{section}:\n" + "".join(flat_entry(node, forest) for node in inside))
    return sections


def flat_entry(node: Node, forest: Forest) -> str:
    """Return the lines of one statement with its relation."""
    lines = f"  {node.name}:\n    text: The text of {node.name}.\n"
    if node.owner is None:
        return lines
    relation = "attacks" if node.kind is Kind.COUNTERARGUMENT else "supports"
    return f"{lines}    {relation}: {forest[node.owner].name}\n"
