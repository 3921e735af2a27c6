"""Runs the command line: the program `argmap`, and `python -m argmap`."""

import gc


def main() -> None:
    """Run the command line, without the garbage collector: maps hold no cycles, and it would look for some in vain.

    A command that stays, as a server does, must call `gc.enable()`.
    """
    gc.disable()
    # Only now, for the collector would run often while Typer is loaded.
    from argmap.cli.app import main as run

    try:
        run()
    finally:
        # Python collects once more at its end, but not what is frozen.
        gc.freeze()


if __name__ == "__main__":
    main()
