"""The theses of a map under every semantics."""

import sys

import pytest

from argmap.evaluation.analysis.comparison import compare
from argmap.evaluation.results import Standing
from argmap.evaluation.semantics import gradual_semantics, standing_semantics
from argmap.evaluation.terms import StrengthScope, Terms
from tests.evaluation.analysis.maps import SHOP
from tests.maps import read_whole

GRAPH = read_whole(SHOP).graph


def test_every_semantics_says_something_of_every_thesis() -> None:
    pytest.importorskip("clingo", reason="the extra solver is not installed")
    found = compare(GRAPH)
    assert tuple(found.standings) == standing_semantics()
    assert found.standings["carneades"] == {"stay": Standing.STANDS, "close": Standing.FALLS}
    assert found.standings["grounded"] == {"stay": Standing.FALLS, "close": Standing.UNPROVEN}
    assert tuple(found.strengths) == gradual_semantics()
    assert found.strengths["quadratic-energy"] == pytest.approx({"stay": 0.5345, "close": 0.5}, abs=0.0001)
    assert found.missing == {}


def test_theses_on_whose_order_gradual_semantics_do_not_agree_are_a_dispute() -> None:
    [dispute] = compare(GRAPH, Terms(strengths=StrengthScope.PUBLISHED)).disputed
    assert (dispute.first, dispute.second) == ("stay", "close")
    assert {"df-quad", "squared-df-quad"} <= set(dispute.for_first)
    assert {"quadratic-energy", "euler", "euler-top", "mlp"} <= set(dispute.for_second)
    assert sorted((*dispute.for_first, *dispute.for_second)) == sorted(gradual_semantics())


def test_a_semantics_whose_solver_is_not_installed_is_missing_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "clingo", None)
    found = compare(GRAPH)
    assert list(found.standings) == ["carneades", "grounded"]
    assert list(found.missing) == ["complete", "preferred", "stable"]
    assert found.missing["stable"].startswith("the stable extensions need a solver that is not installed")
