"""Three-way merge by entries: what both sides say is in the file, and nothing else is touched."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Map
from argmap.syntax.merging import Merged, merge
from argmap.syntax.writer import write
from tests.any_maps import maps
from tests.laws import examples
from tests.maps import ARGUMENTS, read_whole
from tests.trees import Forest, flat_form, forests, nested_form

BASE = """\
# A file about a shop.
argmap: 1
title: The shop

claims:
  # The thesis.
  stay:
    text: The shop stays open.
    claims:
      trade:
        text: The trade has grown.
        weight: 0.5
      rent: The rent is low.

evidence:
  count: {text: Forty buyers., basis: event, supports: trade}
# The end.
"""


def merged(ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]], base: str = BASE) -> Merged | None:
    """Return the merge of a file in which each side has replaced some words."""
    sides = []
    for changes in (ours, theirs):
        text = base
        for old, new in changes:
            assert text.count(old) == 1
            text = text.replace(old, new)
        sides.append(text)
    return merge(base, *sides)


NEW_HERE = ("      rent: The rent is low.\n", "      rent: The rent is low.\n      ours: It is ours.\n")
NEW_THERE = ("      rent: The rent is low.\n", "      rent: The rent is low.\n      theirs: It is theirs.\n")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # Neighbouring statements, which lines alone cannot merge.
        (
            [("grown.\n", "fallen.\n")],
            [("      rent: The rent is low.", "      rent: The rent is high.")],
            [("grown.\n", "fallen.\n"), ("rent is low", "rent is high")],
        ),
        # Neighbouring fields of one statement.
        ([("has grown", "has fallen")], [("0.5", "0.7")], [("has grown", "has fallen"), ("0.5", "0.7")]),
        # Two statements at the same place.
        (
            [NEW_HERE],
            [NEW_THERE],
            [(NEW_HERE[0], NEW_HERE[1] + "      theirs: It is theirs.\n")],
        ),
        # The comment above a statement and its text.
        (
            [("# The thesis.", "# What it is about.")],
            [("stays open", "will stay open")],
            [("# The thesis.", "# What it is about."), ("stays open", "will stay open")],
        ),
        # A statement is gone, another is new.
        (
            [("      rent: The rent is low.\n", "")],
            [("evidence:\n", "evidence:\n  new: {text: It is so., basis: event, supports: stay}\n")],
            [
                ("      rent: The rent is low.\n", ""),
                ("evidence:\n", "evidence:\n  new: {text: It is so., basis: event, supports: stay}\n"),
            ],
        ),
        # Both made the same change.
        ([("has grown", "has fallen")], [("has grown", "has fallen")], [("has grown", "has fallen")]),
        # The ends of the file.
        (
            [("# A file", "# The file")],
            [("# The end.", "# The very end.")],
            [("A file", "The file"), ("The end", "The very end")],
        ),
    ],
)
def test_changes_of_different_entries_are_both_in_the_merged_file(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    text = BASE
    for old, new in expected:
        text = text.replace(old, new)
    assert merged(ours, theirs) == Merged(text, text, text)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([("has grown", "has fallen")], [("has grown", "has doubled")]),
        ([("      rent: The rent is low.\n", "")], [("rent is low", "rent is high")]),
        (
            [("      rent: The rent is low.\n", "      rent: The rent is low.\n      new: One.\n")],
            [("      rent: The rent is low.\n", "      rent: The rent is low.\n      new: Another.\n")],
        ),
    ],
)
def test_only_what_both_sides_changed_is_in_conflict(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> None:
    also = ("title: The shop", "title: A shop")
    found = merged([*ours, also], [*theirs, ("# The end.", "# End.")])
    assert found is not None
    assert not found.is_clean
    for side, changes in ((found.ours, ours), (found.theirs, theirs)):
        text = BASE.replace(*also).replace("# The end.", "# End.")
        for old, new in changes:
            text = text.replace(old, new)
        assert side == text


def test_line_ends_stay_those_of_our_side_and_a_last_line_gets_one() -> None:
    base = BASE.replace("\n", "\r\n").removesuffix("# The end.\r\n").removesuffix("\r\n")
    new = "  new: {text: It is so., basis: event, supports: stay}"
    found = merge(base, f"{base}\r\n{new}", base.replace("The shop\r\n", "A shop\r\n"))
    assert found is not None
    assert found.ours == f"{base}\r\n{new}".replace("The shop\r\n", "A shop\r\n")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([("text: The shop stays open.", "text: [")], [("0.5", "0.7")]),
        ([("stay:\n", "stay:\n    text: Twice.\n")], [("0.5", "0.7")]),
    ],
)
def test_a_side_that_is_not_yaml_is_not_merged_by_entries(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> None:
    assert merged(ours, theirs) is None


def test_an_alias_whose_anchor_became_another_is_not_merged_by_entries() -> None:
    base = "argmap: 1\ntitle: X\nx-a: &a One\nclaims:\n  b: *a\n  c: It is so.\n"
    found = merge(base, base.replace("One", "Two"), base.replace("  c: It is so.\n", "  c: *a\n"))
    assert found is None


@settings(max_examples=examples(150))
@given(maps(), maps())
def test_a_merge_with_a_side_that_changed_nothing_is_the_other_side(one: Map, other: Map) -> None:
    base, side = write(one), write(other)
    for found in (merge(base, side, base), merge(base, base, side), merge(base, side, side)):
        assert found == Merged(side, side, side)


@settings(max_examples=examples(300))
@given(st.data(), forests(), st.sampled_from([nested_form, flat_form]))
def test_a_merge_of_changes_of_different_statements_holds_both(
    data: st.DataObject, forest: Forest, form: Callable[[Forest], str]
) -> None:
    base = form(forest)
    names = [node.name for node in forest]
    sides = data.draw(st.lists(st.sampled_from(["ours", "theirs", "none"]), min_size=len(names), max_size=len(names)))
    news = data.draw(st.lists(st.sampled_from(["ours", "theirs"]), max_size=4))
    texts = dict.fromkeys(("ours", "theirs", "both"), base)
    for name, side in zip(names, sides, strict=True):
        for each in {side, "both"} - {"none"} if side != "none" else ():
            texts[each] = texts[each].replace(f"The text of {name}.\n", f"Said otherwise of {name}.\n")
    for number, side in enumerate(news):
        for each in (side, "both"):
            texts[each] = texts[each].rstrip("\n") + f"\nx-{side}-{number}: {number}\n"
    found = merge(base, texts["ours"], texts["theirs"])
    assert found is not None
    assert found.is_clean
    assert read_whole(found.ours).map == read_whole(texts["both"]).map


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_maps_of_the_project_are_merged_statement_by_statement(path: Path) -> None:
    base = path.read_text(encoding="utf-8")
    lines = base.splitlines(keepends=True)
    texts = [number for number, line in enumerate(lines) if re.match(r" *text: [A-Z]", line)]
    ours, theirs, both = list(lines), list(lines), list(lines)
    for place, number in enumerate(texts):
        changed = lines[number].replace("text: ", "text: Indeed, ")
        both[number] = changed
        (ours if place % 2 else theirs)[number] = changed
    found = merge(base, "".join(ours), "".join(theirs))
    assert found is not None
    assert (found.is_clean, found.ours) == (True, "".join(both))
