"""What a map says once an id in it is another."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from argmap.model.cited import Source, Speaker
from argmap.model.mentions import Namespace
from argmap.model.records import Map, Statement, Step

# What stands between the ids of a step, such as `a -> (b -> c)`.
SIGNS_OF_STEP = re.compile(r"( -> \(?|\)$)")


class Naming(NamedTuple):
    """The names of a namespace in which one is another now; those of all others stay."""

    namespace: Namespace
    old: str
    new: str

    def of(self, namespace: Namespace) -> Callable[[str], str]:
        """Return what gives the name of each thing of a namespace."""
        return self.name if namespace == self.namespace else str

    def name(self, name: str) -> str:
        """Return what a name is now."""
        return self.new if name == self.old else name

    def target(self, target: str) -> str:
        """Return what a statement or step is called now."""
        if self.namespace != Namespace.STATEMENT:
            return target
        return "".join(self.name(part) for part in SIGNS_OF_STEP.split(target))


def renamed(argument_map: Map, naming: Naming) -> Map:
    """Return a map in which a name is another one wherever it is mentioned."""
    statement, source = naming.of(Namespace.STATEMENT), naming.of(Namespace.SOURCE)
    group, speaker = naming.of(Namespace.GROUP), naming.of(Namespace.SPEAKER)
    return replace(
        argument_map,
        theses=tuple(map(statement, argument_map.theses)),
        source=argument_map.source and source(argument_map.source),
        groups={group(name): title for name, title in argument_map.groups.items()},
        speakers={speaker(name): renamed_speaker(each, naming) for name, each in argument_map.speakers.items()},
        sources={
            source(name): renamed_source(each, argument_map, naming) for name, each in argument_map.sources.items()
        },
        statements={
            statement(name): renamed_statement(each, argument_map, naming)
            for name, each in argument_map.statements.items()
        },
        steps=tuple(renamed_step(step, argument_map, naming) for step in argument_map.steps),
        contradictions=tuple(
            replace(each, left=statement(each.left), right=statement(each.right))
            for each in argument_map.contradictions
        ),
    )


def renamed_source(source: Source, argument_map: Map, naming: Naming) -> Source:
    """Return a source under the name that it has now; its news may come from one that has another name now."""
    name = naming.of(Namespace.SOURCE)
    is_source = source.origin in argument_map.sources
    # A source that could not be read is called by its id.
    title = source.title if source.is_read else name(source.id)
    return replace(
        source,
        id=name(source.id),
        title=title,
        origin=name(source.origin) if source.origin and is_source else source.origin,
    )


def renamed_speaker(speaker: Speaker, naming: Naming) -> Speaker:
    """Return a speaker under the id that it has now."""
    return replace(speaker, id=naming.of(Namespace.SPEAKER)(speaker.id))


def belonging(said: Statement | Step, argument_map: Map, naming: Naming) -> dict[str, Any]:
    """Return who says a statement or step, its group and its tags, as they are called now."""
    speaker, group, tag = (naming.of(each) for each in (Namespace.SPEAKER, Namespace.GROUP, Namespace.TAG))
    return {
        "by": speaker(said.by) if said.by and said.by in argument_map.speakers else said.by,
        "group": said.group and group(said.group),
        "tags": tuple(map(tag, said.tags)),
    }


def renamed_statement(statement: Statement, argument_map: Map, naming: Naming) -> Statement:
    """Return a statement under the name that it has now, with its sources, its speaker, its group and its tags."""
    source = naming.of(Namespace.SOURCE)
    return replace(
        statement,
        id=naming.of(Namespace.STATEMENT)(statement.id),
        citations=tuple(replace(each, source=each.source and source(each.source)) for each in statement.citations),
        **belonging(statement, argument_map, naming),
    )


def renamed_step(step: Step, argument_map: Map, naming: Naming) -> Step:
    """Return a step under the name that it has now; an answer is a text unless it is the id of a statement."""
    name = naming.of(Namespace.STATEMENT)
    answers = {
        question: name(answer) if answer in argument_map.statements else answer
        for question, answer in step.answers.items()
    }
    return replace(
        step,
        id=name(step.id) if step.named else naming.target(step.id),
        premises=tuple(map(name, step.premises)),
        target=naming.target(step.target),
        answers=answers,
        roles={name(premise): role for premise, role in step.roles.items()},
        **belonging(step, argument_map, naming),
    )
