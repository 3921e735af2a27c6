"""The values of YAML scalars, including unfinished ones."""

import re

from argmap.syntax.tokens.token import YamlToken
from argmap.syntax.tree.written import Style

# A line break with surrounding blanks becomes one blank; each further line break is kept.
FOLD = re.compile(r"[ \t]*(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*[ \t]*")
ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\r\n?|\n)[ \t]*|(.))|(" + FOLD.pattern + ")"
)
ESCAPED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
LAST_OF_UNICODE = 0x10FFFF


def value_of(content: str, token: YamlToken) -> str:
    """Return the text of a token as YAML reads it; empty for an item, the name for an alias."""
    written = content[token.first : token.last]
    match token.style:
        case Style.PLAIN:
            # Most are keys and short texts on one line.
            return written if written.isprintable() else FOLD.sub(folded, written)
        case Style.SINGLE:
            return FOLD.sub(folded, inside(written, token).replace("''", "'"))
        case Style.DOUBLE:
            return ESCAPE.sub(unescaped, inside(written, token))
        case Style.LITERAL | Style.FOLDED:
            return text_of_block(written)
        case Style.ALIAS:
            return written[1:]
    return ""


def inside(written: str, token: YamlToken) -> str:
    """Return the text between the quotation marks, of which the closing one may be missing."""
    return written[1:] if token.is_open else written[1:-1]


def folded(match: re.Match[str]) -> str:
    """Return the replacement for a line break inside a text, together with those that follow it."""
    breaks = match[0].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return "\n" * (breaks - 1) or " "


def unescaped(match: re.Match[str]) -> str:
    """Return the replacement for an escape, or a line break, in double quotation marks."""
    if match[6]:
        return folded(match)
    if match[4]:
        return ""
    code = match[1] or match[2] or match[3]
    if code:
        return chr(number) if (number := int(code, 16)) <= LAST_OF_UNICODE else match[0]
    return ESCAPED.get(match[5], match[0])


def text_of_block(written: str) -> str:
    """Return the words of a block scalar on one line, which is sufficient for searching and for comparing."""
    _, _, lines = written.partition("\n")
    return " ".join(lines.split())
