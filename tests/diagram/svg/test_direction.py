"""Texts from right to left: the side at which they stand, and the order of their words in a browser."""

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from argmap.diagram.layout import arrange
from argmap.diagram.scene import DiagramOptions, Direction
from argmap.diagram.scene.sizes import PAD_X
from argmap.diagram.svg import MARGIN, Dress, frame_of
from argmap.model.views import Shown
from tests.formats.drawing import SVG, Drawing, drawing_of_graph
from tests.formats.geometry import texts_of
from tests.maps import documents_of, drawn, picture_of, read_whole

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MAP = """argmap: 1
title: مكتبة البلدة
question: When should the library open?
source: h
groups: {g: أسباب}
sources: {s: {title: Log}, h: {title: "הארץ"}}
theses: [t, o]
claims:
  t:
    text: يجب أن تفتح المكتبة يوم الأحد.
    evidence:
      e: {text: "צריך 42 ספרים (לפי Haaretz).", source: h, locator: דף 3, group: g}
      f: {text: "BBC وفقا", source: h, locator: p. 3}
  o: {text: Both., evidence: {n: {text: "2024 (تقرير) BBC News.", source: s, supports: t}}}
"""
PAIRS = "".join(
    f"  a{n}: {{text: Reason {n} for it., supports: t}}\n  b{n}: {{text: Its reason {n}., supports: a{n}}}\n"
    for n in range(8)
)
SIDEWAYS = f"argmap: 1\ntitle: TITLE\nclaims:\n  t: The library should open on Sundays.\n{PAIRS}"
EMBED, POP = "\u202b", "\u202c"
PAGE = '<!DOCTYPE html><html lang="en" dir="{}"><meta charset="utf-8"><title>T</title><body>{}</body></html>'
# The words and marks of each line of a statement as they stand from left to right, and whether all is in the box.
SEEN = r"""id => [...document.getElementById(id).querySelectorAll("text.words")].map(text => {
    const left = place => text.getExtentOfChar(place).x;
    const words = [...text.textContent.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s\u202b\u202c]/gu)];
    const at = ({0: word, index}) => Math.min(...[...word].map((_, number) => left(index + number)));
    const [inner, outer] = [text, text.closest(".box").querySelector(".frame")].map(e => e.getBoundingClientRect());
    const isInside = outer.left < inner.left && inner.right < outer.right;
    return [words.sort((one, other) => at(one) - at(other)).map(word => word[0]).join(" "), isInside];
})"""


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    """The drawing of a map in Arabic and Hebrew."""
    return drawing_of_graph(read_whole(MAP).graph, DiagramOptions(direction=Direction.LR))


def line(drawing: Drawing, node: str, look: str) -> ET.Element:
    """Return the first line of a class in a box."""
    return next(text for text in texts_of(drawing, node) if text.get("class") == look)


def is_at_right(drawing: Drawing, node: str, text: ET.Element) -> bool:
    """Return whether a text ends at the right end of its box; else it must begin at the left end."""
    area, x = drawing.boxes()[node], float(text.get("x", "nan"))
    if text.get("text-anchor") == "end":
        assert x == pytest.approx(area.right - PAD_X, abs=0.1)
        return True
    assert x == pytest.approx(area.left + PAD_X, abs=0.1)
    return False


@pytest.mark.parametrize(
    ("node", "words"),
    [
        ("t", f"{EMBED}يجب أن تفتح المكتبة يوم الأحد.{POP}"),
        ("e", f"{EMBED}צריך 42 ספרים (לפי Haaretz).{POP}"),
        ("n", f"{EMBED}2024 (تقرير) BBC News.{POP}"),
    ],
)
def test_text_from_right_to_left_is_embedded_and_right_aligned(drawing: Drawing, node: str, words: str) -> None:
    text = line(drawing, node, "words")
    assert text.text == words
    assert text.get("textLength") is None
    assert is_at_right(drawing, node, text)


def test_the_head_line_begins_at_the_side_of_the_text_and_the_citation_ends_at_the_other(drawing: Drawing) -> None:
    assert line(drawing, "e", "kind").text == "evidence"
    assert is_at_right(drawing, "e", line(drawing, "e", "kind"))
    assert line(drawing, "e", "citation").text == f"{EMBED}דף 3{POP}"
    assert not is_at_right(drawing, "e", line(drawing, "e", "citation"))
    assert not is_at_right(drawing, "f", line(drawing, "f", "kind"))
    assert is_at_right(drawing, "f", line(drawing, "f", "citation"))


