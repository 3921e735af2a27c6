"""SADFace and arguebuf: graphs of atoms and schemes, as their own tools write them."""

import json
from typing import Any

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import ImportOptions, recognised
from tests.formats.exchange.converting import imported, imported_file, lost, read_again, steps, texts
from tests.formats.importers.test_anchors import FILES

SADFACE = (FILES / "park.sadface.json").read_text(encoding="utf-8")
ARGUEBUF = (FILES / "park.arguebuf.json").read_text(encoding="utf-8")
REASON = ("nobody-walks-there-at-night -> the-park-needs-lamps", "supports", ("nobody-walks-there-at-night",))


def sadface(*nodes: tuple[str, str, str], edges: str, **more: object) -> str:
    """Return a file of SADFace: nodes as their ids, types, and texts or names; edges as "from>to"."""
    made: list[dict[str, Any]] = [{"id": n, "type": t, ("text" if t == "atom" else "name"): w} for n, t, w in nodes]
    ends = [each.split(">") for each in edges.split()]
    listed = [{"id": f"e{n}", "source_id": left, "target_id": right} for n, (left, right) in enumerate(ends)]
    return json.dumps({"nodes": made, "edges": listed, "resources": [], "metadata": {}, **more})


def test_a_file_of_sadface_becomes_a_map() -> None:
    made = imported_file("sadface", FILES / "park.sadface.json")
    found = read_again(made.map).map
    assert (found.title, found.theses) == ("The park", ("the-park-needs-lamps",))
    attack = "lamps-cost-money -> the-park-needs-lamps"
    assert steps(found) == {
        (*REASON, "the-park-needs-lamps"),
        (attack, "attacks", ("lamps-cost-money",), "the-park-needs-lamps"),
    }
    assert {step.scheme for step in found.steps} == {"sign", None}
    assert found.sources["https-example-org-park"].url == "https://example.org/park"
    assert {message for _, _, message in lost(made)} == {
        f'a map has no place for "{name}"' for name in ("id", "version", "analyst_name")
    }


def test_what_sadface_calls_schemes_is_distinguished_by_their_names() -> None:
    atoms = [(name, "atom", f"This is {name}.") for name in "abcdef"]
    schemes = [
        ("s", "scheme", "support"),
        ("t", "scheme", "Expert Opinion"),
        ("u", "scheme", "attack"),
        ("v", "scheme", "warrants"),
        ("w", "conflict", "oddly"),
        ("x", "scheme", "preference"),
    ]
    edges = "b>s s>a c>t t>a d>u u>s e>v v>a f>w w>a b>x x>c"
    made = imported("sadface", sadface(*atoms, *schemes, edges=edges))
    assert steps(read_again(made.map).map) == {
        ("b -> a", "supports", ("b",), "a"),
        ("c -> a", "supports", ("c",), "a"),
        ("d -> (b -> a)", "undercuts", ("d",), "b -> a"),
        ("f -> a", "attacks", ("f",), "a"),
    }
    assert lost(made) == [
        ("relations", "/nodes/9", '"warrants" is not a known relation; name it with --supports or --attacks'),
        ("schemes", "/nodes/10", 'kept as x-scheme: "oddly" is not in the catalogue'),
        ("nodes", "/nodes/11", 'the node type "PA" is unknown'),
    ]
    said = imported(
        "sadface", sadface(*atoms, *schemes, edges=edges), options=ImportOptions(words={"warrants": "attacks"})
    )
    assert ("e -> a", "attacks", ("e",), "a") in steps(said.map)


def test_edges_that_say_nothing_and_nodes_that_are_there_twice_are_reported() -> None:
    made = imported("sadface", sadface(("a", "atom", "A."), ("b", "atom", "B."), ("a", "atom", "C."), edges="b>a a>z"))
    assert lost(made) == [
        ("nodes", "/nodes/2", 'duplicate node "a"'),
        ("edges", "/edges/1", "an edge to a node that does not exist"),
        ("edges", "/edges/0", "no node says whether it supports or attacks"),
    ]


def test_a_graph_of_arguebuf_becomes_a_map() -> None:
    made = imported_file("arguebuf", FILES / "park.arguebuf.json")
    found = read_again(made.map).map
    assert found.theses == ("the-park-needs-lamps",)
    assert steps(found) == {
        (*REASON, "the-park-needs-lamps"),
        ("lamps-cost-money -> (" + REASON[0] + ")", "undercuts", ("lamps-cost-money",), REASON[0]),
    }
    assert {name: each.name for name, each in found.speakers.items()} == {"the-clerk": "The clerk"}
    assert found.statements["the-park-needs-lamps"].by == "the-clerk"
    assert {(each.title, each.url) for each in found.sources.values()} == {("On the park", "https://example.org/park")}
    assert {concept for concept, _, _ in lost(made)} == {"metadata", "times"}


def test_rephrasings_are_kept_or_merged_and_schemes_without_a_kind_are_reported() -> None:
    data = {
        "nodes": {
            "a": {"atom": {"text": "A."}},
            "b": {"atom": {"text": "B."}, "userdata": {"mine": 1}},
            "m": {"scheme": {"rephrase": "REPHRASE_DEFAULT"}},
            "o": {"scheme": {}},
        },
        "edges": {
            "1": {"source": "b", "target": "m"},
            "2": {"source": "m", "target": "a"},
            "3": {"source": "a", "target": "o"},
        },
    }
    kept = imported("arguebuf", json.dumps(data))
    assert kept.map.statements["b"].extra == {"x-rephrases": ("a",)}
    assert ("relations", "/nodes/o", "nothing says whether it supports or attacks") in lost(kept)
    assert ("userdata", "/nodes/b/userdata", "a map has no place for it") in lost(kept)
    merged = imported("arguebuf", json.dumps(data), options=ImportOptions(merges_rephrased=True))
    assert list(merged.map.statements) == ["a"]


@pytest.mark.parametrize(
    ("form", "content"),
    [
        (
            "sadface",
            '{"nodes": [{"type": "atom", "id": 5, "sources": [3, {"offset": "x"}]}, 7], "edges": 3, "metadata": [1]}',
        ),
        (
            "sadface",
            '{"nodes": [{"type": "atom", "id": "a"}], "edges": [{"source_id": []}], "resources": [3, {"id": "r"}]}',
        ),
        ("sadface", '{"nodes": [{"type": ["atom"], "id": "a", "name": 3}], "edges": [], "metadata": {"core": 3}}'),
        ("arguebuf", '{"nodes": {"a": 3, "b": {"atom": 3}, "c": {"scheme": {"support": 7}}}, "edges": {"e": [1]}}'),
        (
            "arguebuf",
            '{"nodes": {"a": {"atom": {"reference": {"offset": -1}}}}, "resources": {"r": 3}, "majorClaim": []}',
        ),
    ],
)
def test_values_of_wrong_types_are_reported_and_nothing_breaks(form: str, content: str) -> None:
    made = imported(form, content)
    if made.map.statements:
        assert texts(read_again(made.map).map) == texts(made.map)


@pytest.mark.parametrize(("form", "content"), [("sadface", SADFACE), ("arguebuf", ARGUEBUF)])
def test_a_file_is_recognised_as_what_it_is_alone(form: str, content: str) -> None:
    assert recognised(GivenFile("a.json", content.encode())) == (form,)
    with pytest.raises(ImportRefusedError, match="cannot be read as"):
        imported(form, "[]")
