"""Waiting until files have changed and are stable again."""

import time
from collections.abc import Callable, Sequence

from argmap.workspace.tracking import Answer, Answers, FileState, Question, answer

# Seconds between two checks, and the least ratio of waiting to checking, so that checks take at most a twentieth.
TICK = 0.01
LEAST_REST = 20
# A file that is empty or missing is probably being rewritten, and gets this many seconds to finish.
PATIENCE = 0.2


def wait_for_change(asked: Sequence[Answers], rest: Callable[[float], object] = time.sleep) -> None:
    """Wait until an answer differs from the recorded ones and is the same in two checks.

    A change that is undone in between does not count. `rest` sleeps for a number of seconds.
    """
    seen: Answers = {}
    still = 0.0
    while True:
        began = time.perf_counter()
        now = differences(asked)
        if now != seen:
            seen, still = now, 0.0
        elif now and still >= patience_with(now):
            return
        pause = max(TICK, LEAST_REST * (time.perf_counter() - began))
        rest(pause)
        still += pause


def differences(asked: Sequence[Answers]) -> Answers:
    """Return the current answers that differ from any of the recorded ones."""
    now: dict[tuple[Question, str], Answer] = {}
    changed: set[tuple[Question, str]] = set()
    for answers in asked:
        for key, before in answers.items():
            if key not in now:
                now[key] = answer(*key)
            if now[key] != before:
                changed.add(key)
    return {key: now[key] for key in changed}


def has_changed(answers: Answers) -> bool:
    """Return whether any answer has changed."""
    return any(answer(*key) != before for key, before in answers.items())


def patience_with(changed: Answers) -> float:
    """Return how long changed files have to be stable."""
    is_doubtful = any(given is None or (isinstance(given, FileState) and given.size == 0) for given in changed.values())
    return PATIENCE if is_doubtful else TICK
