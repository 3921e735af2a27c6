"""Carneades: its own labels come out of its own files, and maps go there and back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import recognised
from argmap.model import Map
from argmap.syntax.writer import write
from tests.cli.running import run
from tests.formats.exchange.converting import (
    exported,
    imported,
    imported_file,
    lost,
    needs_samples,
    read_again,
    samples,
    steps,
    texts,
)
from tests.maps import read_whole

# Files in which rules with variables make all statements, and one without any.
EMPTY = {"abduction", "chr-leq", "defeasible-modus-ponens", "empty", "family-law", "walton"}
FILES = [path for path in samples("carneades-yaml", ".yml") if path.stem not in EMPTY]
# What rules with variables would make, what a preference between laws decides, and what weighing premises one by one.
DIFFERENT = {
    ("basic_event_calculus", "holdsAt(wfh_required,3)"),
    ("basic_event_calculus", "notHoldsAt(wfh_required,5)"),
    ("lex", "crime"),
    ("lex", "forbidden(cannabis)"),
    ("mandatory-sentences", "increase-social-justice"),
    ("mcda-porsche", "buy(volvo)"),
    ("mcda-porsche", "safety(volvo,medium)"),
}


def expected(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the statements of a file with the labels that it expects of them."""
    for label, names in (yaml.safe_load(path.read_text(encoding="utf-8")).get("tests") or {}).items():
        yield from ((str(name), str(label)) for name in names or ())


def labels(made: Map, folder: Path) -> dict[str, str]:
    """Return the labels of a map by the ids that its statements had in Carneades."""
    (folder / "map.yaml").write_text(write(made), encoding="utf-8")
    done = run("evaluate", str(folder / "map.yaml"), "--accept", "assumptions", "--format", "json")
    data: dict[str, Any] = json.loads(done.out)
    return {
        str(statement.extra.get("x-id", name)): data["statements"][name]["label"]
        for name, statement in made.statements.items()
    }


@needs_samples
def test_the_labels_that_carneades_expects_are_those_of_the_verdicts(tmp_path: Path) -> None:
    count, different = 0, set()
    for path in FILES:
        found = labels(imported_file("carneades", path).map, tmp_path)
        for name, label in expected(path):
            count += 1
            if found[name] != label:
                different.add((path.stem, name))
    assert different == DIFFERENT
    assert count - len(different) == 122


@needs_samples
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_comes_back_with_the_same_graph(path: Path) -> None:
    made = imported_file("carneades", path).map
    again = imported("carneades", str(exported("carneades", read_again(made)).content), name="a.yml").map
    assert (texts(again), {*again.theses}) == (texts(made), {*made.theses})
    assert steps(again) == steps(made)
    assert {frozenset((each.left, each.right)) for each in again.contradictions} == {
        frozenset((each.left, each.right)) for each in made.contradictions
    }
    assert {name: (each.kind, each.standard) for name, each in again.statements.items()} == {
        name: (each.kind, each.standard) for name, each in made.statements.items()
    }


@needs_samples
@pytest.mark.parametrize("name", sorted(EMPTY))
def test_a_file_whose_statements_are_made_by_rules_is_refused(name: str) -> None:
    with pytest.raises(ImportRefusedError, match="has no statements; let Carneades generate the arguments"):
        imported_file("carneades", samples("carneades-yaml", f"{name}.yml")[0])


CONTENT = """\
meta: {title: The shop, notes: A note.}
statements:
  stay: The shop stays open.
  ¬stay: The shop closes.
  trade: {text: Trade has grown., assumed: true}
  rent: The rent has risen.
  paid: The owner pays none.
issues: {i1: {positions: [stay, ¬stay, gone], standard: CCE}}
argument_schemes: [{id: s1, weight: {constant: 0.4}}]
arguments:
  a1: {conclusion: stay, premises: {minor: trade}, scheme: s1, undercutter: paid}
  a2: {conclusion: ¬stay, premises: [rent], scheme: cumulative}
  a3: {conclusion: paid}
  a4: {conclusion: rent, premises: [trade, paid], scheme: convergent}
  a5: {conclusion: nowhere, premises: [trade]}
assumptions: [rent]
tests: {in: [rent]}
"""


