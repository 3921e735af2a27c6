"""Working on many files, on all cores if that is faster."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collect_garbage
from argmap.lint.registry import RULES
from argmap.lint.summary import Summary, join, summarise
from argmap.workspace.overlays import DISK
from argmap.workspace.project import STANDARD_INPUT
from argmap.workspace.workspace import Workspace

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")
# With fewer bytes, one process finishes before a second has started.
LEAST_BYTES = 1_000_000
# Jobs waiting for each process, so that none is idle, while only few results are in memory.
WAITING = 3
# Each process gets its work in at least this many parts, so that none waits long for the others at the end, and with at
# most this many files in each, so that an interruption takes effect soon.
PARTS = 8
MOST_FILES = 50


def check_files(
    paths: Sequence[str], workspace: Workspace, report: Callable[[int], None], jobs: int | None = None
) -> Summary:
    """Check files, and return a summary of the findings. `report` is called now and then with the number of files done.

    `jobs` is the number of processes; by default, the number that is fastest. The findings are the same. Raises
    ArgmapError if a process dies.
    """
    # Files that are not on the disk would have to be copied into each process.
    processes = processes_for(paths, jobs) if workspace.files is DISK else 1
    if processes > 1:
        parts = check_in_processes(paths, workspace, processes)
    else:
        parts = (summarise([checked]) for checked in workspace.check_each(paths))
    return join(with_progress(parts, report))


def with_progress(parts: Iterator[Summary], report: Callable[[int], None]) -> Iterator[Summary]:
    """Yield summaries, and report after each how many files are done."""
    done = 0
    for part in parts:
        done += part.files
        report(done)
        yield part


def check_part(paths: Sequence[str], workspace: Workspace) -> Summary:
    """Check some of the files."""
    return summarise(workspace.check_each(paths))


def check_in_processes(paths: Sequence[str], workspace: Workspace, processes: int) -> Iterator[Summary]:
    """Yield summaries of parts of the files as they finish. Raises ArgmapError if a process dies."""
    from concurrent.futures import as_completed

    tuple(RULES.members())  # loaded once, if processes start as copies of this one
    count = min(max(processes * PARTS, len(paths) // MOST_FILES), len(paths))
    with process_pool(processes, gc.disable) as submit:
        # Files in one folder are often similar, so each part takes every n-th file.
        jobs = [submit(check_part, paths[first::count], workspace) for first in range(count)]
        for job in as_completed(jobs):
            yield job.result()


def in_order(
    work: Callable[[Item], Result], items: Sequence[Item], processes: int, name: Callable[[Item], str] = str
) -> Iterator[Result]:
    """Yield the result for each item in order, however many processes work on them.

    `work` must be a module-level function. Its exceptions are raised here, with a note on the item, which is named by
    `name`. Raises ArgmapError if a process dies.
    """
    if processes < 2 or len(items) < 2:
        collect_garbage()
        yield from map(work, items)
        return
    size = max(1, min(MOST_FILES, len(items) // (processes * WAITING)))
    with process_pool(processes) as submit:
        waiting: deque[Future[list[Result]]] = deque()
        for first in range(0, len(items), size):
            waiting.append(submit(do_each, work, items[first : first + size], name))
            if len(waiting) > processes * WAITING:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def do_each(work: Callable[[Item], Result], items: Sequence[Item], name: Callable[[Item], str]) -> list[Result]:
    """Return the results for items. Exceptions get a note on the item."""
    results = []
    for item in items:
        try:
            results.append(work(item))
        except Exception as error:
            error.add_note(f'while working on "{name(item)}"')
            raise
    return results


@contextmanager
def process_pool(
    processes: int, prepare: Callable[[], None] = collect_garbage
) -> Iterator[Callable[..., "Future[Any]"]]:
    """Yield a function that submits work to other processes, which end with the block in every case.

    Each process calls `prepare` first. Raises ArgmapError if a process dies.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    pool = ProcessPoolExecutor(processes, initializer=prepare)

    def submit(work: Callable[..., Result], *words: object) -> "Future[Result]":
        # Any submission may start a process.
        with interruptions_held():
            return pool.submit(work, *words)

    try:
        yield submit
    except BrokenProcessPool as error:
        raise ArgmapError("a process was ended from outside: work on fewer files at once, or use --jobs 1") from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def interruptions_held() -> Iterator[None]:
    """Hold back keyboard interrupts, so that processes started meanwhile ignore them and are ended by this one."""
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
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def processes_for(paths: Sequence[str], jobs: int | None = None) -> int:
    """Return the number of processes for files: the requested one, or else the number that is fastest.

    Standard input is read only by this process.
    """
    most = min(jobs or cores(), len(paths))
    if most < 2 or STANDARD_INPUT in paths:
        return 1
    return most if jobs or sum(map(size_of, paths)) >= LEAST_BYTES else 1


def size_of(path: str) -> int:
    """Return the size of a file in bytes; 0 if it cannot be accessed, which its check will report."""
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0
