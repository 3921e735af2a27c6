"""AIF and xAIF: inferences, conflicts and dialogue come in, and go out to an independent reader of these tests."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

import argmap
from argmap.formats.exchange.aif.highlights import plain
from argmap.formats.exchange.aif.schemes import name_of, scheme_called
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exporters import EXPORTERS, ExportOptions
from argmap.formats.importers import IMPORTERS, ImportOptions, recognised
from argmap.lint.checker import Checked
from argmap.model import Map
from argmap.syntax.schemes import schemes
from tests.any_maps import maps
from tests.cli.running import run
from tests.formats.exchange.converting import imported, lost, needs_samples, read_again, samples, steps, texts
from tests.laws import examples

FILES = [("aif", path) for path in samples("aif", ".json")] + [("xaif", path) for path in samples("xaif", ".json")]
every_file = pytest.mark.parametrize(("form", "path"), FILES, ids=lambda each: getattr(each, "stem", each))


def graph(nodes: str, edges: str, **more: object) -> str:
    """Return a file in AIF: nodes as "id type text", edges as "from>to", a line each."""
    rows = [line.strip().split(" ", 2) for line in nodes.strip().splitlines()]
    return json.dumps(
        {
            "nodes": [{"nodeID": name, "type": kind, "text": text} for name, kind, text in rows],
            "edges": [
                {"edgeID": number, "fromID": each.split(">")[0], "toID": each.split(">")[1]}
                for number, each in enumerate(edges.split())
            ],
            **more,
        }
    )


NODES = """
1 I The shop stays open.
2 I Trade has grown.
3 I Grown trade keeps shops open.
4 I The rent has risen.
5 I The rent is not due.
6 RA Argument from Sign
7 CA Default Conflict
8 CA Argument from Some Odd Thing
"""
EDGES = "2>6 3>6 6>1 4>7 7>1 5>8 8>7"


def export(checked: Checked, form: str = "aif", rest: object = None) -> dict[str, Any]:
    """Return a map in AIF, as JSON reads it."""
    data: dict[str, Any] = json.loads(EXPORTERS.get(form).export(checked, ExportOptions(rest)).content)
    return data


def told(data: Mapping[str, Any]) -> set[tuple[str, frozenset[str], str]]:
    """Return what a graph in AIF says, by an independent reading: type, texts of the premises, and the end.

    The end of a conflict with an inference consists of its texts. What is not an argument is left out.
    """
    nodes = {str(node["nodeID"]): node for node in data["nodes"]}
    ends = [(str(edge["fromID"]), str(edge["toID"])) for edge in data["edges"]]

    def words(name: str) -> str:
        if nodes[name]["type"] == "I":
            return " ".join(nodes[name]["text"].split())
        before = sorted(words(one) for one, other in ends if other == name and nodes[one]["type"] == "I")
        return f"({' & '.join(before)} {nodes[name]['type']})"

    found = set()
    for name, node in nodes.items():
        if node["type"] in {"RA", "CA"}:
            premises = frozenset(words(one) for one, other in ends if other == name and nodes[one]["type"] == "I")
            found |= {(node["type"], premises, words(end)) for one, end in ends if one == name}
    return found


def told_of(checked: Checked) -> set[tuple[str, frozenset[str], str]]:
    """Return the same of a map."""
    known = checked.map.statements
    there = {step.id: step for steps in checked.graph.incoming.values() for step in steps}

    def words(name: str) -> str:
        if name in known:
            return folded(known[name].text)
        step = there[name]
        return f"({' & '.join(sorted({folded(known[each].text) for each in step.premises}))} {kind(step.relation)})"

    def kind(relation: str) -> str:
        return "RA" if relation == "supports" else "CA"

    found = {
        (kind(step.relation), frozenset(folded(known[each].text) for each in step.premises), words(step.target))
        for step in there.values()
    }
    for each in checked.map.contradictions:
        if not {each.left, each.right} <= known.keys():
            continue
        left, right = folded(known[each.left].text), folded(known[each.right].text)
        found |= {("CA", frozenset({left}), right), ("CA", frozenset({right}), left)}
    return found


def test_a_graph_becomes_a_map() -> None:
    made = imported("aif", graph(NODES, EDGES))
    found = read_again(made.map).map
    assert found.theses == ("the-shop-stays-open",)
    assert steps(found) == {
        ("argument", "supports", ("trade-has-grown", "grown-trade-keeps-shops-open"), "the-shop-stays-open"),
        ("the-rent-has-risen -> the-shop-stays-open", "attacks", ("the-rent-has-risen",), "the-shop-stays-open"),
        (
            "the-rent-is-not-due -> (the-rent-has-risen -> the-shop-stays-open)",
            "undercuts",
            ("the-rent-is-not-due",),
            "the-rent-has-risen -> the-shop-stays-open",
        ),
    }
    assert {step.scheme for step in found.steps} == {"sign", None}
    assert lost(made) == [
        ("schemes", "/nodes/7", 'kept as x-scheme: "Argument from Some Odd Thing" is not in the catalogue')
    ]


@needs_samples
@every_file
def test_a_file_comes_back_with_every_node_and_edge(form: str, path: Path) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    made = IMPORTERS.get(form).read(GivenFile(path.name, path.read_bytes()), ImportOptions())
    assert export(read_again(made.map), form, json.loads(json.dumps(made.rest))) == content


@needs_samples
@every_file
def test_a_file_keeps_its_argument_without_a_sidecar(form: str, path: Path) -> None:
    made = IMPORTERS.get(form).read(GivenFile(path.name, path.read_bytes()), ImportOptions())
    content = json.loads(path.read_text(encoding="utf-8"))
    again = export(read_again(made.map))
    assert told(again) == told(content.get("AIF", content)) == told_of(read_again(made.map))


@given(maps())
@settings(max_examples=examples(200))
def test_an_independent_reader_finds_every_step_of_any_map(made: Map) -> None:
    checked = argmap.check(made)
    known = checked.map.statements.values()
    # This reader tells statements by their texts.
    assume(checked.is_whole and len({folded(each.text) for each in known} - {""}) == len(known))
    assert told(export(checked)) == told_of(checked)


def folded(text: str) -> str:
    """Return a text with its white space folded."""
    return " ".join(text.split())


def test_who_says_something_is_a_speaker() -> None:
    nodes = "1 I Taxes fall.\n2 L CL : Taxes fall.\n3 YA Asserting\n4 I They do not.\n5 L They do not.\n6 YA Asserting"
    people = [{"participantID": 7, "firstname": "Ada", "surname": "Lee"}]
    content = graph(
        nodes, "2>3 3>1 5>6 6>4", participants=people, locutions=[{"nodeID": "5", "personID": "7"}, {"nodeID": 99}]
    )
    found = read_again(imported("aif", content).map).map
    assert {each.by: each.text for each in found.statements.values()} == {
        "cl": "Taxes fall.",
        "ada-lee": "They do not.",
    }
    assert {name: each.name for name, each in found.speakers.items()} == {"cl": "CL", "ada-lee": "Ada Lee"}
    sent = export(read_again(found))
    assert [(each["text"], each["type"]) for each in sent["nodes"] if each["type"] == "L"] == [
        ("CL : Taxes fall.", "L"),
        ("Ada Lee : They do not.", "L"),
    ]
    assert read_again(imported("aif", json.dumps(sent)).map).map.speakers == found.speakers


def test_what_rephrases_something_is_kept_or_merged() -> None:
    content = graph(
        "1 I Taxes fall.\n2 I Taxes are falling.\n3 MA Default Rephrase\n4 I Why.\n5 RA RA", "2>3 3>1 4>5 5>2"
    )
    kept = imported("aif", content)
    assert steps(kept.map) == {("why -> taxes-are-falling", "supports", ("why",), "taxes-are-falling")}
    assert kept.map.statements["taxes-are-falling"].extra["x-rephrases"] == ("1",)
    assert [each["type"] for each in export(read_again(kept.map))["nodes"]] == ["I", "I", "I", "RA", "MA"]
    merged = imported("aif", content, options=ImportOptions(merges_rephrased=True))
    assert steps(merged.map) == {("why -> taxes-fall", "supports", ("why",), "taxes-fall")}
    assert lost(merged) == [("rephrasings", "/nodes/2", 'merged, dropping the words "Taxes are falling."')]


def test_files_with_the_same_nodes_are_merged() -> None:
    files = [
        GivenFile("a.json", graph("1 I A.\n2 I B.\n3 RA RA", "2>3 3>1").encode()),
        GivenFile("b.json", graph("2 I B.\n4 I C.\n5 RA RA\n1 I Another.", "4>5 5>2").encode()),
    ]
    importer = IMPORTERS.get("aif")
    assert importer.read_together
    made = importer.read_together(files, ImportOptions())
    assert sorted(texts(made.map).values()) == ["A.", "B.", "C."]
    assert steps(made.map) == {("b -> a", "supports", ("b",), "a"), ("c -> b", "supports", ("c",), "b")}
    assert lost(made) == [("nodes", "/b.json/nodes/3", 'duplicate node "1"')]


TEXT = 'The mayor said: <span id="node2">taxes &amp; rents fall</span>.<br>But <b>we</b> <span id="9">pay</span>.'


def xaif(text: object) -> str:
    """Return a file in xAIF with a text."""
    data = json.loads(graph("1 I Taxes and rents fall.\n2 L The mayor: taxes\n3 YA Asserting", "2>3 3>1"))
    return json.dumps({"AIF": data, "text": text, "OVA": []})


@pytest.mark.parametrize("text", [TEXT, {"txt": TEXT}])
def test_what_is_highlighted_becomes_a_verified_quotation(text: object, tmp_path: Path) -> None:
    (tmp_path / "speech.json").write_text(xaif(text), encoding="utf-8")
    done = run("import", str(tmp_path / "speech.json"), "-o", str(tmp_path / "speech.yaml"), "--sidecar")
    assert "anchors: 1 kept, 1 dropped" in done.err
    assert (tmp_path / "speech.txt").read_text(encoding="utf-8") == "The mayor said: taxes & rents fall.\nBut we pay."
    listed = run("render", str(tmp_path / "speech.yaml"), "-f", "json", "-o", "-")
    (statement,) = json.loads(listed.out)["statements"].values()
    assert statement["citations"][0]["quote"] == ["taxes & rents fall"]
    assert statement["citations"][0]["found"]["verdict"] == "verified"
    sent = run("export", str(tmp_path / "speech.yaml"), "--to", "xaif")
    assert json.loads(sent.out) == json.loads(xaif(text))


def test_the_text_of_highlights_is_plain() -> None:
    words, found = plain("<p>One</p><span id='a'>two <span>three</span></span> &lt;b&gt; <script>x</script>")
    assert words == "\nOne\ntwo three <b> x"
    assert [(each.id, words[each.first : each.last]) for each in found] == [("a", "two three")]


@pytest.mark.parametrize("scheme", sorted(schemes()))
def test_the_name_of_every_scheme_is_known_again(scheme: str) -> None:
    assert scheme_called(name_of(scheme)) == scheme


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("Default Inference", ""),
        ("RA", ""),
        ("", ""),
        ("ExpertOpinion", "expert-opinion"),
        ("Argument from Position to Know", "position-to-know"),
        ("Argument From Cause To Effect", "cause-to-effect"),
        ("Practical Reasoning", "practical-reasoning"),
        ("Generic Ad Hominem", "bad-character"),
        ("Witness Testimony", "witness-testimony"),
        ("Argument from Nowhere", None),
    ],
)
def test_names_of_schemes_are_known_in_any_way_of_writing(name: str, scheme: str | None) -> None:
    assert scheme_called(name) == scheme


@pytest.mark.parametrize(
    "content",
    [
        '{"nodes": [{"nodeID": 1}, {"nodeID": null}, {"nodeID": true, "text": 5}, 7, {"nodeID": [1]}], "edges": [3]}',
        '{"nodes": [{"nodeID": "1", "type": 3, "text": ["x"]}], "edges": [{"fromID": "1", "toID": "1"}]}',
        '{"nodes": [{"nodeID": "1", "type": "RA"}], "edges": [{"fromID": "1", "toID": "1"}], "participants": 3}',
        graph("1 I A.\n2 MA Default Rephrase", "1>2 2>1", locutions=[{"nodeID": {}, "personID": []}]),
    ],
)
def test_values_of_wrong_types_are_reported_and_nothing_breaks(content: str) -> None:
    made = imported("aif", content)
    checked = read_again(made.map) if made.map.statements else None
    assert checked is None or export(checked, rest=json.loads(json.dumps(made.rest)))


@pytest.mark.parametrize("content", ["[]", "{", '{"nodes": []}', "text", '{"nodes": [{"id": 1}], "edges": []}'])
def test_what_is_not_a_graph_is_not_recognised(content: str) -> None:
    assert not {"aif", "xaif"} & {*recognised(GivenFile("a.json", content.encode()))}
    if not content.startswith("{") or content == "{":
        with pytest.raises(ImportRefusedError, match="cannot be read as AIF"):
            imported("aif", content)
