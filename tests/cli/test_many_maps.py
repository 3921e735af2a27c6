"""Commands on many maps: no more than a few are in memory at once, and all or nothing is written."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.base.json_output import as_json, list_closing, list_items, list_opening
from argmap.cli import series
from argmap.model import Map
from argmap.workspace.workspace import Workspace
from tests.cli.running import run
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
    assert (outcome.code, outcome.out) == (2, "")
    assert 'argmap: cannot answer from "maps/m07.yaml"' in outcome.err


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
