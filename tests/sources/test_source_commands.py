"""`argmap source`, from the command line."""

import base64
import os
import re
import shlex
from pathlib import Path

import pytest
from fpdf import FPDF
from typer.testing import CliRunner

from argmap.cli.app import app
from argmap.sources.fingerprint.first_version import first_words
from argmap.sources.fingerprint.hashes import shingles
from argmap.sources.quotation import normalise

HERE = Path(__file__).parent
OLD = "0123456789abcdef" * 4
runner = CliRunner()


def run(*arguments: str) -> tuple[int, str, str]:
    """Return the exit code, the output and the messages of a command."""
    result = runner.invoke(app, list(arguments))
    return result.exit_code, result.stdout, result.stderr


def test_adding_a_source_lets_its_quotations_be_verified_with_and_without_its_text(project: Path) -> None:
    """The record is usable as it is written."""
    assert run("source", "add", "seeds/bakery.md")[0] == 0
    assert (
        (project / "seeds" / "bakery.yaml").read_text(encoding="utf-8").startswith("title: The bakery on the corner\n")
    )
    with (project / "seeds" / "bakery.yaml").open("a", encoding="utf-8") as record:
        record.write("issued: 2016-05\n")
    assert run("validate", "map.yaml", "--strict", "--select", "A4", "--ignore", "A412")[:2] == (0, "")
    (project / "seeds" / "bakery.md").unlink()
    assert run("validate", "map.yaml", "--strict", "--select", "A4", "--ignore", "A412")[:2] == (0, "")


def test_an_altered_quotation_is_refused_with_and_without_the_text(project: Path) -> None:
    """The words of the source are shown where they are available."""
    run("source", "add", "seeds/bakery.md")
    path = project / "map.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "quote: Its ovens were built in 1931", "quote: Its ovens were built in 1913"
        )
    )
    code, output, _ = run("validate", "map.yaml")
    assert code == 1
    assert 'A405 error: this quotation alters the words of "bakery" (number): "1913" for "1931"' in output
    assert "seeds/bakery.md:3 has: Its ovens were built in [1931]" in output
    (project / "seeds" / "bakery.md").unlink()
    code, output, _ = run("validate", "map.yaml")
    assert code == 1
    assert 'A404 error: these words are not in "bakery"' in output


def test_adding_again_keeps_what_the_author_wrote(project: Path) -> None:
    """Only the lines of text, fingerprint and sha256 are set."""
    record = project / "seeds" / "bakery.yaml"
    record.write_text(
        "# mine\ntitle: Bread   # not my title\nauthor: [a, b]\nsha256: 00\n\nreliability: B\n", encoding="utf-8"
    )
    run("source", "add", "seeds/bakery.md")
    lines = record.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["# mine", "title: Bread   # not my title", "author: [a, b]"]
    assert lines[3].startswith("sha256: ")
    assert len(lines[3]) == len("sha256: ") + 64
    assert lines[4:] == ["", "reliability: B", "text: bakery.md", "fingerprint: bakery.fingerprint"]


NEXT = """under "sources" of a map in {folder}, write: bakery: {path}
in a statement, write: source: bakery
to find words to quote, run: argmap quote bakery WORDS
"""


def test_what_to_write_next_is_said_with_the_path_as_maps_have_it(project: Path) -> None:
    written = "seeds/bakery.yaml, seeds/bakery.fingerprint: 41 words\n"
    assert run("source", "add", "seeds/bakery.md")[2] == written + NEXT.format(
        folder="this folder", path="seeds/bakery.yaml"
    )
    (project / "seeds" / "bakery.yaml").unlink()
    (project / "arguments").mkdir()
    assert run("source", "add", "seeds/bakery.md")[2] == written + NEXT.format(
        folder="arguments/", path="../seeds/bakery.yaml"
    )


