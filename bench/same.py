"""Compares what two versions of argmap write, byte for byte: `python -m bench.same OLD NEW`.

OLD and NEW are folders of checkouts. Both run with the Python that runs this and with its libraries, so that nothing
but the code differs: PYTHONPATH names the folder, and takes precedence over an installed argmap. With --venvs each runs
with the Python of its own `.venv`, for versions that need different libraries.

The maps are those of the folder that this is run in: arguments/, seeds/ and tests/broken/, and a few that are
generated. Exit code, standard output, standard error and written files are compared; the folders that only one
version has are called WORKPLACE and CHECKOUT in both. Exits with 0 when nothing differs, 1 when something does, and
2 when it could not compare.
"""

import argparse
import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Any

from bench.same_commands import Case, cases, furnish

# Longer lines of differences are cut.
WIDEST = 240
DRIVER = str(Path(__file__).with_name("same_driver.py"))
LAST = Case(("(all commands together: what they left behind)",))
# The libraries of argmap draw lines as wide as the terminal is, and look for a home.
ENVIRONMENT = {"LANG": "C.UTF-8", "COLUMNS": "100", "TERM": "dumb", "PYTHONHASHSEED": "0"}


@dataclass(frozen=True, slots=True)
class Version:
    """A version of argmap: the folder of its checkout, the one that its commands run in, and its Python."""

    checkout: Path
    workplace: Path
    python: str

    @property
    def environment(self) -> dict[str, str]:
        """The environment that it runs in, in which little of this machine is left."""
        own = {"PYTHONPATH": str(self.checkout), "HOME": str(self.workplace.parent)}
        return {"PATH": os.environ.get("PATH", ""), **ENVIRONMENT, **own}

    def ask(self, *words: str) -> str:
        """Return the standard output of a command, in a process of its own. Ends with exit code 2 when it fails."""
        command = (self.python, "-P", "-m", "argmap", *words)
        done = subprocess.run(command, cwd=self.workplace, env=self.environment, capture_output=True, check=False)
        if done.returncode:
            sys.stderr.write(f"argmap {' '.join(words)} of {self.checkout} failed:\n{done.stderr.decode()}")
            raise SystemExit(2)
        return done.stdout.decode()

    def start(self, chosen: Sequence[Case], *, processes: bool) -> subprocess.Popen[bytes]:
        """Start the commands in the background."""
        job = {
            "checkout": str(self.checkout),
            "workplace": str(self.workplace),
            "store": str(self.workplace.parent / "store"),
            "results": str(self.results),
            "cases": [asdict(case) for case in chosen],
            "processes": processes,
        }
        path = self.workplace.with_suffix(".job")
        path.write_text(json.dumps(job), encoding="utf-8")
        words = (self.python, "-P", DRIVER, str(path))
        return subprocess.Popen(words, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    @property
    def results(self) -> Path:
        """The file of the results of its commands."""
        return self.workplace.with_suffix(".results")


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is compared: where outputs are kept by their digests, and what is left out of them."""

    store: Path
    ignored: tuple[re.Pattern[str], ...]

    def text(self, digest: str | None) -> str | None:
        """Return an output without what is ignored; None for a file that is not there."""
        if not digest:
            return None
        text = (self.store / digest).read_bytes().decode("utf-8", "surrogateescape")
        for pattern in self.ignored:
            text = pattern.sub("", text)
        return text

    def differences(self, old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
        """Yield the lines about what differs between two results of a command."""
        if old["code"] != new["code"]:
            yield f"exit code {old['code']}, now {new['code']}"
        pairs = [("standard output", old["out"], new["out"]), ("standard error", old["err"], new["err"])]
        pairs += [(name, old["files"].get(name), new["files"].get(name)) for name in {**old["files"], **new["files"]}]
        for name, before, after in pairs:
            if before != after and (one := self.text(before)) != (other := self.text(after)):
                yield from difference(name, one, other)


def difference(name: str, old: str | None, new: str | None) -> Iterator[str]:
    """Yield the lines about an output that differs."""
    if old is None or new is None:
        yield f"{name}: only the {'new' if old is None else 'old'} version writes it"
    elif "\0" in old + new:
        yield f"{name}: {len(old):,} bytes, now {len(new):,} others"
    else:
        yield f"{name}:"
        yield from islice(unified_diff(old.splitlines(), new.splitlines(), n=1, lineterm=""), 2, None)
        if old.splitlines() == new.splitlines():
            yield "only the ends of lines differ"


def main() -> None:
    """Compare two versions as the command line asks."""
    options = parser().parse_args()
    old, new = (checkout(folder) for folder in (options.old, options.new))
    project = Path.cwd()
    missing = [name for name in ("arguments", "seeds", "tests/broken") if not (project / name).is_dir()]
    if missing:
        parser().error(f"there is no {missing[0]}/ here: run this in a checkout of argmap")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder).resolve()
        (home / "store").mkdir()
        # Names of one length, so that lines are folded alike.
        places = ((old, home / "old"), (new, home / "new"))
        versions = [Version(*place, python_of(place[0], own=options.venvs)) for place in places]
        for version in versions:
            furnish(project, version.workplace)
        found = cases(versions[0].workplace, versions[0].ask)
        chosen = [case for case in found if options.only in case.line][:: options.every]
        if not chosen:
            parser().error(f'no command contains "{options.only}": --list shows all')
        if options.list:
            sys.stdout.write("".join(f"{case.line}\n" for case in chosen))
            return
        run(versions, chosen, processes=options.processes)
        comparison = Comparison(home / "store", tuple(options.ignore))
        differ = report(versions, chosen, comparison.differences, options.lines)
    raise SystemExit(1 if differ else 0)


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    made = argparse.ArgumentParser(
        prog="python -m bench.same", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("old", metavar="OLD", help="the folder of a checkout")
    made.add_argument("new", metavar="NEW", help="the folder of the checkout to compare with it")
    made.add_argument(
        *("--ignore", "-i"),
        type=pattern,
        action="append",
        default=[],
        metavar="REGEX",
        help="leave matching text out of both outputs; may be given several times",
    )
    made.add_argument("--only", default="", metavar="SUBSTRING", help="run only the commands that contain this text")
    made.add_argument("--every", type=count, default=1, metavar="N", help="run only each Nth of the commands")
    made.add_argument("--lines", type=count, default=20, metavar="N", help="lines to show of each difference (20)")
    made.add_argument("--venvs", action="store_true", help="run each version with the Python of its own .venv")
    made.add_argument("--processes", action="store_true", help="run each command in a new process, which is slow")
    made.add_argument("--list", action="store_true", help="list the commands and run none")
    return made


def pattern(text: str) -> re.Pattern[str]:
    """Return a regular expression. Raises ArgumentTypeError for a text that is not one."""
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"{text} is not a valid regular expression: {error}") from error


def count(text: str) -> int:
    """Return a number of at least 1. Raises ArgumentTypeError for any other text."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of at least 1")
    return int(text)


