"""The words of a box: head line, wrapped text, citation."""

from argmap.graph import Graph
from argmap.measure import wrap
from argmap.model import Citation, Kind, Map, Statement
from argmap.picture.look import Label
from argmap.picture.shapes import SMALL_SIZE, TEXT_SIZE, Box, Mark
from argmap.text import visible

MOST_SHOWN = 20_000


def make_box(graph: Graph, statement: Statement, mark: Mark, label: Label, most: float) -> Box:
    """Return the box of a statement, its text at most `most` points wide."""
    text = one_line(statement.text) or visible(statement.id)
    shown = visible(statement.id) if label is Label.ID else text
    citation = "" if label is Label.ID else cite(graph.map, statement)
    return Box(
        id=statement.id,
        mark=mark,
        head=wrap(head_of(statement, mark, label), SMALL_SIZE, most),
        lines=wrap(shown, TEXT_SIZE, most) or ("",),
        citation=wrap(citation, SMALL_SIZE, most),
        text=text,
        group=statement.group if statement.group in graph.map.groups else None,
    )


def one_line(text: str) -> str:
    """Return a text as it is drawn: white space folded, unseen characters shown, an endless text cut."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"


def head_of(statement: Statement, mark: Mark, label: Label) -> str:
    """Return the small line above the text: kind or id, and whose voice it is when not the author's."""
    parts = [visible(statement.id) if label is Label.BOTH else str(mark)]
    if statement.voice == "reported":
        parts.append(f"reported: {one_line(statement.by)}" if statement.by else "reported")
    elif statement.voice != "author" and not (statement.voice == "mapper" and statement.kind is Kind.ASSUMPTION):
        parts.append(statement.voice)
    elif statement.by:
        parts.append(one_line(statement.by))
    if statement.likelihood:
        parts.append(one_line(statement.likelihood))
    return " · ".join(parts)


def cite(argument_map: Map, statement: Statement) -> str:
    """Return where a statement stands: sources and locators, the map's own source left unsaid."""
    cited = (cite_one(argument_map, citation) for citation in statement.citations)
    return "; ".join(dict.fromkeys(filter(None, cited)))


def cite_one(argument_map: Map, citation: Citation) -> str:
    """Return one citation as a reader is shown it."""
    locator = one_line(citation.locator or "")
    if citation.source == argument_map.source and locator:
        return locator
    source = argument_map.sources.get(citation.source or "")
    name = one_line(source.title if source else citation.source or "")
    return ", ".join(filter(None, (name, locator)))
