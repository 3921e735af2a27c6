"""Every command under every encoding: readable text, its own exit code, and the same data for programs."""

import codecs
import io
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.base.ascii_forms import SIGNS, ascii_form, stand_in
from argmap.cli.app import main
from argmap.cli.streams import STAND_IN
from tests.cli.running import run
from tests.cli.scripts import SCRIPTS, Script, calls, is_for_machines, make
from tests.cli.test_all_commands import FOUND
from tests.maps import ROOT

ENCODINGS = ("cp1252", "cp437", "cp932", "latin-1", "ascii", "utf-16")
codecs.register_error(STAND_IN, stand_in)


class Ended(NamedTuple):
    """What a call came to, in bytes."""

    code: int
    out: bytes
    err: bytes


def call(words: list[str], encoding: str, monkeypatch: pytest.MonkeyPatch) -> Ended:
    """Run the program in this process with streams of an encoding that was asked for."""
    out, err = io.BytesIO(), io.BytesIO()
    with monkeypatch.context() as patch:
        patch.setenv("PYTHONIOENCODING", encoding)
        patch.setattr(sys, "argv", ["argmap", *words])
        patch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding))
        patch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding))
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        sys.stderr.flush()
        return Ended(int(ended.value.code or 0), out.getvalue(), err.getvalue())


def in_encoding(text: bytes, encoding: str) -> str:
    """Return what is to be read where a text in UTF-8 is written in another encoding."""
    return text.decode().encode(encoding, STAND_IN).decode(encoding)


def check(
    words: list[str], *, is_data: bool, monkeypatch: pytest.MonkeyPatch, encodings: Iterable[str] = ENCODINGS
) -> None:
    """Hold a call under each of some encodings to the same call under UTF-8."""
    expected = call(words, "utf-8", monkeypatch)
    assert expected.code in {0, 1, 2}
    for encoding in encodings:
        found = call(words, encoding, monkeypatch)
        assert found.code == expected.code, (words, encoding, found)
        assert found.err.decode(encoding) == in_encoding(expected.err, encoding)
        if is_data:
            assert found.out == expected.out
        else:
            assert found.out.decode(encoding) == in_encoding(expected.out, encoding)


def test_every_command_has_a_call_for_every_script() -> None:
    assert set(calls(SCRIPTS[0])) == set(FOUND)


# How many tests share the encodings: those of every script and of every command are all tried, and in the soak every
# encoding with every script and command.
SHARED_BY = 3


