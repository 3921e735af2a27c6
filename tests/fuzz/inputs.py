"""What the harness begins with: small projects, each with a map that is read, and sources to extract text from."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from fpdf import FPDF

import argmap
from argmap.model import Citation, Kind, Map, Relation, Source, Statement, Step
from argmap.sources import fingerprint, quotation
from argmap.sources.fingerprint import Fingerprint
from bench import maps
from tests import made_records

ROOT = Path(__file__).resolve().parents[2]
MAIN = "map.yaml"
# Every one so many of the maps with a field left out begins a trial; all of them are alike but for that.
SHARE_OF_MADE = 4
TEXT = (
    "# The bridge\n\nThe council heard the engineer, who said that the bridge would stand for ten more years.\n\n"
    "It voted, by seven to five, to close the bridge. The mayor was not in the room, and nobody asked for him.\n"
)
SETTINGS = (
    'select = ["A", "quote-not-found"]\nignore = ["A5"]\n\n[severity]\none-sided = "info"\nA4 = "error"\n\n'
    '[per-file]\n"drafts/**" = ["A2", "todo"]\n"map.yaml" = ["too-long"]\n\n'
    "[limits]\nlevels = 9\nreasons = 4\ncharacters = 200\nmost-characters = 400\n"
)


class FuzzInput(NamedTuple):
    """Files by their paths, and the path of the one that is read, a map or a source."""

    main: str
    files: dict[str, bytes]


@cache
def projects() -> Mapping[int, tuple[FuzzInput, ...]]:
    """Return the projects that are changed, in groups, by how many of a hundred inputs are to come from each.

    The maps of the repository are large, and so rare; the project with records, settings and fingerprints is one.
    """
    return {45: (*broken(),), 3: (*own(),), 15: (*generated(),), 12: (*made(),), 25: (sourced(),)}


def broken() -> Iterator[FuzzInput]:
    """Yield the files with mistakes, each by itself or with those of its folder."""
    folder = ROOT / "tests" / "broken"
    for path in sorted(folder.iterdir()):
        if path.suffix == ".yaml":
            yield FuzzInput(path.name, {path.name: path.read_bytes()})
        elif path.is_dir():
            files = {
                str(each.relative_to(path)): each.read_bytes() for each in sorted(path.rglob("*")) if each.is_file()
            }
            yield FuzzInput("main.yaml" if "main.yaml" in files else next(iter(files)), files)


def own() -> Iterator[FuzzInput]:
    """Yield the maps of the repository, each with all that they include and cite."""
    paths = [path for name in ("arguments", "seeds") for path in sorted((ROOT / name).rglob("*")) if path.is_file()]
    files = {str(path.relative_to(ROOT)): path.read_bytes() for path in paths}
    for name in files:
        if name.startswith("arguments") and name.endswith(".yaml"):
            yield FuzzInput(name, {**files, "argmap.toml": b""})


def generated() -> Iterator[FuzzInput]:
    """Yield maps from the bench: trees of statements, nests, and theses with evidence that supports or attacks both."""
    texts = ["\n".join(maps.as_argmap(maps.make(size, seed))) for seed, size in enumerate((1, 3, 8, 15, 30))]
    texts += [maps.as_nest(depth) for depth in (3, 40)]
    texts += ["\n".join(maps.as_case(claims, 2 * claims)) for claims in (4, 12)]
    yield from (FuzzInput(MAIN, {MAIN: text.encode()}) for text in texts)


def made() -> Iterator[FuzzInput]:
    """Yield what the writer makes of maps with every field, and with fields left out."""
    built = [made_records.filled_map(), made_records.least_map()]
    built += [each for _, each in islice(made_records.maps_without_a_field(), 0, None, SHARE_OF_MADE)]
    yield from (FuzzInput(MAIN, {MAIN: argmap.write(each).encode()}) for each in built)


def sourced() -> FuzzInput:
    """Return a map that quotes a text and a fingerprint, with records, the text, the fingerprint and settings."""
    made_of: Fingerprint = fingerprint.make(quotation.normalise(TEXT))
    quotes = ("the bridge would stand for ten more years", "by seven to five to close", "nobody asked for us")
    statements = {
        f"e{number}": Statement(
            id=f"e{number}",
            kind=Kind.EVIDENCE,
            text=f"The council did thing number {number}.",
            citations=(Citation(source=name, quote=(quote,)), Citation(source="other", locator="p. 3")),
        )
        for number, (quote, name) in enumerate((quote, name) for quote in quotes for name in ("text", "hash"))
    }
    thesis = Statement(id="thesis", kind=Kind.CLAIM, text="The bridge should be closed.")
    steps = tuple(
        Step(id=f"{name} -> thesis", premises=(name,), relation=Relation.SUPPORTS, target="thesis")
        for name in statements
    )
    built = Map(
        title="The bridge",
        theses=("thesis",),
        sources={"other": Source(id="other", title="Another source", issued="2016")},
        statements={"thesis": thesis, **statements},
        steps=steps,
    )
    written = argmap.write(built).replace(
        "sources:\n", "sources:\n  text: seeds/text.yaml\n  hash: seeds/hash.yaml\n", 1
    )
    record = f"title: The minutes\nissued: 2016-05\nauthor: The clerk\nsha256: {made_of.sha256}\n"
    return FuzzInput(
        MAIN,
        {
            MAIN: written.encode(),
            "argmap.toml": SETTINGS.encode(),
            "seeds/text.yaml": f"{record}text: minutes.md\n".encode(),
            "seeds/hash.yaml": f"{record}fingerprint: minutes.fingerprint\n".encode(),
            "seeds/minutes.md": TEXT.encode(),
            "seeds/minutes.fingerprint": fingerprint.write(made_of).encode(),
        },
    )


@cache
def sources() -> tuple[FuzzInput, ...]:
    """Return the pages and PDF documents that are changed."""
    page = (ROOT / "tests" / "sources" / "mill.html").read_bytes()
    small = f"<html><head><title>The bridge</title></head><body><article><p>{TEXT}</p></article></body></html>"
    pages = [FuzzInput("page.html", {"page.html": content}) for content in (page, small.encode())]
    documents = [as_pdf(pages, is_packed=is_packed) for pages in (1, 4) for is_packed in (True, False)]
    return (*pages, *(FuzzInput("page.pdf", {"page.pdf": content}) for content in documents))


def as_pdf(pages: int, *, is_packed: bool) -> bytes:
    """Return a PDF document of some pages with a title, its streams packed or in plain letters."""
    pdf = FPDF()
    pdf.set_compression(is_packed)
    pdf.set_title("The bridge")
    pdf.set_font("Times", size=14)
    for number in range(pages):
        pdf.add_page()
        pdf.multi_cell(0, 9, f"Minutes, page {number}\n{TEXT}")
    return bytes(pdf.output())
