"""What tokens mean: the ids that they mention are those that the map mentions, and each has its field."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.base.text import Text
from argmap.model.mentions import Mention, Role
from argmap.model.references import references
from argmap.syntax.fields import ARGUMENT, CITATION, FILE, SOURCE, STATEMENT, STEP
from argmap.syntax.tokens import TextScan, meaning_of, mention_at, mentions_in, scan
from argmap.workspace.workspace import Workspace
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT, read_whole
from tests.syntax.formatter.disarray import MadeFile, files

STARTER = ROOT / "argmap" / "syntax" / "starter.yaml"
CONTENT = """argmap: 1
title: A map
source: log
groups:
  money: About money
speakers:
  anna: Anna
sources:
  log: {title: The log, origin: paper}
  paper: {title: The paper}
claims:
  stay:
    text: The shop stays.
    group: money
    tags: [rent, "two words"]
    by: anna
    allow: {orphan: so it is}
    evidence:
      trade:
        text: Trade grew.
        citations: [{source: paper, quote: It grew., locator: p. 2}]
        group: none
    contradicts: go
  go:
    text: The shop goes.
    supports: {"trade -> stay": {strength: weak, answers: {field: trade, bias: no bias}}}
    undercuts: both
arguments:
  both:
    premises: {expertise: trade, statement: [go]}
    supports: stay
    scheme: expert-opinion
"""


def place(mention: Mention) -> tuple[str, Role, int, int]:
    """Return a mention with its offsets."""
    return mention.id, mention.role, mention.span.first, mention.span.last


def assert_alike(found: TextScan, expected: tuple[Mention, ...], path: str) -> None:
    """Hold the mentions of a scan against those of the map, which knows what need not be an id."""
    declared = {(each.id, each.role.namespace) for each in expected if each.role.is_declaration}
    loose = {Role.ATTRIBUTION, Role.ORIGIN, Role.ANSWER}
    told = [each for each in mentions_in(found) if each.role not in loose or (each.id, each.role.namespace) in declared]
    assert list(map(place, told)) == [place(each) for each in expected if each.span.path == path]


@pytest.mark.parametrize("path", [*ARGUMENTS, STARTER], ids=lambda path: path.name)
def test_the_tokens_of_a_file_mention_what_its_map_mentions(path: Path) -> None:
    checked = Workspace().check(path, with_rules=False)
    text = checked.map.span.text
    assert_alike(scan(text), references(checked.map), text.path)


@settings(max_examples=examples(200), deadline=None)
@given(files())
def test_the_tokens_of_any_layout_mention_what_its_map_mentions(made: MadeFile) -> None:
    checked = Workspace().check_text(Text("map.yaml", made.content), with_rules=False)
    assert_alike(scan(checked.map.span.text), references(checked.map), "map.yaml")


def test_every_role_of_an_id_is_found() -> None:
    checked = read_whole(CONTENT)
    found = scan(checked.map.span.text)
    assert_alike(found, references(checked.map), "map.yaml")
    assert {each.role for each in mentions_in(found)} == set(Role) - {Role.THESIS}
    assert [each.role for each in mentions_in(scan(Text("a", "theses: a")))] == [Role.THESIS]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("log\ngroups", "log", Role.DEFAULT_SOURCE),
        ("trade -> stay", "trade", Role.TARGET),
        ('stay": {strength', "stay", Role.TARGET),
        ('two words"', "two words", Role.TAG),
        ("anna\n    allow", "anna", Role.ATTRIBUTION),
        ("go]", "go", Role.PREMISE),
    ],
)
def test_the_mention_at_an_offset_is_found(words: str, name: str, role: Role) -> None:
    found = scan(Text("map.yaml", CONTENT))
    mention = mention_at(found, CONTENT.index(words))
    assert mention is not None
    assert (mention.id, mention.role, CONTENT[mention.span.first : mention.span.last]) == (name, role, name)


@pytest.mark.parametrize("words", ["title: A map", "strength", "no bias", "none\n", "expertise", "#", "The shop goes."])
def test_words_that_are_not_ids_mention_nothing(words: str) -> None:
    content = f"{CONTENT}# so\n"
    found = scan(Text("map.yaml", content))
    mention = mention_at(found, content.index(words))
    assert mention is None or (mention.role, mention.id) == (Role.ANSWER, "no bias")


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("title: A map", FILE["title"]),
        ("A map", FILE["title"]),
        ("claims:\n", FILE["claims"]),
        ("evidence:", STATEMENT["evidence"]),
        ("Trade grew.", STATEMENT["text"]),
        ("quote:", CITATION["quote"]),
        ("It grew.", CITATION["quote"]),
        ("strength:", STEP["strength"]),
        ("weak", STEP["strength"]),
        ("scheme:", ARGUMENT["scheme"]),
        ("origin:", SOURCE["origin"]),
        ("orphan", STATEMENT["allow"]),
        ("expertise:", ARGUMENT["premises"]),
        ("bias:", STEP["answers"]),
    ],
)
def test_a_key_or_value_belongs_to_a_field(words: str, field: object) -> None:
    found = scan(Text("map.yaml", CONTENT))
    number = found.at(CONTENT.index(words))
    assert number is not None
    assert meaning_of(found, number).field == field


def test_an_unknown_field_has_no_meaning() -> None:
    content = "x-own: {claims: {a: b}}\nwhat: {text: so}\n"
    found = scan(Text("map.yaml", content))
    assert [meaning_of(found, number).field for number in range(len(found.tokens))] == [None] * len(found.tokens)
    assert list(mentions_in(found)) == []
