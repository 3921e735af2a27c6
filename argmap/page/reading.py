"""Quotations in their context, and the articles that they come from, with quoted passages highlighted."""

from argmap.base.html import NOTHING, Html, element, join, link, text
from argmap.base.text import visible
from argmap.language.phrases import plural
from argmap.model import Citation, Statement
from argmap.page.context import parts_of
from argmap.page.coverage import HASHES, NOT_AVAILABLE
from argmap.page.material import Article, Material
from argmap.sources.citations import address_of, in_words, place_in_words, quoted_words, sign_of
from argmap.sources.coverage import Block
from argmap.sources.coverage.counting import Passage
from argmap.sources.coverage.pieces import Piece, pieces_of
from argmap.sources.quotation import STANDING, Found, Verdict


def quotation_html(material: Material, statement: Statement, citation: Citation) -> Html:
    """Return a citation: the quotation in its context, the source and location, and the result of the check."""
    found = material.found.get((statement.id, citation))
    article = material.articles.get(citation.source or "")
    passage = article.passage_of(statement.id, found) if article and found else None
    return element(
        "figure",
        quoted_html(citation, found, article) if citation.quote else NOTHING,
        element("figcaption", source_html(material, citation), passage_link(article, passage)),
        verdict_html(found) if found else NOTHING,
        class_="quotation",
    )


def quoted_html(citation: Citation, found: Found | None, article: Article | None) -> Html:
    """Return the words of a quotation, within the sentences of the source if its text is available."""
    normal = article.coverage.document.normal if article else None
    if normal and found and found.verdict in STANDING:
        parts = parts_of(normal, found.places[0].parts)
        words = [element("mark", text(part.words)) if part.is_quoted else text(part.words) for part in parts]
    else:
        words = [element("mark", text(quoted_words(citation)))]
    return element("blockquote", element("p", *words), dir_="auto")


def source_html(material: Material, citation: Citation) -> Html:
    """Return the source of a citation and the location in it, linked to its address."""
    source = material.graph.map.source_called(citation.source)
    words = text(place_in_words(material.graph, citation))
    return link(address_of(source), words) if source else words


def passage_link(article: Article | None, passage: Passage | None) -> Html:
    """Return a link to the passage in the article next to the map."""
    if passage is None or article is None:
        return NOTHING
    inner = text("show in the article")
    return join(text(" · "), element("a", inner, href=f"#{article.anchor(passage)}", class_="passage"))


def verdict_html(found: Found) -> Html:
    """Return the result of checking a quotation, with its sign."""
    is_good = found.is_verified or found.verdict is Verdict.AMBIGUOUS
    kind = "good" if is_good else "unknown" if found.verdict is Verdict.UNCHECKED else "bad"
    mark = element("span", text(sign_of(found)), class_="sign", aria_hidden="true")
    return element("p", mark, text(f" {in_words(found)}"), class_=f"found {kind}")


def articles_html(material: Material) -> Html:
    """Return the articles that are quoted, with the quoted passages highlighted and linked."""
    return join(*(article_html(material, article) for article in material.articles.values()))


def article_html(material: Material, article: Article) -> Html:
    """Return one article as blocks; the numbers of paragraphs are those that locators use."""
    has_text = article.coverage.document.normal is not None
    blocks = [block for block in article.coverage.blocks if block.words and (has_text or block.passages)]
    if blocks and is_title(article, blocks[0]):
        del blocks[0]
    return element(
        "article",
        element("h3", text(article.coverage.document.source.title)),
        NOTHING if has_text else element("p", text(NOT_AVAILABLE), class_="note"),
        *(block_html(material, article, block) for block in blocks),
        dir_="auto",
    )


def is_title(article: Article, block: Block) -> bool:
    """Return whether a block is a heading that only repeats the title of its source, and is not quoted."""
    if block.paragraph or block.passages:
        return False
    words = "".join(HASHES.sub("", piece.text) for piece in pieces_of(block, article.coverage.document.normal))
    return words.split() == (article.coverage.document.source.title or "").split()


def block_html(material: Material, article: Article, block: Block) -> Html:
    """Return a block of an article: a heading, or a paragraph with its number."""
    normal = article.coverage.document.normal
    pieces = list(pieces_of(block, normal))
    # If the text is not available, two quotations that begin with the same word follow each other.
    first = {article.anchor(piece.begun[0]): piece for piece in reversed(pieces) if piece.begun}
    own = {id(piece): anchor for anchor, piece in first.items()}
    shown = [piece_html(material, piece, own.get(id(piece))) for piece in pieces]
    # If the text is not available, the words between two quotations are unknown.
    words = join(*shown, between="" if normal else " ")
    if not block.paragraph:
        return element("p", words, class_="heading")
    number = element("span", text(str(block.paragraph)), class_="number", aria_hidden="true")
    return element("p", number, words)


def piece_html(material: Material, piece: Piece, own_id: str | None) -> Html:
    """Return a piece of a block; if quoted, it is highlighted and linked, with small numbers for further statements."""
    if piece.unseen:
        return element("span", text(f"… {plural(piece.unseen, 'word')} …"), class_="unread")
    inner = text(HASHES.sub("", piece.text))
    names = list(dict.fromkeys(passage.statement for passage in piece.passages))
    if not names:
        return inner
    linked = element("a", inner, href=material.address(names[0]))
    others = [other_html(material, name, number) for number, name in enumerate(names[1:], 2)]
    return element("mark", linked, *others, id=own_id, data_of=" ".join(map(visible, names)))


def other_html(material: Material, name: str, number: int) -> Html:
    """Return a small number that links to another statement which quotes the same words."""
    words = material.statement(name).text
    return element("sup", element("a", text(str(number)), href=material.address(name), aria_label=words))
