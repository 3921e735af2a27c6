"""What people do with a page: search, walk, fold, sift, read, and go back."""

from io import BytesIO
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from tests.page.browsing import Desk, Window, opened


def choose(desk: Desk, name: str) -> None:
    """Choose a statement in the outline."""
    desk.all(f'[id="map.outline:{name}"] > .item').click()


def test_search_finds_texts_ids_sources_and_quotations(desk: Desk) -> None:
    field = desk.all("[data-part=search]")
    for query, words, count in (
        ("CREME brulee", "Crème brûlée is not a bridge.", "1 statement"),
        ("no-money", "id: no-money", "1 statement"),
        ("letter", "source: The Gazette, paragraph 3 A letter, page 2", "1 statement"),
        ("looked at", "quotation: Nobody else has looked at its piers", "1 statement"),
        ("bridge old", "The old bridge is not safe.", "2 statements"),
    ):
        field.fill(query)
        assert desk.texts("[data-part=hits] li")[0] == words
        assert desk.texts("[data-part=count]") == [count]
    field.fill("nowhere at all")
    assert desk.texts("[data-part=count]") == ["Nothing found"]
    field.fill("")
    expect(desk.all("[data-part=results]")).to_be_hidden()


def test_what_search_finds_is_marked_and_chosen_with_the_keyboard(desk: Desk) -> None:
    desk.all("[data-part=canvas]").focus()
    desk.press("/")
    desk.page.keyboard.type("crowns")
    assert sorted(desk.statements("svg .hit")) == ["dear", "no-money"]
    assert desk.texts("[data-part=hits] mark") == ["crowns", "crowns"]
    desk.press("ArrowDown", "ArrowDown", "Enter")
    assert desk.chosen == "no-money"
    expect(desk.all("[data-part=results]")).to_be_hidden()


def test_a_click_on_a_box_chooses_it_and_lights_its_neighbours(desk: Desk) -> None:
    desk.all('svg [id="map:unsafe"] text').first.click()
    assert desk.chosen == "unsafe"
    assert desk.lit() == {"unsafe", "build", "old", "carts", "traffic"}
    expect(desk.all('svg [id="map:unsafe"]')).to_contain_class("chosen")
    expect(desk.all('[id="map.outline:unsafe"] > .item')).to_have_attribute("aria-selected", "true")
    desk.press("Escape")
    assert (desk.chosen, desk.lit()) == ("", set())


def test_what_supports_or_attacks_a_step_is_near_the_ends_of_the_step(desk: Desk) -> None:
    choose(desk, "one-voice")
    assert desk.lit() == {"one-voice", "old", "unsafe"}
    choose(desk, "altered")
    assert desk.lit() == {"altered", "build", "piers-matter", "dearer-later"}


def test_dragging_moves_the_picture_and_chooses_nothing(desk: Desk) -> None:
    for _ in range(4):
        desk.all("[data-zoom=in]").click()
    desk.run("document.querySelector('.canvas').scrollTo(0, 0)")
    frame, before = desk.all(".canvas").bounding_box(), desk.all('svg [id="map:build"]').bounding_box()
    assert frame
    assert before
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    desk.page.mouse.move(x, y)
    desk.page.mouse.down()
    desk.page.mouse.move(x - 50, y - 20, steps=3)
    desk.page.mouse.up()
    moved = desk.all('svg [id="map:build"]').bounding_box()
    assert moved
    assert (moved["x"] - before["x"], moved["y"] - before["y"], desk.chosen) == (-50, -20, "")


def test_arrow_keys_walk_to_targets_reasons_and_neighbours(desk: Desk) -> None:
    desk.all("[data-part=canvas]").focus()
    desk.press("Enter")
    first = desk.chosen
    assert first in {"build", "wait"}
    choose(desk, "unsafe")
    desk.all("[data-part=canvas]").focus()
    to_target, to_reason, before, behind = {
        "TB": ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"),
        "LR": ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"),
    }[desk.run("document.querySelector('.canvas svg').dataset.direction")]
    desk.press(to_reason)
    reason = desk.chosen
    assert reason in {"old", "carts", "traffic"}
    desk.press(to_target)
    assert desk.chosen == "unsafe"
    desk.press(to_target)
    assert desk.chosen == "build"
    desk.press(to_reason)
    row = [desk.chosen]
    while True:
        desk.press(behind)
        if desk.chosen == row[-1]:
            break
        row.append(desk.chosen)
    assert set(row) == {"unsafe", "dear", "piers-matter", "dearer-later", "altered"}
    desk.press(before)
    assert desk.chosen == row[-2]
    assert desk.statements(":focus") == [row[-2]]


