"""`argmap validate` with --fix, --diff, --select and --ignore, and with settings."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import needs_permissions, run, run_as_user, run_shell

BAD = """argmap: 1
title: Twice
claims:
  stay:
    text: The shop stays open.   # as it should
    evidence:
      trade:
        text: The shop has more trade.
        source: ledger
        supports: stay
    contradicts: close
  close:
    text: The shop closes.
    claims: {rent: {text: The shop pays a high rent., source: ledger}}
sources: {ledger: {title: The ledger, issued: 2025}}
"""
GOOD = BAD.replace("        supports: stay\n", "")
DIFF = """--- map.yaml
+++ map.yaml
@@ -7,7 +7,6 @@
       trade:
         text: The shop has more trade.
         source: ledger
-        supports: stay
     contradicts: close
   close:
     text: The shop closes.
"""
FIXED = 'map.yaml:10:19: fixed duplicate-relation: remove the second relation "supports: stay"\n'


@pytest.fixture
def path(folder: Path) -> Path:
    """Return the path of a map that can be fixed, in the working directory."""
    path = folder / "map.yaml"
    path.write_text(BAD, encoding="utf-8")
    return path


def test_what_can_be_fixed_is_reported(path: Path) -> None:
    outcome = run("validate", path.name, "--format", "concise")
    assert outcome.code == 0
    assert outcome.out == (
        'map.yaml:10:19: A108 warning [*]: duplicate relation "supports: stay" (duplicate-relation)\n'
    )
    assert outcome.err == "1 warning in 1 file (4 statements, 3 steps); 1 can be fixed with --fix\n"


def test_fixes_are_written_and_reported(path: Path) -> None:
    outcome = run("validate", path.name, "--fix", "--strict")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == FIXED + "all clear in 1 file (4 statements, 2 steps)\n"
    assert path.read_text(encoding="utf-8") == GOOD
    before = path.stat().st_mtime_ns
    assert run("validate", path.name, "--fix").err == "all clear in 1 file (4 statements, 2 steps)\n"
    assert path.stat().st_mtime_ns == before


def test_a_diff_is_shown_and_nothing_is_written(path: Path) -> None:
    for options in (["--diff"], ["--diff", "--fix"]):
        outcome = run("validate", path.name, *options)
        assert (outcome.code, outcome.out, outcome.err) == (1, DIFF, "would fix 1 finding in 1 file\n")
        assert path.read_text(encoding="utf-8") == BAD
    path.write_text(GOOD, encoding="utf-8")
    outcome = run("validate", path.name, "--diff")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "nothing to fix\n")


def test_the_diff_is_one_that_patch_takes(path: Path) -> None:
    outcome = run_shell("argmap validate map.yaml --diff | git apply -p0 - 2>&1 || true", path.parent)
    if "not found" in outcome.out:
        pytest.skip("git is not installed")
    assert path.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    "name", ["two words.yaml", 'a "quoted" name.yaml', "back\\slash.yaml", "two\nlines.yaml", "ü.yaml"]
)
def test_the_diff_names_any_file_as_git_does(name: str, path: Path) -> None:
    path.rename(path.parent / name)
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    difference = run("validate", ".", "--diff").out.encode()
    subprocess.run(["git", "apply", "-p0", "-"], input=difference, cwd=path.parent, check=True)
    assert (path.parent / name).read_text(encoding="utf-8") == GOOD


def test_what_is_fixed_is_reported_at_its_place_in_the_file_before(path: Path) -> None:
    exceptions = "    allow: {orphan: no, too-long: no}\n    contradicts: close"
    path.write_text(BAD.replace("    contradicts: close", exceptions), encoding="utf-8")
    outcome = run("validate", path.name, "--fix")
    assert [line.split(": ")[0] for line in outcome.err.splitlines()[:-1]] == [
        "map.yaml:10:19",
        "map.yaml:11:13",
        "map.yaml:11:25",
    ]
    assert path.read_text(encoding="utf-8") == GOOD


@needs_permissions
def test_a_file_that_is_protected_is_left_as_it_is(path: Path) -> None:
    path.chmod(0o400)
    outcome = run_as_user("validate", path.name, "--fix", folder=path.parent)
    assert outcome.code == 2
    assert outcome.err.splitlines()[0] == '"map.yaml" could not be written: permission denied'
    assert path.read_text(encoding="utf-8") == BAD


def test_standard_input_is_fixed_to_standard_output(folder: Path) -> None:
    outcome = run("validate", "-", "--fix", typed=BAD)
    assert (outcome.code, outcome.out) == (0, GOOD)
    assert outcome.err.startswith(FIXED.replace("map.yaml", "-"))
    assert run("validate", "-", "--fix", typed=GOOD).out == GOOD
    assert list(folder.iterdir()) == []


@pytest.mark.slow
def test_what_cannot_be_read_goes_through_as_it_is(folder: Path) -> None:
    for data in (b"\xff\xfe broken", b"argmap: 1\ntitle: x\nclaims: {a: A., a: A.}\n", b""):
        (folder / "map.yaml").write_bytes(data)
        outcome = run_shell("argmap validate - --fix < map.yaml > out.yaml; true", folder)
        assert (folder / "out.yaml").read_bytes() == data
        assert "1 error" in outcome.err or "2 errors" in outcome.err
        assert run("validate", "map.yaml", "--fix").code == 1
        assert (folder / "map.yaml").read_bytes() == data


def test_a_file_with_errors_of_reading_is_left_as_it_is(path: Path) -> None:
    content = BAD.replace("source:", "sauce:")
    path.write_text(content, encoding="utf-8")
    outcome = run("validate", path.name, "--fix", "--format", "concise")
    assert outcome.code == 1
    assert path.read_text(encoding="utf-8") == content
    outcome = run("validate", path.name, "--diff")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("A004 error: ")
    assert outcome.err.endswith("\n\n1 file cannot be read whole and would be left alone\nnothing to fix\n")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_ends_of_lines_and_the_mode_of_a_file_are_kept(mark: str, end: str, path: Path) -> None:
    path.write_bytes((mark + BAD.replace("\n", end)).encode("utf-8"))
    path.chmod(0o640)
    assert run("validate", path.name, "--fix").code == 0
    assert path.read_bytes() == (mark + GOOD.replace("\n", end)).encode("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(path: Path) -> None:
    os.symlink("map.yaml", "link.yaml")
    assert run("validate", "link.yaml", "--fix").code == 0
    assert Path("link.yaml").is_symlink()
    assert path.read_text(encoding="utf-8") == GOOD


@needs_permissions
def test_a_file_in_a_folder_that_takes_no_new_ones_is_fixed_in_place(path: Path) -> None:
    path.parent.chmod(0o500)
    outcome = run_as_user("validate", path.name, "--fix", folder=path.parent)
    path.parent.chmod(0o700)
    assert outcome.code == 0
    assert outcome.err.startswith('wrote "map.yaml" in place: no new file can be created in its folder\n')
    assert path.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--select", "A1"], ["duplicate-relation"]),
        (["--select", "A2,A3"], []),
        (["--select", "duplicate-relation", "--ignore", "A1"], ["duplicate-relation"]),
        (["--ignore", "A108"], []),
        (["--ignore", "orphan", "--ignore", "duplicate-relation"], []),
    ],
)
def test_rules_are_chosen(options: list[str], names: list[str], path: Path) -> None:
    outcome = run("validate", path.name, "--format", "concise", *options)
    assert [line.rpartition("(")[2].rstrip(")") for line in outcome.out.splitlines()] == names
    (path.parent / "argmap.toml").write_text('select = ["A1"]\n', encoding="utf-8")
    outcome = run("validate", path.name, "--format", "concise", *options)
    assert [line.rpartition("(")[2].rstrip(")") for line in outcome.out.splitlines()] == names


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "A1,orphn"], 'no rule is called "orphn": did you mean "orphan"?'),
        (
            ["--select", ""],
            "--select names no rule, so nothing would be checked: name one, or omit the option",
        ),
        (["--ignore", "B2"], 'no rule is called "B2": run argmap rules to list them'),
        (
            ["--ignore", "yaml-syntax"],
            '"yaml-syntax" cannot be ignored: it reports errors that prevent a file from being read',
        ),
    ],
)
def test_a_rule_that_is_not_there_is_a_wrong_use(options: list[str], message: str, path: Path) -> None:
    outcome = run("validate", path.name, *options)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")


def test_nothing_is_fixed_that_is_not_checked(path: Path) -> None:
    assert run("validate", path.name, "--fix", "--ignore", "A108").code == 0
    assert path.read_text(encoding="utf-8") == BAD


@pytest.mark.parametrize(
    ("severity", "options", "code"),
    [("error", [], 1), ("warning", [], 0), ("warning", ["--strict"], 1), ("info", ["--strict"], 0)],
)
def test_a_severity_that_is_set_decides_what_fails(severity: str, options: list[str], code: int, path: Path) -> None:
    (path.parent / "argmap.toml").write_text(f'severity = {{A108 = "{severity}"}}\n', encoding="utf-8")
    outcome = run("validate", path.name, "--format", "concise", *options)
    assert outcome.code == code
    assert f"A108 {severity} [*]: " in outcome.out


def test_a_wrong_setting_is_reported_once_and_fails(path: Path) -> None:
    (path.parent / "other.yaml").write_text(GOOD, encoding="utf-8")
    (path.parent / "argmap.toml").write_text('ignore = ["A108"]\nlimts = 3\n', encoding="utf-8")
    outcome = run("validate", ".")
    assert outcome.code == 2
    assert outcome.out == (
        'A904 error: unknown setting "limts" (bad-setting)\n'
        " --> argmap.toml:2:1\n"
        "  |\n"
        '1 | ignore = ["A108"]\n'
        "2 | limts = 3\n"
        "  | ^^^^^\n"
        '  = help: did you mean "limits"?\n'
        "\n"
    )
    assert outcome.err == "1 error in 2 files (8 statements, 5 steps)\n"


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "github", "gitlab", "junit"])
def test_every_form_of_report_is_there(form: str, path: Path) -> None:
    outcome = run("validate", path.name, "--format", form)
    assert outcome.code == 0
    assert 'duplicate relation "supports: stay"' in outcome.out.replace('\\"', '"').replace("&quot;", '"')
