"""Values at the edges of what their fields hold, and what is said beyond them."""

import pytest

from argmap.base.text import Text
from argmap.language.dates import parse
from argmap.syntax.fields import SOURCE, STATEMENT, STEP
from argmap.syntax.reader.diagnostics import shorten
from argmap.syntax.reader.ids import is_id
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.relations import read_strength
from argmap.syntax.reader.values import matching, read_number, read_whole
from argmap.syntax.tree.nodes import Scalar
from tests import maps
from tests.lint.rules.telling import place


def typed(value: str) -> tuple[Reading, Scalar]:
    """Return a file that holds nothing but a value, and the value as it is there."""
    return Reading(Text("map.yaml", value), []), Scalar(value, 0, len(value), plain=True)


def told(content: str) -> list[tuple[str, str, str]]:
    """Return the place, message and help of each value of a map that does not fit its field."""
    return [(place(d.span), d.message, d.help) for d in maps.read(content).diagnostics if d.code == "A005"]


@pytest.mark.parametrize(
    ("value", "number"),
    [("0", 0.0), ("1", 1.0), (".5", 0.5), ("0.", 0.0), ("1.0", 1.0), ("0." + "1" * 18, float("0." + "1" * 18))],
)
def test_a_number_may_be_as_small_and_as_large_as_its_field_allows(value: str, number: float) -> None:
    reading, node = typed(value)
    assert (read_number(reading, node, STATEMENT["weight"]), reading.found) == (number, [])
    assert (read_strength(reading, node, STEP["strength"]), reading.found) == (number, [])


@pytest.mark.parametrize("value", ["1.1", "-1", "0." + "1" * 19, "0,5", "1e0"])
def test_an_invalid_number_is_reported(value: str) -> None:
    reading, node = typed(value)
    assert read_number(reading, node, STATEMENT["weight"]) is None
    assert read_strength(reading, node, STEP["strength"]) is None
    assert [(found.message, found.help) for found in reading.found] == [
        (f'"{value}" is not a valid value of "weight"', "write a number from 0 to 1"),
        (f'"{value}" is not a valid value of "strength"', "write weak, moderate, strong, or a number from 0 to 1"),
    ]


def test_a_number_of_white_space_is_reported_as_such() -> None:
    content = (
        'claims:\n  stay: {text: We stay., weight: " "}\nevidence:\n  sign: {text: It is open., credibility: " "}\n'
    )
    help_text = "write a text, or remove the field"
    assert told(content) == [
        ("2:34-37", '"weight" contains only white space', help_text),
        ("4:42-45", '"credibility" contains only white space', help_text),
    ]


@pytest.mark.parametrize(("value", "number"), [("1", 1), ("6", 6), ("000000003", 3)])
def test_a_whole_number_may_be_as_small_and_as_large_as_its_field_allows(value: str, number: int) -> None:
    reading, node = typed(value)
    assert (read_whole(reading, node, STATEMENT["credibility"]), reading.found) == (number, [])


@pytest.mark.parametrize("value", ["0", "7", "0000000003", "2.0", "²"])
def test_an_invalid_integer_is_reported(value: str) -> None:
    reading, node = typed(value)
    assert read_whole(reading, node, STATEMENT["credibility"]) is None
    assert [(found.message, found.help) for found in reading.found] == [
        (f'"{value}" is not a valid value of "credibility"', "write a whole number from 1 to 6")
    ]


def test_a_pattern_must_match_the_whole_value() -> None:
    read_letters = matching("[ab]+", "write the letters a and b")
    reading, node = typed("abba")
    assert (read_letters(reading, node, SOURCE["max-age"]), reading.found) == ("abba", [])
    reading, node = typed("abbac")
    assert read_letters(reading, node, SOURCE["max-age"]) is None
    [found] = reading.found
    assert (found.message, found.help) == ('"abbac" is not a valid value of "max-age"', "write the letters a and b")
    reading, node = typed("")
    assert read_letters(reading, node, SOURCE["max-age"]) is None
    assert [found.message for found in reading.found] == ['"max-age" has no value']


