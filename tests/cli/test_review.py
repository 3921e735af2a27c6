"""Reviews on the command line: recorded, listed, shown, and suspect once something has changed."""

import json
from pathlib import Path

import jsonschema
import pytest

from argmap.workspace.workspace import Workspace
from tests.cli.running import run
from tests.maps import ROOT
from tests.workspace.places import put

MAP = """\
argmap: 1
title: The shop
claims:
  # the thesis
  stay: The shop stays open.  # for now
  go:
    text: The shop closes.
    contradicts: stay
    note: Nobody says so.
evidence:
  trade:
    text: Trade grew.
    supports: stay
"""
STAMPED = "    reviewed:\n      by: the owner\n      date: 2026-03-31\n      digest: "


EXPIRED = "review expired: its reasons changed since the owner reviewed it on 2026-03-31"
REVIEWED = "reviewed by the owner on 2026-03-31"
TOLD = {
    "text": (f"~ stay: {EXPIRED}\n", f"~ go: {REVIEWED}\n"),
    "markdown": (f"- changed **stay**: {EXPIRED}\n", f"- changed **go**: {REVIEWED}\n"),
    "html": (f'<b>stay</b>: <span dir="auto">{EXPIRED}</span>', f'<b>go</b>: <span dir="auto">{REVIEWED}</span>'),
    "svg": (
        "review expired · thesis: The shop stays open.",
        "changed: reviewed · thesis: The shop closes.",
    ),
    "json": ('"statement": "stay"', '"after": "suspect"', '"after": "reviewed"'),
}


@pytest.fixture
def path(folder: Path) -> Path:
    """Return the path of a map."""
    put(folder / "arguments" / "shop.yaml", MAP)
    return folder / "arguments" / "shop.yaml"


def review(*ids: str) -> None:
    """Record a review of some statements."""
    assert run("review", *ids, "--by", "the owner", "--date", "2026-03-31", "-q").code == 0


def listed(*options: str) -> list[str]:
    """Return the ids that a list has."""
    data = json.loads(run("list", *options, "--format", "json", "-q").out)
    schema = json.loads((ROOT / "docs" / "reference" / "lists.schema.json").read_text())
    jsonschema.validate(data, schema)
    return [each["id"] for each in data["statements"]]


def test_a_review_is_written_and_all_else_stays(path: Path) -> None:
    outcome = run("review", "stay", "go", "--by", "the owner", "--date", "2026-03-31")
    assert outcome.err == 'arguments/shop.yaml: "stay" is reviewed\narguments/shop.yaml: "go" is reviewed\n'
    lines = path.read_text().splitlines(keepends=True)
    digests = [line for line in lines if "digest: " in line]
    expected = MAP.replace(
        "stay: The shop stays open.  # for now\n",
        f"stay:\n    text: The shop stays open.  # for now\n{STAMPED}@\n",
    ).replace("says so.\n", f"says so.\n{STAMPED}@\n")
    assert "".join("@\n".join(line.split("@")) for line in lines) == expected.replace(
        f"{STAMPED}@\n", STAMPED + digests[0].partition(": ")[2], 1
    ).replace(f"{STAMPED}@\n", STAMPED + digests[1].partition(": ")[2])
    assert [d.name for d in Workspace().check(path).diagnostics if d.code == "A902"] == []


def test_a_statement_is_suspect_once_something_has_changed(path: Path) -> None:
    review("stay", "go")
    assert listed("--unreviewed") == ["trade"]
    assert listed("--suspect") == []
    path.write_text(path.read_text().replace("Trade grew.", "Trade shrank."))
    assert listed("--suspect") == ["stay"]
    told = run("list", "--suspect", "-q").out
    assert told == ("arguments/shop.yaml:5:3: stay (claim): The shop stays open. (changed since its review: reasons)\n")
    found = run("validate", "--format", "concise").out
    assert '"stay" has changed since the owner reviewed it on 2026-03-31: its reasons (reviewed-then-changed)' in found
    review("stay")
    assert listed("--suspect") == []


def test_an_outline_marks_what_was_reviewed_and_what_has_changed_since(path: Path) -> None:
    review("stay", "go")
    path.write_text(path.read_text().replace("Trade grew.", "Trade shrank."))
    shown = run("show").out
    assert "stay: The shop stays open. (changed since its review of 2026-03-31)" in shown
    assert "go: The shop closes. (reviewed 2026-03-31)" in shown
    assert "trade: Trade shrank.\n" in shown


def test_a_page_marks_what_was_reviewed_and_what_has_changed_since(path: Path) -> None:
    review("stay", "go")
    path.write_text(path.read_text().replace("Trade grew.", "Trade shrank."))
    for options in ((), ("--focus", "go")):
        page = run("render", "-f", "html", "-o", "-", *options).out
        assert "thesis · reviewed 2026-03-31</small>" in page
        assert "thesis · review expired</small>" in page
        assert "2026-03-31, by the owner; expired: its reasons changed since" in page
        assert "2026-03-31, by the owner</dd>" in page


@pytest.mark.parametrize("form", ["text", "json", "markdown", "svg", "html"])
def test_a_comparison_reports_reviews_in_every_form(path: Path, form: str) -> None:
    review("stay")
    before, after = path.parent.parent / "before.yaml", path.parent.parent / "after.yaml"
    before.write_text(path.read_text())
    path.write_text(path.read_text().replace("Trade grew.", "Trade shrank."))
    review("go")
    after.write_text(path.read_text())
    told = run("diff", str(before), str(after), "-f", form, "-o", "-").out
    for words in TOLD[form]:
        assert words in told
    undone = run("diff", str(after), str(before), "-f", form, "-o", "-").out
    assert ("review expired" in undone) is False


@pytest.mark.usefixtures("path")
def test_renaming_changes_no_review() -> None:
    review("stay", "go", "trade")
    assert run("rename", "trade", "sales", "-q").code == 0
    assert run("rename", "stay", "remain", "-q").code == 0
    assert listed("--suspect") == listed("--unreviewed") == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["stey", "--by", "me"], 'argmap: no statement is called "stey": did you mean "stay"?\n'),
        (["stay", "--by", " "], "argmap: --by is empty: name who has reviewed the statements\n"),
        (
            ["stay", "--by", "me", "--in", "-"],
            "argmap: standard input is not in a file: name the files with the statements\n",
        ),
    ],
)
def test_what_cannot_be_reviewed_is_refused(path: Path, words: list[str], message: str) -> None:
    outcome = run("review", *words)
    assert (outcome.code, outcome.err) == (2, message)
    assert path.read_text() == MAP
