"""Runs the bench as `python -m bench`; `--quick` with few runs, and `--only` some rows, printed and not kept."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from multiprocessing import Pool
from pathlib import Path

from bench import peer, results, rows, workplace
from bench.results import Result
from bench.row import Row
from bench.timing import CommandFailedError, compare

PAGE = Path(__file__).parent / "RESULTS.md"
PAIRS = 9
QUICK_PAIRS = 2


def main() -> None:
    """Measure every row, and write the page."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few runs; print the page instead of writing it")
    parser.add_argument("--only", metavar="WORDS", default="", help="measure the rows with these words, and print them")
    parser.add_argument("--pairs", metavar="N", type=int, help=f"so many pairs of runs a row, not {PAIRS}")
    asked = parser.parse_args()
    pairs = asked.pairs or (QUICK_PAIRS if asked.quick else PAIRS)
    argdown = peer.install()
    with tempfile.TemporaryDirectory() as folder:
        place = workplace.Workplace(Path(folder), argdown, peer.install_arguebuf())
        with Pool(1) as pool:  # in a process of its own, as its memory would be counted as that of what is measured
            pool.apply(workplace.prepare, (place,))
        wanted = [row for row in rows.rows(place) if asked.only in row.what]
        found = list(measured(wanted, pairs))
        page = results.write(found, pairs, has_peer=argdown is not None)
    if asked.quick or asked.only:
        sys.stdout.write(page)
    else:
        PAGE.write_text(page, encoding="utf-8")
    sys.exit(len(found) < len(wanted))


def measured(wanted: Sequence[Row], pairs: int) -> Iterator[Result]:
    """Yield rows with what they took, and say on the way which are measured.

    A row whose work fails is reported and left out, and the others are measured all the same.
    """
    for row in wanted:
        sys.stderr.write(f"{row.what}\n")
        try:
            timed = compare(row.command, row.beside, max(1, pairs // 2) if row.is_long else pairs)
        except CommandFailedError as error:
            sys.stderr.write(f"not measured: {error}\n")
            continue
        yield Result(row, timed)


if __name__ == "__main__":
    main()
