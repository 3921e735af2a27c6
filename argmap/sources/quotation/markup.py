"""Removing markup from a text, with a way to map offsets back."""

import re
from collections.abc import Callable

from argmap.sources.quotation.characters import COMPARISONS, CURRENCIES, MINUS
from argmap.sources.quotation.offsets import OffsetMap, Pieces, rewrite

# An address may contain one pair of parentheses, and a title may follow it.
LINK = r'\[(?P<words>[^\[\]\n]{1,300}+)\]\((?:[^()\s]|\([^()\s]{0,200}+\)){1,500}+(?: +"[^"\n]{0,200}")?\)'
# A reference to a note, directly after a word: [1], [^1], [note 1].
NOTE = r"\[(?<=\S\[)(?:\^[^\[\]\s]{1,50}|(?:note )?[0-9]{1,3}(?:[,;\u2013-] ?[0-9]{1,3}){0,9}|citation needed)\]"
DAGGERS = r"[\u2020\u2021](?<=[^\s\u2020\u2021].)[\u2020\u2021]*"
# Words as code. One that opens a quotation has no other after it.
CODE = r"(?<![\w`])(?P<ticks>`{1,3})(?=[^\s`])(?P<words>[^`\n]{1,300}+)(?<!\s)(?P=ticks)(?![\w`])"
# A link by its name, and where the name is defined.
REFERENCE = r"\[(?<!\w\[)(?P<words>(?=[^\[\]]*[^\W\d_])[^\[\]\n]{1,300}+)\]\[(?P<name>[^\[\]\n]{0,100}+)\]"
DEFINITION = r"(?m)^[ ]{0,3}\[(?P<name>[^\[\]\n^][^\[\]\n]{0,100}+)\]:[ \t]*\S"
# A hyphen at a line end, as some scanners write it.
SCANNED_HYPHEN = "\xac"
AT_LINE_END = r"\xac(?<=[^\W\d_]\xac)(?=[^\S\n]*+\n[^\S\n]*+[^\W\d_])"
# Lines in a row that begin with ">", the mark of quoted lines in Markdown.
QUOTED_LINES = r"(?m)^[ ]{0,3}>[^\n]*+(?:\n[ ]{0,3}>[^\n]*+)*+"
LINE = r"(?P<marks>(?:[ ]{0,3}>)+[ ]?)(?P<rest>[^\n]*\n?)"
# Before a number, ">" is a comparison sign too.
COMPARED = rf"[ ]*[{COMPARISONS}{CURRENCIES}{MINUS}+\u2010-\u2013-]*+\.?\d"


