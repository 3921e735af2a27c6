"""Opens a preview of a map as its writer would, and saves the map: `python -m bench.previewing MAP [SAVES]`.

It tells how soon the first picture was there, and how soon after a save the new one: in the middle, and nine of ten.
"""

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Page

from tests.cli.staying import staying
from tests.page.browsing import DESKTOP, browsing

SHOWN = "iframe.shown"
# The picture is there when its page is the one that is seen, and was painted. Gives the time of that.
WAIT = """words => new Promise(done => {
  const look = () => {
    const page = document.querySelector('iframe.shown')?.contentDocument;
    if (!page?.querySelector('h1')?.textContent.includes(words)) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => done((performance.timeOrigin + performance.now()) / 1000)));
  };
  look();
})"""
# What a save changes: the title, by which it is seen, and the text of the first statement that has one on its line.
CHANGED = ("title: ", " text: The ")


def main() -> None:
    """Open a preview of a copy of the map, with its sources, and save it so often."""
    path, saves = Path(sys.argv[1]).resolve(), int((sys.argv[2:] or ["0"])[0])
    with tempfile.TemporaryDirectory() as folder, browsing() as browser:
        for name in (path.parent.name, "seeds"):
            shutil.copytree(path.parent.parent / name, Path(folder, name))
        copy = Path(folder, path.parent.name, path.name)
        page = browser.new_page(viewport={"width": DESKTOP.wide, "height": DESKTOP.high})
        begun = time.time()
        with staying("preview", "--no-open", str(copy), folder=Path(folder)) as program:
            page.goto(program.until("http://").splitlines()[-1])
            first = page.evaluate(WAIT, "") - begun
            took = [save(page, copy, number) for number in range(saves)]
            program.interrupt()
    sys.stdout.write(f"first picture after {first:.2f} s\n")
    if len(took) > 1:
        sys.stdout.write(
            f"{saves} saves: {median(took):.3f} s in the middle, nine of ten in {quantiles(took, n=10)[-1]:.3f} s\n"
        )
    sys.stdout.write(f"load {', '.join(f'{each:.1f}' for each in os.getloadavg())}\n")


def save(page: Page, path: Path, number: int) -> float:
    """Save the map with a word more in its title and in a statement, and return the seconds until that is seen."""
    content = path.read_text(encoding="utf-8")
    for words in CHANGED:
        content = content.replace(words, f"{words}{number}! ", 1)
    path.write_text(content, encoding="utf-8")
    saved = time.time()
    return float(page.evaluate(WAIT, f"{number}!")) - saved


if __name__ == "__main__":
    main()
