"""The canonical form: what stands where, and which texts are plain, folded or quoted."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

import argmap
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.model import Allowance, Citation, Contradiction, Kind, Map, Relation, Source, Statement, Step
from argmap.model.graph import index
from argmap.sources.documents import Documents
from argmap.syntax import reader
from argmap.syntax.fields import FILE
from argmap.syntax.tree.composer import LOADER
from argmap.syntax.writer import write
from argmap.workspace.rendering import RenderOptions, draw_map
from argmap.workspace.workspace import Workspace
from tests.any_maps import NEARLY_NO_TEXTS, NO_TEXTS
from tests.made_records import Value, filled_map
from tests.maps import read_whole
from tests.syntax.writer.test_laws import read_back

LONG = "One sentence that is so long that it does not fit on one line of eighty-eight columns, whoever writes it down."


def claim(name: str, text: str | None = None, note: str | None = None, url: str | None = None) -> Statement:
    """Return a claim, by default with its id as its text."""
    said = f"{name.capitalize()}." if text is None else text
    return Statement(id=name, kind=Kind.CLAIM, text=said, note=note, url=url)


def with_claims(*claims: Statement, **values: Value) -> Map:
    """Return a map of some claims."""
    return replace(Map(title="A map", statements={each.id: each for each in claims}), **values)


def supports(premise: str, target: str) -> Step:
    """Return a step that supports."""
    return Step(id=f"{premise} -> {target}", relation=Relation.SUPPORTS, premises=(premise,), target=target)


def lines_of(made: Map) -> list[str]:
    """Return the lines of a map that say more than that it is one."""
    head, *rest = write(made).split("\n")[:-1]
    assert (head, rest[:2]) == ("argmap: 1", ["title: A map", ""])
    return rest[2:]


def test_a_nested_map_is_written_flat_in_the_order_of_the_reference() -> None:
    made = read_whole("""
x-own: {b: [1, 2], a: ""}
theses: [stay, go]
question: Does the shop stay?
claims:
  stay:
    counterarguments:
      rent: {text: The rent has doubled., undercuts: trade -> stay}
    evidence:
      trade:
        locator: page 2
        text: The trade has grown.
        quote: [it has grown, and how]
        source: ledger
        supports: {stay: {scheme: sign, strength: 0.5}}
    text: The shop stays open.
    contradicts: go
  go: The shop closes.
arguments:
  both:
    scheme: sign
    attacks: go
    premises: [trade, rent]
sources:
  ledger: {issued: 2025, title: "The ledger: volume 2"}
groups: {money: What it costs}
""").map
    assert (
        write(made)
        == """\
argmap: 1
title: A map
question: Does the shop stay?
theses: [stay, go]
groups:
  money: What it costs

sources:
  ledger:
    title: "The ledger: volume 2"
    issued: 2025

claims:
  stay:
    text: The shop stays open.
    contradicts: go

  go: The shop closes.

evidence:
  trade:
    text: The trade has grown.
    source: ledger
    quote:
      - it has grown
      - and how
    locator: page 2
    supports:
      stay:
        scheme: sign
        strength: 0.5

counterarguments:
  rent:
    text: The rent has doubled.
    undercuts: trade -> stay

arguments:
  both:
    premises: [trade, rent]
    attacks: go
    scheme: sign

x-own:
  b: [1, 2]
  a: ""
