"""A page that is open becomes the later one: it is then the same as that page when it is loaded again."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser, Page, expect

from argmap.workspace.load import can_answer
from argmap.workspace.workspace import Workspace
from tests.laws import examples
from tests.page.made import MAP, make_project
from tests.server.preview.looking import Preview, previewing
from tests.workspace.places import put

# All that the page is: elements with their attributes in order, texts, and what is set without an attribute. Scripts
# are left out, and the strip, which is a canvas. Where the picture is on the screen is examined separately, because a
# sheet of another size is scrolled to another position for that.
WHOLE = """() => {
  const told = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return node.data;
    if (node.localName === "script" || node.matches(".overview")) return "";
    const isPlaced = node.matches(".canvas, .sheet, .sheet > svg");
    const all = [...node.attributes].filter(({ name }) => !isPlaced || name !== "style");
    const attributes = all.map(({ name, value }) => {
      const words = name === "class" ? value.split(/\\s+/).filter(Boolean).sort().join(" ") : value;
      return name === "class" && !words ? "" : `${name}=${words}`;
    });
    const scrolled = isPlaced ? [] : [node.scrollTop, node.scrollLeft];
    const set = [node.checked, node.localName === "input" && node.value, ...scrolled].join(" ");
    const children = ["\\n", ...[...node.childNodes].map(told), "\\n"];
    return [node.localName, ...attributes.filter(Boolean).sort(), set, ...children].join("|");
  };
  return [document.title, told(document.body)].join("\\n");
}"""
PLACED = """() => {
  const { left, top, width, height } = document.querySelector(".sheet > svg").getBoundingClientRect();
  return [left, top, width, height];
}"""
DIRECTION = """() => document.querySelector(".sheet > svg").dataset.direction"""
SETTLED = """async () => {
  for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 150));
  for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
}"""
TARGETS = ("wait", "alone")
# Each makes another text of a map, by its lines and a number; not all are maps then.
EDITS: tuple[Callable[[list[str], Random], object], ...] = (
    lambda lines, random: lines.pop(random.randrange(4, len(lines))),
    lambda lines, random: lines.insert(random.randrange(len(lines)), lines[random.randrange(len(lines))]),
    lambda lines, random: lines.append(
        f"evidence: {{new: {{text: Number {random.random()}., tags: [new], supports: {random.choice(TARGETS)}}}}}"
    ),
    lambda lines, random: reword(lines, random.randrange(len(lines)), f"{random.randrange(1000)} words."),
)
# Titles and questions of a map for a number, and what the page shows of both: the longer one if one repeats the other.
HEADS: tuple[Callable[[int], tuple[tuple[str, str], tuple[str, str]]], ...] = (
    lambda number: ((f"Edit {number}", "Is it needed?"), (f"Edit {number}", "Is it needed?")),
    lambda number: ((f"Edit {number}", ""), (f"Edit {number}", "")),
    lambda number: ((f"Is edit {number} needed?", f"is edit {number} needed"), (f"Is edit {number} needed?", "")),
    lambda number: (
        (f"Is edit {number} needed?", f"Is edit {number} needed now?"),
        (f"Is edit {number} needed now?", ""),
    ),
    lambda number: (
        (f"Is edit {number} needed now?", f"Is edit {number} needed?"),
        (f"Is edit {number} needed now?", ""),
    ),
)


VIEWS = ("outline", "article", "theses", "about", "focus", "picture")


def reword(lines: list[str], number: int, words: str) -> None:
    """Put words at the end of the text of the line, or of the next one that has a text."""
    for at in [*range(number, len(lines)), *range(number)]:
        if "text: " in lines[at] and lines[at].endswith("."):
            lines[at] = f"{lines[at]} {words}"
            return


def whole(preview: Preview) -> str:
    """Return all that the page is that is seen, once nothing moves any more."""
    preview.in_map(SETTLED)
    return str(preview.in_map(WHOLE))


def shows_head(preview: Preview, head: tuple[str, str]) -> None:
    """Wait until the page shows a heading, and below it a question or none."""
    expect(preview.map.locator("h1")).to_have_text(head[0])
    expect(preview.map.locator("h1 + .question")).to_have_text(head[1])


def loaded_again(preview: Preview, head: tuple[str, str]) -> str:
    """Return all that the page is after the window is loaded again, which keeps what is chosen."""
    preview.page.reload()
    shows_head(preview, head)
    return whole(preview)


def choose(preview: Preview, random: Random) -> None:
    """Choose, fold, search, filter, or change what is seen, as it comes."""
    page: Page = preview.page
    ids = preview.in_map("() => [...document.querySelectorAll('[role=tree] > li[data-id]')].map((row) => row.id)")
    row = preview.map.locator(f'[id="{random.choice([each for each in ids if each])}"] > .item')
    acts: tuple[Callable[[], object], ...] = (
        lambda: row.evaluate("each => each.click()"),
        lambda: preview.map.locator("[role=tree] .twist").first.evaluate("each => each.click()"),
        lambda: preview.map.locator('[data-part="search"]').fill(random.choice(("", "bridge", "the"))),
        lambda: preview.map.locator('[data-part="filter"] input').first.evaluate("each => each.click()"),
        lambda: preview.map.locator('[data-part="verdicts"]').evaluate("each => each.click()"),
        lambda: preview.map.locator('[data-zoom="in"]').evaluate("each => each.click()"),
        lambda: page.keyboard.press("Escape"),
        lambda: preview.map.locator(f'.views [data-view="{random.choice(VIEWS)}"]').evaluate("each => each.click()"),
    )
    random.choice(acts)()


@pytest.mark.parametrize("seed", range(examples(10)))
def test_a_page_that_is_updated_is_the_same_as_one_that_is_loaded(seed: int, browser: Browser, tmp_path: Path) -> None:
    random, heads = Random(seed), Random(seed)
    path = make_project(tmp_path)
    with previewing(browser, tmp_path, "map.yaml") as preview:
        shows_head(preview, ("Should the town build a new bridge at the mill?", ""))
        for number in range(12):
            lines = MAP.splitlines()
            for _ in range(random.randrange(4)):
                random.choice(EDITS)(lines, random)
            (title, question), head = heads.choice(HEADS)(number)
            lines[1:3] = [f"title: {title}", f'question: "{question}"']
            for _ in range(random.randrange(3)):
                choose(preview, random)
            direction = preview.in_map(DIRECTION)
            preview.in_map("() => { window.isSame = true; }")
            put(path, "\n".join(lines) + "\n")
            if not can_answer(Workspace().check(path), partial=False):
                expect(preview.page.locator("main.stale")).to_be_attached()
                continue
            shows_head(preview, head)
            # Only a picture in another direction is loaded.
            assert preview.in_map("() => window.isSame ?? false") is (preview.in_map(DIRECTION) == direction)
            page, place = whole(preview), preview.in_map(PLACED)
            assert page == loaded_again(preview, head)
            assert place == pytest.approx(preview.in_map(PLACED), abs=1)


def test_a_picture_in_another_direction_is_loaded(browser: Browser, tmp_path: Path) -> None:
    make_project(tmp_path)
    with previewing(browser, tmp_path, "map.yaml") as preview:
        svg = preview.map.locator(".sheet > svg")
        expect(svg).to_have_attribute("data-direction", "LR")
        preview.in_map("() => { window.isSame = true; }")
        put(tmp_path / "argmap.toml", '[render]\ndirection = "TB"\n')
        expect(svg).to_have_attribute("data-direction", "TB")
        assert preview.in_map("() => window.isSame ?? false") is False
