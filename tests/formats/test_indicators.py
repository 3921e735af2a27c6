"""What would say whether a statement holds, and what was observed: said in one way wherever statements are shown."""

import html
import re

import pytest

from argmap.language.phrases import OBSERVED, WATCH_FOR
from tests.maps import drawn, read_whole

MAP = """
claims:
  stay:
    text: The shop stays open.
    indicators: [{text: The lease is renewed., observed: in May}, {text: The owner hires a clerk.}]
evidence:
  trade: {text: Trade grew., supports: stay, indicators: [{text: Tills are full.}]}
  loved: {text: It is loved., supports: stay}
"""
SAID = (
    f"{WATCH_FOR}: The lease is renewed.",
    f"{OBSERVED}: in May",
    f"{WATCH_FOR}: The owner hires a clerk.",
    f"{WATCH_FOR}: Tills are full.",
)


@pytest.mark.parametrize("form", ["svg", "dot", "mermaid"])
def test_boxes_say_what_to_watch_for_in_every_format_of_pictures(form: str) -> None:
    picture = html.unescape(str(drawn(read_whole(MAP).graph, form)))
    shown = " ".join(re.sub(r"<[^>]+>", "\n", picture.partition("</title>")[2] if form == "svg" else picture).split())
    assert [words for words in SAID if words not in shown] == []


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_prose_heads_what_to_watch_for_with_the_same_words(form: str) -> None:
    shown = html.unescape(re.sub(r"<[^>]+>", "\n", str(drawn(read_whole(MAP).graph, form))))
    assert f"{WATCH_FOR.capitalize()}" in shown
    assert f"({OBSERVED}: in May)" in shown
