"""Fields that hold nothing: optional ones are as good as left out, required ones are missing."""

import jsonschema
import pytest
import yaml

from argmap.syntax import fields
from argmap.syntax.fields import Field, Record, Shape
from argmap.syntax.schema import schema
from tests.maps import read

STAMP = "-".join(["0123456789ab"] * 4)
WORDS = ("", "~", "null", "Null", "NULL")
# A file with a record of each kind, and the place for one more field in it.
PLACES: dict[str, tuple[Record, str]] = {
    "file": (fields.FILE, "{field}\n"),
    "statement": (fields.STATEMENT, "claims:\n  a:\n    text: A.\n    {field}\n"),
    "source": (fields.SOURCE, "sources:\n  s:\n    title: S\n    {field}\n"),
    "citation": (
        fields.CITATION,
        "claims:\n  a:\n    text: A.\n    citations:\n      - locator: p. 1\n        {field}\n",
    ),
    "indicator": (
        fields.INDICATOR,
        "claims:\n  a:\n    text: A.\n    indicators:\n      - text: I.\n        {field}\n",
    ),
    "review": (
        fields.REVIEW,
        f"claims:\n  a:\n    text: A.\n    reviewed: {{{{by: a, date: 2026, digest: {STAMP}, {{field}}}}}}\n",
    ),
    "step": (
        fields.STEP,
        "claims:\n  b: B.\n  a:\n    text: A.\n    supports:\n      b:\n        x-note: so\n        {field}\n",
    ),
    "argument": (
        fields.ARGUMENT,
        "claims: {{a: A., b: B.}}\narguments:\n  c:\n    premises: a\n    supports: b\n    {field}\n",
    ),
}
OPTIONAL = [
    (where, field.name)
    for where, (record, content) in PLACES.items()
    for field in record.values()
    if not field.required and f" {field.name}:" not in content
]
ERRORS = "error"


@pytest.mark.parametrize(("where", "name"), OPTIONAL, ids=str)
def test_an_optional_field_that_holds_nothing_is_as_good_as_left_out(where: str, name: str) -> None:
    content = PLACES[where][1]
    without_it = read(content.format(field=""))
    expected = True, without_it.map, [d.message for d in without_it.diagnostics]
    for word in WORDS:
        with_it = read(content.format(field=f"{name}: {word}"))
        found = with_it.is_whole, with_it.map, [d.message for d in with_it.diagnostics]
        assert found == expected, f"{name}: {word}"


def test_editors_show_the_same() -> None:
    validator = jsonschema.Draft7Validator(schema())
    wrong = {}
    for where, name in OPTIONAL:
        content = "argmap: 1\ntitle: A map\n" + PLACES[where][1].format(field=f"{name}: null")
        wrong[where, name] = list(validator.iter_errors(yaml.safe_load(content)))
    assert {key: errors for key, errors in wrong.items() if errors} == {}


@pytest.mark.parametrize("word", WORDS[1:])
def test_between_quotation_marks_a_word_for_nothing_is_a_text(word: str) -> None:
    checked = read(f"claims:\n  a:\n    text: \"{word}\"\n    note: '{word}'\n")
    assert (checked.map.statements["a"].text, checked.map.statements["a"].note) == (word, word)


@pytest.mark.parametrize("word", WORDS, ids=repr)
def test_a_required_field_that_holds_nothing_is_missing_and_reported_at_its_key(word: str) -> None:
    content = f"argmap: {word}\ntitle: {word}\nclaims:\n  a:\n    text: {word}\nsources:\n  s:\n    title: {word}\n"
    found = [(d.span.start.line, d.span.start.column, d.code) for d in read(content).diagnostics]
    assert found == [(1, 1, "A006"), (2, 1, "A006"), (5, 5, "A006"), (8, 5, "A006")]


@pytest.mark.parametrize("word", WORDS, ids=repr)
def test_a_statement_that_is_nothing_has_no_text(word: str) -> None:
    found = read(f"claims:\n  a: {word}\n").diagnostics
    assert [(d.code, d.message) for d in found] == [("A006", 'a claim has no "text"')]


LISTS = [field for field in fields.STATEMENT.values() if field.shape in {Shape.TEXTS, Shape.IDS, Shape.TARGETS}]


@pytest.mark.parametrize("field", LISTS, ids=lambda field: field.name)
def test_an_item_of_a_list_that_is_nothing_is_refused(field: Field) -> None:
    found = read(f"claims:\n  b: B.\n  a:\n    text: A.\n    {field.name}: [b, null]\n").diagnostics
    assert [(d.code, d.message) for d in found if d.severity == ERRORS and d.code == "A005"] == [
        ("A005", f'an item of "{field.name}" is empty')
    ]