def test_keys_zoom_the_picture(desk: Desk) -> None:
    def percent() -> int:
        return int(desk.texts("[data-part=percent]")[0].removesuffix(" %"))

    desk.all("[data-part=canvas]").focus()
    start = percent()
    desk.press("+")
    assert percent() == pytest.approx(start * 1.25, abs=1)
    desk.press("-", "-")
    assert percent() == pytest.approx(start / 1.25, abs=1)
    desk.press("0")
    box, frame = desk.all("[data-part=canvas] > * > svg").bounding_box(), desk.all("[data-part=canvas]").bounding_box()
    assert box
    assert frame
    assert (box["width"] <= frame["width"], box["height"] <= frame["height"]) == (True, True)


def test_the_wheel_with_control_zooms_where_it_points(desk: Desk) -> None:
    box = desk.all('svg [id="map:wait"]').bounding_box()
    assert box
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for _ in range(6):
        desk.all("[data-zoom=in]").click()
    box = desk.all('svg [id="map:build"]').bounding_box()
    assert box
    desk.page.mouse.move(*middle)
    before = desk.run("([x, y]) => document.elementFromPoint(x, y).closest('g')?.id ?? ''", middle)
    desk.page.keyboard.down("Control")
    desk.page.mouse.wheel(0, -60)
    desk.page.keyboard.up("Control")
    desk.page.wait_for_timeout(50)
    assert desk.run("([x, y]) => document.elementFromPoint(x, y).closest('g')?.id ?? ''", middle) == before


def test_the_panel_shows_the_quotation_in_its_sentence_and_what_was_found_of_it(desk: Desk) -> None:
    choose(desk, "unsafe")
    assert desk.texts(".about.open blockquote") == ["The miller says that the bridge will fall within ten years."]
    assert desk.texts(".about.open blockquote mark") == ["the bridge will fall within ten years"]
    assert desk.texts(".about.open .found") == ["✓ verified: the source has these words"]
    assert desk.texts(".about.open figcaption") == ["The Gazette, paragraph 2 · show in the article"]
    choose(desk, "altered")
    assert desk.texts(".about.open blockquote") == ["The council met ten times"]
    assert desk.texts(".about.open .found")[0].startswith("✗")


def test_the_panel_shows_everything_that_the_map_says(desk: Desk) -> None:
    choose(desk, "build")
    for words in ("likely (55 to 80 %)", "moderate", "Cannot be true together with The town should wait."):
        assert words in desk.panel()
    choose(desk, "unsafe")
    for words in (
        "reported: the miller",
        "Reasons The bridge was built in 1931.",
        "If it is false The town may wait.",
        "Watch for The piers are looked at. (observed: 1951)",
        "Note The miller is no builder.",
        "stone, water",
    ):
        assert words in desk.panel()
    choose(desk, "piers-matter")
    for words in (
        "supports The town should build a new bridge.",
        "together: The piers carry the bridge. and It will be dearer every year.",
        "practical reasoning",
        "What must be done is best done early.",
        "strong",
        "Is there another way? The town has six thousand crowns.",
        "Are there side effects? None that are known.",
        "undercut by The council met often.",
    ):
        assert words in desk.panel()
    choose(desk, "one-voice")
    assert "undercuts the step from The bridge was built in 1931. to The old bridge is not safe." in desk.panel()
    choose(desk, "old")
    for words in ("2 of 6, probably true", "document", "1931", "undercut by Only the miller says so."):
        assert words in desk.panel()


def test_links_of_the_panel_lead_on_and_the_back_button_returns(desk: Desk) -> None:
    choose(desk, "unsafe")
    desk.page.locator(".about.open a.statement", has_text="built in 1931").click()
    assert desk.chosen == "old"
    desk.page.go_back()
    assert (desk.chosen, desk.texts(".about.open h3")) == ("unsafe", ["The old bridge is not safe."])
    desk.page.go_back()
    assert (desk.chosen, desk.lit()) == ("", set())
    desk.page.go_forward()
    assert desk.lit() == {"unsafe", "build", "old", "carts", "traffic"}
    desk.page.reload()
    assert desk.texts(".about.open h3") == ["The old bridge is not safe."]


