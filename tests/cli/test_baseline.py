"""Findings that were recorded are left out, and new ones are reported."""

import json
from pathlib import Path

import pytest

from argmap.lint.reports import REPORTS
from tests.cli.running import run

BASELINE = "argmap-baseline.json"
HEAD = "argmap: 1\ntitle: Example\nclaims:\n"
OLD = "  stay: The shop stays open.\n"
NEW = "  rent: The rent is low.\n"
MESSAGE = 'the thesis "stay" has no support'
RECORDED = {"path": "map.yaml", "name": "unsupported-thesis", "message": MESSAGE}


@pytest.fixture
def maps(folder: Path) -> Path:
    """Work in a project with a map that has one finding, which is recorded."""
    (folder / "argmap.toml").touch()
    put(folder / "map.yaml", OLD)
    outcome = run("validate", ".", "--write-baseline")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == (
        f"{BASELINE}: 1 finding recorded\nnothing new in 1 file (1 statement, 0 steps); 1 finding in the baseline\n"
    )
    return folder


def put(path: Path, *claims: str) -> None:
    """Write a map with some claims."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD + "".join(claims), encoding="utf-8")


def recorded_in(path: Path) -> list[dict[str, str]]:
    """Return the findings that a baseline holds, but for their ids."""
    document = json.loads(path.read_text(encoding="utf-8"))
    assert (document["version"], set(document)) == (1, {"version", "findings"})
    assert all(len(finding.pop("id")) == 64 for finding in document["findings"])
    return list(document["findings"])


def test_a_baseline_names_file_rule_and_message_of_each_finding(maps: Path) -> None:
    assert recorded_in(maps / BASELINE) == [RECORDED]


def test_what_is_recorded_is_known_again_on_another_line(maps: Path) -> None:
    (maps / "map.yaml").write_text(f"# One more line.\n\n{HEAD}{OLD}", encoding="utf-8")
    assert run("validate", ".").code == 0


def test_new_findings_are_reported_and_fail(maps: Path) -> None:
    put(maps / "map.yaml", OLD, NEW)
    outcome = run("validate", ".", "--format", "concise")
    message = 'map.yaml:5:3: A201 error: the thesis "rent" has no support (unsupported-thesis)\n'
    assert (outcome.code, outcome.out) == (1, message)
    assert outcome.err == "1 error in 1 file (2 statements, 0 steps); 1 finding in the baseline\n"


@pytest.mark.parametrize("form", REPORTS.names())
def test_every_report_leaves_out_what_is_recorded(form: str, maps: Path) -> None:
    put(maps / "map.yaml", OLD, NEW)
    out = run("validate", ".", "--format", form).out.replace('\\"', '"').replace("&quot;", '"')
    assert 'the thesis "rent" has no support' in out
    assert 'the thesis "stay" has no support' not in out


def test_json_counts_what_is_recorded(maps: Path) -> None:
    summary = json.loads(run("validate", ".", "--format", "json").out)["summary"]
    assert (maps / BASELINE).exists()
    assert (summary["errors"], summary["baseline"]) == (0, 1)


def test_what_is_no_longer_found_is_reported_and_removed(maps: Path) -> None:
    put(maps / "map.yaml", NEW)
    outcome = run("validate", ".", "--write-baseline")
    assert outcome.code == 0
    assert outcome.err.splitlines()[:2] == [
        'no longer found: map.yaml: the thesis "stay" has no support (unsupported-thesis)',
        f"{BASELINE}: 1 finding recorded; 1 finding no longer found",
    ]
    assert [finding["message"] for finding in recorded_in(maps / BASELINE)] == ['the thesis "rent" has no support']


def test_findings_in_files_that_were_not_checked_stay_recorded(maps: Path) -> None:
    put(maps / "other" / "b.yaml", NEW)
    run("validate", "other", "--write-baseline")
    assert [finding["path"] for finding in recorded_in(maps / BASELINE)] == ["map.yaml", "other/b.yaml"]
    (maps / "map.yaml").unlink()
    run("validate", "other", "--write-baseline")
    assert [finding["path"] for finding in recorded_in(maps / BASELINE)] == ["other/b.yaml"]


def test_a_baseline_holds_from_every_folder_of_the_project(maps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (maps / "below").mkdir()
    monkeypatch.chdir(maps / "below")
    assert run("validate", "../map.yaml").code == 0


def test_a_baseline_that_is_named_is_used_in_place_of_the_usual_one(maps: Path) -> None:
    put(maps / "map.yaml", OLD, NEW)
    assert run("validate", ".", "--baseline", "all.json", "--write-baseline").code == 0
    assert run("validate", ".", "--baseline", "all.json").code == 0
    assert run("validate", ".").code == 1


@pytest.mark.parametrize("options", [["--diff"], ["--select", "A2"], ["--ignore", "A2"]], ids=" ".join)
def test_only_all_findings_are_recorded(options: list[str], maps: Path) -> None:
    before = (maps / BASELINE).read_bytes()
    outcome = run("validate", ".", "--write-baseline", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert (maps / BASELINE).read_bytes() == before


@pytest.mark.parametrize("broken", ["  stay: {text: A., bogus: 1}\n", "  stay: [\n"])
def test_errors_of_reading_are_not_recorded_and_keep_the_baseline_as_it_is(broken: str, maps: Path) -> None:
    before = (maps / BASELINE).read_bytes()
    put(maps / "map.yaml", broken)
    outcome = run("validate", ".", "--write-baseline")
    assert outcome.code == 1
    assert outcome.err.startswith(f"{BASELINE} was not written: first fix the errors that prevent maps from being read")
    assert (maps / BASELINE).read_bytes() == before
    assert run("validate", ".").code == 1


HOSTILE = [b"", b"null", b"[]", b"{}", b"\xff", b"[" * 10_000, b'{"version": 2, "findings": []}', b'{"version": 1}']
HOSTILE += [b'{"version": 1, "findings": [1]}', b'{"version": 1, "findings": [{"path": 1}]}', b'{"version": NaN}']


@pytest.mark.parametrize("content", HOSTILE, ids=lambda content: repr(content[:40]))
def test_a_file_that_is_not_a_baseline_is_refused_before_anything_is_checked(content: bytes, maps: Path) -> None:
    (maps / BASELINE).write_bytes(content)
    for options in ([], ["--fix"], ["--write-baseline"]):
        outcome = run("validate", ".", *options)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == (
            f'argmap: "{BASELINE}" is not a baseline: remove it, and write a new one with --write-baseline\n'
        )
    assert (maps / BASELINE).read_bytes() == content


def test_a_baseline_that_is_named_must_be_there(maps: Path) -> None:
    outcome = run("validate", ".", "--baseline", "gone.json")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", 'argmap: "gone.json": no such file or directory\n')
    assert not (maps / "gone.json").exists()
