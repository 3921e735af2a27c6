"""Diagnostics for people: exact pages, with marks under the right columns."""

import pytest

from argmap.base.ansi import without_paint
from argmap.base.diagnostics import Diagnostic, Edit, Fix, Related, Severity
from argmap.base.text import Span, Text
from argmap.lint.reports import concise, text
from argmap.lint.summary import Summary
from tests.maps import read


def told(content: str, first: str, *, second: str = "", message: str = "a message", colour: bool = False) -> str:
    """Return the report of one error at the place of some words, with a related place at others."""
    file = Text("map.yaml", content)
    related = (Related("and here", span_of(file, second)),) if second else ()
    diagnostic = Diagnostic("A004", "a-name", Severity.ERROR, span_of(file, first), message, "do this", related)
    return text.report(Summary((diagnostic,), 1, 0, 0), colour=colour)


def span_of(file: Text, words: str) -> Span:
    """Return where words first are in a text."""
    first = file.content.index(words)
    return Span(file, first, first + len(words))


def test_an_error_is_shown_with_its_line_the_line_before_and_marks() -> None:
    assert told("argmap: 1\ntitle: A map\nbogus: 1\n", "bogus") == (
        "A004 error: a message (a-name)\n"
        " --> map.yaml:3:1\n"
        "  |\n"
        "2 | title: A map\n"
        "3 | bogus: 1\n"
        "  | ^^^^^\n"
        "  = help: do this\n"
        "\n"
    )


def test_a_related_place_is_shown_below_with_other_marks() -> None:
    assert told("first: 1\n\n" + "\n" * 8 + "second: 2\n", "second", second="first") == (
        "A004 error: a message (a-name)\n"
        "  --> map.yaml:11:1\n"
        "   |\n"
        "11 | second: 2\n"
        "   | ^^^^^^\n"
        "  ::: map.yaml:1:1\n"
        "   |\n"
        " 1 | first: 1\n"
        "   | ----- and here\n"
        "   = help: do this\n"
        "\n"
    )


def test_a_real_error_reads_like_this() -> None:
    content = "argmap: 1\ntitle: A map\nclaims:\n  a: {text: A., evidence: {b: {text: B.}}, tags: x, tag: y}\n"
    checked = read(content)
    error = next(d for d in checked.diagnostics if d.code == "A004")
    assert text.report(Summary((error,), 1, 0, 0)) == (
        'A004 error: a claim has no field "tag" (unknown-field)\n'
        " --> map.yaml:4:53\n"
        "  |\n"
        "3 | claims:\n"
        "4 |   a: {text: A., evidence: {b: {text: B.}}, tags: x, tag: y}\n"
        "  |                                                     ^^^\n"
        f"  = help: {error.help}\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("line", "shown", "indent"),
    [
        ("\tHERE", " HERE", 1),
        ("a\tb\tHERE", "a b HERE", 4),
        ("日本語: HERE", "日本語: HERE", 8),
        ("é: HERE", "é: HERE", 3),
        ("e\u0301: HERE", "e\u0301: HERE", 3),
        ("\x1b[31mHERE", "\\x1b[31mHERE", 8),
        ("\u202eHERE", "\\u202eHERE", 6),
        ("👍: HERE", "👍: HERE", 4),
    ],
)
def test_marks_stand_under_their_words_whatever_is_before_them(line: str, shown: str, indent: int) -> None:
    lines = told(f"{line}\n", "HERE").splitlines()
    assert lines[3:5] == [f"1 | {shown}", f"  | {' ' * indent}^^^^"]


def test_wide_characters_have_wide_marks() -> None:
    assert told("a: 日本\n", "日本").splitlines()[4] == "  |    ^^^^"


def test_a_long_line_is_cut_on_both_sides_and_the_marks_are_right() -> None:
    lines = told("x" * 500 + "HERE" + "y" * 500 + "\n", "HERE").splitlines()
    assert lines[1] == " --> map.yaml:1:501"
    line, marks = lines[3].removeprefix("1 | "), lines[4].removeprefix("  | ")
    assert (line[0], line[-1]) == ("…", "…")
    assert len(line) <= 112
    assert line[marks.index("^") :].startswith("HERE")
    assert marks.strip() == "^^^^"


def test_a_long_line_before_is_cut_too() -> None:
    lines = told("x" * 500 + "\nHERE\n", "HERE").splitlines()
    assert lines[3] == "1 | " + "x" * 110 + "…"


def test_a_place_of_several_lines_has_a_bracket_on_its_left() -> None:
    assert told("a: one\n  two\n  three\nb: 1\n", "one\n  two\n  three").splitlines()[2:] == [
        "  |",
        "1 |   a: one",
        "  |  ____^",
        "2 | |   two",
        "3 | |   three",
        "  | |_______^",
        "4 |   b: 1",
        "  = help: do this",
        "",
    ]


def test_a_bracket_that_begins_with_the_line_has_no_line_above_it() -> None:
    assert told("a:\n  two\n  three\n", "two\n  three").splitlines()[3:7] == [
        "1 |   a:",
        "2 | /   two",
        "3 | |   three",
        "  | |_______^",
    ]


def test_of_a_long_place_the_beginning_and_the_end_are_shown() -> None:
    lines = "".join(f"  {number}\n" for number in range(2, 16))
    assert told(f"a: >-\n{lines}", f">-\n{lines}".rstrip()).splitlines()[3:-2] == [
        " 1 |   a: >-",
        "   |  ____^",
        " 2 | |   2",
        " 3 | |   3",
        " 4 | |   4",
        " 5 | |   5",
        "   | | ... 9 lines",
        "15 | |   15",
        "   | |____^",
    ]


