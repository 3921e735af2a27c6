"""What readers do with a page next to looking at the whole: fold, focus, compare, step through, jump, copy and save."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser, expect

import argmap
from argmap.base.text import Text
from argmap.diagram.scene import DiagramOptions, Direction
from argmap.lint.checker import check
from argmap.workspace.project import Project
from argmap.workspace.rendering import RenderOptions, draw_map
from bench import maps
from tests.maps import ROOT, documents_of, read_whole
from tests.page.browsing import Desk, Window, opened

PLACE = (
    "id => {const {x, y} = document.getElementById(id).querySelector('.frame').getBoundingClientRect(); return [x, y]}"
)
SHARED = """
theses: [t, u]
claims:
  t: {text: The bridge is built.}
  u: {text: The bridge is mended., contradicts: t}
  c: {text: Stone is cheap., supports: [t, u]}
  d: {text: Wood is dear., supports: t}
evidence:
  e: {text: The quarry is near., supports: c}
"""
LARGE = 600
# The parts of a line of the outline, and where they begin and end.
PARTS = (".item", ".sign", ".text")
ENDS = "each => [each.getBoundingClientRect()].map(({left, right}) => [left, right])[0]"


def written(folder: Path, content: str) -> Path:
    """Write the page of a map, and return where it is."""
    graph = read_whole(content).graph
    path = folder / "shown.html"
    path.write_bytes(str(draw_map(graph, documents_of(graph), RenderOptions(form="html"))).encode())
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a large map."""
    text = Text("large.yaml", "\n".join(maps.as_argmap(maps.make(LARGE))))
    folder = tmp_path_factory.mktemp("large")
    checked = check(text, Project(str(folder)), with_rules=False)
    path = folder / "large.html"
    page = str(draw_map(checked.graph, checked.documents, RenderOptions(form="html", is_partial=True)))
    path.write_bytes(page.encode())
    return path


