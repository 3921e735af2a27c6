"""The contents of regions: Markdown or HTML, and pictures."""

from collections.abc import Mapping
from dataclasses import replace

from argmap.base.errors import ArgmapError
from argmap.base.escapes import inert_markdown, markdown
from argmap.base.html import element, text
from argmap.base.text import visible
from argmap.base.tuples import NamedTuple
from argmap.diagram.scene import DEFAULT_LOOK, compose
from argmap.diagram.scene.words import alternative_text
from argmap.evaluation.words import why
from argmap.language.phrases import standing_verb
from argmap.lint.checker import Checked
from argmap.model.graph import Graph
from argmap.model.views import View, see
from argmap.model.views.outline import Order
from argmap.sources.documents import Documents
from argmap.workspace.embedding import EmbedOptions, InlineText, embed_checked
from argmap.workspace.option_words import embed_options, is_set
from argmap.workspace.outline_order import order_set_for
from argmap.workspace.overlays import DISK
from argmap.workspace.recording import Recorder
from argmap.workspace.regions.markers import SHORT
from argmap.workspace.regions.outlines import html_outline, markdown_outline
from argmap.workspace.regions.source_tables import html_sources, markdown_sources
from argmap.workspace.rendering import as_set_for, draw_shown, judged


class Asked(NamedTuple):
    """What a region requests: its map, its kind, its options, and the id of a statement if it names one."""

    checked: Checked
    kind: str
    options: Mapping[str, str]
    statement: str = ""

    @property
    def embedding(self) -> EmbedOptions:
        """The options for the part of the map and the look of a picture. Raises ArgmapError for an invalid value."""
        return embed_options(self.options)


def in_markdown(asked: Asked) -> str:
    """Return the content of a region, other than a picture, in Markdown. Raises ArgmapError."""
    if asked.kind == "outline":
        return markdown_outline(part_of(asked), order_of(asked))
    if asked.kind == "sources":
        return markdown_sources(asked.checked.map)
    return inert_markdown(verdict_of(asked))


def in_html(asked: Asked) -> str:
    """Return the content of a region, other than a picture, in HTML. Raises ArgmapError."""
    if asked.kind == "outline":
        return html_outline(part_of(asked), order_of(asked))
    if asked.kind == "sources":
        return html_sources(asked.checked.map)
    return text(verdict_of(asked))


def part_of(asked: Asked) -> Graph:
    """Return the graph of the requested part of a map. Raises ArgmapError for an unknown id."""
    options = asked.embedding
    return see(asked.checked.graph, View(focus=options.focus, thesis=options.thesis, depth=options.depth)).graph


def order_of(asked: Asked) -> Order:
    """Return the order of reasons that the settings for the map choose, which its pictures have too."""
    return order_set_for(asked.checked.map.span.path)


def verdict_of(asked: Asked) -> str:
    """Return the standing of a statement and, unless `short` is set, the explanation. Raises ArgmapError."""
    from argmap.evaluation.analysis.evaluator import evaluate

    graph, name = asked.checked.graph, asked.statement
    is_short = is_set(SHORT, asked.options.get(SHORT, "false"))
    evaluation = evaluate(graph)
    stands = standing_verb(evaluation.statements[name].standing)
    return stands if is_short else f"{stands}: {why(graph, evaluation, name)}"


class DrawnRegion(NamedTuple):
    """A picture as a separate file, and its alternative text."""

    picture: str
    alternative: str


def drawn(asked: Asked) -> DrawnRegion:
    """Return the picture for a region as `argmap render` draws it. Raises ArgmapError."""
    checked, options = asked.checked, asked.embedding
    shown = see(checked.graph, View(focus=options.focus, thesis=options.thesis, depth=options.depth))
    look = as_set_for(checked.map.span.path, options.drawn(""), DISK)
    words = alternative_text(compose(shown, Documents(checked.map), DEFAULT_LOOK))
    return DrawnRegion(str(draw_shown(shown, checked.documents, judged(checked.graph, look))), visible(words))


def inline_picture(asked: Asked, name: str) -> str:
    """Return the picture for a region as part of an HTML page, with a prefix for its ids."""
    part_of(asked)
    inline = InlineText(asked.checked.map.span.text.content, asked.checked.map.span.path)
    embedded = embed_checked(asked.checked, replace(asked.embedding, name=name), inline, Recorder())
    if not embedded.is_whole:
        raise ArgmapError(embedded.text)
    return embedded.markup


def linked_picture(address: str, alternative: str, *, is_html: bool) -> str:
    """Return a reference to a picture file, in Markdown, or in HTML if a marker begins within a line of text."""
    if is_html:
        return element("img", src=address, alt=alternative)
    return f"![{markdown(alternative)}]({address})"
