"""Makes quotations, judges them, and prints what was said of each kind: `python -m tests.quotations --counts 0.1`.

Exits with 1 when a bound is broken. With --show it prints some of those that were judged wrongly, and with --write it
puts the table into docs/explanation/quotations.md.
"""

import argparse
import sys
from collections.abc import Iterator

from tests.quotations.judging import Judged
from tests.quotations.prose import prose
from tests.quotations.report import PAGE, table, with_table
from tests.quotations.tally import SEED, SOAK, Tally, all_kinds, broken, measure


def main() -> int:
    """Measure as the options ask, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.quotations", description=__doc__)
    parser.add_argument("--counts", type=float, default=1.0, metavar="SHARE", help="make this share of the soak's")
    parser.add_argument("--seed", type=int, default=SEED, help="the number that all quotations come from")
    parser.add_argument("--show", type=int, default=0, metavar="NUMBER", help="print so many wrong ones of each kind")
    parser.add_argument("--kind", default="", metavar="WORDS", help="only kinds or groups that have these words")
    parser.add_argument("--text", default="", metavar="WORDS", help="only texts whose name has these words")
    parser.add_argument("--write", action="store_true", help="write the table into the page about quotations")
    options = parser.parse_args()
    kinds = [kind for kind in all_kinds() if options.kind in f"{kind.group}: {kind.name}"]
    texts = [text for text in prose() if options.text in text.name]
    numbers = {group: int(number * options.counts) for group, number in SOAK.items()}
    tally = measure(texts, kinds, numbers, options.seed, most_shown=options.show)
    if options.write:
        PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), table(tally)), encoding="utf-8")
    sys.stdout.write(table(tally))
    sys.stdout.writelines(f"{line}\n" for line in examples(tally))
    found = list(broken(tally))
    sys.stdout.writelines(f"BROKEN {line}\n" for line in found)
    return int(bool(found))


def examples(tally: Tally) -> Iterator[str]:
    """Yield quotations that were judged wrongly."""
    for kind, row in tally.kinds.items():
        for judged in row.wrong:
            yield f"{kind.name} · {judged.text.name} · {judged.quotation.printing} · {verdicts(judged)}"
            yield f"    {judged.quotation.quote!r}"


def verdicts(judged: Judged) -> str:
    """Return what text and fingerprint say of a quotation, and where."""
    by_text, by_hashes = judged.by_text, judged.by_hashes
    places = [[place.paragraph for place in found.places] for found in (by_text, by_hashes)]
    cut = f" {by_text.cut!r}" if by_text.cut else ""
    return (
        f"{by_text.verdict} {places[0]}{cut} / {by_hashes.verdict} {places[1]}, made from {judged.quotation.paragraph}"
    )


if __name__ == "__main__":
    sys.exit(main())
