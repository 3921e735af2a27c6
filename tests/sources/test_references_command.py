"""Libraries of references as records of sources, from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run

ITEMS: list[dict[str, object]] = [
    {"id": "lee2019", "type": "book", "title": "On bridges", "author": [{"family": "Lee", "given": "Ada"}]},
    {"id": 7, "type": "report", "title": "The yearly report", "issued": {"date-parts": [[2016, 5]]}, "volume": "3"},
]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a library in a folder of its own, which is the current one."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "library.json"
    path.write_text(json.dumps(ITEMS), encoding="utf-8")
    return path


def test_the_record_of_every_entry_is_written_and_can_be_cited(library: Path) -> None:
    done = run("source", "add", "library.json")
    assert done.code == 0
    assert done.err.splitlines() == [
        "seeds/lee2019.yaml: On bridges",
        "seeds/the-yearly-report.yaml: The yearly report",
        "library.json: 2 records written; nothing was changed or dropped",
        'under "sources" of a map in this folder, write: lee2019: seeds/lee2019.yaml',
        "in a statement, write: source: lee2019",
    ]
    assert (library.parent / "seeds" / "the-yearly-report.yaml").read_text(encoding="utf-8") == (
        'title: The yearly report\nissued: 2016-05\ntype: report\nx-id: "7"\nx-csl:\n  volume: "3"\n'
    )
    Path("map.yaml").write_text(
        "argmap: 1\ntitle: M\nsources: {lee2019: seeds/lee2019.yaml, r: seeds/the-yearly-report.yaml}\n"
        "claims:\n  a: {text: It is so., source: lee2019}\n",
        encoding="utf-8",
    )
    sent = json.loads(run("export", "map.yaml", "--to", "csl-json").out)
    assert sent == [ITEMS[0], {**ITEMS[1], "id": "7"}]


def test_records_that_are_there_stay_as_they_are(library: Path) -> None:
    run("source", "add", "library.json", "--quiet")
    record = library.parent / "seeds" / "lee2019.yaml"
    record.write_text("title: Mine\n", encoding="utf-8")
    done = run("source", "add", "library.json")
    assert done.err.splitlines()[:3] == [
        "seeds/lee2019.yaml: already exists, and differs",
        "seeds/the-yearly-report.yaml: already exists",
        "library.json: 0 records written; nothing was changed or dropped",
    ]
    assert record.read_text(encoding="utf-8") == "title: Mine\n"


def test_one_entry_is_taken_by_its_id(library: Path) -> None:
    assert run("source", "add", "library.json", "--id", "lee2019").code == 0
    assert [path.name for path in (library.parent / "seeds").iterdir()] == ["lee2019.yaml"]
    done = run("source", "add", "library.json", "--id", "lee2018")
    assert (done.code, done.err) == (2, 'argmap: "library.json" has no source "lee2018": did you mean "lee2019"?\n')


def test_what_belongs_to_one_source_is_not_an_option_for_a_library(library: Path) -> None:
    done = run("source", "add", library.name, "--title", "Mine")
    assert done.code == 2
    assert done.err == 'argmap: "library.json" is a reference library: omit --title and --renew\n'
