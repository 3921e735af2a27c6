"""Fonts for raster images: the bundled one that boxes are measured with, and those of the machine."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from argmap.diagram.scene.measurement import is_measured

FAMILY = "Arimo"
# Letters with a known width that the font lacks.
LACKING = frozenset("\u226e\u226f")
# Names of fonts that are not for plain text: other weights, slants and widths, and icons.
NOT_PLAIN = re.compile(
    r"bold|black|heavy|light|thin|medium|semi|extra|italic|oblique|cond|narrow|mono|icon|symbol|last", re.IGNORECASE
)
FOLDERS = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("~/AppData/Local/Microsoft/Windows/Fonts", "C:/Windows/Fonts"),
}
OTHER_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def own_font() -> str:
    """Return the path of the bundled font file, which has the widths of Helvetica."""
    return str(files("fontpkg_arimo").joinpath("files", f"{FAMILY}[wght].ttf"))


def needs_others(document: str) -> bool:
    """Return whether a document may contain letters that the bundled font lacks."""
    chars = set(document) - {"\n"}
    return not is_measured("".join(chars)) or not chars.isdisjoint(LACKING)


def fonts_of_machine() -> list[str]:
    """Return the paths of the machine's fonts for plain text in the order to try them, sans serif first."""
    return sorted(plain_fonts(), key=lambda path: (rank(os.path.basename(path)), path))


def broad_first(fonts: Sequence[str]) -> list[str]:
    """Return font files with those that cover many scripts before Noto's, which cover one script each."""
    return sorted(fonts, key=lambda path: os.path.basename(path).startswith("Noto"))


def plain_fonts() -> Iterator[str]:
    """Yield the machine's font files for plain text."""
    for folder in FOLDERS.get(sys.platform, OTHER_FOLDERS):
        for parent, _, names in os.walk(Path(folder).expanduser()):
            yield from (os.path.join(parent, name) for name in names if is_plain(name))


def is_plain(name: str) -> bool:
    """Return whether a file is a font for plain text, by its name."""
    stem, suffix = os.path.splitext(name)
    return suffix.lower() in {".ttf", ".otf", ".ttc"} and not NOT_PLAIN.search(stem)


def rank(name: str) -> int:
    """Return the rank of a font in the order to try: Noto Sans fonts, which match each other, first; serifs last."""
    if name.startswith("NotoSans"):
        return 0
    return 2 if "serif" in name.lower() else 1
