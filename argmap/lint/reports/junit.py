"""JUnit XML, as test runners write it and nearly every build server shows."""

from itertools import groupby
from operator import attrgetter
from xml.etree import ElementTree as ET

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.escapes import log_lines
from argmap.base.text import visible
from argmap.language.phrases import plural
from argmap.lint.summary import Summary


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return a suite for each file with diagnostics, with a case for each diagnostic.

    Errors and warnings count as failed, remarks as skipped. Without diagnostics there is one passed case, because some
    build servers treat a report without cases as broken.
    """
    root = ET.Element("testsuites", counts(summary.diagnostics), name="argmap")
    for path, group in groupby(summary.diagnostics, attrgetter("span.path")):
        members = tuple(group)
        suite = ET.SubElement(root, "testsuite", counts(members), name=visible(path))
        for diagnostic in members:
            add_case(suite, diagnostic)
    if not summary.diagnostics:
        suite = ET.SubElement(root, "testsuite", name="argmap", tests="1", failures="0", errors="0", skipped="0")
        ET.SubElement(suite, "testcase", name=plural(summary.files, "file"), classname="argmap validate")
        root.set("tests", "1")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + log_lines(ET.tostring(root, encoding="unicode")) + "\n"


def counts(diagnostics: tuple[Diagnostic, ...]) -> dict[str, str]:
    """Return the attributes that count the cases of a suite."""
    remarks = sum(diagnostic.severity is Severity.INFO for diagnostic in diagnostics)
    numbers = {"tests": len(diagnostics), "failures": len(diagnostics) - remarks, "errors": 0, "skipped": remarks}
    return {name: str(number) for name, number in numbers.items()}


def add_case(suite: ET.Element, diagnostic: Diagnostic) -> None:
    """Add the case for a diagnostic."""
    start, path = diagnostic.span.start, visible(diagnostic.span.path)
    name = f"{diagnostic.code} {diagnostic.name} at {start.line}:{start.column}"
    case = ET.SubElement(suite, "testcase", name=name, classname=path, file=path, line=str(start.line))
    message = visible(diagnostic.message)
    if diagnostic.severity is Severity.INFO:
        ET.SubElement(case, "skipped", message=message)
        return
    failure = ET.SubElement(case, "failure", message=message, type=diagnostic.severity)
    lines = (f"{path}:{start.line}:{start.column}: {message}", visible(diagnostic.help))
    failure.text = "\n".join(line for line in lines if line)
