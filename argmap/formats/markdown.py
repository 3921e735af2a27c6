"""The outline as Markdown, for reading: theses with their reasons and objections, quotations, sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from argmap.base.escapes import markdown, markdown_link
from argmap.base.links import is_link
from argmap.diagram.scene import DiagramOptions
from argmap.language.phrases import OBSERVED, WATCH_FOR, capitalised, does, titled
from argmap.model import Citation, Source, Statement, Step
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.model.views.outline import OutlineItem, outline
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
# Readers of Markdown hold about twenty levels of lists and quotations; deeper lines tell their level in words.
MOST_LEVELS = 7
THIS_STEP = "this step"


@dataclass(frozen=True, slots=True)
class Telling:
    """A map that is reported, and what was found of its quotations."""

    graph: Graph
    found: Mapping[tuple[str, Citation], Found]

    def is_thesis(self, row: OutlineItem) -> bool:
        """Return whether a line of the outline is that of a thesis, which becomes a heading."""
        return row.depth == 0 and row.statement is not None and row.statement.id in self.graph.theses


def render(shown: Shown, documents: Documents, look: DiagramOptions) -> str:
    """Return the map as Markdown that all readers of CommonMark show alike. Nothing that people wrote is markup."""
    argument_map = shown.graph.map
    question = "" if argument_map.question == argument_map.title else argument_map.question
    head = (
        f"# {markdown(titled(argument_map.title, is_whole=look.is_whole))}",
        markdown(question or ""),
        markdown(argument_map.about or ""),
    )
    blocks = (
        *head,
        *rows(Telling(shown.graph, verdicts(documents, argument_map.statements))),
        *sources(argument_map.sources.values()),
    )
    return "\n\n".join(filter(None, blocks)) + "\n"


def rows(telling: Telling) -> Iterator[str]:
    """Yield the blocks of all lines of the outline."""
    base, is_apart = 0, False
    for row in outline(telling.graph):
        if telling.is_thesis(row):
            base = 0
            yield from thesis_blocks(telling, row)
            continue
        if row.depth == 0:
            base = 1
            if not is_apart:
                yield "## Apart from the theses" if telling.graph.theses else "## Statements"
            is_apart = True
        yield from item_blocks(telling, row, row.depth + base)


def thesis_blocks(telling: Telling, row: OutlineItem) -> Iterator[str]:
    """Yield the blocks of a thesis: its heading, and all that is said of it."""
    if row.statement is not None:
        yield f"## {markdown(row.statement.text) or markdown(row.statement.id)}"
        yield f"*{markdown(', '.join(what_it_is(telling, row.statement, 'thesis')))}*"
        yield from said_of(telling, row.statement)


def item_blocks(telling: Telling, row: OutlineItem, depth: int) -> Iterator[str]:
    """Yield the blocks of an item of the list, `depth` levels deep: what it does, its text, all that is said of it."""
    level = min(depth, MOST_LEVELS)
    deep = f"(level {depth}) " if depth > MOST_LEVELS else ""
    yield f"{INDENT * (level - 1)}- {deep}{lead(telling, row)}"
    parts: list[str] = []
    if row.step is not None and (row.relation is not None or row.statement is None):
        parts.extend(said_of_step(telling, row.step))
    if row.statement is not None and not row.is_again:
        parts.extend(said_of(telling, row.statement))
    yield from map(partial(indented, level=level), filter(None, parts))


def indented(block: str, level: int) -> str:
    """Return a block as a part of an item of the list."""
    return "\n".join(INDENT * level + line for line in block.split("\n"))


def lead(telling: Telling, row: OutlineItem) -> str:
    """Return the first line of an item."""
    statement = row.statement
    if statement is None:
        title = f"{markdown(row.step.title)}: together" if row.step and row.step.title else "Together"
        return f"**{title} these {does(row.step.relation, many=True, step=THIS_STEP) if row.step else 'stand'}:**"
    verb = does(row.relation, on_step=row.is_on_step, step=THIS_STEP) if row.relation else ""
    marks = ", ".join(filter(None, (verb, *what_it_is(telling, statement, statement.kind))))
    role = row.step.roles.get(statement.id) if row.step else None
    marks = ", ".join(filter(None, (marks, f"premise: {role}" if role else "")))
    again = " *(told above)*" if row.is_again else ""
    return f"**{markdown(capitalised(marks))}:** {markdown(statement.text) or markdown(statement.id)}{again}"


def what_it_is(telling: Telling, statement: Statement, kind: str) -> list[str]:
    """Return what a statement is: kind, voice and who says it, likelihood, confidence."""
    confidence = f"{statement.confidence} confidence" if statement.confidence else ""
    parts = (kind, whose(telling, statement), one_line(statement.likelihood), confidence)
    return [part for part in parts if part]


def whose(telling: Telling, said: Statement | Step) -> str:
    """Return the voice that a statement or step is in, and who says it; nothing when it is simply the author's."""
    voice = "" if said.voice == "author" else said.voice
    return " by ".join(filter(None, (voice, one_line(telling.graph.map.speaker_name(said.by)))))


