"""What the page's script knows of the map, as JSON that no HTML can begin or end in."""

import json
from collections.abc import Iterator, Mapping, Sequence

from argmap.base.escapes import script_data
from argmap.base.html import Html
from argmap.base.text import visible
from argmap.diagram.scene import Card
from argmap.diagram.scene.ids import node_ids, pair_ids, stand_in_ids, step_ids, trunk_ids
from argmap.diagram.scene.picture import boxes_of
from argmap.model import Statement
from argmap.page.material import Material
from argmap.page.navigation import Walk, walk
from argmap.sources.citations import one_line, place_in_words, quoted_words

Data = Mapping[str, object]


def as_json(material: Material) -> Html:
    """Return the data of a page as JSON that is inert in HTML."""
    ways = walk(material.rows)
    steps = step_ids(material.picture)
    trunks = material.placed.trunks
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
        "lines": list(of_lines(material, ways, steps)),
        "trunks": [
            {"id": name, "lines": [steps[link] for link in trunk.links]}
            for trunk, name in zip(trunks, trunk_ids(material.picture, trunks, steps), strict=True)
        ],
        "standIns": list(of_stand_ins(material, steps)),
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


def of_lines(material: Material, ways: Walk, steps: Sequence[str]) -> Iterator[Data]:
    """Yield what leads between statements: id, the statements at both ends, and the step that it hits, by its id.

    What leads to a step leads to the statement above it.
    """
    picture = material.picture
    for link, step, name in zip(picture.links, picture.steps, steps, strict=True):
        owner = ways.above.get(step.ids[0])
        yield {
            "id": name,
            "from": [visible(premise) for premise in step.statements],
            "to": visible(owner or step.target),
            "hits": steps[link.target] if link.is_on_link else None,
        }
    pairs = material.placed.pairs
    for pair, name in zip(pairs, pair_ids(picture, pairs), strict=True):
        first, *others = (visible(next(boxes_of(picture.nodes[node])).id) for node in pair.nodes)
        yield {"id": name, "from": others, "to": first, "hits": None}


def of_stand_ins(material: Material, steps: Sequence[str]) -> Iterator[Data]:
    """Yield the stand-ins: id, the step that each is in, and the statement whose box stands elsewhere."""
    picture = material.picture
    for number, name in stand_in_ids(picture).items():
        place = picture.outline.places[number]
        step = place.link if place.cut is None else place.cut
        yield {"id": name, "step": steps[step], "of": visible(next(boxes_of(picture.nodes[place.node])).id)}
