"""Workflow commands: whatever a text holds, the runner of GitHub Actions reads back the same."""

import re
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.text import Span, Text, visible
from argmap.lint.reports import github
from argmap.lint.summary import Summary
from tests.laws import examples
from tests.lint.reports.summaries import of_broken_files, summaries


class Command(NamedTuple):
    """A workflow command as the runner takes it."""

    name: str
    properties: dict[str, str]
    message: str


def parse(line: str) -> Command:
    """Read a line as the runner does: to the first `::` that ends the head, then by commas, then undo the escapes."""
    match = re.fullmatch(r"::(?P<name>[a-z]+) (?P<head>[^:]*)::(?P<message>[^\r\n]*)", line)
    assert match, line
    pairs = [pair.split("=", 1) for pair in match["head"].split(",")]
    properties = {name: unescape(value, {"%3A": ":", "%2C": ","}) for name, value in pairs}
    return Command(match["name"], properties, unescape(match["message"], {}))


def unescape(text: str, more: dict[str, str]) -> str:
    """Undo the escapes of a message, or with `more` those of a property; the percent sign comes last."""
    for written, meant in ({"%0D": "\r", "%0A": "\n"} | more).items():
        text = text.replace(written, meant)
    return text.replace("%25", "%")


def test_a_diagnostic_is_a_command_with_its_place() -> None:
    file = Text("maps/a,b:c%.yaml", "one: 1\ntwo: 2\n")
    diagnostic = Diagnostic("A004", "unknown-field", Severity.INFO, Span(file, 7, 10), "100 % wrong\n", "say: why")
    assert github.report(Summary((diagnostic,), 1, 0, 0)) == (
        "::notice title=A004 unknown-field,file=maps/a%2Cb%3Ac%25.yaml,line=2,endLine=2,col=1,endColumn=4"
        "::100 %25 wrong\\n%0Asay: why\n"
    )


def test_of_a_place_of_several_lines_only_lines_are_reported() -> None:
    diagnostic = Diagnostic("A005", "wrong-type", Severity.ERROR, Span(Text("a.yaml", "a\nb\n"), 0, 3), "wrong")
    command = parse(github.report(Summary((diagnostic,), 1, 0, 0)).rstrip("\n"))
    assert command.properties == {"title": "A005 wrong-type", "file": "a.yaml", "line": "1", "endLine": "2"}


@given(summaries)
@settings(max_examples=examples(1500))
def test_the_runner_reads_back_any_text(summary: Summary) -> None:
    lines = github.report(summary).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(summary.diagnostics)
    for line, diagnostic in zip(lines, summary.diagnostics, strict=True):
        command = parse(line)
        assert command.name == {"error": "error", "warning": "warning", "info": "notice"}[diagnostic.severity]
        assert command.properties["file"] == visible(diagnostic.span.path)
        assert command.properties["line"] == str(diagnostic.span.start.line)
        assert command.message.split("\n")[0] == visible(diagnostic.message)
        assert command.message.split("\n")[1:] == ([visible(diagnostic.help)] if diagnostic.help else [])


@pytest.mark.slow
def test_each_diagnostic_of_the_broken_files_is_one_line() -> None:
    summary = of_broken_files()
    lines = github.report(summary).splitlines()
    assert [parse(line).properties["title"] for line in lines] == [f"{d.code} {d.name}" for d in summary.diagnostics]
