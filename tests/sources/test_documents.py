"""Sources that are not what they should be: each ends in a diagnostic at the value that names it."""

from pathlib import Path

import pytest

from argmap.sources.documents import MOST_CHARACTERS
from argmap.sources.fingerprint import make, write
from argmap.sources.quotation import normalise
from argmap.workspace.workspace import Workspace

MAP = """\
argmap: 1
title: A map
theses: [stay]
claims:
  stay:
    text: The shop stays open.
    source: sign
    quote: open all year round
sources:
  sign:
    title: The sign at the door
    {}: {}
    issued: 2025
"""
UNREAD = (
    'A409 info 8:12 a quotation from "sign" could not be checked: neither its text nor its fingerprint is available'
)


def told(folder: Path, field: str, name: str) -> list[str]:
    """Return the findings in a map whose source has a text or a fingerprint."""
    (folder / "argmap.toml").touch()
    maps = folder / "maps"
    maps.mkdir()
    file = maps / "map.yaml"
    file.write_text(MAP.format(field, name), encoding="utf-8")
    checked = Workspace().check(file)
    starts = [(d, d.span.start) for d in checked.diagnostics]
    return [f"{d.code} {d.severity} {at.line}:{at.column} {d.message}" for d, at in starts]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "byte 0x89 at offset 0 is not UTF-8"),
        ("café".encode("latin-1"), "byte 0xE9 at offset 3 is not UTF-8"),
        ("open all year".encode("utf-16"), "the file is encoded as UTF-16"),
        (b"open\0all", "the file contains a NUL byte, so it is not text"),
    ],
)
def test_a_text_that_is_not_text_is_reported_at_its_name(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "sign.txt"
    file.write_bytes(content)
    assert told(tmp_path, "text", "../sign.txt") == [UNREAD, f"A411 error 12:11 {message} ({file})"]


@pytest.mark.parametrize("content", ["", " \n\t\n ", "\ufeff", "***\n---\n"])
def test_a_text_without_words_is_reported_at_its_name(tmp_path: Path, content: str) -> None:
    (tmp_path / "sign.txt").write_text(content, encoding="utf-8")
    assert told(tmp_path, "text", "../sign.txt") == [
        'A409 info 8:12 a quotation from "sign" could not be checked: the text of the source contains no words',
        "A411 error 12:11 the text contains no words",
    ]


def test_a_text_may_contain_ends_of_pages_and_marks_where_files_were_joined(tmp_path: Path) -> None:
    (tmp_path / "sign.txt").write_bytes("\ufeffWe are open\n\n\fall\vyear\ufeff round.".encode())
    assert told(tmp_path, "text", "../sign.txt") == []


def test_other_control_characters_may_not(tmp_path: Path) -> None:
    (tmp_path / "sign.txt").write_bytes(b"We are \fopen all\x1b[1m year round.")
    message = f"the file contains the control character U+001B ({tmp_path / 'sign.txt'})"
    assert told(tmp_path, "text", "../sign.txt") == [UNREAD, f"A411 error 12:11 {message}"]


@pytest.mark.slow
def test_a_text_far_too_long_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "sign.txt").open("wb") as file:
        for _ in range(100):
            file.write(b"a" * 1_000_000)
    message = f"the text is longer than {MOST_CHARACTERS:,} characters"
    assert told(tmp_path, "text", "../sign.txt") == [UNREAD, f"A411 error 12:11 {message}"]


@pytest.mark.slow
def test_one_very_long_word_is_searched_and_nothing_of_it_is_shown(tmp_path: Path) -> None:
    (tmp_path / "sign.txt").write_bytes(b"a" * 10_000_000)
    assert told(tmp_path, "text", "../sign.txt") == ['A404 error 8:12 these words are not in "sign"']


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    outside = tmp_path / "secret.txt"
    outside.write_text("open all year round", encoding="utf-8")
    (project / "sign.txt").symlink_to(outside)
    assert told(project, "text", "../sign.txt") == [UNREAD, 'A411 error 12:11 "../sign.txt" leaves the project']


