"""`argmap validate`: what it finds, how it says so, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run

CLEAN = """argmap: 1
title: Clean
sources: {s: {title: A source, issued: 2025}}
claims:
  a: {text: A., evidence: {b: {text: B., source: s, locator: page 1}}}
  c: {text: C., contradicts: a, evidence: {d: {text: D., source: s, locator: page 2}}}
"""
WARNING = CLEAN.replace("  a:", "  lone: {text: Lone., supports: a}\n  a:")
ERROR = CLEAN.replace("text: A.,", "texts: A.,")


def write(path: Path, content: str) -> str:
    """Write a map and return its path from the working directory."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return str(path.relative_to(Path.cwd()))


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        (CLEAN, [], 0),
        (CLEAN, ["--strict"], 0),
        (WARNING, [], 0),
        (WARNING, ["--strict"], 1),
        (ERROR, [], 1),
        (ERROR, ["--strict"], 1),
        ("", [], 1),
        ("- a list\n", [], 1),
        (": : :\n", [], 1),
    ],
)
def test_the_exit_code_depends_on_what_was_found(content: str, options: list[str], code: int, folder: Path) -> None:
    path = write(folder / "map.yaml", content)
    assert run("validate", path, *options).code == code


def test_the_projects_maps_are_clear(project: Path) -> None:
    outcome = run("validate", str(project / "arguments"), "--strict")
    assert (outcome.code, outcome.out) == (0, "")
    assert "all clear in 6 files (" in outcome.err


def test_the_sum_is_reported_on_standard_error(folder: Path) -> None:
    assert run("validate", write(folder / "map.yaml", CLEAN)).err == "all clear in 1 file (4 statements, 2 steps)\n"
    outcome = run("validate", write(folder / "map.yaml", WARNING))
    assert outcome.err == "1 warning in 1 file (5 statements, 3 steps)\n"
    assert run("validate", "map.yaml", "--quiet").err == ""


def test_standard_input_is_read(folder: Path) -> None:
    outcome = run("validate", "-", "--format", "concise", typed=ERROR)
    assert outcome.code == 1
    assert "-:5:7: A004 error: " in outcome.out
    assert list(folder.iterdir()) == []


def test_a_folder_is_searched_in_order_and_hidden_folders_are_not(folder: Path) -> None:
    for name in ("b.yaml", "a/c.yml", ".hidden/d.yaml", "e.txt"):
        write(folder / "maps" / name, ERROR)
    outcome = run("validate", "maps", "--format", "concise")
    assert list(dict.fromkeys(line.split(":")[0] for line in outcome.out.splitlines())) == [
        "maps/a/c.yml",
        "maps/b.yaml",
    ]


def test_a_file_that_is_named_twice_is_checked_once(folder: Path) -> None:
    path = write(folder / "map.yaml", CLEAN)
    assert run("validate", path, path).err == "all clear in 1 file (4 statements, 2 steps)\n"


def test_a_file_that_is_not_there_is_a_finding(folder: Path) -> None:
    outcome = run("validate", "gone.yaml", "--format", "concise")
    assert outcome.code == 2
    said = "the file cannot be read: no such file or directory (unreadable-file)"
    assert outcome.out == f"gone.yaml:1:1: A013 error: {said}\n"
    assert list(folder.iterdir()) == []


def test_an_unknown_format_is_a_wrong_use(folder: Path) -> None:
    outcome = run("validate", write(folder / "map.yaml", CLEAN), "--format", "jsno")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == 'argmap: "jsno" is not one of the reports; did you mean "json"?\n'


def test_json_keeps_to_its_contract(folder: Path) -> None:
    path = write(
        folder / "map.yaml", WARNING.replace("text: A.", "texts: A.").replace("page 1", "page 1, by: x, by: y")
    )
    outcome = run("validate", path, "--format", "json")
    document = json.loads(outcome.out)
    assert list(document) == ["version", "diagnostics", "summary"]
    assert document["version"] == 1
    assert list(document["summary"]) == [
        "files",
        "statements",
        "steps",
        "errors",
        "warnings",
        "infos",
        "baseline",
        "skipped",
    ]
    places = ["path", "line", "column"]
    keys = ["code", "name", "severity", "message", "help", *places, "end_line", "end_column", "related", "fix"]
    for diagnostic in document["diagnostics"]:
        assert list(diagnostic) == keys
        assert diagnostic["severity"] in {"error", "warning", "info"}
        assert (diagnostic["line"], diagnostic["column"]) <= (diagnostic["end_line"], diagnostic["end_column"])
        for related in diagnostic["related"]:
            assert list(related) == ["message", "path", "line", "column"]
        if diagnostic["fix"]:
            assert list(diagnostic["fix"]) == ["message", "edits"]
    doubled = next(d for d in document["diagnostics"] if d["code"] == "A003")
    assert doubled["related"] == [{"message": "first written here", "path": "map.yaml", "line": 6, "column": 71}]
    errors = sum(d["severity"] == "error" for d in document["diagnostics"])
    assert document["summary"]["errors"] == errors > 1


