"""Reads the speakers of a map, and determines the voice of what they say."""

from collections.abc import Mapping as AnyMapping
from dataclasses import replace
from typing import TypeVar

from argmap.base.diagnostics import Related
from argmap.model import Speaker, Statement, Step
from argmap.model.mentions import Role
from argmap.syntax.fields import FILE, SPEAKER
from argmap.syntax.reader.context import ReaderContext
from argmap.syntax.reader.diagnostics import refuse, shorten
from argmap.syntax.reader.ids import is_id, normal_id
from argmap.syntax.reader.levels import gathered
from argmap.syntax.reader.records import read_record, require
from argmap.syntax.reader.values import read_text
from argmap.syntax.tree.nodes import Mapping, Node, Scalar, is_empty

Said = TypeVar("Said", Statement, Step)


def read_speakers(page: ReaderContext, node: Node) -> None:
    """Add the speakers of a file to the map."""
    if is_empty(node):
        return
    if not isinstance(node, Mapping):
        refuse(page.reading, node, FILE["speakers"], "write each speaker as an id, a colon and the name")
        return
    for key, value in gathered(page.reading, node, SPEAKER):
        name = normal_id(key.value)
        if not is_id(name):
            page.refuse_id(key, name, page.parts.speakers)
        add_speaker(page, key, read_speaker(page, key._replace(value=name), value))


def add_speaker(page: ReaderContext, key: Scalar, speaker: Speaker) -> None:
    """Add a speaker, unless another file of the map uses its id for somebody else."""
    page.mention(speaker.id, Role.SPEAKER, key)
    earlier = page.parts.speakers.setdefault(speaker.id, speaker)
    if earlier != speaker:
        related = Related("another speaker has this id here", earlier.span)
        help_text = "change the id of one of the two"
        page.reading.report("A008", key, f'duplicate id "{shorten(speaker.id)}"', help_text, related)


def read_speaker(page: ReaderContext, key: Scalar, node: Node) -> Speaker:
    """Return a speaker; if no more can be read, one with its id as name."""
    span = page.reading.span(key)
    if isinstance(node, Mapping):
        entries = read_record(page.reading, node, SPEAKER, "a speaker")
        require(page.reading, key, entries.places, SPEAKER, "a speaker")
        entries.values.setdefault("name", key.value)
        return Speaker(id=key.value, span=span, places=entries.places, **entries.values)
    name = key.value
    if isinstance(node, Scalar) and not is_empty(node):
        name = read_text(page.reading, node, SPEAKER["name"]) or name
    else:
        at = key if is_empty(node) else node
        page.refuse_shape(at, "a speaker must have a name", 'write the name, or a mapping with at least its "name"')
    return Speaker(id=key.value, name=name, span=span, places={"name": page.reading.span(node)})


def attributed(said: Said, speakers: AnyMapping[str, Speaker]) -> Said:
    """Return a statement or step with the id of its speaker, and with the speaker's voice unless it has its own."""
    speaker = speakers.get(normal_id(said.by)) if said.by else None
    if speaker is None:
        return said
    voice = said.voice if "voice" in said.places or speaker.voice is None else speaker.voice
    if (said.by, said.voice) == (speaker.id, voice):
        return said
    return replace(said, by=speaker.id, voice=voice)
