"""Writes the modules that hold what is known without reading or loading where it is written: rules, schemes, semantics.

They are written before the pages, which are made of them.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from argmap.evaluation.semantics import SEMANTICS
from argmap.lint.registry import RULES, Rule

ROOT = Path(__file__).parent.parent
SCHEMES = ROOT / "argmap" / "syntax" / "schemes" / "schemes.yaml"


def tables() -> Iterator[tuple[str, str]]:
    """Yield the path of each module, below the project, with its content."""
    yield "argmap/lint/rule_table.py", rule_table(sorted(loaded.rule for loaded in RULES.members()))
    schemes = yaml.safe_load(SCHEMES.read_text(encoding="utf-8"))
    yield "argmap/syntax/schemes/pattern_table.py", pattern_table(schemes)
    yield "argmap/syntax/schemes/question_table.py", question_table(schemes)
    yield "argmap/evaluation/semantics_table.py", semantics_table(s.name for s in SEMANTICS.members() if s.modular)


def rule_table(rules: Sequence[Rule]) -> str:
    """Return the module that holds what is known of rules without their modules."""
    rows = "".join(
        f"({rule.code!r}, {rule.name!r}, {str(rule.severity)!r}, {rule.fails_when_strict}, {rule.has_fix},"
        f" {rule.is_searched}, {str(rule.needs or '')!r}, {rule.is_absence}, {rule.is_preview}, {rule.since!r}),\n"
        for rule in rules
    )
    return as_module(
        "What is known of each rule without its module.",
        "# Code, name, severity, whether a strict check fails on it, whether some of it can be fixed, whether the\n"
        "# graph is searched for it, what that needs, whether it reports what is not there, whether it is in\n"
        "# preview, and the version that has it first.\n"
        f"ROWS: tuple[tuple[str, str, str, bool, bool, bool, str, bool, bool, str], ...] = (\n{rows})\n",
    )


def pattern_table(schemes: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the module that holds the patterns of the argumentation schemes."""
    rows = "".join(
        f"({name!r}, {each['about']!r}, {each['premises']!r}, {each['conclusion']!r}),\n"
        for name, each in schemes.items()
    )
    return as_module(
        "The patterns of schemes.yaml.",
        "# Name, what it is about, premises by their ids, conclusion.\n"
        f"PATTERNS: tuple[tuple[str, str, dict[str, str], str], ...] = (\n{rows})\n",
    )


def question_table(schemes: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the module that holds the critical questions of the argumentation schemes, all that rules need."""
    rows = "".join(f"{name!r}: {each['questions']!r},\n" for name, each in schemes.items())
    return as_module(
        "The critical questions of schemes.yaml.",
        f"# By the name of the scheme, questions by their ids.\nQUESTIONS: dict[str, dict[str, str]] = {{\n{rows}}}\n",
    )


def semantics_table(gradual: Iterable[str]) -> str:
    """Return the module that tells which semantics give strengths."""
    names = ", ".join(repr(name) for name in sorted(gradual))
    return as_module("Which semantics give strengths.", f"GRADUAL = frozenset({{{names}}})\n")


def as_module(docstring: str, content: str) -> str:
    """Return a generated module in the project's form."""
    text = f'"""{docstring} Written by `make docs`; do not edit."""\n\n{content}'
    command = (sys.executable, "-m", "ruff", "format", "--quiet", "-")
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT)
    return done.stdout


def write_all(pages: Iterable[tuple[str, str]]) -> None:
    """Write generated files, each at its path below the project."""
    for path, content in pages:
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    write_all(tables())