@pytest.mark.parametrize(("length", "shown"), [(60, 60), (61, 60), (250, 60)])
def test_a_long_value_is_shown_by_its_beginning(length: int, shown: int) -> None:
    line = shorten("x" * length)
    assert len(line) == shown
    assert line.endswith("…") is (length > 60)


def test_white_space_in_a_value_is_folded_and_not_followed_for_ever() -> None:
    assert shorten(" a \n b ") == "a b"
    assert shorten("a" + " " * 198 + "bc") == "a b"


@pytest.mark.parametrize(
    ("day", "exists"),
    [
        ("0000-02-29", True),
        ("0001-02-29", False),
        ("-0004-02-29", True),
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("2023-12-31", True),
        ("2023-04-31", False),
    ],
)
def test_a_day_must_be_in_the_calendar(day: str, exists: bool) -> None:
    assert (parse(day) is not None) is exists


def test_a_group_without_a_title_is_reported_and_the_others_are_read() -> None:
    content = "groups:\n  a: Money\n  b:\n  c: [Trade]\n  d: ' '\n  e: {f: G}\nclaims:\n  stay: We stay.\n"
    assert told(content) == [
        ("3:5-5", 'an item of "groups" is empty', "write a text, or remove the item"),
        ("4:6-7", 'an item of "groups" must be a text, not a list', "write a text, or remove the item"),
        ("5:6-9", '"groups" contains only white space', "write a text, or remove the field"),
        (
            "6:6-7",
            'an item of "groups" must be a text, not a mapping',
            'put quotation marks around a text that contains ": "',
        ),
    ]
    assert maps.read(content).map.groups == {"a": "Money"}


def test_help_for_a_target_that_is_a_mapping_says_how_to_add_fields_to_a_step() -> None:
    content = "claims:\n  stay: We stay.\n  why: {text: W., supports: [{stay: {strength: weak}}, [stay], ]}\n"
    item = 'an item of "supports" must be a text, not a'
    assert told(content) == [
        (
            "3:30-31",
            f"{item} mapping",
            "to add fields to a step, write the targets without dashes: target, colon, and the fields",
        ),
        ("3:56-57", f"{item} list", "write a text, or remove the item"),
    ]


def test_a_field_that_must_be_there_is_not_to_be_removed() -> None:
    found = [d.help for d in maps.read('claims: {a: {text: " ", note: " "}}\n').diagnostics if d.code == "A005"]
    assert found == ["write a text", "write a text, or remove the field"]


def test_an_exception_keeps_its_reason_and_both_places() -> None:
    argument_map = maps.read_whole("claims:\n  stay: {text: We stay., allow: {one-sided: ' Nobody objects. '}}\n").map
    [allowance] = argument_map.statements["stay"].allow
    assert (allowance.rule, allowance.reason) == ("one-sided", "Nobody objects.")
    assert (allowance.span.text.content[allowance.span.first : allowance.span.last]) == "one-sided"


def test_exceptions_may_be_left_empty() -> None:
    assert maps.read_whole("claims:\n  stay:\n    text: We stay.\n    allow:\n").map.statements["stay"].allow == ()


@pytest.mark.parametrize("value", ["a", "a-1_b.c", "ü", "я\u0301", "क\u094dष"])
def test_an_id_begins_with_a_letter_and_continues_with_letters_and_their_marks(value: str) -> None:
    assert is_id(value)


@pytest.mark.parametrize("value", ["", "1a", "-a", "a b", "\u0301", "я\u0301 b", "a/b"])
def test_what_is_not_a_valid_id(value: str) -> None:
    assert not is_id(value)


def test_the_first_number_sign_after_prose_is_where_it_was_cut() -> None:
    [found] = [d for d in maps.read("claims:\n  a:\n    text: We stay # here # now\n").diagnostics if d.code == "A010"]
    assert (place(found.span), found.message[:15]) == ("3:19-31", '"# here # now" ')
