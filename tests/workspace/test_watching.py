"""Waiting for a change that has converge."""

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.workspace.tracking import TrackedFiles
from argmap.workspace.watching import PATIENCE, TICK, wait_for_change

MOST_LOOKS = 1000


class Rest:
    """Time that passes between looks, in each of which something may happen; in the last everything ends."""

    def __init__(self, *acts: Callable[[], object]) -> None:
        """Do one act in each pause."""
        self.acts = list(acts)
        self.pauses: list[float] = []

    def __call__(self, seconds: float) -> None:
        """Let some time pass."""
        self.pauses.append(seconds)
        assert len(self.pauses) < MOST_LOOKS, "nothing is noticed"
        if self.acts:
            self.acts.pop(0)()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file with something in it."""
    made = tmp_path / "map.yaml"
    made.write_text("before", encoding="utf-8")
    return made


def read(path: Path) -> TrackedFiles:
    """Return files of which one was read."""
    files = TrackedFiles()
    files.read(str(path))
    return files


def waited(path: Path, *acts: Callable[[], object]) -> list[float]:
    """Return the pauses after the last act until the change is noticed."""
    files, rest = read(path), Rest(*acts)
    wait_for_change([files.answers], rest)
    assert rest.acts == []
    return rest.pauses[len(acts) :]


def idle() -> None:
    """Do nothing."""


def test_a_change_is_noticed_when_it_is_the_same_at_two_looks(path: Path) -> None:
    assert len(waited(path, idle, idle, lambda: path.write_text("after, and more", encoding="utf-8"))) == 1


def test_a_file_that_is_still_written_is_waited_for(path: Path) -> None:
    parts = [lambda size=size: path.write_text("x" * size, encoding="utf-8") for size in range(10, 20)]
    assert len(waited(path, *parts)) == 1


@pytest.mark.parametrize("begin", [lambda path: path.write_bytes(b""), Path.unlink], ids=["empty", "gone"])
def test_a_file_that_is_empty_or_gone_gets_time_for_its_new_content(
    begin: Callable[[Path], object], path: Path
) -> None:
    few = [idle] * int(PATIENCE / TICK / 2)
    content = "the content that comes late"
    assert len(waited(path, lambda: begin(path), *few, lambda: path.write_text(content, encoding="utf-8"))) == 1
    assert sum(waited(path, lambda: begin(path))) >= PATIENCE


def test_a_file_that_is_put_back_has_not_changed(path: Path, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    acts = [lambda: path.rename(aside), lambda: aside.rename(path), *[idle] * 20]
    assert len(waited(path, *acts, lambda: path.write_text("after, and more", encoding="utf-8"))) == 1


def test_of_several_answers_to_one_question_all_count(path: Path) -> None:
    first = read(path)
    path.write_text("after, and more", encoding="utf-8")
    second, rest = read(path), Rest()
    wait_for_change([second.answers, first.answers], rest)
    assert len(rest.pauses) == 1


def test_a_look_never_takes_more_than_a_twentieth_of_the_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(number * 0.5 for number in range(MOST_LOOKS))
    monkeypatch.setattr("argmap.workspace.watching.time.perf_counter", lambda: next(clock))
    files, rest = read(path), Rest(lambda: path.write_text("after, and more", encoding="utf-8"))
    wait_for_change([files.answers], rest)
    assert rest.pauses == [10.0, 10.0]
