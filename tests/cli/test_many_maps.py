"""Commands on many maps: no more than a few are in memory at once, and all or nothing is written."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from argmap.base.json_output import as_json, list_closing, list_items, list_opening
from argmap.cli import series
from argmap.model import Map
from argmap.workspace import parallel
from argmap.workspace.workspace import Workspace
from tests.cli.running import run
from tests.maps import ROOT
from tests.workspace.places import put

HEAD = "argmap: 1\ntitle: The shop\n"
CLAIMS = "claims: {{stay{0}: The shop stays open., leave{0}: {{text: It closes., attacks: stay{0}}}}}\n"
MAPS = 12
# The map that is read, the one that was read before it, and the first that holds what is asked for.
MOST_AT_ONCE = 3
COMMANDS = {
    "evaluate": ["evaluate"],
    "evaluate as JSON": ["evaluate", "-f", "json"],
    "evaluate by all semantics": ["evaluate", "--all-semantics"],
    "list": ["list"],
    "list as JSON": ["list", "-f", "json"],
    "list --open-work": ["list", "--open-work"],
    "list --text": ["list", "--text", "shop"],
    "render": ["render", "-f", "markdown", "-o", "drawn/"],
    "render of pictures": ["render", "-o", "drawn/"],
    "show": ["show"],
    "stats": ["stats"],
    "stats as JSON": ["stats", "-f", "json"],
    "why": ["why", "stay5"],
}


@pytest.fixture
def shops(folder: Path) -> Path:
    """Write some maps into a folder that is the working directory."""
    for number in range(MAPS):
        put(folder / "maps" / f"m{number:02}.yaml", HEAD + CLAIMS.format(number))
    return folder


def maps_made() -> int:
    """Return how many maps are in memory that were not when the collector was last frozen."""
    return sum(isinstance(each, Map) for each in gc.get_objects())


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize("command", COMMANDS)
def test_no_more_than_a_few_maps_are_in_memory_at_once(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counts: list[int] = []
    check = Workspace.check_text

    def counted(*words: object, **options: object) -> object:
        counts.append(maps_made())
        return check(*words, **options)  # type: ignore[arg-type]

    # What is in memory by now is listed no more.
    gc.freeze()
    monkeypatch.setattr(Workspace, "check_text", counted)
    assert run(*COMMANDS[command], "maps").code == 0
    assert len(counts) >= MAPS
    assert 0 < max(counts) < MOST_AT_ONCE, counts


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_answered_when_one_of_many_maps_cannot_be_read_whole(command: str, shops: Path) -> None:
    put(shops / "maps" / "m07.yaml", f"{HEAD}bogus: 1\n{CLAIMS.format(7)}")
    outcome = run(*COMMANDS[command], "maps")
    work = "draw" if COMMANDS[command][0] == "render" else "answer from"
    assert (outcome.code, outcome.out) == (2, "")
    assert f'argmap: cannot {work} "maps/m07.yaml"' in outcome.err


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "why"])
def test_a_long_answer_is_the_same_by_way_of_the_disk(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run(*COMMANDS[command], "maps")
    monkeypatch.setattr(series, "MOST_IN_MEMORY", 30)
    assert run(*COMMANDS[command], "maps") == whole


def test_an_answer_that_breaks_off_is_not_begun() -> None:
    def parts() -> Iterator[str]:
        yield "a" * (series.MOST_IN_MEMORY + 1)
        raise OSError(0, "the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        next(series.gather(parts(), lambda: ""))


@pytest.mark.parametrize("items", [[], [{"a": 1}], [{"a": ["x\n", {"b": []}]}, {}, 7, "##[x"]])
@pytest.mark.parametrize("after", [{}, {"total": {"x": 1}}])
def test_a_list_that_is_written_item_by_item_is_the_json_of_it_all(
    items: list[object], after: dict[str, object]
) -> None:
    written = list_opening({"version": 1}, "items") + "".join(list_items(items)) + list_closing(after)
    assert written == as_json({"version": 1, "items": items, **after})
    assert json.loads(written)["items"] == items


def test_a_statement_of_a_file_that_several_maps_include_is_listed_once(folder: Path) -> None:
    put(folder / "part.yaml", "argmap: 1\ntitle: A part\nclaims: {part: It is shared.}\n")
    for name in ("a", "b"):
        put(folder / f"{name}.yaml", f"argmap: 1\ntitle: X\ninclude: [part.yaml]\nclaims: {{{name}: It is so.}}\n")
    rows = [line.split(": ")[1] for line in run("list", ".").out.splitlines()]
    assert rows == ["a (claim)", "part (claim)", "b (claim)"]


STREAMED = {
    "evaluate": (["evaluate"], "map"),
    "evaluate by all semantics": (["evaluate", "--all-semantics"], "map"),
    "stats": (["stats"], "path"),
}
SCHEMAS = {
    name: Draft7Validator(json.loads((ROOT / "docs" / "reference" / f"{name}.schema.json").read_text(encoding="utf-8")))
    for name in ("lists", "verdicts")
}


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize("command", STREAMED)
def test_json_lines_have_a_line_for_each_map_that_is_what_json_has(command: str) -> None:
    words, _ = STREAMED[command]
    lines = [json.loads(line) for line in run(*words, "maps", "-f", "jsonl").out.splitlines()]
    whole = json.loads(run(*words, "maps", "-f", "json").out)
    assert [{**line, "version": 0} for line in lines] == [
        {**each, "version": 0} for each in whole["files" if command == "stats" else "maps"]
    ]
    schema = SCHEMAS["lists" if command == "stats" else "verdicts"]
    assert all(list(schema.iter_errors(line)) == [] for line in lines)


@pytest.mark.parametrize("command", STREAMED)
def test_a_map_without_an_answer_has_a_line_too_and_the_others_are_answered(command: str, shops: Path) -> None:
    words, name = STREAMED[command]
    put(shops / "maps" / "m07.yaml", f"{HEAD}bogus: 1\n{CLAIMS.format(7)}")
    outcome = run(*words, "maps", "-f", "jsonl")
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    assert outcome.code == 2
    assert 'argmap: cannot answer from "maps/m07.yaml"' in outcome.err
    assert [line.get(name) or line["path"] for line in lines] == [f"maps/m{n:02}.yaml" for n in range(MAPS)]
    assert [each["name"] for each in lines[7]["unanswered"]] == ["unknown-field"]
    schema = SCHEMAS["lists" if command == "stats" else "verdicts"]
    assert list(schema.iter_errors(lines[7])) == []
    partial = run(*words, "maps", "-f", "jsonl", "--partial")
    assert (partial.code, json.loads(partial.out.splitlines()[7])["incomplete"]) == (0, True)


def test_findings_come_line_by_line_and_are_those_of_json(shops: Path) -> None:
    put(shops / "maps" / "m07.yaml", f"{HEAD}bogus: 1\n{CLAIMS.format(7)}")
    for number in (1, 2):
        put(shops / "maps" / f"m0{number}.yaml", f"{HEAD}include: [part.yaml]\n{CLAIMS.format(number)}")
    put(shops / "maps" / "part.yaml", f"{HEAD}claims: {{p: {{text: It is., source: gone}}}}\n")
    outcome, whole = run("validate", "maps", "-f", "jsonl"), run("validate", "maps", "-f", "json")
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    found = json.loads(whole.out)["diagnostics"]
    assert sorted(lines, key=str) == sorted(found, key=str)
    assert len(lines) > MAPS
    assert (outcome.code, outcome.err) == (whole.code, whole.err)


@pytest.mark.slow
@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize("command", ["evaluate", "stats", "validate"])
def test_several_processes_write_the_lines_that_one_does(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "MOST_FILES", 2)
    one, several = (run(command, "maps", "-f", "jsonl", "--jobs", jobs) for jobs in ("1", "3"))
    assert several == one
    assert len(one.out.splitlines()) >= MAPS


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize("command", ["evaluate", "stats"])
def test_several_processes_are_for_lines_alone(command: str) -> None:
    outcome = run(command, "maps", "--jobs", "2")
    assert (outcome.code, outcome.out, "requires --format jsonl" in outcome.err) == (2, "", True)


@pytest.mark.slow
def test_what_goes_wrong_in_another_process_says_with_which_file() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        list(parallel.in_order(divided, ["4", "2", "0", "1"], 2))
    assert caught.value.__notes__ == ['while working on "0"']


def divided(number: str) -> float:
    """Return one divided by a number."""
    return 1 / int(number)
