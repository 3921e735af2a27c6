"""Statements nested and side by side: the same map either way, with every comment."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.base.errors import ArgmapError
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.lint.formatting import format_text
from argmap.syntax import reader
from argmap.syntax.nesting import TOP, Arrangement
from tests import trees
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT
from tests.syntax.formatter.disarray import MadeFile, files
from tests.syntax.formatter.test_laws import map_in

FLAT = """argmap: 1
title: The shop

claims:
  # The thesis.
  stay: The shop stays.

  cheap:
    # What speaks for it.
    text: The rent is low.
    supports: [stay, calm]

  calm:
    text: Nobody minds.
    supports: stay # as far as we know

counterarguments:
  # The neighbour says so.
  loud:
    text: The shop is loud.
    attacks: calm

  old:
    text: The rent will rise.
    attacks:
      cheap:
        strength: weak
"""
NESTED = """argmap: 1
title: The shop

claims:
  # The thesis.
  stay:
    text: The shop stays.
    claims:
      cheap:
        # What speaks for it.
        text: The rent is low.
        supports: [calm]

  calm:
    text: Nobody minds.
    supports: stay # as far as we know
    counterarguments:
      # The neighbour says so.
      loud: The shop is loud.

counterarguments:
  old:
    text: The rent will rise.
    attacks:
      cheap:
        strength: weak
"""


def arranged(content: str, arrangement: Arrangement) -> str:
    """Return a text in form with its statements in an arrangement."""
    formatted, obstacles = format_text(Text("map.yaml", content), arrangement=arrangement)
    assert obstacles == ()
    return formatted.content


def columns(content: str) -> set[int]:
    """Return the columns at which the ids of statements stand."""
    read, _ = reader.read(Text("map.yaml", content), NoFiles())
    return {each.span.start.column for each in read.statements.values()}


def test_a_statement_is_moved_into_its_first_target_where_the_relation_says_nothing_more() -> None:
    nested = arranged(FLAT, Arrangement.NEST)
    assert nested.replace("loud:\n        text: The", "loud: The") == NESTED
    assert map_in(nested) == map_in(FLAT)


def test_statements_are_moved_to_the_top() -> None:
    flat = arranged(NESTED, Arrangement.FLAT)
    assert columns(flat) == {TOP}
    assert map_in(flat) == map_in(NESTED)
    assert flat.count("#") == NESTED.count("#")


def test_a_file_of_too_many_statements_is_refused() -> None:
    content = "argmap: 1\ntitle: A map\n\nclaims:\n" + "".join(f"  s{number}: A.\n" for number in range(1001))
    with pytest.raises(ArgmapError, match=r"has 1,001 statements: --nest and --flat take files of up to 1,000"):
        arranged(content, Arrangement.FLAT)


@settings(max_examples=examples(200))
@given(trees.forests())
def test_nested_and_flat_say_the_same(forest: trees.Forest) -> None:
    content = trees.nested_form(forest)
    flat = arranged(content, Arrangement.FLAT)
    assert columns(flat) <= {TOP}
    assert map_in(flat) == map_in(content) == map_in(arranged(flat, Arrangement.NEST))


@settings(max_examples=examples(200))
@given(files())
def test_no_arrangement_changes_a_map_or_loses_a_comment(made: MadeFile) -> None:
    for arrangement in Arrangement:
        content = arranged(made.content, arrangement)
        assert map_in(content) == map_in(made.content)
        assert [comment for comment in made.about if f"{comment}\n" not in content.replace("\r", "") + "\n"] == []
        assert arranged(content, arrangement) == content


@pytest.mark.slow
@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_maps_of_the_project_have_both_forms(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    flat = arranged(content, Arrangement.FLAT)
    assert columns(flat) == {TOP}
    assert map_in(flat) == map_in(content) == map_in(arranged(flat, Arrangement.NEST))
