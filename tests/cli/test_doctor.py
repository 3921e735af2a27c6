"""The checkup: what is installed, which settings apply and why, and the report on what is missing or broken."""

import json
import os
import re
import sys
import tomllib
from collections.abc import Callable, Mapping
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

import argmap
from argmap.lint.settings.table import LIMITS, RENDER, SETTINGS
from argmap.workspace.installation import EXTRAS, USES
from tests.cli.running import Outcome, needs_permissions, run, run_as_user
from tests.maps import ROOT
from tests.workspace.places import put

SCHEMA = json.loads((ROOT / "docs" / "reference" / "doctor.schema.json").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAME = re.compile(r"[A-Za-z0-9-]+")


def report(*words: str, code: int = 0, environment: Mapping[str, str] | None = None) -> Any:
    """Return the report as JSON, which its schema describes."""
    outcome = run("doctor", *words, "--format", "json", environment=environment)
    data = json.loads(outcome.out)
    Draft7Validator(SCHEMA).validate(data)
    assert (outcome.code, outcome.err) == (code, ""), outcome.out
    assert bool(data["failures"]) is bool(code)
    return data


def part(data: Any, kind: str, name: str) -> Any:
    """Return a part of a report by its name."""
    return next(each for each in data[kind] if each["name"] == name)


def said(words: str, outcome: Outcome) -> str:
    """Return the line of a report in text that begins so, and the one below it."""
    lines = outcome.out.splitlines()
    place = next(number for number, line in enumerate(lines) if line.strip().startswith(words))
    return f"{lines[place].strip()}\n{lines[place + 1].strip()}"


def names_in(requirements: list[str]) -> set[str]:
    """Return the names of the packages that some requirements want."""
    found = (NAME.match(each) for each in requirements)
    return {match[0] for match in found if match}


def test_the_report_knows_every_package_and_every_extra_for_users() -> None:
    extras = PROJECT["optional-dependencies"]
    wanted = names_in(PROJECT["dependencies"]).union(*(names_in(extras[extra]) for extra in EXTRAS))
    assert set(USES) == wanted
    assert f"argmap[{','.join(EXTRAS)}]" in extras["dev"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", readme, re.MULTILINE)) == EXTRAS


def test_all_is_well_where_everything_is_installed(project: Path) -> None:
    data = report()
    assert data == report()
    assert part(data, "argmap", "argmap")["version"] == argmap.__version__
    assert part(data, "argmap", "Python")["place"] == sys.executable
    assert {each["health"] for each in data["packages"] + data["extras"]} == {"ok"}
    assert part(data, "packages", "pyyaml")["version"] == metadata.version("pyyaml")
    assert {name: part(data, "tools", name)["health"] for name in ("libyaml", "Arimo", "embedded Graphviz")} == {
        "libyaml": "ok",
        "Arimo": "ok",
        "embedded Graphviz": "ok",
    }
    assert data["project"]["maps"]["folder"] == "arguments"
    assert data["project"]["maps"]["files"] >= 5
    (project / "argmap.toml").touch()
    assert report()["project"]["root"] == os.path.realpath(project)
    assert report()["project"]["reason"] == 'it contains "argmap.toml"'
    outcome = run("doctor")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"argmap {argmap.__version__} in ")
    assert outcome.out.endswith("\nno problems\n")
    assert f"ok       pyyaml {metadata.version('pyyaml')}: reads YAML" in outcome.out


def values(data: Any) -> dict[str, tuple[object, str]]:
    """Return the settings of a report: their values, and where they are from."""
    sources = {each["name"]: each["source"] for each in data["settings"]["values"]}
    from_where = {name: f"{source['path']}:{source['line']}" if source else "" for name, source in sources.items()}
    return {each["name"]: (each["value"], from_where[each["name"]]) for each in data["settings"]["values"]}


def test_every_setting_has_its_default_without_a_file(folder: Path) -> None:
    put(folder / ".git" / "HEAD", "")
    data = report()
    inner = [f"limits.{name}" for name in LIMITS] + [f"render.{name}" for name in RENDER]
    assert list(values(data)) == [name for name in SETTINGS if name not in {"limits", "render"}] + inner
    assert {origin for _, origin in values(data).values()} == {""}
    assert values(data)["limits.levels"] == (7, "")
    assert values(data)["render.theme"] == ("auto", "")
    assert (data["settings"]["file"], data["project"]["maps"]) == (None, None)
    no_maps = 'name files or folders: the project has no folder arguments/ and no setting "paths"'
    assert f"  maps      {no_maps}\n" in run("doctor").out


@pytest.mark.parametrize(("name", "lead"), [("argmap.toml", ""), ("pyproject.toml", "tool.argmap.")])
def test_settings_are_reported_with_the_line_that_they_are_from(name: str, lead: str, folder: Path) -> None:
    content = (
        f'[{lead}limits]\nlevels = 9\n[{lead}render]\nwords = true\nscale = 2\n[{lead}severity]\none-sided = "info"\n'
    )
    put(folder / name, content)
    put(folder / "arguments" / "map.yaml", "argmap: 1\ntitle: A\nclaims: {a: A.}\n")
    data = report()
    given = {key: value for key, value in values(data).items() if value[1]}
    assert given == {
        "severity": ({"one-sided": "info"}, f"{name}:6"),
        "limits.levels": (9, f"{name}:2"),
        "render.words": (True, f"{name}:4"),
        "render.scale": (2, f"{name}:5"),
    }
    assert data["settings"]["file"] == name
    assert data["project"]["maps"] == {
        "folder": "arguments",
        "paths": ["arguments"],
        "files": 1,
        "included": 0,
        "missing": [],
    }


def test_the_paths_of_the_settings_are_the_maps_of_the_project(folder: Path) -> None:
    put(folder / "argmap.toml", 'paths = ["docs/decisions", "adr.yaml"]\n')
    for name in ("adr.yaml", "docs/decisions/one.yaml", "arguments/other.yaml"):
        put(folder / name, "argmap: 1\ntitle: A\nclaims: {a: A.}\n")
    data = report()
    assert values(data)["paths"] == (["docs/decisions", "adr.yaml"], "argmap.toml:1")
    assert data["project"]["maps"]["paths"] == [str(Path("docs/decisions")), "adr.yaml"]
    assert data["project"]["maps"]["files"] == 2
    assert f"  maps      2 files in {Path('docs/decisions')}, adr.yaml\n" in run("doctor").out


def test_a_path_of_the_settings_that_does_not_exist_is_not_a_map(folder: Path) -> None:
    put(folder / "argmap.toml", 'paths = ["adr.yaml", "elsewhere"]\n')
    put(folder / "adr.yaml", "argmap: 1\ntitle: A\nclaims: {a: A.}\n")
    assert report()["project"]["maps"]["missing"] == ["elsewhere"]
    assert '  maps      1 file in adr.yaml, elsewhere ("elsewhere" does not exist)\n' in run("doctor").out


def test_the_nearest_settings_above_a_path_hold(folder: Path) -> None:
    put(folder / "argmap.toml", 'ignore = ["todo"]\n')
    put(folder / "inner" / "argmap.toml", "preview = true\n")
    put(folder / "inner" / "map.yaml", "argmap: 1\n")
    assert values(report())["ignore"] == (["todo"], "argmap.toml:1")
    for path in ("inner", "inner/map.yaml"):
        found = values(report(path))
        assert found["ignore"] == ([], "")
        assert found["preview"] == (True, f"{Path('inner/argmap.toml')}:1")


def test_values_that_json_does_not_have_are_given_as_texts(folder: Path) -> None:
    put(folder / "argmap.toml", "[severity]\norphan = 2020-01-01\ntodo = nan\n")
    assert values(report(code=1))["severity"][0] == {"orphan": "2020-01-01", "todo": "NaN"}


WRONG: Mapping[str, tuple[str | bytes, str]] = {
    "no TOML": ("limits = [\n", "the settings cannot be read as TOML: "),
    "a name that is none": ("ignroe = []\n", 'unknown setting "ignroe"'),
    "a value of another form": ("[limits]\nlevels = 0\n", '"levels" must be a whole number of at least 1, not 0'),
    "bytes that are no text": (b"ignore = ['\xff']\n", ""),
    "very deep": (f"select = {'[' * 5000}{']' * 5000}\n", "the settings are nested too deep"),
    "very long": (f"# {'x' * 1_000_001}\n", "the file is longer than 1,000,000 characters"),
}


@pytest.mark.parametrize("what", WRONG)
def test_wrong_settings_are_reported_with_their_place(what: str, folder: Path) -> None:
    content, message = WRONG[what]
    (folder / "argmap.toml").write_bytes(content if isinstance(content, bytes) else content.encode())
    data = report(code=1)
    [problem] = data["settings"]["problems"]
    assert problem["message"].startswith(message)
    assert (problem["code"], problem["path"]) == ("A904", "argmap.toml")
    assert {origin for _, origin in values(data).values()} == {""}
    outcome = run("doctor")
    assert outcome.code == 1
    assert f"error: argmap.toml:{problem['line']}:{problem['column']}: {problem['message']}" in outcome.out
    assert outcome.out.endswith("\n1 problem\n")


@needs_permissions
@pytest.mark.slow
def test_settings_that_may_not_be_read_are_reported(folder: Path) -> None:
    put(folder / "argmap.toml", "")
    (folder / "argmap.toml").chmod(0)
    outcome = run_as_user("doctor", folder=folder)
    assert (outcome.code, outcome.err) == (1, "")
    assert "error: argmap.toml:1:1: the settings cannot be read: permission denied" in outcome.out


def without(name: str) -> Callable[[str], str]:
    """Return what gives the versions of packages where one is not installed."""
    real = metadata.version

    def version(asked: str) -> str:
        if asked == name:
            raise metadata.PackageNotFoundError(asked)
        return real(asked)

    return version


def test_an_extra_that_is_not_installed_is_not_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / ".git" / "HEAD", "")
    monkeypatch.setattr(metadata, "version", without("clingo"))
    data = report()
    assert part(data, "extras", "solver")["health"] == "missing"
    assert part(data, "extras", "pdf")["health"] == "ok"
    assert said("missing  solver", run("doctor")) == (
        "missing  solver: verdicts on large maps by the preferred and stable semantics\n"
        "run pip install 'argmap[solver]'"
    )


