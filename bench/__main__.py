"""Runs the bench as `python -m bench`; `--quick` with few runs, and `--only` some rows, printed and not kept."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path

from bench import peer, results, rows, workplace
from bench.results import Result
from bench.timing import compare

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
        page = results.write(list(measured(place, pairs, asked.only)), pairs, has_peer=argdown is not None)
    if asked.quick or asked.only:
        sys.stdout.write(page)
    else:
        PAGE.write_text(page, encoding="utf-8")


def measured(place: workplace.Workplace, pairs: int, words: str) -> Iterator[Result]:
    """Yield each row that has some words with what it took, and say on the way which it is."""
    for row in rows.rows(place):
        if words not in row.what:
            continue
        sys.stderr.write(f"{row.what}\n")
        yield Result(row, compare(row.command, row.beside, max(1, pairs // 2) if row.is_long else pairs))


if __name__ == "__main__":
    main()
