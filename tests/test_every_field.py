"""Two exhaustive laws: every field of the format, filled, through all that there is; and each field left out.

Contents come from the table of fields and from the folders of plugins, so that a new field, rule, format, report
or command is held to them by itself.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.base.diagnostics import Diagnostic, Finding
from argmap.base.opener import NoFiles
from argmap.base.text import Text
from argmap.cli.commands import COMMANDS
from argmap.formats import FORMATS
from argmap.formats.exchange.row_forms import ROW_FORMS
from argmap.formats.exporters import EXPORTERS
from argmap.lint.checker import Checked, diagnose
from argmap.lint.context import Context
from argmap.lint.registry import rules
from argmap.lint.reports import REPORTS
from argmap.lint.settings import DEFAULT
from argmap.lint.summary import Summary, summarise
from argmap.lint.suppressions import apply_suppressions
from argmap.model import Citation, Indicator, Map, Source, Speaker, Statement, Step
from argmap.model.graph import index
from argmap.model.references import references
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from argmap.syntax import reader
from argmap.syntax.fields import Field
from argmap.workspace.rendering import RenderOptions, draw_shown
from tests import made_records
from tests.cli.running import run
from tests.laws import thinned

# What takes no engine is quick enough for every field.
QUICK_FORMATS = ("json", "markdown", "mermaid")
FULL = made_records.filled_map()
EXTREMES = {"every field": FULL, "no field": made_records.least_map()}
MAPS = EXTREMES | {f"all but {name}": made for name, made in made_records.maps_without_a_field()}
# How each command is called on a map, whose statements include "thesis".
CALLS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "coverage": (("map.yaml",),),
    "diff": (
        ("map.yaml", "map.yaml"),
        ("map.yaml", "other.yaml", "--format", "json"),
        ("map.yaml", "other.yaml", "--format", "svg", "-o", "out.svg"),
    ),
    "doctor": ((), ("map.yaml", "--format", "json")),
    "evaluate": (("map.yaml",), ("map.yaml", "--format", "json"), ("map.yaml", "--format", "jsonl")),
    "explain": (("A101",),),
    "export": (
        *(("map.yaml", "--to", name, "-o", f"out.{name}") for name in EXPORTERS.names()),
        *(("map.yaml", "--to", name, "-o", "out/") for name in ROW_FORMS),
    ),
    "flip": (("thesis", "map.yaml"),),
    "fmt": (("map.yaml",), ("map.yaml", "--check"), ("map.yaml", "--diff")),
    "help": ((), ("validate",)),
    "import": (("map.yaml",), ("text.txt",)),
    "list": (("map.yaml",), ("--open-work", "map.yaml"), ("--format", "json", "map.yaml")),
    "lsp": ((),),
    "matrix": (("map.yaml",), ("map.yaml", "--format", "json")),
    "merge-driver": (("other.yaml", "map.yaml", "other.yaml", "map.yaml"),),
    "new": (("new.yaml",),),
    "pandoc-filter": ((), ("--answer",)),
    "preview": (("map.yaml", "--editor", "no-such-program"),),
    "quote": (("the words", "text.txt"),),
    "rename": (("thesis", "conclusion", "map.yaml", "--diff"), ("thesis", "conclusion", "other.yaml")),
    "render": tuple(("map.yaml", "--format", name, "-o", f"out.{name}") for name in QUICK_FORMATS),
    "review": (("thesis", "--by", "me", "--date", "2025-01-01", "--in", "other.yaml"),),
    "rules": ((),),
    "schema": ((),),
    "schemes": ((),),
    "show": (("map.yaml",), ("thesis", "map.yaml")),
    "source": (("verify", "text.source.yaml"),),
    "stats": (("map.yaml",), ("map.yaml", "--format", "jsonl")),
    "sync": (("page.md",), ("page.html",)),
    "validate": (("map.yaml",), ("--strict", "map.yaml"), ("--diff", "map.yaml"), ("--fix", "map.yaml")),
    "what-if": (("map.yaml", "--reject", "thesis"),),
    "why": (("thesis", "map.yaml"),),
}
# What documents say of it.
REGIONS = ("outline map.yaml", "picture map.yaml", "sources map.yaml", "verdict map.yaml thesis")


every_map = pytest.mark.parametrize("name", [*EXTREMES, *thinned([name for name in MAPS if name not in EXTREMES], 6)])


@cache
def written(name: str) -> str:
    """Return a map as the writer writes it."""
    return argmap.write(MAPS[name])


@cache
def checked(name: str) -> Checked:
    """Return a map as it is read from what is written of it."""
    return argmap.check(MAPS[name])


def without_places(name: str) -> Context:
    """Return a map that was built in memory as rules see it."""
    return Context(index(MAPS[name]), Documents(MAPS[name]))


def found_in(context: Context) -> list[Finding]:
    """Return what all rules find."""
    return [finding for rule in rules() for finding in rule.find(context)]


@cache
def summaries(name: str) -> tuple[Summary, Summary]:
    """Return what is found in a map that was written and read, and in one that was built in memory."""
    found, made = diagnose(found_in(without_places(name))), MAPS[name]
    return summarise([checked(name)]), Summary(found, 1, len(made.statements), len(made.steps))


@every_map
def test_a_map_is_written_and_read_as_itself(name: str) -> None:
    made, read = MAPS[name], checked(name).map
    # Something to watch for is not read without a text, which is reported.
    assert read == (made if all(each.text for each in indicators_of(made)) else without_indicators(made))
    content = argmap.write(read)
    assert argmap.write(reader.read(Text("map.yaml", content), NoFiles())[0]) == content


def indicators_of(made: Map) -> list[Indicator]:
    """Return all indicators of a map."""
    return [indicator for statement in made.statements.values() for indicator in statement.indicators]


def without_indicators(made: Map) -> Map:
    """Return a map without those indicators that have no text."""
    statements = {
        name: replace(each, indicators=tuple(one for one in each.indicators if one.text))
        for name, each in made.statements.items()
    }
    return replace(made, statements=statements)


@every_map
def test_every_rule_takes_a_map_without_places(name: str) -> None:
    context = without_places(name)
    for rule in rules():
        found = list(rule.find(context))
        assert {finding.code for finding in found} <= {rule.code}
        assert all(isinstance(each, Diagnostic) for each in diagnose(found))
    assert references(MAPS[name]) == ()


# Marks are searched for in the text of a file, which a map built in memory has not.
TODO = "A903"


@every_map
def test_what_is_found_in_a_map_without_places_is_found_in_what_is_written_of_it(name: str) -> None:
    read = Context(checked(name).graph, Documents(checked(name).map))
    again = found_in(read)
    assert sorted({(f.code, f.message) for f in found_in(without_places(name))}) == sorted(
        {(f.code, f.message) for f in again if f.code != TODO}
    )


def test_an_exception_is_left_alone_where_nobody_knows_what_it_is_about() -> None:
    context = without_places("every field")
    found = found_in(context)
    assert apply_suppressions(context, found, DEFAULT) == found


@every_map
def test_a_map_has_each_format_of_text(name: str) -> None:
    made = MAPS[name]
    drawn = {form: draw_shown(Shown(index(made)), Documents(made), RenderOptions(form)) for form in QUICK_FORMATS}
    assert [form for form, content in drawn.items() if not content] == []


@pytest.mark.parametrize("form", FORMATS.names())
@pytest.mark.parametrize("made", thinned(EXTREMES.values(), 2), ids=EXTREMES)
def test_a_map_has_every_format(made: Map, form: str) -> None:
    assert draw_shown(Shown(index(made)), Documents(made), RenderOptions(form))


@every_map
def test_every_report_shows_the_findings_in_a_map(name: str) -> None:
    for summary in summaries(name):
        written = {report: "".join(REPORTS.get(report).write(summary)) for report in REPORTS.names()}
        assert [report for report, content in written.items() if not content] == []


def test_every_command_is_called() -> None:
    assert set(CALLS) == set(COMMANDS.names())


@pytest.mark.parametrize("command", COMMANDS.names())
@pytest.mark.parametrize("name", thinned(EXTREMES, 2))
def test_every_command_takes_a_map(name: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text("the words of a text\n", encoding="utf-8")
    Path("other.yaml").write_text("argmap: 1\ntitle: Other\nclaims: {thesis: It is so.}\n", encoding="utf-8")
    regions = "".join(f"<!-- argmap {kind} -->\n<!-- argmap end -->\n\n" for kind in REGIONS)
    for page in ("page.md", "page.html"):
        Path(page).write_text(regions, encoding="utf-8")
    Path("text.source.yaml").write_text("title: A text\ntext: text.txt\n", encoding="utf-8")
    for arguments in CALLS[command]:
        Path("map.yaml").write_text(written(name), encoding="utf-8")
        assert run(command, *arguments).code in {0, 1, 2}
        assert argmap.read("map.yaml").map == EXTREMES[name] or "--fix" in arguments


@pytest.mark.slow
@every_map
def test_checking_a_file_takes_whatever_field_is_missing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in CALLS["validate"] + CALLS["list"]:
        Path("map.yaml").write_text(written(name), encoding="utf-8")
        command = "list" if arguments in CALLS["list"] else "validate"
        assert run(command, *arguments).code in {0, 1, 2}


# Fields that JSON says in another way: the theses are those of the graph, the version is that of the JSON, the source
# of the file is in each citation, and files that are included are part of the map.
OTHERWISE = {"Map.argmap", "Map.include", "Map.source", "Map.theses", "Map.sources", "Map.speakers"}


def held_in_json() -> Iterator[tuple[type, Field]]:
    """Yield each field that a record of the map holds and that JSON gives under its own name."""
    for kind in made_records.RECORDS:
        for field in made_records.fields_held(kind):
            if f"{kind.__name__}.{field.name}" not in OTHERWISE:
                yield kind, field


@cache
def json_of_everything() -> Any:
    """Return the JSON of the map with every field."""
    return json.loads(argmap.render(checked("every field"), "json"))


@pytest.mark.parametrize(("kind", "field"), [*held_in_json()])
def test_json_has_every_field(kind: type, field: Field) -> None:
    data = json_of_everything()
    statement = data["statements"]["evidence-filled"]
    record = {
        Map: data,
        Statement: statement,
        Citation: statement["citations"][0],
        Indicator: statement["indicators"][0],
        Source: data["sources"]["book"],
        Speaker: data["speakers"]["ada"],
        Step: data["steps"]["linked"],
    }[kind]
    owner = {
        Map: FULL,
        Statement: FULL.statements["evidence-filled"],
        Citation: FULL.statements["evidence-filled"].citations[0],
        Indicator: FULL.statements["evidence-filled"].indicators[0],
        Source: FULL.sources["book"],
        Speaker: FULL.speakers["ada"],
        Step: next(step for step in FULL.steps if step.id == "linked"),
    }[kind]
    value = getattr(owner, field.attribute)
    if field.name not in {"citations", "indicators"}:
        if field.name == "allow":
            value = {allowance.rule: allowance.reason for allowance in value}
        if field.name == "reviewed":
            value = {"by": value.by, "date": value.date, "digest": value.digest, **value.extra}
            value["x-own"] = {"list": ["one", "two"], "text": "of somebody's own"}
        assert record[field.name] == (list(value) if isinstance(value, tuple) else value)
    assert record["x-own"] == {"list": ["one", "two"], "text": "of somebody's own"}
