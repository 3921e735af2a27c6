"""The counts as a table in Markdown."""

from collections import Counter
from collections.abc import Iterator

from argmap.sources.quotation import Verdict
from tests.quotations.kinds import Group
from tests.quotations.tally import Row, Tally

HEAD = (
    "| quotations | number | by text | by fingerprint | wrong by text | wrong by fingerprint |\n"
    "| --- | ---: | --- | --- | ---: | ---: |\n"
)


def table(tally: Tally) -> str:
    """Return a table of the kinds of quotations: what was said of them, by group."""
    return HEAD + "".join(rows(tally))


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
    return ", ".join(f"{number:,} {verdict}" for verdict, number in counted.most_common())
