"""The reports on slips of a first hour, by argmap and, in editors without its server, by the schema."""

import re
from pathlib import Path
from typing import Any

import pytest

from argmap.syntax.fields import BASES, STEP
from tests.editors.slips import (
    ALONE,
    ARGMAP,
    FINE,
    HAS_SERVER,
    SCHEMA,
    SLIPS,
    as_text,
    asked,
    files,
    said_by_argmap,
    said_by_schema,
)
from tests.maps import ARGUMENTS, ROOT
from tests.server.lsp.editing import Editor

DRAFTS = ROOT.parent / "shared" / "cases" / "drafts"
# What the schema alone reports for the drafts of others without their first lines, by the number of the slip.
OF_DRAFTS = {
    "07": ['26:7-26:15 use letters, digits, "-", "_" and ".", beginning with a letter'],
    "17": ['5:1-5:2 a map requires "argmap: 1"'],
    "33": [
        '28:17-28:40 "source" must be the id of one source under "sources"; cite several under "citations"',
    ],
}
needs_server = pytest.mark.skipif(not HAS_SERVER, reason="needs Node, and npm install in tests/node")
# Places in a file where somebody asks for what can be written there: `|` is the cursor.
CLAIM = "claims:\n  shut:\n    text: Shut it.\n    "
OFFERED = {
    "argmap: |": ["1"],
    "claims:\n  |": ["a new statement"],
    "claims:\n  shut: |": [],
    "claims:\n  shut:\n    text: |": [],
    f"{CLAIM}supports: |": [],
    f"{CLAIM}supports:\n      - |": [],
    f"{CLAIM}supports:\n      play:\n        |": [*STEP],
    f"{CLAIM}basis: |": [*BASES],
    f"{CLAIM}credibility: |": ["1", "2", "3", "4", "5", "6"],
    f"{CLAIM}likelihood: |": [],
    f"{CLAIM}weight: |": [],
    f"{CLAIM}date: |": [],
    f"{CLAIM}quote: |": [],
    f"{CLAIM}tags: |": [],
    f"{CLAIM}source: |": [],
    f"{CLAIM}citations:\n      - |": ["source", "quote", "prefix", "suffix", "locator"],
    f"{CLAIM}allow:\n      |": ["a new entry"],
    "arguments:\n  both:\n    premises: |": [],
    "arguments:\n  both:\n    strength: |": ["weak", "moderate", "strong"],
    "theses: |": [],
    "lexicon: |": ["icd-203", "kent", "ipcc"],
    "sources:\n  count:\n    title: The count\n    reliability: |": ["A", "B", "C", "D", "E", "F"],
}
WRITTEN = {
    ("|", "claims"): "claims:\n  ${1:id}:\n    text: $2",
    ("claims:\n  shut:\n    |", "evidence"): (
        "evidence:\n  ${1:id}:\n    text: $2\n    source: $3\n    quote: $4\n    locator: $5"
    ),
    ("claims:\n  shut:\n    |", "citations"): "citations:\n  - ",
    ("claims:\n  shut:\n    |", "text"): "text: ",
    ("|", "sources"): "sources:\n  ${1:id}:\n    title: $2\n    author: $3\n    issued: $4\n    URL: $5",
}


@pytest.mark.parametrize("name", files())
def test_what_argmap_reports_for_a_slip_is_recorded_word_for_word(name: str) -> None:
    written = dict(part.split("\n", 1) for part in f"\n{ARGMAP.read_text(encoding='utf-8')}".split("\n# ")[1:])
    assert "".join(f"{row}\n" for row in said_by_argmap(files()[name])) == f"{written[name].strip()}\n".lstrip("\n")


@pytest.mark.parametrize("name", [name for name in SLIPS if name != "curly quotation marks around a text"])
def test_every_slip_is_seen(name: str) -> None:
    assert said_by_argmap(SLIPS[name].content) != []


@pytest.mark.slow
@needs_server
def test_what_the_schema_alone_says_in_an_editor_is_written_down_word_for_word(tmp_path: Path) -> None:
    made = files()
    said = dict(zip(made, said_by_schema(tmp_path, made.values()), strict=True))
    assert as_text(said) == ALONE.read_text(encoding="utf-8"), "run: python -m tests.editors.slips"
    assert [said[name] for name in FINE] == [[]] * len(FINE)


@pytest.mark.slow
@needs_server
def test_editors_find_nothing_in_a_new_map_or_in_the_maps_of_the_project(tmp_path: Path) -> None:
    contents = [path.read_text(encoding="utf-8") for path in ARGUMENTS]
    plain = [content.split("\n", 1)[1] for content in contents if content.startswith("# yaml-language-server")]
    assert len(plain) == len(contents)
    assert said_by_schema(tmp_path, plain) == [[]] * len(plain)


def at_cursor(content: str) -> dict[str, Any]:
    """Return what to ask of a file with a cursor in it."""
    before, _, after = f"# yaml-language-server: $schema={SCHEMA}\nargmap: 1\ntitle: Cars\n{content}".partition("|")
    if content.startswith("argmap"):
        before = before.replace("argmap: 1\ntitle: Cars\n", "")
    return {"text": before + after, "complete": [[before.count("\n"), len(before.rsplit("\n", 1)[-1])]]}


@pytest.mark.slow
@needs_server
def test_the_schema_offers_exactly_what_can_be_written(tmp_path: Path) -> None:
    answers = asked(tmp_path, map(at_cursor, [*OFFERED, *(content for content, _ in WRITTEN)]))
    offered = [answer["completions"][0] for answer in answers]
    labels = [[item["label"] for item in items] for items in offered[: len(OFFERED)]]
    assert dict(zip(OFFERED, labels, strict=True)) == OFFERED
    made = {
        case: next(item["insertText"] for item in items if item["label"] == case[1])
        for case, items in zip(WRITTEN, offered[len(OFFERED) :], strict=True)
    }
    assert made == WRITTEN


@pytest.mark.parametrize("name", files())
def test_the_language_server_says_the_same_of_a_slip_in_a_file_that_names_the_format(name: str, tmp_path: Path) -> None:
    content, editor = files()[name], Editor(tmp_path)
    editor.session.open(editor.uri("street.yaml"), 1, content, "yaml")
    said = [
        f"{row.range.start.line + 1}:{row.range.start.character + 1} {row.code}: {row.message}"
        for published in editor.publications()
        for row in published.diagnostics
    ]
    rows = iter(said_by_argmap(content))
    expected = [re.sub(r"-\d+:\d+", "", row, count=1) + f"\n{next(rows).strip()}" for row in rows]
    assert said == (expected if re.search(r"^[^\w#]*argmap\W", content, re.MULTILINE) else [])


@pytest.mark.slow
@needs_server
@pytest.mark.skipif(not DRAFTS.is_dir(), reason="the shared cases are not available")
def test_collected_mistakes_get_one_correct_message_each_from_the_schema(tmp_path: Path) -> None:
    drafts = {path.stem.split("-")[1]: path.read_text(encoding="utf-8") for path in sorted(DRAFTS.glob("slip-*.yaml"))}
    assert {number: len(said_by_argmap(content)) // 2 for number, content in drafts.items()} == dict.fromkeys(drafts, 1)
    said = dict(
        zip(drafts, said_by_schema(tmp_path, [content.split("\n", 1)[1] for content in drafts.values()]), strict=True)
    )
    assert {number: rows for number, rows in said.items() if rows and number != "24"} == OF_DRAFTS
