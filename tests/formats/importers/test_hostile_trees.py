"""Files of Argdown, tables and trees, damaged at random: each is read or refused, and what is read can be written."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import IMPORTERS, ImportOptions, recognised
from tests.formats.exchange.converting import read_again
from tests.formats.importers import test_tables, test_trees
from tests.formats.importers.test_hostile_corpora import CHANGE, damaged
from tests.laws import examples
from tests.maps import ROOT

WHOLE = {
    "argdown": (ROOT / "arguments" / "cycle-path.argdown").read_text(encoding="utf-8"),
    "csv": test_tables.written(","),
    "dsanson": test_trees.DSANSON,
    "freemind": test_trees.MIND_MAP,
    "json-canvas": json.dumps(test_trees.CANVAS),
    "kialo": test_trees.KIALO,
    "ltac": test_trees.LTAC,
    "markdown-outline": test_trees.OUTLINE,
    "mindmup": json.dumps(test_trees.MINDMUP),
}


@pytest.mark.parametrize("form", WHOLE)
@given(changes=st.lists(CHANGE, max_size=5))
@settings(max_examples=examples(300))
def test_a_damaged_file_is_read_or_refused(form: str, changes: list[tuple[int, int, bytes]]) -> None:
    file = GivenFile("file.txt", damaged(WHOLE[form], changes))
    assert {*recognised(file)} <= {*IMPORTERS.names()}
    try:
        made = IMPORTERS.get(form).read(file, ImportOptions())
    except ImportRefusedError:
        return
    read_again(made.map)