# Deleted text and comments are removed entirely; for other tags, the text between them is kept.
STRUCK = (
    r"(?s)~~(?=[^\s~])(?:(?!~~|\n[ ]*\n).)++~~|<!--(?:(?!-->|<!--).)*+-->"
    r"|<(?P<tag>del|s|strike)>(?:(?!</?(?:del|s|strike)>).)*+</(?P=tag)>"
)
RAISED_TAG = r"<(?P<tag>sup|sub)>(?P<words>[^<>]{0,100})</(?P=tag)>"
TAG = r"</?(?:a|abbr|b|big|br|cite|code|em|font|i|mark|q|small|span|strong|sub|sup|tt|u)(?:\s[^<>]{0,500})?/?>"
UP = str.maketrans("0123456789+-\u2212", "\u2070\xb9\xb2\xb3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b")
DOWN = str.maketrans("0123456789", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089")
RAISABLE = r"\s*[+\u2212-]?[0-9]+\s*"
LOWERABLE = r"\s*[0-9]+\s*"
POWER = r"\^(?<=[0-9]\^)(?P<words>[-+\u2212]?[0-9]{1,4})"


def raised_or_lowered(tag: re.Match[str]) -> Pieces:
    """Return the digits in a tag as superscripts or subscripts, and other words unchanged."""
    is_up, words = tag["tag"] == "sup", tag["words"]
    form, table = (RAISABLE, UP) if is_up else (LOWERABLE, DOWN)
    return ((words.strip().translate(table) if re.fullmatch(form, words) else words, tag.start("words") - tag.start()),)


def raised(power: re.Match[str]) -> Pieces:
    """Return the digits of a power as superscripts."""
    return ((power["words"].translate(UP), 1),)


def line_end_or_nothing(tag: re.Match[str]) -> Pieces:
    """Return the text that replaces a tag: a line end, if none follows, or nothing."""
    is_end = tag[0].startswith("<br") and "\n" not in tag.string[tag.end() : tag.end() + 2]
    return (("\n", 0),) if is_end else ()


def words_of(code: re.Match[str]) -> Pieces:
    """Return the words between marks."""
    return ((code["words"], code.start("words") - code.start()),)


def hyphen(_: re.Match[str]) -> Pieces:
    """Return a hyphen."""
    return (("-", 0),)


def nothing(_: re.Match[str]) -> Pieces:
    """Return nothing, for markup without text."""
    return ()


def unquoted(block: re.Match[str]) -> Pieces:
    """Return quoted lines without their marks.

    Before a number, ">" is such a mark only if other lines of the block have as many before words; otherwise, it is a
    comparison sign.
    """
    lines = list(re.finditer(LINE, block[0]))
    depths = [line["marks"].count(">") for line in lines]
    compared = [re.match(COMPARED, line["rest"]) is not None for line in lines]
    known = [depth for depth, is_compared in zip(depths, compared, strict=True) if not is_compared]
    for line, depth, is_compared in zip(lines, depths, compared, strict=True):
        first = line.start("rest")
        if is_compared and depth > max(known, default=0):
            outer = re.match(rf"(?:[ ]{{0,3}}>){{{max(known, default=0)}}}", line[0])
            first = line.start() + (outer.end() if outer else 0)
        yield block[0][first : line.end()], first


# An escaped character in HTML or Markdown: &nbsp; &#8212; \\*
ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
ESCAPED = r"\\(?P<char>[!-/:-@\[-`{-~])"


def written(entity: re.Match[str]) -> str:
    """Return the character that an entity stands for, or the entity itself if it is unknown."""
    from html import unescape

    return unescape(entity[0])


def character(entity: re.Match[str]) -> Pieces:
    """Return the character that an entity stands for."""
    return ((written(entity), 0),)


def itself(escaped: re.Match[str]) -> Pieces:
    """Return a character without the backslash that escapes it."""
    return ((escaped["char"], 1),)


# Each kind with a string that a text must contain for the search to be worthwhile, because most texts have none.
KINDS: tuple[tuple[str, str, Callable[[re.Match[str]], Pieces]], ...] = (
    ("~~", STRUCK, nothing),
    ("<", STRUCK, nothing),
    ("<su", RAISED_TAG, raised_or_lowered),
    ("<", TAG, line_end_or_nothing),
    ("](", LINK, words_of),
    ("[", NOTE, nothing),
    ("\u2020", DAGGERS, nothing),
    ("\u2021", DAGGERS, nothing),
    (">", QUOTED_LINES, unquoted),
    ("`", CODE, words_of),
    (SCANNED_HYPHEN, AT_LINE_END, hyphen),
    ("&", ENTITY, character),
    ("\\", ESCAPED, itself),
    ("^", POWER, raised),
)


def without_markup(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without links, references to notes, quotation prefixes and escapes.

    The offset map is appended to `maps`.
    """
    if "][" in text:
        text = without_references(text, maps)
    for sign, pattern, pieces_of in KINDS:
        if sign in text:
            text, way_back = rewrite(text, pattern, pieces_of)
            maps.append(way_back)
    return text


def without_references(text: str, maps: list[OffsetMap]) -> str:
    """Return a text without the names of links that it defines."""
    defined = {match["name"].casefold() for match in re.finditer(DEFINITION, text)}
    if not defined:
        return text

    def pieces(link: re.Match[str]) -> Pieces:
        return words_of(link) if (link["name"] or link["words"]).casefold() in defined else ((link[0], 0),)

    text, way_back = rewrite(text, REFERENCE, pieces)
    maps.append(way_back)
    return text
