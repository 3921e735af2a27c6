"""What the page's script knows of the map, as JSON that no HTML can begin or end in."""

import json
from collections.abc import Iterator, Mapping

from argmap.base.escapes import script_data
from argmap.base.html import Html
from argmap.base.text import visible
from argmap.diagram.scene import Card, Joint, Stroke
from argmap.diagram.scene.ids import line_ids, node_ids
from argmap.model import Statement
from argmap.model.graph import Graph
from argmap.page.material import Material
from argmap.page.navigation import Walk, walk
from argmap.sources.citations import one_line, place_in_words, quoted_words

Data = Mapping[str, object]


def as_json(material: Material) -> Html:
    """Return the data of a page as JSON that is inert in HTML."""
    ways = walk(material.rows)
    names = node_ids(material.picture)
    data = {
        "direction": material.picture.direction,
        "roots": [visible(name) for name in ways.roots],
        "statements": [of_statement(material, each, ways, names) for each in material.graph.map.statements.values()],
        "cards": [
            {"id": names[node.id], "rows": [visible(row.id) for row in node.rows]}
            for node in material.picture.nodes
            if isinstance(node, Card)
        ],
        "joints": list(of_joints(material, names)),
        "lines": list(of_lines(material, ways, names)),
    }
    return Html(script_data(json.dumps(data, ensure_ascii=False, separators=(",", ":"))))


def of_statement(material: Material, statement: Statement, ways: Walk, names: Mapping[str, str]) -> Data:
    """Return what is searched, filtered and walked of a statement, and the id of its box.

    A way down is a list: where to, past which steps.
    """
    citations = statement.citations
    return {
        "id": visible(statement.id),
        "box": names[statement.id],
        "text": visible(one_line(statement.text)),
        "kind": statement.kind,
        "voice": statement.voice,
        "quote": visible(" ".join(map(quoted_words, citations))),
        "source": visible(" ".join(place_in_words(material.graph, citation) for citation in citations)),
        "down": [[visible(way.to), *map(visible, way.steps)] for way in ways.down.get(statement.id, ())],
        "rivals": [visible(name) for name in material.graph.rivals.get(statement.id, ())],
    }


def of_joints(material: Material, names: Mapping[str, str]) -> Iterator[Data]:
    """Yield the joints of the picture: id, premises, and the statement that their step leads to in the end."""
    for node in material.picture.nodes:
        if isinstance(node, Joint):
            step = material.graph.steps[node.step]
            ground = ground_of(material.graph, step.id)
            yield {
                "id": names[node.id],
                "premises": [visible(name) for name in step.premises],
                "ground": None if ground is None else visible(ground),
            }


def ground_of(graph: Graph, name: str) -> str | None:
    """Return the statement that a step leads to, over the steps that it bears on; None for a circle of steps."""
    seen: set[str] = set()
    while name in graph.steps and name not in graph.map.statements:
        if name in seen:
            return None
        seen.add(name)
        name = graph.steps[name].target
    return name


def of_lines(material: Material, ways: Walk, names: Mapping[str, str]) -> Iterator[Data]:
    """Yield the lines: id, ends, and the statements that each leads from and to, over steps that it hits.

    An end is a statement, or the id in the SVG of a card or joint.
    """
    ends = {**names} | {box.id: visible(box.id) for box in material.picture.boxes}
    above = {(step.premises, step.target): ways.above.get(name) for name, step in material.graph.steps.items()}
    for name, line in zip(line_ids(material.picture), material.picture.lines, strict=True):
        # The line of a card stands for the steps of its rows.
        owner = above.get((line.premises, line.target)) or above.get((line.premises[:1], line.target))
        yield {
            "id": name,
            "ends": [ends[line.start], ends[line.end]],
            "from": [visible(name) for name in line.premises],
            "to": visible(line.target if line.stroke is Stroke.CONTRADICTS else owner or line.target),
        }