@pytest.mark.parametrize("field", ["text", "fingerprint"])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../../secret.txt", '"../../secret.txt" leaves the project'),
        ("..", '".." is not a file'),
        ("/etc/passwd", '"/etc/passwd" is not a path relative to this file'),
    ],
)
def test_a_path_that_may_not_be_read_is_reported_at_its_place(
    tmp_path: Path, field: str, name: str, message: str
) -> None:
    column = len(f"    {field}: ") + 1
    assert told(tmp_path, field, name) == [UNREAD, f"A411 error 12:{column} {message}"]


def test_a_text_that_is_not_there_is_no_mistake_and_a_fingerprint_is(tmp_path: Path) -> None:
    assert told(tmp_path, "text", "sign.txt") == [UNREAD]


def test_a_fingerprint_that_is_not_there_is_reported_at_its_place(tmp_path: Path) -> None:
    assert told(tmp_path, "fingerprint", "sign.txt") == [UNREAD, 'A411 error 12:18 there is no file "sign.txt"']


def test_a_fingerprint_that_is_a_text_is_reported_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "sign.txt").write_text("open all year round", encoding="utf-8")
    message = 'the fingerprint cannot be read: it does not begin with the line "argmap-fingerprint 2"'
    assert told(tmp_path, "fingerprint", "../sign.txt") == [UNREAD, f"A411 error 12:18 {message}"]


def test_a_quotation_is_verified_by_the_fingerprint_alone(tmp_path: Path) -> None:
    content = write(make(normalise("We are open all year round, and on Sundays.")))
    (tmp_path / "sign.fingerprint").write_text(content, encoding="utf-8")
    assert told(tmp_path, "fingerprint", "../sign.fingerprint") == []


def test_a_text_is_asked_before_the_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "sign.txt").write_text("We are open all year.", encoding="utf-8")
    content = write(make(normalise("We are open all year round.")))
    (tmp_path / "sign.fingerprint").write_text(content, encoding="utf-8")
    both = "../sign.txt\n    fingerprint: ../sign.fingerprint"
    assert told(tmp_path, "text", both) == [
        'A405 error 8:12 this quotation alters the words of "sign" (other): "round" is not in the source',
        'A410 error 12:11 the text of "sign" has changed since it was recorded',
    ]


def test_what_is_kept_of_a_map_checked_before_is_never_stale(tmp_path: Path) -> None:
    """The verdict on a quotation, its locator, and the drift of its statement follow each change of their texts."""
    folder = tmp_path / "maps"
    sign, record, file = tmp_path / "sign.txt", tmp_path / "argmap.toml", folder / "map.yaml"
    folder.mkdir()
    record.touch()
    sign.write_text("A sign hangs at the door.\n\nWe are not open all 12 months.\n", encoding="utf-8")
    text = MAP.format("text", "../sign.txt")

    def codes(*changes: tuple[str, str]) -> list[str]:
        changed = text.replace("quote: open all year round", "quote: We are not open all 12 months.")
        for old, new in changes:
            changed = changed.replace(old, new)
        file.write_text(changed, encoding="utf-8")
        return [diagnostic.code for diagnostic in Workspace().check(file).diagnostics]

    good = ("The shop stays open.", "The shop is not open in all 12 months.")
    reversed_ = ("The shop stays open.", "The shop is open in all 12 months.")
    miscounted = ("The shop stays open.", "The shop is not open in all 11 months.")
    first, second = (("    quote:", f"    locator: paragraph {number}\n    quote:") for number in (1, 2))
    for _ in range(2):
        assert codes(good) == []
        assert codes(reversed_) == ["A513"]
        assert codes(miscounted) == ["A512"]
        assert codes(good, first) == ["A416"]
        assert codes(good, second) == []
    sign.write_text("We are not open all 12 months.\n\nA sign hangs at the door.\n", encoding="utf-8")
    assert codes(good, first) == []
    assert codes(good, second) == ["A416"]
