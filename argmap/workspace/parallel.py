"""Checks of many files, on all cores where that is sooner done."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from argmap.base.errors import ArgmapError
from argmap.lint.registry import RULES
from argmap.lint.summary import Summary, join, summarise
from argmap.workspace.overlays import DISK
from argmap.workspace.workspace import Workspace

# Below this, one process is done before a second has begun.
LEAST_BYTES = 1_000_000
# Each process gets its work in so many parts at least, so that none has long to wait for the others at the end, and
# of so many files at most, so that all are soon done when they are told to stop.
PARTS = 8
MOST_FILES = 50


def check_files(paths: Sequence[str], workspace: Workspace, tell: Callable[[int], None]) -> Summary:
    """Check files, and return what is to be said of them all. `tell` hears how many are done, every now and then.

    It is the same whether one process checks them or several. Raises ArgmapError when a process dies.
    """
    processes = min(cores(), len(paths))
    # What is not on the disk would have to be copied into each process.
    is_much = processes > 1 and workspace.files is DISK and sum(map(size_of, paths)) >= LEAST_BYTES
    if is_much:
        parts = check_in_processes(paths, workspace, processes)
    else:
        parts = (summarise([checked]) for checked in workspace.check_each(paths))
    return join(told(parts, tell))


def told(parts: Iterator[Summary], tell: Callable[[int], None]) -> Iterator[Summary]:
    """Yield summaries, and tell after each how many files are done."""
    done = 0
    for part in parts:
        done += part.files
        tell(done)
        yield part


def check_part(paths: Sequence[str], workspace: Workspace) -> Summary:
    """Check some of the files."""
    return summarise(workspace.check_each(paths))


def check_in_processes(paths: Sequence[str], workspace: Workspace, processes: int) -> Iterator[Summary]:
    """Yield what is to be said of the files, part by part as they are done. Raises ArgmapError when a process dies."""
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    tuple(RULES.members())  # loaded once, where processes begin as copies of this one
    count = min(max(processes * PARTS, len(paths) // MOST_FILES), len(paths))
    pool = ProcessPoolExecutor(processes, initializer=gc.disable)
    try:
        with interruptions_held():
            # Files of a folder are often alike, and so each part takes one of every few.
            jobs = [pool.submit(check_part, paths[first::count], workspace) for first in range(count)]
        for job in as_completed(jobs):
            yield job.result()
    except BrokenProcessPool as error:
        raise ArgmapError("a process that checked files was ended from outside: check fewer files at once") from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def interruptions_held() -> Iterator[None]:
    """Hold back what the keyboard interrupts: processes begun meanwhile never hear of it, and are ended from here."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def size_of(path: str) -> int:
    """Return how many bytes a file has; none where it cannot be seen, which its check will tell."""
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0
