"""A preview opened in a real browser, with an eye on all that it must not do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.cli.staying import Staying, staying
from tests.page.browsing import DESKTOP, WATCH, Window

# A machine that does much else takes its time.
MOST_MILLISECONDS = 30_000


@dataclass(frozen=True)
class Preview:
    """A window on a preview: the program that makes it, its address, and the page in the browser."""

    program: Staying
    address: str
    page: Page

    @property
    def map(self) -> FrameLocator:
        """The page of the map that is shown."""
        return self.page.frame_locator("iframe.shown")

    def part(self, name: str) -> Locator:
        """Return a part of the window."""
        return self.page.locator(f'[data-part="{name}"]')

    def in_map(self, script: str, argument: object = None) -> Any:
        """Return what a function comes to in the page of the map that is shown."""
        return self.map.locator("body").evaluate(f"(body, given) => ({script})(given)", argument)

    def violations(self) -> list[str]:
        """Return what axe-core finds wrong in the window; the page of the map has tests of its own."""
        self.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations'], iframes: false})")
        return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found["violations"]]

    def shows(self, words: str) -> None:
        """Wait until the picture shows some words and is not grey."""
        expect(self.map.locator("svg .box", has_text=words).first).to_be_attached()
        expect(self.page.locator("main:not(.stale)")).to_be_attached()

    def is_broken(self, words: str) -> None:
        """Wait until the picture is grey and something is said over it."""
        expect(self.page.locator("main.stale")).to_be_attached()
        expect(self.part("findings")).to_contain_text(words)


@contextmanager
def previewing(
    browser: Browser, folder: Path, *words: str, query: str = "", window: Window = DESKTOP
) -> Iterator[Preview]:
    """Run a preview of some files in a folder, and open it; at the end nothing may have gone wrong in it."""
    expect.set_options(timeout=MOST_MILLISECONDS)
    context = browser.new_context(
        viewport={"width": window.wide, "height": window.high}, color_scheme=window.scheme, reduced_motion="reduce"
    )
    said: list[str] = []
    asked: list[str] = []
    page = context.new_page()
    page.set_default_timeout(MOST_MILLISECONDS)
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(WATCH)
    with staying("preview", "--no-open", *words, folder=folder) as program:
        address = program.until("http://").splitlines()[-1]
        try:
            page.goto(address + query)
            yield Preview(program, address, page)
            assert said == []
            assert [each for each in asked if not each.startswith((address, "data:"))] == []
        finally:
            context.close()
        assert program.interrupt()[0] == 0
