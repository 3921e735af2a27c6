"""The counts as a table in Markdown."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.sources.quotation import Verdict
from tests.quotations.kinds import Group
from tests.quotations.tally import Row, Tally

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "quotations.md"
BEGIN, END = "<!-- Written by python -m tests.quotations --write. -->\n\n", "\n<!-- End of the table. -->\n"
HEAD = (
    "| quotations | number | by text | by fingerprint | wrong by text | wrong by fingerprint |\n"
    "| --- | ---: | --- | --- | ---: | ---: |\n"
)


def table(tally: Tally) -> str:
    """Return a table of the kinds of quotations: what was said of them, by group."""
    return HEAD + "".join(rows(tally))


def with_table(page: str, written: str) -> str:
    """Return a page with a table between its two marks. Raises ValueError for a page without them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the page has no place for the table")
    return f"{before}{BEGIN}{written}{END}{after}"


def rows(tally: Tally) -> Iterator[str]:
    """Yield the rows of the table."""
    for group in Group:
        if group in tally.groups:
            yield row(f"**{group}**", tally.groups[group])
            yield from (row(kind.name, each) for kind, each in tally.kinds.items() if kind.group is group)


def row(name: str, counted: Row) -> str:
    """Return a row of the table."""
    wrong = f"{counted.counts['wrong by text']:,} | {counted.counts['wrong by fingerprint']:,}"
    said = f"{in_words(counted.by_text)} | {in_words(counted.by_hashes)}"
    return f"| {name} | {counted.tried:,} | {said} | {wrong} |\n"


def in_words(counted: Counter[Verdict]) -> str:
    """Return how often each verdict was given, the usual ones first."""
    return ", ".join(f"{number:,} {verdict.replace('-', ' ')}" for verdict, number in counted.most_common())
