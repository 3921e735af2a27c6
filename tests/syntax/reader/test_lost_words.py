"""Words that YAML takes for comments, and letters that it takes for escapes: where a reader is warned."""

import pytest

from tests.maps import read

COMMENT = "put quotation marks around the text; or, if it is a comment, "
END = f"{COMMENT}end the sentence before it"
SPACE = f'{COMMENT}write a space after the "#"'


def told(fields: str) -> list[tuple[str, str, str]]:
    """Return what the reader warns of in the fields of a statement: the code, the words in doubt, and the help."""
    found = read(f"claims:\n  a:\n{fields}").diagnostics
    return [
        (d.code, d.span.text.content[d.span.first : d.span.last], d.help) for d in found if d.code in {"A010", "A014"}
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("The shop is number 1. #1 in the town", [("A010", "#1 in the town", SPACE)]),
        ("The shop is open #today", [("A010", "#today", END)]),
        ("The shop is open # today", [("A010", "# today", END)]),
        ("The shop is number 1. # a comment", []),
        ("The shop is number 1. #", []),
        ("The shop is number 1. #- a comment", []),
        ("The shop is number 1. ## a comment", []),
        ("'The shop is number 1.' #1 in the town", []),
        ("The shop is C#1.", []),
    ],
)
def test_a_comment_right_after_prose_is_doubtful_without_a_space_or_a_full_stop(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(f"    text: {written}\n") == expected
    assert told(f"    text: A.\n    note: {written}\n") == expected


@pytest.mark.parametrize("field", ["by", "locator", "quote", "tags", "prefix"])
def test_a_number_sign_without_a_space_is_doubtful_in_every_text(field: str) -> None:
    assert told(f"    text: A.\n    {field}: shelf #2\n") == [("A010", "#2", SPACE)]
    assert told(f"    text: A.\n    {field}: shelf # second\n") == []


def test_a_comment_after_an_id_is_a_comment() -> None:
    assert told("    text: A.\n    source: s #see below\n    supports: b #c\n") == []


@pytest.mark.parametrize(
    ("written", "escape"),
    [
        (r"C:\temp\new", r"\t"),
        (r"In C:\new of it", r"\n"),
        (r"(D:\new)", r"\n"),
        (r"the \beta of it", r"\b"),
        (r"the $\tau$ of it", r"\t"),
        (r"\0", r"\0"),
        (r"a\rb", r"\r"),
    ],
)
def test_an_escape_that_makes_a_control_character_or_is_in_a_path_is_reported(written: str, escape: str) -> None:
    expected = ("A014", escape, "put single quotation marks around the text, or write two backslashes")
    assert told(f'    text: A.\n    note: "{written}"\n') == [expected]
    assert told(f"    text: A.\n    note: '{written}'\n") == []
    assert told(f"    text: A.\n    note: {written}\n") == []


@pytest.mark.parametrize(
    "written", [r"one\ntwo", r"C:\\temp", r"a \"word\"", r"\u201cso\u201d", r"\x09", r"two parts:\none"]
)
def test_escapes_that_people_mean_are_not_reported(written: str) -> None:
    assert told(f'    text: A.\n    note: "{written}"\n') == []
