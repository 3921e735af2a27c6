"""The preview in a browser: it follows the files, keeps what a reader sees, and leads to the editor."""

import os
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser, expect

from tests.page.browsing import Window
from tests.server.preview.looking import Preview, previewing
from tests.server.preview.made import BROKEN, MAP
from tests.workspace.places import put

SCROLL = "() => { const {scrollLeft, scrollTop} = document.querySelector('.canvas'); return [scrollLeft, scrollTop]; }"
PLACE = """id => {
  const { x, y } = document.getElementById(id).querySelector(".frame").getBoundingClientRect();
  return [x, y];
}"""
HOSTILE = """</script><img src=x onerror=alert(1)> "q" 'q' `x` {file} $(id)"""


def test_the_picture_follows_the_file_however_it_is_saved(browser: Browser, tmp_path: Path) -> None:
    path = put(tmp_path / "map.yaml", MAP)
    with previewing(browser, tmp_path, "map.yaml") as preview:
        preview.shows("A closed street is quiet.")
        expect(preview.page).to_have_title("A street")
        expect(preview.part("status")).to_have_text("all clear")
        put(path, BROKEN)
        preview.is_broken('a map has no field "clams"')
        expect(preview.part("findings")).to_contain_text("map.yaml:3:1")
        expect(preview.part("findings")).to_contain_text('did you mean "claims"?')
        expect(preview.page).to_have_title("✕ 1 error · A street")
        expect(preview.map.locator("svg .box", has_text="A closed street is quiet.").first).to_be_visible()
        # Written to another file that takes the place of the old one.
        put(tmp_path / ".map.new", MAP.replace("is quiet", "is calm")).replace(path)
        preview.shows("A closed street is calm.")
        expect(preview.page).to_have_title("A street")
        path.unlink()
        preview.is_broken("no such file or directory")
        put(path, MAP.replace("is quiet", "is silent"))
        preview.shows("A closed street is silent.")
        put(path, "")
        preview.is_broken("the file is empty")
        put(path, f"{MAP}include: parts/more.yaml\n")
        preview.is_broken('there is no file "parts/more.yaml"')
        more = "argmap: 1\ntitle: More\nclaims: {green: {text: A closed street is green., supports: close-it}}\n"
        put(tmp_path / "parts/more.yaml", more)
        preview.shows("A closed street is green.")
        expect(preview.part("status")).to_have_text("1 warning")
        put(tmp_path / "argmap.toml", 'ignore = ["unsupported-claim"]\n')
        expect(preview.part("status")).not_to_have_text("1 warning")


def row_at(preview: Preview, name: str) -> float:
    """Return how far down in the window a row of the outline is."""
    preview.in_map("async () => { for (let n = 0; n < 5; n += 1) await new Promise(requestAnimationFrame); }")
    row = preview.map.locator(f'[id="map.outline:{name}"]')
    return float(row.evaluate("each => each.getBoundingClientRect().top"))


def test_what_a_reader_sees_stays_when_the_picture_is_new(browser: Browser, tmp_path: Path) -> None:
    many = "".join(f"      c{number}: {{text: Claim number {number} holds., source: letter}}\n" for number in range(60))
    content = MAP.replace("    claims:\n", f"    claims:\n{many}")
    path = put(tmp_path / "map.yaml", content)
    with previewing(browser, tmp_path, "map.yaml", window=Window(1280, 700)) as preview:
        preview.shows("A closed street is quiet.")
        preview.map.locator('[id="map.outline:c40"] > .item').click()
        preview.map.locator('[data-part="theme"]').click()
        preview.map.locator('[data-part="search"]').fill("closed")
        preview.map.locator('[data-part="search"]').press("Escape")
        preview.map.locator('[data-part="filter"] summary').click()
        preview.map.locator('input[name="kind"][value="counterargument"]').uncheck()
        preview.map.locator('[data-part="canvas"]').focus()
        for _ in range(2):
            preview.page.keyboard.press("+")
        preview.in_map("() => document.querySelector('.canvas').scrollBy({left: 15, top: 25, behavior: 'instant'})")
        preview.in_map("() => document.querySelector('.outline-pane').scrollBy(0, 33)")
        zoom = preview.map.locator('[data-part="percent"]').text_content() or ""
        boxes = preview.map.locator(".nodes > .box").count()
        seen, place = preview.in_map(SCROLL), preview.in_map(PLACE, "map:c40")
        row = row_at(preview, "c40")
        assert 0 < row < 700
        put(path, content.replace("title: A street", "title: Another street"))
        expect(preview.map.locator("h1")).to_have_text("Another street")
        expect(preview.map.locator('[data-part="percent"]')).to_have_text(zoom)
        assert preview.in_map(SCROLL) == pytest.approx(seen, abs=1)
        assert preview.in_map(PLACE, "map:c40") == pytest.approx(place, abs=1)
        assert row_at(preview, "c40") == pytest.approx(row, abs=1)
        assert preview.in_map("() => document.documentElement.dataset.theme") == "dark"
        expect(preview.map.locator('[data-part="filter"]')).to_have_attribute("open", "")
        expect(preview.map.locator('input[name="kind"][value="counterargument"]')).not_to_be_checked()
        expect(preview.map.locator(".about.open")).to_contain_text("Claim number 40 holds.")
        assert preview.page.url.endswith("#c40")
        # What is out of sight is built a little later.
        expect(preview.map.locator(".nodes > .box")).to_have_count(boxes)
        assert boxes > 60
        # What is chosen stays where it is when much is new above it, too.
        put(path, content.replace("      c0:", "      new: {text: This is new., source: letter}\n      c0:"))
        preview.shows("This is new.")
        assert preview.in_map(PLACE, "map:c40") == pytest.approx(place, abs=1)
        # And when the window is loaded again.
        preview.page.reload()
        preview.shows("This is new.")
        expect(preview.map.locator('[data-part="percent"]')).to_have_text(zoom)
        assert preview.in_map(PLACE, "map:c40") == pytest.approx(place, abs=1)


