"""Who says what in a dialogue in AIF: the locutions of statements, and the people after them."""

import re
from collections.abc import Iterator, Mapping

from argmap.formats.exchange.aif.nodes import ILLOCUTION, LOCUTION, AifGraph, AifNode
from argmap.formats.exchange.ids import IdMaker, slug
from argmap.formats.exchange.losses import LossRecorder
from argmap.model import Speaker

# AIFdb writes who speaks before what is said: "CL : It is late."
NAMED = re.compile(r"\s*(?P<name>[^:\n]{1,40}?)\s*:\s+(?=\S)")


def locutions_of(graph: AifGraph, name: str) -> Iterator[AifNode]:
    """Yield the locutions by which a node was said."""
    for illocution in graph.before(name, ILLOCUTION):
        yield from graph.before(illocution.id, LOCUTION)


def person_of(graph: AifGraph, locution: AifNode) -> str:
    """Return who says a locution: the participant, or the name before its words, or else the number that it gives."""
    person = graph.persons.get(locution.id, "")
    if person in graph.participants:
        return graph.participants[person]
    match = NAMED.match(locution.text)
    return match["name"] if match else f"Person {person}" if person else ""


def speakers_of(
    graph: AifGraph, names: Mapping[str, str], losses: LossRecorder
) -> tuple[dict[str, Speaker], dict[str, str]]:
    """Return the speakers by their ids, and the id of who says each statement, of several people the first.

    `names` are the nodes that are statements, by the ids of all nodes that one stands for.
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
            losses.changed("speakers", graph.nodes[node].place, f"the first of {len(people)} who say so is named")
        if people:
            said.setdefault(statement, by_name[next(iter(people))])
    return speakers, said
