"""Explanations of syntax errors: what people most often meant, and how to write it."""

import re

import yaml

from argmap.base.diagnostics import Finding
from argmap.base.text import Text
from argmap.base.tuples import NamedTuple
from argmap.syntax.tree import deep_loader
from argmap.syntax.tree.error_positions import COLON_IN_TEXT, FIELDS, LONGEST_LINE, MOST_LINES, QUOTE_IT, finding
from argmap.syntax.tree.indentation_hints import explain_colon, explain_depth, indent_of
from argmap.syntax.tree.look_alike_hints import explain_look_alike, explain_quotation_mark

CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)", re.MULTILINE)
# A key with a value, or a value in a list, on one line: `- key: value`.
KEY = r"""(?:"[^"]*"|'[^']*'|(?!-[ ])[^\s:#"'\[{*][^:#]*?):[ \t]+"""
ENTRY = re.compile(rf"[ \t]*(?:(?:-[ ]+)*{KEY}|(?:-[ ]+)+)(?P<value>\S.*)")
PART = re.compile(r":[ \t]+[^,:{}\[\]\r\n]*?(?P<word>[^\s,:{}\[\]]+)$")
DASH = re.compile(r"-\s")
BEGIN = re.compile(r"[ ]*(?P<at>[*&!|>%@`,])")


class Slip(NamedTuple):
    """A mistake in the value of a line; the group `at` of `shape` is its position, and `{mark}` the text there."""

    shape: re.Pattern[str]
    message: str
    help: str


SLIPS = (
    Slip(
        re.compile(r"(?![\"'\[{|>&*!])(?P<at>[^#]*?[^\s#]):[ ]\S"),
        COLON_IN_TEXT,
        QUOTE_IT,
    ),
    Slip(
        re.compile(r"""(?P<at>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*[^\s#,\]}]"""),
        "text continues after the closing quotation mark",
        "put the other kind of quotation mark around the whole text, or write it on the next line under >-",
    ),
    Slip(
        re.compile(r"(?P<at>[\[{])[^\]}]*[\]}][ \t]*[^\s#,\]}]"),
        'the text begins with "{mark}", which starts a list or mapping',
        QUOTE_IT,
    ),
    Slip(re.compile(r"(?P<at>[@`%])"), 'a text cannot begin with "{mark}"', QUOTE_IT),
    Slip(re.compile(r"(?P<at>[*&!])"), 'YAML does not read this as text because it begins with "{mark}"', QUOTE_IT),
    Slip(re.compile(r"(?P<at>[|>])(?![-+\d]{0,2}\s*$)"), 'a text cannot begin with "{mark}"', QUOTE_IT),
    Slip(re.compile(r"(?P<at>[-?:])[ \t]"), 'a text cannot begin with "{mark}" and a space', QUOTE_IT),
)
# Mistakes at the beginning of a line.
BEGINNINGS = (
    Slip(
        re.compile(r"""[ ]*(?:-[ ]+)*(?P<at>"[^"]*:"|'[^']*:')[ \t]+\S"""),
        'the ":" of this key is inside its quotation marks',
        'write the ":" after the closing quotation mark',
    ),
    Slip(re.compile(r"[ ]*(?P<at>//)"), 'comments do not begin with "//"', 'begin it with "#"'),
)
CLOSE_QUOTE = "close it at the end of the text"
GENERAL_HELP = "check the indentation, the quotation marks and the brackets of this line and the one before it"


def explain(text: Text, error: yaml.YAMLError) -> Finding:
    """Return a finding that explains why a text cannot be parsed."""
    conflict = CONFLICT.search(text.content)
    if conflict:
        help_text = "resolve the conflict and remove the lines <<<<<<<, ======= and >>>>>>>"
        return finding(text, conflict.start(), conflict.end(), "a merge conflict was left in the file", help_text)
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark:
        return finding(text, 0, 1, plain_words(str(error)), GENERAL_HELP)
    offset = min(error.problem_mark.index, len(text.content))
    if deep_loader.is_too_deep(error):
        return explain_levels(text, offset)
    context = error.context_mark
    begun = context.index if context and "scanning" in str(error.context) else offset
    return (
        explain_tab(text, offset)
        or explain_lines(text, offset, begun)
        or explain_colon_in_braces(text, error, offset)
        or explain_unclosed(text, error)
        or explain_comma(text, error, offset)
        or explain_look_alike(text, offset, begun)
        or explain_depth(text, offset)
        or explain_colon(text, error, begun)
        or explain_quote(text, offset)
        or explain_character(text, error, offset)
        or finding(text, offset, offset + 1, plain_words(str(error.problem)), GENERAL_HELP)
    )


def explain_levels(text: Text, offset: int) -> Finding:
    """Report a text that is nested too deeply for its length."""
    message = f"more than 1,000 levels of nesting in a file of more than {deep_loader.MAX_CHARACTERS:,} characters"
    return finding(text, offset, offset + 1, message, "write the statements flat, with supports and attacks")


def explain_tab(text: Text, offset: int) -> Finding | None:
    """Explain a tab where YAML requires spaces."""
    if text.content[offset : offset + 1] != "\t":
        return None
    return finding(text, offset, offset + 1, "a tab where YAML allows only spaces", "indent with spaces")


