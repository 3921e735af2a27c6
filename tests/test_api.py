"""The Python API: what `import argmap` gives."""

import doctest
import inspect
import math
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.base.errors import ArgmapError
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.analysis.flips import find_flips
from argmap.evaluation.terms import Accept, Standard, Terms
from tests.maps import ARGUMENTS, ROOT

MAP = "argmap: 1\ntitle: A map\nclaims: {a: {text: A., claims: {b: B.}}}\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small map that can be read."""
    path = tmp_path / "map.yaml"
    path.write_text(MAP, encoding="utf-8")
    return path


def test_the_public_names_are_few_and_documented() -> None:
    assert argmap.__all__ == sorted(argmap.__all__)
    assert argmap.__all__ == [
        "ArgmapError",
        "Checked",
        "__version__",
        "check",
        "embed",
        "evaluate",
        "find_quotation",
        "flip",
        "matrix",
        "read",
        "render",
        "render_bytes",
        "what_if",
        "why",
        "write",
    ]
    assert dir(argmap) == argmap.__all__
    public = {name for name, part in vars(argmap).items() if inspect.isfunction(part) and not name.startswith("_")}
    assert public == set(argmap.__all__) - {"ArgmapError", "Checked", "__version__"}
    for name in argmap.__all__:
        assert inspect.getdoc(getattr(argmap, name))


def test_what_functions_take_and_raise_can_be_named(path: Path) -> None:
    assert isinstance(argmap.read(path), argmap.Checked)
    with pytest.raises(argmap.ArgmapError, match=r'^"svgg" is not one of the formats; did you mean "svg"\?$'):
        argmap.render(argmap.read(path), "svgg")
    with pytest.raises(AttributeError, match=r'^module "argmap" has no attribute "nothing"$'):
        vars(argmap)["__getattr__"]("nothing")


def test_importing_it_loads_no_other_package() -> None:
    code = "import sys, argmap; print(sorted({'yaml', 'graphviz', 'rich', 'typer'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=ROOT)
    assert done.stdout == "[]\n"


def test_the_documentation_of_the_package_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testmod(argmap)
    assert (result.failed, result.attempted > 0) == (0, True)


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_a_good_file_is_read_without_findings(path: Path) -> None:
    checked = argmap.read(path)
    assert checked.diagnostics == ()
    assert checked.is_whole
    assert not checked.has_errors
    assert len(checked.map.statements) >= 5


def test_a_path_may_be_a_text(path: Path) -> None:
    assert argmap.read(str(path)).map == argmap.read(path).map


def test_a_bad_file_gives_what_could_be_read_and_what_is_wrong(path: Path) -> None:
    path.write_text(MAP + "bogus: 1\n", encoding="utf-8")
    checked = argmap.read(path)
    assert list(checked.map.statements) == ["a", "b"]
    assert [(d.code, d.name, d.span.start.line) for d in checked.diagnostics if d.code < "A1"] == [
        ("A004", "unknown-field", 4)
    ]
    assert not checked.is_whole


@pytest.mark.parametrize("name", ["gone.yaml", ".", "gone/gone.yaml", "a\0b.yaml"])
def test_a_file_that_cannot_be_opened_is_a_diagnostic(name: str, tmp_path: Path) -> None:
    checked = argmap.read(f"{tmp_path}/{name}")
    assert [(d.code, d.name) for d in checked.diagnostics] == [("A013", "unreadable-file")]
    assert dict(checked.map.statements) == {}


def test_a_map_is_drawn_as_text(path: Path) -> None:
    checked = argmap.read(path)
    assert argmap.render(checked).startswith("<svg ")
    assert argmap.render(checked, "svg") == argmap.render(checked)
    assert argmap.render(checked, "dot").startswith("digraph map {")


def test_a_map_is_drawn_as_bytes(path: Path) -> None:
    checked = argmap.read(path)
    assert argmap.render_bytes(checked).startswith(b"\x89PNG\r\n\x1a\n")
    assert argmap.render_bytes(checked, "svg").decode() == argmap.render(checked, "svg")


