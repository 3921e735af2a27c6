"""Hints about characters that look like YAML syntax but are not."""

import re

from argmap.base.diagnostics import Finding
from argmap.base.text import Text
from argmap.language.look_alikes import BRACKETS, CALLED, COLONS, DASHES, MEANT, NUMBER_SIGNS, QUOTES, describe
from argmap.syntax.tree.error_positions import LONGEST_LINE, finding

# Characters that end a line in YAML, but not in most editors.
UNSEEN_ENDS = "\x85\u2028\u2029"
KEY = r"[ ]*(?:-[ ]+)*[\w.-]+"
BLANK_AFTER_COLON = re.compile(rf"{KEY}:(?P<at>[^\S \t\r\n])")
OTHER_COLON = re.compile(rf"{KEY}?(?P<at>[{COLONS}])")
OTHER_QUOTE = re.compile(rf"(?:{KEY}:[ \t]+|[ ]*(?:-[ ]+)*)(?P<at>[{QUOTES}])")
OTHER_DASH = re.compile(rf"[ ]*(?P<at>[{DASHES}])\s")
OTHER_NUMBER_SIGN = re.compile(rf"[ ]*(?P<at>[{NUMBER_SIGNS}])")
OTHER_BRACKET = re.compile(rf"{KEY}:[ \t]+(?P<at>[{BRACKETS}])")


def explain_quotation_mark(text: Text, number: int) -> Finding | None:
    """Explain a value that begins with a typographic quotation mark, which YAML treats as a letter."""
    quote = OTHER_QUOTE.match(text.line(number)[:LONGEST_LINE])
    if quote is None:
        return None
    help_text = "put straight quotation marks, \" or ', around the whole text"
    return finding_at(
        text, number, quote, f"YAML does not recognise the {describe(quote['at'])} as a quotation mark", help_text
    )


def explain_look_alike(text: Text, offset: int, begun: int) -> Finding | None:
    """Explain characters that look like a space, a colon, another mark of YAML, or a continued line."""
    if begun and text.content[begun - 1] in UNSEEN_ENDS:
        message = f"YAML treats the invisible character U+{ord(text.content[begun - 1]):04X} as the end of the line"
        return finding(text, begun - 1, begun, message, "replace it with a space")
    here = text.position(offset).line
    numbers = dict.fromkeys((text.position(begun).line, here, max(1, here - 1)))
    return next(filter(None, (explain_line(text, number) for number in numbers)), None)


def explain_line(text: Text, number: int) -> Finding | None:
    """Explain a character in a line that looks like one with a meaning in YAML."""
    line = text.line(number)[:LONGEST_LINE]
    blank = BLANK_AFTER_COLON.match(line)
    if blank:
        character = describe(blank["at"]) if blank["at"] in CALLED else f"character U+{ord(blank['at']):04X}"
        return finding_at(text, number, blank, f"YAML does not treat the {character} as a space", "write a plain space")
    for pattern, wanted in (
        (OTHER_DASH, 'begin each list item with "-" and a space'),
        (OTHER_NUMBER_SIGN, 'begin a comment with "#"'),
        (OTHER_BRACKET, "write a straight bracket, or put quotation marks around the whole text"),
        (OTHER_COLON, 'write ":" and a space'),
    ):
        match = pattern.match(line)
        if match:
            message = f'the {describe(match["at"])} is not the "{MEANT[match["at"]]}" of YAML'
            return finding_at(text, number, match, message, wanted)
    return None


def finding_at(text: Text, number: int, match: re.Match[str], message: str, help_text: str) -> Finding:
    """Return a finding about the character that the group `at` of a match in a line marks."""
    place = text.line_starts[number - 1] + match.start("at")
    return finding(text, place, place + 1, message, help_text)
