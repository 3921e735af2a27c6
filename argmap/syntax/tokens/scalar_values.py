"""What YAML reads where a scalar is written, also where it has no end yet."""

import re

from argmap.syntax.tokens.token import YamlToken
from argmap.syntax.tree.written import Style

# Blanks around a line break are one blank; each further line break is one.
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
    """Return the text of a token as YAML reads it; of an item nothing, of an alias its name."""
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
    """Return what stands between the quotation marks, of which the closing one may be missing."""
    return written[1:] if token.is_open else written[1:-1]


def folded(match: re.Match[str]) -> str:
    """Return what a line break inside a text becomes, with those that follow it."""
    breaks = match[0].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return "\n" * (breaks - 1) or " "


def unescaped(match: re.Match[str]) -> str:
    """Return what an escape, or a line break, in double quotation marks becomes."""
    if match[6]:
        return folded(match)
    if match[4]:
        return ""
    code = match[1] or match[2] or match[3]
    if code:
        return chr(number) if (number := int(code, 16)) <= LAST_OF_UNICODE else match[0]
    return ESCAPED.get(match[5], match[0])


def text_of_block(written: str) -> str:
    """Return the words of a text in lines below its head, in a row: what a search or a reader makes of them."""
    _, _, lines = written.partition("\n")
    return " ".join(lines.split())
