"""Opens a page as a reader would, and pans its picture: `python -m bench.opening PAGE [FRAMES]`."""

import sys
from pathlib import Path

from tests.page.browsing import DESKTOP, browsing, opened

BLANK = '<!DOCTYPE html><html lang="en"><title>Nothing</title><div class="canvas"><svg><g data-place="0"/></svg></div>'
# The picture is there when its first boxes are, and were painted.
SHOWN = ".canvas svg [data-place]"
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# A frame more each time that the browser has drawn one, while the picture moves under the eye.
PAN = """frames => new Promise(done => {
  const canvas = document.querySelector('.canvas');
  const step = left => {
    canvas.scrollBy({top: 30, left: 5, behavior: 'instant'});
    if (left) requestAnimationFrame(() => step(left - 1));
    else done();
  };
  requestAnimationFrame(() => step(frames));
})"""


def main() -> None:
    """Open the page, wait for its picture, and pan it for so many frames."""
    path, *frames = sys.argv[1:]
    with browsing() as browser, opened(browser, Path(path), window=DESKTOP) as desk:
        desk.all(SHOWN).first.wait_for(state="attached")
        desk.run(PAINTED)
        if frames:
            desk.run(PAN, int(frames[0]))
        sys.stdout.write("opened\n")


if __name__ == "__main__":
    main()
