"""The slip that explains why a text cannot be read as YAML: one finding, at its place, with its help."""

import pytest
import yaml

from argmap.base.text import Text
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.syntax_hints import explain

TAB = "a tab where YAML allows only spaces = indent with spaces"
COLON = (
    'the text contains ": ", which starts a new key'
    " = put quotation marks around the whole text, or write it on the next line under >-"
)
NO_COLON = 'this line has no ":" = write "key: value", for example "text: ..."'
TIGHT = 'there is no space after this ":" = write a space after the ":"'
NO_ITEM = 'unexpected list item among keys = remove the "-", or begin every item of the list with "-"'
SAME = "indent keys that belong together by the same number of spaces"
PART = "this line is indented as if it belonged to the text above"
MORE = f'{PART} = write the text of "a" on its own line as "text: ...", so that fields can follow it'
UNLIKE = f"the indentation of this line matches none of the lines above = {SAME}"
OPEN_QUOTE = "this quotation mark is never closed = close it at the end of the text"
EARLY_QUOTE = "this quotation mark is not closed before the next one = close it at the end of the text"
COLON_AT_END = (
    'the text ends with ":", which makes it a key'
    " = put quotation marks around the whole text, or write it on the next line under >-"
)
COMMA = "unexpected comma after a value = remove it"
ESCAPE = "invalid escape sequence = write two backslashes, or use single quotation marks"
GOES_ON = (
    "text continues after the closing quotation mark"
    " = put the other kind of quotation mark around the whole text, or write it on the next line under >-"
)
OPEN_BRACKET = "this bracket is not closed = close it, and put commas between the items"
BRACKET = "unmatched closing bracket = remove it, or put quotation marks around the whole text"
BEGIN = '; list items begin with "- "'
GENERAL = "check the indentation, the quotation marks and the brackets of this line and the one before it"


def told(content: str) -> str:
    """Return what is said last of a text: place, message, help."""
    _, found = compose(Text("map.yaml", content))
    start, end = found[-1].span.start, found[-1].span.end
    assert found[-1].code == "A001"
    return f"{start.line}:{start.column}-{end.line}:{end.column} {found[-1].message} = {found[-1].help}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a: b\n\tc: d\n", f"2:1-2:2 {TAB}"),
        ("claims:\n  a: One.\n  \tb: Two.\n", f"3:3-3:4 {TAB}"),
        ("- \t- a\n b\n", f"1:3-1:4 {TAB}"),
        ("a: b\tc: d\n", f"1:7-1:8 {COLON}"),
        ("a: 'b\n c': d\n", f"2:4-2:5 {COLON}"),
        ("a: b: \tc\n", f"1:5-1:6 {COLON}"),
        ("claims: &c\n  x: one\n y: two\n", f"3:2-3:8 {UNLIKE}"),
        ("a:\n   b: 1\n  c 2\n", f"3:3-3:6 {UNLIKE}"),
        ("a:\n   b: 1\n\n  c: 2\n", f"4:3-4:7 {UNLIKE}"),
        ("a: 1\n b: 2\nc: 3\n", f"2:2-2:4 {MORE}"),
        ("a: 1\n\n  and more\n  b: 2\n", f"4:3-4:5 {MORE}"),
        ("a:b\nc: d\n", f"1:2-1:3 {TIGHT}"),
        ("a:\n  - b:c\n    d: e\n", f"2:6-2:7 {TIGHT}"),
        ("a:\n  b\n\n  c: d\n", f"2:3-2:4 {NO_COLON}"),
        ("x y\nz: w\n", f"1:1-1:4 {NO_COLON}"),
        ("a:\n- b\nc\n", f"3:1-3:2 {NO_COLON}"),
        (
            "- a\nb: c\n",
            f"1:1-1:2 {NO_ITEM}",
        ),
        ("a: b\n- c: d\n", f"2:1-2:2 {NO_ITEM}"),
        ("x: 'a\n", f"1:4-1:5 {OPEN_QUOTE}"),
        ('one: "it is\nso: "and\n so on"\n', f"1:6-1:7 {EARLY_QUOTE}"),
        ('a: b\none: "it is\n\nit: goes\nso: "and\n so on"\n', f"2:6-2:7 {EARLY_QUOTE}"),
        ("x: [a, b\ny: c\n", f"1:4-1:5 {OPEN_BRACKET}"),
        ("{a: b\n", f"1:1-1:2 {OPEN_BRACKET}"),
        ('- "x\n\ty\n', f"1:3-1:4 {OPEN_QUOTE}"),
        ('- "x\n  text\nb: "x"\n', f"1:3-1:4 {EARLY_QUOTE}"),
        (" b: x:\r\n", f"1:6-1:7 {COLON_AT_END}"),
        ("k y: x:", f"1:7-1:8 {COLON_AT_END}"),
        ("  text: &z x\n  b:{a: b}\n    a: x\n", f"2:4-2:5 {TIGHT}"),
        (" - \n'q'", f"2:1-2:4 {UNLIKE}"),
        ('- "x",\n', f"1:6-1:7 {COMMA}"),
        ('- "x", # c', f"1:6-1:7 {COMMA}"),
        ("- 'x',y\n", f"1:3-1:6 {GOES_ON}"),
        ('- "x", y\n', f"1:3-1:6 {GOES_ON}"),
        ('x: "a\\n\\q"\n', f"1:8-1:10 {ESCAPE}"),
        ("    - \\\n    b: x,\n", f"1:5-1:6 {NO_ITEM}"),
        ('  - {text: a b, c}\n  - "a\\q"\n    "q":x]\n', f"2:7-2:9 {ESCAPE}"),
        (" *z\n a", f"2:2-2:3 this cannot be read as YAML: did not find expected <document start> = {GENERAL}"),
        ("}\n", f"1:1-1:2 {BRACKET}"),
        ("a: ]\n", f"1:4-1:5 {BRACKET}"),
        (
            'x: "a\\qb"\n',
            f"1:6-1:8 {ESCAPE}",
        ),
        ("&a &b c\n", f'1:1-1:2 a line cannot begin with "&" = remove the "&"{BEGIN}'),
        ("%YAML 3.0\n---\n", f'1:1-1:2 a line cannot begin with "%" = remove the "%"{BEGIN}'),
    ],
)
def test_a_mistake_is_reported_where_it_was_made(content: str, expected: str) -> None:
    assert told(content) == expected


def test_unexplained_errors_are_reported_in_the_words_of_the_parser() -> None:
    assert explain_at("a: b\n", 3) == f"3-4 this cannot be read as YAML: it stopped = {GENERAL}"
    assert explain_at("a: b", 9) == f"4-4 this cannot be read as YAML: it stopped = {GENERAL}"


def explain_at(content: str, offset: int) -> str:
    """Return the report on a text in which a parser stopped at some place, for no reason that it can name."""
    mark = yaml.Mark("", offset, 0, 0, "", 0)
    found = explain(Text("map.yaml", content), yaml.MarkedYAMLError(problem="it stopped", problem_mark=mark))
    return f"{found.span.first}-{found.span.last} {found.message} = {found.help}"


@pytest.mark.parametrize("error", [yaml.YAMLError("odd\nand so on"), yaml.MarkedYAMLError(problem="odd")])
def test_parser_errors_without_a_position_are_reported_at_the_beginning(error: yaml.YAMLError) -> None:
    found = explain(Text("map.yaml", "a: b"), error)
    assert (found.code, found.span.first, found.span.last) == ("A001", 0, 1)
    assert (found.message, found.help) == ("this cannot be read as YAML: odd", GENERAL)
