"""Commands that keep running and follow files: they repeat their work after each change until interrupted."""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from argmap.base.errors import ArgmapError
from argmap.base.gc_pause import collect_garbage
from argmap.cli.streams import in_words, say, write_text
from argmap.language.phrases import plural

if TYPE_CHECKING:
    from argmap.workspace.following import FollowedMap, Follower

Made = TypeVar("Made")
# Moves the cursor to the upper left corner and clears the visible screen.
CLEAR = "\x1b[H\x1b[2J"


def refuse_with_watch(paths: Sequence[str] | None, options: Mapping[str, object]) -> None:
    """Raise ArgmapError for standard input, and for options that cannot be combined with --watch."""
    if "-" in (paths or ()):
        raise ArgmapError("standard input cannot be watched: name the files")
    for option, is_given in options.items():
        if is_given:
            raise ArgmapError(f"{option} cannot be used with --watch")


def follow(follower: "Follower[Made]", report: Callable[[Sequence["FollowedMap[Made]"]], None], *, quiet: bool) -> None:
    """Report on the maps, and again after each change, until the command is interrupted.

    Raises ArgmapError and OSError only on the first run; later errors are reported instead, because they may be
    temporary.
    """
    collect_garbage()
    with until_interrupted():
        report(follower.update())
        while True:
            number = plural(follower.watched, "file")
            say(f"watching {number}; press Ctrl-C to stop", quiet=quiet)
            follower.wait()
            try:
                report(follower.update())
            except (ArgmapError, OSError) as error:
                say(f"argmap: {in_words(error)}")


def clear_screen() -> None:
    """Clear the screen if answers go to a terminal."""
    if sys.stdout.isatty():
        write_text(CLEAR)


@contextmanager
def until_interrupted() -> Iterator[None]:
    """Exit quietly on a keyboard interrupt or a request to terminate."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
