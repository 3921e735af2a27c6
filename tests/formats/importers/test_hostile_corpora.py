"""Files of research tools, damaged at random: each is read or refused, and what is read goes out in every format."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exporters import EXPORTERS, ExportOptions
from argmap.formats.importers import IMPORTERS, ImportOptions, recognised
from tests.formats.exchange.converting import read_again
from tests.formats.importers import (
    test_aif,
    test_atom_graphs,
    test_carneades,
    test_frameworks,
    test_gsn2x,
    test_microtexts,
)
from tests.formats.importers.test_anchors import FILES
from tests.laws import examples

WHOLE = {
    "aif": test_aif.graph(test_aif.NODES, test_aif.EDGES),
    "xaif": test_aif.xaif(test_aif.TEXT),
    "microtexts": test_microtexts.CONTENT,
    "carneades": test_carneades.CONTENT,
    "gsn2x": test_gsn2x.CASE,
    "brat": (FILES / "essay.ann").read_text(encoding="utf-8"),
    "sadface": test_atom_graphs.SADFACE,
    "arguebuf": test_atom_graphs.ARGUEBUF,
    "web-annotation": (FILES / "minutes.annotations.json").read_text(encoding="utf-8"),
    **test_frameworks.CONTENT,
}
PIECES = [b"null", b"[]", b"{}", b"-1", b"1e999", b'"x"', b"true", b"\xff\xfe", b"\x00", b"\x1b", b"&x", b"*x", b"[[[["]
PIECES += [b"<!DOCTYPE a>", b'{"a":', b"\n  - ", b": ", b"G1", b"a1", b"c1", "¬".encode(), b"9" * 40, b"]]>", b"->"]
CHANGE = st.tuples(st.integers(0, 2000), st.integers(0, 30), st.sampled_from([b"", *PIECES]))


def damaged(content: str, changes: list[tuple[int, int, bytes]]) -> bytes:
    """Return a file in which stretches are replaced: each by its place, its length and what comes there."""
    data = content.encode()
    for place, length, piece in changes:
        begin = place % (len(data) + 1)
        data = data[:begin] + piece + data[begin + length :]
    return data


def beside(name: str) -> bytes | None:
    """Return the text that annotations are on, which is damaged as little as a text can be: it is another one."""
    return {"file.txt": b"Schools should end at noon on Fridays?", "minutes.txt": b"The roof leaks \xff."}.get(name)


@pytest.mark.parametrize("form", WHOLE)
@given(changes=st.lists(CHANGE, max_size=5), merges=st.booleans())
@settings(max_examples=examples(400))
def test_a_damaged_file_is_read_or_refused(
    form: str,
    changes: list[tuple[int, int, bytes]],
    merges: bool,
) -> None:
    file = GivenFile("file.txt", damaged(WHOLE[form], changes), beside)
    assert {*recognised(file)} <= {*IMPORTERS.names()}
    try:
        made = IMPORTERS.get(form).read(file, ImportOptions(merges_rephrased=merges))
    except ImportRefusedError:
        return
    checked = read_again(made.map)
    rest = json.loads(json.dumps(made.rest))
    for name in (each for each in EXPORTERS.names() if each in WHOLE and each in IMPORTERS.names()):
        content = EXPORTERS.get(name).export(checked, ExportOptions(rest if name == form else None)).content
        data = content if isinstance(content, bytes) else content.encode()
        if checked.map.statements:
            IMPORTERS.get(name).read(GivenFile("again.txt", data), ImportOptions())
