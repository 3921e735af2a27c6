"""One law for every command that writes: what it was not asked to change stays, byte for byte."""

import shutil
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.running import run
from tests.cli.test_all_commands import FOUND
from tests.cli.test_files_written import TWICE, kept
from tests.laws import thinned
from tests.workspace.places import put

WORDS = "The bridge was closed in May. Nobody knew why.\n"
OTHER_WORDS = "The mill was sold in June. Everybody knew why.\n"
PAGE = f"<html><head><title>News</title></head><body><article><p>{WORDS * 9}</p></article></body></html>\n"
FILES: Mapping[str, str] = {
    "maps/main.yaml": (
        "argmap: 1\ntitle: Main\ninclude: part.yaml\n"
        "sources: {log: ../seeds/log.yaml, page: {title: A page, text: ../seeds/page.md}}\n"
        "claims: {a: So., b: {text: Not so., attacks: a}}\n"
        "evidence: {e: {text: It was closed., source: log, quote: The bridge was closed, supports: a}}\n"
    ),
    "maps/part.yaml": "argmap: 1\ntitle: Part\nclaims: {p: Part of it., q: {text: Other part., supports: p}}\n",
    "maps/twice.yaml": TWICE,
    "seeds/log.yaml": "title: A log\ntext: log.txt\n",
    "seeds/log.txt": WORDS,
    "seeds/page.md": WORDS,
    "seeds/table.csv": "a,b\n",
    "seeds/notes.html": "<p>Notes.</p>\n",
    "given/one.argdown": "[a]: One.\n  + [b]: Two.\n",
    "given/two.argdown": "[a]: One.\n  + [b]: Two. **bold**\n",
    "docs/page.md": (
        "<!-- argmap sources ../maps/main.yaml -->\n<!-- argmap end -->\n\n"
        "<!-- argmap picture ../maps/main.yaml -->\n<!-- argmap end -->\n"
    ),
    "argmap.toml": 'ignore = ["A5"]\n',
    "known.json": "{}\n",
    "settings.json": '{"mine": true}\n',
    "log.txt": OTHER_WORDS,
    "page.html": PAGE,
}
READ = ("maps/main.yaml", "maps/part.yaml", "seeds/log.yaml", "seeds/log.txt", "seeds/page.md")


class Writer(NamedTuple):
    """How a command is called so that it writes, before the path that it writes to, and the endings that it takes."""

    words: tuple[str, ...]
    endings: tuple[str, ...] = ()


# Those that write where an option says, by the ending of each of their formats.
TO_A_PLACE = {
    "render": Writer(
        ("render", "maps/main.yaml", "-o"), (".md", ".html", ".json", ".svg", ".gv", ".mmd", ".png", ".pdf")
    ),
    "matrix": Writer(("matrix", "maps/main.yaml", "-o"), (".md", ".html", ".json", ".csv", ".txt")),
    "export": Writer(("export", "maps/main.yaml", "--to", "argdown", "-o"), (".argdown",)),
    "export --table": Writer(("export", "maps/main.yaml", "--to", "csv", "--table", "statements", "-o"), (".csv",)),
    "import": Writer(("import", "given/one.argdown", "-o"), (".yaml", ".yml")),
    "diff": Writer(("diff", "maps/main.yaml", "maps/main.yaml", "-o"), (".md", ".html", ".json", ".svg", ".txt")),
    "coverage": Writer(("coverage", "maps/main.yaml", "--html"), (".html",)),
    "validate --write-baseline": Writer(("validate", "maps", "--write-baseline", "--baseline"), (".json",)),
    "new": Writer(("new",), (".yaml", ".yml")),
}
# Those that write next to what they read, and what each may change of these files.
BESIDE = {
    "fmt": (("fmt", "maps"), {"maps/main.yaml", "maps/twice.yaml"}),
    "rename": (("rename", "p", "point", "maps"), {"maps/part.yaml"}),
    "review": (("review", "p", "--by", "me", "--in", "maps/part.yaml"), {"maps/part.yaml"}),
    "sync": (("sync", "docs/page.md"), {"docs/page.md"}),
    "validate --fix": (("validate", "maps", "--fix"), {"maps/twice.yaml"}),
    "source add": (("source", "add", "seeds/log.txt"), {"seeds/log.yaml"}),
    "merge-driver": (
        ("merge-driver", "maps/twice.yaml", "maps/twice.yaml", "maps/part.yaml", "x.yaml"),
        {"maps/twice.yaml"},
    ),
}
READERS = {
    *(
        "doctor",
        "evaluate",
        "explain",
        "flip",
        "help",
        "list",
        "lsp",
        "pandoc-filter",
        "preview",
        "quote",
        "rules",
        "schema",
        "schemes",
        "show",
        "source check",
        "stats",
    ),
    *("what-if", "why"),
}


@pytest.fixture
def bridge(folder: Path) -> Path:
    """Write a project with files of every kind into the working directory."""
    for name, content in FILES.items():
        put(folder / name, content)
    return folder


def test_every_command_is_known_to_write_or_only_to_read() -> None:
    writers = {name.partition(" --")[0] for name in (*TO_A_PLACE, *BESIDE)}
    assert writers | READERS == set(FOUND)
    assert writers & READERS == set()


@pytest.mark.parametrize(("command", "name"), thinned(product(TO_A_PLACE, FILES), 5))
def test_no_output_replaces_what_was_read_or_is_not_a_file_of_its_format(command: str, name: str, bridge: Path) -> None:
    words, endings = TO_A_PLACE[command]
    before = kept(bridge)
    outcome = run(*words, name)
    own = command not in {"new", "import", "validate --write-baseline"} and Path(name).suffix in endings
    if own and name not in READ:
        assert outcome.code == 0
        assert {path for path, content in kept(bridge).items() if before.get(path) != content} == {name}
    else:
        assert outcome.code == 2
        assert kept(bridge) == before


