"""BRAT standoff: annotations (`.ann`) of a text in a file next to them (`.txt`).

Based on "brat standoff format" in the manual of brat 1.3 (brat.nlplab.org/standoff.html). The labels are those of
argument mining corpora published in the format, such as the persuasive essays of Stab and Gurevych (2017).
"""

from collections.abc import Mapping
from dataclasses import field, replace

from argmap.base.values import frozen
from argmap.formats.exchange.anchors import ANCHORS, AnchoredTexts, Stretch
from argmap.formats.exchange.brat import (
    ATTRIBUTES,
    MAJOR_CLAIM,
    NOTE,
    SHAPE,
    STANCE,
    STANCES,
    TYPES,
    BratLine,
    ends_of,
    lines_of,
    stretches_of,
)
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.labels import relation_called
from argmap.formats.importers import Imported, ImportedText, ImportOptions
from argmap.model import Kind, Relation, Source, Statement, Step

TITLE = "BRAT"
SUFFIXES = (".ann",)
MOST_OF_HEAD = 1000
# The key of the text among the sources of a draft.
TEXT = "text"


@frozen()
class BratReading:
    """A file being converted: `claims` lists the major claims in order; `attributes` maps ids to attributes by name."""

    draft: MapDraft
    anchored: AnchoredTexts
    words: Mapping[str, str]
    claims: list[str] = field(default_factory=list)
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


def recognises(given: GivenFile) -> bool:
    """Return whether every line of a file is an annotation, and at least one marks a span of text."""
    if not SHAPE.match(given.text.content.lstrip("\n")[:MOST_OF_HEAD]):
        return False
    lines = [line for line in given.text.content.split("\n") if line.strip()]
    return all(map(SHAPE.match, lines)) and any(line.startswith("T") for line in lines)


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return annotations as a map: their types become tags, and the spans they mark become verified quotations."""
    draft = MapDraft()
    reading = BratReading(draft, AnchoredTexts(draft), options.words)
    content = given.text_next_to(f"{given.stem}.txt")
    if content is not None:
        reading.anchored.add(Source(id=TEXT, title=f"The text of {given.stem}"), content)
    lines = list(lines_of(given.text, draft.losses))
    if not any(line.id.startswith("T") for line in lines):
        raise given.refuse("BRAT, because no annotation marks a span of text")
    for line in lines:
        note_attribute(reading, line)
    for line in lines:
        if line.id.startswith("T"):
            add_span(reading, line)
    for line in lines:
        if line.id.startswith("R"):
            add_relation(reading, line)
    add_stances(reading)
    note_what_is_over(reading, lines)
    draft.theses.extend(reading.claims)
    given.note_encoding(draft.losses)
    made = finish(draft, given.stem)
    return Imported(
        made, draft.losses.report(), tuple(ImportedText(*each) for each in reading.anchored.by_source(made))
    )


def note_attribute(reading: BratReading, line: BratLine) -> None:
    """Record the attribute or the note that a line gives to another annotation."""
    if line.id[0] in "AM" and len(line.words) > 1:
        name, target, *value = line.words
        reading.attributes.setdefault(target, {})[name] = " ".join(value) or True
    elif line.id[0] == "#" and len(line.words) > 1 and line.words[0] == NOTE:
        target = line.words[1]
        reading.notes[target] = "\n".join(filter(None, (reading.notes.get(target), line.text)))


def add_span(reading: BratReading, line: BratLine) -> None:
    """Add an annotation of a span of text, as a statement that quotes it."""
    draft = reading.draft
    if line.id in draft.statements:
        draft.losses.dropped("statements", line.place, f'duplicate annotation "{line.id}"')
        return
    type_ = line.words[0]
    if type_ == MAJOR_CLAIM:
        reading.claims.append(line.id)
    if type_ not in TYPES:
        draft.losses.changed("types", line.place, f'"{type_}" is not a known type and is kept as a tag of a claim')
    attributes = reading.attributes.get(line.id)
    made = Statement(
        id=line.id,
        kind=TYPES.get(type_, Kind.CLAIM),
        text=line.text,
        tags=(type_,),
        note=reading.notes.get(line.id),
        extra={ATTRIBUTES: attributes} if attributes else {},
    )
    draft.add_statement(made, original=line.id, place=line.place)
    cite(reading, line)


def cite(reading: BratReading, line: BratLine) -> None:
    """Let the statement of a line quote the text, if the text at its offsets matches the line."""
    stretches = tuple(stretches_of(line.words[1:]))
    content = reading.anchored.contents.get(TEXT, "")
    there = " ".join(word for first, last in stretches for word in content[first:last].split())
    if content and there != " ".join(line.text.split()):
        reading.draft.losses.dropped(ANCHORS, line.place, "the text at its position does not match")
        return
    citation = reading.anchored.cite(TEXT, joined(content, stretches), line.place)
    if citation:
        made = reading.draft.statements[line.id]
        reading.draft.statements[line.id] = replace(made, citations=(citation,))


def joined(content: str, stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Merge spans that are separated only by white space, because a span ends at the end of a line."""
    found: list[Stretch] = []
    for each in stretches:
        if found and found[-1].last <= each.first and not content[found[-1].last : each.first].strip():
            found[-1] = Stretch(found[-1].first, each.last)
        else:
            found.append(each)
    return tuple(found)


