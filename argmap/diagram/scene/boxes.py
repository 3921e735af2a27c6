"""The contents of a box: head, wrapped text and citation."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from argmap.base.links import is_link
from argmap.base.text import visible
from argmap.base.values import frozen
from argmap.diagram.scene.changes import DrawnChange
from argmap.diagram.scene.measurement import NO_BREAK, folded, shorten, width_of_both, width_with_slack
from argmap.diagram.scene.options import SIDEWAYS, Direction, Label
from argmap.diagram.scene.shapes import SMALL_SIZE, TEXT_SIZE, Box, Flag, Mark, Note
from argmap.diagram.scene.wide_fonts import wrap_in_box
from argmap.evaluation.results import Assessment
from argmap.language.phrases import OBSERVED, WATCH_FOR, left_out
from argmap.model import Citation, Kind, Map, Statement
from argmap.model.graph import Graph
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from argmap.sources.quoted import quotations

MOST_SHOWN = 20_000
# A text has at most this many lines; a longer one ends with this note.
MOST_LINES, MORE = 8, " … more"
# At most this many indicators are shown; the others are only counted.
MOST_INDICATORS = 2
# What is shown instead of a citation if a quotation is verified in a text without a title.
QUOTED = "quoted"
# The gap between the head and a citation on the same line, including the sign of verification.
CORNER_GAP = 26.0


@frozen()
class BoxContext:
    """What all boxes of a picture share.

    This is the shown part of the map, the content of boxes, the direction and text width of the picture, flags,
    verdicts (if drawn), the ids on the best support of theses, whether long texts are shown completely, whether boxes
    state their verdicts, and the changes to statements.
    """

    shown: Shown
    label: Label
    way: Direction
    text_width: float
    flags: Mapping[str, frozenset[Flag]]
    verdicts: Mapping[str, Assessment]
    bearing: frozenset[str]
    whole_text: bool = False
    shows_verdicts: bool = True
    changes: Mapping[str, DrawnChange] = field(default_factory=dict)


NO_FLAGS: frozenset[Flag] = frozenset()


def make_box(
    setting: BoxContext, statement: Statement, mark: Mark, number: int = 0, notes: tuple[Note, ...] = ()
) -> Box:
    """Return the box of a statement, as wide as boxes are in a picture of this direction."""
    graph, label = setting.shown.graph, setting.label
    flags = setting.flags.get(statement.id, NO_FLAGS)
    hidden = setting.shown.hidden.get(statement.id)
    most = setting.text_width
    text = one_line(statement.text) or visible(statement.id)
    shown = visible(statement.id) if label is Label.ID else text
    citation = "" if label is Label.ID else cite(graph.map, statement, flags)
    change = setting.changes.get(statement.id)
    head = wrap_in_box(head_of(graph.map, statement, mark, label, change), SMALL_SIZE, most)
    lines = wrap_in_box(shown, TEXT_SIZE, most) or ("",)
    is_local = bool(citation) and len(head) == 1 and (citation == QUOTED or not names_source(graph.map, statement))
    is_short = is_local and width_of_both(head[0], citation, SMALL_SIZE) + CORNER_GAP <= room(lines, setting)
    return Box(
        id=statement.id,
        mark=mark,
        head=head,
        lines=lines if setting.whole_text else cut_lines(lines, most),
        citation=() if is_short or not citation else wrap_in_box(citation, SMALL_SIZE, most),
        corner=citation if is_short else "",
        text=text,
        indicators=() if label is Label.ID else indicator_lines(statement, most),
        group=statement.group if statement.group in graph.map.groups else None,
        flags=flags,
        url=link_of(graph.map, statement),
        more=left_out(hidden.statements) if hidden else "",
        page=hidden.page if hidden else None,
        assessment=setting.verdicts.get(statement.id),
        is_bearing=statement.id in setting.bearing,
        shows_verdict=setting.shows_verdicts,
        number=number,
        notes=notes,
        change=change,
    )


def cut_lines(lines: tuple[str, ...], most: float) -> tuple[str, ...]:
    """Return the lines of a text; a long one is cut and ends with a note that there is more."""
    if len(lines) <= MOST_LINES:
        return lines
    room_for_last = most - width_with_slack(MORE, TEXT_SIZE)
    last = shorten(" ".join(lines[MOST_LINES - 1 : MOST_LINES + 1]), TEXT_SIZE, room_for_last)
    return (*lines[: MOST_LINES - 1], last.removesuffix("…").rstrip() + MORE)


def indicator_lines(statement: Statement, most: float) -> tuple[str, ...]:
    """Return the indicators of a statement and what was observed of them, in at most two lines each."""
    if not statement.indicators:
        return ()
    lines = []
    for indicator in statement.indicators[:MOST_INDICATORS]:
        lines.append(f"{WATCH_FOR}: {one_line(indicator.text)}")
        if indicator.observed:
            lines.append(f"{OBSERVED}: {one_line(indicator.observed)}")
    left = len(statement.indicators) - MOST_INDICATORS
    shown = tuple(short for line in lines for short in in_two_lines(line, most))
    return (*shown, f"and {left} more") if left > 0 else shown


def in_two_lines(text: str, most: float) -> tuple[str, ...]:
    """Return a text in small type, in at most two lines."""
    first, *others = wrap_in_box(text, SMALL_SIZE, most)
    return (first, shorten(" ".join(others[:2]), SMALL_SIZE, most)) if others else (first,)


def flags_of(graph: Graph, documents: Documents) -> dict[str, frozenset[Flag]]:
    """Return the flags of each statement; a statement is verified if all of its quotations are."""
    verified = Counter(quoted.statement.id for quoted in documents.quotations if quoted.found.is_verified)
    asked = Counter(statement.id for statement, _ in quotations(graph.map)) if verified else {}
    return {name: frozenset({Flag.VERIFIED}) for name, count in verified.items() if count == asked[name]}


def link_of(argument_map: Map, statement: Statement) -> str | None:
    """Return the web address or the page where a statement or its source can be read."""
    sources = [argument_map.source_called(citation.source) for citation in statement.citations]
    links = (statement.url, *[source.url for source in sources if source])
    return next((link for link in links if link and is_link(link)), None)


def room(lines: tuple[str, ...], setting: BoxContext) -> float:
    """Return the maximum width of the head line that does not widen its box."""
    return setting.text_width if setting.way in SIDEWAYS else max(width_with_slack(line, TEXT_SIZE) for line in lines)


def one_line(text: str) -> str:
    """Return a text as one line: white space collapsed, invisible characters shown, extremely long texts cut.

    No-break spaces are kept, because people use them deliberately.
    """
    line = folded(text)
    if not line.isprintable():
        line = NO_BREAK.join(map(visible, line.split(NO_BREAK)))
    return line if len(line) <= MOST_SHOWN else line[: MOST_SHOWN - 1] + "…"


def head_of(
    argument_map: Map, statement: Statement, mark: Mark, label: Label, change: DrawnChange | None = None
) -> str:
    """Return the small line above the text: its change, kind or id, and speaker or voice unless that is the author."""
    parts = [*([change.words] if change else []), visible(statement.id) if label is Label.BOTH else str(mark)]
    by = one_line(argument_map.speaker_name(statement.by) or "") if statement.by else ""
    if statement.voice == "reported":
        parts.append(f"reported: {by}" if by else "reported")
    elif statement.voice != "author" and not (statement.voice == "mapper" and statement.kind is Kind.ASSUMPTION):
        parts.append(one_line(statement.voice))
    elif by:
        parts.append(by)
    if statement.likelihood:
        parts.append(one_line(statement.likelihood))
    return " · ".join(parts)


def cite(argument_map: Map, statement: Statement, flags: frozenset[Flag]) -> str:
    """Return the citations of a statement: sources and locators; the default source of the map is not named.

    A verified statement always has a citation text, so that the sign of verification has a place.
    """
    cited = [cite_one(argument_map, citation) for citation in statement.citations]
    said = "; ".join(dict.fromkeys(filter(None, cited))) if cited else ""
    if said or Flag.VERIFIED not in flags:
        return said
    source = argument_map.source_called(argument_map.source)
    return one_line(source.title) if source else QUOTED


def names_source(argument_map: Map, statement: Statement) -> bool:
    """Return whether the citations of a statement name a source; otherwise they consist only of locators."""
    sources = [each.source for each in statement.citations if not is_locator_only(argument_map, each)]
    return any(sources) or not statement.citations


def is_locator_only(argument_map: Map, citation: Citation) -> bool:
    """Return whether a citation is shown as a place in the default source of the map, which is not named."""
    return citation.source == argument_map.source and bool((citation.locator or "").strip())


def cite_one(argument_map: Map, citation: Citation) -> str:
    """Return one citation as text for readers."""
    locator = one_line(citation.locator or "")
    if is_locator_only(argument_map, citation):
        return locator
    source = argument_map.source_called(citation.source)
    name = one_line(source.title if source else citation.source or "")
    return ", ".join(filter(None, (name, locator)))
