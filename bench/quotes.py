"""A long text, and a map that quotes it, made from a seed."""

from collections.abc import Iterator, Mapping
from random import Random
from textwrap import wrap

from bench import maps
from bench.maps import SEED, sentence

SENTENCES = 6
COLUMNS = 80


def paragraphs(size: int) -> Iterator[list[str]]:
    """Yield paragraphs of sentences until they come to `size` characters. Same size, same text."""
    random = Random(SEED)
    done = 0
    while done < size:
        block = [sentence(random) for _ in range(SENTENCES)]
        done += sum(len(text) + 1 for text in block) + 1
        yield block


def as_text(size: int) -> Iterator[str]:
    """Yield the lines of the text, wrapped and with the apostrophes of printed books."""
    for number, block in enumerate(paragraphs(size)):
        prose = f"In the year {number} of the count it was written down. {' '.join(block)}"
        yield from wrap(prose.replace("'", "’"), COLUMNS)
        yield ""


def as_book(size: int) -> bytes:
    """Return the text as a PDF, justified and hyphenated, with page numbers."""
    import typst

    head = '#set page(paper: "a5", numbering: "1")\n#set text(lang: "en")\n#set par(justify: true)\n'
    return bytes(typst.compile((head + "\n".join(as_text(size)).replace("@", "").replace("#", "")).encode()))


def as_argmap(at_hand: Mapping[str, str], size: int, quotations: int) -> Iterator[str]:
    """Yield the lines of a map with so many quotations, spread over the whole text.

    `at_hand` names the file that is the "text" or the "fingerprint" of the source.
    """
    blocks = sum(1 for _ in paragraphs(size))
    yield from ("argmap: 1", "title: A map of quotations", "source: text", "sources:")
    fields = "".join(f", {name}: {path}" for name, path in at_hand.items())
    yield f"  text: {{title: The text{fields}}}"
    yield from ("claims:", "  thesis:", "    text: The count was kept.", "    evidence:")
    for number in range(quotations):
        year = number * blocks // quotations
        yield f"      e{number}:"
        yield f"        text: The year {year} was written down."
        yield f"        quote: In the year {year} of the count it was written down"


def as_case(text: str = "") -> Iterator[str]:
    """Yield the lines of a small map; where a file with the text is named, its first piece of evidence quotes it."""
    for line in maps.as_case(6, 8):
        if not text:
            yield line
        elif line.startswith("sources:"):
            yield f"sources: {{ledger: {{title: The ledger, text: {text}}}}}"
        elif line.startswith("  e0: {"):
            yield line.replace(
                "source: ledger", "source: ledger, quote: In the year 3 of the count it was written down"
            )
        else:
            yield line
