"""The results, as bench/RESULTS.md: the table, the machine, and what was missed and why."""

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata

from bench import peer
from bench.row import Row
from bench.timing import Run, Timed

HEAD = """\
# What is measured, and against whom

Written by `make bench`. Each figure is the median of whole processes, their output thrown away, after one run that
warmed what is cached and proved that the work is done. The two commands of a row ran in turn, and the ratio is the
median of the ratios, pair by pair: it holds on a machine that others use too, where seconds do not.

The maps are made from a seed: every statement supports or attacks a random earlier one. Argdown reads the same
statements and relations; the sources, which it has no place for, it is spared.
"""


@dataclass(frozen=True, slots=True)
class Result:
    """A row and what was measured."""

    row: Row
    timed: Timed

    @property
    def is_reached(self) -> bool:
        """Whether the row stays within what it may take."""
        row, timed = self.row, self.timed
        in_time = row.most_ratio is None or (timed.ratio is not None and timed.ratio < row.most_ratio)
        more = timed.run.seconds - (timed.beside.seconds if timed.beside else 0)
        in_time = in_time and (row.most_seconds is None or more < row.most_seconds)
        return in_time and (row.most_megabytes is None or timed.run.megabytes < row.most_megabytes)


def write(results: Sequence[Result], pairs: int, *, has_peer: bool) -> str:
    """Return the page."""
    return "\n".join([HEAD, *table(results), "", *machine(pairs, has_peer=has_peer), "", *missed(results)])


def table(results: Sequence[Result]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| what | took | compared with | took | ratio | must be | |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for result in results:
        row, timed = result.row, result.timed
        cells = (
            row.what,
            figure(timed.run),
            row.beside.name if row.beside else "",
            figure(timed.beside) if timed.beside else "",
            "" if timed.ratio is None else f"{timed.ratio:.2f}",
            target(row),
            "reached" if result.is_reached else "**missed**",
        )
        yield f"| {' | '.join(cells)} |"


def figure(run: Run) -> str:
    """Return what a run took."""
    return f"{run.seconds:.2f} s, {run.megabytes:.0f} MB"


def target(row: Row) -> str:
    """Return what a row must reach, in words."""
    parts = []
    if row.most_ratio is not None:
        parts.append(f"under {row.most_ratio:g} times")
    if row.most_seconds is not None:
        parts.append(f"under {row.most_seconds:g} s{' more' if row.beside else ''}")
    if row.most_megabytes is not None:
        parts.append(f"under {row.most_megabytes:g} MB")
    return ", ".join(parts) or "works"


def machine(pairs: int, *, has_peer: bool) -> Iterator[str]:
    """Yield what the figures were measured on and with."""
    yield "## Measured with"
    yield ""
    packages = ("argmap", "typer", "PyYAML", "graphviz-pure")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in packages)
    yield f"- {platform.python_implementation()} {platform.python_version()}; {versions}"
    if has_peer:
        yield f"- {peer.PACKAGE} {peer.VERSION} on Node {peer.node_version()}"
    else:
        yield "- Node or npm was not there, so the rows beside Argdown are left out."
    yield f"- {platform.system()}, {platform.machine()}, {os.cpu_count()} cores"
    yield f"- {pairs} pairs of runs a row, half as many for the long ones"


def missed(results: Sequence[Result]) -> Iterator[str]:
    """Yield the section about what was missed."""
    yield "## What was missed and why"
    yield ""
    rows = [result.row for result in results if not result.is_reached]
    if not rows:
        yield "Nothing."
    for row in rows:
        yield f"- {row.what}: {row.why or 'not explained yet.'}"
    yield ""
