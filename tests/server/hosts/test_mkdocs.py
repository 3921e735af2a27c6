"""Sites with maps that MkDocs builds."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.maps import ROOT

pytestmark = pytest.mark.slow

TEA = "argmap: 1\ntitle: Tea\nclaims:\n  tea: {text: Tea is healthy., evidence: {study: {text: So they found.}}}\n"
FENCE = f"```argmap\n{TEA}```\n"
FILE = '```argmap file="maps/tea.yaml" caption="In a file"\n```\n'
INDENTED = "".join(f"    {line}\n" for line in FENCE.splitlines())
IDS = re.compile(r'\bid="([^"]+)"')
PAGE = (ROOT / "docs" / "how-to" / "in-documents.md").read_text(encoding="utf-8")
# The settings as the page shows them.
SETTINGS = re.findall(r"```yaml\n(markdown_extensions:.*?)```", PAGE, re.DOTALL)[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with a site of one page, in which every map can be shown."""
    for name, content in {
        "mkdocs.yml": f"site_name: Drinks\n{SETTINGS}",
        "maps/tea.yaml": TEA,
        "docs/index.md": f"# Drinks\n\n{FENCE}\n- in a list:\n\n{INDENTED}\n{FILE}",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def build(folder: Path, *options: str) -> tuple[int, str, list[str]]:
    """Build a site, and return the exit code, the page, and the warnings about maps."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, env={**os.environ, "NO_COLOR": "1"}
    )
    page = folder / "site" / "index.html"
    warnings = [line for line in done.stderr.splitlines() if "fence on line" in line]
    return done.returncode, page.read_text(encoding="utf-8") if page.exists() else "", warnings


def test_a_site_has_pictures_in_place_of_fences_and_shows_files_as_they_are(folder: Path) -> None:
    code, page, warnings = build(folder, "--strict")
    assert (code, warnings) == (0, [])
    assert (page.count("<svg"), page.count("Tea is tasty.")) == (3, 0)
    assert '<figcaption dir="auto">In a file</figcaption>' in page
    ids = [name for picture in re.findall(r"<svg.*?</svg>", page, re.DOTALL) for name in IDS.findall(picture)]
    assert len(ids) == len(set(ids)) > 6
    (folder / "maps" / "tea.yaml").write_text(TEA.replace("healthy", "tasty"), encoding="utf-8")
    assert "Tea is tasty." in build(folder, "--strict")[1]


def test_a_fence_that_cannot_be_shown_is_a_box_and_fails_a_strict_build(folder: Path) -> None:
    page = f"# Drinks\n\n{FENCE}\n```argmap\n{TEA}bogus: 1\n```\n"
    (folder / "docs" / "index.md").write_text(page, encoding="utf-8")
    code, html, warnings = build(folder)
    message = 'WARNING -  index.md, fence on line 10: This argument map cannot be shown: a map has no field "bogus"'
    assert (code, [line.strip() for line in warnings]) == (0, [message])
    assert html.count("<svg") == 1
    assert "<code>line 15, column 1</code>" in html
    assert build(folder, "--strict")[0] == 1


def test_warnings_about_the_same_fence_name_the_pages_that_it_is_on(folder: Path) -> None:
    names = ["drinks/tea.md", "index.md", "other.md"]
    for name in names:
        (folder / "docs" / name).parent.mkdir(exist_ok=True)
        (folder / "docs" / name).write_text(f"# Drinks\n\n```argmap\n{TEA}bogus: 1\n```\n", encoding="utf-8")
    _, _, warnings = build(folder)
    assert sorted(line.partition(", fence on line 3: ")[0].split()[-1] for line in warnings) == names