def test_the_command_that_is_named_next_finds_the_source_also_outside_the_usual_folder(project: Path) -> None:
    (project / "argmap.toml").write_text('paths = ["docs/decisions"]\n', encoding="utf-8")
    (project / "docs" / "decisions").mkdir(parents=True)
    messages = run("source", "add", "seeds/bakery.md", "--id", "bench", "--into", "docs/bench marks")[2].splitlines()
    assert messages[1] == 'under "sources" of a map in docs/decisions/, write: bench: ../bench marks/bench.yaml'
    lead, _, command = messages[-1].partition("argmap ")
    assert lead == "to find words to quote, run: "
    words = shlex.split(command)
    assert words == ["quote", "docs/bench marks/bench.yaml", "WORDS"]
    assert run(*words[:-1], "the bread was better")[0] == 0


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Minutes of the\nboard\n\nThe board met at nine. It rose at ten.\n", "Minutes of the board"),
        ("The board met at nine. It rose at ten.\n\nNothing else was said.\n", "minutes"),
        ("A line alone\n", "minutes"),
        ("1931\n\nThe board met at nine. It rose at ten.\n", "minutes"),
    ],
)
def test_the_title_of_a_plain_text_is_the_heading_that_it_begins_with(project: Path, content: str, title: str) -> None:
    (project / "seeds" / "minutes.txt").write_text(content, encoding="utf-8")
    assert run("source", "add", "seeds/minutes.txt")[0] == 0
    assert f"title: {title}\n" in (project / "seeds" / "minutes.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_an_id_or_title_that_the_record_does_not_get_is_reported() -> None:
    run("source", "add", "seeds/bakery.md")
    messages = run("source", "add", "seeds/bakery.md", "--id", "other", "--title", "Other")[2].splitlines()
    assert messages[1:3] == [
        'it is recorded as "bakery", not "other"',
        'its record keeps the title "The bakery on the corner": change it there',
    ]
    assert "keeps" not in run("source", "add", "seeds/bakery.md", "--title", "The bakery on the corner")[2]


def files_in(folder: Path) -> dict[str, bytes]:
    """Return the contents of all files below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("copy", ["seeds/bakery.md", "seeds/other.txt", "copy.md"])
@pytest.mark.parametrize("more", [(), ("--id", "other"), ("--renew",)])
def test_a_text_that_a_record_describes_is_recognised_by_its_hash(
    project: Path, copy: str, more: tuple[str, ...]
) -> None:
    run("source", "add", "seeds/bakery.md")
    (project / copy).write_bytes((project / "seeds" / "bakery.md").read_bytes())
    before = files_in(project)
    code, _, messages = run("source", "add", copy, *more)
    assert code == 0
    assert messages.startswith('"seeds/bakery.yaml" is already up to date: nothing was written\n')
    assert files_in(project) == before


@pytest.mark.parametrize("name", ["essay.txt", "another bakery.md"])
def test_a_text_next_to_its_record_is_recognised_by_its_hash_under_any_name(project: Path, name: str) -> None:
    run("source", "add", "seeds/bakery.md")
    seeds = project / "seeds"
    (seeds / "bakery.md").rename(seeds / name)
    (seeds / "decoy.txt").write_text("The bakery opens at six. " * 9, encoding="utf-8")
    assert run("quote", "bakery", "the bread was better")[2] == f"seeds/{name}:5\n"
    assert run("source", "check")[0] == 0
    path = project / "map.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("in 1931", "in 1913"), encoding="utf-8")
    assert f"seeds/{name}:3 has: Its ovens were built in [1931]" in run("validate", "map.yaml")[1]
    (seeds / name).write_text("Another text of about as many words. " * 6, encoding="utf-8")
    assert run("quote", "bakery", "the bread was better")[0] == 2


@pytest.mark.parametrize("content", [None, "argmap-fingerprint 1\ndamaged"])
def test_a_fingerprint_that_is_missing_or_damaged_is_written_again(project: Path, content: str | None) -> None:
    run("source", "add", "seeds/bakery.md")
    before, path = files_in(project), project / "seeds" / "bakery.fingerprint"
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    message = '"seeds/bakery.yaml" is already up to date: rewrote its fingerprint, seeds/bakery.fingerprint\n'
    assert run("source", "add", "seeds/bakery.md")[2].startswith(message)
    assert files_in(project) == before


def first_version(newest: str) -> str:
    """Return a fingerprint of version 1 with the number of words and the digest of a newer one, its hashes made up."""
    fields = dict(line.split(": ", 1) for line in newest.partition("\n\n")[0].splitlines()[1:])
    body = base64.b64encode(bytes(4 + 4 * (int(fields["words"]) - 2))).decode()
    head = ("algorithm: blake2b-32 of 3 words", f"words: {fields['words']}", "blocks: 1", f"sha256: {fields['sha256']}")
    return "\n".join(("argmap-fingerprint 1", *head, "", body, ""))


def test_a_fingerprint_of_an_older_version_is_written_again_when_asked(project: Path) -> None:
    run("source", "add", "seeds/bakery.md")
    path = project / "seeds" / "bakery.fingerprint"
    newest = path.read_text(encoding="utf-8")
    path.write_text(first_version(newest), encoding="utf-8")
    assert run("source", "add", "seeds/bakery.md")[2].splitlines()[:2] == [
        '"seeds/bakery.yaml" is already up to date: nothing was written',
        "its fingerprint has version 1: add --renew to rewrite it in the newest",
    ]
    assert path.read_text(encoding="utf-8") == first_version(newest)
    message = '"seeds/bakery.yaml" is already up to date: rewrote its fingerprint, seeds/bakery.fingerprint\n'
    assert run("source", "add", "seeds/bakery.md", "--renew")[2].startswith(message)
    assert path.read_text(encoding="utf-8") == newest


def make_first(project: Path, name: str) -> dict[str, bytes]:
    """Make a source that was added one of version 1, with the digest of another normal form; return the files."""
    path, record = project / "seeds" / f"{name}.fingerprint", project / "seeds" / f"{name}.yaml"
    text = next(each for each in (path.with_suffix(".md"), path.with_suffix(".txt")) if each.exists())
    words = first_words(normalise(text.read_text(encoding="utf-8")).text)
    body = base64.b64encode(bytes(4) + shingles(words)).decode()
    head = ("algorithm: blake2b-32 of 3 words", f"words: {len(words)}", "blocks: 1", f"sha256: {OLD}")
    path.write_text("\n".join(("argmap-fingerprint 1", *head, "", body, "")), encoding="utf-8")
    now = re.sub("sha256: .*", f"sha256: {OLD}", record.read_text(encoding="utf-8"))
    record.write_text(now, encoding="utf-8")
    return files_in(project)


@pytest.mark.slow
@pytest.mark.parametrize("added", ["seeds/bakery.md", "bakery.html"])
def test_a_record_of_version_1_describes_a_text_that_has_not_changed(project: Path, added: str) -> None:
    (project / "bakery.html").write_text((HERE / "mill.html").read_text(encoding="utf-8"), encoding="utf-8")
    run("source", "add", added)
    newest = files_in(project)
    before = make_first(project, "bakery")
    assert run("source", "add", added)[2].splitlines()[:2] == [
        '"seeds/bakery.yaml" is already up to date: nothing was written',
        "its fingerprint has version 1: add --renew to rewrite it in the newest",
    ]
    assert files_in(project) == before
    message = '"seeds/bakery.yaml" is already up to date: rewrote its fingerprint, seeds/bakery.fingerprint\n'
    assert run("source", "add", added, "--renew")[2].startswith(message)
    assert files_in(project) == newest
    assert run("source", "check")[0] == 0


@pytest.mark.parametrize("name", ["mill.html", "mill.md"])
def test_a_record_says_what_its_text_was_extracted_from(project: Path, name: str) -> None:
    (project / name).write_text((HERE / "mill.html").read_text(encoding="utf-8"), encoding="utf-8")
    run("source", "add", name)
    record = project / "seeds" / "mill.yaml"
    is_extracted = name.endswith(".html")
    assert ("\nextracted: html\n" in record.read_text(encoding="utf-8")) is is_extracted
    assert run("source", "check")[0] == 0


@pytest.mark.slow
def test_an_older_record_is_completed_with_what_its_text_was_extracted_from_on_request(project: Path) -> None:
    (project / "mill.html").write_text((HERE / "mill.html").read_text(encoding="utf-8"), encoding="utf-8")
    run("source", "add", "mill.html")
    record = project / "seeds" / "mill.yaml"
    newest = record.read_text(encoding="utf-8")
    older = newest.replace("extracted: html\n", "")
    record.write_text(older, encoding="utf-8")
    run("source", "add", "mill.html")
    assert record.read_text(encoding="utf-8") == older
    run("source", "add", "mill.html", "--renew")
    assert sorted(record.read_text(encoding="utf-8").splitlines()) == sorted(newest.splitlines())


def test_a_quotation_is_verified_in_the_extracted_text_and_says_so(project: Path) -> None:
    run("source", "add", "seeds/bakery.md")
    record = project / "seeds" / "bakery.yaml"
    words = "verified in the extracted text"
    for form, told in (("markdown", words), ("html", f"✓</span> {words}")):
        assert told not in run("render", "map.yaml", "-f", form, "-o", "-")[1]
        record.write_text(f"{record.read_text(encoding='utf-8')}extracted: pdf\n", encoding="utf-8")
        assert run("render", "map.yaml", "-f", form, "-o", "-")[1].count(told) == 2
        record.write_text(record.read_text(encoding="utf-8").replace("extracted: pdf\n", ""), encoding="utf-8")


def test_a_text_is_known_by_a_record_of_version_1_that_does_not_name_its_file(project: Path) -> None:
    run("source", "add", "seeds/bakery.md")
    make_first(project, "bakery")
    copy = project / "copy.md"
    copy.write_text((project / "seeds" / "bakery.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert "source: bakery" in run("quote", "copy.md", "The bakery opens at six")[1]
    copy.write_text(copy.read_text(encoding="utf-8").replace("1931", "1913"), encoding="utf-8")
    assert "source:" not in run("quote", "copy.md", "The bakery opens at six")[1]


def test_a_record_of_version_1_does_not_describe_a_text_that_has_changed(project: Path) -> None:
    run("source", "add", "seeds/bakery.md")
    make_first(project, "bakery")
    path = project / "seeds" / "bakery.md"
    path.write_text(path.read_text(encoding="utf-8").replace("1931", "1913"), encoding="utf-8")
    assert 'the text of "bakery" has changed since it was recorded' in run("source", "add", "seeds/bakery.md")[2]


@pytest.mark.parametrize("more", [(), ("--renew",)])
def test_the_words_that_cut_are_those_of_the_language_that_the_record_names(
    project: Path, more: tuple[str, ...]
) -> None:
    run("source", "add", "seeds/bakery.md")
    seeds = project / "seeds"
    assert "\nlanguage: en\n" in (seeds / "bakery.fingerprint").read_text(encoding="utf-8")
    with (seeds / "bakery.yaml").open("a", encoding="utf-8") as record:
        record.write("language: de-AT\n")
    if more:
        make_first(project, "bakery")
    else:
        (seeds / "bakery.md").write_text("Wir backen nicht am Sonntag, sagt das Schild.\n", encoding="utf-8")
    run("source", "add", "seeds/bakery.md", *more)
    assert "\nlanguage: de\n" in (seeds / "bakery.fingerprint").read_text(encoding="utf-8")


def test_a_text_that_has_changed_since_it_was_recorded_is_recorded_again_and_reported(project: Path) -> None:
    run("source", "add", "seeds/bakery.md")
    with (project / "seeds" / "bakery.md").open("a", encoding="utf-8") as text:
        text.write("\nIt closed in June.\n")
    code, _, messages = run("source", "add", "seeds/bakery.md")
    assert code == 0
    assert messages.splitlines()[:2] == [
        "seeds/bakery.yaml, seeds/bakery.fingerprint: 45 words",
        'warning: the text of "bakery" has changed since it was recorded; run argmap validate',
    ]
    assert run("source", "check")[0] == 0


NOT_OF_THIS_SOURCE = {
    "is the record of another text": "title: The bakery\ntext: elsewhere.txt\nsha256: " + "a" * 64 + "\n",
    "is not the record of a source": "argmap: 1\ntitle: A map\nclaims: {a: It is so.}\n",
    "does not have one field per line": "{title: A record on one line}\n",
}


@pytest.mark.parametrize("why", NOT_OF_THIS_SOURCE)
def test_nothing_is_written_into_what_is_not_a_record_of_this_source(project: Path, why: str) -> None:
    (project / "seeds" / "bakery.yaml").write_text(NOT_OF_THIS_SOURCE[why], encoding="utf-8")
    before = files_in(project)
    code, _, messages = run("source", "add", "seeds/bakery.md")
    assert code == 2
    assert messages.startswith(f'argmap: "seeds/bakery.yaml" {why}')
    assert files_in(project) == before


def test_a_record_written_by_hand_before_its_text_was_there_is_completed(project: Path) -> None:
    (project / "seeds" / "bakery.yaml").write_text("title: Bread\nauthor: the baker\n", encoding="utf-8")
    assert run("source", "add", "seeds/bakery.md")[0] == 0
    lines = (project / "seeds" / "bakery.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[:4] == ["title: Bread", "author: the baker", "text: bakery.md", "fingerprint: bakery.fingerprint"]


def test_a_changed_text_is_reported(project: Path) -> None:
    """What was verified against the old text says nothing of the new one."""
    run("source", "add", "seeds/bakery.md")
    assert run("source", "check")[0] == 0
    text = project / "seeds" / "bakery.md"
    text.write_text(text.read_text(encoding="utf-8").replace("1931", "1913"), encoding="utf-8")
    code, output, _ = run("source", "check")
    assert code == 1
    assert 'A410 error: the text of "bakery" has changed since it was recorded' in output


UNTOUCHED = [
    "{title: Bread, text: old.txt}\n",
    "title: Bread\ntext: >-\n  old.txt\n",
    "title: Bread\n...\n",
    "- title\n",
]


@pytest.mark.parametrize("record", UNTOUCHED)
def test_a_record_that_cannot_be_changed_by_lines_is_left_alone(project: Path, record: str) -> None:
    """And so is everything else."""
    (project / "seeds" / "bakery.yaml").write_text(record, encoding="utf-8")
    code, _, messages = run("source", "add", "seeds/bakery.md")
    assert code == 2
    assert messages.startswith(
        'argmap: "seeds/bakery.yaml" does not have one field per line and was left unchanged; set in it yourself: '
        "text: bakery.md, fingerprint: bakery.fingerprint, sha256: "
    )
    assert (project / "seeds" / "bakery.yaml").read_text(encoding="utf-8") == record
    assert not (project / "seeds" / "bakery.fingerprint").exists()


def test_a_record_in_another_encoding_is_left_alone(project: Path) -> None:
    """It is not a text that could be extended."""
    (project / "seeds" / "bakery.yaml").write_bytes("title: Café\n".encode("latin-1"))
    assert run("source", "add", "seeds/bakery.md")[0] == 2


def test_remarks_and_line_ends_of_a_record_stay(project: Path) -> None:
    """Only the values change."""
    record = project / "seeds" / "bakery.yaml"
    record.write_bytes(b"title: Bread\r\ntext: old.txt  # mine\r\npublisher: The baker\r\n")
    assert run("source", "add", "seeds/bakery.md")[0] == 0
    assert record.read_bytes().startswith(
        b"title: Bread\r\ntext: bakery.md  # mine\r\npublisher: The baker\nfingerprint: bakery.fingerprint\nsha256: "
    )


def test_a_text_outside_the_project_is_not_recorded(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No map could read it, by its path or through a link."""
    outside = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    outside.write_text("open all year round", encoding="utf-8")
    (project / "link.txt").symlink_to(outside)
    assert run("source", "add", "link.txt") == (
        2,
        "",
        'argmap: "link.txt" cannot be read from a map: "../link.txt" leaves the project; copy it into seeds/ first\n',
    )
    assert run("source", "add", str(outside))[0] == 2
    assert sorted(path.name for path in (project / "seeds").iterdir()) == ["bakery.md"]


@pytest.mark.parametrize("name", ["../evil", "a b", "7up", ".hidden"])
@pytest.mark.usefixtures("project")
def test_an_invalid_id_is_refused(name: str) -> None:
    """It would be the name of a file."""
    code, _, messages = run("source", "add", "seeds/bakery.md", "--id", name)
    assert (code, messages.startswith(f'argmap: "{name}" is not a valid id')) == (2, True)


NUL = "the file contains a NUL byte, so it is not text; check that this is a text file, and save it as UTF-8"


def test_what_is_not_text_is_reported_by_name(project: Path) -> None:
    """Whatever it is."""
    (project / "latin.txt").write_bytes("Das Café schließt".encode("latin-1"))
    (project / "binary.txt").write_bytes(bytes(range(256)))
    (project / "folder.txt").mkdir()
    os.mkfifo(project / "pipe.txt")
    for name, why in (
        ("latin.txt", " cannot be read: byte 0xE9 at offset 7 is not UTF-8; save the file as UTF-8 text"),
        ("binary.txt", f" cannot be read: {NUL}"),
        ("folder.txt", ": it is a folder"),
        ("pipe.txt", ": it is not a regular file"),
        ("nothing.txt", ": no such file or directory"),
    ):
        for command in (("source", "add", name), ("quote", name, "words")):
            code, _, messages = run(*command)
            assert code == 2
            assert messages == f'argmap: "{name}"{why}\n' or name == "nothing.txt"


def test_a_text_far_too_long_is_refused(project: Path) -> None:
    """Before anything is made of it."""
    (project / "long.txt").write_bytes(b"word " * 4_000_000)
    assert run("source", "add", "long.txt")[2] == (
        'argmap: "long.txt" is longer than 16,000,000 characters: split it, and cite the parts\n'
    )


@pytest.mark.slow
def test_a_source_without_words_is_refused(project: Path) -> None:
    """A scan verifies nothing."""
    pdf = FPDF()
    pdf.add_page()
    pdf.output(str(project / "scan.pdf"))
    assert run("source", "add", "scan.pdf")[2] == (
        'argmap: "scan.pdf" contains only images: run it through text recognition first\n'
    )
    (project / "empty.txt").write_text(" \n", encoding="utf-8")
    assert run("source", "add", "empty.txt")[2] == 'argmap: "empty.txt" contains no words\n'
    (project / "picture.png").write_bytes(b"\x89PNG")
    assert run("source", "add", "picture.png")[0] == 2
    (project / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    code, _, messages = run("source", "add", "broken.pdf")
    assert code == 2
    assert messages.startswith('argmap: "broken.pdf" cannot be read as PDF')


@pytest.mark.parametrize("command", [("source", "check", "map.yaml"), ("quote", "map.yaml", "the pier opens early")])
def test_a_map_in_place_of_a_source_is_reported_by_name(project: Path, command: tuple[str, ...]) -> None:
    (project / "map.yaml").write_text("argmap: 1\ntitle: Piers\nclaims: {pier: {text: It opens.}}\n", encoding="utf-8")
    code, printed, message = run(*command)
    assert (code, printed) == (2, "")
    assert message == 'argmap: "map.yaml" is an argument map: name the record or the text of a source\n'
