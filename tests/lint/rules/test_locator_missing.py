"""The fix of locator-missing: the locator is below the quotation, however that is written."""

from pathlib import Path

import pytest

from argmap.workspace.workspace import Workspace
from tests.cli.running import run

PARAGRAPHS = [f"This is paragraph {word} of the text, and it has words of its own." for word in "abcdefgh"]
HEAD = (
    "argmap: 1\ntitle: A map\nsource: essay\ntheses: [stay]\n"
    "sources:\n  essay: {title: An essay, issued: 2025, text: essay.txt}\n"
    "claims:\n  stay:\n    text: The shop may stay open.\n"
)
WORDS, OTHERS = "This is paragraph b of the text", "This is paragraph c of the text"
QUOTATIONS = {
    "plain": (f"    quote: {WORDS}\n", f"    quote: {WORDS}\n    locator: paragraph 2\n"),
    "with a comment": (f"    quote: {WORDS} # so\n", f"    quote: {WORDS} # so\n    locator: paragraph 2\n"),
    "folded": (
        "    quote: >-\n      This is paragraph b\n      of the text\n    note: A note.\n",
        "    quote: >-\n      This is paragraph b\n      of the text\n    locator: paragraph 2\n    note: A note.\n",
    ),
    "an item": (
        f"    citations:\n      - quote: {WORDS}\n      - source: essay\n        quote: {OTHERS}\n",
        (
            f"    citations:\n      - quote: {WORDS}\n        locator: paragraph 2\n"
            f"      - source: essay\n        quote: {OTHERS}\n        locator: paragraph 3\n"
        ),
    ),
    "in brackets": (
        f"    citations: [{{source: essay, quote: {WORDS}}}]\n",
        f"    citations: [{{source: essay, quote: {WORDS}, locator: paragraph 2}}]\n",
    ),
    "the last line, without an end": (f"    quote: {WORDS}", f"    quote: {WORDS}\n    locator: paragraph 2"),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("form", QUOTATIONS)
def test_a_locator_is_written_below_its_quotation(tmp_path: Path, form: str, newline: str) -> None:
    before, after = ((HEAD + quotation).replace("\n", newline).encode("utf-8") for quotation in QUOTATIONS[form])
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "essay.txt").write_text("\n\n".join(PARAGRAPHS), encoding="utf-8")
    path = tmp_path / "map.yaml"
    path.write_bytes(before)
    options = ["--select", "A418", "--preview", "--fix", "--unsafe-fixes", "--quiet"]
    assert run("validate", str(path), *options).code == 0
    assert path.read_bytes() == after
    assert Workspace().check(path).diagnostics == ()
