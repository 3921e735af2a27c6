"""Every step of a map is in each of its forms once, whatever other steps have the same ends."""

import json
import re
from collections import Counter

from click import unstyle
from hypothesis import given, settings

from argmap.cli.presenters.outline import as_text
from argmap.diagram.scene import Card, Stroke
from argmap.diagram.scene.network import network_of
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.model.views.outline import outline
from tests.evaluation.semantics.made import Made, graph_of, mades
from tests.laws import examples
from tests.maps import drawn, picture_of, read_whole

TWINS = """
claims:
  clean:
    text: The lake is clean.
    claims:
      trout: {text: Trout live in the lake.}
arguments:
  by-sign: {premises: trout, supports: clean, warrant: Trout die in dirty water.}
  by-law: {premises: trout, supports: clean, scheme: established-rule}
counterarguments:
  repealed: {text: The by-law was repealed., undercuts: by-law}
"""


@settings(max_examples=examples(2000))
@given(mades())
def test_every_step_is_in_outline_json_picture_and_mermaid_once(made: Made) -> None:
    graph = graph_of(made)
    steps = {step.id for bearing in graph.incoming.values() for step in bearing}
    assert len(steps) == len(made.edges)
    lines = [item.step.id for item in outline(graph) if item.step and item.relation and item.depth]
    assert sorted(lines) == sorted(steps)
    shown = re.findall(r"^[│ ]*[├└]─ (?:\+\+|\+|-|~) .*\b(e\d+)\b", unstyle(as_text(graph, Shown(graph))), re.MULTILINE)
    assert sorted(shown) == sorted(steps)
    assert json.loads(str(drawn(graph, "json")))["steps"].keys() == steps
    assert drawn_ends(graph) == Counter((step.premises, step.target) for step in graph.steps.values())
    arrows = re.findall(r"\|(?:supports|attacks|undercuts)\|", str(drawn(graph, "mermaid")))
    heads = [
        line for line in network_of(picture_of(graph)).lines if line.has_head and line.stroke is not Stroke.CONTRADICTS
    ]
    assert len(arrows) == len(heads)


def drawn_ends(graph: Graph) -> Counter[tuple[tuple[str, ...], str]]:
    """Return how often the premises and the target of a step are drawn; each row of a card stands for a step."""
    picture = picture_of(graph)
    cards = {node.id for node in picture.nodes if isinstance(node, Card)}
    found: Counter[tuple[tuple[str, ...], str]] = Counter()
    for line in network_of(picture).lines:
        if line.has_head and line.stroke is not Stroke.CONTRADICTS:
            found.update([((row,), line.target) for row in line.premises] if line.start in cards else [])
            found.update([] if line.start in cards else [(line.premises, line.target)])
    return found


@settings(max_examples=examples(300))
@given(mades())
def test_every_step_is_in_svg_and_every_line_in_dot_once(made: Made) -> None:
    graph = graph_of(made)
    picture = picture_of(graph)
    ids = re.findall(r'<g id="([^"]+)" class="line (?:supports|attacks|undercuts)', str(drawn(graph, "svg")))
    assert len(ids) == len(set(ids)) == len(picture.steps)
    count = len(network_of(picture).lines)
    assert len(re.findall(r"^\t\w+ -> \w+ \[.*\bid=", str(drawn(graph, "dot")), re.MULTILINE)) == count


def test_arguments_from_one_premise_are_distinguished_in_every_form() -> None:
    graph = read_whole(TWINS).graph
    assert [(step.id, step.warrant, step.scheme) for step in graph.incoming["clean"]] == [
        ("trout -> clean", None, None),
        ("by-sign", "Trout die in dirty water.", None),
        ("by-law", None, "established-rule"),
    ]
    assert unstyle(as_text(graph, Shown(graph))).splitlines()[2:-1] == [
        "● clean: The lake is clean.",
        "├─ + trout: Trout live in the lake.",
        "├─ + trout (argument by-sign) (see above)",
        "└─ + trout (argument by-law) (see above)",
        "   └─ ~ repealed: The by-law was repealed.",
    ]
    told = str(drawn(graph, "markdown"))
    assert [told.count(words) for words in ("Trout die in dirty water", "established rule", "repealed")] == [1, 1, 1]
    assert drawn_ends(graph)[("trout",), "clean"] == 3