@pytest.mark.parametrize("form", ["bmp", "SVG", "../dot", "__init__", "argmap.formats.svg", "os"])
def test_an_unknown_format_is_an_error_that_lists_the_known_ones(form: str, path: Path) -> None:
    for draw in (argmap.render, argmap.render_bytes):
        with pytest.raises(ArgmapError, match="is not one of the formats"):
            draw(argmap.read(path), form)


def test_a_format_that_is_not_text_is_an_error_that_says_what_to_use(path: Path) -> None:
    with pytest.raises(ArgmapError, match='"png" is not a text format; use render_bytes'):
        argmap.render(argmap.read(path), "png")


def test_a_map_of_a_file_that_is_not_there_is_drawn_as_nothing(tmp_path: Path) -> None:
    assert argmap.render(argmap.read(tmp_path / "gone.yaml")).startswith("<svg ")


@pytest.mark.slow
def test_answers_have_a_short_repr() -> None:
    flagship = argmap.read(ROOT / "arguments" / "russia-iran-syria.yaml")
    answers = (
        argmap.evaluate(flagship),
        argmap.why(flagship, "split-likely"),
        argmap.what_if(flagship, without=["split-likely"]),
        argmap.flip(flagship),
        argmap.matrix(flagship),
    )
    for answer in answers:
        assert type(answer).__name__ in repr(answer)
        assert len(repr(answer)) < 500


def test_answers_are_on_the_terms_that_were_asked_for(path: Path) -> None:
    checked = argmap.read(path)
    terms = Terms(semantics="df-quad", standard=Standard.SCINTILLA, accept=Accept.ASSUMPTIONS)
    semantics, standard, accept = "df-quad", "scintilla", "assumptions"
    explanation = argmap.why(checked, "a", semantics=semantics, standard=standard, accept=accept)
    changes = argmap.what_if(checked, weights={"b": 1}, semantics=semantics, standard=standard, accept=accept)
    flips = argmap.flip(checked, "a", semantics=semantics, standard=standard, accept=accept)
    assert explanation.evaluation == argmap.evaluate(checked, semantics=semantics, standard=standard, accept=accept)
    assert explanation.evaluation.terms == terms
    assert (changes.before.terms, changes.after.terms) == (terms, terms._replace(weights={"b": 1}))
    assert flips == find_flips(checked.graph, terms, "a")


def test_what_is_asked_of_a_statement_that_is_not_there_is_refused(path: Path) -> None:
    checked = argmap.read(path)
    with pytest.raises(ArgmapError, match=r'^no statement is called "c": choose one of: a, b$'):
        argmap.why(checked, "c")
    with pytest.raises(ArgmapError, match=r'^no statement or step is called "c": argmap show lists the statements$'):
        argmap.what_if(checked, weights={"c": 1})
    with pytest.raises(ArgmapError, match=r'^"b" is not a thesis: a$'):
        argmap.flip(checked, "b")


NO_WEIGHTS = ["0.5", None, math.nan, math.inf, -0.1, 1.0000001, 10**400, 10**5000, 1j, [0.5], Decimal("sNaN"), True]


@pytest.mark.parametrize("weight", NO_WEIGHTS, ids=lambda weight: type(weight).__name__)
def test_what_is_not_a_weight_is_refused_by_name(weight: Any, path: Path) -> None:
    checked = argmap.read(path)
    words = r'^(.{1,60}|this int) is not a weight for "b": give a number from 0 to 1$'
    with pytest.raises(ArgmapError, match=words):
        argmap.what_if(checked, weights={"b": weight})
    with pytest.raises(ArgmapError, match=words):
        evaluate(checked.graph, Terms(weights={"b": weight}))


def test_a_weight_that_is_text_is_shown_as_it_was_given(path: Path) -> None:
    weights: Any = {"b": "0.5"}
    with pytest.raises(ArgmapError, match=r'^"0\.5" is not a weight for "b": give a number from 0 to 1$'):
        argmap.what_if(argmap.read(path), weights=weights)


@pytest.mark.parametrize("weight", [0, 1, 0.25, Decimal("0.25"), Fraction(1, 4)])
def test_a_weight_is_a_number_of_any_type(weight: Any, path: Path) -> None:
    found = argmap.what_if(argmap.read(path), weights={"b": weight}).weights["b"]
    assert (type(found), found) == (float, float(weight))


