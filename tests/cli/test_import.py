"""argmap import and argmap export: what goes where, what is reported, and how they end."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import run

ARGDOWN = "[a]: One.\n  + [b]: Two. **bold**\n"
PLAIN = "[a]: One.\n  + [b]: Two.\n"
MAP = """\
argmap: 1
title: given
theses: a

claims:
  a: One.

  b:
    text: Two.
    supports: a
"""


def put(path: str, content: str) -> str:
    """Write a file, and return its path."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    Path(path).write_text(content, encoding="utf-8")
    return path


@pytest.mark.usefixtures("folder")
def test_a_map_goes_to_standard_output_and_its_report_to_standard_error() -> None:
    outcome = run("import", put("given.argdown", PLAIN))
    assert outcome.code == 0
    assert outcome.out.startswith(MAP)
    assert outcome.err == "given.argdown: Argdown, 2 statements, 1 step; nothing was changed or dropped\n"


@pytest.mark.usefixtures("folder")
def test_what_was_lost_is_reported_with_its_place_and_strict_fails() -> None:
    outcome = run("import", put("given.argdown", ARGDOWN), "--strict", "-o", "map.yaml")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.splitlines() == [
        "given.argdown -> map.yaml: Argdown, 2 statements, 1 step; 1 changed",
        "  formatting: 1 changed",
        "    changed at line 2, column 5: bold and italic text becomes plain",
    ]
    assert run("validate", "map.yaml").err == (
        "all clear in 1 file (2 statements, 1 step); checked as an imported map: 13 rules off "
        "(--profile default checks them)\n"
    )


@pytest.mark.usefixtures("folder")
def test_the_report_may_be_json_or_markdown() -> None:
    put("given.argdown", ARGDOWN)
    outcome = run("import", "given.argdown", "-o", "map.yaml", "--report", "json", "-q")
    (file,) = json.loads(outcome.out)["files"]
    assert file["path"] == "given.argdown"
    assert file["concepts"][0] == {
        "concept": "formatting",
        "kept": 0,
        "changed": 1,
        "dropped": 0,
        "examples": [
            {"outcome": "changed", "place": "line 2, column 5", "message": "bold and italic text becomes plain"}
        ],
    }
    outcome = run("import", "given.argdown", "-o", "other.yaml", "--report", "md", "-q")
    assert "| statements | 2 | 0 | 0 |\n" in outcome.out
    outcome = run("import", "given.argdown", "--report", "json")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--output" in outcome.err


@pytest.mark.usefixtures("folder")
def test_a_folder_goes_to_a_folder_and_unknown_files_are_counted() -> None:
    put("in/one.argdown", PLAIN)
    put("in/below/two.argdown", PLAIN)
    put("in/notes.bin", "nothing\x00")
    outcome = run("import", "in", "-o", "out/")
    assert outcome.code == 0
    assert sorted(str(path) for path in Path("out").rglob("*.yaml")) == ["out/below/two.yaml", "out/one.yaml"]
    assert "1 file in no known format skipped" in outcome.err.splitlines()


