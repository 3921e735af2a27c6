"""The extension of IPython, in a shell as notebooks have it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

import argmap

TEA = "argmap: 1\ntitle: Tea\nclaims: {tea: {text: Tea is healthy., evidence: {study: {text: So they found.}}}}\n"


@pytest.fixture(scope="module")
def loaded() -> Iterator[InteractiveShell]:
    """A shell with the extension."""
    shell = InteractiveShell.instance()
    shell.run_line_magic("load_ext", "argmap.server.hosts.ipython")
    yield shell
    InteractiveShell.clear_instance()


@pytest.fixture
def shell(loaded: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InteractiveShell:
    """A shell in a folder with a map."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tea.yaml").write_text(TEA, encoding="utf-8")
    return loaded


def shown(shell: InteractiveShell, cell: str) -> dict[str, str]:
    """Return what a cell shows, by media type."""
    with capture_output():
        result = shell.run_cell(cell)
    result.raise_error()
    assert shell.display_formatter is not None
    data: dict[str, str] = shell.display_formatter.format(result.result)[0]
    return data


def test_a_cell_holds_a_map(shell: InteractiveShell) -> None:
    data = shown(shell, f"%%argmap caption='All of it'\n{TEA}")
    assert sorted(data) == ["image/svg+xml", "text/html", "text/plain"]
    assert data["image/svg+xml"].startswith("<svg")
    assert data["text/html"].startswith('<figure class="argmap-figure"')
    assert data["text/html"].endswith('<figcaption dir="auto">All of it</figcaption></figure>')
    assert data["text/plain"] == "Argument map of “Tea”: the thesis “Tea is healthy.”, with 1 reason and no objections."


def test_a_broken_cell_shows_the_line_of_the_cell(shell: InteractiveShell) -> None:
    data = shown(shell, f"%%argmap\n{TEA}bogus: 1\n")
    assert sorted(data) == ["text/html", "text/plain"]
    assert "<code>line 5, column 1</code>" in data["text/html"]
    assert data["text/plain"] == 'This argument map cannot be shown: a map has no field "bogus"'


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("focuss=tea", 'there is no option "focuss"; did you mean "focus"?'),
        ("caption='open", "a quotation mark is not closed"),
        ("file=tea.yaml", 'a cell has its own text: show a file with argmap.embed(path="...")'),
    ],
)
def test_options_that_are_wrong_become_a_box(shell: InteractiveShell, line: str, message: str) -> None:
    assert shown(shell, f"%%argmap {line}\n{TEA}")["text/plain"] == f"This argument map cannot be shown: {message}"


def test_a_map_that_was_read_shows_its_picture_and_outline(shell: InteractiveShell) -> None:
    data = shown(shell, 'import argmap\nargmap.read("tea.yaml")')
    assert sorted(data) == ["image/svg+xml", "text/html", "text/markdown", "text/plain"]
    assert data["text/markdown"].startswith("# Tea\n\n## Tea is healthy.\n")
    assert data["text/plain"].startswith("Argument map of “Tea”: ")


def test_a_map_that_could_not_be_read_whole_shows_a_box(shell: InteractiveShell) -> None:
    data = shown(shell, 'import argmap\nargmap.read("nope.yaml")')
    assert data["text/plain"] == "This argument map cannot be shown: the file cannot be read: no such file or directory"
    assert "<code>nope.yaml, line 1, column 1</code>" in data["text/html"]


def test_an_embedded_file_needs_no_extension(shell: InteractiveShell) -> None:
    assert shown(shell, 'argmap.embed(path="tea.yaml")') == argmap.embed(path="tea.yaml").by_media_type()
