"""Start-up: a run loads no more than it uses, and leaves the collector of cycles alone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.lint.needs import Need
from argmap.lint.registry import rules
from argmap.sources import fingerprint
from argmap.sources.quotation import normalise

PLAIN = """\
argmap: 1
title: A street
claims:
  close-it:
    text: The street should be closed to cars.
    source: letter
    counterarguments:
      shops: The shops would lose customers.
sources:
  letter: {title: A letter, issued: 2025}
"""
QUOTED = "    citations: [{source: letter, quote: The street should be closed.}]\n"
QUOTING = PLAIN.replace("    source: letter\n", QUOTED)
CODE = """\
import json, sys
from argmap.__main__ import main
try:
    main()
finally:
    json.dump(sorted(sys.modules), open("modules.json", "w"))
"""


def modules_of(folder: Path, *words: str, content: str = "") -> set[str]:
    """Return the modules that a run of the program has loaded, in a folder with a map when there is one."""
    if content:
        (folder / "map.yaml").write_text(content, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", CODE, *words], cwd=folder, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return set(json.loads((folder / "modules.json").read_text(encoding="utf-8")))


def below(loaded: set[str], *packages: str) -> list[str]:
    """Return the modules of some packages that were loaded, those included."""
    return sorted(name for name in loaded if f"{name}.".startswith(tuple(f"{package}." for package in packages)))


@pytest.fixture(scope="module")
def validated(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a check of a map without quotations loads."""
    return modules_of(tmp_path_factory.mktemp("validated"), "validate", "map.yaml", content=PLAIN)


def test_the_version_needs_nothing_of_maps(tmp_path: Path) -> None:
    loaded = modules_of(tmp_path, "--version")
    assert below(loaded, "packaging", "yaml", "graphviz", "rich", "argmap.model", "argmap.syntax", "argmap.lint") == []


def test_a_check_loads_nothing_that_draws_or_exports_and_no_semantics(validated: set[str]) -> None:
    unused = ("packaging", "argmap.diagram", "argmap.page", "argmap.formats", "argmap.evaluation.semantics", "graphviz")
    assert below(validated, *unused) == []


def test_a_check_loads_only_the_report_that_is_asked_for(validated: set[str]) -> None:
    assert below(validated, "argmap.lint.reports") == ["argmap.lint.reports", "argmap.lint.reports.text"]


def test_a_check_loads_only_its_own_command_and_nothing_of_completion(validated: set[str]) -> None:
    assert below(validated, "argmap.cli.commands") == ["argmap.cli.commands", "argmap.cli.commands.validate"]
    assert below(validated, "argmap.cli.candidates") == []


def test_a_check_loads_what_looks_up_quotations_only_for_a_map_that_quotes(validated: set[str], tmp_path: Path) -> None:
    assert below(validated, "argmap.sources.quotation", "argmap.sources.fingerprint", "hashlib") == []
    quoting = modules_of(tmp_path, "validate", "map.yaml", content=QUOTING)
    assert {"argmap.sources.quotation.results", "argmap.lint.rules.quote_unchecked"} <= quoting
    assert "argmap.sources.quotation.verdict" not in quoting  # for there is no text to look in


def test_a_check_by_a_fingerprint_loads_nothing_that_reads_texts_or_makes_fingerprints(tmp_path: Path) -> None:
    made = fingerprint.make(normalise("The street should be closed."))
    (tmp_path / "letter.fingerprint").write_text(fingerprint.write(made), encoding="utf-8")
    known = QUOTING.replace("issued: 2025", "issued: 2025, fingerprint: letter.fingerprint")
    loaded = modules_of(tmp_path, "validate", "map.yaml", content=known)
    of_texts = ("asides", "outlining", "passages", "text_index", "verdict")
    assert "argmap.sources.fingerprint.lookup" in loaded
    assert below(loaded, "argmap.sources.fingerprint.first_version", "hashlib") == []
    assert below(loaded, *(f"argmap.sources.quotation.{name}" for name in of_texts)) == []


def test_a_check_loads_only_rules_that_can_find_something(validated: set[str]) -> None:
    loaded = {name.rpartition(".")[2].replace("_", "-") for name in below(validated, "argmap.lint.rules")}
    met = {Need.SOURCES, Need.TODAY, None}
    wanted = {each.name for each in rules() if each.is_searched and each.needs in met and not each.is_preview}
    assert loaded - {"rules"} == wanted


def test_the_collector_is_off_while_a_command_runs(tmp_path: Path) -> None:
    code = "import gc; import argmap.cli.app as app; from argmap.__main__ import main\n"
    code += "app.main = lambda: print(gc.isenabled())\nmain()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "False\n"


def test_schemes_are_shown_without_reading_yaml(tmp_path: Path) -> None:
    assert below(modules_of(tmp_path, "schemes", "expert-opinion"), "yaml", "argmap.syntax.tree") == []


# What every check makes before it begins, a little at a time: modules next to those of rules, data classes (0.3 ms
# each, of which a named tuple takes a quarter) and compiled patterns. Raise these for a good reason only.
MOST_MODULES = 93
MOST_DATA_CLASSES = 18
MOST_PATTERNS = 7
COUNTING = """\
import dataclasses, json, re, sys
from argmap.__main__ import main
try:
    main()
finally:
    own = {name: vars(module) for name, module in sys.modules.items() if f"{name}.".startswith("argmap.")}
    held = [(f"{name}.{key}", value) for name, names in own.items() for key, value in names.items()]
    classes = [(name, each) for name, each in held if isinstance(each, type) and name.startswith(each.__module__)]
    made = {
        "modules": [name for name in own if not name.startswith("argmap.lint.rules.")],
        "data classes": [name for name, each in classes if dataclasses.is_dataclass(each)],
        "patterns": [name for name, each in held if isinstance(each, re.Pattern)],
    }
    json.dump(made, open("made.json", "w"))
"""


def test_a_check_makes_few_modules_data_classes_and_patterns(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(PLAIN, encoding="utf-8")
    command = (sys.executable, "-c", COUNTING, "validate", "map.yaml")
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    made = json.loads((tmp_path / "made.json").read_text(encoding="utf-8"))
    budgets = {"modules": MOST_MODULES, "data classes": MOST_DATA_CLASSES, "patterns": MOST_PATTERNS}
    assert all(made.values())
    over = {what: sorted(names) for what, names in made.items() if len(names) > budgets[what]}
    assert over == {}


def test_no_host_of_maps_is_loaded_with_what_it_calls() -> None:
    code = "import argmap.server.hosts.ipython, argmap.server.hosts.markdown, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert below({*done.stdout.split()}, "markdown", "pymdownx", "IPython") == []
