"""Writing files: whole or not at all, or in place where that is better."""

import contextlib
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.workspace.writing import TEMPORARY_SUFFIX, temporary_of, write
from tests.maps import ROOT
from tests.workspace.places import LINKS, put

NOBODY = 65534
POSIX = pytest.mark.skipif(os.name == "nt", reason="files have neither owners nor modes here")


def test_writing_makes_the_folders_that_it_needs(tmp_path: Path) -> None:
    assert write(str(tmp_path / "a" / "b" / "map.svg"), "é") is None
    assert (tmp_path / "a" / "b" / "map.svg").read_bytes() == "é".encode()
    assert os.listdir(tmp_path / "a" / "b") == ["map.svg"]


def test_writing_keeps_the_mode_of_a_file_and_gives_a_new_one_the_usual(tmp_path: Path) -> None:
    old, usual = put(tmp_path / "old.svg"), put(tmp_path / "usual.svg")
    old.chmod(0o640)
    write(str(old), b"new")
    write(str(tmp_path / "new.svg"), b"new")
    assert (old.read_bytes(), stat.S_IMODE(old.stat().st_mode)) == (b"new", 0o640)
    assert (tmp_path / "new.svg").stat().st_mode == usual.stat().st_mode


@POSIX
def test_writing_keeps_owner_and_extended_attributes_where_the_system_allows(tmp_path: Path) -> None:
    old = put(tmp_path / "old.svg")
    owner = (NOBODY, NOBODY) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
    os.chown(old, *owner)
    old.chmod(0o2750)
    kept = {}
    if hasattr(os, "setxattr"):
        with contextlib.suppress(OSError):  # not every disk has attributes
            os.setxattr(old, "user.argmap", b"kept")
        kept = {name: os.getxattr(old, name) for name in os.listxattr(old)}
    assert write(str(old), b"new") is None
    about = old.stat()
    assert (about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode)) == (*owner, 0o2750)
    if hasattr(os, "listxattr"):
        assert {name: os.getxattr(old, name) for name in os.listxattr(old)} == kept


@LINKS
def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    real = put(tmp_path / "real.svg")
    (tmp_path / "link.svg").symlink_to(real)
    write(str(tmp_path / "link.svg"), b"new")
    assert (tmp_path / "link.svg").is_symlink()
    assert real.read_bytes() == b"new"


@LINKS
def test_writing_through_a_link_that_leads_nowhere_makes_the_file_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "link.svg").symlink_to(tmp_path / "folder" / "real.svg")
    write(str(tmp_path / "link.svg"), b"new")
    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "folder" / "real.svg").read_bytes() == b"new"


@contextlib.contextmanager
def no_file_longer_than(most: int) -> Iterator[None]:
    """Let no file of this process become longer than so many bytes; that of the report on tests neither."""
    resource, signal = pytest.importorskip("resource"), pytest.importorskip("signal")
    limits, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_file_stays_as_it_was_when_writing_fails(tmp_path: Path) -> None:
    old = tmp_path / "old.svg"
    old.write_bytes(b"old")
    with no_file_longer_than(5), pytest.raises(OSError, match="large") as error:
        write(str(old), b"six   ")
    assert (error.value.filename, error.value.filename2) == (str(old), None)
    assert (old.read_bytes(), os.listdir(tmp_path)) == (b"old", ["old.svg"])


def test_what_has_no_bytes_in_utf_8_is_written_as_an_escape(tmp_path: Path) -> None:
    write(str(tmp_path / "map.svg"), "a lone \ud800")
    assert (tmp_path / "map.svg").read_bytes() == b"a lone \\ud800"


def test_a_temporary_file_of_a_killed_run_is_removed_by_the_next(tmp_path: Path) -> None:
    target = put(tmp_path / "map.svg")
    temporary_of(target).write_text("half of a pic", encoding="utf-8")
    assert os.listdir(tmp_path) != ["map.svg"]
    assert write(str(target), b"new") is None
    assert (target.read_bytes(), os.listdir(tmp_path)) == (b"new", ["map.svg"])


@LINKS
def test_a_link_in_the_place_of_the_temporary_file_is_not_followed(tmp_path: Path) -> None:
    target, other = put(tmp_path / "map.svg"), put(tmp_path / "other.txt", "mine")
    temporary_of(target).symlink_to(other)
    write(str(target), b"new")
    assert (target.read_bytes(), other.read_bytes()) == (b"new", b"mine")
    assert not target.is_symlink()


def test_the_temporary_file_of_a_long_name_has_a_name_that_is_short_enough(tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 251}.svg"
    assert len(temporary_of(target).name) <= 255
    assert temporary_of(target).name.endswith(TEMPORARY_SUFFIX)
    write(str(target), b"new")
    assert target.read_bytes() == b"new"


@POSIX
def test_two_writers_of_one_file_leave_the_whole_text_of_one(tmp_path: Path) -> None:
    target = str(tmp_path / "map.svg")
    texts = [letter * 500_000 for letter in (b"a", b"b", b"c", b"d")]
    writers = [
        threading.Thread(target=lambda text: [write(target, text) for _ in range(5)], args=[each]) for each in texts
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert Path(target).read_bytes() in texts
    assert os.listdir(tmp_path) == ["map.svg"]


@POSIX
def test_a_file_with_a_second_name_is_written_in_place(tmp_path: Path) -> None:
    target = put(tmp_path / "map.svg", "a text that is longer than the new one")
    os.link(target, tmp_path / "second.svg")
    assert write(str(target), b"new") == "it has a second name (hard link)"
    assert (tmp_path / "second.svg").read_bytes() == b"new"
    assert os.path.samefile(target, tmp_path / "second.svg")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert write(str(pipe), b"new") == "it is a pipe"
    reader.join()
    assert (read, stat.S_ISFIFO(pipe.stat().st_mode)) == ([b"new"], True)


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="there is no such device")
def test_a_device_is_written_to_and_stays_a_device() -> None:
    assert write("/dev/null", b"new") == "it is a device"
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="there is no such device")
def test_standard_output_by_its_path_keeps_what_a_file_holds_that_it_is_appended_to(tmp_path: Path) -> None:
    log = put(tmp_path / "log.txt", "before\n")
    code = "from argmap.workspace.writing import write; print(write('/dev/stdout', b'new\\n'))"
    with log.open("ab") as file:
        subprocess.run([sys.executable, "-c", code], stdout=file, check=True, cwd=ROOT)
    assert log.read_text(encoding="utf-8") == "before\nnew\nNone\n"


def test_a_folder_cannot_be_written_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="directory") as error:
        write(str(tmp_path), b"new")
    assert error.value.filename == str(tmp_path)
