"""No name of a file, id or text steers a terminal, or makes a line of a log a command."""

import os
import re
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from argmap.base.escapes import log_lines
from argmap.formats.exporters import EXPORTERS
from argmap.lint.reports import REPORTS
from tests.cli.running import Outcome, run
from tests.cli.test_all_commands import FOUND
from tests.maps import quoted

HOSTILE = {
    "workflow": "::error file=x::y",
    "old workflow": "##[error]y ##vso[task.complete]",
    "line": "a\n::error::b",
    "return": "a\r::error::b",
    "escape": "\x1b[31mred\x1b]0;title\x07",
    "control": "\x9b31m\x85::error::\u2028::error::",
    "direction": "\u202egnp.txt\u2066",
}
BYTES = {"bytes": "\udcff\udc1b".replace("\udc1b", "\udc9b") + "::error::"} if sys.platform == "linux" else {}
CONTROL = re.compile(r"[^\n\x20-\x7e\xa0-\U0010ffff]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PAINT = re.compile(r"\x1b\[[0-9;]*m")
# A line is a command to GitHub with two pairs of colons; the style sheet of a page has lines that begin with one.
# Three colons, before the second place of a finding, begin no command.
COMMAND = re.compile(r"^\s*::(?!:|before|after)|##(vso|teamcity)?\[", re.MULTILINE)
# Where a text stands that YAML takes: control characters can only come as escapes.
MAP = """argmap: 1
title: {text}
question: {text}
about: {text}
groups: {{g: {text}}}
sources: {{s: {{title: {text}, author: {text}, text: article.txt}}}}
theses: [t, r]
claims:
  t:
    text: {text}
    by: {text}
    tags: [{text}]
    note: {text}
    evidence:
      e: {{text: {text}, source: s, quote: {text}, locator: {text}, group: g, supports: t}}
  r: {{text: {text}, contradicts: t, allow: {{orphan: {text}}}}}
arguments:
  a: {{premises: [e], supports: r, scheme: {text}, warrant: {text}}}
"""
# The same, of which nothing is wrong.
WHOLE = MAP.replace(", quote: {text}", "").replace(", scheme: {text}", "").replace(", supports: t}}", "}}")
BROKEN = MAP + "{text}: {text}\nclaims: {{{text}: {{{text}: {text}, supports: {text}}}}}\n"


def calls(path: str, text: str) -> dict[str, list[list[str]]]:
    """Return calls of every command on a map of a hostile name, with a hostile text wherever one may be given."""
    return {
        "coverage": [["coverage", path]],
        "diff": [
            *(
                ["diff", "other.yaml", path, "-f", form, "--verdicts"]
                for form in ("text", "json", "markdown", "html", "svg")
            ),
            ["diff", path, text],
            ["diff", text],
            ["diff", path, path, "-o", f"{text}.docx"],
            ["diff", "--git", path, "other.yaml", "0", "0", path, "0", "0"],
            ["diff", "--git", text],
        ],
        "doctor": [["doctor", path], ["doctor", text]],
        "evaluate": [["evaluate", path], ["evaluate", path, "--all-semantics"]],
        "explain": [["explain", text]],
        "export": [
            *(["export", path, "--to", form] for form in EXPORTERS.names()),
            *(["export", path, "--to", form, "--table", "statements"] for form in ("csv", "jsonl")),
            *(["export", path, "--to", "jsonl", "--table", table] for table in ("citations", "maps", "steps")),
            ["export", path, "--to", text],
            ["export", path, "--to", "csv", "--table", text],
            ["export", path, "--to", "argdown", "-o", f"{text}.docx"],
        ],
        "flip": [["flip", path], ["flip", path, "--thesis", text]],
        "fmt": [
            *(["fmt", path, *words] for words in (("--check",), ("--stdin-filename", text), ())),
            ["fmt", text],
        ],
        "help": [["help", text]],
        "import": [["import", path], ["import", text], ["import", path, "--from", text], ["import", "article.txt"]],
        "list": [["list", path], ["list", path, "--open-work"], ["list", path, "--tag", text], ["list", text]],
        "lsp": [["lsp", text]],
        "matrix": [["matrix", path], ["matrix", path, "-f", "markdown"], ["matrix", path, "-o", f"{text}.docx"]],
        "merge-driver": [
            ["merge-driver", "other.yaml", path, "other.yaml", text],
            ["merge-driver", text, text, path, path],
        ],
        "new": [["new", f"{text}.docx"], ["new", path], ["new", f"{text}/x.yaml", "--schema"]],
        "pandoc-filter": [["pandoc-filter", text]],
        "preview": [["preview", path, "--editor", f"{text}.exe"], ["preview", f"{text}.gone"]],
        "quote": [["quote", path, text], ["quote", "article.txt", text], ["quote", text, "x"]],
        "rename": [["rename", "t", "thesis", path], ["rename", text, "a", path], ["rename", "t", text, path]],
        "review": [["review", text, "--by", text, "--in", path], ["review", "t", "--by", text, "--in", path]],
        "render": [
            *(["render", path, "-o", "-", "-f", form] for form in ("svg", "dot", "mermaid", "markdown", "html")),
            ["render", path, "-o", "out/"],
            ["render", path, "-o", f"{path}.svg"],
            ["render", path, "--focus", text],
            ["render", path, "-f", text],
        ],
        "rules": [["rules", "--select", text]],
        "schema": [["schema", text]],
        "schemes": [["schemes", text]],
        "show": [["show", path], ["show", path, "--verdicts"], ["show", path, "--focus", text], ["show", f"--{text}"]],
        "source add": [
            ["source", "add", path],
            ["source", "add", "article.txt", "--id", text],
            ["source", "add", text],
        ],
        "source check": [["source", "check", path], ["source", "check", text]],
        "stats": [["stats", path]],
        "sync": [
            *(["sync", name, *words] for name in ("page.md", "page.html") for words in (["--check"], [])),
            ["sync", text],
            ["sync", f"{text}.md"],
            ["sync", "wrong.md"],
        ],
        "validate": [
            *(["validate", path, "-f", form] for form in REPORTS.names()),
            ["validate", path, "--fix"],
            ["validate", path, text],
            ["validate", path, "--select", text],
        ],
        "what-if": [["what-if", path, "--without", "e"], ["what-if", path, "--weight", text]],
        "why": [["why", "t", path], ["why", text, path]],
    }


def regions_of(path: str, text: str) -> Iterator[str]:
    """Yield the words of markers: three that a whole map of a hostile name can be asked, and some of hostile words."""
    yield from (f'outline "{path}"', f'sources "{path}"', f'verdict "{path}" t')
    yield from (text, f'outline "{text}"', f'verdict "{path}" "{text}"', f'picture "{path}" to="{text}.svg"')
    yield f'picture "{path}" depth="{text}"'


def steering(outcome: Outcome, words: list[str], *, color: bool) -> list[str]:
    """Return what there is in the output of a call that could steer a terminal or the service of a log."""
    found = []
    for name, said in (("out", outcome.out), ("err", outcome.err)):
        text = PAINT.sub("", said) if color else said
        # DOT is indented with tabs, and the lines of CSV end as RFC 4180 has them.
        plain = text.replace("\t", "") if "dot" in words else text.replace("\r\n", "\n") if "csv" in words else text
        found += [f"{name}: {match[0]!r}" for match in CONTROL.finditer(plain)]
        if not (name == "out" and "github" in words):
            found += [f"{name}: {match[0]!r}" for match in COMMAND.finditer(text)]
    return found


CONTENTS = {"whole": (WHOLE, False), "with findings, in colours": (MAP, True), "broken": (BROKEN, False)}
PATHS = ("{}.yaml", "{}/x.yaml")


def cases() -> Iterator[object]:
    """Yield every text with every content and kind of path; every second one is for the soak."""
    for text, content, path in product(HOSTILE | BYTES, CONTENTS, PATHS):
        place = [*(HOSTILE | BYTES)].index(text) + [*CONTENTS].index(content) + PATHS.index(path)
        marks = pytest.mark.soak if place % 2 else ()
        yield pytest.param(
            (HOSTILE | BYTES)[text], *CONTENTS[content], path, id=f"{content}-{text}-{path}", marks=marks
        )


@pytest.mark.slow
@pytest.mark.parametrize(("text", "content", "color", "path"), [*cases()])
def test_no_name_and_no_text_steers_a_terminal_or_a_log(
    text: str, content: str, *, color: bool, path: str, folder: Path
) -> None:
    path = path.format(text.replace("/", "-"))
    shown = text.encode("utf-8", "replace").decode()
    (folder / "argmap.toml").touch()
    (folder / "other.yaml").write_text("argmap: 1\ntitle: Other\nclaims: {t: It is so.}\n", encoding="utf-8")
    (folder / "article.txt").write_text(f"Some words. {shown}\n", encoding="utf-8", newline="")
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    regions = [f"<!-- argmap {words} -->\n<!-- argmap end -->\n\n" for words in regions_of(path, shown)]
    (folder / "page.md").write_text("".join(regions[:3]), encoding="utf-8", errors="surrogateescape", newline="")
    (folder / "page.html").write_text("".join(regions[:3]), encoding="utf-8", errors="surrogateescape", newline="")
    (folder / "wrong.md").write_text("".join(regions[3:]), encoding="utf-8", errors="surrogateescape", newline="")
    everything = calls(path, text)
    assert set(everything) == set(FOUND)
    for command, each in everything.items():
        for words in each:
            Path(path).write_text(content.format(text=quoted(shown)), encoding="utf-8")
            outcome = run(*words, color=color)
            assert outcome.code in {0, 1, 2}
            assert steering(outcome, words, color=color) == [], (command, words)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x\n", r"\x3a:error::x" + "\n"),
        ("a ::error::\n \t::b", "a ::error::\n \t" + r"\x3a:b"),
        ("a##[x]b ##vso[y]", r"a\x23#[x]b \x23#vso[y]"),
        ("a:: b ## c", "a:: b ## c"),
        ("  ::: map.yaml:3:1", "  ::: map.yaml:3:1"),
    ],
)
def test_a_line_that_begins_like_a_command_is_shown_with_an_escape(text: str, shown: str) -> None:
    assert log_lines(text) == shown