def add_relation(reading: BratReading, line: BratLine) -> None:
    """Add the relation of a line, if its label is known."""
    losses, ends = reading.draft.losses, ends_of(line.words[1:])
    relation = relation_called(line.words[0] if line.words else "", reading.words)
    if ends is None or line.id in reading.draft.steps:
        why = f'duplicate relation "{line.id}"' if ends else "its ends are missing"
        losses.dropped("relations", line.place, why)
        return
    if relation is None:
        message = f'"{line.words[0]}" is not a known relation; name it with --supports or --attacks'
        losses.dropped("relations", line.place, message)
        return
    attributes = reading.attributes.get(line.id)
    step = Step(
        id=line.id,
        relation=relation,
        premises=(ends[0],),
        target=ends[1],
        note=reading.notes.get(line.id),
        extra={ATTRIBUTES: attributes} if attributes else {},
    )
    reading.draft.add_step(step, original=line.id, place=line.place)


def add_stances(reading: BratReading) -> None:
    """Add relations for the stances of claims, which refer to the major claim, as in the persuasive essays."""
    draft = reading.draft
    for name in [name for name in draft.statements if STANCE in reading.attributes.get(name, {})]:
        stance, place = str(reading.attributes[name][STANCE]), draft.places[name]
        relation = STANCES.get(stance)
        others = [claim for claim in reading.claims if claim != name]
        if relation is None or not others:
            why = f'"{stance}" is not a known stance' if others else "there is no major claim"
            draft.losses.changed("stances", place, f"kept as {ATTRIBUTES}: {why}")
            continue
        if len(others) > 1:
            draft.losses.changed("stances", place, f"the stance is on the first of {len(others)} major claims")
        else:
            draft.losses.kept("stances")
        key = f"stance of {name}"
        step = Step(id=key, relation=Relation(relation), premises=(name,), target=others[0])
        draft.add_step(step, original="", place=place)


def note_what_is_over(reading: BratReading, lines: list[BratLine]) -> None:
    """Report what a map cannot hold: events, equivalences, normalisations, and attributes of unknown annotations."""
    draft = reading.draft
    known = draft.statements.keys() | draft.steps.keys()
    for line in lines:
        if line.id[0] in "TR":
            continue
        target = line.words[1] if len(line.words) > 1 else ""
        if line.id[0] not in "AM#" or (line.id[0] == "#" and line.words[:1] != (NOTE,)):
            draft.losses.dropped("annotations", line.place, f'a map has no place for "{line.id}"')
        elif target not in known:
            draft.losses.dropped("annotations", line.place, f'it refers to "{target}", which is not in the map')
        else:
            draft.losses.kept("annotations")
