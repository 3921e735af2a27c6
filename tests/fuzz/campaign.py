"""Inputs tried one after the other, counted, and those that fail written down."""

import json
import time
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from tests.fuzz.inputs import FuzzInput
from tests.fuzz.mutations import Pool, mutated
from tests.fuzz.shrinking import MOST_TRIALS, shrink
from tests.fuzz.trials import Stage
from tests.fuzz.worker import Failure, Outcome, Worker

SEED = 20160531
# How many inputs each stage is given, in the soak; elsewhere a share of them.
SOAK = {Stage.CHECK: 300_000, Stage.WRITE: 30_000, Stage.DRAW: 1_000, Stage.EXTRACT: 3_000, Stage.IMPORT: 20_000}
# In how many inputs each stage has one of its own when time decides.
EVERY = {Stage.CHECK: 1, Stage.WRITE: 8, Stage.DRAW: 100, Stage.EXTRACT: 30, Stage.IMPORT: 8}
# What the inputs of a stage are made of, where that is not projects.
POOLS = {Stage.EXTRACT: Pool.SOURCES, Stage.IMPORT: Pool.FOREIGN}
FOLDER = Path("build") / "fuzz"
# A mistake that every second input shows need not be written down as often.
MOST_ALIKE = 2
MOST_FAILURES = 20
# One that hangs or takes all memory takes its time at each trial.
MOST_FATAL_TRIALS = 20
ABOUT = "failure.json"
# This many inputs wait for each worker, so that none of them waits for inputs.
AHEAD = 4


@dataclass(slots=True)
class Tally:
    """How many inputs of each kind each stage was given, and what failed, by stage and words, with its folders."""

    tried: Counter[tuple[Stage, str]] = field(default_factory=Counter)
    failures: dict[tuple[Stage, str], list[Path]] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """Yield the table of counts, and the failures."""
        for stage in Stage:
            of_stage = {how: number for (each, how), number in sorted(self.tried.items()) if each is stage}
            yield f"{stage:<8} {sum(of_stage.values()):>8,}"
            yield from (f"  {how:<30} {number:>8,}" for how, number in of_stage.items())
        for (stage, words), folders in self.failures.items():
            yield f"FAILED {stage}: {words}"
            yield from (f"  python -m tests.fuzz --again {folder}" for folder in folders)


class Attempt(NamedTuple):
    """An input that was tried, how it was made, and what came of it."""

    given: FuzzInput
    how: str
    outcome: Outcome


def by_counts(seed: int, counts: Mapping[Stage, int], folder: Path = FOLDER, processes: int = 1) -> Tally:
    """Try as many inputs as are asked for of each stage: always the same ones, in however many processes."""
    tally, shrinker = Tally(), Worker()
    workers = [Worker() for _ in range(processes)]
    for stage, wanted in counts.items():
        done = 0
        for number, attempt in enumerate(attempts(workers, stage, seed)):
            if done == wanted or len(tally.failures) >= MOST_FAILURES:
                break
            done += note(shrinker, tally, stage, attempt, folder / f"{stage}-{seed}-{number}")
    for worker in (shrinker, *workers):
        worker.end()
    return tally


def attempts(workers: Sequence[Worker], stage: Stage, seed: int) -> Iterator[Attempt]:
    """Yield the inputs of a seed in order, tried by several workers at once, a few of them ahead."""
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        free.put(worker)

    def attempt(number: int) -> Attempt:
        given, how = mutated(seed, number, POOLS.get(stage, Pool.PROJECTS))
        worker = free.get()
        try:
            return Attempt(given, how, worker.attempt(stage, given))
        finally:
            free.put(worker)

    with ThreadPoolExecutor(len(workers)) as pool:
        numbers = count()
        waiting = deque(pool.submit(attempt, number) for number in islice(numbers, AHEAD * len(workers)))
        try:
            while True:
                yield waiting.popleft().result()
                waiting.append(pool.submit(attempt, next(numbers)))
        finally:
            pool.shutdown(cancel_futures=True)


def by_time(seed: int, seconds: float, folder: Path = FOLDER) -> Tally:
    """Try inputs of all stages in turn, as long as there is time."""
    tally, worker, end = Tally(), Worker(), time.monotonic() + seconds
    for number in count():
        for stage in Stage:
            if time.monotonic() >= end or len(tally.failures) >= MOST_FAILURES:
                worker.end()
                return tally
            if number % EVERY[stage] == 0:
                try_one(worker, tally, stage, (seed, number), folder)
    return tally


def try_one(worker: Worker, tally: Tally, stage: Stage, name: tuple[int, int], folder: Path) -> None:
    """Try one input in a stage, and note what came of it."""
    given, how = mutated(*name, POOLS.get(stage, Pool.PROJECTS))
    attempt = Attempt(given, how, worker.attempt(stage, given))
    note(worker, tally, stage, attempt, folder / f"{stage}-{name[0]}-{name[1]}")


def note(worker: Worker, tally: Tally, stage: Stage, attempt: Attempt, place: Path) -> bool:
    """Note what came of an input, make one that failed small, and say whether there was anything to do."""
    given, how, outcome = attempt
    if outcome.failure:
        alike = tally.failures.setdefault((stage, outcome.failure.brief), [])
        if len(alike) < MOST_ALIKE:
            alike.append(keep(worker, stage, given, outcome.failure, place))
    if outcome.is_done:
        tally.tried[stage, how] += 1
    return outcome.is_done


def keep(worker: Worker, stage: Stage, given: FuzzInput, failure: Failure, place: Path) -> Path:
    """Write an input that failed as small as it can be, with what went wrong, and return its folder."""

    def fails(smaller: FuzzInput) -> bool:
        again = worker.attempt(stage, smaller).failure
        return again is not None and again.brief == failure.brief

    small = shrink(given, fails, MOST_FATAL_TRIALS if failure.is_fatal else MOST_TRIALS)
    for name, content in small.files.items():
        file = place / "files" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    about = {"stage": stage, "main": small.main, "failure": failure.brief, "details": failure.details}
    place.mkdir(parents=True, exist_ok=True)
    (place / ABOUT).write_text(json.dumps(about, indent=2), encoding="utf-8")
    return place


def again(place: Path) -> Failure | None:
    """Try an input that was written down once more, and return what goes wrong with it, if anything still does."""
    about = json.loads((place / ABOUT).read_text(encoding="utf-8"))
    root = place / "files"
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    worker = Worker()
    outcome = worker.attempt(Stage(about["stage"]), FuzzInput(about["main"], files))
    worker.end()
    return outcome.failure
