"""`argmap source` and `argmap quote`, from the command line."""

from pathlib import Path

import pytest
from fpdf import FPDF
from typer.testing import CliRunner

from argmap.cli import app

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
    assert run("validate", "map.yaml", "--strict")[:2] == (0, "")
    (project / "seeds" / "bakery.md").unlink()
    assert run("validate", "map.yaml", "--strict")[:2] == (0, "")


def test_an_altered_quotation_is_refused_with_and_without_the_text(project: Path) -> None:
    """The words of the source are shown where they are at hand."""
    run("source", "add", "seeds/bakery.md")
    path = project / "map.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "quote: Its ovens were built in 1931", "quote: Its ovens were built in 1913"
        )
    )
    code, output, _ = run("validate", "map.yaml")
    assert code == 1
    assert 'A405 error: the words of "bakery" are altered here (number): "1913" for "1931"' in output
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


def test_a_changed_text_is_reported(project: Path) -> None:
    """What was verified against the old text says nothing of the new one."""
    run("source", "add", "seeds/bakery.md")
    assert run("source", "check")[0] == 0
    text = project / "seeds" / "bakery.md"
    text.write_text(text.read_text(encoding="utf-8").replace("1931", "1913"), encoding="utf-8")
    code, output, _ = run("source", "check")
    assert code == 1
    assert 'A410 error: "sha256" and "fingerprint" and "text" of "bakery" do not belong to the same text' in output


@pytest.mark.usefixtures("project")
def test_a_passage_is_printed_as_yaml_to_paste() -> None:
    """The exact words of the source, however they were typed."""
    code, output, messages = run("quote", "seeds/bakery.md", 'and "nobody in the street"')
    assert (code, messages) == (0, "seeds/bakery.md:3\n")
    assert output == "quote: and “nobody in the street\nlocator: paragraph 1\n"


@pytest.mark.usefixtures("project")
def test_a_passage_is_found_by_its_beginning_and_end() -> None:
    """Between them stand dots."""
    run("source", "add", "seeds/bakery.md")
    code, output, _ = run("quote", "bakery", "Some say ... better")
    assert (code, output) == (0, "quote: Some say that the bread was better\nlocator: paragraph 2\n")


@pytest.mark.usefixtures("project")
def test_a_passage_that_is_not_there_is_told_with_the_nearest() -> None:
    """And the exit code is 1."""
    code, output, messages = run("quote", "seeds/bakery.md", "the bread was worse then")
    assert (code, output) == (1, "")
    assert messages.startswith("these words are not in seeds/bakery.md; the nearest are at seeds/bakery.md:5: ")


@pytest.mark.parametrize("name", ["nowhere", "seeds/nothing.txt"])
@pytest.mark.usefixtures("project")
def test_an_unknown_source_ends_with_code_2(name: str) -> None:
    """The message says what can be named."""
    code, _, messages = run("quote", name, "words")
    assert code == 2
    assert messages.startswith(f'argmap: there is no source "{name}"')


def test_quotations_copied_from_a_page_verify_against_its_article(project: Path) -> None:
    """HTML with navigation, a table of contents, notes and entities, as encyclopedias have it."""
    paragraph = (
        "The Hagenbach mill was built in 1874 on the &ldquo;upper&nbsp;stream&rdquo; and ran until 1962.<sup>[1]</sup>"
    )
    filler = "It ground wheat and rye for the villages around it, and its wheel drove a saw in winter. " * 6
    (project / "mill.html").write_text(
        "<!DOCTYPE html><html><head><title>Hagenbach mill</title><script>alert(1)</script></head><body>"
        "<nav><a href='/'>Main page</a><a href='/random'>Random article</a></nav><main><article><h1>Hagenbach mill</h1>"
        f"<p>{paragraph} {filler}</p><h2>History</h2><p>After the <i>great</i> flood of 1910 the mill&#8217;s owner "
        f"rebuilt the dam &mdash; this time in stone. {filler}</p></article></main>"
        "<footer>Privacy policy</footer></body></html>",
        encoding="utf-8",
    )
    code, _, messages = run("source", "add", "mill.html")
    assert code == 0, messages
    text = (project / "seeds" / "mill.txt").read_text(encoding="utf-8")
    assert "alert" not in text
    assert "Privacy policy" not in text
    for words in (
        'built in 1874 on the "upper stream" and ran until 1962',
        "the mill's owner rebuilt the dam - this time in stone",
    ):
        assert run("quote", "mill", words)[0] == 0, words


def test_quotations_copied_from_a_pdf_verify_against_its_text(project: Path) -> None:
    """Lines are wrapped anew, and words stay whole."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.multi_cell(
        0,
        8,
        "The council met on the third of May. " * 8
        + "It voted, by seven to five, to close the bridge. "
        + "Nobody spoke. " * 20,
    )
    pdf.output(str(project / "council.pdf"))
    code, _, messages = run("source", "add", "council.pdf", "--title", "Minutes of the council")
    assert code == 0, messages
    assert run("quote", "council", "It voted, by seven to five, to close the bridge")[0] == 0
    assert run("quote", "council", "It voted, by seven to six, to close the bridge")[0] == 1


def test_a_source_without_words_is_refused(project: Path) -> None:
    """A scan verifies nothing."""
    pdf = FPDF()
    pdf.add_page()
    pdf.output(str(project / "scan.pdf"))
    assert run("source", "add", "scan.pdf")[2] == (
        'argmap: "scan.pdf" holds no text, only pictures: run it through text recognition first\n'
    )
    (project / "empty.txt").write_text(" \n", encoding="utf-8")
    assert run("source", "add", "empty.txt")[2] == 'argmap: "empty.txt" holds no words\n'
    (project / "picture.png").write_bytes(b"\x89PNG")
    assert run("source", "add", "picture.png")[0] == 2
    (project / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    code, _, messages = run("source", "add", "broken.pdf")
    assert code == 2
    assert messages.startswith('argmap: "broken.pdf" cannot be read as PDF')
