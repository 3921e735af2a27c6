"""xAIF, as used by OVA3 and the tools around AIFdb: AIF with the analysed text, and highlights in it."""

from typing import Any

from argmap.formats.exchange.aif.assembly import AifReading, as_map, read_graphs
from argmap.formats.exchange.aif.highlights import Highlight, plain
from argmap.formats.exchange.aif.nodes import LOCUTION, as_text, mapping
from argmap.formats.exchange.aif.sidecar import rest_of
from argmap.formats.exchange.aif.speech import locutions_of
from argmap.formats.exchange.anchors import ANCHORS, AnchoredTexts, Stretch
from argmap.formats.exchange.given import GivenFile
from argmap.formats.importers import Imported, ImportedText, ImportOptions
from argmap.model import Source

TITLE = "xAIF"
SUFFIXES = (".json",)
# The key of the text among the sources of a draft.
TEXT = "text"


def recognises(given: GivenFile) -> bool:
    """Return whether a file has AIF nodes one level down."""
    data = given.json if given.data.lstrip()[:1] in {b"{", b"\xef"} else None
    return isinstance(mapping(mapping(data).get("AIF")).get("nodes"), list)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return a file as a map; the highlights in its text become quotations."""
    data = given.json
    if not isinstance(data, dict) or not isinstance(data.get("AIF"), dict):
        raise given.refuse("xAIF")
    reading = read_graphs([(data["AIF"], ("AIF",))], merges=options.merges_rephrased)
    content, highlights = plain(text_of(data))
    anchored = AnchoredTexts(reading.draft)
    if content.strip():
        anchored.add(Source(id=TEXT, title=f"The text of {given.stem}"), content)
        cite(reading, anchored, highlights)
    made = as_map(reading, given.stem)
    given.note_encoding(reading.draft.losses)
    texts = tuple(ImportedText(*each) for each in anchored.by_source(made))
    rest = {**{name: value for name, value in data.items() if name != "AIF"}, "AIF": rest_of(data["AIF"])}
    return Imported(made, reading.draft.losses.report(), texts, rest)


def text_of(data: dict[str, Any]) -> str:
    """Return the text of a file, which is at the top or one level down."""
    text = data.get("text")
    return as_text(mapping(text).get("txt")) if isinstance(text, dict) else as_text(text)


def cite(reading: AifReading, anchored: AnchoredTexts, highlights: list[Highlight]) -> None:
    """Let statements quote the spans of text that are highlighted for them or for their locutions."""
    said: dict[str, list[str]] = {}
    for name, statement in reading.stands_for.items():
        said.setdefault(name, []).append(statement)
        for locution in locutions_of(reading.graph, name):
            said.setdefault(locution.id, []).append(statement)
    cited: set[tuple[str, int, int]] = set()
    for each in highlights:
        name = each.id if each.id in reading.graph.nodes else each.id.removeprefix("node")
        place = f'/text (the span "{each.id}")'
        if name not in said:
            is_locution = name in reading.graph.nodes and reading.graph.nodes[name].type == LOCUTION
            why = "the locution that it highlights makes no statement" if is_locution else "no node has its id"
            reading.draft.losses.dropped(ANCHORS, place, why)
            continue
        citation = anchored.cite(TEXT, (Stretch(each.first, each.last),), place)
        if citation is None:
            continue
        for statement in dict.fromkeys(said[name]):
            if (statement, each.first, each.last) not in cited:
                cited.add((statement, each.first, each.last))
                reading.citations.setdefault(statement, []).append(citation)
