"""Where the maps and texts lie that are measured, written again for each run."""

import os
import subprocess
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from argmap.base.text import Text
from argmap.lint.formatting import format_text
from bench import aif, maps, quotes
from bench.opening import BLANK

FLAGSHIP = str(Path(__file__).parent.parent / "arguments" / "russia-iran-syria.yaml")
ARGMAP = os.path.join(sysconfig.get_path("scripts"), "argmap")
MANY = 10_000
MORE = 100_000
DRAWN = (300, 3_000)
# Pages of maps so large are opened in a browser.
OPENED = (1_000, 5_000)
FILES = 1_000
MANY_FILES = 10_000
IN_A_FILE = 60
IN_A_SMALL_FILE = 5
# Graphs in AIF, and how many nodes each has.
GRAPHS, IN_A_GRAPH = 500, 60
QUOTATIONS = 1_000
QUOTED_BYTES = 5_000_000
CLAIMS, ITEMS = 30, 40
THESES = 13_000
LONG_BYTES = 8_000_000
# As long as that a book has 300 pages.
BOOK_BYTES = 630_000


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where the maps lie that are measured, the words that run Argdown, and a Python with arguebuf, where there is."""

    folder: Path
    argdown: tuple[str, ...] | None
    arguebuf: str | None = None

    def path(self, name: str) -> str:
        """Return the path of a file of the workplace."""
        return str(self.folder / name)


def prepare(place: Workplace) -> None:
    """Write the maps that are measured."""
    for size in (*DRAWN, *OPENED, MANY, MORE):
        entries = maps.make(size)
        write(place.path(f"{size}.yaml"), maps.as_argmap(entries))
        write(place.path(f"{size}.argdown"), maps.as_argdown(entries))
    for count in (FILES, MANY_FILES):
        os.mkdir(place.path(f"small-{count}"))
        for number in range(count):
            entries = maps.make(IN_A_SMALL_FILE, maps.SEED + number)
            write(place.path(f"small-{count}/{number}.yaml"), maps.as_argmap(entries))
    write(place.path("graph.json"), [aif.graph(OPENED[0])])
    os.mkdir(place.path("graphs"))
    for number in range(GRAPHS):
        write(place.path(f"graphs/{number}.json"), [aif.graph(IN_A_GRAPH, maps.SEED + number)])
    os.mkdir(place.path("folder"))
    for number in range(FILES):
        write(place.path(f"folder/{number}.yaml"), maps.as_argmap(maps.make(IN_A_FILE, maps.SEED + number)))
    messy = Text(place.path(f"{MANY}.yaml"), "\n".join(maps.as_argmap(maps.make(MANY))) + "\n")
    write(place.path("form.yaml"), [format_text(messy).text.content.removesuffix("\n")])
    write(place.path("nest.yaml"), [maps.as_nest(MANY)])
    write(place.path("theses.yaml"), maps.as_theses(THESES))
    write(place.path("case.yaml"), maps.as_case(CLAIMS, ITEMS))
    write(place.path("text.txt"), quotes.as_text(QUOTED_BYTES))
    add = (ARGMAP, "source", "add", "--quiet", place.path("text.txt"), "--into", str(place.folder))
    subprocess.run(add, check=True)
    for name, path in (("text", "text.txt"), ("fingerprint", "text.fingerprint")):
        lines = quotes.as_argmap({name: path}, QUOTED_BYTES, QUOTATIONS)
        write(place.path(f"by-{name}.yaml"), lines)
    write(place.path("long.txt"), quotes.as_text(LONG_BYTES))
    with open(place.path("book.pdf"), "wb") as book:
        book.write(quotes.as_book(BOOK_BYTES))
    for size in OPENED:
        words = ("render", "--quiet", place.path(f"{size}.yaml"), "--output", place.path(f"{size}.html"))
        subprocess.run((ARGMAP, *words), check=True)
    write(place.path("blank.html"), [BLANK])
    write(place.path("plain.yaml"), quotes.as_case())
    write(place.path("quoting.yaml"), quotes.as_case("long.txt"))


def write(path: str, lines: Iterable[str]) -> None:
    """Write lines to a file."""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
