"""Every command against every kind of input that it cannot use: the exit code of the table, and a clear message."""

import json
from collections.abc import Callable, Mapping
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from jsonschema import Draft7Validator

from tests.cli.running import Outcome, needs_permissions, run, run_as_user, run_program, run_without_rights
from tests.cli.test_all_commands import FOUND
from tests.laws import thinned
from tests.maps import ROOT

HEAD = "argmap: 1\ntitle: The shop\n"
SOURCES = "sources: {sign: {title: The sign, text: sign.txt}}\n"
CLAIMS = """claims:
  stay:
    text: The shop stays open.
    evidence:
      door: {text: The sign says so., source: sign, quote: open every day}
"""
WHOLE = HEAD + SOURCES + CLAIMS

# How each command that answers from maps is called, before the path and the options that tests add.
ANSWERS = {
    "coverage": ["coverage"],
    "diff": ["diff", "map.yaml"],
    "evaluate": ["evaluate"],
    "evaluate --all-semantics": ["evaluate", "--all-semantics"],
    "export": ["export", "--to", "argdown"],
    "export --table": ["export", "--to", "jsonl", "--table", "maps"],
    "flip": ["flip"],
    "list": ["list"],
    "list --open-work": ["list", "--open-work"],
    "list --text": ["list", "--text", "shop"],
    "matrix": ["matrix"],
    "render": ["render", "-f", "markdown", "-o", "-"],
    "show": ["show"],
    "stats": ["stats"],
    "what-if": ["what-if", "--without", "door"],
    "why": ["why", "stay"],
}
# Commands that check maps and their sources, or edit them: reading errors are findings.
CHECKS = {
    "fmt": ["fmt"],
    "validate": ["validate"],
    "validate --fix": ["validate", "--fix"],
    "validate --diff": ["validate", "--diff"],
}
ON_MAPS = ANSWERS | CHECKS
# How the others are called with something that does not exist, and what their message names.
OTHERS = {
    "doctor": (["doctor", "gone.yaml"], "gone.yaml"),
    "explain": (["explain", "no-such-rule"], "no-such-rule"),
    "help": (["help", "no-such-command"], "no-such-command"),
    "import": (["import", "gone.txt"], "gone.txt"),
    "lsp": (["lsp", "one-word-too-many"], "one-word-too-many"),
    "merge-driver": (["merge-driver", "gone.txt", "gone.txt", "gone.txt", "map.yaml"], "gone.txt"),
    "new": (["new", "there.yaml"], "there.yaml"),
    "pandoc-filter": (["pandoc-filter", "one-word-too-many"], "one-word-too-many"),
    "preview": (["preview", "gone.yaml"], "gone.yaml"),
    "quote": (["quote", "gone.txt", "words"], "gone.txt"),
    "rename": (["rename", "stay", "remain", "gone.yaml"], "gone.yaml"),
    "review": (["review", "stay", "--by", "me", "--in", "gone.yaml"], "gone.yaml"),
    "rules": (["rules", "--select", "no-such-rule"], "no-such-rule"),
    "schema": (["schema", "one-word-too-many"], "one-word-too-many"),
    "schemes": (["schemes", "no-such-scheme"], "no-such-scheme"),
    "source add": (["source", "add", "gone.txt"], "gone.txt"),
    "sync": (["sync", "gone.md"], "gone.md"),
    "source check": (["source", "check", "gone.yaml"], "gone.yaml"),
}


class Unusable(NamedTuple):
    """An input that cannot be used: its files by their names, and whether it can be opened and partly read."""

    files: Mapping[str, str | bytes]
    is_opened: bool = True
    is_partly_read: bool = False


def part_of(**files: str) -> Unusable:
    """Return an input of which a part can be read."""
    return Unusable({f"{name}.yaml": content for name, content in files.items()}, is_partly_read=True)


