"""Findings about values that do not fit their fields."""

import re

from argmap.language import look_alikes
from argmap.language.phrases import in_a_row
from argmap.syntax.fields import SOURCE_ID, Field, Shape
from argmap.syntax.reader.reading import Reading
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, Sequence, is_empty

# A number sign that was meant as the beginning of a text.
NUMBER_SIGN = r"[ \t]*#[^\s#]"
# A list that begins with a typographic dash or bracket, and a key with a typographic colon. They are compiled on use,
# because few maps need them.
LIST_LIKE = rf"(?P<at>[{look_alikes.DASHES}](?=\s)|[{look_alikes.BRACKETS}])"
MAPPING_LIKE = rf"[\w.-]+?(?P<at>[{look_alikes.COLONS}])"
# How to write a value of each shape correctly.
EXAMPLES: dict[str, str] = {
    Shape.TEXT: "the text alone after the colon",
    Shape.PROSE: "the sentence alone after the colon",
    Shape.TEXTS: "one text after the colon, or several as [one, two]",
    Shape.ID: "one id alone after the colon",
    Shape.IDS: "one id after the colon, or several as [one, two]",
    Shape.PREMISES: "one id after the colon, several as [one, two], or a mapping from roles to ids",
    Shape.PATHS: "one path after the colon, or several as [one.yaml, two.yaml]",
    Shape.CITATIONS: 'each on its own line, as "- {source: ..., quote: ...}"',
    Shape.INDICATORS: 'each on its own line, as "- {text: ...}"',
    Shape.TARGET: "one id or step alone after the colon",
}


def describe(node: Node) -> str:
    """Return the kind of a node in words."""
    if isinstance(node, Mapping):
        return "a mapping" if node.entries else "an empty mapping"
    if isinstance(node, Sequence):
        return "a list" if node.items else "an empty list"
    return "empty" if is_empty(node) else "a text"


def refuse(reading: Reading, node: Node, field: Field, help_text: str = "") -> None:
    """Report a value that does not have the shape of its field."""
    if refuse_look_alike(reading, node):
        return
    what = describe(node)
    wanted = in_a_row(field.words, len(field.words), "or") if field.shape is Shape.WORD else field.shape
    if what != "empty":
        message = f'"{field.name}" must be {wanted}, not {what}'
        help_text = help_text or how_to_cite(node, field) or f"write {EXAMPLES.get(field.shape, wanted)}"
        reading.report("A005", node, message, help_text)
        return
    if is_hidden_by_number_sign(reading, node, field):
        help_text = 'put quotation marks around a text that begins with "#"; otherwise it is a comment'
    else:
        help_text = write(wanted, field)
    reading.report("A005", node, f'"{field.name}" has no value', help_text)


def how_to_cite(node: Node, field: Field) -> str:
    """Return how to cite several sources or an inline record; empty for a field other than a source id."""
    if field is not SOURCE_ID:
        return ""
    if isinstance(node, Mapping):
        return 'give it an id under "sources", and write that id here'
    items = node.items if isinstance(node, Sequence) else []
    names = [shorten(item.value) for item in items if isinstance(item, Scalar) and item.value] or ["...", "..."]
    example = ", ".join(f"{{source: {name}}}" for name in names[:3])
    return f'cite each in an entry of "citations": citations: [{example}]'


def refuse_look_alike(reading: Reading, node: Node) -> bool:
    """Report a plain text that was meant as a list or mapping, but has a mark that only looks like that of YAML."""
    if not (isinstance(node, Scalar) and node.plain) or node.value.isascii():
        return False
    match = re.match(LIST_LIKE, node.value) or re.match(MAPPING_LIKE, node.value)
    if match is None:
        return False
    char = match["at"]
    meant = look_alikes.MEANT[char]
    place = node.first + match.start("at")
    message = f'the {look_alikes.describe(char)} is not the "{meant}" of YAML'
    help_text = {"-": 'begin each list item with "-" and a space', ":": 'write ":" and a space after the key'}
    reading.report(
        "A005", node._replace(first=place, last=place + 1), message, help_text.get(meant, f'write "{meant}"')
    )
    return True


def is_hidden_by_number_sign(reading: Reading, node: Node, field: Field) -> bool:
    """Return whether a text is empty only because it begins with a number sign, which makes it a comment."""
    is_text = field.shape in {Shape.TEXT, Shape.PROSE, Shape.TEXTS}
    return (
        is_text
        and node.first == node.last
        and re.compile(NUMBER_SIGN).match(reading.text.content, node.last) is not None
    )


def write(wanted: str, field: Field) -> str:
    """Return the help for a field without a usable value."""
    return f"write {wanted}" if field.required else f"write {wanted}, or remove the field"


def refuse_item(reading: Reading, node: Node, field: Field, help_text: str = "") -> None:
    """Report an item that is not a text in a list of texts. `help_text` is used for a mapping."""
    what = describe(node)
    wrong = "is empty" if what == "empty" else f"must be a text, not {what}"
    help_text = help_text if isinstance(node, Mapping) and help_text else help_for_item(node)
    if isinstance(node, Scalar) and node.value and what == "empty":
        help_text = f'remove the item, or put quotation marks around "{node.value}" if that is the text'
    reading.report("A005", node, f'an item of "{field.name}" {wrong}', help_text)


def help_for_item(node: Node) -> str:
    """Return the help for an item that is not a text; a mapping of one text is usually a sentence with a colon."""
    if isinstance(node, Mapping) and len(node.entries) == 1 and isinstance(node.entries[0][1], Scalar):
        return 'put quotation marks around a text that contains ": "'
    return "write a text, or remove the item"


def refuse_value(reading: Reading, node: Node, field: Field, value: str, help_text: str) -> None:
    """Report a text that is not a valid value of its field."""
    reading.report("A005", node, f'"{shorten(value)}" is not a valid value of "{field.name}"', help_text)


def shorten(value: str) -> str:
    """Return a text on one line, short enough for a message."""
    line = " ".join(value[:200].split())
    return line if len(line) <= 60 else line[:59] + "…"
