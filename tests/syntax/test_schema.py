"""The JSON Schema: it is current, editors that use it agree with the reader, and it is a schema."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from argmap.syntax.schema import schema
from argmap.workspace.workspace import Workspace
from tests.expectations import entry_files, name_of
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT
from tests.trees import Forest, flat_form, forests, nested_form

SCHEMA = ROOT / "argmap.schema.json"
CHECKER = Path(sys.executable).with_name("check-jsonschema")
HEAD = "argmap: 1\ntitle: Example\n"
BAD = {
    "no-version": "title: Example\n",
    "no-title": "argmap: 1\n",
    "version": "argmap: 2\ntitle: Example\n",
    "unknown-field": HEAD + "clams: {a: A text.}\n",
    "list-of-claims": HEAD + "claims: [A text.]\n",
    "id": HEAD + "claims: {a b: A text.}\n",
    "no-text": HEAD + "claims: {a: {by: me}}\n",
    "voice": HEAD + "claims: {a: {text: A text., voice: loud}}\n",
    "weight": HEAD + "claims: {a: {text: A text., weight: 2}}\n",
    "credibility": HEAD + "claims: {a: {text: A text., credibility: 7}}\n",
    "date": HEAD + "claims: {a: {text: A text., date: yesterday}}\n",
    "nested": HEAD + "claims: {a: {text: A text., claims: {b: {text: [A text.]}}}}\n",
    "strength": HEAD + "claims: {a: {text: A text., supports: {b: {strength: huge}}}}\n",
    "step-field": HEAD + "claims: {a: {text: A text., supports: {b: {strenght: weak}}}}\n",
    "no-premises": HEAD + "arguments: {a: {supports: b}}\n",
    "two-targets": HEAD + "arguments: {a: {premises: [b], supports: c, attacks: d}}\n",
    "citation": HEAD + "claims: {a: {text: A text., citations: [{page: 4}]}}\n",
    "indicator": HEAD + "claims: {a: {text: A text., indicators: [{observed: yes}]}}\n",
    "review": HEAD + "claims: {a: {text: A text., reviewed: me}}\n",
    "review-digest": HEAD + "claims: {a: {text: A text., reviewed: {by: me, date: 2026, digest: abc}}}\n",
    "source-title": HEAD + "sources: {a: {issued: 2016}}\n",
    "reliability": HEAD + "sources: {a: {title: A book, reliability: G}}\n",
    "digest": HEAD + "sources: {a: {title: A book, sha256: abc}}\n",
    "lexicon": HEAD + "lexicon: {sure: very}\n",
    "likelihood": HEAD + "claims: {a: {text: A text., likelihood: [likely]}}\n",
}


def refused(files: list[Path]) -> dict[Path, str]:
    """Return the files that the schema refuses, each with the first reason; files that are no YAML are left out."""
    command = [str(CHECKER), "--schemafile", str(SCHEMA), "--output-format", "json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return {Path(error["filename"]): error["message"] for error in json.loads(done.stdout)["errors"]}


def test_the_schema_in_the_repository_is_the_one_that_the_program_prints() -> None:
    command = [sys.executable, "-m", "argmap", "schema"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    assert SCHEMA.read_text(encoding="utf-8") == printed, "run `make docs`"


def test_the_schema_is_a_schema_of_draft_seven() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


@pytest.mark.slow
def test_the_schema_accepts_every_map_of_the_project() -> None:
    assert refused([*ARGUMENTS, ROOT / "argmap" / "syntax" / "starter.yaml"]) == {}


@pytest.mark.slow
def test_the_schema_refuses_each_bad_file(tmp_path: Path) -> None:
    files = {name: tmp_path / f"{name}.yaml" for name in BAD}
    for name, file in files.items():
        file.write_text(BAD[name], encoding="utf-8")
    assert sorted(file.stem for file in refused(list(files.values()))) == sorted(BAD)


@pytest.mark.parametrize("name", BAD)
def test_the_reader_refuses_each_file_that_the_schema_refuses(name: str, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(BAD[name], encoding="utf-8")
    assert not Workspace().check(file).is_whole


@pytest.mark.slow
def test_schema_and_reader_agree_on_the_broken_files() -> None:
    checks = {file: Workspace().check(file) for file in entry_files()}
    codes = {file: {d.code for d in checked.diagnostics} for file, checked in checks.items()}
    # The checker itself unfolds aliases without end.
    seen = refused([file for file in checks if "A009" not in codes[file]])
    # The schema knows the names of the schemes, which the reader leaves to a rule.
    agreed = {file for file, checked in checks.items() if not checked.is_whole or "A306" in codes[file]}
    assert {name_of(file): why for file, why in seen.items() if file not in agreed} == {}
    about_fields = {name_of(file) for file in checks if file.stem != "main" and codes[file] & {"A004", "A006"}}
    # YAML itself replaces a merge key before a schema is asked.
    assert about_fields - {name_of(file) for file in seen} == {"merge-key"}


@settings(max_examples=examples(500))
@given(forests())
def test_the_schema_accepts_every_tree_in_both_forms(forest: Forest) -> None:
    validator = jsonschema.Draft7Validator(schema())
    for content in (nested_form(forest), flat_form(forest)):
        assert list(validator.iter_errors(yaml.safe_load(content))) == []
