"""The harness itself, and runs of it with counts that are the same on every machine."""

import signal
from dataclasses import replace
from pathlib import Path

import pytest

import argmap
from argmap.workspace.parallel import cores
from tests.fuzz import campaign, worker
from tests.fuzz.campaign import SEED, SOAK, again, by_counts
from tests.fuzz.inputs import MAIN, FuzzInput
from tests.fuzz.mutations import mutated
from tests.fuzz.shrinking import shrink
from tests.fuzz.trials import TRIALS, Stage, require_places
from tests.fuzz.worker import Outcome, Worker, is_supported
from tests.laws import examples

# The soak tries all of them; the other speeds a few seconds of them.
SHORT = 1000
LEAST = 4
pytestmark = pytest.mark.skipif(not is_supported(), reason="this system has no timers and limits for processes")


@pytest.mark.slow
@pytest.mark.parametrize("stage", Stage)
def test_no_changed_input_raises_hangs_or_takes_a_gigabyte(stage: Stage, tmp_path: Path) -> None:
    is_soak = examples(SHORT) == SHORT
    counts = {stage: SOAK[stage] if is_soak else max(LEAST, SOAK[stage] // SHORT)}
    tally = by_counts(SEED, counts, tmp_path, cores() if is_soak else 1)
    assert not tally.failures, "\n".join(tally.lines())
    assert tally.tried.total() == counts[stage]


@pytest.mark.slow
def test_several_processes_try_the_same_inputs_as_one(tmp_path: Path) -> None:
    counts = {Stage.CHECK: 12, Stage.IMPORT: 3}
    one, two = by_counts(SEED, counts, tmp_path), by_counts(SEED, counts, tmp_path, 2)
    assert one.tried == two.tried
    assert sum(one.tried.values()) == 15


def test_a_number_always_gives_the_same_input() -> None:
    assert [mutated(1, number) for number in range(30)] == [mutated(1, number) for number in range(30)]
    assert len({tuple(mutated(1, number).changed.files.values()) for number in range(30)}) > 20


def test_a_failing_input_is_made_as_small_as_it_can_be() -> None:
    lines = b"".join(b"line %d\n" % number for number in range(40))
    given = FuzzInput(MAIN, {MAIN: lines, "other.yaml": lines})
    small = shrink(given, lambda smaller: b"line 17\n" in smaller.files[MAIN])
    assert small == FuzzInput(MAIN, {MAIN: b"line 17\n"})


BROKEN = FuzzInput("no-such-file.pdf", {})


@pytest.mark.slow
def test_an_input_that_raises_is_written_down_and_can_be_tried_again(tmp_path: Path) -> None:
    process = Worker()
    outcome = process.attempt(Stage.EXTRACT, BROKEN)
    assert outcome.failure is not None
    assert outcome.failure.brief.startswith("FileNotFoundError in ")
    place = campaign.keep(process, Stage.EXTRACT, BROKEN, outcome.failure, tmp_path / "failure")
    process.end()
    found = again(place)
    assert found is not None
    assert found.brief == outcome.failure.brief


@pytest.mark.slow
def test_a_worker_continues_after_a_failure() -> None:
    process = Worker()
    assert process.attempt(Stage.EXTRACT, BROKEN).failure
    assert process.attempt(Stage.CHECK, FuzzInput(MAIN, {MAIN: b"argmap: 1\n"})) == Outcome(is_done=True)
    assert process.attempt(Stage.WRITE, FuzzInput(MAIN, {MAIN: b"argmap: 1\n"})) == Outcome(is_done=False)
    process.end()


def test_an_input_that_takes_too_long_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(_given: FuzzInput) -> bool:
        while True:
            pass

    monkeypatch.setattr(worker, "MOST_SECONDS", 0.05)
    monkeypatch.setitem(TRIALS, Stage.CHECK, forever)
    before = signal.signal(signal.SIGPROF, worker.stop)
    try:
        outcome = worker.attempt(Stage.CHECK, BROKEN)
    finally:
        signal.signal(signal.SIGPROF, before)
    assert outcome.failure is not None
    assert (outcome.failure.brief, outcome.failure.is_fatal) == ("took more than 0.05 seconds", True)


def test_a_diagnostic_outside_its_file_is_noticed() -> None:
    checked = argmap.read("map.yaml", text="argmap: 1\n")
    first = checked.diagnostics[0]
    require_places(checked)
    outside = first._replace(span=first.span._replace(last=1000))
    with pytest.raises(AssertionError):
        require_places(replace(checked, diagnostics=(outside,)))