KINDS = {
    "a missing path": Unusable({}, is_opened=False),
    "a binary file": Unusable({"map.yaml": b"\x7fELF\x02\x01\x01\x00\xff\xfe\x00"}),
    "text that is not UTF-8": Unusable({"map.yaml": WHOLE.replace("shop", "café").encode("latin-1")}),
    "text in UTF-16": Unusable({"map.yaml": WHOLE.encode("utf-16")}),
    "an empty file": Unusable({"map.yaml": ""}),
    "a file of comments": Unusable({"map.yaml": "# Nothing yet.\n"}),
    "a list": Unusable({"map.yaml": "- argmap: 1\n"}),
    "an error of YAML": Unusable({"map.yaml": HEAD + "claims: [\n"}),
    "an unknown field": part_of(map=WHOLE.replace("    evidence", "    bogus: 1\n    evidence")),
    "a key that is written twice": part_of(map=WHOLE.replace("    evidence", "    text: Twice.\n    evidence")),
    "a missing include": part_of(map=WHOLE + "include: gone.yaml\n"),
    "a circular include": part_of(map=WHOLE + "include: part.yaml\n", part=HEAD + "include: map.yaml\n"),
    "an include of broken YAML": part_of(map=WHOLE + "include: part.yaml\n", part="claims: [\n"),
    "no version": part_of(map=WHOLE.replace("argmap: 1\n", "")),
    "another version": part_of(map=WHOLE.replace("argmap: 1\n", "argmap: 2\n")),
}
# What is wrong with files that the file includes, and so nothing to one that looks at no other.
OF_INCLUDES = ("a missing include", "a circular include", "an include of broken YAML")
PARTLY_READ = [kind for kind, unusable in KINDS.items() if unusable.is_partly_read]


