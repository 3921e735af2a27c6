"""Files that no text fixture can hold: each ends in one diagnostic, of the right code, at the right place."""

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

from argmap.lint.checker import Checked
from argmap.lint.reports import concise, text
from argmap.lint.reports import json as as_json
from argmap.lint.summary import summarise
from argmap.syntax.reader.values import MAX_LENGTH
from argmap.syntax.tree.composer import MAX_DEPTH
from argmap.syntax.tree.deep_loader import MAX_CHARACTERS
from argmap.workspace.folders import find_maps
from argmap.workspace.overlays import MAX_BYTES
from argmap.workspace.workspace import Workspace
from tests.cli.running import needs_permissions, run_as_user
from tests.skips import needs_bound_of_libyaml

HEAD = "argmap: 1\ntitle: Example\n"
SOURCES = "sources:\n  sign: {title: The sign at the door, issued: 2025}\n"
STAY = "claims:\n  stay:\n    text: The shop stays open.\n    source: sign\n"


def check_bytes(folder: Path, content: bytes) -> Checked:
    """Check a file with some bytes in a folder."""
    file = folder / "map.yaml"
    file.write_bytes(content)
    return Workspace().check(file)


def told(checked: Checked) -> list[tuple[str, int, int, str]]:
    """Return the code, place and message of each diagnostic."""
    starts = [(d, d.span.start) for d in checked.diagnostics]
    return [(d.code, start.line, start.column, d.message) for d, start in starts]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_other_encodings_of_unicode_are_reported_by_name(tmp_path: Path, encoding: str) -> None:
    mark = "" if encoding in {"utf-16", "utf-32"} else "\ufeff"
    checked = check_bytes(tmp_path, f"{mark}{HEAD}".encode(encoding))
    assert told(checked) == [("A002", 1, 1, f"the file is encoded as {encoding[:6].upper()}")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_an_encoding_without_its_mark_shows_by_its_nul_bytes(tmp_path: Path, encoding: str) -> None:
    column = 2 if encoding.endswith("le") else 1
    checked = check_bytes(tmp_path, HEAD.encode(encoding))
    assert told(checked) == [("A002", 1, column, "the file contains a NUL byte, so it is not text")]


def test_a_nul_byte_is_reported_at_its_place(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, b"argmap: 1\ntitle: Ex\0ample\n")
    assert told(checked) == [("A002", 2, 10, "the file contains a NUL byte, so it is not text")]


def test_a_binary_file_is_reported_by_its_first_bad_byte(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    assert told(checked) == [("A002", 1, 1, "byte 0x89 at offset 0 is not UTF-8")]


def test_a_byte_of_another_encoding_is_reported_with_its_offset(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, "argmap: 1\ntitle: Das Café schließt\n".encode("latin-1"))
    assert told(checked) == [("A002", 2, 15, "byte 0xE9 at offset 24 is not UTF-8")]


def test_the_column_of_a_bad_byte_counts_characters_and_its_offset_counts_bytes(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, "title: 🔥é".encode() + b"\xff")
    assert told(checked) == [("A002", 1, 10, "byte 0xFF at offset 13 is not UTF-8")]


def test_the_offset_of_a_bad_byte_counts_the_byte_order_mark(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, b"\xef\xbb\xbfab\xff")
    assert told(checked) == [("A002", 1, 3, "byte 0xFF at offset 5 is not UTF-8")]


@pytest.mark.parametrize("code", [0x01, 0x07, 0x0B, 0x1B, 0x7F, 0x9B, 0xFFFE])
def test_a_control_character_is_reported_at_its_place(tmp_path: Path, code: int) -> None:
    checked = check_bytes(tmp_path, f"argmap: 1\ntitle: a{chr(code)}b\n".encode())
    assert told(checked) == [("A002", 2, 9, f"the file contains the control character U+{code:04X}")]


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, b"\xef\xbb\xbfargmap: 2\ntitle: Example\n")
    assert told(checked)[0] == ("A011", 1, 9, 'unknown format version "2"')


def test_line_ends_of_two_characters_do_not_move_places(tmp_path: Path) -> None:
    lines = (HEAD + SOURCES + STAY + "    note: One: two.\n").replace("\n", "\r\n")
    checked = check_bytes(tmp_path, lines.encode())
    assert told(checked) == [("A001", 9, 14, 'the text contains ": ", which starts a new key')]


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    assert told(Workspace().check(tmp_path)) == [("A013", 1, 1, "the file cannot be read: it is a folder")]


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    checked = Workspace().check(tmp_path / "no-such-file.yaml")
    assert told(checked) == [("A013", 1, 1, "the file cannot be read: no such file or directory")]


def test_a_path_with_a_nul_character_cannot_be_read() -> None:
    assert told(Workspace().check("a\0b.yaml")) == [
        ("A013", 1, 1, "the file cannot be read: a path cannot contain a null character")
    ]


@needs_permissions
def test_a_file_without_permission_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(HEAD, encoding="utf-8")
    file.chmod(0)
    outcome = run_as_user("validate", "map.yaml", "--format", "concise", folder=tmp_path)
    message = "A013 error: the file cannot be read: permission denied (unreadable-file)"
    assert (outcome.code, outcome.out) == (2, f"map.yaml:1:1: {message}\n")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode here")
def test_the_name_of_a_file_may_be_no_unicode(tmp_path: Path) -> None:
    file = os.fsencode(tmp_path) + b"/\xff.yaml"
    with open(file, "wb") as handle:
        handle.write(b"argmap: 2\ntitle: Example\n")
    summary = summarise([Workspace().check(os.fsdecode(file))])
    for report in (text.report(summary), concise.report(summary), as_json.report(summary)):
        assert b"A011" in report.encode("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "map.yaml")
    checked = Workspace().check(tmp_path / "map.yaml")
    assert told(checked) == [("A013", 1, 1, "the file cannot be read: it is not a regular file")]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no such device")
def test_a_device_is_refused_and_not_read_without_end() -> None:
    assert told(Workspace().check("/dev/zero")) == [("A013", 1, 1, "the file cannot be read: it is not a regular file")]


@pytest.mark.slow
def test_a_file_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    with file.open("wb") as handle:
        handle.truncate(MAX_BYTES + 1)
    assert told(Workspace().check(file)) == [("A013", 1, 1, "the file cannot be read: it is larger than 256 MB")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_in_a_folder_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (pipe,) = find_maps([str(tmp_path)]).maps
    (diagnostic,) = Workspace().check(pipe.path).diagnostics
    assert (diagnostic.code, diagnostic.message) == ("A013", "the file cannot be read: it is not a regular file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_an_included_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    checked = check_bytes(tmp_path, f"{HEAD}include: pipe.yaml\n{SOURCES}{STAY}".encode())
    assert told(checked) == [("A012", 3, 10, '"pipe.yaml" is not a file')]


def test_an_included_file_of_another_encoding_is_reported_in_that_file(tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(b"argmap: 1\ntitle: Caf\xe9\n")
    checked = check_bytes(tmp_path, f"{HEAD}include: [other.yaml, ./other.yaml]\n{SOURCES}{STAY}".encode())
    assert told(checked) == [("A002", 2, 11, "byte 0xE9 at offset 20 is not UTF-8")]
    assert Path(checked.diagnostics[0].span.path).resolve() == other.resolve()


def test_a_source_record_of_another_encoding_is_reported_in_that_file(tmp_path: Path) -> None:
    (tmp_path / "sign.yaml").write_bytes(b"title: Caf\xe9\n")
    checked = check_bytes(tmp_path, f"{HEAD}sources:\n  sign: sign.yaml\n{STAY}".encode())
    assert told(checked) == [("A002", 1, 11, "byte 0xE9 at offset 10 is not UTF-8")]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no symbolic links")
def test_an_included_link_out_of_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text(HEAD, encoding="utf-8")
    project = tmp_path / "project"
    (project / ".git").mkdir(parents=True)
    (project / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    checked = check_bytes(project, f"{HEAD}include: link.yaml\n{SOURCES}{STAY}".encode())
    assert told(checked) == [("A012", 3, 10, '"link.yaml" leaves the project')]


@pytest.mark.slow
def test_a_text_of_fifty_megabytes_is_refused_at_its_place(tmp_path: Path) -> None:
    size = 50 * 1024 * 1024
    content = HEAD + SOURCES + STAY + f"    note: {'x' * size}\n"
    assert told(check_bytes(tmp_path, content.encode())) == [
        ("A005", 9, 11, f'"note" is {size:,} characters long'),
    ]


def test_a_message_about_a_name_without_end_ends(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(f"argmap: 1\ntitle: T\nclaims:\n  ? {'k' * 100_000}\n  : The shop stays.\n")
    (diagnostic,) = Workspace().check(tmp_path / "map.yaml").diagnostics
    assert (diagnostic.code, len(diagnostic.message)) == ("A201", 1000)
    assert diagnostic.message.endswith("kkk…")


def test_the_longest_text_that_fits_is_read(tmp_path: Path) -> None:
    content = HEAD + SOURCES + STAY + f"    note: {'x' * MAX_LENGTH}\n"
    assert told(check_bytes(tmp_path, content.encode())) == []


@pytest.mark.slow
def test_ten_thousand_levels_of_statements_are_read(tmp_path: Path) -> None:
    levels = 10_000
    nested = "".join(f"c{n}: {{text: Level {n} holds., claims: {{" for n in range(levels))
    content = f"{HEAD}claims: {{{nested}" + "}}" * levels + "}\n"
    checked = check_bytes(tmp_path, content.encode())
    assert len(checked.map.statements) == levels
    assert {(code, message) for code, _, _, message in told(checked)} == {
        ("A110", '"c7" is more than 7 levels deep'),
        ("A202", f'the claim "c{levels - 1}" has neither a reason nor a source'),
        ("A301", 'there are no objections to "c0" or to any of the reasons for it'),
    }


@pytest.mark.slow
def test_brackets_beyond_the_bound_are_refused_where_it_is_passed(tmp_path: Path) -> None:
    content = f"{HEAD}x-deep: " + "[" * (MAX_DEPTH + 10)
    checked = check_bytes(tmp_path, content.encode())
    assert told(checked) == [("A001", 3, 8 + MAX_DEPTH, f"more than {MAX_DEPTH:,} levels of nesting")]


@needs_bound_of_libyaml
def test_a_long_file_that_is_nested_more_deeply_than_libyaml_reads_is_refused(tmp_path: Path) -> None:
    deep_block = "".join(f"{' ' * level}a:\n" for level in range(1_100))
    content = f"{HEAD}x-deep:\n{deep_block.replace('a:', ' a:')}x-long: {'x' * MAX_CHARACTERS}\n"
    assert told(check_bytes(tmp_path, content.encode())) == [
        (
            "A001",
            1_002,
            1_001,
            f"more than 1,000 levels of nesting in a file of more than {MAX_CHARACTERS:,} characters",
        )
    ]


@pytest.mark.slow
def test_a_million_dashes_are_refused(tmp_path: Path) -> None:
    checked = check_bytes(tmp_path, b"- " * 900_000)
    assert told(checked) == [("A001", 1, 2 * MAX_DEPTH + 1, f"more than {MAX_DEPTH:,} levels of nesting")]


@pytest.mark.parametrize("bracket", ["[", "{"])
def test_five_million_brackets_are_refused(tmp_path: Path, bracket: str) -> None:
    checked = check_bytes(tmp_path, (bracket * 5_000_000).encode())
    assert [(d.code, d.span.start.line) for d in checked.diagnostics] == [("A001", 1)]


@pytest.mark.slow
def test_twenty_thousand_statements_are_read(tmp_path: Path) -> None:
    count = 20_000
    reasons = "".join(f"      r{n}: Reason {n} holds.\n" for n in range(count))
    content = f"{HEAD}{SOURCES}{STAY}    counterarguments:\n{reasons}"
    checked = check_bytes(tmp_path, content.encode())
    assert len(checked.map.statements) == count + 1
    assert Counter(code for code, *_ in told(checked)) == {"A302": count}  # no objection has a reply


def test_many_unknown_fields_are_reported_each_at_its_place(tmp_path: Path) -> None:
    count = 3_000
    unknown = "".join(f"field{n}: a\n" for n in range(count))
    checked = check_bytes(tmp_path, f"{HEAD}{SOURCES}{STAY}{unknown}".encode())
    assert [(code, line, column) for code, line, column, _ in told(checked)] == [
        ("A004", 9 + n, 1) for n in range(count)
    ]


def test_many_unknown_sources_are_reported_each_at_its_place(tmp_path: Path) -> None:
    count = 2_000
    sources = "".join(f"  s{n}: {{title: A book}}\n" for n in range(count))
    reasons = "".join(f"      e{n}: {{text: One., source: t{n}}}\n" for n in range(count))
    content = f"{HEAD}{SOURCES}{sources}{STAY}    counterarguments:\n{reasons}"
    found = [place for place in told(check_bytes(tmp_path, content.encode())) if place[0] == "A402"]
    column = len("      e: {text: One., source: ") + 1
    assert found == [
        ("A402", 10 + count + n, column + len(str(n)), f'no source is called "t{n}"') for n in range(count)
    ]


def test_a_cycle_of_three_thousand_is_found(tmp_path: Path) -> None:
    count = 3_000
    claims = "".join(f"  c{n}: {{text: One., supports: c{(n + 1) % count}}}\n" for n in range(count))
    checked = check_bytes(tmp_path, f"{HEAD}theses: c0\nclaims:\n{claims}".encode())
    [found] = [place for place in told(checked) if place[0] == "A103"]
    assert found[:3] == ("A103", 5, 3)
    assert found[3].endswith("circular support: " + " -> ".join(f"c{n}" for n in range(11)) + " -> ... -> c0")