def checkout(folder: str) -> Path:
    """Return the folder of a checkout. Ends with exit code 2 for one that is not one."""
    path = Path(folder).resolve()
    if not (path / "argmap" / "__init__.py").is_file():
        parser().error(f"{folder} is not a checkout of argmap")
    return path


def python_of(folder: Path, *, own: bool) -> str:
    """Return the Python that runs a checkout. Ends with exit code 2 when it should have its own and has none."""
    python = folder / ".venv" / "bin" / "python"
    if own and not python.exists():
        parser().error(f"{folder} has no .venv: run `make run` there, or leave --venvs out")
    return str(python) if own else sys.executable


def run(versions: Sequence[Version], chosen: Sequence[Case], *, processes: bool) -> None:
    """Run the commands of all versions at once. Ends with exit code 2 when that is not possible."""
    with contextlib.ExitStack() as stack:
        started = [stack.enter_context(version.start(chosen, processes=processes)) for version in versions]
        ends = [process.wait() for process in started]
    for version, code in zip(versions, ends, strict=True):
        if code:
            sys.stderr.write(f"the commands of {version.checkout} could not be run\n")
            raise SystemExit(2)


def report(
    versions: Sequence[Version],
    chosen: Sequence[Case],
    differences: Callable[[dict[str, Any], dict[str, Any]], Iterator[str]],
    most: int,
) -> int:
    """Write what differs, command by command, and return the number of commands that do."""
    old, new = (map(json.loads, version.results.read_text(encoding="utf-8").splitlines()) for version in versions)
    differ = 0
    for case, before, after in zip((*chosen, LAST), old, new, strict=True):
        lines = list(differences(before, after)) if before != after else []
        if lines:
            differ += 1
            shown = [line[:WIDEST].encode("utf-8", "backslashreplace").decode() for line in lines[:most]]
            more = [f"({len(lines) - most:,} more lines)"] if len(lines) > most else []
            sys.stdout.write("".join(f"{line}\n" for line in (case.line, *(f"    {one}" for one in shown + more), "")))
    sys.stdout.write(f"{len(chosen):,} commands, {differ:,} differ\n")
    return differ


if __name__ == "__main__":
    main()
