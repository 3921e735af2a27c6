"""Which argument files folders hold."""

import os
from pathlib import Path

import pytest

from argmap.base.errors import ArgmapError
from argmap.workspace.default_paths import default_paths, maps_folder
from argmap.workspace.folders import FoundMaps, MapFile, find_maps
from argmap.workspace.project import find_project_folder
from tests.workspace.places import MAP, put


def names_in(*paths: Path) -> list[str]:
    """Return the names of the maps that paths name, without those that are parts of others."""
    return [file.name for file in find_maps([str(path) for path in paths], with_parts=False).maps]


def test_the_maps_of_a_folder_are_its_yaml_files_with_a_version(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "deep/c.yaml"):
        put(tmp_path / name)
    put(tmp_path / "record.yaml", "title: A book\n")
    put(tmp_path / "notes.txt")
    put(tmp_path / ".hidden" / "d.yaml")
    names = {"a": "a.yml", "b": "b.yaml", os.path.join("deep", "c"): os.path.join("deep", "c.yaml")}
    maps = tuple(MapFile(str(tmp_path / path), name) for name, path in names.items())
    assert find_maps([str(tmp_path)]) == FoundMaps(maps, skipped=1)


@pytest.mark.parametrize("content", ["", "\n# a comment\n---\n", "\0", "\udcff"])
def test_a_file_that_is_empty_or_no_text_is_a_map_where_the_project_keeps_these(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "argmap.toml", "")
    for folder in ("arguments", "others"):
        put(tmp_path / folder / "map.yaml")
        put(tmp_path / folder / "list.yaml", "- a\n")
        (tmp_path / folder / "lost.yaml").write_bytes(content.encode("utf-8", "surrogateescape"))
    monkeypatch.chdir(tmp_path)
    assert [file.name for file in find_maps(["arguments"]).maps] == ["lost", "map"]
    assert find_maps(["arguments"]).skipped == 1
    assert [file.name for file in find_maps(["others"]).maps] == ["map"]
    assert find_maps(["others", "others/list.yaml"]).skipped == 1


def test_a_file_that_is_named_is_a_map_whatever_it_holds(tmp_path: Path) -> None:
    record = str(put(tmp_path / "record.yaml", "title: A book\n"))
    assert find_maps([record, record]) == FoundMaps((MapFile(record, "record"),))


def test_a_missing_file_and_standard_input_are_left_to_the_check() -> None:
    maps = (MapFile("-", "map"), MapFile("no-such-file.yaml", "no-such-file"))
    assert find_maps(["-", "no-such-file.yaml"]) == FoundMaps(maps)


def test_maps_without_a_version_and_with_endings_in_capitals_are_found(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", "title: No version\nclaims: {a: A.}\n")
    put(tmp_path / "b.YML")
    put(tmp_path / "c.Yaml", "theses: a\n")
    put(tmp_path / "d.YAML", "title: A record\nauthor: Somebody\n")
    assert names_in(tmp_path) == ["a", "b", "c"]


@pytest.mark.parametrize("folder", ["", "below", "below/deeper", "arguments"])
def test_the_folder_of_maps_is_found_from_each_folder_of_the_project(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "project" / "argmap.toml", "")
    for name in ("arguments", "project/arguments", "project/below/deeper"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project" / folder)
    found = find_project_folder("arguments")
    assert found == os.path.relpath(tmp_path / "project" / "arguments")
    assert find_project_folder("seeds") is None


def test_a_folder_above_the_project_is_not_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "project" / "argmap.toml", "")
    (tmp_path / "arguments").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    assert find_project_folder("arguments") is None


def test_one_file_by_several_names_is_one_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "map.yaml")
    os.symlink("map.yaml", tmp_path / "link.yaml")
    monkeypatch.chdir(tmp_path)
    assert find_maps(["map.yaml", "./map.yaml", ".", "link.yaml"]) == FoundMaps((MapFile("map.yaml", "map"),))


def test_a_file_that_another_map_of_the_folder_includes_can_be_left_out(tmp_path: Path) -> None:
    main = put(tmp_path / "main.yaml", MAP + "include: [parts/one.yaml, ../outside.yaml, missing.yaml]\n")
    put(tmp_path / "parts" / "one.yaml", MAP + "'include': two.yaml\n")
    put(tmp_path / "parts" / "two.yaml")
    found = find_maps([str(tmp_path)], with_parts=False)
    assert found == FoundMaps((MapFile(str(main), "main"),), parts=2)
    assert len(find_maps([str(tmp_path)]).maps) == 3


def test_a_part_that_is_named_is_a_map_too(tmp_path: Path) -> None:
    put(tmp_path / "main.yaml", MAP + "include: part.yaml\n")
    part = put(tmp_path / "part.yaml")
    assert names_in(part, tmp_path) == ["part", "main"]


def test_of_files_that_include_each_other_in_a_cycle_none_is_left_out(tmp_path: Path) -> None:
    put(tmp_path / "a.yaml", MAP + "include: b.yaml\n")
    put(tmp_path / "b.yaml", MAP + "include: a.yaml\n")
    put(tmp_path / "itself.yaml", MAP + "include: itself.yaml\n")
    assert names_in(tmp_path) == ["a", "b", "itself"]


@pytest.mark.parametrize("folder", ["", "docs", "docs/decisions"])
def test_the_maps_of_a_project_are_where_its_settings_say(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "argmap.toml", 'paths = ["docs/decisions", "adr.yaml"]\n')
    (tmp_path / "docs" / "decisions").mkdir(parents=True)
    (tmp_path / "arguments").mkdir()
    monkeypatch.chdir(tmp_path / folder)
    assert default_paths() == (os.path.relpath(tmp_path / "docs" / "decisions"), os.path.relpath(tmp_path / "adr.yaml"))
    assert maps_folder() == os.path.relpath(tmp_path / "docs" / "decisions")


def test_settings_lead_to_no_maps_outside_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outside").mkdir()
    put(tmp_path / "project" / "argmap.toml", 'paths = ["link"]\n')
    os.symlink(tmp_path / "outside", tmp_path / "project" / "link")
    monkeypatch.chdir(tmp_path / "project")
    with pytest.raises(ArgmapError, match=r'^"link" in the setting "paths" leads out of the project'):
        default_paths()


def test_settings_above_the_project_do_not_say_where_its_maps_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "argmap.toml", 'paths = ["maps"]\n')
    put(tmp_path / "project" / ".git" / "HEAD", "")
    (tmp_path / "project" / "arguments").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    assert default_paths() == ("arguments",)
