"""The outline as Markdown for reading: theses with their reasons and objections, quotations and sources."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from argmap.base.escapes import markdown, markdown_link
from argmap.base.links import is_link
from argmap.base.values import frozen
from argmap.diagram.scene import DiagramOptions
from argmap.language.phrases import OBSERVED, WATCH_FOR, capitalised, does, titled
from argmap.model import Citation, Source, Statement, Step
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.model.views.outline import Order, OutlineItem, outline
from argmap.sources.citations import (
    address_of,
    in_words,
    one_line,
    place_in_words,
    quoted_words,
    reference,
    verdicts,
    verified_in_words,
)
from argmap.sources.documents import Documents
from argmap.sources.quotation import Found

SUFFIX = ".md"
INDENT = "  "
# Markdown renderers support about twenty levels of lists and quotations; deeper items state their level in words.
MOST_LEVELS = 7
THIS_STEP = "this step"


@frozen()
class OutlineWriting:
    """A map being written as an outline, with the results of checking its quotations."""

    graph: Graph
    found: Mapping[tuple[str, Citation], Found]
    order: Order = Order.FOR_FIRST

    def is_thesis(self, row: OutlineItem) -> bool:
        """Return whether an outline item is a thesis, which becomes a heading."""
        return row.depth == 0 and row.statement is not None and row.statement.id in self.graph.theses


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the map as Markdown that all CommonMark renderers show alike. Texts of the map are escaped."""
    argument_map = shown.graph.map
    question = "" if argument_map.question == argument_map.title else argument_map.question
    head = (
        f"# {markdown(titled(argument_map.title, is_whole=look.is_whole))}",
        markdown(question or ""),
        markdown(argument_map.about or ""),
    )
    blocks = (
        *head,
        *rows(OutlineWriting(shown.graph, verdicts(documents, argument_map.statements), look.order)),
        *sources(argument_map.sources.values()),
    )
    return "\n\n".join(filter(None, blocks)) + "\n"


def rows(writing: OutlineWriting) -> Iterator[str]:
    """Yield the blocks of all outline items."""
    base, is_apart = 0, False
    for row in outline(writing.graph, writing.order):
        if writing.is_thesis(row):
            base = 0
            yield from thesis_blocks(writing, row)
            continue
        if row.depth == 0:
            base = 1
            if not is_apart:
                yield "## Apart from the theses" if writing.graph.theses else "## Statements"
            is_apart = True
        yield from item_blocks(writing, row, row.depth + base)


def thesis_blocks(writing: OutlineWriting, row: OutlineItem) -> Iterator[str]:
    """Yield the blocks of a thesis: its heading and details."""
    if row.statement is not None:
        yield f"## {markdown(row.statement.text) or markdown(row.statement.id)}"
        yield f"*{markdown(', '.join(what_it_is(writing, row.statement, 'thesis')))}*"
        yield from said_of(writing, row.statement)


def item_blocks(writing: OutlineWriting, row: OutlineItem, depth: int) -> Iterator[str]:
    """Yield the blocks of a list item at level `depth`: its relation, text and details."""
    level = min(depth, MOST_LEVELS)
    deep = f"(level {depth}) " if depth > MOST_LEVELS else ""
    yield f"{INDENT * (level - 1)}- {deep}{lead(writing, row)}"
    parts: list[str] = []
    if row.step is not None and (row.relation is not None or row.statement is None):
        parts.extend(said_of_step(writing, row.step))
    if row.statement is not None and not row.is_again:
        parts.extend(said_of(writing, row.statement))
    yield from map(partial(indented, level=level), filter(None, parts))


def indented(block: str, level: int) -> str:
    """Return a block indented as part of a list item."""
    return "\n".join(INDENT * level + line for line in block.split("\n"))


