"""The project itself: its code keeps its own rules, and its pages tell the truth."""

import ast
import json
import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from statistics import median

import pytest
import yaml
from hypothesis import is_hypothesis_test

import argmap
from argmap.cli.commands import COMMANDS
from argmap.formats import FORMATS
from argmap.workspace.workspace import Workspace
from tests.laws import SPEEDS, chosen, examples
from tests.maps import ARGUMENTS, ROOT
from tests.modules import MODULES, code_of, nodes_of, trees

MOST_LINES = 300
MOST_LINES_OF_A_FUNCTION = 40
# A command may be longer, because it has a line for each of its options; then its body is this short.
MOST_LINES_OF_A_COMMAND = 25
MOST_ENTRIES = 16
MEDIAN_LINES = 75
# Of 95 functions in 100.
MOST_LINES_OF_MOST_FUNCTIONS = 25
# Of all laws together, in the soak; the tests take a tenth of them.
MOST_EXAMPLES = 350_000
Function = ast.FunctionDef | ast.AsyncFunctionDef
# Joined here, so that this file does not hold them.
PLACES = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/")


def named(path: Path) -> str:
    """Return the path of a file from the folder of the project."""
    return str(path.relative_to(ROOT))


def functions_in(path: Path) -> Iterator[Function]:
    """Yield all functions and methods of a module."""
    return (node for node in nodes_of(path) if isinstance(node, Function))


def public_parts(tree: ast.Module | ast.ClassDef) -> Iterator[Function | ast.ClassDef]:
    """Yield the public functions and classes of a module, and the public methods of its classes."""
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_parts(node)


def lines_of(function: Function) -> int:
    """Return how many lines a function has without its docstring."""
    length = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    has_docstring = ast.get_docstring(function) is not None
    return length - ((first.end_lineno or 0) - first.lineno + 1 if has_docstring else 0)


def is_command(path: Path, function: Function) -> bool:
    """Return whether a function of a module is a command."""
    return path.parent.name == "commands" and function.name == "run"


def lines_of_body(function: Function) -> int:
    """Return how many lines the body of a function has after its docstring."""
    return (function.end_lineno or 0) - (function.body[0].end_lineno or 0)


def test_every_module_begins_with_one_line_that_says_what_it_is() -> None:
    first = {path: (ast.get_docstring(tree) or "").partition("\n\n")[0] for path, tree in trees().items()}
    assert [named(path) for path, line in first.items() if not line.endswith(".") or "\n" in line] == []


def test_every_public_part_of_a_module_is_described() -> None:
    parts = ((path, part) for path, tree in trees().items() for part in public_parts(tree))
    assert [f"{named(path)}: {part.name}" for path, part in parts if not ast.get_docstring(part)] == []


def test_modules_and_functions_are_short() -> None:
    lengths = {path: len(code_of(path).splitlines()) for path in MODULES}
    assert {named(path): length for path, length in lengths.items() if length > MOST_LINES} == {}
    assert [
        f"{named(path)}: {function.name} has {lines_of(function)} lines"
        for path in MODULES
        for function in functions_in(path)
        if lines_of(function) > MOST_LINES_OF_A_FUNCTION
        and not (is_command(path, function) and lines_of_body(function) <= MOST_LINES_OF_A_COMMAND)
    ] == []


def test_the_package_has_at_most_sixteen_entries() -> None:
    entries = {path.name for path in (ROOT / "argmap").iterdir()} - {"__pycache__"}
    assert len(entries) <= MOST_ENTRIES, entries


def test_the_name_of_a_public_class_is_used_once() -> None:
    classes = [
        node.name
        for tree in trees().values()
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    assert [name for name, count in Counter(classes).items() if count > 1] == []


def test_modules_and_functions_are_short_on_the_whole() -> None:
    lengths = sorted(lines_of(function) for path in MODULES for function in functions_in(path))
    assert median(len(code_of(path).splitlines()) for path in MODULES) <= MEDIAN_LINES
    assert lengths[len(lengths) * 95 // 100] <= MOST_LINES_OF_MOST_FUNCTIONS


@pytest.mark.parametrize("path", ARGUMENTS, ids=named)
def test_the_maps_of_the_project_have_no_findings(path: Path) -> None:
    assert [(d.code, d.message) for d in Workspace().check(path).diagnostics] == []


@pytest.mark.parametrize("name", COMMANDS.names())
def test_every_command_is_in_the_readme(name: str) -> None:
    assert f"argmap {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_names_the_endings_of_all_formats() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.search(r"the file extension selects the format\s\(([^)]*)\)", text)
    assert named is not None
    assert sorted(re.findall(r"`(\w+)`", named[1])) == sorted(each.suffix[1:] for each in FORMATS.members())


def test_the_readme_names_the_licence_of_the_engine() -> None:
    licence = metadata.metadata("graphviz-pure")["License-Expression"]
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"`graphviz-pure`, is a separate package under `{licence}`" in text


def tracked_files() -> list[Path]:
    """Return the files that belong to the project."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [ROOT / name for name in done.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_no_file_reveals_the_machine_that_it_was_written_on() -> None:
    tracked = tracked_files()
    if not tracked:
        pytest.skip("this is no checkout")
    found = [
        (named(path), place)
        for path in tracked
        for place in PLACES
        if place.encode() in path.read_bytes() and b"\0" not in path.read_bytes()
    ]
    assert found == []


def test_the_changelog_describes_this_version() -> None:
    assert re.search(
        rf"^## \[?{re.escape(argmap.__version__)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )


def test_the_version_is_the_same_everywhere() -> None:
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))["version"] == argmap.__version__
    extension = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text(encoding="utf-8"))
    assert extension["version"] == argmap.__version__
    assert metadata.version("argmap") == argmap.__version__, "run: make .venv/.installed-dev"


def test_every_speed_of_the_tests_has_a_target_and_every_marker_is_left_out_by_one() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [name for name in SPEEDS if f"\n{name}: export ARGMAP_TESTS := {name}\n" not in makefile] == []
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"]["ini_options"]
    markers = {line.partition(":")[0] for line in options["markers"]}
    assert markers == set().union(*(speed.left_out for speed in SPEEDS.values()))


def test_no_law_has_a_number_of_examples_that_no_speed_changes() -> None:
    fixed = re.compile(r"max_examples=\d")
    assert [
        named(path) for path in (ROOT / "tests").rglob("*.py") if fixed.search(path.read_text(encoding="utf-8"))
    ] == []
    assert [examples(4000, name) for name in ("quick", "test", "soak")] == [40, 400, 4000]


def test_all_laws_together_try_no_more_examples_than_there_is_time_for(request: pytest.FixtureRequest) -> None:
    tests = [item.obj for item in request.session.items if isinstance(item, pytest.Function)]
    # Hypothesis keeps the settings of a law under this name, and has no public one.
    of_laws = [vars(test)["_hypothesis_internal_use_settings"] for test in tests if is_hypothesis_test(test)]
    assert sum(law.max_examples for law in of_laws) * SPEEDS[chosen()].divisor <= MOST_EXAMPLES
