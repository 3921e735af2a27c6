"""Verdicts in pictures: each has a mark that is reported without colour, and a bar is as long as its strength."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import argmap
from argmap.diagram.scene import DiagramOptions
from argmap.diagram.scene.sizes import PAD_X
from argmap.diagram.scene.theme import THEMES, ThemeName
from argmap.diagram.svg import stylesheet
from argmap.diagram.svg.paint import brush_of
from argmap.diagram.svg.verdicts import MARK_ROOM
from argmap.evaluation.analysis.summaries import look, verdicts
from argmap.evaluation.results import Standing, Steadiness
from argmap.evaluation.terms import StrengthScope, Terms
from argmap.model.graph import Graph
from argmap.workspace.rendering import RenderOptions, draw_map
from tests.cli.running import run
from tests.formats.drawing import SVG, Drawing, area_of, drawing_of_graph, text_in, title_of
from tests.maps import ROOT, documents_of, read_whole

OPEN = """
theses: [t, u]
claims:
  t: {text: The bridge is built., contradicts: u}
  u: {text: The bridge waits.}
  a: {text: The smith lies., attacks: b, supports: t}
  b: {text: The miller lies., attacks: a}
  c: {text: Stone is dear., attacks: d}
evidence:
  d: {text: Stone is cheap., supports: t}
  e: {text: Stone was cheap., supports: u}
  f: {text: Stone was never dear., supports: u}
