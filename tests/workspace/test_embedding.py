"""Maps in the documents of others: a picture, or a box that says what is wrong."""

import os
import re
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import cast

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from PIL import Image

import argmap
from argmap.base.errors import ArgmapError
from argmap.page.problems import MOST_PROBLEMS, Problem, problem_box
from argmap.workspace.embedding import EmbedWords, options_from
from tests.laws import examples
from tests.maps import ROOT

TEA = """\
argmap: 1
title: Tea & scones
claims:
  tea:
    text: Tea is <healthy>.
    evidence:
      study: {text: A study found so., url: "https://example.org/study"}
"""
BROKEN = TEA + "bogus: <script>\n"
ID = re.compile(r'\bid="([^"]+)"')


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that is part of no project."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def words_of(markup: str) -> list[str]:
    """Return the lines of the list in a box: of each problem all its words."""
    return ["".join(map(str, item.itertext())) for item in html.fragment_fromstring(markup).iter("li")]


def test_a_map_is_a_figure_with_its_picture_and_caption() -> None:
    embedded = argmap.embed(TEA, caption="Is <b>tea</b> good?")
    figure = html.fragment_fromstring(embedded.markup)
    assert (figure.tag, figure.get("class")) == ("figure", "argmap-figure")
    assert [child.tag for child in figure] == ["svg", "figcaption"]
    assert figure[1].text == "Is <b>tea</b> good?"
    assert embedded.markup.count(embedded.svg.strip()) == 1
    assert embedded.is_whole
    assert ([each.name for each in embedded.diagnostics], embedded.files) == (["one-sided"], ())
    assert embedded.text == (
        "Argument map of “Tea & scones”: the thesis “Tea is <healthy>.”, with 1 reason and no objections."
    )


def test_a_map_that_cannot_be_read_whole_is_a_box_with_the_places_of_the_page() -> None:
    embedded = argmap.embed(BROKEN, first_line=12)
    assert not embedded.is_whole
    assert words_of(embedded.markup) == [
        'line 19, column 1: a map has no field "bogus"help: use the prefix "x-" for custom fields'
    ]
    assert embedded.text == 'This argument map cannot be shown: a map has no field "bogus"'
    assert [(each.code, each.span.start.line) for each in embedded.diagnostics] == [("A004", 19)]
    assert embedded.svg == ""


@pytest.mark.parametrize("text", ["arguments/tea.yaml", " Tea and milk.YML\n"])
def test_a_path_in_place_of_a_text_is_recognised(text: str) -> None:
    assert [problem.help for problem in argmap.embed(text).problems] == ['is this a path? write embed(path="…")']


def test_a_path_object_is_a_file_as_well_as_the_option(folder: Path) -> None:
    (folder / "map.yaml").write_text(TEA, encoding="utf-8")
    assert argmap.embed(Path("map.yaml")).markup == argmap.embed(path="map.yaml").markup
    assert not argmap.embed(Path("missing.yaml")).is_whole


def test_texts_that_are_not_paths_are_not_treated_as_paths(folder: Path) -> None:
    (folder / "map.yaml").write_text("tea.yaml\n", encoding="utf-8")
    for embedded in (argmap.embed("Tea"), argmap.embed("tea.yaml\nmilk.yaml"), argmap.embed(path="map.yaml")):
        assert [problem.help for problem in embedded.problems] == ['begin with "argmap: 1" and "title:"']


def test_no_text_of_a_box_is_markup() -> None:
    embedded = argmap.embed(TEA + '"<script>alert(1)</script>": 1\n')
    assert "<script" not in embedded.markup
    assert "&lt;script&gt;" in embedded.markup


def test_what_is_found_at_the_beginning_of_nothing_has_the_first_line_of_the_text() -> None:
    assert words_of(argmap.embed("", path="page.md", first_line=5).markup) == [
        'page.md, line 5, column 1: the file is emptyhelp: begin with "argmap: 1" and "title:"'
    ]


def test_what_is_wrong_in_an_included_file_has_the_place_there(folder: Path) -> None:
    (folder / "docs").mkdir()
    (folder / "docs" / "more.yaml").write_text("argmap: 1\ntitle: More\nbogus: 1\n", encoding="utf-8")
    embedded = argmap.embed("argmap: 1\ntitle: A\ninclude: [more.yaml]\n", path="docs/page.md", first_line=9)
    assert words_of(embedded.markup)[0].startswith(f"docs{os.sep}more.yaml, line 3, column 1: ")
    assert embedded.files == (str(folder / "docs" / "more.yaml"),)


