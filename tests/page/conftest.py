"""The pages that tests open."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from argmap.workspace.rendering import RenderOptions, draw_map
from argmap.workspace.workspace import Workspace
from tests.page.made import make_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.page.browsing import Desk


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a map with everything in it, its article available."""
    folder = tmp_path_factory.mktemp("page")
    path = make_project(folder)
    target = folder / "map.html"
    checked = Workspace().check(path)
    assert checked.is_whole, checked.diagnostics
    target.write_bytes(str(draw_map(checked.graph, checked.documents, RenderOptions(form="html"))).encode())
    return target


@pytest.fixture
def desk(browser: "Browser", page_file: Path) -> Iterator["Desk"]:
    """Return the page, opened."""
    from tests.page.browsing import opened

    with opened(browser, page_file) as desk:
        yield desk
