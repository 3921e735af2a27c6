"""The engines: what is said when one takes too long."""

import subprocess

import pytest
from graphviz.backend import execute

from argmap.base.errors import ArgmapError
from argmap.workspace.engines import MOST_SECONDS, EngineName, run


def test_an_engine_that_takes_too_long_is_stopped_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, timeout: float, **__: object) -> None:
        assert timeout == MOST_SECONDS
        raise subprocess.TimeoutExpired("dot", timeout)

    monkeypatch.setattr(execute, "run_check", late)
    with pytest.raises(ArgmapError) as stopped:
        run(EngineName.EMBEDDED, "digraph {}", "svg")
    assert str(stopped.value) == (
        "there are too many lines to draw: the engine did not finish in 30 seconds; "
        "draw a part with --focus ID --depth 1"
    )
