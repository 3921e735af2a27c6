"""What the page's script knows of the map, as JSON that no HTML can begin or end in."""

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping
from typing import NamedTuple

from argmap.base.escapes import script_data
from argmap.base.html import Html
from argmap.base.text import visible
from argmap.diagram.scene.ids import node_ids
from argmap.model import Statement
from argmap.page.about import statement_html
from argmap.page.drawing import drawing
from argmap.page.material import Material
from argmap.page.navigation import Walk, walk
from argmap.sources.citations import one_line, place_in_words, quoted_words

Data = Mapping[str, object]
# The data of larger maps is packed, and holds what the page says of each statement.
MOST_PLAIN = 300
LEVEL = 6


class ScriptData(NamedTuple):
    """The content of the script element that holds data, and its media type."""

    content: Html
    media_type: str


def is_large(material: Material) -> bool:
    """Return whether a map has so many statements that its page is packed."""
    return len(material.graph.map.statements) > MOST_PLAIN


def script_element(material: Material, *, has_all: bool) -> ScriptData:
    """Return the data of a page: as JSON that is inert in HTML, or that of a large map packed (RFC 1950 in base64).

    It `has_all` that the page says and shows where the script alone makes that.
    """
    written = json.dumps(content(material, has_all=has_all), ensure_ascii=False, separators=(",", ":"))
    if not is_large(material):
        return ScriptData(Html(script_data(written)), "application/json")
    packed = b64encode(zlib.compress(written.encode(), LEVEL)).decode()
    return ScriptData(Html(packed), "application/octet-stream")


def content(material: Material, *, has_all: bool) -> Data:
    """Return the data of a page. `abouts` holds what it says of the statements, in their order, if it `has_all`."""
    ways = walk(material.rows)
    names = node_ids(material.picture)
    statements = material.graph.map.statements.values()
    return {
        "title": material.picture.title,
        "roots": [visible(name) for name in ways.roots],
        "statements": [of_statement(material, each, ways, names) for each in statements],
        "abouts": [statement_html(material, each) for each in statements] if has_all else [],
        "picture": drawing(
            material.picture,
            shows_verdicts=bool(material.summary and material.summary.is_shown),
            has_boxes=has_all,
        ),
    }


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
        "tags": [visible(one_line(tag)) for tag in statement.tags],
        "quote": visible(" ".join(map(quoted_words, citations))),
        "source": visible(" ".join(place_in_words(material.graph, citation) for citation in citations)),
        "down": [[visible(way.to), *map(visible, way.steps)] for way in ways.down.get(statement.id, ())],
        "rivals": [visible(name) for name in material.graph.rivals.get(statement.id, ())],
    }
