"""Digests of what is reviewed: layout and ids change none, and everything that they cover changes its part."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings

from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.model import Map, Review
from argmap.model.digests import ReviewPart, changed_since, digest_of
from argmap.model.graph import index
from argmap.model.mentions import Namespace
from argmap.model.renaming import Naming, renamed
from argmap.syntax import reader
from argmap.syntax.writer import write
from tests.any_maps import maps
from tests.laws import examples
from tests.maps import read_whole

TEXT, CITATIONS, REASONS, OBJECTIONS = ReviewPart
FILE = """
sources: {book: {title: A book, issued: 2016}}
claims:
  main: {text: The shop stays., source: book, quote: it stays, locator: p. 3, contradicts: rival}
  rival: The shop closes.
  reason: {text: Trade grows., supports: {main: {strength: weak, warrant: Trade keeps shops.}}, tags: [a]}
  other: Nothing of this bears on it.
counterarguments:
  objection: {text: Rents rise., attacks: main}
  undercut: {text: Trade keeps no shop., undercuts: reason -> main}
"""


def digests(whole: Map) -> dict[str, str]:
    """Return the digests of all statements of a map."""
    return {name: digest_of(index(whole), name) for name in whole.statements}


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("The shop stays.", "The shop may stay.", [TEXT]),
        ("quote: it stays", "quote: it may stay", [CITATIONS]),
        ("locator: p. 3", "locator: p. 4", [CITATIONS]),
        ("title: A book", "title: The book", [CITATIONS]),
        ("Trade grows.", "Trade shrinks.", [REASONS, OBJECTIONS]),
        ("strength: weak", "strength: 0.4", [REASONS, OBJECTIONS]),
        ("Trade keeps shops.", "Trade feeds shops.", [REASONS, OBJECTIONS]),
        ("attacks: main", "supports: main", [REASONS, OBJECTIONS]),
        ("Rents rise.", "Rents fall.", [OBJECTIONS]),
        ("The shop closes.", "The shop moves.", [OBJECTIONS]),
        ("Trade keeps no shop.", "Trade kills shops.", [OBJECTIONS]),
        (", contradicts: rival", "", [OBJECTIONS]),
        ("Nothing of this bears on it.", "Nothing else either.", []),
        ("tags: [a]", "tags: [b]", []),
        ("claims:\n  main:", "claims:\n  # a remark\n\n  main:   ", []),
    ],
)
def test_each_part_of_a_digest_changes_with_what_it_covers(before: str, after: str, parts: list[ReviewPart]) -> None:
    stamp = Review("the owner", "2026-03-31", digests(read_whole(FILE).map)["main"])
    graph = index(read_whole(FILE.replace(before, after)).map)
    assert list(changed_since(graph, replace(graph.map.statements["main"], reviewed=stamp))) == parts


def test_a_statement_that_nobody_reviewed_has_not_changed_since() -> None:
    graph = index(read_whole(FILE).map)
    assert changed_since(graph, graph.map.statements["main"]) == ()


@given(maps())
@settings(max_examples=examples(300), deadline=None)
def test_neither_layout_nor_names_change_a_digest(made: Map) -> None:
    # Which of two steps of one id an undercut hits depends on their order, and such a map is in error.
    assume(len({step.id for step in made.steps}) == len(made.steps))
    before = digests(made)
    read, _ = reader.read(Text("map.yaml", write(made)), NoFiles())
    assert digests(read) == before
    for name in made.statements:
        after = digests(renamed(made, Naming(Namespace.STATEMENT, name, "renamed.id")))
        assert {"renamed.id" if key == name else key: value for key, value in before.items()} == after
    for name in made.sources:
        assert digests(renamed(made, Naming(Namespace.SOURCE, name, "renamed.id"))) == before