def explain_lines(text: Text, offset: int, begun: int) -> Finding | None:
    """Explain a mistake on the line of the error, or on the line where the token that could not be read began."""
    for number in dict.fromkeys((text.position(offset).line, text.position(begun).line)):
        quoted = explain_quotation_mark(text, number)
        if quoted:
            return quoted
        line = text.line(number)[:LONGEST_LINE]
        entry = ENTRY.match(line)
        tried = [(slip, slip.shape.match(line)) for slip in BEGINNINGS]
        tried += [(slip, slip.shape.match(line, entry.start("value"))) for slip in SLIPS] if entry else []
        for slip, match in tried:
            if match:
                start = text.line_starts[number - 1]
                first, last = start + match.start("at"), start + match.end("at")
                if slip is SLIPS[0]:
                    first, last = last, last + 1
                return finding(text, first, last, slip.message.format(mark=match["at"]), slip.help)
    return None


def explain_colon_in_braces(text: Text, error: yaml.MarkedYAMLError, offset: int) -> Finding | None:
    """Explain a second colon in an item between braces: in a sentence, or after a missing comma."""
    opened = error.context_mark
    if opened is None or "flow" not in str(error.context) or text.content[offset : offset + 1] != ":":
        return None
    part = PART.search(text.content, max(opened.index, offset - LONGEST_LINE), offset)
    if part is None:
        return None
    if part["word"] in FIELDS:
        message = f'missing comma before "{part["word"]}"'
        return finding(text, part.start("word"), offset, message, "put commas between the items")
    return finding(text, offset, offset + 1, COLON_IN_TEXT, "put quotation marks around the whole text")


def explain_comma(text: Text, error: yaml.MarkedYAMLError, offset: int) -> Finding | None:
    """Explain an unexpected comma after a value: in a sentence, or as a separator from other formats."""
    if text.content[offset : offset + 1] != "," or "block" not in str(error.context):
        return None
    number = text.position(offset).line
    line, start = text.line(number)[:LONGEST_LINE], text.line_starts[number - 1]
    entry = ENTRY.match(line)
    if entry is None:
        return None
    rest = line[offset - start + 1 :].strip()
    if rest and not rest.startswith("#") and entry["value"][0] in {'"', "'"}:
        return finding(text, start + entry.start("value"), offset, SLIPS[1].message, SLIPS[1].help)
    return finding(text, offset, offset + 1, "unexpected comma after a value", "remove it")


def explain_quote(text: Text, offset: int) -> Finding | None:
    """Explain a quotation mark that is only closed by the next quotation, several lines below."""
    number = text.position(offset).line
    mark = text.content[max(0, offset - 1) : offset]
    if mark not in {'"', "'"} or text.content[text.line_starts[number - 1] : offset].count(mark) != 1:
        return None
    for near in range(number - 1, max(0, number - MOST_LINES), -1):
        line = text.line(near)[:LONGEST_LINE]
        entry = ENTRY.match(line)
        begin = entry.start("value") if entry else indent_of(line)
        if line[begin:].startswith(mark):
            place = text.line_starts[near - 1] + begin
            message = "this quotation mark is not closed before the next one"
            return finding(text, place, place + 1, message, CLOSE_QUOTE)
    return None


def explain_unclosed(text: Text, error: yaml.MarkedYAMLError) -> Finding | None:
    """Explain a quotation mark or bracket that is never closed."""
    context, mark = str(error.context), error.context_mark
    if mark is None:
        return None
    if "quoted scalar" in context and "end of stream" in str(error.problem):
        return finding(text, mark.index, mark.index + 1, "this quotation mark is never closed", CLOSE_QUOTE)
    if "flow" in context:
        help_text = "close it, and put commas between the items"
        return finding(text, mark.index, mark.index + 1, "this bracket is not closed", help_text)
    return None


def explain_character(text: Text, error: yaml.MarkedYAMLError, offset: int) -> Finding | None:
    """Explain a character that is not allowed at its position."""
    character = text.content[offset : offset + 1]
    slash = text.content.rfind("\\", max(0, offset - LONGEST_LINE), offset + 1)
    if slash >= 0 and "quoted" in str(error.context):
        help_text = "write two backslashes, or use single quotation marks"
        return finding(text, slash, slash + 2, "invalid escape sequence", help_text)
    if character in {"]", "}"}:
        help_text = "remove it, or put quotation marks around the whole text"
        return finding(text, offset, offset + 1, "unmatched closing bracket", help_text)
    number = text.position(offset).line
    line, start = text.line(number)[:LONGEST_LINE], text.line_starts[number - 1]
    begun = BEGIN.match(line)
    if begun:
        place = start + begun.start("at")
        help_text = f'remove the "{begun["at"]}"; list items begin with "- "'
        return finding(text, place, place + 1, f'a line cannot begin with "{begun["at"]}"', help_text)
    if error.problem == "did not find expected '-' indicator" and error.context_mark:
        # The list began there.
        offset = error.context_mark.index
        line = text.line(text.position(offset).line)
    if DASH.match(text.content, offset) and not line[: text.position(offset).column - 1].strip():
        help_text = 'remove the "-", or begin every item of the list with "-"'
        return finding(text, offset, offset + 1, "unexpected list item among keys", help_text)
    return None


def plain_words(problem: str) -> str:
    """Return the first line of the parser's own message."""
    return f"this cannot be read as YAML: {problem.splitlines()[0]}"
