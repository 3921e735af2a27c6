"""What the documentation of the package says about ids, classes and data, on a picture of everything."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.diagram import svg
from argmap.diagram.layout import place
from argmap.diagram.scene import Box, DiagramOptions, Direction, Flag, Label, Mark
from argmap.diagram.scene.measurement import width
from argmap.diagram.scene.shapes import SMALL_SIZE
from argmap.diagram.scene.sizes import PAD_X, SIGN, SIGN_WIDTH, written
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.svg.legend import GAP
from tests.diagram.layout.made import WAYS, laid_out
from tests.formats.drawing import SVG, Drawing, drawing_of_graph, parse, text_in, title_of
from tests.formats.made_maps import EVERYTHING
from tests.maps import picture_of, read_whole

WEB = """
sources: {web: {title: A page, URL: "https://example.org/a?b=1&c=%22"}, evil: {title: E, URL: "javascript:alert(1)"}}
claims: {t: {text: T., evidence: {one: {text: One., source: web, locator: page 1}}, claims: {c: {text: C.}}}}
evidence:
  two: {text: Two., url: "https://example.org/two", locator: page 2, source: evil, supports: c}
  three: {text: Three., source: evil, locator: page 3, supports: c}
  four: {text: Four., url: "https://example.org/ <b>", supports: t}