@pytest.mark.skipif(os.name == "nt", reason="scripts are run otherwise here")
def test_the_editor_opens_the_right_line(browser: Browser, tmp_path: Path) -> None:
    path = put(tmp_path / "map.yaml", f"{MAP}include: parts/a part.yaml\n")
    part = "argmap: 1\ntitle: Part\nclaims:\n  green:\n    text: A closed street is green.\n    supports: close-it\n"
    put(tmp_path / "parts/a part.yaml", part)
    opened, editor = tmp_path / "opened", tmp_path / "my editor"
    editor.write_text(f'#!/bin/sh\necho "$@" >> "{opened}"\n', encoding="utf-8")
    editor.chmod(0o755)
    with previewing(browser, tmp_path, "map.yaml", "--editor", f"'{editor}' {{file}}:{{line}}:{{column}}") as preview:
        preview.shows("A closed street is green.")
        safe, green = f"{path}:8:7", f"{tmp_path}/parts/a part.yaml:4:3"

        def opens(*places: str) -> None:
            expect(preview.part("said")).to_have_text(places[-1].rpartition(":")[0])
            while not opened.exists() or len(opened.read_text(encoding="utf-8").splitlines()) < len(places):
                preview.page.wait_for_timeout(10)
            assert opened.read_text(encoding="utf-8").splitlines() == list(places)

        preview.map.locator('svg [id="map:safe"] text').first.click(modifiers=["Control"])
        opens(safe)
        assert preview.page.url == preview.address
        preview.map.locator('svg [id="map:green"] text').first.click()
        preview.map.locator('[data-part="edit"]').click()
        opens(safe, green)
        put(path, f"# A comment.\n{MAP}include: parts/a part.yaml\n")
        preview.map.locator('svg [id="map:safe"] text').first.click()
        preview.program.until("watching")
        preview.program.until("watching")
        preview.page.keyboard.press("e")
        opens(safe, green, f"{path}:9:7")
        put(path, BROKEN)
        preview.is_broken("clams")
        preview.part("findings").get_by_role("button", name="map.yaml:3:1").click()
        opens(safe, green, f"{path}:9:7", f"{path}:3:1")


def test_several_maps_are_listed_and_lead_to_each_other(browser: Browser, tmp_path: Path) -> None:
    put(tmp_path / "maps/a&b <i>.yaml", MAP.replace("A street", f"'{HOSTILE.replace(chr(39), chr(39) * 2)}'"))
    broken = put(tmp_path / "maps/broken.yaml", BROKEN)
    with previewing(browser, tmp_path, "maps", window=Window(500, 800, "dark")) as preview:
        maps = preview.part("maps")
        expect(maps.locator("li")).to_have_count(2)
        expect(maps.locator("li b").first).to_have_text(HOSTILE)
        expect(maps.locator("li small").first).to_have_text("maps/a&b <i>.yaml")
        assert maps.locator(".state").all_text_contents() == ["all clear", "1 error"]
        expect(preview.page).to_have_title("✕ 1 broken · argmap preview")
        assert preview.violations() == []
        third = put(tmp_path / "maps/third.yaml", MAP.replace("A street", "A third street"))
        expect(maps.locator("li")).to_have_count(3)
        maps.get_by_text("A third street").click()
        preview.shows("A closed street is quiet.")
        expect(preview.part("name")).to_have_text("maps/third.yaml")
        third.unlink()
        expect(preview.part("findings")).to_contain_text("This map no longer exists. The last picture is shown below.")
        put(third, MAP.replace("A street", "A third road"))
        preview.shows("A closed street is quiet.")
        expect(preview.map.locator("h1")).to_have_text("A third road")
        preview.part("all").click()
        maps.get_by_text("maps/broken.yaml").click()
        preview.is_broken("clams")
        assert preview.violations() == []
        put(broken, MAP)
        preview.shows("A closed street is quiet.")
        preview.part("all").click()
        maps.get_by_text("maps/a&b <i>.yaml").click()
        expect(preview.map.locator("h1")).to_have_text(HOSTILE)
        expect(preview.page).to_have_title(HOSTILE)


def test_a_link_out_of_the_map_opens_a_window_of_its_own(browser: Browser, tmp_path: Path) -> None:
    # Nothing is served at this port, and nothing need be.
    linked = MAP.replace(
        "{title: A letter, issued: 2025}", "{title: A letter, issued: 2025, URL: 'http://127.0.0.1:9/'}"
    )
    put(tmp_path / "map.yaml", linked)
    with previewing(browser, tmp_path, "map.yaml") as preview:
        preview.map.locator('[id="map.outline:quiet"] > .item').click()
        link = preview.map.locator('.about.open a[href^="http"]').first
        with preview.page.context.expect_page():
            link.click()
        preview.shows("A closed street is quiet.")
