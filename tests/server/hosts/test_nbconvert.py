"""A notebook with maps that is run in a kernel, and what nbconvert makes of it."""

import re
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import nbformat
import pypdf
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

pytestmark = pytest.mark.slow

TEA = "argmap: 1\ntitle: Tea\nclaims:\n  tea: {text: Tea is healthy., evidence: {study: {text: So they found.}}}\n"
IDS = re.compile(r'\bid="([^"]+)"')
CELLS = (
    "%load_ext argmap.server.hosts.ipython",
    f"%%argmap caption='In a cell'\n{TEA}",
    f"%%argmap caption='In another'\n{TEA}",
    'import argmap\nargmap.read("tea.yaml")',
    f"%%argmap\n{TEA}bogus: 1\n",
)
READING = 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a map."""
    made = tmp_path_factory.mktemp("notebook")
    (made / "tea.yaml").write_text(TEA, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[NotebookClient]:
    """A client with a kernel in which all cells were run."""
    notebook = new_notebook(cells=[new_code_cell(source) for source in CELLS])
    made = NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(folder)}})
    with made.setup_kernel():
        run_cells(made)
        yield made


def run_cells(client: NotebookClient) -> None:
    """Run all cells of a notebook. Raises CellExecutionError where one fails."""
    for number, cell in enumerate(client.nb.cells):
        client.execute_cell(cell, number)


def written(notebook: NotebookNode) -> NotebookNode:
    """Return a notebook as it is read back from its file."""
    nbformat.validate(notebook)
    read: NotebookNode = nbformat.reads(nbformat.writes(notebook), as_version=4)
    return read


def test_a_page_has_the_picture_of_each_cell(client: NotebookClient) -> None:
    from nbconvert import HTMLExporter

    html, _ = HTMLExporter().from_notebook_node(written(client.nb))
    pictures = re.findall(r'<figure class="argmap-figure".*?</figure>', html, re.DOTALL)
    assert [picture.count("<svg") for picture in pictures] == [1, 1, 1]
    captions = re.findall(r'<figcaption dir="auto">(.*?)</figcaption>', "".join(pictures))
    assert captions == ["In a cell", "In another"]
    ids = IDS.findall("".join(pictures))
    assert len(ids) == len(set(ids)) > 6


def test_a_broken_cell_is_a_box_with_the_line_of_the_cell(client: NotebookClient) -> None:
    from nbconvert import HTMLExporter

    html, _ = HTMLExporter().from_notebook_node(written(client.nb))
    box = re.findall(r'<div class="argmap-problems".*?</div>', html, re.DOTALL)[0]
    assert "<code>line 6, column 1</code>" in box
    assert 'a map has no field "bogus"' in box


def test_markdown_has_the_picture_or_the_outline(client: NotebookClient) -> None:
    from nbconvert import MarkdownExporter

    text, _ = MarkdownExporter().from_notebook_node(written(client.nb))
    assert text.count('<figure class="argmap-figure"') == 3
    assert "This argument map cannot be shown" in text


def test_print_has_the_images_that_cells_ask_for(client: NotebookClient) -> None:
    notebook = new_notebook(cells=[new_code_cell(f"%%argmap form={form}\n{TEA}") for form in ("pdf", "png")])
    for number, cell in enumerate(notebook.cells):
        client.execute_cell(cell, number)
    data = [cell.outputs[0].data for cell in notebook.cells]
    assert [sorted(each) for each in data] == [["application/pdf", "text/plain"], ["image/png", "text/plain"]]
    from nbconvert import LatexExporter

    text, resources = LatexExporter().from_notebook_node(written(notebook))
    assert re.findall(r"\{(output_\w+\.\w+)\}", text) == list(resources["outputs"])
    pdf, png = resources["outputs"].values()
    assert "Tea is healthy." in pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert png == b64decode(data[1]["image/png"])


def test_a_cell_that_is_run_again_shows_a_file_as_it_is(client: NotebookClient, folder: Path) -> None:
    cell = new_code_cell(CELLS[READING])
    client.execute_cell(cell, 0)
    assert "Tea is healthy." in cell.outputs[0].data["image/svg+xml"]
    (folder / "tea.yaml").write_text(TEA.replace("healthy", "tasty"), encoding="utf-8")
    client.execute_cell(cell, 0)
    assert "Tea is tasty." in cell.outputs[0].data["image/svg+xml"]
    assert "Tea is tasty." in cell.outputs[0].data["text/markdown"]
