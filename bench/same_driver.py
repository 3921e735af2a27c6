"""Runs many commands of one version of argmap, and keeps what each of them wrote; `bench.same` starts it.

It is run as a script by the Python of that version, so it imports nothing of this folder. Everything of argmap is
imported first. Then each command runs in a fork of this process, which starts at once and can leave nothing in a
cache for the next one; with "processes" each runs in a new process instead.
"""

import contextlib
import gc
import hashlib
import importlib
import json
import os
import pkgutil
import runpy
import shutil
import signal
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

LIBRARIES = ("typer.main", "typer.core", "yaml", "graphviz", "rapidfuzz", "resvg_py", "multiprocessing.pool", "json")
# Where commands write. Each is emptied after every command.
WRITTEN = ("out", "build")
# A command that takes longer than so many seconds is stopped.
LIMIT = 120
OUT, ERR, STDIN = ".stdout", ".stderr", ".stdin"


def main() -> None:
    """Run the commands of a job, which is described in the JSON file that is named as the only argument."""
    job: dict[str, Any] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    os.chdir(job["workplace"])
    load(job["checkout"])
    store = Store(job)
    with open(job["results"], "w", encoding="utf-8") as results:
        for case in job["cases"]:
            prepare(case)
            code = in_process(case) if job["processes"] else in_fork(case)
            kept = {"code": code, "out": store.keep(OUT), "err": store.keep(ERR), "files": store.keep_all(WRITTEN)}
            results.write(f"{json.dumps(kept)}\n")
            for folder in WRITTEN:
                shutil.rmtree(folder, ignore_errors=True)
        # What a command wrote where it should not have.
        results.write(f"{json.dumps({'code': 0, 'out': '', 'err': '', 'files': store.keep_all(('.',))})}\n")


def load(checkout: str) -> None:
    """Import all modules of argmap. Raises SystemExit where they do not come from the checkout."""
    package = importlib.import_module("argmap")
    if not Path(package.__file__ or "").resolve().is_relative_to(Path(checkout).resolve()):
        raise SystemExit(f"argmap was imported from {package.__file__}, not from {checkout}")
    names = [found.name for found in pkgutil.walk_packages(package.__path__, "argmap.", onerror=lambda _: None)]
    for name in (*LIBRARIES, *(name for name in names if not name.endswith(".__main__"))):
        with contextlib.suppress(Exception):  # the commands that need it will report it
            importlib.import_module(name)
    gc.freeze()


class Store:
    """Keeps bytes by their digest, in a folder that the versions share, without the paths that only one of them has."""

    def __init__(self, job: dict[str, Any]) -> None:
        """Keep in the store of a job."""
        self.folder = Path(job["store"])
        self.own_paths = ((job["workplace"].encode(), b"WORKPLACE"), (job["checkout"].encode(), b"CHECKOUT"))

    def keep(self, path: str) -> str:
        """Return the digest of what a file holds."""
        content = Path(path).read_bytes()
        for own, common in self.own_paths:
            content = content.replace(own, common)
        digest = hashlib.sha256(content).hexdigest()
        kept = self.folder / digest
        if not kept.exists():
            part = kept.with_suffix(f".{os.getpid()}")
            part.write_bytes(content)
            part.replace(kept)
        return digest

    def keep_all(self, folders: tuple[str, ...]) -> dict[str, str]:
        """Return the digest of each file below some folders."""
        found = sorted(path for folder in folders for path in Path(folder).rglob("*"))
        return {str(path): self.keep(str(path)) for path in found if path.is_file() and path.name not in {OUT, ERR}}


def prepare(case: dict[str, Any]) -> None:
    """Make what a command needs: its standard input, and copies of what it changes."""
    Path(STDIN).write_text(case["stdin"], encoding="utf-8")
    Path("out").mkdir()
    for name in case["copies"]:
        to = Path("out") / name
        to.parent.mkdir(parents=True, exist_ok=True)
        if Path(name).is_dir():
            shutil.copytree(name, to)
        else:
            shutil.copy(name, to)


def in_process(case: dict[str, Any]) -> int:
    """Run a command in a new process and return its exit code."""
    words = (sys.executable, "-P", "-m", "argmap", *case["words"])
    with open(STDIN, "rb") as stdin, open(OUT, "wb") as out, open(ERR, "wb") as err:
        return subprocess.run(words, stdin=stdin, stdout=out, stderr=err, check=False).returncode


def in_fork(case: dict[str, Any]) -> int:
    """Run a command in a fork of this process and return its exit code, below 0 when a signal ended it."""
    child = os.fork()
    if child == 0:
        run(case["words"])
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run(words: list[str]) -> NoReturn:
    """Run a command in this process, which ends with it."""
    for number, path, mode in ((0, STDIN, os.O_RDONLY), (1, OUT, os.O_WRONLY), (2, ERR, os.O_WRONLY)):
        os.dup2(os.open(path, mode | (os.O_CREAT | os.O_TRUNC if number else 0)), number)
    signal.alarm(LIMIT)
    sys.argv = ["argmap", *words]
    code = 0
    try:
        runpy.run_module("argmap", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
    except BaseException:  # noqa: BLE001 - a process of its own would end so
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
