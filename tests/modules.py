"""The modules of the package as they are parsed, once for all tests that look at code."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from argmap.base.gc_pause import collector_paused
from tests.maps import ROOT

PACKAGE = ROOT / "argmap"
MODULES = tuple(sorted(PACKAGE.rglob("*.py")))


@cache
def code_of(path: Path) -> str:
    """Return the text of a module."""
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return everything in a module, itself first."""
    with collector_paused():
        return tuple(ast.walk(ast.parse(code_of(path))))


def tree_of(path: Path) -> ast.Module:
    """Return a module as it is parsed."""
    tree = nodes_of(path)[0]
    assert isinstance(tree, ast.Module)
    return tree


def trees() -> Mapping[Path, ast.Module]:
    """Return all modules as they are parsed."""
    return {path: tree_of(path) for path in MODULES}


def calls_in(path: Path) -> Iterator[ast.Call]:
    """Yield all calls in a module."""
    return (node for node in nodes_of(path) if isinstance(node, ast.Call))
