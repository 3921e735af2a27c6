"""Text that could break or script a picture, in every field that is drawn."""

import string

import pytest

from argmap.base.escapes import in_id
from argmap.base.text import visible
from argmap.diagram.scene import DiagramOptions, Label
from tests.formats.drawing import SVG, Drawing, drawing_of_graph, squeeze, text_in, title_of
from tests.formats.geometry import overlapping_boxes, texts_outside
from tests.maps import quoted, read, read_whole

HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "an entity": "&amp; &lt;script&gt; &#60;b&#62; &nbsp; &unknown; &",
    "an end of CDATA": "]]> <![CDATA[ <!-- --> <?xml?>",
    "markup": "<b>bold</b> <BR/> <TABLE> </TD></TR></TABLE>",
    "quotation marks": '"double" \'single\' "',
    "escapes of DOT": r"\N \G \l \r \n \E \T \H \L \\ \" \\\\",
    "a backslash at the end": "ends with \\",
    "an attribute": '" onload="alert(1)" x="',
    "the syntax of DOT": "}; n0 -> n1 [label=<x>]; { // /* # */ subgraph",
    "a format": "%s %d %(name)s {name} {0} ${x}",
    "new lines": "one\ntwo\r\nthree\rfour\x85five\u2028six",
    "turned writing": "user \u202etxt.exe\u202c \u2066x\u2069 \u200f",
    "Arabic": "السلام عليكم ورحمة الله وبركاته",
    "Hebrew": "שָׁלוֹם עֲלֵיכֶם",
    "Persian": "می\u200cخواهم",  # noqa: RUF001 - it is Persian
    "Chinese": "图书馆应该在星期天开放。" * 5,
    "Japanese": "図書館は日曜日に「開館」すべきだ。" * 5,
    "Thai": "ห้องสมุดควรเปิดในวันอาทิตย์ก็ได้" * 3,
    "Devanagari": "पुस्तकालय रविवार को खुलना चाहिए",
    "emoji": "👨\u200d👩\u200d👧\u200d👦 👍🏽 🇩🇪 ❤\ufe0f 1\ufe0f\u20e3",
    "combining marks": "Z" + "\u0301\u0302\u0303\u0327" * 3 + "algo",
    "a mark without a letter": "\u0301\u0302",
    "NUL": "a\0b",
    "ESC": "\x1b[31mred\x1b]0;title\x07",
    "all controls": "".join(map(chr, range(32))) + "\x7f" + "".join(map(chr, range(0x80, 0xA0))),
    "no characters": "\ufffe \uffff \U0001ffff \ufdd0",
    "private characters": "\ue000 \U0010fffd",
    "spaces of all kinds": "a\u00a0b\u2003c\u3000d\u200be\ufefff",
    "10,000 characters with spaces": "word " * 2000,
    "10,000 characters without spaces": "w" * 10_000,
    "10,000 wide characters": "日" * 10_000,
    "punctuation": string.punctuation,
    "tags of the plane 14": "x\U000e0001\U000e0020",
}
FIELDS = ("title", "question", "text", "by", "group", "locator", "source")
MAP = """argmap: 1
title: {title}
question: {question}
groups: {{g: {group}}}
sources: {{s: {{title: {source}}}}}
claims:
  thesis:
    text: {text}
    by: {by}
    group: g
evidence:
  one: {{text: {text}, by: {by}, voice: reported, source: s, locator: {locator}, supports: thesis}}
  two: {{text: {text}, source: s, locator: {locator}, supports: thesis}}
counterarguments:
  against: {{text: {text}, undercuts: lone -> thesis}}
assumptions:
  lone: {{text: {text}, supports: thesis}}
"""


def drawing_of(content: str, *, whole: bool = True, label: Label = Label.TEXT) -> Drawing:
    """Return the drawing of a map."""
    checked = read_whole(content) if whole else read(content)
    return drawing_of_graph(checked.graph, DiagramOptions(label=label, whole_text=True))


def as_drawn(text: str) -> str:
    """Return a text as it must be found in a picture, without spaces."""
    return squeeze(visible(" ".join(text.split())))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_shown_in_its_box_and_does_nothing(text: str) -> None:
    drawing = drawing_of(MAP.format_map({field: quoted(text) for field in FIELDS}))
    expected = as_drawn(text)
    for name in ("thesis", "one", "two", "against", "lone"):
        assert expected in text_in(drawing.group(name))
        assert expected in squeeze(title_of(drawing.group(name)))
    assert text_in(drawing.group("thesis")).count(expected) >= 2
    assert text_in(drawing.group("one")).count(expected) >= 4
    shown = text_in(drawing.groups["map.group:g"])
    assert shown == expected or (len(shown) > 20 and expected.startswith(shown.removesuffix("…")))
    assert squeeze(title_of(drawing.root)) == expected
    assert {element.tag.removeprefix(SVG) for element in drawing.root.iter()} <= {
        *("svg", "title", "desc", "style", "g", "path", "rect", "circle", "text"),
    }
    assert not [name for element in drawing.root.iter() for name in element.attrib if name.startswith("on")]
    assert texts_outside(drawing) == []
    assert overlapping_boxes(drawing) == []
    assert max(area.right - area.left for area in drawing.boxes().values()) < 400


@pytest.mark.parametrize(
    "field",
    FIELDS,
)
def test_no_field_makes_a_picture_endlessly_wide(field: str) -> None:
    values = dict.fromkeys(FIELDS, "short") | {field: quoted("endless " * 1000)}
    drawing = drawing_of(MAP.format_map(values))
    assert float(drawing.root.get("viewBox", "").split()[2]) < 2500


@pytest.mark.parametrize("name", ["é", "日本", "ה-ב", "नि.2", "a.b-c_d", "a_b", "ﬁ", "e\u0301", "Ω", "x" * 300])
@pytest.mark.parametrize("label", Label)
def test_every_legal_id_is_the_id_of_its_box(name: str, label: Label) -> None:
    content = f"claims: {{t: {{text: T., evidence: {{{name}: One., two: Two.}}, claims: {{c-{name}: C.}}}}}}"
    drawing = drawing_of(content, label=label)
    normal = [node for node in drawing.groups if node.startswith("map:c-")]
    assert len(normal) == 1
    assert f"map:{normal[0].removeprefix('map:c-')}" in drawing.groups
    assert texts_outside(drawing) == []


@pytest.mark.parametrize(
    "name", ['"><script>', "a&b", "a b", r"\N", "a]]>b", "%s", "\u202ea", "a\0b", "<b>", "'", "\\"]
)
def test_an_illegal_id_breaks_no_partial_picture(name: str) -> None:
    content = f"claims: {{t: {{text: T., evidence: {{{quoted(name)}: One., two: Two.}}, claims: {{x: X.}}}}}}"
    drawing = drawing_of(content, whole=False, label=Label.ID)
    assert "T." in title_of(drawing.group("t"))
    assert squeeze(visible(name)) in text_in(drawing.groups[f"map:{in_id(name)}"])


def test_a_statement_without_text_is_drawn_with_its_id() -> None:
    drawing = drawing_of("claims: {a: {text: ' '}, b: B.}", whole=False)
    assert "a" in text_in(drawing.group("a"))


def test_a_lone_surrogate_is_refused_by_the_reader() -> None:
    assert [d.code for d in read('claims: {a: "x\\ud800"}').diagnostics] == ["A001"]