def put(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files, and the text of the source that maps quote."""
    for name, content in {"sign.txt": "We are open every day.\n", **files}.items():
        (folder / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def assert_refused(outcome: Outcome, named: str = "map.yaml") -> None:
    """Assert that a command refused an input with a message that names it, and gave no answer."""
    assert (outcome.code, outcome.out) == (2, "")
    last = outcome.err.splitlines()[-1]
    assert (last.startswith("argmap: "), named in outcome.err, "Traceback" in outcome.err) == (True, True, False)


def test_every_command_is_tried() -> None:
    assert {name.split(" --")[0] for name in (*ANSWERS, *CHECKS, *OTHERS)} == set(FOUND)


def test_every_command_that_answers_from_maps_can_answer_from_a_part() -> None:
    having = {name for name, command in FOUND.items() if any(each.name == "partial" for each in command.params)}
    assert having == {name.split(" --")[0] for name in ANSWERS}


@pytest.mark.parametrize("command", ANSWERS)
def test_every_command_answers_from_a_whole_map(command: str, folder: Path) -> None:
    put(folder, {"map.yaml": WHOLE})
    whole, partial = run(*ANSWERS[command], "map.yaml"), run(*ANSWERS[command], "map.yaml", "--partial")
    assert (whole.code, partial) == (0, whole)
    assert "incomplete" not in whole.out


@pytest.mark.parametrize(("command", "kind"), thinned(product(ANSWERS, KINDS), 4))
def test_no_command_answers_from_what_cannot_be_read_whole(command: str, kind: str, folder: Path) -> None:
    put(folder, KINDS[kind].files)
    refused, partial = run(*ANSWERS[command], "map.yaml"), run(*ANSWERS[command], "map.yaml", "--partial")
    assert_refused(refused)
    assert ("use --partial" in refused.err) is KINDS[kind].is_partly_read
    if KINDS[kind].is_partly_read:
        # The files of other tools have no place for it: the report says it.
        said = partial.err if command.startswith("export") else partial.out
        assert (partial.code, "incomplete" in said.splitlines()[0]) == (0, True)
        assert refused.err.splitlines()[0] in partial.err.splitlines()
    else:
        assert_refused(partial)


JSON = [command for command in ANSWERS if command not in {"export", "export --table", "show", "render"}]
SCHEMAS = {
    name: Draft7Validator(json.loads((ROOT / "docs" / "reference" / f"{name}.schema.json").read_text(encoding="utf-8")))
    for name in ("difference", "lists", "verdicts", "map")
}


@pytest.mark.parametrize(("command", "kind"), thinned(product(JSON, PARTLY_READ), 4))
def test_json_says_that_an_answer_is_incomplete(command: str, kind: str, folder: Path) -> None:
    put(folder, KINDS[kind].files)
    document = json.loads(run(*ANSWERS[command], "map.yaml", "--partial", "--format", "json").out)
    assert document["incomplete"] is True
    name = {"list": "lists", "stats": "lists", "diff": "difference"}.get(command.split(maxsplit=1)[0], "verdicts")
    if command != "coverage":
        assert list(SCHEMAS[name].iter_errors(document)) == []


FORMS = {"json": '"incomplete": true', "markdown": "# incomplete: The shop\n", "dot": "incomplete: The shop<BR"}
FORMS |= {"mermaid": "accTitle: incomplete: The shop", "svg": "incomplete: The shop", "html": "incomplete: The shop"}


@pytest.mark.parametrize("form", FORMS)
def test_every_picture_of_a_part_says_that_it_is_incomplete(form: str, folder: Path) -> None:
    put(folder, KINDS["an unknown field"].files)
    outcome = run("render", "map.yaml", "--partial", "-f", form, "-o", "-")
    assert outcome.code == 0
    assert FORMS[form] in outcome.out
    if form == "json":
        assert list(SCHEMAS["map"].iter_errors(json.loads(outcome.out))) == []


@pytest.mark.parametrize("form", ["text", "csv", "markdown", "html"])
def test_every_form_of_a_matrix_of_a_part_says_that_it_is_incomplete(form: str, folder: Path) -> None:
    put(folder, KINDS["an unknown field"].files)
    out = run("matrix", "map.yaml", "--partial", "-f", form).out
    assert "incomplete" in (out if form == "html" else out.splitlines()[0])


@pytest.mark.parametrize(("command", "kind"), thinned(product(CHECKS, KINDS), 4))
def test_a_check_reports_what_cannot_be_read(command: str, kind: str, folder: Path) -> None:
    put(folder, KINDS[kind].files)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    outcome = run(*CHECKS[command], "map.yaml")
    if command == "fmt" and kind in OF_INCLUDES:
        assert (outcome.code, outcome.err) == (0, "1 file reformatted\n")
        return
    assert outcome.code == (1 if KINDS[kind].is_opened else 2)
    assert "error" in outcome.err
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_path_that_cannot_be_opened_is_a_diagnostic_for_programs(form: str, folder: Path) -> None:
    outcome = run("validate", "gone.yaml", "--format", form)
    assert (outcome.code, "A013" in outcome.out) == (2, True)
    assert json.loads(outcome.out)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("command", OTHERS)
def test_every_other_command_refuses_what_is_not_there(command: str, folder: Path) -> None:
    put(folder, {"there.yaml": WHOLE})
    words, named = OTHERS[command]
    outcome = run(*words)
    assert (outcome.code, outcome.out, named in outcome.err) == (2, "", True)
    assert "Traceback" not in outcome.err


def test_a_project_without_sources_has_none_to_check(folder: Path) -> None:
    assert run("source", "check") == Outcome(
        2, "", 'argmap: no source records in "seeds": name records, or add one with argmap source add\n'
    )
    assert list(folder.iterdir()) == []


FOLDERS: Mapping[str, Callable[[Path], object]] = {
    "a folder without maps": lambda folder: (folder / "record.yaml").write_text("title: A record\n", encoding="utf-8"),
    "an empty folder": lambda folder: folder,
}


@pytest.mark.parametrize(("command", "kind"), thinned(product(ON_MAPS, FOLDERS), 3))
def test_a_folder_without_maps_is_refused(command: str, kind: str, folder: Path) -> None:
    (folder / "maps").mkdir()
    FOLDERS[kind](folder / "maps")
    assert_refused(run(*(word.replace("map.yaml", "maps") for word in ON_MAPS[command]), "maps"), "maps")


@pytest.mark.parametrize("command", ANSWERS)
def test_one_map_of_a_folder_that_cannot_be_read_keeps_commands_from_answering(command: str, folder: Path) -> None:
    put(folder, {"a.yaml": WHOLE, "map.yaml": "title: Without a version\nclaims: {b: B.}\n"})
    assert run(*ANSWERS[command], ".").code == 2
    assert run(*ANSWERS[command], ".").out == ""


@pytest.mark.parametrize("command", [command for command in ON_MAPS if command != "fmt"])
def test_an_unknown_value_of_an_option_is_a_wrong_use(command: str, folder: Path) -> None:
    put(folder, {"map.yaml": WHOLE})
    words = ON_MAPS[command]
    option = {"show": "--color", "export": "--to"}.get(command.partition(" --")[0], "--format")
    outcome = run(*(word for word in words if word not in {"-f", "markdown"}), "map.yaml", option, "no-such-word")
    assert (outcome.code, outcome.out, "no-such-word" in outcome.err) == (2, "", True)


UNKNOWN = [["why", "sty"], ["what-if", "--without", "sty"], ["flip", "--thesis", "sty"], ["show", "--focus", "sty"]]
UNKNOWN += [["render", "-o", "-", "--thesis", "sty"], ["list", "--source", "sty"], ["list", "--text", " "]]
UNKNOWN += [["list", "--tag", "sty"], ["evaluate", "--semantics", "sty"], ["what-if", "--weight", "stay=2"]]


@pytest.mark.parametrize("words", UNKNOWN, ids=" ".join)
def test_an_unknown_id_is_a_wrong_use(words: list[str], folder: Path) -> None:
    put(folder, {"map.yaml": WHOLE})
    outcome = run(*words, "map.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("argmap: ")


SETTINGS = ["ignore = [", "\x00", "limits = 3\n", "no-such-setting = 1\n", 'select = ["no-such-rule"]\n']


@pytest.mark.parametrize("content", SETTINGS)
@pytest.mark.parametrize("words", [["validate"], ["list", "--open-work"], ["list", "--open-work", "--partial"]])
def test_wrong_settings_decide_nothing(words: list[str], content: str, folder: Path) -> None:
    put(folder, {"map.yaml": WHOLE, "argmap.toml": content})
    outcome = run(*words, "map.yaml")
    assert outcome.code == 2
    assert "A904" in (outcome.out if words == ["validate"] else outcome.err)
    assert words == ["validate"] or outcome.out == ""


def shut(folder: Path, name: str) -> str:
    """Write a map that lies alone and in a folder, let nobody read one of these, and return the path to give."""
    put(folder, {"map.yaml": WHOLE})
    (folder / "maps" / "closed").mkdir(parents=True)
    put(folder / "maps", {"a.yaml": WHOLE})
    (folder / name).chmod(0)
    return name.split("/", maxsplit=1)[0]


def assert_not_permitted(outcome: Outcome, command: str) -> None:
    """Assert that a command said that it may not read, and gave no answer."""
    assert outcome.code == 2
    told = outcome.err + outcome.out
    # A command for one map names those that there are.
    assert "permission denied" in told or "there are 2" in told
    assert command in CHECKS or outcome.out == ""


@needs_permissions
@pytest.mark.parametrize(("command", "name"), thinned(product(ON_MAPS, ["map.yaml", "maps", "maps/closed"]), 4))
def test_what_may_not_be_read_is_refused(command: str, name: str, folder: Path) -> None:
    path = shut(folder, name)
    outcome = run_without_rights(*(word.replace("map.yaml", path) for word in ON_MAPS[command]), path)
    (folder / name).chmod(0o700)
    assert_not_permitted(outcome, command)


@needs_permissions
@pytest.mark.slow
@pytest.mark.parametrize(("command", "name"), [("evaluate", "maps"), ("validate", "map.yaml")])
def test_a_program_without_rights_refuses_the_same(command: str, name: str, folder: Path) -> None:
    path = shut(folder, name)
    outcome = run_as_user(*ON_MAPS[command], path, folder=folder)
    (folder / name).chmod(0o700)
    assert_not_permitted(outcome, command)


@pytest.mark.parametrize("command", ON_MAPS)
def test_an_empty_path_is_refused(command: str, folder: Path) -> None:
    put(folder, {"map.yaml": WHOLE})
    outcome = run(*ON_MAPS[command], "")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", "argmap: a path is empty: name a file or folder\n")


@pytest.mark.parametrize("command", ON_MAPS)
def test_a_standard_input_that_is_empty_or_closed_is_refused(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, {"map.yaml": WHOLE})
    empty = run(*ON_MAPS[command], "-")
    with monkeypatch.context() as patch:
        patch.setattr("argmap.workspace.workspace.sys", SimpleNamespace(stdin=None))
        closed = run(*ON_MAPS[command], "-")
    assert_no_input(command, empty, closed)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["evaluate", "validate"])
def test_a_program_refuses_a_standard_input_that_is_empty_or_closed(command: str, folder: Path) -> None:
    put(folder, {"map.yaml": WHOLE})
    words = [*ON_MAPS[command], "-"]
    assert_no_input(command, run_program(*words, folder=folder), run_program(*words, folder=folder, is_closed=True))


def assert_no_input(command: str, empty: Outcome, closed: Outcome) -> None:
    """Assert that a command refused a standard input that is empty, and one that is closed."""
    assert (empty.code, closed.code) == (1 if command in CHECKS else 2, 2)
    assert "the file is empty" in empty.err + empty.out
    assert "standard input is closed" in closed.err + closed.out
    assert command in CHECKS or (empty.out, closed.out) == ("", "")
