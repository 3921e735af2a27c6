"""Which tests may be skipped where CI runs: those for lack of something that nobody can be asked to have."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module

import pytest

from argmap.syntax.tree.composer import HAS_LIBYAML
from tests.maps import ROOT

VARIABLE = "CI"
# Since 0.2.6 libyaml refuses what is nested more than 1,000 deep.
NO_BOUND = "older versions of libyaml have no bound"
LIBYAML = tuple(import_module("yaml._yaml").get_version()) if HAS_LIBYAML else ()
needs_bound_of_libyaml = pytest.mark.skipif(LIBYAML < (0, 2, 6), reason=NO_BOUND)
# Tests of what only Linux has, or other systems have otherwise.
SYSTEMS = (
    "names of files are Unicode here",
    "needs pseudo-terminals",
    "no program can be run here that permissions hold for",
    "processes cannot be spawned here",
    "there are no pipes with names",
    "there are no symbolic links",
    "there are no terminals of this kind",
    "there is no such device",
)
# Reasons to skip a test, and whether they hold: material that is not part of the project, and optional tools.
ALLOWED: Mapping[str, bool] = {
    NO_BOUND: True,
    "the essay is not ours to republish": True,
    "the shared cases are not available": True,
    "the shared oracles are not available": True,
    "the shared samples are not available": True,
    **{f"Python {version} is not installed": True for version in ("3.11", "3.12", "3.13", "3.14")},
    "there is one core": (os.cpu_count() or 1) < 2,
    "this is no checkout": not (ROOT / ".git").exists(),
    **dict.fromkeys(SYSTEMS, sys.platform != "linux"),
    **{f"{tool} is not installed": True for tool in ("LaTeX", "LibreOffice", "Inkscape")},
}


def is_allowed(reason: str) -> bool:
    """Return whether a test may be skipped for a reason."""
    return any(reason.startswith(beginning) and holds for beginning, holds in ALLOWED.items())


def is_refused(reason: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether a skip counts as a failure: in CI each does that is not allowed."""
    return environment.get(VARIABLE, "").lower() in {"1", "true"} and not is_allowed(reason)


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Make a failure of a skip that counts as one."""
    if report.outcome != "skipped" or hasattr(report, "wasxfail") or not isinstance(report.longrepr, tuple):
        return
    path, line, words = report.longrepr
    reason = words.removeprefix("Skipped: ")
    if is_refused(reason):
        report.outcome = "failed"
        report.longrepr = f"{path}:{line}: must not be skipped in CI: {reason}"