def test_an_unknown_focus_is_a_box_that_names_the_statement_that_was_meant() -> None:
    embedded = argmap.embed(TEA, focus="tee", path="page.md")
    assert words_of(embedded.markup) == [
        'page.md, line 2, column 8: there is no statement "tee" in the map; did you mean "tea"?'
    ]
    assert not embedded.is_whole


def test_a_part_of_a_map_can_be_shown() -> None:
    assert "A study found so." not in argmap.embed(TEA, focus="tea", depth=0).svg
    assert "A study found so." in argmap.embed(TEA, focus="tea").svg


def test_verdicts_theme_and_direction_are_those_of_render() -> None:
    plain = argmap.embed(TEA, name="tea").svg
    assert "judged" not in plain
    assert "judged" in argmap.embed(TEA, name="tea", verdicts=True).svg
    assert "prefers-color-scheme" in plain
    assert "prefers-color-scheme" not in argmap.embed(TEA, name="tea", theme="light").svg
    assert 'data-direction="RL"' in argmap.embed(TEA, name="tea", direction="RL").svg


def test_what_is_not_asked_for_is_as_the_settings_have_it(folder: Path) -> None:
    settings_file = folder / "argmap.toml"
    settings_file.write_text('verdicts = true\n[render]\ntheme = "light"\ndirection = "RL"\n', encoding="utf-8")
    as_set = argmap.embed(TEA)
    assert 'data-direction="RL"' in as_set.svg
    assert "judged" in as_set.svg
    assert "prefers-color-scheme" not in as_set.svg
    assert as_set.files == (str(settings_file),)
    asked = argmap.embed(TEA, theme="auto", direction="LR")
    assert 'data-direction="LR"' in asked.svg
    assert "prefers-color-scheme" in asked.svg


@pytest.mark.parametrize("form", ["outline", "markdown"])
def test_outlines_have_the_order_of_the_settings(folder: Path, form: str) -> None:
    claims = "  t: T.\n  dear: {text: Dear., attacks: t}\n  clean: {text: Clean., supports: t}\n"
    tram = f"argmap: 1\ntitle: A tram\nclaims:\n{claims}"
    by_default = argmap.embed(tram, form=form).markup
    (folder / "argmap.toml").write_text('[render]\norder = "file"\n', encoding="utf-8")
    as_set = argmap.embed(tram, form=form).markup
    assert by_default.index("Clean") < by_default.index("Dear")
    assert as_set.index("Dear") < as_set.index("Clean")


def test_an_outline_is_markdown() -> None:
    embedded = argmap.embed(TEA, form="markdown")
    assert embedded.markup.startswith("# Tea \\& scones\n\n## Tea is \\<healthy\\>.\n")
    assert (embedded.is_whole, embedded.svg) == (True, "")


def test_an_outline_in_html_is_nested_lists_of_sentences() -> None:
    embedded = argmap.embed(TEA, form="outline", caption="All")
    assert embedded.markup.partition(">")[2] == (
        '<ul><li><span dir="auto">Tea is &lt;healthy&gt;.</span> <small>(claim)</small>'
        '<ul><li><strong>Supports:</strong> <span dir="auto">A study found so.</span> <small>(evidence)</small></li>'
        '</ul></li></ul><figcaption dir="auto">All</figcaption></figure>'
    )
    assert (embedded.is_whole, embedded.svg) == (True, "")


def test_every_line_of_an_outline_is_closed_however_deep_it_lies() -> None:
    claims = "".join(f"{{c{number}: {{text: Claim {number}., claims: " for number in range(39))
    text = f"argmap: 1\ntitle: A\nclaims: {claims}{{c39: The last.}}" + "}}" * 39
    embedded = argmap.embed(text, form="outline")
    assert embedded.is_whole, embedded.text
    markup = embedded.markup
    assert [markup.count(tag) for tag in ("<li>", "</li>", "<ul>", "</ul>")] == [40, 40, 13, 13]


@pytest.mark.parametrize("form", ["outline", "markdown"])
def test_an_outline_shows_no_verdicts(form: str) -> None:
    embedded = argmap.embed(TEA, form=form, verdicts=True)
    assert embedded.text.startswith(f'This argument map cannot be shown: "{form}" shows no verdicts: ')