@pytest.fixture
def shared(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    """Return the page of a map in which a statement supports or attacks two others."""
    with opened(browser, written(tmp_path, SHARED)) as desk:
        yield desk


def test_the_box_that_is_folded_stays_where_it_is_and_says_how_much_is_below(desk: Desk) -> None:
    box = desk.all('svg [id="map:unsafe"]')
    box.locator("text").first.click()
    before = desk.run(PLACE, "map:unsafe")
    box.locator(".twig").click()
    assert desk.run(PLACE, "map:unsafe") == pytest.approx(before, abs=0.1)
    assert box.locator(".twig").text_content() == "+4"
    whole = desk.all(".canvas svg").bounding_box()
    box.locator(".twig").click()
    assert desk.run(PLACE, "map:unsafe") == pytest.approx(before, abs=0.1)
    after = desk.all(".canvas svg").bounding_box()
    assert whole
    assert after
    assert after["width"] * after["height"] > whole["width"] * whole["height"]


def test_tags_are_sifted_and_what_leads_to_what_is_left_is_pale(desk: Desk) -> None:
    desk.all("[data-part=filter] summary").click()
    desk.all("input[name=tag][value='']").uncheck()
    assert desk.shown() == {"unsafe"}
    assert set(desk.statements("svg .box.pale")) == {"build"}
    assert desk.rows() == ["build", "unsafe"]
    assert desk.run("document.querySelector('[data-part=said]').textContent") == "1 of 13 statements shown"


def test_what_search_found_is_all_that_is_shown_when_asked(desk: Desk) -> None:
    desk.all("[data-part=search]").fill("crowns")
    desk.all("[data-part=only]").click()
    assert desk.shown() == {"dear", "no-money"}
    assert set(desk.statements("svg .box.pale")) == {"build", "wait"}
    desk.all("[data-part=search]").fill("")
    assert len(desk.shown()) == 13


def test_what_is_left_is_in_view(browser: Browser, large: Path) -> None:
    with opened(browser, large) as desk:
        desk.run("document.querySelector('.canvas').scrollTo(0, 8000)")
        desk.all("[data-part=search]").fill("s555")
        desk.all("[data-part=only]").click()
        assert desk.shown() == {"large:s555"}
        expect(desk.all('svg [id="large:s555"]')).to_be_in_viewport(ratio=1)
        desk.all("[data-part=search]").fill("")
        desk.all("[data-part=filter] summary").click()
        for box in desk.all("input[name=kind]").all():
            box.uncheck()
        expect(desk.all("svg :is(.box, .line, .trunk)")).to_have_count(0)


def test_the_picture_is_shown_where_a_statement_is_to_be_found_in_it(desk: Desk) -> None:
    desk.press("n")
    desk.all(".views [data-view=focus]").click()
    desk.all("[data-part=find]").click()
    expect(desk.all('svg [id="map:build"]')).to_be_in_viewport()


def test_focus_shows_a_statement_with_its_reasons_and_objections_and_the_way_to_its_thesis(desk: Desk) -> None:
    desk.all(".views [data-view=focus]").click()
    assert desk.texts(".focus-pane .begin a")[:2] == ["The town should build a new bridge.", "The town should wait."]
    desk.all(".focus-pane .begin a").first.click()
    assert desk.chosen == "build"
    assert desk.texts(".focus-pane .for li > a")[0] == "The old bridge is not safe."
    desk.page.locator(".focus-pane .for li a", has_text="not safe").first.click()
    assert desk.texts(".crumbs a") == ["The town should build a new bridge."]
    assert desk.texts(".focused h3") == ["The old bridge is not safe."]
    assert desk.texts(".focused .bears") == ["supports The town should build a new bridge."]
    assert desk.texts(".focus-pane .for .on-step") == ["undercut by Only the miller says so."]
    assert desk.texts(".focus-pane .against") == ["Objections 0 None."]
    desk.page.locator(".focus-pane .on-step a").click()
    assert desk.texts(".focused .bears") == [
        "undercuts the step from The bridge was built in 1931. to The old bridge is not safe."
    ]
    assert desk.violations() == []


@pytest.mark.parametrize(("wide", "percent"), [(1440, "67 %"), (1280, "57 %")])
def test_a_page_opens_with_the_whole_picture_where_that_is_legible(
    browser: Browser, tmp_path: Path, wide: int, percent: str
) -> None:
    path = tmp_path / "library.html"
    graph = argmap.read(ROOT / "arguments" / "library-sundays.yaml").graph
    path.write_bytes(str(draw_map(graph, documents_of(graph), RenderOptions(form="html"))).encode())
    with opened(browser, path, window=Window(wide=wide)) as desk:
        assert desk.texts("[data-part=percent]") == [percent]
        thesis = desk.all("svg .box").first
        expect(thesis).to_be_in_viewport(ratio=1)


CUT = """() => {
  const { left, top, right, bottom } = document.querySelector("[data-part=canvas]").getBoundingClientRect();
  const areas = [...document.querySelectorAll("svg .box, svg .stand-in")].map((each) => each.getBoundingClientRect());
  const seen = areas.filter((each) => each.top < bottom && each.bottom > top && each.left < right && each.right > left);
  return seen.filter((each) => each.left < left || each.right > right).length;
}"""


@pytest.mark.parametrize(
    ("name", "direction", "window"),
    [
        ("four-day-week", Direction.AUTO, Window(1280, 800)),
        ("four-day-week", Direction.BT, Window(1280, 800)),
        ("library-sundays", Direction.AUTO, Window(1280, 800)),
        ("library-sundays", Direction.AUTO, Window(1024, 768)),
        ("russia-iran-syria", Direction.AUTO, Window(1280, 800)),
        ("russia-iran-syria", Direction.RL, Window(1280, 800)),
        ("russia-iran-syria", Direction.AUTO, Window(1920, 1080)),
    ],
)
def test_a_page_opens_with_what_is_needed_first_and_cuts_no_box_at_its_sides(
    browser: Browser, tmp_path: Path, name: str, direction: Direction, window: Window
) -> None:
    path = tmp_path / "page.html"
    graph = argmap.read(ROOT / "arguments" / f"{name}.yaml").graph
    options = RenderOptions(form="html", look=DiagramOptions(direction))
    path.write_bytes(str(draw_map(graph, documents_of(graph), options)).encode())
    with opened(browser, path, window=window) as desk:
        desk.run("() => new Promise(requestAnimationFrame)")
        assert desk.run(CUT) == 0
        thesis = graph.theses[0]
        expect(desk.all(f'svg [id$=":{thesis}"]').first).to_be_in_viewport(ratio=1)
        if name != "russia-iran-syria":
            for step in graph.incoming[thesis]:
                expect(desk.all(f'svg .box[id$=":{step.premises[0]}"]').first).to_be_in_viewport(ratio=1)


def test_the_outline_of_a_map_from_right_to_left_begins_at_the_right(browser: Browser, tmp_path: Path) -> None:
    content = (
        "argmap: 1\ntitle: הספרייה\nclaims:\n  t: הספרייה צריכה להיפתח.\n  a: {text: אנשים עובדים., supports: t}\n"
    )
    with opened(browser, written(tmp_path, content)) as desk:
        last = desk.all("[data-part=tree] > li").last
        line, item, sign, words = (each.evaluate(ENDS) for each in (last, *map(last.locator, PARTS)))
        assert item[0] == line[0]
        assert words[1] <= sign[0] < item[1] < line[1]


def test_a_telephone_opens_with_the_focus(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#unsafe", Window(wide=320, high=640)) as desk:
        assert desk.texts(".focused h3") == ["The old bridge is not safe."]
        assert desk.run("document.documentElement.scrollWidth") <= 320
        desk.all(".about.open blockquote").scroll_into_view_if_needed()
        expect(desk.all(".about.open blockquote")).to_be_in_viewport()


def test_theses_stand_side_by_side(desk: Desk) -> None:
    desk.all(".views [data-view=theses]").click()
    assert desk.texts(".theses h3") == ["The town should build a new bridge.", "The town should wait."]
    tops = desk.run("[...document.querySelectorAll('.theses article')].map(each => each.getBoundingClientRect().y)")
    assert len(set(tops)) == 1
    assert "Objections A new bridge is too dear." in desk.texts(".theses article")[0]
    assert "tied" not in " ".join(desk.texts(".theses")).lower()
    desk.all("[data-part=verdicts]").click()
    assert desk.texts(".theses .standing")[1].startswith("Tied: a tie at 0.5")
    assert "its rival “The town should build a new bridge.”" in desk.texts(".theses .standing")[1]
    assert "A new bridge is too dear. does not count: “A new bridge is too dear.” is tied" in desk.texts(".theses li")
    assert desk.violations() == []


def test_the_next_step_follows_the_outline(desk: Desk) -> None:
    desk.press("n", "n")
    assert desk.chosen == "unsafe"
    desk.all("[data-part=next]").click()
    assert desk.chosen == "old"
    desk.press("p", "p", "p")
    assert desk.chosen == "build"
    assert desk.page.title() == "The town should build a new bridge. · Should the town build a new bridge?"
    desk.press("Escape")
    assert desk.page.title() == "Should the town build a new bridge?"


def test_a_link_and_a_quotation_are_copied(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#unsafe") as desk:
        desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        for name, expected in (
            ("link", f"{desk.address}#unsafe"),
            (
                "quotation",
                f"“the bridge will fall within ten years” (The Gazette, paragraph 2; {desk.address}#unsafe)",
            ),
        ):
            desk.all(".panel-tools .drop summary").click()
            desk.all(f"[data-part=copy-{name}]").click()
            assert desk.run("navigator.clipboard.readText()") == expected


def test_the_picture_is_saved_as_it_is_now(desk: Desk, tmp_path: Path) -> None:
    desk.all('svg [id="map:unsafe"] text').first.click()
    desk.press("x")
    saved = {}
    for form in ("svg", "png"):
        desk.page.locator(".foot summary").click()
        with desk.page.expect_download() as download:
            desk.all(f"[data-part=save-{form}]").click()
        saved[form] = tmp_path / download.value.suggested_filename
        download.value.save_as(saved[form])
    assert saved["svg"].name == "map.svg"
    text = saved["svg"].read_text(encoding="utf-8")
    assert 'id="map:unsafe"' in text
    assert 'id="map:old"' not in text
    assert not any(word in text for word in ("twig", "has-choice", 'class="strength"', "<script", "style="))
    assert saved["png"].read_bytes().startswith(b"\x89PNG")


def test_a_stand_in_points_at_the_box_of_its_statement_and_leads_there(shared: Desk) -> None:
    strip = shared.all("svg .stand-in")
    strip.hover()
    expect(shared.all("svg .pointed path").nth(1)).to_be_attached()
    shared.page.mouse.move(5, 5)
    shared.all("svg .box").first.hover()
    expect(shared.all("svg .pointed")).to_have_count(0)
    strip.click()
    assert shared.chosen == "c"


def test_a_large_map_is_built_only_where_it_is_seen(browser: Browser, large: Path) -> None:
    assert large.stat().st_size < LARGE * 2_000
    with opened(browser, large) as desk:
        expect(desk.all("svg .box").first).to_be_visible()
        assert desk.all("svg .box").count() <= 400
        desk.all("[data-zoom=fit]").click()
        expect(desk.all("svg.from-far .far-box").first).to_be_visible()
        frame, box = desk.all("[data-part=canvas]").bounding_box(), desk.all(".canvas svg").bounding_box()
        assert frame
        assert box
        assert (box["width"] <= frame["width"], box["height"] <= frame["height"]) == (True, True)
        desk.all('[id="large.outline:s7"] > .item').click()
        assert desk.texts(".about.open h3")[0].endswith("cases.")
        desk.run("for (let n = 0; n < 16; n += 1) document.querySelector('[data-zoom=in]').click()")
        desk.all("[data-part=find]").click()
        expect(desk.all('svg [id="large:s7"]')).to_be_in_viewport()


def test_the_strip_shows_the_whole_and_leads_where_it_is_clicked(browser: Browser, large: Path) -> None:
    with opened(browser, large) as desk:
        expect(desk.all("[data-part=strip]")).to_be_visible()
        place = desk.all("[data-part=strip]").bounding_box()
        assert place
        before = desk.run("document.querySelector('.canvas').scrollTop")
        desk.page.mouse.click(place["x"] + 20, place["y"] + place["height"] / 2)
        assert desk.run("document.querySelector('.canvas').scrollTop") > before + 500


def test_a_large_map_without_a_script_is_an_outline(browser: Browser, large: Path) -> None:
    with opened(browser, large, window=Window(with_script=False)) as desk:
        assert desk.all("[data-part=tree] > li").count() >= LARGE
        expect(desk.page.get_by_text("This map is large")).to_be_visible()
