"""A program that uses the Python API as a user would; mypy checks it against the wheel, each type exactly."""

from pathlib import Path
from typing import assert_type

import argmap
from argmap.base.diagnostics import Diagnostic, Severity
from argmap.evaluation.analysis.flips import FlipSearch
from argmap.evaluation.analysis.matrix import Matrix
from argmap.evaluation.analysis.what_if import Changes
from argmap.evaluation.analysis.why import Explanation
from argmap.evaluation.results import Evaluation
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.sources.quotation import Found
from argmap.workspace.embedding import Embedded


def read_and_check(path: Path) -> Map:
    """Read maps from files and from texts, build one, and check and write it."""
    checked = assert_type(argmap.read(path), argmap.Checked)
    assert_type(argmap.read("map.yaml", text="argmap: 1\n"), argmap.Checked)
    assert_type(checked.map, Map)
    assert_type(checked.is_whole, bool)
    assert_type(checked.diagnostics, tuple[Diagnostic, ...])
    for diagnostic in checked.diagnostics:
        assert_type(diagnostic.code, str)
        assert_type(diagnostic.severity, Severity)
        assert_type(diagnostic.span.start.line, int)
    stay = Statement(id="stay", kind=Kind.CLAIM, text="The shop stays open.")
    trade = Statement(id="trade", kind=Kind.EVIDENCE, text="The trade has grown.")
    step = Step(id="trade -> stay", relation=Relation.SUPPORTS, premises=("trade",), target="stay")
    made = Map(title="The shop", statements={"stay": stay, "trade": trade}, steps=(step,))
    assert_type(argmap.check(made), argmap.Checked)
    assert_type(argmap.check(made, path), argmap.Checked)
    assert_type(argmap.write(made), str)
    return made


def draw(checked: argmap.Checked) -> None:
    """Draw a map in a file, and in a document."""
    assert_type(argmap.render(checked), str)
    assert_type(argmap.render(checked, "html"), str)
    assert_type(argmap.render_bytes(checked, "png"), bytes)
    assert_type(argmap.embed("argmap: 1\n", path="page.md", first_line=3, form="svg", theme="dark"), Embedded)
    assert_type(argmap.embed(path=Path("map.yaml"), verdicts=True).text, str)


def judge(checked: argmap.Checked) -> None:
    """Ask which statements stand, why, and what would change that."""
    verdicts = assert_type(argmap.evaluate(checked, semantics="grounded", accept="assumptions"), Evaluation)
    assert_type(verdicts.statements["stay"].strength, float | None)
    assert_type(argmap.why(checked, "stay", depth=2), Explanation)
    assert_type(argmap.what_if(checked, without=["trade"], weights={"stay": 0.5}), Changes)
    assert_type(argmap.flip(checked, "stay"), FlipSearch)
    assert_type(argmap.matrix(checked), Matrix)


def message_of(path: Path) -> str:
    """Return why a file cannot be read, or nothing where it can."""
    try:
        argmap.read(path)
    except argmap.ArgmapError as error:
        return str(error)
    return ""


def look_up() -> None:
    """Look for a quotation in a text."""
    assert_type(argmap.find_quotation("they stay", "They stay."), Found)
    assert_type(argmap.find_quotation(["they", "stay"], "They all stay.").verdict.value, str)
    assert_type(argmap.__version__, str)
