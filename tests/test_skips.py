"""A test that is skipped for lack of something that CI has to have fails there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.maps import ROOT
from tests.skips import is_refused

CONFTEST = "from tests.conftest import pytest_make_collect_report, pytest_runtest_makereport\n"
TESTS = """import pytest

@pytest.mark.skipif(True, reason="needs a browser")
def test_with_a_tool() -> None: ...

def test_with_a_module() -> None:
    pytest.importorskip("no_such_module", reason="no_such_module is not installed")

@pytest.mark.skipif(True, reason="the shared oracles are not available")
def test_with_material() -> None: ...

@pytest.mark.xfail(reason="not yet")
def test_that_fails_as_expected() -> None:
    assert False
"""


@pytest.mark.parametrize(
    ("ci", "counts"),
    [("", "4 skipped, 1 xfailed"), ("true", "1 failed, 1 skipped, 1 xfailed, 2 errors")],
)
@pytest.mark.slow
def test_a_skip_that_is_not_allowed_fails_in_ci(ci: str, counts: str, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_one.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "test_two.py").write_text("import pytest\npytest.importorskip('no_such_module')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--continue-on-collection-errors"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CI": ci},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stdout.splitlines()[-1].startswith(f"{counts} in ")
    assert ("must not be skipped in CI: needs a browser" in done.stdout) is (ci == "true")


def test_without_ci_every_skip_is_allowed() -> None:
    assert not is_refused("needs a browser", {})
    assert is_refused("needs a browser", {"CI": "true"})
    assert not is_refused("Inkscape is not installed", {"CI": "true"})