def test_a_graph_becomes_a_map() -> None:
    made = imported("carneades", CONTENT, name="a.yml")
    found = read_again(made.map).map
    assert (found.title, found.about, found.theses) == ("The shop", "A note.", ("stay", "not-stay"))
    assert {name: (str(each.kind), each.standard) for name, each in found.statements.items()} == {
        "stay": ("claim", "clear-and-convincing"),
        "not-stay": ("claim", "clear-and-convincing"),
        "paid": ("claim", None),
        "trade": ("assumption", None),
        "rent": ("assumption", None),
        "a3-applies": ("assumption", None),
    }
    assert steps(found) == {
        ("a1", "supports", ("trade",), "stay"),
        ("a2", "supports", ("rent",), "not-stay"),
        ("a3", "supports", ("a3-applies",), "paid"),
        ("a4-1", "supports", ("trade",), "rent"),
        ("a4-2", "supports", ("paid",), "rent"),
        ("paid -> a1", "undercuts", ("paid",), "a1"),
    }
    first = next(step for step in found.steps if step.id == "a1")
    assert (first.strength, first.roles) == (0.4, {"trade": "minor"})
    assert lost(made) == [
        ("weights", "line 12, column 3", 'the weighing function "cumulative" is lost, so all premises are required'),
        ("weights", "line 14, column 3", "a convergent argument becomes one step for each premise"),
        ("arguments", "line 13, column 3", "an argument without premises gets an assumption"),
        ("issues", "issues", 'there is no statement "gone"'),
        ("relations", "line 15, column 3", "a relation to a statement that does not exist"),
    ]


def test_attacks_and_undercuts_of_a_new_map_keep_their_verdicts(tmp_path: Path) -> None:
    made = read_whole("""
theses: stay
claims: {stay: The shop stays open.}
assumptions:
  trade: {text: Trade has grown., supports: {stay: {strength: weak}}}
  rent: {text: The rent has risen., attacks: {stay: {strength: strong}}}
  paid: {text: The owner pays none., undercuts: rent -> stay}
  other: {text: The tenant pays it., undercuts: rent -> stay}
  so: {text: It is so., supports: trade -> stay}
""")
    sent = exported("carneades", made)
    back = imported("carneades", str(sent.content), name="a.yml").map
    before, after = labels(made.map, tmp_path), labels(back, tmp_path)
    assert {name: after[name] for name in before} == before
    assert {message for _, _, message in lost(sent)} == {
        "an attack becomes an argument for the opposite",
        "an undercut argues that the argument does not apply",
        "the format cannot express support for an argument",
    }


@pytest.mark.parametrize(
    "content",
    [
        "meta: 3\nstatements: [a]\n",
        "meta: {}\nstatements: {a: [1], b: {text: {x: y}, assumed: [1]}}\narguments: {c: 5, d: {premises: {x: {}}}}\n",
        "meta: {}\nstatements: {a: A.}\nissues: {i: [a]}\nissue_schemes: {n: 7}\nargument_schemes: {}\n",
        "meta: {}\nstatements: {a: A.}\nargument_schemes: [7, {id: [x]}]\narguments: {a: {conclusion: a}}\n",
    ],
)
def test_values_of_wrong_types_break_nothing(content: str) -> None:
    try:
        made = imported("carneades", content, name="a.yml")
    except ImportRefusedError:
        return
    assert read_again(made.map).map.title


@pytest.mark.parametrize("content", ["argmap: 1\ntitle: T\n", "text", "- a", "claims: {a: A.}", "meta: {}\nG1: {}\n"])
def test_what_is_not_a_graph_is_not_recognised(content: str) -> None:
    assert "carneades" not in recognised(GivenFile("a.yml", content.encode()))
