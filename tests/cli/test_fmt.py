"""Formatting from the command line: in place, asked only, and from one stream to the other."""

import re
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.maps import ROOT
from tests.workspace.places import put
from tests.workspace.projects import commit, git

MESSY = "argmap: 1\ntitle: The shop\nclaims:\n    stay:\n        note:   Ask again.\n        text: 'The shop stays.'\n"
TIDY = """argmap: 1
title: The shop

claims:
  stay:
    text: The shop stays.
    note: Ask again.
"""
DIFF = """--- {0}
+++ {0}
@@ -1,6 +1,7 @@
 argmap: 1
 title: The shop
+
 claims:
-    stay:
-        note:   Ask again.
-        text: 'The shop stays.'
+  stay:
+    text: The shop stays.
+    note: Ask again.
"""
BROKEN = "argmap: 1\ntitle: The shop\nclaims:\n    stay: {txt: It stays.}\n"


def test_files_are_brought_into_form_where_they_are(folder: Path) -> None:
    put(folder / "arguments" / "a.yaml", MESSY)
    put(folder / "arguments" / "b.yaml", TIDY)
    outcome = run("fmt")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "1 file reformatted, 1 left unchanged\n")
    assert (folder / "arguments" / "a.yaml").read_text() == (folder / "arguments" / "b.yaml").read_text() == TIDY
    assert run("fmt").err == "2 files left unchanged\n"
    assert run("fmt", "--quiet").err == ""


def test_a_check_names_what_is_not_in_form_and_writes_nothing(folder: Path) -> None:
    put(folder / "a.yaml", MESSY)
    put(folder / "b.yaml", TIDY)
    outcome = run("fmt", "--check", "a.yaml", "b.yaml")
    assert (outcome.code, outcome.out) == (1, "would reformat a.yaml\n")
    assert outcome.err == "1 file would be reformatted, 1 already formatted\n"
    assert (folder / "a.yaml").read_text() == MESSY
    assert run("fmt", "--check", "b.yaml").code == 0


def test_a_diff_shows_what_would_change_and_writes_nothing(folder: Path) -> None:
    put(folder / "a.yaml", MESSY)
    outcome = run("fmt", "--diff", "a.yaml")
    assert (outcome.code, outcome.out) == (1, DIFF.format("a.yaml"))
    assert (folder / "a.yaml").read_text() == MESSY


def test_standard_input_goes_to_standard_output(folder: Path) -> None:
    outcome = run("fmt", "-", typed=MESSY)
    assert (outcome.code, outcome.out, outcome.err) == (0, TIDY, "1 file reformatted\n")
    assert run("fmt", "-", typed=TIDY).out == TIDY
    assert list(folder.iterdir()) == []


def test_standard_input_can_stand_for_a_file(folder: Path) -> None:
    put(folder / "a.yaml", "On the disk.\n")
    assert run("fmt", "--stdin-filename", "a.yaml", typed=MESSY).out == TIDY
    assert run("fmt", "-", "--stdin-filename", "a.yaml", "--diff", typed=MESSY).out == DIFF.format("a.yaml")
    assert run("fmt", "-", "--stdin-filename", "a.yaml", "--check", typed=MESSY).out == "would reformat a.yaml\n"
    assert (folder / "a.yaml").read_text() == "On the disk.\n"


@pytest.mark.parametrize("content", [BROKEN.encode(), b"argmap: 1\r\ntitle: [\r\n", b"a\0b", b"\xef\xbb\xbfa"])
@pytest.mark.usefixtures("folder")
def test_standard_input_that_is_refused_comes_out_as_it_went_in(content: bytes) -> None:
    outcome = run("fmt", "-", "--stdin-filename", "a.yaml", typed=content)
    assert (outcome.code, outcome.err.splitlines()[-1]) == (1, "1 file not formatted because of errors")
    assert " --> a.yaml:" in outcome.err
    assert outcome.out.encode() == content


def test_a_file_with_reading_errors_is_reported_and_left_alone(folder: Path) -> None:
    put(folder / "a.yaml", BROKEN)
    put(folder / "b.yaml", MESSY)
    outcome = run("fmt", "a.yaml", "b.yaml")
    assert outcome.code == 1
    assert outcome.err.startswith('A004 error: a claim has no field "txt"')
    assert outcome.err.endswith("1 file reformatted, 1 not formatted because of errors\n")
    assert ((folder / "a.yaml").read_text(), (folder / "b.yaml").read_text()) == (BROKEN, TIDY)


def test_the_form_of_a_file_does_not_depend_on_other_files(folder: Path) -> None:
    put(folder / "a.yaml", MESSY + "include: gone.yaml\nsources: {log: gone.yaml}\n")
    assert run("fmt", "a.yaml").code == 0
    assert (folder / "a.yaml").read_text().startswith("argmap: 1\ntitle: The shop\ninclude: gone.yaml\n")


def test_line_ends_and_a_byte_order_mark_stay(folder: Path) -> None:
    path = folder / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + MESSY.replace("\n", "\r\n").encode())
    assert run("fmt", "a.yaml").code == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode()


def test_changes_that_git_does_not_have_are_reported_once(folder: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        put(folder / name, TIDY)
    git(folder, "init", "-q")
    commit(folder)
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text(MESSY)
    assert run("fmt", "a.yaml", "b.yaml").err.splitlines() == [
        'warning: uncommitted changes were in "a.yaml", "b.yaml" before; git diff shows them together with these',
        "2 files reformatted",
    ]


def test_changes_that_are_staged_need_no_warning_as_in_a_commit_hook(folder: Path) -> None:
    put(folder / "a.yaml", TIDY)
    git(folder, "init", "-q")
    commit(folder)
    put(folder / "a.yaml", MESSY)
    put(folder / "new.yaml", MESSY)
    git(folder, "add", "a.yaml", "new.yaml")
    assert run("fmt", "a.yaml", "new.yaml").err == "2 files reformatted\n"
    # Now both differ from what is staged.
    (folder / "a.yaml").write_text(MESSY + "# Mine.\n")
    assert run("fmt", "a.yaml").err.startswith('warning: uncommitted changes were in "a.yaml" before')


def test_the_page_on_the_form_shows_what_really_happens() -> None:
    page = (ROOT / "docs" / "how-to" / "form.md").read_text(encoding="utf-8")
    before, after = re.findall(r"^```yaml\n(argmap: 1\n.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert run("fmt", "-", typed=before).out == after


def test_the_maps_of_the_project_are_in_form() -> None:
    assert run("fmt", "--check", str(ROOT / "arguments"), str(ROOT / "argmap" / "syntax" / "starter.yaml")).code == 0


def test_statements_are_nested_or_flat_as_asked(folder: Path) -> None:
    put(folder / "a.yaml", TIDY + "  low:\n    text: The rent is low.\n    supports: stay\n")
    assert run("fmt", "--nest", "a.yaml").code == 0
    assert (folder / "a.yaml").read_text().endswith("    claims:\n      low:\n        text: The rent is low.\n")
    assert run("fmt", "--flat", "a.yaml").code == 0
    assert (folder / "a.yaml").read_text() == TIDY + "\n  low:\n    text: The rent is low.\n    supports: stay\n"


def test_nested_and_flat_at_once_are_a_wrong_use(folder: Path) -> None:
    put(folder / "a.yaml", TIDY)
    outcome = run("fmt", "--nest", "--flat", "a.yaml")
    assert (outcome.code, outcome.err) == (2, "argmap: --nest and --flat are opposites: use one of them\n")