"""
    )


def test_a_file_has_its_fields_in_the_order_of_the_reference() -> None:
    keys = [line.partition(":")[0] for line in write(filled_map()).split("\n") if line[:1] not in {"", " "}]
    assert keys == [name for name in FILE if name != "include"] + ["x-own"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "A plain text, it's all right (really) - 100 % & more.",
            "A plain text, it's all right (really) - 100 % & more.",
        ),
        ("no", "no"),
        ("1.10", "1.10"),
        ("2016-05-31", "2016-05-31"),
        ("« Il dit\xa0! »", "« Il dit\xa0! »"),
        ("null", ">-\n      null"),
        ("One thing: another", ">-\n      One thing: another"),
        ("Number #1 and C# stay", ">-\n      Number #1 and C# stay"),
        ("- a dash", ">-\n      - a dash"),
        ("'Quoted' at the start", ">-\n      'Quoted' at the start"),
        ("Two\nlines", ">-\n      Two\n\n      lines"),
        ("Two\n\nparagraphs", ">-\n      Two\n\n\n      paragraphs"),
        ("A line \nwith a blank at its end", '"A line \\nwith a blank at its end"'),
        ("A tab\there", '"A tab\\x09here"'),
        ("Turned \u202e round", '"Turned \\u202e round"'),
        ("Half a pair \ud800", '"Half a pair \ufffd"'),
        ("Nothing \0 seen", '"Nothing \\x00 seen"'),
        ("A mark \U000e0001", '"A mark \\U000e0001"'),
    ],
)
def test_prose_is_plain_where_it_can_be_else_folded_else_quoted(text: str, written: str) -> None:
    assert lines_of(with_claims(claim("a", text=text, note="N."))) == [
        "claims:",
        "  a:",
        *f"    text: {written}".split("\n"),
        "    note: N.",
    ]


def test_long_prose_is_folded_at_88_columns_and_other_long_texts_are_not() -> None:
    made = with_claims(claim("a", text=LONG, url=f"https://example.org/{'x' * 100}"), about=LONG)
    written = write(made).split("\n")
    assert written[2:5] == [
        "about: >-",
        "  One sentence that is so long that it does not fit on one line of eighty-eight columns,",
        "  whoever writes it down.",
    ]
    assert len(written[3]) == 88
    assert f"    url: https://example.org/{'x' * 100}" in written


def test_a_text_is_not_parted_where_it_has_several_spaces() -> None:
    text = f"{LONG}  {LONG}"
    made = with_claims(claim("a", text=text))
    assert read_back(write(made))[0] == made


def test_a_citation_of_the_source_of_the_file_does_not_name_it() -> None:
    ours = Citation("book", quote=("some words",))
    made = with_claims(
        replace(claim("a"), citations=(ours,)),
        replace(claim("b"), citations=(ours, Citation("paper", locator="page 1"))),
        replace(claim("c"), citations=(Citation("book"),)),
        source="book",
    )
    assert (
        write(made).partition("claims:\n")[2]
        == """\
  a:
    text: A.
    quote: some words

  b:
    text: B.
    citations:
      - quote: some words
      - source: paper
        locator: page 1

  c:
    text: C.
    source: book
