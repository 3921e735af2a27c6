"""The documentation site: gathers its pages, and builds them with Zensical.

The pages are in build/pages as they are in the project, so that links between them hold: those of the navigation,
and all files that pages link to. Only the home page and the tour are made, of docs/home.md and parts of the README.
"""

import posixpath
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SETTINGS = ROOT / "zensical.toml"
HOME, README = "docs/home.md", "README.md"
TOUR = "A tour in five minutes"
# What a page shows or links to: the target of a link in Markdown, without its anchor, and of a frame.
LINK = re.compile(r"""(?:(?<=\]\()|(?<= src="))<?([^)\s>#"]+)""")
ELSEWHERE = re.compile(r"[a-z]+:")
# A line of the home page that a section of the README takes the place of.
SECTION = re.compile(r"<!-- README: (.+) -->\n")


def gather(folder: Path) -> None:
    """Write all pages of the site, and what they show or link to, into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    made = {"index.md": home(), "tour.md": f"# {TOUR}\n{section(TOUR)}"}
    for name, content in made.items():
        write(folder / name, content)
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["project"]
    waiting = [*pages_in(settings["nav"]), *settings["extra_css"], *settings["extra_javascript"]]
    for name, content in made.items():
        waiting += links_in(name, content)
    seen = set(made)
    while waiting:
        path = waiting.pop()
        source = ROOT / path
        if path in seen or not source.is_file():
            continue
        seen.add(path)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / path)
        if source.suffix == ".md":
            waiting += links_in(path, source.read_text(encoding="utf-8"))


def write(path: Path, content: str) -> None:
    """Write a page, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def home() -> str:
    """Return the home page: its links lead from the root of the site, and sections of the README are put in."""
    page = LINK.sub(lambda link: moved(link[1]), (ROOT / HOME).read_text(encoding="utf-8"))
    return SECTION.sub(lambda found: section(found[1]).lstrip("\n"), page)


def moved(link: str) -> str:
    """Return a link of a page in docs/ as it is from the folder above."""
    if ELSEWHERE.match(link):
        return link
    path = posixpath.normpath(posixpath.join(posixpath.dirname(HOME), link))
    return "tour.md" if path == README else path


def section(title: str) -> str:
    """Return what the README says below a heading. Raises KeyError if there is none of that name."""
    parts = re.split(r"^## (.+)\n", (ROOT / README).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[title]


def links_in(path: str, page: str) -> Iterator[str]:
    """Yield the files that a page shows or links to, by their paths from the root of the project."""
    for link in LINK.findall(page):
        if not ELSEWHERE.match(link):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(path), link))


def pages_in(nav: Any) -> Iterator[str]:  # noqa: ANN401 - it is TOML
    """Yield the pages of a navigation in order."""
    for entry in nav:
        for value in entry.values():
            yield from [value] if isinstance(value, str) else pages_in(value)


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the site in a folder, from the pages that are gathered there, and return how the builder ended.

    Its exit code is another than 0 where anything is wrong with a link or a setting.
    """
    gather(folder / "pages")
    settings = shutil.copy(SETTINGS, folder)
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict", "--config-file", str(settings)]
    # Paths in fences are those from the root of the project.
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)


def main() -> int:
    """Build the site in build/, say what the builder says, and return its exit code."""
    done = build(ROOT / "build")
    sys.stderr.write(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
