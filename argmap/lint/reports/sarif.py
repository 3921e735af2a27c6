"""SARIF 2.1.0, the standard format for static analysis results, read by code hosts and editors."""

import os
from collections.abc import Mapping, Sequence
from importlib import metadata
from typing import Any, TypeAlias
from urllib.parse import quote

from argmap.base.diagnostics import Diagnostic, Fix, Related, Severity
from argmap.base.json_output import as_json
from argmap.base.text import Span, visible
from argmap.lint.finding_ids import fingerprints
from argmap.lint.registry import Rule, rules
from argmap.lint.rule_pages import explain
from argmap.lint.summary import Summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
Json: TypeAlias = Mapping[str, Any]


def report(summary: Summary, *, colour: bool = False, complete: bool = False) -> str:
    """Return one run as JSON, with the page of each rule that reported something."""
    reported = {diagnostic.code for diagnostic in summary.diagnostics}
    known = [rule for rule in rules() if rule.code in reported]
    numbers = {rule.code: number for number, rule in enumerate(known)}
    names = fingerprints(summary.diagnostics)
    run = {
        "tool": {
            "driver": {
                "name": "argmap",
                "semanticVersion": metadata.version("argmap"),
                "rules": [rule_as_data(rule) for rule in known],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "results": [
            result(diagnostic, numbers[diagnostic.code], name)
            for diagnostic, name in zip(summary.diagnostics, names, strict=True)
        ],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(document)


def rule_as_data(rule: Rule) -> Json:
    """Return a rule with its page."""
    page = explain(rule)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": f"{page.summary} {page.why}"},
        "help": {"text": page.as_text(), "markdown": page.as_markdown()},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def result(diagnostic: Diagnostic, number: int, fingerprint: str) -> Json:
    """Return a diagnostic. `number` is the index of its rule in the run."""
    message = visible(diagnostic.message)
    data: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": number,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": f"{message}\n{visible(diagnostic.help)}" if diagnostic.help else message},
        "locations": [{"physicalLocation": location(diagnostic.span)}],
        "partialFingerprints": {"argmap/v1": fingerprint},
    }
    if diagnostic.related:
        data["relatedLocations"] = [
            related_location(related, number) for number, related in enumerate(diagnostic.related, start=1)
        ]
    if diagnostic.fix:
        data["fixes"] = [fix_as_data(diagnostic.fix)]
    return data


def related_location(related: Related, number: int) -> Json:
    """Return a related location with its message; the number distinguishes it from others with the same message."""
    place = location(related.span)
    return {"id": number, "physicalLocation": place, "message": {"text": visible(related.message)}}


def location(span: Span) -> Json:
    """Return a location in a file."""
    return {"artifactLocation": artifact(span.path), "region": region(span)}


def artifact(path: str) -> Json:
    """Return a file as a URI, relative or absolute like its path."""
    written = quote(os.fsencode(path.replace(os.sep, "/")))
    return {"uri": f"file://{written}" if os.path.isabs(path) else written}


def region(span: Span) -> Json:
    """Return a region of a file; its end is one past the last character, as in SARIF."""
    start, end = span.start, span.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def fix_as_data(fix: Fix) -> Json:
    """Return a fix with its edits grouped by file."""
    paths = dict.fromkeys(edit.span.path for edit in fix.edits)
    return {
        "description": {"text": fix.message},
        "artifactChanges": [
            {"artifactLocation": artifact(path), "replacements": replacements(fix, path)} for path in paths
        ],
    }


def replacements(fix: Fix, path: str) -> Sequence[Json]:
    """Return the edits of a fix in one file."""
    return [
        {"deletedRegion": region(edit.span), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
        if edit.span.path == path
    ]
