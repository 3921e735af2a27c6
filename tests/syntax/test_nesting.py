"""Statements nested and side by side: the same map either way, with every comment."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.lint.formatting import format_text
from argmap.syntax import reader
from argmap.syntax.nesting import Arrangement
from tests import trees
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT
from tests.syntax.formatter.disarray import MadeFile, files
from tests.syntax.formatter.test_laws import map_in

# The column of the ids at the top of a file in form.
TOP = 3
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


GROUPED = """argmap: 1
title: The shop
groups: {g: One}

claims:
  stay:
    text: The shop stays.
    group: g
    claims:
      cheap: The rent is low.
    evidence: {paid: It is paid.}
    counterarguments:
      loud:
        text: The shop is loud.
        group: none
        counterarguments:
          quiet: {text: It is not., group: g}
      few:
        text: Few come.
        undercuts: cheap -> stay
"""
SIDE_BY_SIDE = """argmap: 1
title: The shop
groups: {g: One}

claims:
  stay:
    text: The shop stays.
    group: g

  cheap:
    text: The rent is low.
    group: g
    supports: stay

evidence:
  paid: {text: It is paid., group: g, supports: stay}

counterarguments:
  loud:
    text: The shop is loud.
    group: none
    attacks: stay

  quiet: {text: It is not., group: g, attacks: loud}

  few:
    text: Few come.
    group: g
    undercuts: cheap -> stay
"""


def test_statements_stay_in_their_groups() -> None:
    assert arranged(GROUPED, Arrangement.FLAT) == SIDE_BY_SIDE
    nested = arranged(SIDE_BY_SIDE, Arrangement.NEST)
    assert map_in(nested) == map_in(GROUPED)
    assert columns(nested) == {TOP, TOP + 4, TOP + 8}


def test_what_attacks_a_statement_and_undercuts_a_step_to_it_is_not_nested() -> None:
    content = SIDE_BY_SIDE.replace("    undercuts:", "    attacks: stay\n    undercuts:")
    nested = arranged(content, Arrangement.NEST)
    assert "\n  few:" in nested
    assert map_in(nested) == map_in(content)


@pytest.mark.slow
def test_a_chain_is_nested_a_hundred_levels_deep_and_begins_again() -> None:
    rows = "".join(f"  s{number}:\n    text: It is so.\n    supports: s{number - 1}\n\n" for number in range(1, 206))
    content = f"argmap: 1\ntitle: A map\n\nclaims:\n  s0: It is so.\n\n{rows}".rstrip("\n") + "\n"
    nested = arranged(content, Arrangement.NEST)
    read, _ = reader.read(Text("map.yaml", nested), NoFiles())
    tops = [name for name, each in read.statements.items() if each.span.start.column == TOP]
    assert tops == ["s0", "s101", "s202"]
    assert map_in(nested) == map_in(content)
    assert arranged(nested, Arrangement.NEST) == nested
    assert map_in(arranged(nested, Arrangement.FLAT)) == map_in(content)


def test_statements_that_would_contain_themselves_stay() -> None:
    pairs = (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"))
    rows = "".join(f"  {one}:\n    text: It is so.\n    supports: {other}\n\n" for one, other in pairs)
    content = f"argmap: 1\ntitle: A map\n\nclaims:\n{rows}".rstrip("\n") + "\n"
    nested = arranged(content, Arrangement.NEST)
    read, _ = reader.read(Text("map.yaml", nested), NoFiles())
    assert {name: each.span.start.column for name, each in read.statements.items()} == {"a": 3, "d": 7, "b": 3, "c": 3}


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