def test_what_can_be_fixed_automatically_is_marked_and_reported() -> None:
    file = Text("map.yaml", "a: 1\na: 1\n")
    span = Span(file, 5, 6)
    fix = Fix("remove the line", (Edit(Span(file, 5, 10), ""),))
    diagnostic = Diagnostic("A108", "name", Severity.WARNING, span, "twice", "remove one", (), fix)
    summary = Summary((diagnostic,), 1, 0, 0)
    assert text.report(summary) == (
        "A108 warning [*]: twice (name)\n"
        " --> map.yaml:2:1\n"
        "  |\n"
        "1 | a: 1\n"
        "2 | a: 1\n"
        "  | ^\n"
        "  = help: remove one\n"
        "  = fix: remove the line\n"
        "\n"
    )
    assert concise.report(summary) == "map.yaml:2:1: A108 warning [*]: twice (name)\n"


def test_a_place_at_the_end_of_the_text_has_a_mark() -> None:
    file = Text("map.yaml", "a: 1")
    diagnostic = Diagnostic("A001", "name", Severity.WARNING, Span(file, 4, 4), "message")
    assert text.report(Summary((diagnostic,), 1, 0, 0)) == (
        "A001 warning: message (name)\n --> map.yaml:1:5\n  |\n1 | a: 1\n  |     ^\n\n"
    )


def test_an_empty_file_has_no_excerpt() -> None:
    diagnostic = Diagnostic("A001", "name", Severity.ERROR, Span(Text("map.yaml", ""), 0, 0), "message", "help")
    assert text.report(Summary((diagnostic,), 1, 0, 0)) == (
        "A001 error: message (name)\n --> map.yaml:1:1\n  = help: help\n\n"
    )


def test_no_text_of_a_file_steers_the_terminal() -> None:
    content = "\x1b]0;title\x07\x9b31m: HERE\n"
    for colour in (True, False):
        shown = told(content, "HERE", message="\x1b[31mred", colour=colour)
        assert "\x1b]0" not in shown
        assert "\x9b" not in shown
        assert "\x1b[31mred" not in shown
        assert "\\x1b[31mred" in shown


def test_colours_change_nothing_but_the_colours() -> None:
    content = "first: 1\nsecond: 2\n"
    coloured = told(content, "second", second="first", colour=True)
    assert coloured != told(content, "second", second="first")
    assert without_paint(coloured) == told(content, "second", second="first")


def test_the_concise_form_is_one_line_for_each() -> None:
    file = Text("folder/map.yaml", "one\ntwo: \u202e\n")
    spans = (Span(file, 0, 3), Span(file, 4, 7))
    found = tuple(Diagnostic("A004", "a-name", Severity.INFO, span, "a\u202eb") for span in spans)
    assert concise.report(Summary(found, 1, 0, 0)) == (
        "folder/map.yaml:1:1: A004 info: a\\u202eb (a-name)\nfolder/map.yaml:2:1: A004 info: a\\u202eb (a-name)\n"
    )


def many(*counts: tuple[str, str, int]) -> Summary:
    """Return the summary of so many diagnostics of a rule in a file, for each rule and file."""
    texts = {path: Text(path, "a\n" * 100) for _, path, _ in counts}
    found = [
        Diagnostic("A004", name, Severity.ERROR, Span(texts[path], 2 * number, 2 * number + 1), f"{name} {number}")
        for name, path, count in counts
        for number in range(count)
    ]
    return Summary(tuple(found), len(texts), 0, 0)


def heads(summary: Summary, *, complete: bool = False) -> list[str]:
    """Return the first line of each block of a report."""
    return [each.partition("\n")[0] for each in text.report(summary, complete=complete).split("\n\n") if each]


def test_ten_findings_of_a_rule_in_a_file_are_all_shown() -> None:
    assert heads(many(("one", "map.yaml", 10))) == [f"A004 error: one {number} (one)" for number in range(10)]


def test_of_more_findings_of_a_rule_in_a_file_the_first_ten_are_shown_and_the_number_of_the_rest() -> None:
    summary = many(("one", "map.yaml", 33))
    assert heads(summary) == [
        *(f"A004 error: one {number} (one)" for number in range(10)),
        "... and 23 more of one in this file; --all shows them",
    ]
    assert text.report(summary).endswith("\n\n... and 23 more of one in this file; --all shows them\n\n")


def test_each_rule_and_each_file_has_its_own_ten() -> None:
    summary = many(("one", "a.yaml", 11), ("two", "a.yaml", 10), ("one", "b.yaml", 12))
    left_out = [line for line in heads(summary) if line.startswith("...")]
    assert (len(heads(summary)), left_out) == (
        10 + 1 + 10 + 10 + 1,
        [
            "... and 1 more of one in this file; --all shows them",
            "... and 2 more of one in this file; --all shows them",
        ],
    )


def test_a_complete_report_shows_every_finding() -> None:
    summary = many(("one", "map.yaml", 33))
    assert heads(summary, complete=True) == [f"A004 error: one {number} (one)" for number in range(33)]


def test_one_line_reports_are_always_complete() -> None:
    assert len(concise.report(many(("one", "map.yaml", 33))).splitlines()) == 33