@pytest.mark.parametrize(
    ("command", "name"),
    thinned(product([name for name in TO_A_PLACE if name != "validate --write-baseline"], READ), 4),
)
def test_no_output_replaces_what_was_read_under_a_name_that_its_format_has(
    command: str, name: str, bridge: Path
) -> None:
    words, endings = TO_A_PLACE[command]
    before = kept(bridge)
    for ending in endings:
        for kind in ("symbolic", "hard"):
            target = bridge / f"{kind}{ending}"
            target.symlink_to(bridge / name) if kind == "symbolic" else target.hardlink_to(bridge / name)
            outcome = run(*words, target.name)
            target.unlink()
            assert (outcome.code, outcome.out) == (2, ""), (ending, kind)
            assert outcome.err.startswith((f'argmap: "{target.name}" is ', f'argmap: "{target.name}" already exists'))
    assert kept(bridge) == before


@pytest.mark.parametrize("command", BESIDE)
def test_what_is_written_next_to_its_input_changes_nothing_else(command: str, bridge: Path) -> None:
    words, may_change = BESIDE[command]
    before = kept(bridge)
    outcome = run(*words)
    assert outcome.code in {0, 1}, outcome
    assert {path for path in before if kept(bridge)[path] != before[path]} == may_change


def test_a_baseline_has_the_ending_of_its_format(bridge: Path) -> None:
    outcome = run("validate", "maps", "--write-baseline", "--baseline", "known.yaml", "-q")
    assert (outcome.code, outcome.err) == (2, 'argmap: no format has the suffix of "known.yaml": use ".json"\n')
    assert not (bridge / "known.yaml").exists()


def foreign_files() -> Mapping[str, str]:
    """Return what may stand where the files of a source go, though it is not of this source, by what it is."""
    return {
        "a map": FILES["maps/main.yaml"],
        "a record of another text": f"title: Other\ntext: other.txt\nsha256: {'0' * 64}\n",
        "a record of another text that is there": "title: Other\ntext: page.md\n",
        "settings of another tool": "title: Deployment\nservices: {web: {image: x}}\n",
        "a list": "- title\n",
        "a fingerprint of another text": f"argmap-fingerprint 1\nsha256: {'0' * 64}\n\n",
        "words": OTHER_WORDS,
    }


def additions() -> Iterator[object]:
    """Yield each source that is added, the ending of a file of it, and what is there already.

    What reads HTML runs in a process of its own, which takes half a second to load: where the same is written for a
    text, one kind of file is tried, and in the soak all are.
    """
    for kind in foreign_files():
        yield from (("log.txt", suffix, kind) for suffix in (".yaml", ".fingerprint"))
        yield pytest.param("page.html", ".txt", kind, marks=pytest.mark.slow)
        marks = pytest.mark.slow if kind == "a map" else pytest.mark.soak
        yield from (pytest.param("page.html", suffix, kind, marks=marks) for suffix in (".yaml", ".fingerprint"))


@pytest.mark.parametrize(("source", "suffix", "kind"), [*additions()])
def test_a_source_is_not_added_over_what_is_not_its_own(source: str, suffix: str, kind: str, bridge: Path) -> None:
    shutil.rmtree(bridge / "seeds")
    stem = source.partition(".")[0]
    put(bridge / "seeds" / "page.md", WORDS)
    put(bridge / "seeds" / f"{stem}{suffix}", foreign_files()[kind])
    before = kept(bridge)
    outcome = run("source", "add", source)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert f'"seeds/{stem}{suffix}"' in outcome.err
    assert kept(bridge) == before


def test_a_second_source_of_the_same_name_does_not_take_the_place_of_the_first(folder: Path) -> None:
    for name, words in (("first", WORDS), ("second", OTHER_WORDS)):
        put(folder / name / "report.txt", words)
    assert run("source", "add", "first/report.txt").code == 0
    before = kept(folder)
    outcome = run("source", "add", "second/report.txt")
    said = '"seeds/report.yaml" is the record of another text ("../first/report.txt"): choose another --id, or remove '
    said += 'its lines "text" and "sha256" if this text replaces that one'
    assert (outcome.code, outcome.err) == (2, f"argmap: {said}\n")
    assert kept(folder) == before
    assert run("source", "add", "second/report.txt", "--id", "second").code == 0
    record = folder / "seeds" / "report.yaml"
    lines = before["seeds/report.yaml"].decode().splitlines(keepends=True)
    put(record, "".join(line for line in lines if not line.startswith(("text: ", "sha256: "))))
    assert run("source", "add", "second/report.txt").code == 0


def test_a_text_that_changed_where_it_is_or_was_moved_is_added_again(folder: Path) -> None:
    text = put(folder / "report.txt", WORDS)
    assert run("source", "add", "report.txt").code == 0
    text.write_text(OTHER_WORDS, encoding="utf-8")
    assert run("source", "add", "report.txt").code == 0
    (folder / "moved").mkdir()
    text.rename(folder / "moved" / "report.txt")
    assert run("source", "add", "moved/report.txt").code == 0
    (folder / "seeds" / "report.fingerprint").write_text("argmap-fingerprint 1\ndamaged", encoding="utf-8")
    assert run("source", "add", "moved/report.txt").code == 0
    assert run("source", "check").code == 0