"""
PAIRS = "".join(
    f", {one}{n}: {{text: x, weight: 0.9, attacks: {{{', '.join(f'{other}{m}: {{strength: 1}}' for m in range(3))}}}}}"
    for one, other in ("ab", "ba")
    for n in range(3)
)
TIE = f"theses: t\nclaims: {{t: {{text: T.}}{PAIRS}}}\n"
MAPS: Mapping[str, Callable[[], Graph]] = {
    "library": lambda: argmap.read(ROOT / "arguments" / "library-sundays.yaml").graph,
    "week": lambda: argmap.read(ROOT / "arguments" / "four-day-week.yaml").graph,
    "flagship": lambda: argmap.read(ROOT / "arguments" / "russia-iran-syria.yaml").graph,
    "open": lambda: read_whole(OPEN).graph,
    "tie": lambda: read_whole(TIE).graph,
}


SHOWN = {"falls", "tied", "undecided", "unproven"}


PUBLISHED = Terms(strengths=StrengthScope.PUBLISHED)


def judged(graph: Graph, terms: Terms | None = None) -> Drawing:
    """Return the drawing of a map with verdicts."""
    return drawing_of_graph(graph, DiagramOptions(summary=verdicts(graph, terms or Terms())))


@pytest.fixture(scope="module", params=MAPS)
def drawing(request: pytest.FixtureRequest) -> Drawing:
    """The drawing of a map with verdicts."""
    return judged(MAPS[request.param]())


def marks(drawing: Drawing, name: str, tag: str, style: str) -> list[str]:
    """Return the classes of the shapes of a box that have a class."""
    shapes = drawing.group(name).iter(f"{SVG}{tag}")
    return [shape.get("class", "") for shape in shapes if style in shape.get("class", "").split()]


def test_each_box_has_the_mark_of_its_verdict_and_says_it(drawing: Drawing) -> None:
    for box in drawing.picture.boxes:
        assert box.assessment
        standing = box.assessment.standing
        classes = drawing.group(box.id).get("class", "").split()
        assert set(classes) & SHOWN == {str(standing)} & SHOWN
        assert len(marks(drawing, box.id, "path", "wave")) == (standing is Standing.UNDECIDED)
        assert len(marks(drawing, box.id, "path", "mark")) == (standing in {Standing.FALLS, Standing.TIED})
        assert len(marks(drawing, box.id, "text", "mark")) == (standing is Standing.UNPROVEN)
        told = "; " + standing + ", "
        assert told in title_of(drawing.group(box.id))
        assert drawing.group(box.id).get("aria-label") == title_of(drawing.group(box.id))


def test_a_bar_is_as_long_as_the_strength_on_a_scale_as_wide_as_words_and_mark_leave(drawing: Drawing) -> None:
    for box in drawing.picture.boxes:
        assert box.assessment
        group = drawing.group(box.id)
        bars = [shape for shape in group.iter(f"{SVG}rect") if shape.get("class") == "strength"]
        if box.assessment.strength is None:
            assert bars == []
            assert marks(drawing, box.id, "path", "unknown") == ["scale unknown"]
            continue
        frame = next(shape for shape in group if shape.get("class") == "frame")
        area = area_of(frame)
        whole = area.right - area.left - 2 * PAD_X - MARK_ROOM
        assert float(bars[0].get("width", "nan")) == pytest.approx(box.assessment.strength * whole, abs=0.1)
        assert f"strength {box.assessment.strength:.2f}" in title_of(group)


def test_marks_stand_inside_of_their_boxes_and_below_all_words(drawing: Drawing) -> None:
    for box in drawing.picture.boxes:
        group = drawing.group(box.id)
        frame = area_of(next(shape for shape in group if shape.get("class") == "frame"))
        signs = {"unknown", "mark query"}
        lowest = max(float(text.get("y", "nan")) for text in group.iter(f"{SVG}text") if text.get("class") not in signs)
        for shape in group.iter(f"{SVG}rect"):
            if shape.get("class") == "strength":
                assert frame.holds(area_of(shape))
                assert float(shape.get("y", "nan")) > lowest + 2
        for shape in group.iter(f"{SVG}path"):
            if shape.get("class") == "mark":
                assert frame.holds(area_of(shape))
                assert area_of(shape).top > lowest
                assert area_of(shape).left > frame.right - PAD_X - MARK_ROOM


def test_an_undetermined_strength_has_a_sign_and_no_bar() -> None:
    drawing = judged(MAPS["tie"](), PUBLISHED)
    unsteady = [box for box in drawing.picture.boxes if box.assessment and box.assessment.strength is None]
    assert sorted(box.id for box in unsteady) == ["a0", "a1", "a2", "b0", "b1", "b2"]
    assert {box.assessment.steadiness for box in unsteady if box.assessment} == {Steadiness.UNSTABLE}
    assert "unstable tie" in title_of(drawing.group("a0"))
    assert text_in(drawing.group("a0")).endswith("?")
    assert "strengthunknown" in text_in(drawing.part("legend"))


def test_the_best_support_of_a_thesis_is_heavier_and_said() -> None:
    graph = MAPS["library"]()
    drawing = judged(graph)
    assert {box.id for box in drawing.picture.boxes if box.is_bearing} == verdicts(graph).best_support & set(
        graph.map.statements
    )
    borne = drawing.steps
    heavy = [title_of(group) for group in borne if "bearing" in group.get("class", "").split()]
    assert len(heavy) == 3
    assert all(title.endswith(", load-bearing") for title in heavy)
    assert not [group for group in borne if ", load-bearing" in title_of(group) and title_of(group) not in heavy]


def test_the_legend_explains_exactly_the_marks_that_occur() -> None:
    legends = {name: text_in(judged(make()).part("legend")) for name, make in MAPS.items()}
    assert {name for name, words in legends.items() if "undecided" in words} == {"open", "tie"}
    assert {name for name, words in legends.items() if "falls" in words} == {"week", "flagship", "open"}
    assert {name for name, words in legends.items() if "tied" in words} == {"library", "week", "flagship", "open"}
    assert {name for name, words in legends.items() if "unproven" in words} == {"flagship", "tie"}
    assert all("strength,from0to1" in words for words in legends.values())


def test_a_picture_without_verdicts_has_no_trace_of_them() -> None:
    drawing = drawing_of_graph(MAPS["open"]())
    classes = {name for element in drawing.root.iter() for name in element.get("class", "").split()}
    assert classes.isdisjoint({*SHOWN, "mark", "bearing", "wave", "scale", "strength", "judged"})


def test_a_part_of_a_map_has_the_verdicts_of_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "open.yaml"
    path.write_text(f"argmap: 1\ntitle: Open\n{OPEN}", encoding="utf-8")
    part = run("render", str(path), "--verdicts", "--kinds", "evidence", "-o", "-").out
    assert re.search(r'class="(?:row|box) evidence tied"', part)
    assert "Stone is dear." not in part


def test_a_map_that_was_read_in_part_has_the_verdicts_that_are_asked_for_and_says_that_it_is_incomplete(
    tmp_path: Path,
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(f"argmap: 1\ntitle: Open\nbogus: 1\n{OPEN}", encoding="utf-8")
    asked = run("render", str(path), "--verdicts", "--partial", "-f", "svg", "-o", "-").out
    assert 'class="judged"' in asked
    assert re.search(r"<title[^>]*>[^<]*incomplete", asked)
    unasked = run("render", str(path), "--partial", "-f", "html", "-o", "-").out
    assert 'id="broken.picture"' in unasked
    assert 'class="judged"' not in unasked


def test_a_standard_asks_for_verdicts_and_decides_them() -> None:
    path = str(ROOT / "arguments" / "four-day-week.yaml")
    plain, strict = (
        len(re.findall(r'class="(?:box|row) \w+[^"]* (?:falls|unproven)', run("render", path, *options, "-o", "-").out))
        for options in (["--verdicts"], ["--standard", "beyond-reasonable-doubt"])
    )
    assert 0 < plain < strict


def test_a_format_that_shows_no_verdicts_says_so() -> None:
    outcome = run("render", str(ROOT / "arguments" / "four-day-week.yaml"), "--verdicts", "-f", "mermaid", "-o", "-")
    assert (outcome.code, outcome.out) == (2, "")
    assert '"mermaid" shows no verdicts: draw dot, html, pdf, png or svg' in " ".join(outcome.err.split())


def test_dot_shows_verdicts_in_words_and_heavy_lines() -> None:
    dot = str(draw_map(MAPS["library"](), documents_of(MAPS["library"]()), RenderOptions(form="dot", terms=Terms())))
    assert "<S>" not in dot
    assert "tied · strength 0.64" in dot
    assert dot.count(" penwidth=3") == 3 + 5
    assert "best support of a thesis" in dot


def test_the_same_map_gives_the_same_bytes() -> None:
    for form in ("svg", "png", "dot", "html"):
        options = RenderOptions(form=form, terms=Terms())
        assert draw_map(MAPS["open"](), documents_of(MAPS["open"]()), options) == draw_map(
            MAPS["open"](), documents_of(MAPS["open"]()), options
        )


@pytest.mark.parametrize("theme", ThemeName)
def test_what_falls_is_pale_and_nothing_is_struck_through_in_any_theme(theme: ThemeName) -> None:
    brush, sheet = brush_of(theme, is_judged=True), stylesheet(theme, ".argmap", is_judged=True)
    faint = f'fill="{THEMES[theme].faint}"'
    assert faint in brush.within("claim", "falls")("words")
    assert faint not in brush.within("claim", "tied")("words")
    assert 'stroke-width="2.8"' in brush.within("bearing")("stroke", "supports")
    assert 'stroke-width="3"' in brush.within("thesis", "bearing")("frame", "thesis")
    assert 'stroke-width="2.2"' in brush.within("claim", "bearing")("frame", "claim")
    assert "line-through" not in sheet
    assert (".argmap .judged .falls .words { fill: " in sheet) == (theme is ThemeName.AUTO)


def test_the_effect_of_a_fall_is_shown_for_all_given_statements() -> None:
    found = look(MAPS["open"]())
    assert set(found.falls) == {"a", "b", "c", "d", "e", "f"}
    assert found.left == frozenset()
    assert verdicts(MAPS["open"]()).falls == {}