@pytest.mark.parametrize("weights", ["b", ["b"], 0.5])
def test_weights_that_are_not_a_mapping_are_refused(weights: Any, path: Path) -> None:
    with pytest.raises(ArgmapError, match=r"^.+ does not give weights: use a mapping from ids to numbers$"):
        argmap.what_if(argmap.read(path), weights=weights)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"without": 3}, "3 does not say what to remove: use an id or a list of ids"),
        ({"without": None}, "None does not say what to remove: use an id or a list of ids"),
        ({"without": [3]}, "3 is not an id: use the text of one"),
        ({"without": [["b"]]}, "['b'] is not an id: use the text of one"),
        ({"weights": {1: 0.5}}, "1 is not an id: use the text of one"),
    ],
)
def test_what_is_not_an_id_is_refused(changes: dict[str, Any], message: str, path: Path) -> None:
    with pytest.raises(ArgmapError, match=f"^{re.escape(message)}$"):
        argmap.what_if(argmap.read(path), **changes)


@pytest.mark.parametrize("number", ["3", -1, 1.5, math.nan, math.inf, True, [3], 1j])
def test_what_is_not_a_whole_number_is_refused(number: Any, path: Path) -> None:
    words = re.escape(f'"{number}"' if isinstance(number, str) else str(number))
    with pytest.raises(ArgmapError, match=rf"^{words} is not a valid depth: use a whole number of at least 0$"):
        argmap.why(argmap.read(path), "a", depth=number)
    with pytest.raises(ArgmapError, match=rf"^{words} is not a valid depth: use a whole number of at least 0$"):
        argmap.embed(path, depth=number)
    with pytest.raises(ArgmapError, match=rf"^{words} is not a valid first line: use a whole number of at least 1$"):
        argmap.embed(MAP, first_line=number)


def test_the_matrix_of_a_map_with_one_reason_has_one_column(path: Path) -> None:
    found = argmap.matrix(argmap.read(path))
    assert (found.theses, [column.name for column in found.columns], found.left_out) == (("a",), ["b"], 0)


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        ({"standard": "certain"}, '"certain" is not a valid standard; choose one of: beyond-reasonable-doubt, '),
        ({"standard": "preponderence"}, '"preponderence" is not a valid standard; did you mean "preponderance"?'),
        ({"accept": "some"}, '"some" is not a valid value of accept; choose one of: all, assumptions, grounded'),
        ({"strengths": "none"}, '"none" is not a valid value of strengths; choose one of: applying, published'),
    ],
)
def test_an_unknown_word_is_refused_with_the_known_ones(terms: dict[str, str], message: str, path: Path) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}"):
        argmap.evaluate(argmap.read(path), **terms)


def test_one_part_of_a_map_can_be_removed_without_a_list(path: Path) -> None:
    checked = argmap.read(path)
    assert argmap.what_if(checked, without="b").without == argmap.what_if(checked, without=["b"]).without == ("b",)


def test_a_map_that_was_changed_is_checked_as_its_file_would_be_and_written(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text('ignore = ["unsupported-claim"]\n', encoding="utf-8")
    (tmp_path / "book.yaml").write_text("title: A book\n", encoding="utf-8")
    path = tmp_path / "map.yaml"
    path.write_text(MAP + "sources: {book: book.yaml}\n", encoding="utf-8")
    read = argmap.read(path)
    changed = replace(read.map, title="Another: title")
    checked = argmap.check(changed)
    assert (checked.map, checked.map.sources["book"].title) == (changed, "A book")
    assert [(d.name, d.span.start.line) for d in checked.diagnostics] == [("unused-source", 5), ("one-sided", 8)]
    assert checked.diagnostics[0].span.text.content == argmap.write(changed)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "argmap.toml").write_text("", encoding="utf-8")
    (elsewhere / "book.yaml").write_text("title: A book\n", encoding="utf-8")
    assert "unsupported-claim" in {d.name for d in argmap.check(changed, elsewhere / "map.yaml").diagnostics}
    assert path.read_text(encoding="utf-8").startswith(MAP)