def test_json_of_nothing_wrong_has_no_diagnostics(folder: Path) -> None:
    outcome = run("validate", write(folder / "map.yaml", CLEAN), "--format", "json")
    assert json.loads(outcome.out) == {
        "version": 1,
        "diagnostics": [],
        "summary": {
            "files": 1,
            "statements": 4,
            "steps": 2,
            "errors": 0,
            "warnings": 0,
            "infos": 0,
            "baseline": 0,
            "skipped": 0,
        },
    }


def test_json_holds_any_text(folder: Path) -> None:
    outcome = run("validate", "-", "--format", "json", typed='argmap: 1\n"\\e日\\0": 1\n')
    messages = [d["message"] for d in json.loads(outcome.out)["diagnostics"]]
    assert 'a map has no field "\x1b日\0"' in messages
    assert list(folder.iterdir()) == []


def test_what_two_files_say_of_one_that_both_include_is_reported_once(folder: Path) -> None:
    write(folder / "shared.yaml", ERROR)
    for name in ("one", "two"):
        write(folder / f"{name}.yaml", f"argmap: 1\ntitle: {name}\ninclude: shared.yaml\n")
    outcome = run("validate", "one.yaml", "two.yaml", "shared.yaml", "--format", "concise")
    assert sum("A004" in line for line in outcome.out.splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "environment", "coloured"),
    [
        ([], {}, False),
        (["--color", "auto"], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {}, False),
        ([], {"NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_used_as_asked(
    options: list[str],
    environment: dict[str, str],
    coloured: bool,
    folder: Path,
) -> None:
    write(folder / "map.yaml", ERROR)
    outcome = run("validate", "map.yaml", *options, environment=environment, color=True)
    assert ("\x1b[" in outcome.out) is coloured


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"argmap: 1\ntitle: \xe9\n", b"\x00" * 50, b"\xef\xbb\xbf", b"{" * 500]
)
def test_no_bytes_make_a_traceback(data: bytes, folder: Path) -> None:
    (folder / "map.yaml").write_bytes(data)
    for form in ("text", "concise", "json"):
        assert run("validate", "map.yaml", "--format", form).code == 1


def test_a_part_of_a_map_is_checked_and_fixed_with_the_map_alone(folder: Path) -> None:
    write(folder / "main.yaml", "argmap: 1\ntitle: Main\ninclude: part.yaml\nclaims: {stay: The shop stays open.}\n")
    part = (
        "argmap: 1\ntitle: Part\nsources: {ledger: {title: Ledger, issued: 2016}}\n"
        "evidence: {trade: {text: The shop has trade., source: ledger, supports: stay}}\n"
        "counterarguments:\n"
        "  rent: {text: The rent is high., attacks: stay, allow: {unanswered-objection: nobody knows yet}}\n"
    )
    write(folder / "part.yaml", part)
    outcome = run("validate", str(folder), "--fix", "--strict")
    assert (outcome.code, outcome.out) == (0, "")
    assert (folder / "part.yaml").read_text("utf-8") == part
    alone = run("validate", "part.yaml", "--format", "concise")
    assert 'no statement or step is called "stay"' in alone.out


def test_of_many_findings_of_a_rule_text_shows_ten_unless_all_are_asked_for(folder: Path) -> None:
    lone = "".join(f"  lone-{number}: {{text: Lone {number}., supports: a}}\n" for number in range(13))
    path = write(folder / "map.yaml", CLEAN.replace("  a:", f"{lone}  a:"))
    options = ("validate", path, "--select", "unsupported-claim")
    first, every = run(*options), run(*options, "--all")
    assert first.out.count("has neither a reason nor a source (unsupported-claim)\n") == 10
    assert first.out.endswith("\n\n... and 3 more of unsupported-claim in this file; --all shows them\n\n")
    assert every.out.count("has neither a reason nor a source (unsupported-claim)\n") == 13
    assert "..." not in every.out
    assert first.err == every.err == "13 warnings in 1 file (17 statements, 15 steps)\n"
    assert len(json.loads(run(*options, "--format", "json").out)["diagnostics"]) == 13
    assert len(run(*options, "--format", "concise").out.splitlines()) == 13