def test_pictures_of_a_page_share_no_id() -> None:
    pictures = (
        argmap.embed(TEA, first_line=3),
        argmap.embed(TEA, first_line=20),
        argmap.embed(TEA, first_line=3, focus="tea"),
        argmap.embed(TEA, name="scones"),
        argmap.embed(TEA.replace("found", "finds"), first_line=3),
    )
    ids = [ID.findall(each.markup) for each in pictures]
    assert all(ids)
    assert sum(map(len, ids)) == len(set().union(*ids))
    assert all(name.startswith(("scones:", "scones.")) for name in ids[3])


def test_the_same_text_gives_the_same_bytes() -> None:
    assert argmap.embed(TEA, first_line=3).markup == argmap.embed(TEA, first_line=3).markup


def test_a_file_is_embedded_with_what_it_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    embedded = argmap.embed(path="arguments/library-sundays.yaml", focus="costs-little")
    assert embedded.is_whole
    names = {os.path.relpath(path, ROOT) for path in embedded.files}
    assert {"arguments/library-sundays.yaml", "seeds/library-minutes.md", "pyproject.toml"} <= names


def test_a_file_that_cannot_be_opened_is_a_box() -> None:
    assert words_of(argmap.embed(path="nope.yaml").markup) == [
        "nope.yaml, line 1, column 1: the file cannot be read: no such file or directoryhelp: check the path"
    ]
    assert not argmap.embed(path="-").is_whole  # and standard input is not read


def test_a_format_that_no_document_shows_cannot_be_embedded() -> None:
    message = r'^"dot" cannot be embedded: use svg, outline, markdown, png or pdf$'
    with pytest.raises(ArgmapError, match=message):
        argmap.embed(TEA, form="dot")


def test_a_picture_of_pixels_is_an_image_twice_as_sharp_as_on_a_page() -> None:
    embedded = argmap.embed(TEA, form="png", caption="All")
    figure = html.fragment_fromstring(embedded.markup)
    assert [child.tag for child in figure] == ["img", "figcaption"]
    assert figure[0].get("alt") == embedded.text
    assert figure[0].get("src") == f"data:image/png;base64,{b64encode(embedded.image).decode()}"
    assert embedded.by_media_type() == {
        "text/plain": embedded.text,
        "image/png": b64encode(embedded.image).decode(),
    }
    points = re.search(r'width="([\d.]+)pt"', argmap.embed(TEA).svg)
    assert points is not None
    assert Image.open(BytesIO(embedded.image)).width == pytest.approx(float(points[1]) * 96 / 72 * 2, abs=1)


@pytest.mark.slow
def test_a_pdf_is_one_page_and_its_element_shows_words_where_it_is_not_shown(folder: Path) -> None:
    (folder / "argmap.toml").write_text('[render]\npaper = "a4"\n', encoding="utf-8")
    embedded = argmap.embed(TEA, form="pdf")
    assert len(pypdf.PdfReader(BytesIO(embedded.image)).pages) == 1
    figure = html.fragment_fromstring(embedded.markup)
    assert (figure[0].tag, figure[0].text, figure[0].get("type")) == ("object", embedded.text, "application/pdf")
    assert sorted(embedded.by_media_type()) == ["application/pdf", "text/plain"]


def test_options_that_no_text_holds_are_errors_of_the_program() -> None:
    with pytest.raises(TypeError, match=r'^argmap.embed has no option "colour"$'):
        options_from(cast("EmbedWords", {"colour": "red"}))
    with pytest.raises(ValueError, match=r'^"pink" is not a valid theme; did you mean "print"\?$'):
        argmap.embed(TEA, theme="pink")


def test_of_very_many_problems_the_first_are_shown_and_the_others_counted() -> None:
    box = problem_box([Problem(f"problem {number}") for number in range(MOST_PROBLEMS + 2)])
    assert words_of(box) == [f"problem {number}" for number in range(MOST_PROBLEMS)]
    assert "<p>and 2 more problems</p>" in box


def test_a_value_is_short_in_a_debugger() -> None:
    assert len(repr(argmap.embed(TEA))) < 500


@settings(max_examples=examples(500), deadline=None)
@given(
    st.text(), st.sampled_from(("", TEA, "argmap: 1\ntitle: ", "argmap: 1\ntitle: A\nclaims: {a: ")), st.integers(1, 40)
)
def test_nothing_that_a_text_holds_raises(text: str, head: str, first_line: int) -> None:
    embedded = argmap.embed(head + text, first_line=first_line)
    assert embedded.markup.startswith(('<figure class="argmap-figure"', '<div class="argmap-problems"'))
    assert embedded.is_whole == bool(embedded.svg)
    assert all(each.span.start.line >= first_line or each.span.first == 0 for each in embedded.diagnostics)