def test_a_link_from_outside_leads_to_its_statement(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#dear", Window(high=420)) as desk:
        assert desk.texts(".about.open h3") == ["A new bridge is too dear."]
        expect(desk.all('[id="map.outline:dear"] > .item')).to_be_in_viewport()
        expect(desk.all('svg [id="map:dear"]')).to_be_in_viewport()
    with opened(browser, page_file, "#nothing-of-this-name%E0%A4%A") as desk:
        assert desk.texts(".about.open") == []


def test_article_and_map_light_each_other(desk: Desk) -> None:
    choose(desk, "unsafe")
    desk.page.locator(".about.open a.passage").click()
    assert desk.texts(".article-pane mark.chosen") == ["the bridge will fall within ten years"]
    expect(desk.all(".article-pane mark.chosen")).to_be_in_viewport()
    desk.page.locator(".article-pane mark a", has_text="nine thousand").click()
    assert desk.chosen == "dear"
    assert desk.lit() == {"dear", "build", "dearer-later"}
    assert desk.texts(".article-pane mark.chosen") == ["A new bridge costs nine thousand crowns"]


def test_a_passage_of_two_statements_leads_to_both(desk: Desk) -> None:
    desk.all(".views [data-view=article]").click()
    marks = desk.texts(".article-pane mark")
    assert marks[1:4] == ["It carries four hundred", "carts a day2", ', and "not one of them pays']
    shared = desk.all(".article-pane mark").nth(2)
    shared.locator("sup a").click()
    assert desk.chosen == "traffic"
    assert desk.texts(".article-pane mark.chosen") == marks[2:4]
    shared.locator("a").first.click()
    assert desk.chosen == "carts"


def test_a_branch_is_folded_in_outline_and_picture(desk: Desk) -> None:
    whole, rows = desk.shown(), desk.rows()
    choose(desk, "unsafe")
    desk.all("[data-part=fold]").click()
    assert whole - desk.shown() == {"old", "carts", "traffic", "one-voice"}
    assert [each for each in rows if each not in desk.rows()] == ["old", "one-voice", "carts", "traffic"]
    lines = desk.all("svg :is(.line, .trunk)").count()
    expect(desk.all('[id="map.outline:unsafe"] > .item')).to_have_attribute("aria-expanded", "false")
    assert desk.texts("[data-part=fold]") == ["Unfold"]
    desk.all('[id="map.outline:unsafe"] .twist').click()
    assert (desk.shown(), desk.rows()) == (whole, rows)
    assert desk.all("svg :is(.line, .trunk)").count() >= lines + 4


def test_a_linked_step_is_folded_separately(desk: Desk) -> None:
    whole = desk.shown()
    desk.all('[data-step="both"] > .item').click()
    assert whole - desk.shown() == {"piers-matter", "altered"}
    desk.all('[data-part="search"]').fill("piers carry")
    desk.press("Enter")
    assert (desk.chosen, desk.shown()) == ("piers-matter", whole)


def test_kinds_and_voices_are_sifted(desk: Desk) -> None:
    whole = desk.shown()
    desk.all("[data-part=filter] summary").click()
    desk.all("input[value=evidence]").uncheck()
    # What undercuts a step is shown with the step that it undercuts, whose own premise is pale then.
    assert whole - desk.shown() == {"old", "carts", "traffic", "no-money"}
    assert set(desk.statements("svg .box.pale")) == {"old"}
    assert set(desk.rows()) & {"old", "carts"} == {"old"}
    assert desk.run("document.querySelector('[data-part=said]').textContent") == "9 of 13 statements shown"
    desk.all("input[value=evidence]").check()
    desk.all("input[value=reported]").uncheck()
    assert whole - desk.shown() == {"unsafe"}
    desk.press("Escape")
    expect(desk.all("[data-part=filter] form")).to_be_hidden()


def test_the_outline_is_a_tree_for_the_keyboard(desk: Desk) -> None:
    desk.all("[role=treeitem]").first.focus()
    assert desk.all("[role=treeitem][tabindex='0']").count() == 1
    desk.press("ArrowDown")
    assert desk.chosen == "unsafe"
    item = desk.all('[id="map.outline:unsafe"] > [role=treeitem]')
    expect(item).to_be_focused()
    level = {name: item.get_attribute(f"aria-{name}") for name in ("level", "posinset", "setsize", "selected")}
    assert level == {"level": "2", "posinset": "1", "setsize": "3", "selected": "true"}
    desk.press("ArrowLeft")
    expect(item).to_have_attribute("aria-expanded", "false")
    desk.press("ArrowRight", "ArrowRight")
    assert desk.chosen == "old"
    desk.press("ArrowLeft", "ArrowLeft", "ArrowLeft")
    expect(item).to_have_attribute("aria-expanded", "false")
    desk.press("ArrowLeft")
    assert desk.chosen == "build"
    desk.press("End")
    assert desk.chosen == desk.rows()[-1]
    desk.press("Home")
    assert desk.chosen == "build"


def test_everything_is_reached_with_the_tab_key(desk: Desk) -> None:
    reached = []
    for _ in range(24):
        desk.press("Tab")
        reached.append(
            desk.run(
                "(e => e.dataset.part ?? e.dataset.view ?? e.dataset.zoom ?? e.getAttribute('role') ?? e.className"
                " ?? e.tagName)(document.activeElement)"
            )
        )
    for stop in ("skip", "outline", "article", "about", "picture", "search", "theme", "treeitem", "canvas", "fit"):
        assert stop in reached, reached
    desk.run("document.activeElement.blur()")
    desk.page.keyboard.press("Tab")


def test_the_skip_link_leads_to_the_outline(desk: Desk) -> None:
    desk.press("Tab", "Enter")
    assert desk.run("document.activeElement.id") == "map.page:outline"


def test_light_and_dark_are_chosen_by_hand(desk: Desk) -> None:
    def ground() -> str:
        return str(desk.run("getComputedStyle(document.querySelector('.picture-pane')).backgroundColor"))

    light = ground()
    desk.all("[data-part=theme]").click()
    assert ground() != light
    expect(desk.all("[data-part=theme]")).to_have_attribute("aria-pressed", "true")
    desk.all("[data-part=theme]").click()
    assert ground() == light


# The words on buttons that are broken into lines.
BROKEN_LABELS = """[...document.querySelectorAll(":is(.tools, .panel-tools, .zoom) :is(button, summary)")].filter(e => {
    const range = document.createRange();
    range.selectNodeContents(e);
    return new Set([...range.getClientRects()].map(line => line.top)).size > 1;
}).map(e => e.textContent)"""


@pytest.mark.parametrize("wide", [1440, 1024, 768, 320])
def test_nothing_is_wider_than_the_window(wide: int, browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#unsafe", Window(wide=wide, high=640)) as desk:
        for view in ("outline", "article", "about", "picture"):
            desk.all(f".views [data-view={view}]").click()
            assert desk.run("document.documentElement.scrollWidth") <= wide
            scrolling = (
                "[...document.querySelectorAll('.beside, .scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)"
            )
            assert desk.run(f"{scrolling}.length") == 0
            assert desk.run(BROKEN_LABELS) == []
            expect(desk.all(".about.open h3")).to_be_in_viewport()


def test_without_script_all_can_be_read(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, window=Window(with_script=False)) as desk:
        expect(desk.all(".canvas svg")).to_be_visible()
        for words in (
            "The piers carry the bridge.",
            "will fall within ten years. Nobody else",
            "Is there another way?",
        ):
            expect(desk.page.get_by_text(words).first).to_be_visible()
        expect(desk.all(".tools")).to_be_hidden()
        desk.page.locator("li > a.item", has_text="A new bridge is too dear.").click()
        assert desk.page.url.endswith("#map:dear")


def test_what_is_printed_is_light_and_whole(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, "#unsafe", Window(scheme="dark")) as desk:
        desk.page.emulate_media(media="print")
        expect(desk.all(".tools")).to_be_hidden()
        expect(desk.all(".canvas svg")).to_be_visible()
        assert desk.run("getComputedStyle(document.body).color") == "rgb(31, 35, 40)"
        assert desk.run("getComputedStyle(document.querySelector('svg .box:not(.lit)')).opacity") == "1"
        pages = [page.extract_text().strip() for page in PdfReader(BytesIO(desk.page.pdf())).pages]
        assert len(pages) >= 2
        assert "The old bridge is not safe." in " ".join(pages[-1].split())
        assert all(pages)