def test_a_text_that_begins_in_latin_letters_runs_from_left_to_right(drawing: Drawing) -> None:
    assert line(drawing, "f", "words").text == "BBC وفقا"
    assert not is_at_right(drawing, "f", line(drawing, "f", "words"))


def test_titles_of_pictures_and_groups_and_stand_ins_go_by_their_own_words(drawing: Drawing) -> None:
    found = {text.get("class"): text for text in drawing.root.iter(f"{SVG}text")}
    assert (found["title"].text, found["title"].get("text-anchor")) == (f"{EMBED}مكتبة البلدة{POP}", "end")
    assert (found["question"].text, found["question"].get("text-anchor")) == ("When should the library open?", None)
    assert (found["name"].text, found["name"].get("text-anchor")) == (f"{EMBED}أسباب{POP}", "end")
    strip = next(element for element in drawing.root.iter(f"{SVG}a") if element.get("class") == "stand-in")
    words = next(text for text in strip.iter(f"{SVG}text") if text.get("class") == "kind")
    assert (words.text, words.get("text-anchor")) == (f"{EMBED}2024 (تقرير) BBC News.{POP}", "end")


def test_what_a_note_and_an_indicator_say_of_a_statement_runs_as_that_does() -> None:
    content = "claims:\n  t: אחד.\n  u: שתיים.\n  c: {text: שלוש., supports: [t, u], indicators: [{text: ארבע}]}\n"
    drawing = drawing_of_graph(read_whole(content).graph)
    for look, words in (("note", "also supports: שתיים."), ("indicator", "watch for: ארבע")):
        text = line(drawing, "c", look)
        assert text.text == f"{EMBED}{words}{POP}"
        assert text.get("text-anchor") == "end"


@pytest.mark.parametrize("word", ["הספרייה", "library"])
def test_a_picture_narrower_than_its_head_is_below_the_beginning_of_the_title(word: str) -> None:
    graph = read_whole(f"argmap: 1\ntitle: {' '.join([word] * 5)}\nclaims: {{t: One.}}\n").graph
    picture, placed = arrange(Shown(graph), documents_of(graph), DiagramOptions(direction=Direction.RL))
    frame = frame_of(picture, placed, Dress())
    left, right = frame.origin[0], frame.width - frame.origin[0] - placed.width
    assert (right if word == "הספרייה" else left) == pytest.approx(MARGIN)
    assert left + right > 2.5 * MARGIN


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_browser_shows_words_numbers_and_marks_in_their_order(
    browser: "Browser", tmp_path: Path, direction: str
) -> None:
    from tests.page.browsing import opened

    path = tmp_path / "page.html"
    picture = drawn(read_whole(MAP).graph, "svg", DiagramOptions(direction=Direction.LR))
    path.write_text(PAGE.format(direction, picture), encoding="utf-8")
    with opened(browser, path) as desk:
        found = {name: desk.run(SEEN, f"map:{name}") for name in "tefn"}
    # Brackets are named as they are written: what opens is at the right and is drawn turned round.
    assert found == {
        "t": [[". الأحد يوم المكتبة تفتح أن يجب", True]],
        "e": [[". ) Haaretz לפי ( ספרים 42 צריך", True]],
        "f": [["BBC وفقا", True]],
        "n": [[". BBC News ) تقرير ( 2024", True]],
    }


@pytest.mark.parametrize(("title", "way"), [("مكتبة البلدة", Direction.RL), ("The town library", Direction.LR)])
def test_a_map_is_read_sideways_as_its_title_is(title: str, way: Direction) -> None:
    graph = read_whole(SIDEWAYS.replace("TITLE", title)).graph
    assert picture_of(graph).direction is way
    drawing = drawing_of_graph(graph)
    thesis, reason = (drawing.boxes()[name].left for name in ("t", "a0"))
    assert (thesis > reason) is (way is Direction.RL)
    legend = next(each for each in drawing.root.iter(f"{SVG}text") if each.get("class") == "meaning")
    # The legend begins where the title does.
    assert (float(legend.get("x", "nan")) > drawing.boxes()["a0"].left) is (way is Direction.RL)
