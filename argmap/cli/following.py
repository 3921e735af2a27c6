"""Commands that stay and follow files: they answer again after each change, until they are interrupted."""

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
# Puts the cursor into the upper left corner, and clears all that is seen.
CLEAR = "\x1b[H\x1b[2J"


def refuse_with_watch(paths: Sequence[str] | None, options: Mapping[str, object]) -> None:
    """Raise ArgmapError for standard input, and for options that were given though they do not go with --watch."""
    if "-" in (paths or ()):
        raise ArgmapError("standard input cannot be watched: name the files")
    for option, is_given in options.items():
        if is_given:
            raise ArgmapError(f"{option} does not go with --watch: leave one of them out")


def follow(follower: "Follower[Made]", tell: Callable[[Sequence["FollowedMap[Made]"]], None], *, quiet: bool) -> None:
    """Tell what is made of the maps, and again after each change, until the command is interrupted.

    Raises ArgmapError and OSError only where the first time fails; later such errors are reported, because they may
    pass.
    """
    collect_garbage()
    with until_interrupted():
        tell(follower.update())
        while True:
            number = plural(follower.watched, "file")
            say(f"watching {number}; press Ctrl-C to stop", quiet=quiet)
            follower.wait()
            try:
                tell(follower.update())
            except (ArgmapError, OSError) as error:
                say(f"argmap: {in_words(error)}")


def clear_screen() -> None:
    """Clear the screen where answers go to one."""
    if sys.stdout.isatty():
        write_text(CLEAR)


@contextmanager
def until_interrupted() -> Iterator[None]:
    """End quietly what is interrupted by the keyboard, or told to terminate."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
