"""Who says what in an AIF dialogue: the locutions of statements and their speakers."""

import re
from collections.abc import Iterator, Mapping

from argmap.formats.exchange.aif.nodes import ILLOCUTION, LOCUTION, AifGraph, AifNode
from argmap.formats.exchange.ids import IdMaker, slug
from argmap.formats.exchange.losses import LossRecorder
from argmap.model import Speaker

# AIFdb writes the speaker before the words: "CL : It is late."
NAMED = re.compile(r"\s*(?P<name>[^:\n]{1,40}?)\s*:\s+(?=\S)")


def locutions_of(graph: AifGraph, name: str) -> Iterator[AifNode]:
    """Yield the locutions in which a node was said."""
    for illocution in graph.before(name, ILLOCUTION):
        yield from graph.before(illocution.id, LOCUTION)


def person_of(graph: AifGraph, locution: AifNode) -> str:
    """Return the speaker of a locution: its participant, the name before its words, or else the id it refers to."""
    person = graph.persons.get(locution.id, "")
    if person in graph.participants:
        return graph.participants[person]
    match = NAMED.match(locution.text)
    return match["name"] if match else f"Person {person}" if person else ""


def speakers_of(
    graph: AifGraph, names: Mapping[str, str], losses: LossRecorder
) -> tuple[dict[str, Speaker], dict[str, str]]:
    """Return the speakers by id, and the id of each statement's speaker (the first if there are several).

    `names` maps the id of every node to the statement that it stands for.
    """
    ids = IdMaker()
    speakers: dict[str, Speaker] = {}
    said: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for node, statement in names.items():
        named = [graph.speakers.get(node, ""), *(person_of(graph, each) for each in locutions_of(graph, node))]
        people = dict.fromkeys(filter(None, named))
        for person in people:
            if person not in by_name:
                by_name[person] = ids.take([slug(person)], "speaker")
                speakers[by_name[person]] = Speaker(id=by_name[person], name=person)
        if len(people) > 1:
            losses.changed("speakers", graph.nodes[node].place, f"only the first of {len(people)} speakers is kept")
        if people:
            said.setdefault(statement, by_name[next(iter(people))])
    return speakers, said