"""
    )
    assert read_back(write(made))[0] == made


def test_a_statement_called_text_is_not_written_short() -> None:
    assert lines_of(with_claims(claim("text"))) == ["claims:", "  text:", "    text: Text."]


def test_a_draft_without_a_text_is_an_empty_statement() -> None:
    assert lines_of(with_claims(claim("a", text=""))) == ["claims:", "  a: {}"]


def test_a_relation_or_exception_that_is_written_twice_is_kept() -> None:
    strong = replace(supports("b", "a"), strength="strong")
    twice = (Allowance("todo", "One reason."), Allowance("todo", "Another."))
    made = with_claims(claim("a"), replace(claim("b"), allow=twice), steps=(strong, replace(strong, strength="weak")))
    assert lines_of(made)[5:] == [
        "    allow:",
        "      todo: One reason.",
        '      "todo ": Another.',
        "    supports:",
        "      a:",
        "        strength: strong",
        '      "a ":',
        "        strength: weak",
    ]
    assert read_back(write(made))[0] == made


def test_a_step_that_no_statement_can_hold_is_an_argument() -> None:
    made = with_claims(claim("a"), steps=(supports("nobody", "a"), replace(supports("a", "a"), premises=("a", "a"))))
    assert lines_of(made)[3:] == [
        "arguments:",
        "  nobody -> a:",
        "    premises: nobody",
        "    supports: a",
        "",
        "  a -> a:",
        "    premises: [a, a]",
        "    supports: a",
    ]
    read, found = read_back(write(made))
    assert [finding.code for finding in found] == ["A007", "A007"]
    assert write(read) == write(made)


def test_a_contradiction_is_written_in_the_statement_that_exists() -> None:
    made = with_claims(claim("a"), contradictions=(Contradiction("gone", "a"), Contradiction("gone", "lost")))
    assert lines_of(made) == ["claims:", "  a:", "    text: A.", "    contradicts: gone"]


def test_values_of_own_fields_that_json_does_not_have_become_texts() -> None:
    made = with_claims(extra={"x-a": [float("nan"), date(2016, 5, 31), 10**400], "x-b": b"x"})
    assert read_back(write(made))[0].extra == {"x-a": ("nan", "2016-05-31", str(10**400)), "x-b": "b'x'"}


@pytest.mark.parametrize("value", [*NO_TEXTS, *map(json.dumps, NO_TEXTS), *NEARLY_NO_TEXTS, "", "~", "null", "5 %"])
@pytest.mark.parametrize("wrap", [lambda value: value, lambda value: (value,), lambda value: {"k": (value, {})}])
def test_the_value_of_a_custom_field_is_preserved_in_files_and_in_json(value: Value, wrap: Value) -> None:
    own = {"x-a": wrap(value)}
    made = with_claims(claim("a"), extra=own)
    back = read_back(write(made))[0]
    assert repr(back.extra) == repr(own)  # for True equals 1, and -0.0 equals 0
    drawn = json.loads(draw_map(index(back), Documents(back), RenderOptions("json")))
    assert json.dumps(drawn["x-a"]) == json.dumps(own["x-a"])


def test_a_word_in_an_own_field_stays_as_it_was_typed_where_its_value_would_not_show_it() -> None:
    words = "[null, ~, true, 12, 1.5, 1.10, 007, yes, 2016-05-31, 'null', \"12\", Null]"
    back = read_back(f"argmap: 1\ntitle: X\nx-a: {words}\nx-b:\nx-c: ''\nclaims: {{a: A.}}\n")[0]
    assert back.extra == {
        "x-a": (None, None, True, 12, 1.5, "1.10", "007", "yes", "2016-05-31", "null", "12", None),
        "x-b": None,
        "x-c": "",
    }


def test_an_own_field_may_be_nested_without_end() -> None:
    value: object = "deep"
    for number in range(3000):
        value = {"k": value} if number % 2 else (value,)
    made = with_claims(claim("a"), extra={"x-deep": value})
    content = write(made)
    assert write(read_back(content)[0]) == content
    assert content.count("k:") == 1500


@pytest.mark.parametrize("loader", [LOADER, yaml.SafeLoader])
def test_a_key_may_be_longer_than_yaml_looks_for_its_colon(loader: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.syntax.tree.composer.LOADER", loader)
    for key in ("k" * 3000, "k: " * 1000):
        inner = {key: {key: ("v", {key: "v"})}}
        made = with_claims(claim("a"), extra={"x-long": inner, f"x-{key}": "v", "x-list": (inner, inner)})
        assert read_back(write(made))[0] == made


def test_a_record_is_written_as_its_path(tmp_path: Path) -> None:
    head = "argmap: 1\ntitle: A map\n"
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "book.yaml").write_text("title: A book\ntext: book.txt\n", encoding="utf-8")
    (inner / "paper.yaml").write_text("title: A paper\n", encoding="utf-8")
    (inner / "part.yaml").write_text(
        f"{head}sources: {{paper: paper.yaml, book: ../book.yaml, letter: {{title: A letter, text: letter.txt}}}}\n"
        "claims: {b: B.}\n",
        encoding="utf-8",
    )
    (tmp_path / "map.yaml").write_text(
        f"{head}include: inner/part.yaml\nsources: {{book: book.yaml, gone: gone.yaml}}\nclaims: {{a: A.}}\n",
        encoding="utf-8",
    )
    first = Workspace().check(tmp_path / "map.yaml", with_rules=False).map
    assert (
        write(first)
        == f"""\
{head}
sources:
  book: book.yaml
  gone: gone.yaml
  paper: inner/paper.yaml
  letter:
    title: A letter
    text: inner/letter.txt

claims:
  a: A.
  b: B.
"""
    )
    (tmp_path / "one.yaml").write_text(write(first), encoding="utf-8")
    second = Workspace().check(tmp_path / "one.yaml", with_rules=False).map
    assert write(second) == write(first)
    assert {name: source.title for name, source in second.sources.items()} == {
        "book": "A book",
        "gone": "gone",
        "paper": "A paper",
        "letter": "A letter",
    }


def test_maps_are_equal_in_whatever_order_they_say_the_same() -> None:
    steps = (supports("a", "b"), supports("b", "a"))
    one = with_claims(claim("a"), claim("b"), steps=steps)
    other = with_claims(claim("b"), claim("a"), steps=steps[::-1])
    assert one == other
    assert hash(one) == hash(other)
    assert one != replace(other, steps=steps[:1])
    assert one != replace(other, title="Another")
    assert one != "A map"


def test_a_source_whose_record_could_not_be_read_is_known_by_its_id() -> None:
    read, _ = reader.read(Text("map.yaml", "argmap: 1\ntitle: A map\nsources: {gone: gone.yaml}\n"), NoFiles())
    assert read.sources["gone"] == Source(id="gone", title="gone")
    assert (read.sources["gone"].is_read, read.sources["gone"].record) == (False, "gone.yaml")
    assert argmap.write(read).endswith("sources:\n  gone: gone.yaml\n")
