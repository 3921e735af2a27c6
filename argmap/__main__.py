"""The entry point of the command line: the program `argmap`, and `python -m argmap`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line without the garbage collector, because maps contain no reference cycles.

    Commands that keep running, such as servers, or that read many maps must call `collect_garbage`.
    """
    if sys.getfilesystemencoding() == "ascii" and not sys.flags.utf8_mode:
        # With PYTHONUTF8=0 Python cannot handle names and arguments beyond ASCII; only a restart in UTF-8 mode helps.
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606 - no shell is needed
    gc.disable()
    # Imported here, because the collector would run often while Typer is loaded.
    from argmap.cli.app import main as run

    try:
        run()
    finally:
        # Python collects once more when it exits, but skips frozen objects.
        gc.freeze()


if __name__ == "__main__":
    main()