def said_of(telling: Telling, statement: Statement) -> Iterator[str]:
    """Yield what else is said of a statement, a block for each thing."""
    for citation in statement.citations:
        yield cited(telling, statement, citation)
    rivals = telling.graph.rivals.get(statement.id, ())
    for rival in rivals:
        yield f"**Cannot be true together with:** {markdown(telling.graph.map.statements[rival].text)}"
    if statement.if_false:
        yield f"**If it is false:** {markdown(statement.if_false)}"
    for indicator in statement.indicators:
        observed = f" ({OBSERVED}: {markdown(indicator.observed)})" if indicator.observed else ""
        yield f"**{capitalised(WATCH_FOR)}:** {markdown(indicator.text)}{observed}"
    if statement.note:
        yield f"**Note:** {markdown(statement.note)}"
    if statement.url:
        yield f"**See also:** {linked(markdown(statement.url), statement.url if is_link(statement.url) else None)}"


def cited(telling: Telling, statement: Statement, citation: Citation) -> str:
    """Return a citation: the words quoted as a quotation, below them the place and what was found of them."""
    found = telling.found.get((statement.id, citation))
    place = markdown(place_in_words(telling.graph, citation))
    told = verified_in_words(found) if found and found.is_verified else in_words(found) if found else ""
    source = f"— {place}" + (f" ({markdown(told)})" if told else "")
    if not citation.quote:
        return source
    return f"> {markdown(quoted_words(citation))}\n>\n> {source}"


def said_of_step(telling: Telling, step: Step) -> Iterator[str]:
    """Yield what is said of a step, a block for each thing."""
    scheme = f"**Scheme:** {markdown(step.scheme.replace('-', ' '))}" if step.scheme else ""
    strength = "" if step.strength is None else f"**Strength:** {markdown(str(step.strength))}"
    yield " · ".join(filter(None, (scheme, strength)))
    if whose(telling, step):
        yield f"**Inference:** {markdown(whose(telling, step))}"
    if step.warrant:
        yield f"**Warrant:** {markdown(step.warrant)}"
    for question, answer in step.answers.items():
        statement = telling.graph.statement(answer.strip())
        yield f"**{markdown(question)}** {markdown(statement.text if statement else answer)}"
    if step.note:
        yield f"**Note:** {markdown(step.note)}"


def sources(works: Iterable[Source]) -> Iterator[str]:
    """Yield the list of sources, each linked to where it can be read."""
    items = [f"- {linked(markdown(reference(work)), address_of(work))}" for work in works]
    if items:
        yield "## Sources"
        yield "\n".join(items)


def linked(words: str, address: str | None) -> str:
    """Return words as a link, or as they are where there is no address."""
    return f"[{words}](<{markdown_link(address)}>)" if address else words
