"""Draws a map of this folder with the options in its first line."""

from pathlib import Path

from tests.cli.running import run

FOLDER = Path(__file__).parent
MAPS = tuple(sorted(FOLDER.glob("*.yaml")))
BEGIN = "# draw: "


def drawn(path: Path) -> str:
    """Return the picture of a map as SVG."""
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    outcome = run("render", str(path), *first.removeprefix(BEGIN).split(), "-o", "-")
    assert outcome.code == 0, outcome.err
    return outcome.out
