"""Tries changed inputs: `python -m tests.fuzz --seconds 60`. Exits with 1 when one fails.

It says how to try that one again. With --counts it tries as many of each stage as the soak does, or a share of them.
"""

import argparse
import sys
from pathlib import Path

from argmap.workspace.parallel import cores
from tests.fuzz.campaign import SEED, SOAK, again, by_counts, by_time


def main() -> int:
    """Try inputs as the options ask, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long to go on")
    parser.add_argument("--seed", type=int, default=SEED, help="the number that all inputs come from")
    parser.add_argument("--counts", type=float, metavar="SHARE", help="try this share of what the soak tries")
    parser.add_argument("--again", type=Path, metavar="FOLDER", help="try an input that failed once more")
    options = parser.parse_args()
    if options.again:
        failure = again(options.again)
        sys.stdout.write(failure.details if failure else "it no longer fails\n")
        return int(failure is not None)
    if options.counts:
        counts = {stage: int(number * options.counts) for stage, number in SOAK.items()}
        tally = by_counts(options.seed, counts, processes=cores())
    else:
        tally = by_time(options.seed, options.seconds)
    sys.stdout.write("".join(f"{line}\n" for line in tally.lines()))
    return int(bool(tally.failures))


if __name__ == "__main__":
    sys.exit(main())
