"""What people most often meant when YAML cannot be parsed, and how to write it."""

import re
from typing import NamedTuple

import yaml

from argmap.diagnostic import Finding
from argmap.reader import deep
from argmap.text import Span, Text

CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
# A key and its value, or a value in a list, on one line: `- key: value`.
KEY = r"""(?:"[^"]*"|'[^']*'|[^\s:#"'\[{][^:#]*?):[ \t]+"""
ENTRY = re.compile(rf"[ \t]*(?:(?:-[ ]+)*{KEY}|(?:-[ ]+)+)(?P<value>\S.*)")
WORD = re.compile(r"[\w.-]+")
TIGHT = re.compile(r"[ ]*(?:-[ ]+)?[\w.-]+(:)[^\s:/].*")

QUOTE_IT = "put quotation marks round the whole text, or write it on the next line under >-"


class Slip(NamedTuple):
    """A slip that shows in the value of a line; the group `at` of `shape` is its place, `{mark}` what stands there."""

    shape: re.Pattern[str]
    message: str
    help: str


SLIPS = (
    Slip(
        re.compile(r"(?![\"'\[{|>&*!])(?P<at>[^#]*?[^\s#]):[ ]\S"),
        'the text holds ": ", which begins a new key',
        QUOTE_IT,
    ),
    Slip(
        re.compile(r"""(?P<at>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*[^\s#,\]}]"""),
        "the text goes on behind its closing quotation mark",
        "put the other kind of quotation mark round the whole text, or write it on the next line under >-",
    ),
    Slip(
        re.compile(r"(?P<at>[\[{])[^\]}]*[\]}][ \t]*[^\s#,\]}]"),
        'the text begins with "{mark}", which begins a list or mapping',
        QUOTE_IT,
    ),
    Slip(re.compile(r"(?P<at>[@`%])"), 'a text cannot begin with "{mark}"', QUOTE_IT),
    Slip(re.compile(r"(?P<at>[*&!])"), 'a text that begins with "{mark}" means something else to YAML', QUOTE_IT),
    Slip(re.compile(r"(?P<at>[|>])(?![-+\d]{0,2}\s*$)"), 'a text cannot begin with "{mark}"', QUOTE_IT),
    Slip(re.compile(r"(?P<at>[-?:])[ \t]"), 'a text cannot begin with "{mark}" and a space', QUOTE_IT),
)
SAME_INDENT = "give the keys of one mapping the same indentation"
CLOSE_QUOTE = "close it at the end of the text"
# How much is looked at, so that a hostile file costs no more than another.
LONGEST_LINE = 1000
MOST_LINES = 200
GENERAL_HELP = "check the indentation, the quotation marks and the brackets of this line and the one before it"


def explain(text: Text, error: yaml.YAMLError) -> Finding:
    """Return one finding for a text that cannot be parsed, with the slip that explains it."""
    conflict = CONFLICT.search(text.content)
    if conflict:
        help_text = "resolve the conflict and remove the lines <<<<<<<, ======= and >>>>>>>"
        return finding(text, conflict.start(), conflict.end(), "a merge conflict was left in the file", help_text)
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark:
        return finding(text, 0, 1, plain_words(str(error)), GENERAL_HELP)
    offset = min(error.problem_mark.index, len(text.content))
    if deep.is_too_deep(error):
        return explain_levels(text, offset)
    context = error.context_mark
    begun = context.index if context and "scanning" in str(error.context) else offset
    return (
        explain_tab(text, offset)
        or explain_lines(text, offset, begun)
        or explain_unclosed(text, error)
        or explain_key(text, offset)
        or explain_depth(text, offset)
        or explain_colon(text, error, begun)
        or explain_mixture(text, error, offset)
        or explain_quote(text, offset)
        or explain_character(text, offset)
        or finding(text, offset, offset + 1, plain_words(str(error.problem)), GENERAL_HELP)
    )


def explain_levels(text: Text, offset: int) -> Finding:
    """Tell that a text is nested too deeply for its length."""
    message = f"more than 1,000 levels in a file of more than {deep.MAX_CHARACTERS:,} characters"
    return finding(text, offset, offset + 1, message, "write the statements flat, with supports and attacks")


def explain_tab(text: Text, offset: int) -> Finding | None:
    """Recognise a tab where YAML wants spaces."""
    number = text.position(offset).line
    indent = re.match(r"[ ]*\t", text.line(number))
    if indent is None and text.content[offset : offset + 1] != "\t":
        return None
    place = text.line_starts[number - 1] + indent.end() - 1 if indent else offset
    return finding(text, place, place + 1, "a tab, where YAML allows only spaces", "indent with spaces")


def explain_lines(text: Text, offset: int, begun: int) -> Finding | None:
    """Recognise a slip on the line of the problem, or where the word began that could not be read."""
    for number in dict.fromkeys((text.position(offset).line, text.position(begun).line)):
        line = text.line(number)[:LONGEST_LINE]
        entry = ENTRY.match(line)
        if entry is None:
            continue
        for slip in SLIPS:
            match = slip.shape.match(line, entry.start("value"))
            if match:
                start = text.line_starts[number - 1]
                first, last = start + match.start("at"), start + match.end("at")
                if slip is SLIPS[0]:
                    first, last = last, last + 1
                return finding(text, first, last, slip.message.format(mark=match["at"]), slip.help)
    return None


