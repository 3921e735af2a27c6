"""A process in which inputs are tried, with a limit of memory and, for each input, of the processor's time.

The time is that of the processor, so that a machine with much else to do reports no hang that is not one.
"""

import contextlib
import signal
import sys
import traceback
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import NamedTuple

from tests.fuzz.inputs import FuzzInput
from tests.fuzz.trials import TRIALS, Stage

MOST_SECONDS = 5
# What waits for something outside takes no time of the processor; after so long the process is ended.
MOST_WAITING = 120
MOST_MEMORY = 1 << 30
# Where modules of argmap are in a traceback.
OWN = "argmap"


class HangError(BaseException):
    """An input took all of its time. It is not an Exception, so that nothing on the way catches it."""


class Failure(NamedTuple):
    """What went wrong with an input: in short, by which two failures are one, and at length.

    After a fatal one the process is good for nothing.
    """

    brief: str
    details: str
    is_fatal: bool = False


class Outcome(NamedTuple):
    """What came of an input: whether there was anything to do, and what went wrong."""

    is_done: bool
    failure: Failure | None = None


def attempt(stage: Stage, given: FuzzInput) -> Outcome:
    """Try an input, in this process."""
    try:
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        return Outcome(TRIALS[stage](given))
    except (HangError, Exception) as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        signal.setitimer(signal.ITIMER_PROF, 0)
        details = "".join(traceback.format_exception(error))
        return Outcome(is_done=True, failure=Failure(brief(error), details, isinstance(error, HangError | MemoryError)))
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def brief(error: BaseException) -> str:
    """Return the kind of an error with the innermost line of argmap that it came through, or its message."""
    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, HangError):
        return f"took more than {MOST_SECONDS} seconds"
    own = [f"{frame.filename.rpartition(OWN)[2]}:{frame.lineno}" for frame in frames]
    return f"{type(error).__name__} in {own[-1] if own else '?'}"


def serve(connection: Connection) -> None:
    """Try inputs as they come, until None comes."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGPROF, stop)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while (job := connection.recv()) is not None:
        connection.send(attempt(*job))


def stop(_signal: int, _frame: object) -> None:
    """End an input that takes too long."""
    raise HangError


class Worker:
    """The process, begun again after each failure that it may not survive whole."""

    def __init__(self) -> None:
        """Begin nothing yet."""
        self.connection: Connection | None = None

    def attempt(self, stage: Stage, given: FuzzInput) -> Outcome:
        """Try an input in the process."""
        if self.connection is None:
            self.connection, theirs = get_context("spawn").Pipe()
            self.process = get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
            self.process.start()
            theirs.close()
        try:
            self.connection.send((stage, given))
            outcome: Outcome | None = self.connection.recv() if self.connection.poll(MOST_WAITING) else None
        except (EOFError, OSError):
            self.process.join()
            failure = Failure(
                "the process died", f"the process ended with code {self.process.exitcode}\n", is_fatal=True
            )
            outcome = Outcome(is_done=True, failure=failure)
        if outcome is None:
            words = f"did not end in {MOST_WAITING} seconds"
            outcome = Outcome(is_done=True, failure=Failure(words, f"{words}\n", is_fatal=True))
        if outcome.failure and outcome.failure.is_fatal:
            self.end()
        return outcome

    def end(self) -> None:
        """End the process."""
        if self.connection is not None:
            self.process.kill()
            self.process.join()
            self.connection.close()
            self.connection = None


def is_supported() -> bool:
    """Return whether this system has the timers and limits that the harness needs."""
    return sys.platform != "win32"
