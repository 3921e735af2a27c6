"""What is composed again after a change is what composing all of it gives."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.syntax.tree import trees
from argmap.syntax.tree.composer import Composed, compose
from argmap.syntax.tree.nodes import Node
from argmap.syntax.tree.trees import Trees
from tests.laws import examples

MAP = """argmap: 1
title: The bridge  # of 1902
sources: {log: {title: The log, issued: 2025}, plan: {title: The plan}}
claims:
  close: # as soon as possible
    text: The bridge
      should be closed.
    claims:
      old: {text: The bridge is old., source: log}

      worn:
        text: |
          Its bearings
            are worn.

        quote: >-
          bearings are worn
        citations:
          - source: log
            quote: ["bearings", 'are
              worn']
          - {source: plan}
        tags:
        - a
        - b
  # The last of the claims.
  "open": "It can be \\
    mended."
counterarguments:
    dear:
        text: A new one is dear.
        attacks: close
"""
OTHERS = (
    MAP.replace("\n", "\r\n"),
    f"---\n{MAP}...\n# The end.\n",
    "a:\n  b:\n    c: d\n    e:\n  f: |\n    g\n\n   # h\nk:\n  ? l\n  : m\n  n:\n",
    "a: [\n b: c,\n d: e]\nf: {\n g: h,\n i: j}\nk: [l: m]\n",
    "a: &x\n  b: c\nd: *x\ne: &y f\n",
)
# What people type, and what changes how much of a text belongs together.
TYPED = st.sampled_from(
    (
        *("", "a", " ", "  ", "\n", "\r", "\r\n", "\n  ", "\n      x: y", ":", ": ", "- ", "? ", ",", "[", "]", "{"),
        *("}", '"', "'", "#", " # ", "&a ", "*x", "*a ", "|", "|2\n", ">\n", "!t ", "%", "@", "\t", "é", "😀"),
        *("\u2028", "\u0085", "\ufeff", "\n---\n", "\n...\n", "\\", "null", "~", "a: b\n", "\n\n", "  a: b\n"),
    )
)
EDITS = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 6), TYPED), min_size=1, max_size=6)
PARTS = st.lists(
    st.sampled_from(["a", "b: ", "c:\n", "- ", "? ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", "|", "#"]),
    max_size=20,
).map("".join)
SMALL_EDITS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3), TYPED), min_size=1, max_size=4)


def check_edits(content: str, edits: list[tuple[int, int, str]]) -> None:
    """Compose a text after each of some edits, each of which cuts out characters at a place and puts others there."""
    kept = Trees()
    kept.compose(Text("map.yaml", content))
    for first, cut, typed in edits:
        place = first % (len(content) + 1)
        content = content[:place] + typed + content[place + cut :]
        assert told(kept.compose(Text("map.yaml", content))) == told(compose(Text("map.yaml", content)))


def told(composed: Composed) -> tuple[Node | None, list[tuple[object, ...]]]:
    """Return a tree, and what was found, by the places and words of it."""
    root, found = composed
    return root, [
        (one.code, *one.span[1:], one.message, one.help, [each.message for each in one.related]) for one in found
    ]


@settings(max_examples=examples(4000))
@given(st.sampled_from((MAP, *OTHERS)), EDITS)
@example(MAP, [(MAP.index("should"), 0, "x"), (MAP.index("should"), 0, '"'), (MAP.index("should"), 1, "")])
@example(OTHERS[2], [(OTHERS[2].index("g"), 0, "# ")])
def test_a_map_is_composed_after_edits_as_if_it_were_new(content: str, edits: list[tuple[int, int, str]]) -> None:
    check_edits(content, edits)


@settings(max_examples=examples(4000))
@given(PARTS, SMALL_EDITS)
@example("a: b\n", [(4, 0, "\n  ")])
@example("a:\n  b: c\n  d: e\n", [(4, 0, "x: y\n")])
def test_any_text_is_composed_after_edits_as_if_it_were_new(content: str, edits: list[tuple[int, int, str]]) -> None:
    check_edits(content, edits)


@pytest.mark.parametrize(
    ("words", "typed", "lines"),
    [
        ("closed", "x", "    text: The bridge\n      should be xclosed.\n"),
        ("Its", "All ", "        text: |\n          All Its bearings\n            are worn.\n\n"),
        ("The last", "x", "        tags:\n        - a\n        - b\n  # xThe last of the claims.\n"),
        ("of 1902", "y ", "title: The bridge  # y of 1902\n"),
    ],
)
def test_only_the_entry_that_was_changed_is_composed_again(
    words: str, typed: str, lines: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Trees()
    kept.compose(Text("map.yaml", MAP))
    read: list[str] = []

    def noted(text: Text) -> Composed:
        read.append(text.content)
        return compose(text)

    monkeypatch.setattr(trees, "compose", noted)
    content = MAP.replace(words, typed + words)
    assert kept.compose(Text("map.yaml", content)) == compose(Text("map.yaml", content))
    assert read == [lines]
