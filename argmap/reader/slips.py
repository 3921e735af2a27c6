"""What people most often meant when YAML cannot be parsed, and how to write it."""

import re
from typing import NamedTuple

import yaml

from argmap.diagnostic import Finding
from argmap.text import Span, Text

CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
# A key and its value on one line: `- key: value`.
ENTRY = re.compile(r"""[ \t]*(?:-[ ]+)*(?:"[^"]*"|'[^']*'|[^\s:#"'\[{][^:]*?):[ \t]+(?P<value>\S.*)""")

QUOTE_IT = "put quotation marks round the whole text, or write it on the next line under >-"


class Slip(NamedTuple):
    """A slip that shows in the value of a line; the group `at` of `shape` is its place."""

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
        "the text begins with a bracket, which begins a list or mapping",
        QUOTE_IT,
    ),
    Slip(re.compile(r"(?P<at>[@`%])"), "a text cannot begin with this character", QUOTE_IT),
    Slip(re.compile(r"(?P<at>[*&!])"), "a text that begins with this character means something else to YAML", QUOTE_IT),
    Slip(re.compile(r"(?P<at>[|>])[ \t]*[^\s#+\-0-9]"), "a text cannot begin with this character", QUOTE_IT),
    Slip(re.compile(r"(?P<at>[|>])[ \t]+\d"), "a text cannot begin with this character", QUOTE_IT),
    Slip(re.compile(r"(?P<at>[-?:])[ \t]"), "a text cannot begin with this character and a space", QUOTE_IT),
)
GENERAL_HELP = "check the indentation, the quotation marks and the brackets of this line and the one before it"


def explain(text: Text, error: yaml.YAMLError) -> Finding:
    """Return one finding for a text that cannot be parsed, with the slip that explains it."""
    conflict = CONFLICT.search(text.content)
    if conflict:
        help_text = "resolve the conflict and remove the lines <<<<<<<, ======= and >>>>>>>"
        return finding(text, conflict.start(), conflict.end(), "a merge conflict was left in the file", help_text)
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    mark = problem or context
    offset = min(mark.index if mark else 0, len(text.content))
    return (
        explain_tab(text, offset)
        or explain_lines(text, offset, context.index if context else offset)
        or explain_colon(text, offset)
        or explain_unclosed(text, error)
        or finding(text, offset, offset + 1, plain_words(error), GENERAL_HELP)
    )


def explain_tab(text: Text, offset: int) -> Finding | None:
    """Recognise a tab where YAML wants spaces."""
    number = text.position(offset).line
    indent = re.match(r"[ ]*\t", text.line(number))
    if indent is None and text.content[offset : offset + 1] != "\t":
        return None
    place = text.line_starts[number - 1] + indent.end() - 1 if indent else offset
    return finding(text, place, place + 1, "a tab, where YAML allows only spaces", "indent with spaces")


def explain_lines(text: Text, offset: int, context: int) -> Finding | None:
    """Recognise a slip on the line of the problem, on the last line before it, or where it began."""
    at = text.position(offset).line
    before = next((n for n in range(at - 1, max(at - 4, 0), -1) if text.line(n).strip()), at)
    for number in dict.fromkeys((at, before, text.position(context).line)):
        line = text.line(number)[:1000]
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
                return finding(text, first, last, slip.message, slip.help)
    return None


def explain_colon(text: Text, offset: int) -> Finding | None:
    """Recognise a line without a colon, or with a colon that no space follows."""
    at = text.position(offset).line
    for number in (at, at - 1):
        line = text.line(number)[:1000] if number else ""
        start = text.line_starts[number - 1]
        tight = re.fullmatch(r"[ ]*(?:-[ ]+)?[\w.-]+(:)[^\s:/].*", line)
        if tight:
            place = start + tight.start(1)
            return finding(text, place, place + 1, 'a ":" without a space behind it', 'write a space after the ":"')
    return None


def explain_unclosed(text: Text, error: yaml.YAMLError) -> Finding | None:
    """Recognise a quotation mark or bracket that is never closed."""
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or ""
    if mark is None:
        return None
    if "quoted scalar" in context and "end of stream" in problem:
        return finding(text, mark.index, mark.index + 1, "a quotation mark that is never closed", "close it")
    if "flow" in context:
        help_text = "close it, and put commas between the parts"
        return finding(text, mark.index, mark.index + 1, "a bracket that is not closed where it should be", help_text)
    return None


def plain_words(error: yaml.YAMLError) -> str:
    """Return the parser's own words."""
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"this cannot be read as YAML: {problem}"


def finding(text: Text, first: int, last: int, message: str, help_text: str) -> Finding:
    """Return a finding of bad YAML."""
    last = min(last, len(text.content))
    return Finding("A001", Span(text, min(first, last), last), message, help_text)
