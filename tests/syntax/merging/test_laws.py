"""The law of merging: a clean merge says what each side changed, part by part, and no conflict loses a line."""

from collections.abc import Mapping
from dataclasses import fields
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.lint.checker import check
from argmap.model import Map
from argmap.syntax import edits
from argmap.syntax.merging import merge
from argmap.workspace.project import Project
from tests.laws import examples
from tests.syntax.edits.made_files import files
from tests.syntax.edits.test_laws import (
    Attempt,
    read_whole,
    try_add,
    try_connect,
    try_disconnect,
    try_move,
    try_remove,
    try_remove_field,
    try_rename,
    try_reword,
    try_set,
)

ATTEMPTS = (
    try_reword,
    try_set,
    try_remove_field,
    try_connect,
    try_disconnect,
    try_add,
    try_remove,
    try_move,
    try_rename,
)
ABSENT = object()


def changed(content: str, attempts: list[Attempt], random: Random) -> str:
    """Return a file after some edits, without those that are refused."""
    for attempt in attempts:
        text = Text("made.yaml", content)
        edited, _ = attempt(read_whole(text), random)
        content = content if isinstance(edited, edits.Refused) else edits.with_edits(text, edited).content
    return content


def parts_of(whole: Map) -> Mapping[object, object]:
    """Return what a map says in its smallest parts: the fields of its statements and steps, and its contradictions."""
    found: dict[object, object] = {}
    for each in whole.said():
        for field in fields(each):
            if field.compare:
                found[getattr(each, "relation", None), each.id, field.name] = getattr(each, field.name)
    return found | {frozenset((each.left, each.right)): True for each in whole.contradictions}


@pytest.mark.slow
@given(
    files(),
    st.lists(st.sampled_from(ATTEMPTS), min_size=1, max_size=3),
    st.lists(st.sampled_from(ATTEMPTS), min_size=1, max_size=3),
    st.randoms(use_true_random=False),
)
@settings(max_examples=examples(1000))
def test_a_merge_says_what_either_side_changed(
    base: str, ours: list[Attempt], theirs: list[Attempt], random: Random
) -> None:
    sides = changed(base, ours, random), changed(base, theirs, random)
    merged = merge(base, *sides)
    if merged is None:
        return
    if not merged.is_clean:
        for side, written in zip(sides, (merged.ours, merged.theirs), strict=True):
            new = {line.strip() for line in side.splitlines()}.difference(line.strip() for line in base.splitlines())
            assert new <= {line.strip() for line in written.splitlines()}, (base, *sides)
        return
    checked = check(Text("merged.yaml", merged.ours), Project("/nowhere"), with_rules=False)
    if not checked.is_whole:
        return
    old, our, their = (parts_of(read_whole(Text("made.yaml", each))) for each in (base, *sides))
    said = parts_of(checked.map)
    for part in {*old, *our, *their, *said}:
        was, mine, yours = (each.get(part, ABSENT) for each in (old, our, their))
        assert mine == yours or was in (mine, yours), (part, base, *sides)
        assert said.get(part, ABSENT) == (yours if mine == was else mine), (part, base, *sides, merged.ours)
