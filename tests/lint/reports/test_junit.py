"""JUnit XML: a real parser reads it, whatever the texts hold."""

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from junitparser import Failure, JUnitXml, Skipped

from argmap.base.diagnostics import Diagnostic, Severity
from argmap.base.text import Span, Text, visible
from argmap.lint.reports import junit
from argmap.lint.summary import Summary
from tests.laws import examples
from tests.lint.reports.summaries import of_broken_files, summaries


def read(summary: Summary) -> JUnitXml:
    """Return a report as the parser reads it."""
    return JUnitXml.fromstring(junit.report(summary).encode("utf-8"))


def test_errors_and_warnings_have_failed_and_remarks_were_skipped() -> None:
    file = Text("map.yaml", "one: 1\ntwo: 2\n")
    found = tuple(
        Diagnostic("A004", "unknown-field", severity, Span(file, 7, 10), f'"<{severity}>"', "do & this")
        for severity in Severity
    )
    (suite,) = read(Summary(found, 1, 0, 0))
    assert (suite.name, suite.tests, suite.failures, suite.skipped, suite.errors) == ("map.yaml", 3, 2, 1, 0)
    cases = list(suite)
    assert {case.name for case in cases} == {"A004 unknown-field at 2:1"}
    assert {case.classname for case in cases} == {"map.yaml"}
    kinds = [(type(result), result.message) for case in cases for result in case.result]
    assert kinds == [(Failure, '"<error>"'), (Failure, '"<warning>"'), (Skipped, '"<info>"')]
    assert cases[0].result[0].text == 'map.yaml:2:1: "<error>"\ndo & this'
    assert (cases[1].result[0].type, cases[0].result[0].type) == ("warning", "error")


def test_each_file_is_a_suite() -> None:
    found = tuple(
        Diagnostic("A004", "unknown-field", Severity.ERROR, Span(Text(name, "x"), 0, 1), "wrong") for name in "aab"
    )
    assert [(suite.name, suite.tests) for suite in read(Summary(found, 2, 0, 0))] == [("a", 2), ("b", 1)]


def test_nothing_wrong_is_one_case_that_has_passed() -> None:
    report = read(Summary((), 3, 0, 0))
    (suite,) = report
    (case,) = suite
    assert (report.tests, suite.tests, suite.failures) == (1, 1, 0)
    assert (case.name, case.is_passed) == ("3 files", True)


@given(summaries)
@settings(max_examples=examples(1500))
def test_a_parser_reads_back_any_text(summary: Summary) -> None:
    root = ET.fromstring(junit.report(summary).encode("utf-8"))
    cases = root.findall("./testsuite/testcase")
    assert int(root.attrib["tests"]) == len(cases) == max(1, len(summary.diagnostics))
    if summary.diagnostics:
        told = [case[0].attrib["message"] for case in cases]
        assert told == [visible(diagnostic.message) for diagnostic in summary.diagnostics]


def test_the_report_on_the_broken_files_is_read() -> None:
    summary = of_broken_files()
    report = read(summary)
    assert report.tests == len(summary.diagnostics)
    assert report.skipped == summary.count(Severity.INFO)