def lead(writing: OutlineWriting, row: OutlineItem) -> str:
    """Return the first line of an item."""
    statement = row.statement
    if statement is None:
        title = f"{markdown(row.step.title)}: together" if row.step and row.step.title else "Together"
        return f"**{title} these {does(row.step.relation, many=True, step=THIS_STEP) if row.step else 'stand'}:**"
    verb = does(row.relation, on_step=row.is_on_step, step=THIS_STEP) if row.relation else ""
    marks = ", ".join(filter(None, (verb, *what_it_is(writing, statement, statement.kind))))
    role = row.step.roles.get(statement.id) if row.step else None
    marks = ", ".join(filter(None, (marks, f"premise: {role}" if role else "")))
    again = " *(shown above)*" if row.is_again else ""
    return f"**{markdown(capitalised(marks))}:** {markdown(statement.text) or markdown(statement.id)}{again}"


def what_it_is(writing: OutlineWriting, statement: Statement, kind: str) -> list[str]:
    """Return the properties of a statement: kind, voice and speaker, likelihood, confidence."""
    confidence = f"{statement.confidence} confidence" if statement.confidence else ""
    parts = (kind, whose(writing, statement), one_line(statement.likelihood), confidence)
    return [part for part in parts if part]


def whose(writing: OutlineWriting, said: Statement | Step) -> str:
    """Return the voice and the speaker of a statement or step; nothing if it is simply the author's."""
    voice = "" if said.voice == "author" else said.voice
    return " by ".join(filter(None, (voice, one_line(writing.graph.map.speaker_name(said.by)))))


def said_of(writing: OutlineWriting, statement: Statement) -> Iterator[str]:
    """Yield a block for each further detail of a statement."""
    for citation in statement.citations:
        yield cited(writing, statement, citation)
    rivals = writing.graph.rivals.get(statement.id, ())
    for rival in rivals:
        yield f"**Cannot be true together with:** {markdown(writing.graph.map.statements[rival].text)}"
    if statement.if_false:
        yield f"**If it is false:** {markdown(statement.if_false)}"
    for indicator in statement.indicators:
        observed = f" ({OBSERVED}: {markdown(indicator.observed)})" if indicator.observed else ""
        yield f"**{capitalised(WATCH_FOR)}:** {markdown(indicator.text)}{observed}"
    if statement.note:
        yield f"**Note:** {markdown(statement.note)}"
    if statement.url:
        yield f"**See also:** {linked(markdown(statement.url), statement.url if is_link(statement.url) else None)}"


def cited(writing: OutlineWriting, statement: Statement, citation: Citation) -> str:
    """Return a citation: the quoted words as a block quotation, with the place and the verdict below."""
    found = writing.found.get((statement.id, citation))
    place = markdown(place_in_words(writing.graph, citation))
    verdict = verified_in_words(found) if found and found.is_verified else in_words(found) if found else ""
    source = f"— {place}" + (f" ({markdown(verdict)})" if verdict else "")
    if not citation.quote:
        return source
    return f"> {markdown(quoted_words(citation))}\n>\n> {source}"


def said_of_step(writing: OutlineWriting, step: Step) -> Iterator[str]:
    """Yield a block for each detail of a step."""
    scheme = f"**Scheme:** {markdown(step.scheme.replace('-', ' '))}" if step.scheme else ""
    strength = "" if step.strength is None else f"**Strength:** {markdown(str(step.strength))}"
    yield " · ".join(filter(None, (scheme, strength)))
    if whose(writing, step):
        yield f"**Inference:** {markdown(whose(writing, step))}"
    if step.warrant:
        yield f"**Warrant:** {markdown(step.warrant)}"
    for question, answer in step.answers.items():
        statement = writing.graph.statement(answer.strip())
        yield f"**{markdown(question)}** {markdown(statement.text if statement else answer)}"
    if step.note:
        yield f"**Note:** {markdown(step.note)}"


def sources(works: Iterable[Source]) -> Iterator[str]:
    """Yield the list of sources, each linked to its address."""
    items = [f"- {linked(markdown(reference(work)), address_of(work))}" for work in works]
    if items:
        yield "## Sources"
        yield "\n".join(items)


def linked(words: str, address: str | None) -> str:
    """Return words as a link; without an address, return them unchanged."""
    return f"[{words}](<{markdown_link(address)}>)" if address else words
