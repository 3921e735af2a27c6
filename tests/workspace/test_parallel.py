"""Checks of many files: in one process or several, the outcome is the same."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from argmap.lint.settings import Choice
from argmap.lint.summary import Summary
from argmap.workspace import parallel
from argmap.workspace.workspace import Workspace
from tests.expectations import entry_files
from tests.maps import ROOT

pytestmark = pytest.mark.slow


def plain(summary: Summary) -> tuple[object, ...]:
    """Return a summary in values that can be compared."""
    told = [
        (d.code, d.severity, d.span.path, d.span.first, d.span.last, d.message, d.help) for d in summary.diagnostics
    ]
    return told, summary.files, summary.statements, summary.steps


@pytest.mark.parametrize("choice", [Choice(), Choice(select=("A1", "A9")), Choice(ignore=("A0", "A2"))])
def test_several_processes_find_what_one_does(choice: Choice, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [str(path) for path in entry_files()]
    alone: list[int] = []
    together: list[int] = []
    workspace = Workspace(choice)
    monkeypatch.setattr(parallel, "cores", lambda: 1)
    one = parallel.check_files(paths, workspace, alone.append)
    monkeypatch.setattr(parallel, "cores", lambda: 3)
    monkeypatch.setattr(parallel, "LEAST_BYTES", 0)
    several = parallel.check_files(paths, workspace, together.append)
    assert plain(several) == plain(one)
    assert len(one.diagnostics) > 20
    assert alone == list(range(1, len(paths) + 1))
    assert together == sorted(together)
    assert together[-1] == len(paths)


@pytest.mark.skipif("spawn" not in multiprocessing.get_all_start_methods(), reason="processes cannot be spawned here")
def test_processes_started_afresh_find_the_same(tmp_path: Path) -> None:
    script = tmp_path / "check.py"
    script.write_text(
        "import multiprocessing, sys\n"
        "from argmap.workspace import parallel\nfrom argmap.workspace.workspace import Workspace\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    parallel.LEAST_BYTES, parallel.cores = 0, lambda: 2\n"
        "    summary = parallel.check_files(sys.argv[1:], Workspace(), lambda done: None)\n"
        "    print(summary.files, summary.statements, [d.code for d in summary.diagnostics])\n",
        encoding="utf-8",
    )
    paths = [str(path) for path in entry_files()[:10]]
    done = subprocess.run(
        [sys.executable, str(script), *paths], capture_output=True, text=True, check=True, cwd=ROOT, env=os.environ
    )
    expected = parallel.check_files(paths, Workspace(), lambda _: None)
    codes = [d.code for d in expected.diagnostics]
    assert done.stdout == f"{expected.files} {expected.statements} {codes}\n"


def test_few_files_are_not_worth_a_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "cores", lambda: 8)
    monkeypatch.setattr(parallel, "check_in_processes", lambda *_: pytest.fail("processes were begun"))
    paths = [str(path) for path in entry_files()[:50]]
    assert parallel.check_files(paths, Workspace(), lambda _: None).files == 50


def made_folder(folder: Path, count: int) -> Path:
    """Write maps that are large together, and return their folder."""
    claims = "".join(f"  c{n}: {{text: A claim that is as long as most are., supports: c0}}\n" for n in range(1, 400))
    for number in range(count):
        content = f"argmap: 1\ntitle: Map {number}\nclaims:\n  c0: The first.\n{claims}"
        (folder / f"{number}.yaml").write_text(content, encoding="utf-8")
    return folder


@pytest.mark.skipif(parallel.cores() < 2, reason="there is one core")
def test_an_interruption_ends_everything_without_a_word(tmp_path: Path) -> None:
    made_folder(tmp_path, 400)
    # What is started in the background is deaf to the keyboard, and so would be what it starts.
    hearing = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from argmap.__main__ import main\nmain()"
    )
    command = [sys.executable, "-c", hearing, "validate", str(tmp_path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True
    ) as process:
        deadline = time.monotonic() + 30
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while children.exists() and not children.read_text("utf-8").strip() and time.monotonic() < deadline:
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (130, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of this kind")
def test_progress_is_shown_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    import pty

    made_folder(tmp_path, 60)
    command = [sys.executable, "-m", "argmap", "validate", str(tmp_path), "--format", "concise"]
    leader, follower = pty.openpty()
    printed = tmp_path / "printed.txt"
    with printed.open("wb") as file, subprocess.Popen(command, stdout=file, stderr=follower, cwd=ROOT):
        os.close(follower)
        shown = b""
        try:
            while part := os.read(leader, 65536):
                shown += part
        except OSError:  # the end, as Linux tells it
            pass
    os.close(leader)
    piped = subprocess.run(command, capture_output=True, cwd=ROOT, check=False)
    assert b"checking" in shown
    assert b"100%" in shown
    assert b"checking" not in piped.stderr
    assert piped.stdout == printed.read_bytes()
