"""The data about the map for the page's script, as JSON that is inert in HTML."""

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping

from argmap.base.escapes import script_data
from argmap.base.html import Html
from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.diagram.scene.ids import node_ids
from argmap.model import Statement
from argmap.page.about import statement_html
from argmap.page.drawing import drawing
from argmap.page.material import Material
from argmap.page.navigation import Walk, walk
from argmap.sources.citations import one_line, place_in_words, quoted_words

Data = Mapping[str, object]
# The maximum number of statements of a map whose data are not compressed.
MOST_PLAIN = 300
LEVEL = 6


class ScriptData(NamedTuple):
    """The content of the script element with the data, and its media type."""

    content: Html
    media_type: str


def is_large(material: Material) -> bool:
    """Return whether a map has so many statements that its page is compressed."""
    return len(material.graph.map.statements) > MOST_PLAIN


def script_element(material: Material, *, has_all: bool) -> ScriptData:
    """Return the data of a page as inert JSON; for a large map, compressed (RFC 1950) and encoded in base64.

    With `has_all`, the data include everything that only the script renders.
    """
    written = json.dumps(content(material, has_all=has_all), ensure_ascii=False, separators=(",", ":"))
    if not is_large(material):
        return ScriptData(Html(script_data(written)), "application/json")
    packed = b64encode(zlib.compress(written.encode(), LEVEL)).decode()
    return ScriptData(Html(packed), "application/octet-stream")


def content(material: Material, *, has_all: bool) -> Data:
    """Return the data of a page. With `has_all`, `abouts` has the details of the statements, in order."""
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
    """Return the data for searching, filtering and navigating to a statement, and the id of its box.

    Each entry of `down` is a list: the statement below, and the steps in between.
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
