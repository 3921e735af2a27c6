"""Whole processes timed from outside: seconds on the clock, and the most memory that each held."""

import os
import subprocess
import time
from dataclasses import dataclass
from statistics import median

# The unit of `ru_maxrss` where Linux runs; elsewhere the figures of memory would be wrong, and none are given.
BYTES_PER_UNIT = 1024
# Output is read in parts: a process starts with the memory of the one that starts it, so this one stays small.
MOST_BYTES = 65536
# As people run it: a setting that keeps byte code from being written would have every run compile the program again.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


class CommandFailedError(Exception):
    """A command did not do the work that was to be measured; the message says which."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command to be measured. `proof` is a text that its output holds when the work was done."""

    name: str
    words: tuple[str, ...]
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took, or the medians of several."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Timed:
    """The medians of a command and of the one next to it, and the median ratio of their seconds, pair by pair."""

    run: Run
    beside: Run | None
    ratio: float | None


def compare(command: Command, beside: Command | None, pairs: int) -> Timed:
    """Run two commands in turn, so that a machine that slows down slows both. Raises CommandFailedError."""
    prove(command)
    if beside is None:
        return Timed(middle([measure(command) for _ in range(pairs)]), None, None)
    prove(beside)
    runs = [(measure(command), measure(beside)) for _ in range(pairs)]
    ratio = median(one.seconds / other.seconds for one, other in runs)
    return Timed(middle([one for one, _ in runs]), middle([other for _, other in runs]), ratio)


def prove(command: Command) -> None:
    """Run a command once, unmeasured, to warm what is cached and see that it works. Raises CommandFailedError."""
    joined, proof = subprocess.STDOUT, command.proof.encode()
    with subprocess.Popen(command.words, stdout=subprocess.PIPE, stderr=joined, env=ENVIRONMENT) as process:
        is_proved, end = not proof, b""
        while process.stdout and (part := process.stdout.read(MOST_BYTES)):
            end = end[-MOST_BYTES:] + part
            is_proved = is_proved or proof in end
    if process.returncode or not is_proved:
        said = end[-1000:].decode("utf-8", "replace")
        raise CommandFailedError(f"{command.name} ended with exit code {process.returncode}: {said}")


def measure(command: Command) -> Run:
    """Run a command, its output thrown away, and return what it took. Raises CommandFailedError."""
    begun = time.perf_counter()
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(command.words, stdout=nowhere, stderr=nowhere, env=ENVIRONMENT) as process:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailedError(f"{command.name} ended with exit code {process.returncode}")
    return Run(seconds, usage.ru_maxrss * BYTES_PER_UNIT / 1e6)


def middle(runs: list[Run]) -> Run:
    """Return the medians of some runs."""
    return Run(median(run.seconds for run in runs), median(run.megabytes for run in runs))