@pytest.mark.usefixtures("folder")
def test_of_many_files_each_has_a_line_and_one_table_reports_all_of_them() -> None:
    put("in/one.argdown", ARGDOWN)
    put("in/two.argdown", PLAIN)
    outcome = run("import", "in", "-o", "out/", "--strict")
    assert outcome.code == 1
    assert outcome.err.splitlines() == [
        "in/one.argdown -> out/one.yaml: Argdown, 2 statements, 1 step; 1 changed",
        "in/two.argdown -> out/two.yaml: Argdown, 2 statements, 1 step; nothing was changed or dropped",
        "  in all files  kept  changed  dropped",
        "  formatting       0        1        0",
        "  relations        2        0        0",
        "  statements       4        0        0",
    ]
    sent = run("export", "out", "--to", "argdown", "-o", "back/")
    assert "  in all files  kept  changed  dropped" in sent.err.splitlines()


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_there_is_never_replaced_by_another_map() -> None:
    put("given.argdown", PLAIN)
    put("map.yaml", "mine: all mine\n")
    outcome = run("import", "given.argdown", "-o", "map.yaml")
    assert outcome.code == 2
    assert "already exists" in outcome.err
    assert Path("map.yaml").read_text(encoding="utf-8") == "mine: all mine\n"
    assert run("import", "given.argdown", "-o", "new.yaml").code == 0
    assert run("import", "given.argdown", "-o", "new.yaml").code == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["gone.argdown"], '"gone.argdown" cannot be read: no such file or directory'),
        (["plain.txt"], '"plain.txt" is not in a known format: give its format with --from'),
        (["plain.txt", "--from", "argdwn"], '"argdwn" is not one of the importers; did you mean "argdown"?'),
        (["plain.txt", "a.argdown"], '"-" can contain only one map: use --output with a folder'),
        (["a.argdown", "--map", "text"], '"text" does not name a column: write FIELD=COLUMN'),
        (["two.argdown"], "is in argdown-2 (kellenff/argdown-2), a different language from Argdown"),
    ],
)
def test_what_cannot_be_imported_says_why(words: list[str], message: str) -> None:
    put("plain.txt", "Just some words\n")
    put("a.argdown", PLAIN)
    put("two.argdown", "[#a] :- [#b].\n")
    outcome = run("import", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


@pytest.mark.usefixtures("project")
def test_a_map_is_exported_and_imported_again() -> None:
    outcome = run("export", "arguments/library-sundays.yaml", "--to", "argdown", "-o", "build/library.argdown")
    assert outcome.code == 0
    assert outcome.err.splitlines()[0] == "arguments/library-sundays.yaml -> build/library.argdown: 3 changed"
    assert run("import", "build/library.argdown", "-o", "build/again.yaml").code == 0
    outcome = run("validate", "build/again.yaml")
    assert (outcome.code, outcome.out.count("error")) == (0, 0)


@pytest.mark.usefixtures("project")
def test_several_maps_are_exported_to_a_folder_only() -> None:
    outcome = run("export", "--to", "argdown", "-q")
    assert (outcome.code, outcome.out) == (2, "")
    assert run("export", "--to", "argdown", "-o", "build/", "-q").code == 0
    assert {path.name for path in Path("build").rglob("*.argdown")} >= {"library-sundays.argdown"}


@pytest.mark.usefixtures("project")
def test_what_is_drawn_is_not_exported() -> None:
    outcome = run("export", "arguments/library-sundays.yaml", "--to", "svg")
    assert (outcome.code, outcome.err) == (2, 'argmap: "svg" is drawn: run argmap render -f svg\n')
    outcome = run("export", "arguments/library-sundays.yaml", "--to", "argdown", "-o", "x.svg")
    assert (outcome.code, outcome.err) == (
        2,
        'argmap: "x.svg" does not have the suffix of Argdown: end it with ".argdown"\n',
    )


@pytest.mark.usefixtures("folder")
def test_a_map_that_cannot_be_read_whole_is_exported_only_when_asked() -> None:
    put("map.yaml", MAP.replace("supports: a", "supprts: a"))
    outcome = run("export", "map.yaml", "--to", "argdown")
    assert (outcome.code, outcome.out) == (2, "")
    outcome = run("export", "map.yaml", "--to", "argdown", "--partial")
    assert outcome.code == 0
    assert "map.yaml (incomplete): nothing was changed or dropped\n" in outcome.err


@pytest.mark.usefixtures("folder")
def test_an_update_takes_what_the_source_changed_and_keeps_what_was_done_by_hand() -> None:
    put("given.argdown", "[a]: One.\n  + [b]: Two.\n  - [c]: Three.\n")
    assert run("import", "given.argdown", "-o", "map.yaml", "-q").code == 0
    mine = Path("map.yaml").read_text(encoding="utf-8")
    mine = mine.replace("  b:\n", "  # mine\n  b:\n    note: By hand.\n").replace("text: Three.", "text: My three.")
    put("map.yaml", mine)
    put("given.argdown", "[a]: One.\n  - [b]: Twice.\n  - [c]: Three.\n  + [d]: Four.\n")
    outcome = run("import", "given.argdown", "--update", "map.yaml")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.splitlines() == [
        "map.yaml: 5 changes taken from the source",
        '  new text of "b"',
        '  new statement "d"',
        '  new relation "b attacks a"',
        '  new relation "d supports a"',
        '  the relation "b supports a" is gone',
    ]
    now = Path("map.yaml").read_text(encoding="utf-8")
    assert "  # mine\n  b:\n    note: By hand.\n    text: Twice.\n    attacks: a\n" in now
    assert "text: My three.\n" in now
    assert "  d:\n    text: Four.\n    supports: a\n" in now
    assert run("import", "given.argdown", "--update", "map.yaml").err == "map.yaml: up to date\n"
    assert Path("map.yaml").read_text(encoding="utf-8") == now


LINKED = """\
module: {name: Ferry}
G1: {text: The ferry is safe., supportedBy: S1}
S1: {text: By hazards, supportedBy: [G2, G3]}
G2: {text: It does not sink.}
G3: {text: It does not burn.}
"""


@pytest.mark.usefixtures("folder")
def test_an_update_takes_linked_premises_and_keeps_an_argument_of_which_more_is_said() -> None:
    put("case.yaml", LINKED)
    assert run("import", "case.yaml", "-o", "map.yaml", "-q").code == 0
    put("case.yaml", LINKED + "G4: {text: It does not list.}\n")
    put("case.yaml", Path("case.yaml").read_text(encoding="utf-8").replace("[G2, G3]", "[G2, G3, G4]"))
    outcome = run("import", "case.yaml", "--update", "map.yaml")
    assert outcome.code == 0, outcome.err
    assert outcome.err.splitlines() == [
        "map.yaml: 2 changes taken from the source",
        '  new statement "G4"',
        '  new argument "S1-2"',
        '  the argument "S1" is no longer in the source; remove it if you do not need it',
    ]
    now = Path("map.yaml").read_text(encoding="utf-8")
    assert "  S1-2:\n    premises: [G2, G3, G4]\n    supports: G1\n    warrant: By hazards\n" in now
    assert run("validate", "map.yaml").code == 0


@pytest.mark.usefixtures("folder")
def test_an_argument_that_says_nothing_of_its_own_goes_with_its_source() -> None:
    rows = [
        ("I", "a", "A."),
        ("I", "b", "B."),
        ("I", "c", "C."),
        ("RA", "r", "RA"),
        ("I", "d", "D."),
        ("CA", "u", "CA"),
    ]
    nodes = [{"nodeID": name, "type": kind, "text": text} for kind, name, text in rows]

    def write(ends: str) -> None:
        edges = [{"edgeID": each, "fromID": each[0], "toID": each[1]} for each in ends.split()]
        put("graph.json", json.dumps({"nodes": nodes, "edges": edges}))

    write("br cr ra")
    assert run("import", "graph.json", "-o", "map.yaml", "-q").code == 0
    write("br cr ra du ur")
    assert run("import", "graph.json", "--update", "map.yaml").err.splitlines() == [
        "map.yaml: 1 change taken from the source",
        '  new relation "d undercuts r"',
    ]
    write("ba")
    outcome = run("import", "graph.json", "--update", "map.yaml")
    assert '  the relation "d undercuts r" is gone' in outcome.err.splitlines()
    assert '  the argument "r" is gone' in outcome.err.splitlines()
    assert run("validate", "map.yaml").code == 0


@pytest.mark.usefixtures("folder")
def test_a_text_that_was_changed_on_both_sides_stays_and_both_are_shown() -> None:
    put("given.argdown", PLAIN)
    assert run("import", "given.argdown", "-o", "map.yaml", "-q").code == 0
    put("map.yaml", Path("map.yaml").read_text(encoding="utf-8").replace("text: Two.", "text: My two."))
    put("given.argdown", PLAIN.replace("Two.", "Their two."))
    outcome = run("import", "given.argdown", "--update", "map.yaml")
    assert outcome.code == 1
    assert outcome.err.splitlines()[-3:] == [
        '  "b" was changed by hand and in the source; it stays as it is',
        "    by hand: My two.",
        "    in the source: Their two.",
    ]
    assert "text: My two.\n" in Path("map.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_what_was_removed_by_hand_stays_away_and_what_the_source_lost_stays_there() -> None:
    put("given.argdown", "[a]: One.\n  + [b]: Two.\n  + [c]: Three.\n")
    assert run("import", "given.argdown", "-o", "map.yaml", "-q").code == 0
    mine = Path("map.yaml").read_text(encoding="utf-8")
    put("map.yaml", mine.replace("  b:\n    text: Two.\n    supports: a\n", ""))
    put("given.argdown", "[a]: One.\n  + [b]: Two.\n")
    outcome = run("import", "given.argdown", "--update", "map.yaml")
    assert outcome.code == 0
    assert '  "b" was removed by hand and is not added again' in outcome.err.splitlines()
    assert '  "c" is no longer in the source; remove it if you do not need it' in outcome.err.splitlines()


@pytest.mark.usefixtures("folder")
def test_only_a_map_that_was_imported_is_brought_up_to_date() -> None:
    put("given.argdown", PLAIN)
    put("map.yaml", MAP)
    outcome = run("import", "given.argdown", "--update", "map.yaml")
    assert (outcome.code, outcome.err) == (2, 'argmap: "map.yaml" was not imported: it has no "x-from"\n')
    outcome = run("import", "given.argdown", "--update", "map.yaml", "-o", "other.yaml")
    assert outcome.code == 2
