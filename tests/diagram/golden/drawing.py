"""Draws a map of this folder with the options in its first line, or what changed in it since another file."""

from pathlib import Path

from tests.cli.running import run

FOLDER = Path(__file__).parent
MAPS = tuple(sorted(FOLDER.glob("*.yaml")))
BEGIN = "# draw: "
# What it was before ends so.
BEFORE = ".before.yml"


def drawn(path: Path) -> str:
    """Return the picture of a map as SVG."""
    options = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix(BEGIN).split()
    before = path.with_name(path.stem + BEFORE)
    is_compared = before.exists()
    words = ["diff", str(before), str(path), "--format", "svg"] if is_compared else ["render", str(path)]
    outcome = run(*words, *options, "-o", "-")
    assert outcome.code == int(is_compared), outcome.err
    return outcome.out