def test_what_argmap_needs_is_a_failure_where_it_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / ".git" / "HEAD", "")
    monkeypatch.setattr(metadata, "version", without("rapidfuzz"))
    assert part(report(code=1), "packages", "rapidfuzz")["help"] == "run pip install 'rapidfuzz>=3.9'"
    assert run("doctor").out.endswith("\n1 problem\n")


def test_versions_that_are_too_old_are_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / ".git" / "HEAD", "")
    real = metadata.version
    old = {"pyyaml": "5.4", "duckdb": "0.1"}
    monkeypatch.setattr(metadata, "version", lambda name: old.get(name) or real(name))
    data = report(code=1)
    found = part(data, "packages", "pyyaml")
    assert (found["health"], found["version"], found["help"]) == ("broken", "5.4", "run pip install 'pyyaml>=6.0.1'")
    assert part(data, "extras", "tables")["help"] == "duckdb: run pip install 'duckdb>=1.3'"
    assert data["failures"] == 1


def test_a_package_that_cannot_be_loaded_is_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / ".git" / "HEAD", "")
    real = import_module

    def load(name: str) -> object:
        if name == "clingo":
            raise OSError("clingo.so: wrong\nkind of file")
        return real(name)

    monkeypatch.setattr("argmap.workspace.installation.import_module", load)
    assert part(report(), "extras", "solver")["help"].startswith(
        "clingo: it cannot be loaded (OSError: clingo.so: wrong kind of file): run pip install --force-reinstall "
    )


