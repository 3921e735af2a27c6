"""Argdown: its source is read as its own program reads it, and comes back as it went out."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import recognised
from argmap.model import Map
from tests.formats.exchange.converting import (
    exported,
    imported,
    imported_file,
    lost,
    needs_samples,
    read_again,
    samples,
    steps,
    texts,
)

SOURCES = samples("argdown", ".argdown")


def pairs(made: Map) -> set[frozenset[str]]:
    """Return the pairs of statements that contradict each other."""
    return {frozenset((each.left, each.right)) for each in made.contradictions}


@needs_samples
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_source_says_what_the_json_of_argdowns_own_program_says(path: Path) -> None:
    source, json = imported_file("argdown", path).map, imported_file("argdown-json", path.with_suffix(".json")).map
    assert sorted(texts(source).values()) == sorted(texts(json).values())
    assert steps(source) == steps(json)


@needs_samples
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_source_comes_back_as_it_went_out(path: Path) -> None:
    made = imported_file("argdown", path).map
    again = imported("argdown", str(exported("argdown", read_again(made)).content)).map
    assert (texts(again), steps(again), pairs(again)) == (texts(made), steps(made), pairs(made))
    assert {
        name: each.extra.get("x-id") for name, each in again.statements.items() if "x-id" in each.extra
    }.items() >= {name: each.extra["x-id"] for name, each in made.statements.items() if "x-id" in each.extra}.items()


def test_relations_go_both_ways_and_comments_say_nothing() -> None:
    content = """\
[a]: One. // not [b]
  <+ [b]: Two.
    -> [c]: Three,
    on two lines. /* gone
    - [x]: nothing */
  >< [d]: Four.
  +> [e]
<!-- [y]: nothing -->
"""
    made = imported("argdown", content)
    assert texts(made.map) == {"a": "One.", "b": "Two.", "c": "Three, on two lines.", "d": "Four.", "e": "e"}
    assert steps(made.map) == {
        ("b -> a", "supports", ("b",), "a"),
        ("b -> c", "attacks", ("b",), "c"),
        ("a -> e", "supports", ("a",), "e"),
    }
    assert [(each.left, each.right) for each in made.map.contradictions] == [("a", "d")]


def test_a_structure_has_a_step_for_each_inference() -> None:
    content = """\
<Two steps>: So it goes. #tag

(1) [a]: One.
(2) [b]: Two.
----
(3) [c]: Three.
(4) Four.
-- expert opinion, Modus ponens {uses: [4], more: x} --
(5) [d]: Five.
  -> [e]: Six.

[f]: Seven.
  _> <Two steps>
"""
    made = imported("argdown", content).map
    assert steps(made) == {
        ("two-steps-1", "supports", ("a", "b"), "c"),
        ("two-steps", "supports", ("four",), "d"),
        ("d -> e", "attacks", ("d",), "e"),
        ("f -> two-steps", "undercuts", ("f",), "two-steps"),
    }
    last = next(step for step in made.steps if step.id == "two-steps")
    assert (last.scheme, last.note) == ("expert-opinion", "So it goes.")
    assert (last.title, last.tags) == ("Two steps", ("tag",))
    assert last.extra == {"x-id": "Two steps", "x-rules": ["Modus ponens"], "x-data": {"more": "x"}}


def test_tags_links_formatting_and_escapes_are_distinguished() -> None:
    content = "[a]: A **bold** \\#word of [two](https://example.org/a#b) kinds_of_it. #pro #(two words) {k: [1, 2]}\n"
    made = imported("argdown", content)
    statement = made.map.statements["a"]
    assert statement.text == "A bold #word of two kinds_of_it."
    assert (statement.tags, statement.url) == (("pro", "two words"), "https://example.org/a#b")
    assert statement.extra == {"x-data": {"k": (1, 2)}}
    assert lost(made) == [("formatting", "line 1, column 1", "bold and italic text becomes plain")]


def test_a_statement_that_is_given_twice_keeps_both_texts() -> None:
    made = imported("argdown", "[a]: One.\n\n[a]: Other.\n").map
    assert (made.statements["a"].text, made.statements["a"].extra) == ("Other.", {"x-texts": ["One."]})


def test_the_strict_mode_has_other_relations() -> None:
    content = "===\nmodel:\n  mode: strict\n===\n\n[a]: One.\n  - [b]: Two.\n  + [c]: Three.\n"
    made = imported("argdown", content).map
    assert [(each.left, each.right) for each in made.contradictions] == [("b", "a")]
    assert steps(made) == {("c -> a", "supports", ("c",), "a")}


def test_headings_are_groups() -> None:
    made = imported("argdown", "# First\n\n[a]: One.\n\n## Empty\n\n# *Last* one\n\n[b]: Two.\n")
    assert (made.map.groups, made.map.statements["b"].group) == ({"first": "First", "last-one": "Last one"}, "last-one")
    assert lost(made)[0] == ("headings", '"Empty"', "nothing is directly below this heading")


@pytest.mark.parametrize("content", ["[#a] One { x: 1 }\n", "[#a] :- [#b], [#c].\n", "[a]: x\n\n:::evidence[Data]\n"])
def test_another_language_of_the_name_is_refused_by_its_own(content: str) -> None:
    assert recognised(GivenFile("a.argdown", content.encode())) == ("argdown-2",)
    with pytest.raises(ImportRefusedError, match="kellenff/argdown-2"):
        imported("argdown-2", content)
