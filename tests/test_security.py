"""What the page on security says about the program is true of its code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.maps import ROOT
from tests.modules import MODULES, PACKAGE, calls_in, nodes_of

PAGE = " ".join((ROOT / "SECURITY.md").read_text(encoding="utf-8").split())
# What opens connections, by itself or through what is below it.
NETWORK = {"ftplib", "http.client", "httpx", "requests", "smtplib", "socket", "ssl", "urllib.request"}
# What listens.
SERVERS = {"http.server", "socketserver", "xmlrpc.server"}
# What makes objects, or runs code, of what is in a file.
UNSAFE = {"marshal", "pickle", "shelve", "dill", "code", "codeop"}
RUN_CODE = {"eval", "exec", "compile", "__import__"}
# The modules that run programs, with the words of the page for what they run.
RUNNERS = {
    "diagram/raster/pixels.py": "Python, for sources, PNG pictures",
    "server/preview/editors.py": "the editor",
    "workspace/engines.py": "Graphviz, with `--engine`",
    "workspace/extracting.py": "Python, for sources",
    "workspace/git.py": "git, for revisions",
    "workspace/tools.py": "`argmap doctor` tries git and Graphviz",
}


def imported(path: Path) -> Iterator[str]:
    """Yield the names of the modules that a module imports."""
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)


def modules_with(names: set[str]) -> set[str]:
    """Return the modules of the package that import one of some modules."""
    return {path.relative_to(PACKAGE).as_posix() for path in MODULES if names & set(imported(path))}


def test_nothing_opens_a_connection_and_only_the_preview_listens() -> None:
    assert modules_with(NETWORK) == set()
    assert modules_with(SERVERS) == {"server/preview/handling.py"}
    assert 'HERE = "127.0.0.1"' in (PACKAGE / "server" / "preview" / "handling.py").read_text(encoding="utf-8")
    assert "Only `argmap preview` opens a port, on 127.0.0.1" in PAGE


def test_no_module_makes_objects_or_runs_code_of_what_is_in_a_file() -> None:
    assert modules_with(UNSAFE) == set()
    calls = {
        (path.relative_to(PACKAGE).as_posix(), call.func.id)
        for path in MODULES
        for call in calls_in(path)
        if isinstance(call.func, ast.Name) and call.func.id in RUN_CODE
    }
    # It makes functions from the names of the fields of our own classes.
    assert calls == {("base/values.py", "exec"), ("base/tuples.py", "eval")}


def test_only_the_modules_that_the_page_lists_run_programs() -> None:
    assert modules_with({"subprocess"}) == set(RUNNERS)
    assert [words for words in RUNNERS.values() if words not in PAGE] == []


@pytest.mark.parametrize("name", ["SECURITY.md", ".github/pull_request_template.md"])
def test_no_page_names_a_person_or_an_address(name: str) -> None:
    assert "@" not in (ROOT / name).read_text(encoding="utf-8")
