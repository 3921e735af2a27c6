"""The page of losses by format: all that imports and exports can report, found in their code."""

import ast
import importlib
import inspect
import textwrap
from collections.abc import Iterator
from types import ModuleType
from typing import Any, NamedTuple

from argmap.formats.exporters import EXPORTERS
from argmap.formats.importers import IMPORTERS

# What every importer goes through.
SHARED = tuple(f"argmap.formats.exchange.{name}" for name in ("finishing", "relations", "anchors", "given"))
OUTCOMES = ("changed", "dropped")
UNKNOWN = "…"
HEAD = """\
# What imports and exports lose

Every import and export reports what was kept, changed and dropped, with locations; with `--strict`, it exits with 1 if
anything was changed or dropped. These tables list everything that can be reported, and are generated from the code; …
stands for words from the file. Formats that are not listed report only what every format reports.
"""
OUT = """\
Fields of a map that a format cannot express are dropped one by one: these are the rows with … for the name
of the field.
"""


class PossibleLoss(NamedTuple):
    """Something that can be reported: of what, whether it is changed or dropped, and in which words."""

    concept: str
    outcome: str
    message: str


def losses_page() -> str:
    """Return the page."""
    of_all = (found for each in SHARED for found in in_module(importlib.import_module(each)))
    parts = [HEAD, "## Imports\n", table("Every import", of_all)]
    parts += [table(each.title, of_format("importers", each.name, "read")) for each in IMPORTERS.members()]
    parts += ["\n## Exports\n", OUT]
    parts += [table(each.title, of_format("exporters", each.name, "export")) for each in EXPORTERS.members()]
    return "\n".join(filter(None, parts)).rstrip() + "\n"


def in_module(module: ModuleType) -> Iterator[PossibleLoss]:
    """Yield what a module can report."""
    return losses_in(ast.parse(inspect.getsource(module)), module)


def table(title: str, losses: Iterator[PossibleLoss]) -> str:
    """Return the losses of a format as a section, nothing if there are none."""
    rows = sorted(dict.fromkeys(losses))
    if not rows:
        return ""
    lines = [f"| {each.concept} | {each.outcome} | {each.message} |" for each in rows]
    return "\n".join((f"### {title}\n", "| what | | why |", "| --- | --- | --- |", *lines, ""))


def of_format(family: str, name: str, start: str) -> Iterator[PossibleLoss]:
    """Yield what can be reported by a function of the module of a format and by all that it calls."""
    module = importlib.import_module(f"argmap.formats.{family}.{name.replace('-', '_')}")
    waiting, seen = [getattr(module, start)], set()
    while waiting:
        current = waiting.pop()
        if current in seen or current.__module__ in SHARED:
            continue
        seen.add(current)
        tree, home = ast.parse(textwrap.dedent(inspect.getsource(current))), inspect.getmodule(current)
        if isinstance(home, ModuleType):
            yield from losses_in(tree, home)
            names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            waiting.extend(each for name in sorted(names) for each in own(getattr(home, name, None)))


def own(value: object) -> Iterator[Any]:
    """Yield a function or class of formats, or those that a table holds."""
    values = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else (value,)
    for each in values:
        is_code = inspect.isfunction(each) or inspect.isclass(each)
        if is_code and each.__module__.startswith("argmap.formats"):
            yield each


def losses_in(tree: ast.AST, module: ModuleType) -> Iterator[PossibleLoss]:
    """Yield what some code of a module reports, by the calls in it."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and is_report(call):
                    concepts = texts_of(call.args[0], function, module)
                    messages = texts_of(call.args[2], function, module)
                    outcome = call.func.attr if isinstance(call.func, ast.Attribute) else ""
                    yield from (PossibleLoss(concept, outcome, message) for concept in concepts for message in messages)


def is_report(call: ast.Call) -> bool:
    """Return whether a call reports that something was changed or dropped."""
    return isinstance(call.func, ast.Attribute) and call.func.attr in OUTCOMES and len(call.args) == 3


def texts_of(node: ast.expr, function: ast.FunctionDef, module: ModuleType) -> list[str]:
    """Return what an expression may say: its words, those of each of its cases, and "…" for what only a file tells."""
    if isinstance(node, ast.Constant):
        return [escaped(str(node.value))]
    if isinstance(node, ast.JoinedStr):
        return [escaped("".join(part_of(part, module) for part in node.values))]
    if isinstance(node, ast.IfExp):
        return [*texts_of(node.body, function, module), *texts_of(node.orelse, function, module)]
    if isinstance(node, ast.Name):
        value = getattr(module, node.id, None)
        if isinstance(value, str):
            return [escaped(value)]
        assigned = [
            text
            for each in ast.walk(function)
            if isinstance(each, ast.Assign) and any(isinstance(t, ast.Name) and t.id == node.id for t in each.targets)
            for text in texts_of(each.value, function, module)
        ]
        return assigned or [UNKNOWN]
    return [UNKNOWN]


def part_of(part: ast.expr, module: ModuleType) -> str:
    """Return a part of a text with values in it: its words, or a value that the module itself names."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    name = part.value.id if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name) else ""
    value = getattr(module, name, None)
    return value if isinstance(value, str) else UNKNOWN


def escaped(text: str) -> str:
    """Return a text for a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "\\<")