def test_an_argmap_that_was_not_installed_is_a_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / ".git" / "HEAD", "")

    def requires(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", requires)
    data = report(code=1)
    assert [each["name"] for each in data["packages"]] == ["argmap"]
    assert {each["health"] for each in data["extras"]} == {"missing"}


def test_without_what_compares_versions_the_report_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / ".git" / "HEAD", "")
    monkeypatch.setitem(sys.modules, "packaging.requirements", None)
    found = part(report(code=1), "packages", "packaging")
    assert (found["health"], found["help"]) == ("missing", "run pip install 'packaging'")


def test_programs_that_are_not_there_are_missing_and_no_failure(folder: Path) -> None:
    put(folder / ".git" / "HEAD", "")
    data = report(environment={"PATH": "", "DISPLAY": "", "WAYLAND_DISPLAY": "", "BROWSER": ""})
    assert part(data, "tools", "git")["health"] == "missing"
    assert part(data, "tools", "system Graphviz")["health"] == "missing"
    assert part(data, "tools", "embedded Graphviz")["health"] == "ok"
    assert part(data, "tools", "editor")["place"] == "links to Visual Studio Code"
    if sys.platform == "linux":
        assert part(data, "tools", "browser")["health"] == "missing"


@pytest.mark.skipif(sys.platform == "win32", reason="no program can be run here that permissions hold for")
def test_programs_that_do_not_work_are_broken(folder: Path) -> None:
    put(folder / ".git" / "HEAD", "")
    for name in ("git", "dot", "code"):
        put(folder / "programs" / name, "#!/bin/sh\necho it hurts >&2\nexit 3\n")
        (folder / "programs" / name).chmod(0o755)
    path = f"{folder / 'programs'}{os.pathsep}{os.environ['PATH']}"
    data = report(environment={"PATH": path, "VISUAL": "code 'x", "EDITOR": ""})
    assert (part(data, "tools", "git")["health"], part(data, "tools", "editor")["health"]) == ("broken", "broken")
    assert part(data, "tools", "system Graphviz")["help"] == "the system engine failed: it hurts"


def test_a_path_that_leads_nowhere_is_refused(folder: Path) -> None:
    put(folder / "map.yaml", "argmap: 1\n")
    outcome = run("doctor", "gone.yaml")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", 'argmap: "gone.yaml": no such file or directory\n')
