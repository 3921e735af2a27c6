"""The verdicts on the maps of the project depend on what their authors argue, and on nothing next to it."""

import pytest

import argmap
from argmap.lint.checker import Checked
from tests.maps import ROOT

# What the essay argues mutual dependence from: the two halves of it, what these rest on, and what it is worth.
HALVES = {"mutual-dependence", "russia-needs-iran", "iran-needs-russia"}
HINGE = {"position-improving", "losses-decide"}


def read(name: str) -> Checked:
    """Return a map of the project."""
    return argmap.read(ROOT / "arguments" / f"{name}.yaml")


def standing(checked: Checked, thesis: str, *without: str) -> str:
    """Return the standing of a thesis without some statements or steps."""
    return str(argmap.what_if(checked, without=without).after.statements[thesis].standing)


@pytest.mark.slow
def test_no_single_statement_turns_the_flagship() -> None:
    essay = read("russia-iran-syria")
    others = [name for name in essay.map.statements if name != "pact-holds"]
    assert [name for name in others if standing(essay, "pact-holds", name) != "stands"] == []


@pytest.mark.slow
def test_the_flagship_turns_without_mutual_dependence_and_one_more() -> None:
    essay = read("russia-iran-syria")
    turned = {
        name for name in essay.map.statements if standing(essay, "pact-holds", "mutual-dependence", name) != "stands"
    }
    assert turned == {"pact-holds", "stakes-for-putin", "opponents-no-better-off"}


@pytest.mark.slow
def test_whatever_set_turns_the_flagship_takes_mutual_dependence_or_its_hinge_away() -> None:
    essay = read("russia-iran-syria")
    found = next(flips for flips in argmap.flip(essay).flips if flips.thesis == "pact-holds")
    for names in found.standing:
        after = argmap.what_if(essay, without=names).after
        fallen = {name for name in HALVES | HINGE if str(after.statements[name].standing) != "stands"}
        assert fallen, names
