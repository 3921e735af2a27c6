"""A page opened in a real browser, with an eye on all that it must not do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from shutil import which
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# What a page does under this policy is reported in the console; this tells it apart from other errors.
WATCH = "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective));"
Scheme = Literal["light", "dark"]


@contextmanager
def browsing() -> Iterator[Browser]:
    """Start a browser that is installed, or skip."""
    path = next(filter(None, map(which, NAMES)), None)
    if path is None:
        pytest.skip(f"no browser is installed: none of {', '.join(NAMES)}")
    playwright: Playwright
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass(frozen=True)
class Desk:
    """A page in a window, and what it said, asked for and tried that it must not."""

    page: Page
    address: str
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def run(self, script: str, argument: object = None) -> Any:
        """Return what a script comes to in the page."""
        return self.page.evaluate(script, argument)

    def all(self, selector: str) -> Locator:
        """Return all elements of a kind."""
        return self.page.locator(selector)

    def texts(self, selector: str) -> list[str]:
        """Return the words of the elements that can be seen, white space folded."""
        seen = (each.inner_text() for each in self.all(selector).all() if each.is_visible())
        return [" ".join(words.split()) for words in seen]

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def chosen(self) -> str:
        """The id that the address names."""
        return str(self.run("decodeURIComponent(location.hash.slice(1))"))

    def statements(self, selector: str) -> list[str]:
        """Return the statements that some boxes show, by the ids of the boxes; the map has the prefix `map`."""
        ids = self.run(f"[...document.querySelectorAll('{selector}')].map(each => each.id)")
        return [name.removeprefix("map:") for name in ids]

    def lit(self) -> set[str]:
        """Return the statements whose boxes are lit."""
        return set(self.statements("svg .box.lit"))

    def shown(self) -> set[str]:
        """Return the statements whose boxes are drawn, and not pale."""
        return set(self.statements("svg .box:not(.pale)"))

    def rows(self) -> list[str]:
        """Return the ids of the rows of the outline that can be seen."""
        script = (
            "[...document.querySelectorAll('[role=tree] > li:not([hidden])')].map(e => e.dataset.id ?? e.dataset.step)"
        )
        return list(self.run(script))

    def panel(self) -> str:
        """Return all words of the panel."""
        return " ".join(self.texts(".about.open"))

    def violations(self) -> list[str]:
        """Return what axe-core finds wrong."""
        if not self.run("'axe' in window"):
            self.run(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found = self.run("axe.run(document, {resultTypes: ['violations']})")
        return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found["violations"]]


@dataclass(frozen=True)
class Window:
    """How a page is examined."""

    wide: int = 1440
    high: int = 900
    scheme: Scheme = "light"
    with_script: bool = True


DESKTOP = Window()


@contextmanager
def opened(browser: Browser, path: Path, fragment: str = "", window: Window = DESKTOP) -> Iterator[Desk]:
    """Open a file in a window of its own; at the end nothing may have gone wrong in it."""
    context: BrowserContext = browser.new_context(
        viewport={"width": window.wide, "height": window.high},
        color_scheme=window.scheme,
        reduced_motion="reduce",
        java_script_enabled=window.with_script,
    )
    address = path.resolve().as_uri()
    desk = Desk(context.new_page(), address)
    desk.page.on("console", lambda message: desk.said.append(f"{message.type}: {message.text}"))
    desk.page.on("pageerror", lambda error: desk.said.append(f"error: {error}"))
    desk.page.on("dialog", lambda dialog: desk.said.append(f"dialog: {dialog.message}"))
    desk.page.on("request", lambda request: desk.asked.append(request.url))
    desk.page.add_init_script(WATCH)
    try:
        desk.page.goto(address + fragment)
        yield desk
        assert desk.said == []
        assert [each for each in desk.asked if each != address and not each.startswith("data:")] == []
    finally:
        context.close()
