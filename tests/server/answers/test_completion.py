"""What is offered while something is typed: what belongs there, written so that it is read as it is."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.language.lexicon import words_of
from argmap.model.mentions import Role
from argmap.server.answers.completion import CompletionCandidate, Completions, complete
from argmap.server.answers.known import KnownMap
from argmap.sources.quotation import Verdict
from argmap.syntax.fields import CITATION, FILE, STATEMENT, STEP
from argmap.syntax.schemes.question_table import QUESTIONS
from argmap.syntax.tokens import TokenKind, meaning_of
from argmap.workspace.overlays import in_memory
from argmap.workspace.workspace import Workspace
from tests.laws import examples
from tests.maps import ARGUMENTS
from tests.server.answers.knowing import MAP, MARK, NAME, REPORT, known, known_before, place_in

ROSE = "visitors rose by a third on Sundays."
HEAD = MAP[: MAP.index("claims:")]
ANSWERS = "    supports: {a: {scheme: expert-opinion, answers: {field: x, "
STATEMENTS = "claims:\n  a: {text: A is so.}\n  b: {text: B is so., supports: a}\n  c:\n    text: C is so.\n"


def offered(content: str, others: dict[str, str] | None = None) -> Completions | None:
    """Return what is offered at the mark of a map."""
    return complete(known(content, others), place_in(content))


def labels(content: str, others: dict[str, str] | None = None) -> list[str]:
    """Return the names of what is offered at the mark of a map."""
    found = offered(content, others)
    return [each.label for each in found.candidates] if found else []


def candidate(content: str, label: str) -> CompletionCandidate:
    """Return what is offered by a name."""
    found = offered(content)
    assert found is not None
    return next(each for each in found.candidates if each.label == label)


def accepted(content: str, number: int = 0) -> str:
    """Return a map after one of the candidates was accepted."""
    found = offered(content)
    assert found is not None
    text = content.replace(MARK, "")
    return text[: found.span.first] + found.candidates[number].text + text[found.span.last :]


def taken(content: str, label: str) -> str:
    """Return the line on which something was accepted by its name."""
    found = offered(content)
    assert found is not None
    number = [each.label for each in found.candidates].index(label)
    return accepted(content, number)[: place_in(content) + 200].splitlines()[content[: place_in(content)].count("\n")]


def test_fields_are_offered_that_are_not_there_yet_the_required_first() -> None:
    assert labels(HEAD + "claims:\n  a:\n    |>\n") == list(STATEMENT)
    assert labels(HEAD + "claims:\n  a:\n    text: It is.\n    vo|>\n    note: x\n") == [
        name for name in STATEMENT if name not in {"text", "note"}
    ]
    assert labels(HEAD + "claims:\n  a: {text: It is., |>}\n") == [name for name in STATEMENT if name != "text"]
    assert labels(HEAD + "|>") == [
        name for name in FILE if name not in {"argmap", "title", "groups", "speakers", "sources"}
    ]
    assert labels(HEAD + "claims:\n  a:\n    citations:\n      - so|>") == list(CITATION)
    assert labels(HEAD + "claims:\n  a:\n    supports:\n      b: {|>}") == list(STEP)


def test_an_argument_has_one_relation() -> None:
    found = labels(HEAD + "arguments:\n  a:\n    supports: b\n    |>")
    assert {"supports", "attacks", "undercuts"}.isdisjoint(found)
    assert "premises" in found


def test_a_field_says_what_it_is_for_and_brings_its_colon() -> None:
    content = HEAD + "claims:\n  a:\n    if|>"
    assert candidate(content, "if-false") == CompletionCandidate(
        "if-false",
        "if-false: ",
        candidate(content, "if-false").kind,
        "a text of one or more sentences",
        "**if-false**\n\nWhat follows if it is false.\n\nA text of one or more sentences.",
    )
    assert taken(content, "if-false") == "    if-false: "
    assert taken(HEAD + "claims:\n  a:\n    ev|>: so", "evidence") == "    evidence: so"
    assert taken(HEAD + "claims:\n  a:\n    ev|>", "evidence") == "    evidence:"
    assert taken(HEAD + "claims:\n  a:\n    sup|>ports: so", "supports") == "    supports: so"
    assert taken(HEAD + 'claims:\n  a:\n    "ev|>": so', "evidence") == '    "evidence": so'


def test_ids_are_offered_with_what_they_are_the_ids_of() -> None:
    content = HEAD + STATEMENTS + "    supports: |>"
    assert labels(content) == ["a", "b", "b -> a"]
    assert candidate(content, "a")[3:] == ("claim", "A is so.")
    assert labels(HEAD + STATEMENTS + "    attacks: [a, |>]") == ["b"]
    assert labels(HEAD + STATEMENTS + "    undercuts:\n      - |>") == ["b -> a"]
    assert labels(HEAD + STATEMENTS + "    supports: {|>}") == ["a", "b", "b -> a"]
    assert labels(HEAD + STATEMENTS + "    contradicts: |>") == ["a", "b"]
    assert labels(HEAD + STATEMENTS + "theses: [a, |>") == ["b", "c"]
    assert labels(HEAD + STATEMENTS + "arguments:\n  x:\n    premises: [a, |>") == ["b", "c"]
    assert labels(HEAD + STATEMENTS + "    source: |>") == ["minutes"]
    assert labels(HEAD + STATEMENTS + "    group: |>") == ["money", "none"]
    assert labels(HEAD + STATEMENTS + "    by: |>") == ["anna"]
    assert labels(HEAD + STATEMENTS.replace("supports: a", "tags: [x, y z]") + "    tags: [x, |>") == ["y z"]


def test_what_was_just_written_is_offered_although_the_file_is_broken() -> None:
    content = HEAD + STATEMENTS + "  new:\n    text: 'It is.\n  d:\n    supports: ne|>"
    found = complete(known_before(content, HEAD + STATEMENTS), place_in(content))
    assert found is not None
    assert [each.label for each in found.candidates] == ["a", "b", "c", "new", "b -> a"]


@pytest.mark.parametrize(
    ("typed", "label", "line"),
    [
        ("    supports: b|>", "b -> a", "    supports: b -> a"),
        ("    supports: [a, |>]", "b -> a", "    supports: [a, b -> a]"),
        ('    supports: "b|>"', "b -> a", '    supports: "b -> a"'),
        ("    supports: {|>}", "b -> a", "    supports: {b -> a: }"),
        ("    tags: |>", "so: it", '    tags: "so: it"'),
        ("    tags: [|>", "x, y", '    tags: ["x, y"'),
        ("    tags: ['|>'", "it's", "    tags: ['it''s'"),
        ('    tags: ["|>"', 'a "b"', '    tags: ["a \\"b\\""'),
    ],
)
def test_what_is_accepted_is_written_as_it_must_be(typed: str, label: str, line: str) -> None:
    tags = "  t: {text: T is so., tags: ['so: it', 'x, y', 'it''s', 'a \"b\"']}\n"
    assert taken(HEAD + STATEMENTS.replace("  c:\n", f"{tags}  c:\n") + typed, label) == line


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("    voice: |>", ["author", "conceded", "reported", "mapper"]),
        ("    confidence: lo|>", ["low", "moderate", "high"]),
        ("    credibility: |>", ["1", "2", "3", "4", "5", "6"]),
        ("    supports: {a: {strength: |>", ["weak", "moderate", "strong"]),
        ("    likelihood: |>", [*words_of("icd-203")]),
        ("lexicon: |>", ["icd-203", "kent", "ipcc"]),
        ("    text: |>", []),
        ("    text: So it |>", []),
        ("    x-own: |>", []),
        ("    # |>", []),
        (ANSWERS + "|>", [each for each in QUESTIONS["expert-opinion"] if each != "field"]),
        (
            "arguments:\n  x:\n    scheme: expert-opinion\n    premises:\n      |>",
            ["expertise", "statement", "a", "b", "c"],
        ),
    ],
)
def test_the_values_of_a_field_are_offered(typed: str, expected: list[str]) -> None:
    assert labels(HEAD + STATEMENTS + typed) == expected


def test_schemes_and_rules_are_offered_with_what_they_are() -> None:
    assert candidate(HEAD + STATEMENTS + "    supports: {a: {scheme: |>", "expert-opinion").about == (
        "An expert in the field says so."
    )
    found = labels(HEAD + STATEMENTS + "    allow: {one-sided: so, |>")
    assert "orphan" in found
    assert {"one-sided", "yaml-syntax", "bad-allow"}.isdisjoint(found)


def test_files_are_offered_by_the_endings_that_a_field_takes() -> None:
    others = {"parts/one.yaml": "", "parts/two.txt": "", "three.yml": "", ".hidden.yaml": ""}
    assert labels(HEAD + "include: |>", others) == ["parts/", "three.yml"]
    assert labels(HEAD + "include: [parts/|>", others) == ["parts/one.yaml"]
    assert labels(HEAD + "include: ../|>", others) == []
    assert labels(HEAD + "include: /|>", others) == []
    assert labels("argmap: 1\ntitle: x\nsources:\n  a: {title: A, text: |>", others) == ["parts/", "minutes.md"]
    assert labels("argmap: 1\ntitle: x\nsources:\n  a: |>", others) == ["parts/", "three.yml"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('    quote: "visitors ro|>"', '    quote: "visitors rose by a third on Sundays."'),
        ('    quote: "visitors ro|>', '    quote: "visitors rose by a third on Sundays."'),
        ("    quote: visitors |>", "    quote: visitors rose by a third on Sundays."),
        ("    quote: VISITORS rose|>", "    quote: visitors rose by a third on Sundays."),
        (
            "    citations: [{source: minutes, quote: 'visitors ro|>",
            f"    citations: [{{source: minutes, quote: '{ROSE}'",
        ),
        ("    quote: loans|>", '    quote: "Loans grew too: by 12 percent, the librarian said."'),
        ("    quote: >-\n      visitors ro|>", "      visitors rose by a third on Sundays."),
        ("    quote:\n      - visitors ro|>", "      - visitors rose by a third on Sundays."),
    ],
)
def test_the_words_of_the_source_are_offered_while_a_quotation_is_typed(typed: str, expected: str) -> None:
    source = "" if "minutes" in typed else "    source: minutes\n"
    content = HEAD + STATEMENTS + source + typed + "\n"
    found = offered(content)
    assert found is not None
    assert found.is_incomplete
    results = [accepted(content, number) for number in range(len(found.candidates))]
    assert any(expected in result.splitlines() for result in results), results


def test_several_lengths_are_offered_and_none_that_would_be_cut() -> None:
    content = HEAD + STATEMENTS + '    source: minutes\n    quote: "It did|>"\n'
    assert labels(content) == ["It did not decide anything, but it will meet again in May."]
    sentence = "The council heard that visitors rose by a third on Sundays."
    assert labels(content.replace("It did|>", "The council|>")) == [
        sentence,
        f"{sentence} It did not decide anything, but it will meet again in May.",
    ]
    assert labels(content.replace("It did|>", "nothing like it|>")) == []
    assert labels(content.replace("minutes\n", "other\n")) == []


WORDS = REPORT.split()


@settings(max_examples=examples(200), deadline=None)
@given(
    st.integers(0, len(WORDS) - 1),
    st.integers(1, 5),
    st.integers(0, 6),
    st.sampled_from(["{}|>", "'{}|>'", '"{}|>"', '"{}|>', ">-\n      {}|>", "[{}|>"]),
)
def test_a_quotation_that_is_accepted_is_verified(first: int, size: int, cut: int, form: str) -> None:
    begun = " ".join(WORDS[first : first + size])
    begun = begun[: max(1, len(begun) - cut)]
    if set(begun) & set("#:,'"):
        return
    content = HEAD + STATEMENTS + f"    source: minutes\n    quote: {form.format(begun)}"
    found = offered(content)
    for number in range(len(found.candidates) if found else 0):
        text = accepted(content, number) + ("]" if "[" in form else "")
        checked = Workspace(files=in_memory({NAME: text, "minutes.md": REPORT})).check(NAME)
        assert [each.found.verdict for each in checked.documents.quotations] == [Verdict.VERIFIED], text


def test_nothing_is_offered_for_the_source_of_another_folder(tmp_path: Path) -> None:
    assert labels(f"argmap: 1\ntitle: x\ninclude: {tmp_path}{os.sep}|>") == []


OFFERED = frozenset({Role.THESIS, Role.TARGET, Role.PREMISE, Role.CITATION, Role.MEMBERSHIP, Role.TAG})


def is_listed(known_map: KnownMap, number: int) -> bool:
    """Return whether a token is one that can be offered: a field, an id that is declared, or a value of a list."""
    found = known_map.scan
    meaning, token = meaning_of(found, number), found.tokens[number]
    if token.kind is TokenKind.KEY:
        return meaning.role is Role.TARGET if meaning.is_name else meaning.field is not None
    if token.kind is TokenKind.VALUE and meaning.role in OFFERED:
        return True
    return token.kind is TokenKind.VALUE and meaning.field is not None and bool(meaning.field.words)


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.name)
def test_every_value_of_a_map_is_offered_where_it_was_removed_and_can_be_restored(path: Path) -> None:
    checked = Workspace().check(path, with_rules=False)
    text = checked.map.span.text
    whole = KnownMap(text, (text,), checked)
    numbers = [number for number in range(len(whole.scan.tokens)) if is_listed(whole, number)]
    for number in numbers[:: max(1, len(numbers) // examples(80))]:
        token, value = whole.scan.tokens[number], whole.scan.value(number)
        for kept in (0, 1):
            first = token.first + kept + (text.content[token.first] in "\"'")
            last = token.last - (text.content[token.first] in "\"'")
            content = text.content[:first] + text.content[last:]
            broken = KnownMap(Text(text.path, content), (Text(text.path, content),), checked)
            found = complete(broken, first)
            assert found is not None, content[first - 80 : first]
            chosen = next((each for each in found.candidates if each.label == value), None)
            assert chosen is not None, (value, content[first - 80 : first])
            after = content[: found.span.first] + chosen.text.rstrip(": ") + content[found.span.last :]
            assert after == text.content