"""


@pytest.fixture(scope="module")
def everything() -> Drawing:
    """The drawing of a map with everything in it."""
    return drawing_of_graph(read_whole(EVERYTHING).graph, DiagramOptions(words=True))


def classes(drawing: Drawing, name: str) -> set[str]:
    """Return the classes of an element."""
    return set(drawing.group(name).get("class", "").split())


def test_boxes_cards_and_rows_have_their_classes(everything: Drawing) -> None:
    for node in everything.picture.nodes:
        if isinstance(node, Box):
            assert classes(everything, node.id) == {"box", str(node.mark)}
        else:
            assert classes(everything, node.id) == {"card"}
            assert all(classes(everything, row.id) == {"row", "evidence"} for row in node.rows)


def test_steps_say_what_they_lead_from_and_to(everything: Drawing) -> None:
    for step, group in zip(everything.picture.steps, everything.steps, strict=True):
        assert group.get("class") == f"line {step.stroke}"
        assert group.get("data-premises") == " ".join(step.statements)
        assert group.get("data-target") == step.target


def test_a_stand_in_leads_to_its_box_and_both_have_one_number(everything: Drawing) -> None:
    strips = [element for element in everything.root.iter(f"{SVG}a") if element.get("class") == "stand-in"]
    assert {strip.get("id"): strip.get("href") for strip in strips} == {
        "map.stand-in:doubled:rival:doubled": "#map:doubled",
        "map.stand-in:objection:silent": "#map:silent",
        "map.stand-in:objection:undercut": "#map:undercut",
    }
    for strip in strips:
        box = everything.groups[str(strip.get("href")).removeprefix("#")]
        assert numbers(strip) == numbers(box)
    assert [note.text for note in everything.group("doubled").iter(f"{SVG}text") if note.get("class") == "note"] == [
        "also supports: The",
        "second of two theses.",
    ]


def numbers(group: ET.Element) -> list[str | None]:
    """Return the numbers in rings of a group."""
    return [text.text for text in group.iter(f"{SVG}text") if text.get("class") == "number"]


def test_everything_is_in_its_part_of_the_document(everything: Drawing) -> None:
    parts = [f"map.{name}" for name in ("head", "picture", "groups", "lines", "nodes")]
    assert [name for name in everything.groups if name in parts] == parts
    assert [element.get("id") for element in everything.part("groups") if element.get("id")][:1] == ["map.group:near"]
    assert everything.root.get("class") == "argmap argmap-map"
    assert everything.root.get("data-direction") == str(everything.picture.direction)


def test_each_trunk_has_its_word_where_that_is_asked_for(everything: Drawing) -> None:
    words = [text.text for text in everything.root.iter(f"{SVG}text") if "word" in text.get("class", "").split()]
    trunks = [
        group.get("class", "").split()[1] for group in everything.root.iter() if "trunk" in group.get("class", "")
    ]
    assert words == trunks


@pytest.mark.parametrize("way", WAYS)
def test_words_on_lines_cover_no_other_line(way: Direction) -> None:
    drawing = drawing_of_graph(read_whole(EVERYTHING).graph, DiagramOptions(way, words=True))
    picture, placed = laid_out(read_whole(EVERYTHING).graph, DiagramOptions(way, words=True))
    uprights = [
        (number, level, sorted((begin, end)))
        for number, trunk in enumerate(placed.trunks)
        for line in (*trunk.lines, *(placed.steps[link].branch for link in trunk.links))
        for (level, begin), (other, end) in pairwise(line)
        if level == other
    ]
    words = [text for text in drawing.root.iter(f"{SVG}text") if "word" in text.get("class", "").split()]
    assert len(words) == len(placed.trunks) > len(picture.theses)
    for own, text in enumerate(words):
        x, y = float(text.get("x", "nan")), float(text.get("y", "nan"))
        half = width(text.text or "", SMALL_SIZE) / 2
        covered = [number for number, level, (top, end) in uprights if abs(level - x) < half and top < y < end]
        assert [number for number in covered if number != own] == []


def test_the_legend_explains_exactly_what_occurs(everything: Drawing) -> None:
    def legend(drawing: Drawing) -> list[str | None]:
        return [text.text for text in drawing.part("legend").iter(f"{SVG}text")]

    assert legend(everything) == [
        *("supports", "attacks", "undercuts the step", "cannot both be true", "only together"),
        "1",
        "the same number: the same statement",
    ]
    small = read_whole("claims: {a: {text: A., claims: {b: B.}}}").graph
    three = read_whole("claims: {a: {text: A., contradicts: [b, c]}, b: {text: B., contradicts: c}, c: C.}").graph
    assert legend(drawing_of_graph(three)) == ["only one can be true"]
    assert legend(drawing_of_graph(small)) == ["supports"]
    assert legend(drawing_of_graph(small, DiagramOptions(label=Label.BOTH))) == ["thesis", "claim", "supports"]


def test_words_of_the_legend_begin_next_to_their_samples() -> None:
    content = "claims: {t: {text: T., claims: {a: A., b: {text: B., supports: [t, a]}}}, c: {text: C., supports: a}}"
    legend = list(drawing_of_graph(read_whole(content).graph).part("legend").iter())
    (ring,) = (element for element in legend if element.get("class") == "ring")
    words = next(element for element in legend if element.text == "the same number: the same statement")
    assert float(words.get("x", "nan")) == float(ring.get("x", "nan")) + float(ring.get("width", "nan")) + GAP


def test_the_mark_of_a_verified_quotation_is_at_the_end_of_its_box_next_to_the_citation() -> None:
    box = Box("e", Mark.EVIDENCE, ("evidence",), ("E.",), (), "E.", corner="page 3", flags=frozenset({Flag.VERIFIED}))
    corner = next(line for line in written(box, 255.0) if line.part == "citation")
    assert (corner.x, corner.sign, corner.is_end) == (255.0 - PAD_X - SIGN_WIDTH, 255.0 - PAD_X - SIGN, True)


def test_a_document_without_a_head_begins_with_its_picture() -> None:
    picture = picture_of(read_whole(EVERYTHING).graph)
    root = parse(svg.draw(picture, place(picture), svg.Dress(ThemeName.AUTO, has_head=False)))
    assert not [element for element in root.iter() if element.get("id") in {"map.head", "map.legend"}]
    assert title_of(root) == "A map"


def test_a_citation_leads_to_its_source_on_the_web_and_nowhere_else() -> None:
    drawing = drawing_of_graph(read_whole(WEB).graph)
    links = {name: [a.get("href") for a in drawing.group(name).iter(f"{SVG}a")] for name in ("one", "two", "three")}
    assert links == {"one": ["https://example.org/a?b=1&c=%22"], "two": ["https://example.org/two"], "three": []}
    assert [a.get("href") for a in drawing.group("four").iter(f"{SVG}a")] == []
    assert (drawing.group("one").get("role"), drawing.group("three").get("role")) == ("group", "img")


def test_a_quotation_that_was_verified_is_marked_and_one_that_was_not_is_not(tmp_path: Path) -> None:
    (tmp_path / "book.txt").write_text("They opened on Sundays. Nobody came in winter.", encoding="utf-8")
    path = tmp_path / "map.yaml"
    path.write_text(
        "argmap: 1\ntitle: M\nsources: {b: {title: Book, text: book.txt}, gone: {title: Gone}}\n"
        "claims: {t: T.}\nevidence:\n"
        "  good: {text: G., source: b, locator: page 1, quote: They opened on Sundays, supports: t}\n"
        "  bad: {text: B., source: b, locator: page 1, quote: They closed on Mondays, supports: t}\n"
        "  open: {text: O., source: gone, locator: page 1, quote: Nobody came in winter, supports: t}\n"
        "  half: {text: H., citations: [{source: b, quote: Nobody came}, {source: b, quote: a lie}], supports: t}\n",
        encoding="utf-8",
    )
    drawing = drawing_of_graph(argmap.read(path).graph)
    assert [box.id for box in drawing.picture.boxes if Flag.VERIFIED in box.flags] == ["good"]
    signs = {
        name: str(ET.tostring(drawing.group(name))).count('class="sign"') for name in ("good", "bad", "open", "half")
    }
    assert signs == {"good": 1, "bad": 0, "open": 0, "half": 0}
    assert title_of(drawing.group("good")) == "evidence: G. (Book, page 1, verified)"
    assert "verified" not in title_of(drawing.group("bad"))
    assert "quotationverified" in text_in(drawing.part("legend"))
