"""Which YAML files look like argument maps."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.workspace.recognition import FIRST, looks_like_map
from tests.laws import examples

MAPS = [
    b"argmap: 1\n",
    b"\xef\xbb\xbfargmap: 1\n",
    b"# A comment.\r\ntitle: Example\r\nargmap : 1\r\n",
    b"# A comment.\rtitle: Example\rargmap: 1\r",
    b"%YAML 1.1\n---\n'argmap': 1\n",
    b"  argmap: 1\n  title: Indented as a whole\n",
    b"claims: {a: A.}\n",
    b"title: T\ntheses: [a]\n",
    b"title: T\nevidence:\n  a: A.\n",
    b'"title": "T"\n"assumptions": {}\n',
    b'{"title": "T", "x": {"y": [1, 2]}, "claims": {}}\n',
    b"--- {title: T, argmap: 1",
    "argmap: 1\ntitle: Ü\n".encode("utf-16"),
    "title: Ü\nclaims: {a: A.}\n".encode("utf-16-be"),
    b"claims:\n  \xff\xfe: not UTF-8\n",
    b"argmap: 1\n\ttabs: and no YAML: [\n",
    b"#" * FIRST + b"\nargmap: 1\n",
]
OTHERS = [
    b"",
    b"\n\n",
    b"title: argmap: 1\n",
    b"a:\n  argmap: 1\n",
    b"argmaps: 1\n",
    b"- argmap: 1\n",
    b"title: A record\nauthor: Somebody\nissued: 2024\n",
    b"evidence: none\n",
    b"name: build\njobs:\n  claims: {steps: []}\n",
    b'{"jobs": {"claims": 1}, "name": "argmap"}\n',
    b"[{claims: 1}]\n",
    b"\x7fELF\0\0\0\xff\xfe",
]


def is_map(content: bytes) -> bool:
    """Return whether a file with a content looks like a map."""
    return looks_like_map(lambda most: BytesIO(content).read(most))


def shortened(content: bytes) -> str:
    """Return the name of a test with a content."""
    return repr(content[:40])


@pytest.mark.parametrize("content", MAPS, ids=shortened)
def test_a_file_with_the_fields_of_a_map_looks_like_one(content: bytes) -> None:
    assert is_map(content)


@pytest.mark.parametrize("content", OTHERS, ids=shortened)
def test_any_other_file_does_not_look_like_a_map(content: bytes) -> None:
    assert not is_map(content)


HOSTILE = st.lists(st.sampled_from([*MAPS, *OTHERS, b"{", b"}", b"[" * 500, b"\0", b"? ", b"&a *a", b"\x85", b"\xff"]))


@given(st.one_of(st.binary(), HOSTILE.map(b"".join)))
@settings(max_examples=examples(3000))
def test_any_bytes_are_examined_without_an_error(content: bytes) -> None:
    assert is_map(content) in {True, False}


@pytest.mark.slow
@pytest.mark.parametrize("unit", [b"\n", b"#\n", b"{", b"[", b"a: ", b"'", b"---\n", b" ", b"%\n", b"{a: "], ids=repr)
def test_only_the_beginning_of_a_huge_file_is_examined(unit: bytes) -> None:
    assert not is_map(unit * (6_000_000 // len(unit)))