@pytest.mark.slow
@pytest.mark.parametrize("part", [0, *(pytest.param(part, marks=pytest.mark.soak) for part in range(1, SHARED_BY))])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
@pytest.mark.parametrize("command", FOUND)
def test_every_command_says_the_same_under_every_encoding(
    command: str, script: Script, part: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (list(FOUND).index(command) + SCRIPTS.index(script) + part) % SHARED_BY
    monkeypatch.setenv("COLUMNS", "100")
    make(script, folder)
    for words in calls(script)[command]:
        # A source that was added once is recognised from then on.
        call(words, "utf-8", monkeypatch)
        encodings = ENCODINGS[first::SHARED_BY]
        check(words, is_data=is_for_machines(words), monkeypatch=monkeypatch, encodings=encodings)


@pytest.mark.parametrize("command", ["", *FOUND])
def test_every_help_says_the_same_under_every_encoding(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    check([*command.split(), "--help"], is_data=False, monkeypatch=monkeypatch)


@pytest.mark.parametrize("words", [["--\x1b[31m"], ["schemes", "a", "b\x1b[31m"], ["\x1b[31m"], ["show", "--\x1b[31m"]])
def test_a_wrong_use_steers_no_terminal(words: list[str]) -> None:
    outcome = run(*words, color=True)
    assert (outcome.code, "\x1b" in outcome.err, "x1b[31m" in outcome.err) == (2, False, True)


def test_a_wrong_use_is_reported_under_every_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    for words in (["шоу"], ["show", "--опция"], ["show", "--depth", "два"], ["schemes", "a", "лишнее\x1b[31m"]):
        assert call(words, "utf-8", monkeypatch).code == 2
        check(words, is_data=False, monkeypatch=monkeypatch)


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_has_a_form_of_ascii(sign: str) -> None:
    assert ascii_form(sign).isascii()
    assert ascii_form(sign).isprintable()


def test_other_characters_become_escapes_and_spaces_stay_spaces() -> None:
    assert f"мир\u00a0{chr(0x1F600)}╀".encode("ascii", STAND_IN) == rb"\u043c\u0438\u0440 \U0001f600+"


def test_no_encoding_of_python_is_without_an_answer() -> None:
    for name in sorted({*ENCODINGS, "cp864", "shift_jis", "johab", "euc_kr", "iso2022_jp", "koi8-r", "hz", "utf-8"}):
        told = f"├─ ● ✗ … 100% \\ «{chr(0x645)}» 图 \udcff".encode(name, STAND_IN).decode(name)
        assert told.startswith(("├─", "|-"))


def program(*words: str) -> list[str]:
    """Return the command that runs the real program."""
    return [sys.executable, "-m", "argmap", *words]


def environment(**variables: str) -> dict[str, str]:
    """Return an environment without the variables that would change an encoding."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    return kept | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"} | variables


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no such device")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_closed_and_broken_streams_change_no_exit_code(unbuffered: str, folder: Path) -> None:
    make(SCRIPTS[1], folder)
    given = environment(PYTHONUNBUFFERED=unbuffered)
    show, missing, helped = (
        " ".join(program(*words)) for words in (["show"], ["validate", "no.yaml"], ["show", "--help"])
    )
    for line, code in (
        (f"{show} >&-", 0),
        (f"{show} 2>&-", 0),
        (f"{helped} >&-", 0),
        (f"{show} >&- 2>&- <&-", 0),
        (f"set -o pipefail; {show} | true", 0),
        (f"set -o pipefail; {helped} | true", 0),
        (f"set -o pipefail; {' '.join(program('rules'))} | head -1 | grep -q A0", 0),
        (f"{show} >/dev/full", 2),
        (f"{helped} >/dev/full", 2),
        (f"{show} 2>/dev/full >/dev/full", 2),
        (f"test $({missing} 2>&- | wc -l) -gt 2", 0),
    ):
        done = subprocess.run(["/bin/bash", "-c", line], cwd=folder, env=given, capture_output=True, check=False)
        assert (done.returncode, b"Traceback" in done.stderr, b"Exception" in done.stderr) == (code, False, False), line


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the locale C has UTF-8 here")
def test_a_terminal_that_has_ascii_only_is_written_ascii_and_a_file_utf_8(folder: Path) -> None:
    import pty

    make(SCRIPTS[1], folder)
    given = environment(PYTHONUTF8="0", LC_ALL="C", NO_COLOR="1")
    piped = subprocess.run(program("show", "--verdicts"), cwd=folder, env=given, capture_output=True, check=True).stdout
    assert "● " in piped.decode()
    for words in (["show", "--verdicts"], ["show", "--help"], ["validate"], ["rules"], ["no-such-комманда"]):
        above, below = pty.openpty()
        process = subprocess.Popen(program(*words), cwd=folder, env=given, stdout=below, stderr=below, stdin=below)
        os.close(below)
        written = b""
        try:
            while read := os.read(above, 4096):
                written += read
        except OSError:
            pass  # the other end was closed, which Linux says so
        finally:
            os.close(above)
        assert process.wait() in {0, 1, 2}
        assert written.isascii()
        assert written
        assert b"Traceback" not in written
        if words[-1] == "--verdicts":
            assert b"|- " in written
            assert piped.decode().encode("ascii", STAND_IN) == written.replace(b"\r\n", b"\n")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the locale C has UTF-8 here")
def test_names_of_files_and_ids_may_be_of_any_script_where_the_locale_has_ascii_only(folder: Path) -> None:
    script = SCRIPTS[1]
    make(script, folder)
    os.rename(folder / script.map, folder / "arguments" / "карта.yaml")
    for words in (["why", script.thesis], ["render", "-o", "рисунки/"], ["show", "arguments/карта.yaml"]):
        plain, utf8 = (
            subprocess.run(program(*words), cwd=folder, env=each, capture_output=True, check=False)
            for each in (environment(PYTHONUTF8="0", LC_ALL="C"), environment(LC_ALL="C.UTF-8"))
        )
        assert (plain.returncode, plain.stdout, plain.stderr) == (0, utf8.stdout, utf8.stderr)
    assert os.listdir(folder / "рисунки") == ["карта.svg"]