def explain_key(text: Text, offset: int) -> Finding | None:
    """Recognise a key that YAML takes for a part of the text above: it lies deeper, or that text should be a key."""
    if text.content[offset : offset + 1] != ":":
        return None
    number = text.position(offset).line
    first = text.line_starts[number - 1] + indent_of(text.line(number))
    word = WORD.match(text.content, first)
    if word is None or word.end() != offset:
        return finding(text, offset, offset + 1, SLIPS[0].message, SLIPS[0].help)
    above = lines_above(text, number)
    near, owner = next(((n, line) for n, line in above if indent_of(line) < indent_of(text.line(number))), (0, ""))
    if ENTRY.match(owner[:LONGEST_LINE]):
        message = "this line is indented as a part of the text above, so it cannot begin a key"
        return explain_tight(text, near) or finding(text, first, offset + 1, message, SAME_INDENT)
    return next((explain_tight(text, near) or without_colon(text, near) for near, _ in above), None)


def explain_depth(text: Text, offset: int) -> Finding | None:
    """Recognise a line that lies between two levels."""
    number = text.position(offset).line
    line = text.line(number)
    indent = indent_of(line)
    start = text.line_starts[number - 1]
    levels = {indent_of(other) for _, other in lines_above(text, number)}
    if offset != start + indent or not levels or indent in levels:
        return None
    last = start + min(len(line), LONGEST_LINE)
    return finding(text, offset, last, "this line is indented like no line above it", SAME_INDENT)


def explain_mixture(text: Text, error: yaml.MarkedYAMLError, offset: int) -> Finding | None:
    """Recognise a key among the entries of a list, or an entry among keys."""
    line = text.line(text.position(offset).line)[:LONGEST_LINE]
    last = offset + len(line.strip())
    if error.problem == "did not find expected '-' indicator":
        help_text = 'begin the line with "- ", or give the keys of one entry the same indentation'
        return finding(text, offset, last, "a line that begins no entry, in a list", help_text)
    if error.problem == "did not find expected key" and line.lstrip().startswith("- "):
        help_text = "indent the list below its key, or write a key and a value"
        return finding(text, offset, last, "an entry of a list, among keys", help_text)
    return None


def explain_colon(text: Text, error: yaml.MarkedYAMLError, begun: int) -> Finding | None:
    """Recognise a line without a colon, or with a colon that no space follows."""
    number = text.position(begun).line
    tight = explain_tight(text, number) or explain_tight(text, number - 1)
    if tight or error.problem != "could not find expected ':'":
        return tight
    return without_colon(text, number)


def explain_tight(text: Text, number: int) -> Finding | None:
    """Recognise a colon without a space behind it, on some line of those from 1."""
    match = TIGHT.fullmatch(text.line(number)[:LONGEST_LINE]) if number else None
    if match is None:
        return None
    place = text.line_starts[number - 1] + match.start(1)
    return finding(text, place, place + 1, 'a ":" without a space behind it', 'write a space after the ":"')


def without_colon(text: Text, number: int) -> Finding:
    """Tell of a line that should be a key."""
    start, line = text.line_starts[number - 1], text.line(number)
    help_text = 'write a ":" and a space behind the key, or indent the line if it goes on with the text above'
    return finding(text, start + indent_of(line), start + len(line.rstrip()), 'a line without a ":"', help_text)


def lines_above(text: Text, number: int) -> list[tuple[int, str]]:
    """Return the lines that are not empty above one, the nearest first, each with its number."""
    numbers = range(number - 1, max(0, number - MOST_LINES), -1)
    return [(near, text.line(near)) for near in numbers if text.line(near).strip()]


def indent_of(line: str) -> int:
    """Return how far a line is indented."""
    return len(line) - len(line.lstrip())


def explain_quote(text: Text, offset: int) -> Finding | None:
    """Recognise a quotation mark that only the next quotation closes, lines below."""
    number = text.position(offset).line
    mark = text.content[max(0, offset - 1) : offset]
    if mark not in {'"', "'"} or text.content[text.line_starts[number - 1] : offset].count(mark) != 1:
        return None
    for near, line in lines_above(text, number):
        entry = ENTRY.match(line[:LONGEST_LINE])
        if entry and entry["value"].startswith(mark):
            place = text.line_starts[near - 1] + entry.start("value")
            message = "a quotation mark that is not closed before the next one"
            return finding(text, place, place + 1, message, CLOSE_QUOTE)
    return None


def explain_unclosed(text: Text, error: yaml.MarkedYAMLError) -> Finding | None:
    """Recognise a quotation mark or bracket that is never closed."""
    context, mark = str(error.context), error.context_mark
    if mark is None:
        return None
    if "quoted scalar" in context and "end of stream" in str(error.problem):
        return finding(text, mark.index, mark.index + 1, "a quotation mark that is never closed", CLOSE_QUOTE)
    if "flow" in context:
        help_text = "close it, and put commas between the parts"
        return finding(text, mark.index, mark.index + 1, "a bracket that is not closed where it should be", help_text)
    return None


def explain_character(text: Text, offset: int) -> Finding | None:
    """Recognise a character that cannot stand where it stands."""
    character = text.content[offset : offset + 1]
    if character == "\\":
        help_text = "write two backslashes, or use single quotation marks"
        return finding(text, offset, offset + 2, "a backslash that begins no escape", help_text)
    if character and character in "]}":
        help_text = "remove it, or put quotation marks round the whole text"
        return finding(text, offset, offset + 1, "a closing bracket that no bracket opens", help_text)
    return None


def plain_words(problem: str) -> str:
    """Return the parser's own words, those of the first line."""
    return f"this cannot be read as YAML: {problem.splitlines()[0]}"


def finding(text: Text, first: int, last: int, message: str, help_text: str) -> Finding:
    """Return a finding of bad YAML."""
    last = min(last, len(text.content))
    return Finding("A001", Span(text, min(first, last), last), message, help_text)
