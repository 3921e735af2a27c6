"""Words that YAML silently drops from a text or changes: after a number sign, and in escapes."""

import re

from argmap.syntax.fields import Field, Shape
from argmap.syntax.reader.diagnostics import shorten
from argmap.syntax.reader.reading import Reading
from argmap.syntax.tree.nodes import Scalar

TEXTS = frozenset({Shape.TEXT, Shape.PROSE, Shape.TEXTS})
# A comment after a text; without a space after its sign, it was usually meant as part of the text, as in "#1".
COMMENT = r"[ \t]+#(?P<tight>[^\W_])?[^\n\r]*"
SENTENCE_END = frozenset(".!?\"')]…”’»。！？」』）")
ESCAPE = r"(?s)\\(.)"
# Escapes that become characters which people rarely mean to write.
CONTROLS = {
    "0": "a null character",
    "a": "a bell",
    "b": "a backspace",
    "e": "an escape character",
    "f": "a form feed",
    "r": "a carriage return",
    "t": "a tab",
    "v": "a vertical tab",
}
# The characters that may separate a text from a comment.
BLANKS = frozenset(" \t")
# A line break directly after a drive letter, as in "C:\new".
DRIVE = r"(?<![^\s\"(])[A-Za-z]:$"


def report_lost_words(reading: Reading, node: Scalar, field: Field) -> None:
    """Warn where a comment or an escape may have changed a text."""
    if node.plain:
        if reading.text.content[node.last : node.last + 1] in BLANKS and field.shape in TEXTS:
            report_comment(reading, node, field)
    elif reading.text.content[node.first : node.first + 1] == '"':
        report_escape(reading, node)


def report_comment(reading: Reading, node: Scalar, field: Field) -> None:
    """Warn of a comment directly after an unfinished sentence, or without a space after its sign."""
    comment = re.compile(COMMENT).match(reading.text.content, node.last)
    if comment is None:
        return
    is_prose = field.shape is Shape.PROSE and node.value.rstrip()[-1:] not in SENTENCE_END
    if not (comment["tight"] or is_prose):
        return
    otherwise = 'write a space after the "#"' if comment["tight"] and not is_prose else "end the sentence before it"
    sign = node.last + comment[0].index("#")
    reading.report(
        "A010",
        node._replace(first=sign, last=comment.end()),
        f'"{shorten(comment[0].strip())}" is read as a comment, not as part of the text',
        f"put quotation marks around the text; or, if it is a comment, {otherwise}",
    )


def report_escape(reading: Reading, node: Scalar) -> None:
    """Warn of the first escape in double quotation marks that makes a control character or begins a path."""
    raw = reading.text.content[node.first : node.last]
    for escape in re.finditer(ESCAPE, raw) if "\\" in raw else ():
        begins_path = escape[1] == "n" and re.compile(DRIVE).search(raw, max(0, escape.start() - 3), escape.start())
        made = "a line break" if begins_path else CONTROLS.get(escape[1])
        if made:
            place = node.first + escape.start()
            reading.report(
                "A014",
                node._replace(first=place, last=place + 2),
                f'"{escape[0]}" in double quotation marks is read as {made}',
                "put single quotation marks around the text, or write two backslashes",
            )
            return
