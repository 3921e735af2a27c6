"""Runs the command line: the program `argmap`, and `python -m argmap`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line, without the garbage collector: maps hold no cycles, and it would look for some in vain.

    A command that stays, as a server does, or reads many maps must call `collect_garbage`.
    """
    if sys.getfilesystemencoding() == "ascii" and not sys.flags.utf8_mode:
        # PYTHONUTF8=0 keeps Python from names of files, ids and arguments beyond ASCII; nothing but a new start helps.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - no shell is wanted
    gc.disable()
    # Only now, because the collector would run often while Typer is loaded.
    from argmap.cli.app import main as run

    try:
        run()
    finally:
        # Python collects once more at its end, but not what is frozen.
        gc.freeze()


if __name__ == "__main__":
    main()
