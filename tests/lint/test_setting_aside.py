"""Rules ignored where they found something, in the fixtures of all rules."""

from collections import Counter
from pathlib import Path

import pytest

from argmap.lint.checker import Checked
from argmap.lint.fixes import meaning
from argmap.lint.setting_aside import set_aside
from argmap.syntax.edits import Refused, with_edits
from argmap.workspace.workspace import Workspace
from tests.laws import examples
from tests.maps import ROOT, read_whole

BROKEN = sorted((ROOT / "tests" / "broken").glob("*.yaml"))
# In the soak all are tried.
STEP = 1000 // examples(1000)


def counted(checked: Checked) -> Counter[tuple[str, str]]:
    """Return how often each finding occurs in a map."""
    return Counter((each.code, each.message) for each in checked.diagnostics)


@pytest.mark.slow
def test_an_exception_silences_what_was_found_and_changes_nothing_else() -> None:
    workspace = Workspace()
    made = 0
    for path in BROKEN[::STEP]:
        made += sum(tried(path, workspace))
    assert made >= len(BROKEN) // STEP // 2


def tried(path: Path, workspace: Workspace) -> list[bool]:
    """Return for what is found in a map whether it could be ignored, and see to it that it was."""
    checked = workspace.check(path)
    if not checked.is_whole:
        return []
    outcomes = []
    for diagnostic in checked.diagnostics:
        edits = set_aside(checked.map, diagnostic, "because")
        outcomes.append(not isinstance(edits, Refused))
        if isinstance(edits, Refused):
            continue
        after = workspace.check_text(with_edits(edits[0].span.text, edits))
        said = diagnostic.code, diagnostic.message
        assert counted(after)[said] == counted(checked)[said] - 1, (path.name, diagnostic.name)
        assert meaning(after.map) == meaning(checked.map)
    return outcomes


def test_what_belongs_to_no_statement_cannot_be_excepted() -> None:
    checked = read_whole("claims: {a: A holds.}\nsources: {s: {title: A source}}\n")
    (unused,) = [each for each in checked.diagnostics if each.name == "unused-source"]
    refused = set_aside(checked.map, unused, "because")
    assert isinstance(refused, Refused)
    assert refused.message == '"unused-source" cannot be ignored here'
