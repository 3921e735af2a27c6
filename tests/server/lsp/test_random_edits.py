"""Edits at random, most of which break a map: the server continues, and says what a fresh check says."""

import random
from pathlib import Path

import pytest
from lsprotocol import types

from argmap.server.lsp.diagnostics import as_diagnostic, chosen
from argmap.server.lsp.paths import real_path
from argmap.server.lsp.view import address
from argmap.workspace.workspace import Workspace
from tests.server.lsp.editing import Editor

FILES = {
    "argmap.toml": "limits.reasons = 3\n",
    "main.yaml": """argmap: 1
title: The bridge
include: [part.yaml, sources/log.yaml]
theses: [close]
claims:
  close:
    text: The bridge should be closed.
    claims:
      old: {text: The bridge is old., source: log, quote: the bridge is old}
      worn:
        text: "Its bearings are worn."
        citations: [{source: log, quote: bearings are worn, locator: paragraph 1}]
counterarguments:
  dear: {text: A new one is dear., attacks: close, allow: {unsourced-objection: nobody asked}}
arguments:
  both: {premises: [old, crowded], supports: close, scheme: expert-opinion}
""",
    "part.yaml": "argmap: 1\ntitle: A part\nclaims:\n  crowded: {text: Many people cross it., supports: close}\n",
    "sources/log.yaml": "argmap: 1\ntitle: The log\nsources:\n  log: {title: The log, issued: 2025, text: log.txt}\n",
    "sources/log.txt": "The bridge is old, and its\nbearings are worn. It is safe.\n",
}
OPENED = tuple(name for name in FILES if name.endswith((".yaml", ".toml")))
# What people type, and what breaks a file in all the ways that there are.
TYPED = (
    *(
        "a",
        " ",
        "\n",
        "\r\n",
        "\n  ",
        ":",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        " # x",
        "&a ",
        "*a",
        "|\n",
        ">",
    ),
    *(
        "!!",
        "---\n",
        "%",
        "@",
        "\t",
        "é",
        "😀",
        "漢",
        "\u2028",
        "\x00",
        "\ufeff",
        "\ud800",
        "argmap: 1\n",
        "title: t\n",
    ),
    *(
        "claims:\n",
        "close",
        "crowded",
        "old -> close",
        "include: part.yaml\n",
        "include: [main.yaml]\n",
        "null",
        "1e999",
    ),
    *("text: X.\n", "supports: close", "quote: bridge", "locator: paragraph 9", "allow: {orphan: x}", "log"),
)
PROSE = ("", "a", "s ", ", b")
# Of twenty edits so many, less one, make everything right again.
RIGHT = 6
SEED = 20160531


def edit(editor: Editor, chance: random.Random) -> None:
    """Change, close or open a file, or change one on the disk; from time to time all are right again."""
    name, lot = chance.choice(OPENED), chance.randrange(20)
    if editor.session.document(editor.uri(name)) is None:
        editor.open(name)
    elif lot == 0:
        editor.close(name)
    elif lot == 1:
        editor.save(chance.choice(list(FILES)), chance.choice([*FILES.values(), ""]))
    elif lot <= RIGHT:
        for each in OPENED:
            editor.open(each, FILES[each])
    else:
        lines = len(editor.positions(name).text.line_starts)
        start = types.Position(chance.randrange(lines + 1), chance.randrange(40))
        end = types.Position(start.line + (lot == 19), start.character + chance.randrange(4))
        # Every other time it is prose, of which only one entry is composed again.
        editor.change(name, types.Range(start, end), chance.choice(PROSE if lot % 2 else ("", *TYPED)))


def said_afresh(editor: Editor) -> dict[str, list[types.Diagnostic]]:
    """Return what a new check reports for the open maps, by the addresses of files."""
    session = editor.session
    buffers = {path: document.content for path, document in session.documents.items()}
    found = [
        each
        for path in session.checks
        for each in Workspace().with_buffers(buffers).check(path).diagnostics
        # Of a map that is checked only for the sake of a part, what is found in files that are open.
        if path in session.documents or real_path(each.span.path) in session.documents
    ]
    names = {real_path(each.span.path): each.span.path for each in found}
    return {
        address(name, session.documents): [
            as_diagnostic(each, session.documents, session.encoding)
            for each in chosen([one for one in found if one.span.path == name])
        ]
        for name in names.values()
    }


def resident() -> int:
    """Return the size of this process in memory, in pages."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])


def run(editor: Editor, number: int) -> list[int]:
    """Make so many edits, and compare after each; return the sizes of this process after a tenth and at the end."""
    chance = random.Random(SEED)
    for name, content in FILES.items():
        editor.save(name, content)
    known: dict[str, list[types.Diagnostic]] = {}
    sizes = []
    for count in range(1, number + 1):
        edit(editor, chance)
        known |= {each.uri: list(each.diagnostics) for each in editor.publications()}
        assert {uri: each for uri, each in known.items() if each} == said_afresh(editor), count
        if count in {number // 10, number}:
            sizes.append(resident())
    return sizes


@pytest.mark.slow
def test_after_every_edit_the_server_says_what_a_fresh_check_says(tmp_path: Path) -> None:
    run(Editor(tmp_path), 60)


@pytest.mark.soak
def test_ten_thousand_edits_take_no_more_memory_than_a_thousand(tmp_path: Path) -> None:
    after_a_tenth, after_all = run(Editor(tmp_path), 10_000)
    assert after_all <= 1.2 * after_a_tenth
