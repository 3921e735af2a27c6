"""`argmap quote`: what it prints can be pasted at any depth, and is found where it was."""

import json
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from argmap.cli.app import app

runner = CliRunner()
TWICE = """# The ferry

The ferry may close in May. Nobody knows whether the ferry may close again.

In winter the ferry may close: it is old; “and tired”, say {all} who use it: every #1 of them.

In winter the ferry may close: it is old; “and tired”, say {all} who use it: every #1 of us.
"""


def run(*arguments: str) -> tuple[int, str, str]:
    """Return the exit code, the output and the messages of a command."""
    result = runner.invoke(app, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def citation(output: str) -> dict[str, str]:
    """Return the only citation that is printed."""
    (found,) = yaml.safe_load(output)["citations"]
    assert isinstance(found, dict)
    return found


@pytest.fixture
def ferry(project: Path) -> Path:
    """Return a project with a text that says the same several times, and its record."""
    (project / "seeds" / "ferry.md").write_text(TWICE, encoding="utf-8")
    assert run("source", "add", "seeds/ferry.md")[0] == 0
    with (project / "seeds" / "ferry.yaml").open("a", encoding="utf-8") as record:
        record.write("issued: 2016-05\n")
    return project


@pytest.mark.usefixtures("project")
def test_a_passage_is_printed_on_one_line_in_the_words_of_the_source() -> None:
    code, output, messages = run("quote", "seeds/bakery.md", 'and "nobody in the street"')
    assert (code, messages) == (0, "seeds/bakery.md:3\n")
    assert output == "citations: [{quote: and “nobody in the street, locator: paragraph 1}]\n"


@pytest.mark.usefixtures("project")
def test_a_passage_is_found_by_its_beginning_and_end_and_names_its_source() -> None:
    run("source", "add", "seeds/bakery.md")
    printed = "citations: [{source: bakery, quote: Some say that the bread was better, locator: paragraph 2}]\n"
    assert run("quote", "bakery", "Some say ... better")[:2] == (0, printed)
    assert run("quote", "seeds/bakery.md", "Some say ... better")[:2] == (0, printed)
    assert run("quote", "seeds/bakery.yaml", "Some say ... better")[:2] == (0, printed)


@pytest.mark.usefixtures("project")
def test_a_passage_that_is_not_there_is_reported_with_the_nearest() -> None:
    code, output, messages = run("quote", "seeds/bakery.md", "the bread was worse then")
    assert (code, output) == (1, "")
    assert messages.startswith("these words are not in seeds/bakery.md; the nearest are at seeds/bakery.md:5: ")


@pytest.mark.parametrize("name", ["nowhere", "seeds/nothing.txt"])
@pytest.mark.usefixtures("project")
def test_an_unknown_source_ends_with_code_2_and_the_known_ones(name: str) -> None:
    message = f'argmap: there is no source "{name}": name a text, a record, or the id of a record in seeds/'
    assert run("quote", name, "words") == (2, "", f"{message}\n")
    run("source", "add", "seeds/bakery.md")
    assert run("quote", name, "words") == (2, "", f"{message} (bakery)\n")


@pytest.mark.parametrize(
    "words",
    [
        "the baker may close",
        "Some say ... better then",
        "nobody in the street” sleeps longer than that. Its",
        "built in ... Some say ... better",
    ],
)
@pytest.mark.usefixtures("project")
def test_what_is_printed_is_found_again_at_the_same_place(words: str) -> None:
    _, output, place = run("quote", "seeds/bakery.md", words)
    assert run("quote", "seeds/bakery.md", citation(output)["quote"]) == (0, output, place)


PAGES = "12\n\nThe pier was closed.\n\f13\n\nNobody said why it was closed.\n\f14\n\nIt rained.\n"
PRINTED = (
    "[24] The pier was closed in May. Nobody said why.\n\n[25] The mill was sold in June. It was old.\n\n"
    "[26] The bridge stands still. Few use it.\n\n[27] The road was mended by the town.\n"
)


@pytest.mark.parametrize(
    ("text", "words", "locator"),
    [
        (PAGES, "Nobody said why", "p. 13"),
        (PAGES.replace("12\n\n", "").replace("13\n\n", "").replace("14\n\n", ""), "Nobody said why", "p. 2"),
        (PRINTED, "The mill was sold", "paragraph 25"),
        ("The pier.\n\nThe pier was closed. It rained.\n\nNobody said why.\n", "Nobody said", "paragraph 3"),
    ],
)
def test_the_locator_is_that_of_the_source(project: Path, text: str, words: str, locator: str) -> None:
    (project / "source.txt").write_text(text, encoding="utf-8")
    assert citation(run("quote", "source.txt", words)[1])["locator"] == locator


def test_words_in_several_places_are_listed_with_the_words_around_them(project: Path) -> None:
    (project / "twice.txt").write_text(
        "Now one two three four five we may close.\n\nIt rained, and we may  close! Then all went home again.\n",
        encoding="utf-8",
    )
    assert run("quote", "twice.txt", "we", "may", "close") == (
        0,
        (
            "1  paragraph 1  one two three four five [we may close]\n"
            "2  paragraph 2  It rained, and [we may close] ! Then all went home again\n"
        ),
        "2 places in twice.txt: choose one with --pick\n",
    )


@pytest.mark.parametrize(
    ("words", "number", "expected"),
    [
        ("the ferry may close", "1", {"suffix": "in", "locator": "paragraph 1"}),
        ("the ferry may close", "2", {"suffix": "again", "locator": "paragraph 1"}),
        ("Nobody knows", "1", {"locator": "paragraph 1"}),
        ("every #1 of", "2", {"suffix": "us", "locator": "paragraph 3"}),
    ],
)
@pytest.mark.usefixtures("ferry")
def test_a_chosen_place_is_printed_with_what_distinguishes_it(
    words: str, number: str, expected: dict[str, str]
) -> None:
    code, output, _ = run("quote", "ferry", words, "--pick", number)
    assert code == 0
    found = citation(output)
    assert {key: value for key, value in found.items() if key not in {"source", "quote"}} == expected


def test_a_question_is_printed_with_its_mark(project: Path) -> None:
    (project / "asked.txt").write_text("Will it open? Nobody knew (or did they?).\n", encoding="utf-8")
    assert run("quote", "asked.txt", "will it open") == (
        0,
        'citations: [{quote: "Will it open?", locator: paragraph 1}]\n',
        "asked.txt:1\n",
    )


@pytest.mark.usefixtures("ferry")
def test_programs_read_every_place_as_json() -> None:
    code, output, messages = run("quote", "ferry", "the ferry may close", "-f", "json")
    found = json.loads(output)
    assert (code, messages) == (0, "")
    assert {name: found[name] for name in ("version", "path", "source", "verdict", "reason")} == {
        "version": 1,
        "path": "seeds/ferry.md",
        "source": "ferry",
        "verdict": "ambiguous",
        "reason": None,
    }
    assert len(found["places"]) == 4
    assert found["places"][1] == {
        "words": "the ferry may close",
        "before": "in May. Nobody knows whether",
        "after": "again",
        "locator": "paragraph 1",
        "line": 3,
        "prefix": None,
        "suffix": "again",
    }
    code, output, _ = run("quote", "ferry", "the ferry is new", "-f", "json")
    assert (code, json.loads(output)["places"]) == (1, [])


@pytest.mark.usefixtures("ferry")
def test_a_place_that_is_not_among_those_found_is_refused() -> None:
    assert run("quote", "ferry", "it is old", "--pick", "3") == (
        2,
        "",
        "argmap: --pick 3: the words occur in 2 places\n",
    )
    assert run("quote", "ferry", "it is old", "--pick", "0")[0] == 2


@pytest.mark.usefixtures("ferry")
def test_an_invalid_id_is_refused_before_anything_is_printed() -> None:
    code, output, messages = run("quote", "ferry", "Nobody knows", "--as", "two words")
    assert (code, output) == (2, "")
    assert messages.endswith(
        'argmap: "two words" is not a valid id: write "two-words": use letters, digits, '
        '"-", "_" and ".", beginning with a letter\n'
    )


def test_a_statement_of_a_text_without_a_record_says_how_to_add_one(project: Path) -> None:
    (project / "loose.txt").write_text("The kiosk opens at noon.\n", encoding="utf-8")
    assert run("quote", "loose.txt", "the kiosk opens", "--as", "kiosk") == (
        0,
        "kiosk: {text: The kiosk opens., quote: The kiosk opens, locator: paragraph 1}\n",
        'loose.txt:1\nno record describes "loose.txt": run argmap source add loose.txt, and name it as "source"\n',
    )


HEAD = """argmap: 1
title: Does the ferry close?
sources: {ferry: seeds/ferry.yaml}
claims:
  closes:
    text: The ferry closes.
"""
PICKS = [
    ("Nobody knows", ()),
    ("the ferry may close", ("--pick", "1")),
    ("the ferry may close", ("--pick", "2")),
    ("the ferry may close", ("--pick", "4")),
    ("it is old ... every #1 of us", ()),
    ("In winter ... In winter the ferry", ()),
    ("it is old; and tired, say {all} who use it: every #1", ("--pick", "1")),
    ("nobody KNOWS", ()),
]
# How deep the nesting is that a statement is pasted into, in claims within claims.
DEPTHS = (0, 1, 7)


def nested(depth: int) -> str:
    """Return a map with claims nested so deep, which ends where the innermost may continue."""
    lines = [HEAD]
    for level in range(depth):
        pad = " " * (4 + 4 * level)
        lines.append(f"{pad}claims:\n{pad}  c{level}:\n{pad}    text: It is so because of number {level}.\n")
    return "".join(lines)


def check(project: Path, text: str) -> None:
    """Assert that a map has no findings about form and quotations."""
    (project / "pasted.yaml").write_text(text, encoding="utf-8")
    assert run("validate", "pasted.yaml", "--select", "A0", "--select", "A4", "--ignore", "A408")[:2] == (0, ""), text


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(("words", "pick"), PICKS)
def test_what_is_printed_can_be_pasted_at_any_depth(ferry: Path, words: str, pick: tuple[str, ...], depth: int) -> None:
    pad = " " * (4 + 4 * depth)
    citations = run("quote", "ferry", words, *pick)[1]
    check(ferry, nested(depth) + pad + citations)
    block = run("quote", "ferry", words, *pick, "--indent", str(len(pad)))[1]
    check(ferry, nested(depth) + block)
    statement = run("quote", "ferry", words, *pick, "--as", "seen")[1]
    check(ferry, f"{nested(depth)}{pad}evidence:\n{pad}  {statement}")
    whole = run("quote", "ferry", words, *pick, "--as", "seen", "--indent", str(len(pad) + 2))[1]
    check(ferry, f"{nested(depth)}{pad}evidence:\n{whole}")
    assert [line for line in whole.splitlines() if not line.startswith(f"{pad}  ")] == []
    assert yaml.safe_load(whole) == yaml.safe_load(
        run("quote", "ferry", words, *pick, "--as", "seen", "--indent", "0")[1]
    )


def test_a_statement_that_is_pasted_is_in_form(ferry: Path) -> None:
    words = "it is old; and tired, say {all} who use it: every #1"
    for depth in DEPTHS:
        statement = run("quote", "ferry", words, "--pick", "1", "--as", "seen", "--indent", str(6 + 4 * depth))[1]
        (ferry / "pasted.yaml").write_text(f"{nested(depth)}{' ' * (4 + 4 * depth)}evidence:\n{statement}")
        run("fmt", "pasted.yaml")
        assert statement in (ferry / "pasted.yaml").read_text(encoding="utf-8")
