"""Writing files: whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from argmap.workspace.writing import write
from tests.workspace.places import LINKS, put


def test_writing_makes_the_folders_that_it_needs(tmp_path: Path) -> None:
    write(str(tmp_path / "a" / "b" / "map.svg"), "é")
    assert (tmp_path / "a" / "b" / "map.svg").read_bytes() == "é".encode()


def test_writing_keeps_the_mode_of_a_file_and_gives_a_new_one_the_usual(tmp_path: Path) -> None:
    old, usual = put(tmp_path / "old.svg"), put(tmp_path / "usual.svg")
    old.chmod(0o640)
    write(str(old), b"new")
    write(str(tmp_path / "new.svg"), b"new")
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"new", 0o640)
    assert (tmp_path / "new.svg").stat().st_mode == usual.stat().st_mode


@LINKS
def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    real = put(tmp_path / "real.svg")
    (tmp_path / "link.svg").symlink_to(real)
    write(str(tmp_path / "link.svg"), b"new")
    assert (tmp_path / "link.svg").is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.parametrize("data", ["a lone \ud800", b"ten bytes."])
def test_a_file_stays_as_it_was_when_writing_fails(tmp_path: Path, data: str | bytes) -> None:
    resource = pytest.importorskip("resource")
    old = put(tmp_path / "old.svg", "old")
    signal = pytest.importorskip("signal")
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5, limits[1]))
    try:
        with pytest.raises((OSError, UnicodeEncodeError)):
            write(str(old), data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert (old.read_text(encoding="utf-8"), os.listdir(tmp_path)) == ("old", ["old.svg"])
