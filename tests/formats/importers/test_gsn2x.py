"""gsn2x: assurance cases come in as maps, modules together, and go out as cases."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import IMPORTERS, ImportOptions, recognised
from argmap.model import Map
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

REFUSED = {"tests_circle1.yaml", "tests_invalid2.yaml"}
CASES = [path for path in samples("gsn2x", ".yaml") if path.name not in REFUSED]


def said(made: Map) -> tuple[object, ...]:
    """Return what a case says: texts, kinds, tags, notes, relations, and the rules of its steps."""
    return (
        texts(made),
        steps(made),
        {name: (each.kind, each.tags, each.note, each.url) for name, each in made.statements.items()},
        {step.id: (step.warrant, step.note) for step in made.steps},
    )


@needs_samples
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_case_comes_back_with_the_same_graph(path: Path) -> None:
    made = imported_file("gsn2x", path).map
    again = imported("gsn2x", str(exported("gsn2x", read_again(made)).content), name=path.name).map
    assert said(again) == said(made)


@needs_samples
@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_case_without_nodes_or_with_a_key_twice_is_refused(name: str) -> None:
    with pytest.raises(ImportRefusedError):
        imported_file("gsn2x", samples("gsn2x", name)[0])


CASE = """\
module: {name: Ferry, brief: Is the ferry safe?, chainOfCustody: [one]}
G1: {text: The ferry is safe., supportedBy: [S1, Sn9], inContextOf: [C1, A1]}
C1: {text: Summer service}
A1: {text: The crew is trained.}
S1: {text: By hazards, supportedBy: [G2, G3], inContextOf: J1}
J1: {text: The list of hazards is complete.}
G2: {text: It does not sink., supportedBy: Sn1, layer: hull}
G3: {text: It does not burn., undeveloped: true}
Sn1: {text: Report of the yard, url: "https://example.org/report"}
CG1: {text: The report is old., challenges: G2 -> Sn1}
CG2: {text: Storms are no hazard in it., challenges: S1}
CSn1: {text: It burned once., challenges: G3}
"""


def test_a_case_becomes_a_map() -> None:
    made = imported("gsn2x", CASE, name="a.yaml")
    found = read_again(made.map).map
    assert (found.title, found.about, found.theses) == ("Ferry", "Is the ferry safe?", ("G1",))
    assert {name: str(each.kind) for name, each in found.statements.items()} == {
        "G1": "claim",
        "J1": "claim",
        "G2": "claim",
        "G3": "claim",
        "Sn1": "evidence",
        "CG1": "counterargument",
        "CG2": "counterargument",
        "CSn1": "counterargument",
        "A1": "assumption",
    }
    assert steps(found) == {
        ("S1", "supports", ("G2", "G3"), "G1"),
        ("A1 -> G1", "supports", ("A1",), "G1"),
        ("J1 -> S1", "supports", ("J1",), "S1"),
        ("Sn1 -> G2", "supports", ("Sn1",), "G2"),
        ("CG1 -> (Sn1 -> G2)", "undercuts", ("CG1",), "Sn1 -> G2"),
        ("CG2 -> S1", "undercuts", ("CG2",), "S1"),
        ("CSn1 -> G3", "attacks", ("CSn1",), "G3"),
    }
    assert found.statements["G1"].note == "Context: Summer service"
    assert found.statements["G3"].tags == ("undeveloped",)
    assert next(step.warrant for step in found.steps if step.id == "S1") == "By hazards"
    assert lost(made) == [
        ("other fields", "line 7, column 1", "kept as x-gsn: layer"),
        ("relations", "line 2, column 1", "a relation to a statement that does not exist"),
    ]


def test_what_a_module_develops_for_another_supports_it_when_they_are_merged() -> None:
    template = GivenFile("template.yaml", b"module: {name: T}\nG0: {text: A.}\nG1: {text: B., undeveloped: true}\n")
    instance = GivenFile(
        "instance.yaml",
        b"module: {name: I, extends: [{module: T, develops: {G1: [G2]}}]}\nG2: {text: C.}\nG0: {text: Other.}\n",
    )
    importer = IMPORTERS.get("gsn2x")
    assert importer.read_together
    made = importer.read_together([template, instance], ImportOptions())
    assert steps(made.map) == {("G2 -> G1", "supports", ("G2",), "G1")}
    assert made.map.statements["G1"].tags == ()
    assert texts(made.map) == {"G0": "A.", "G1": "B.", "G2": "C.", "i-g0": "Other."}
    alone = imported("gsn2x", instance.data, name="instance.yaml")
    assert [message for _, _, message in lost(alone)] == [
        '"G2" develops "G1" of another module: import them with --merge'
    ]


def test_a_map_that_was_not_imported_is_exported_as_a_case() -> None:
    made = read_whole("""
claims:
  safe: {text: The ferry is safe., contradicts: unsafe}
  unsafe: The ferry is not safe.
  dry: The ferry stays dry.
evidence: {report: {text: Report of the yard., supports: dry}}
counterarguments:
  old: {text: The report is old., undercuts: report -> dry}
  rust: {text: The hull rusts., attacks: dry}
arguments: {hazards: {premises: [dry, report], supports: safe, warrant: All hazards are gone.}}
""")
    sent = exported("gsn2x", made)
    back = imported("gsn2x", str(sent.content), name="a.yaml").map
    assert sorted(texts(back).values()) == sorted(each.text for each in made.map.statements.values())
    assert sorted(relation for _, relation, _, _ in steps(back)) == ["attacks", "supports", "supports", "undercuts"]
    assert lost(sent) == [
        ("relations", '"safe" and "unsafe"', "the format has no contradictions"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "G1: 5\nG2: {text: [a], supportedBy: {x: y}, inContextOf: [[1]], challenges: 3}\n",
        "module: [1]\nG1: {text: A., supportedBy: G1, tags: 1}\nS1: {text: B., supportedBy: S1}\n",
        "module: {extends: 3, name: [x]}\nG1: {text: A., challenges: ' -> '}\n",
    ],
)
def test_values_of_wrong_types_break_nothing(content: str) -> None:
    made = imported("gsn2x", content, name="a.yaml").map
    assert exported("gsn2x", read_again(made)).content


@pytest.mark.parametrize("content", ["argmap: 1\ntitle: T\n", "text: a", "G1: {}\nother: {text: A.}\n", "- G1", ""])
def test_what_is_not_a_case_is_not_recognised(content: str) -> None:
    assert "gsn2x" not in recognised(GivenFile("a.yaml", content.encode()))
