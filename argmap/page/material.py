"""The data that the parts of a page are rendered from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from argmap.base.html import Html, element, text
from argmap.base.values import frozen
from argmap.diagram.scene import DiagramOptions, Picture
from argmap.diagram.scene.geometry import Placed
from argmap.diagram.scene.ids import named_id, statement_id
from argmap.evaluation.summary import EvaluationSummary
from argmap.model import Citation, Map, Statement, Step
from argmap.model.digests import ReviewPart, changed_since
from argmap.model.graph import Graph, index
from argmap.model.views.outline import OutlineItem, outline
from argmap.sources.citations import one_line, verdicts
from argmap.sources.coverage import Coverage, cover
from argmap.sources.coverage.counting import Passage
from argmap.sources.documents import Documents
from argmap.sources.quotation import STANDING, Found


@frozen()
class Article:
    """A source with the passages that the map quotes, its number, and the prefix of all ids of the page."""

    number: int
    coverage: Coverage
    passages: Mapping[str, tuple[Passage, ...]]
    prefix: str

    def anchor(self, passage: Passage) -> str:
        """Return the id of the element at which a passage begins."""
        return named_id(self.prefix, "passage", f"{self.number}.{passage.first}")

    def passage_of(self, name: str, found: Found) -> Passage | None:
        """Return the first passage of a quotation of a statement, or None if it is not in this source."""
        if found.verdict not in STANDING:
            return None
        place = found.places[0]
        begins = [*place.parts[:1], *(first for first, _ in place.words[:1])]
        mine = self.passages.get(name, ())
        return next((each for each in mine if each.stretch in begins or each.first in begins), None)


@frozen()
class Material:
    """A map, its theses, its picture with layout, the lines of its outline, and its articles by source id.

    `found` has the results of checking quotations, `expired` what has changed since statements were reviewed. `summary`
    has the verdicts, or None.
    """

    graph: Graph
    theses: frozenset[str]
    picture: Picture
    placed: Placed
    rows: tuple[OutlineItem, ...]
    found: Mapping[tuple[str, Citation], Found]
    articles: Mapping[str, Article]
    expired: Mapping[str, tuple[ReviewPart, ...]]
    summary: EvaluationSummary | None = None

    def statement(self, name: str) -> Statement:
        """Return the statement with an id."""
        return self.graph.map.statements[name]

    def address(self, name: str) -> str:
        """Return the link target of a statement within the page: its box in the picture."""
        return f"#{statement_id(self.picture.prefix, name)}"

    def id_of(self, kind: str, statement: Statement) -> str:
        """Return the id of an element about a statement other than its box."""
        return named_id(self.picture.prefix, kind, statement.id)

    def kind_of(self, statement: Statement) -> str:
        """Return the appearance of a statement: its kind, or "thesis"."""
        return "thesis" if statement.id in self.theses else str(statement.kind)


def gather(graph: Graph, documents: Documents, picture: Picture, placed: Placed, look: DiagramOptions) -> Material:
    """Collect the material of a page whose picture was drawn with these options."""
    return Material(
        graph=graph,
        theses=frozenset(graph.theses),
        picture=picture,
        placed=placed,
        rows=tuple(outline(graph, look.order)),
        found=verdicts(documents, graph.map.statements),
        articles={
            each.document.source.id: article_of(number, each, picture.prefix)
            for number, each in enumerate(cover(documents, graph.map.statements))
        },
        expired=dict(expired_reviews(documents.map)),
        summary=look.summary,
    )


def expired_reviews(argument_map: Map) -> Iterator[tuple[str, tuple[ReviewPart, ...]]]:
    """Yield the statements of the whole map that have changed since their reviews, with the parts that have changed."""
    reviewed = [statement for statement in argument_map.statements.values() if statement.reviewed]
    if not reviewed:
        return
    graph = index(argument_map)
    for statement in reviewed:
        changed = changed_since(graph, statement)
        if changed:
            yield statement.id, changed


def article_of(number: int, covered: Coverage, prefix: str) -> Article:
    """Return a source as an article, with the passages of each statement in order."""
    passages: dict[str, list[Passage]] = defaultdict(list)
    for block in covered.blocks:
        for passage in block.passages:
            passages[passage.statement].append(passage)
    return Article(number, covered, {name: tuple(mine) for name, mine in passages.items()}, prefix)


def link_to(material: Material, name: str) -> Html:
    """Return the text of a statement as a link to it."""
    statement = material.statement(name)
    words = text(one_line(statement.text) or statement.id)
    return element(
        "a", words, href=material.address(name), class_=f"statement {material.kind_of(statement)}", dir_="auto"
    )


def named(material: Material, name: str) -> Html:
    """Return a statement as a link, or its id if the page shows only a part of the map without it."""
    return link_to(material, name) if name in material.graph.map.statements else text(name)


def voice_in_words(material: Material, said: Statement | Step) -> str:
    """Return the voice and speaker of a statement or step; empty for the author."""
    by = one_line(material.graph.map.speaker_name(said.by))
    if said.voice == "author":
        return by
    return f"{said.voice}: {by}" if by else said.voice
