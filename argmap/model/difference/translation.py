"""Translation of a map to the ids of a later version."""

import re
from collections.abc import Mapping
from dataclasses import replace

from argmap.model.cited import Citation, Source
from argmap.model.difference.values import Renames
from argmap.model.records import Map, Statement, Step, step_id

# An id between the arrows and parentheses of a step.
NAME = re.compile(r"[^\s()]+")


def translated(argument_map: Map, renames: Renames) -> Map:
    """Return a map in which everything that was renamed has its new name, wherever it is mentioned."""
    if not renames:
        return argument_map
    names = renames.statements
    statements = [of_statement(each, renames) for each in argument_map.statements.values()]
    sources = [of_source(each, renames.sources) for each in argument_map.sources.values()]
    speakers = [replace(each, id=renames.speakers.get(each.id, each.id)) for each in argument_map.speakers.values()]
    return replace(
        argument_map,
        theses=tuple(names.get(name, name) for name in argument_map.theses),
        source=renamed(argument_map.source, renames.sources),
        speakers={speaker.id: speaker for speaker in speakers},
        groups={renames.groups.get(name, name): title for name, title in argument_map.groups.items()},
        sources={source.id: source for source in sources},
        statements={statement.id: statement for statement in statements},
        steps=tuple(of_step(step, renames) for step in argument_map.steps),
        contradictions=tuple(
            replace(each, left=names.get(each.left, each.left), right=names.get(each.right, each.right))
            for each in argument_map.contradictions
        ),
    )


def renamed(name: str | None, names: Mapping[str, str]) -> str | None:
    """Return the new name of a part, or the old one if it was not renamed."""
    return name if name is None else names.get(name, name)


def of_statement(statement: Statement, renames: Renames) -> Statement:
    """Return a statement with new names."""
    return replace(
        statement,
        id=renames.statements.get(statement.id, statement.id),
        by=renamed(statement.by, renames.speakers),
        group=renamed(statement.group, renames.groups),
        citations=tuple(of_citation(each, renames.sources) for each in statement.citations),
    )


def of_citation(citation: Citation, names: Mapping[str, str]) -> Citation:
    """Return a citation with new names."""
    source = renamed(citation.source, names)
    return citation if source == citation.source else replace(citation, source=source)


def of_source(source: Source, names: Mapping[str, str]) -> Source:
    """Return a source with new names; its origin may be the id of another source."""
    return replace(source, id=names.get(source.id, source.id), origin=renamed(source.origin, names))


def of_step(step: Step, renames: Renames) -> Step:
    """Return a step with new names. The id of an unnamed step is derived from its ends."""
    names = renames.statements
    premises = tuple(names.get(name, name) for name in step.premises)
    target = of_target(step.target, renames)
    is_named = step.named or len(premises) != 1
    name = names.get(step.id, step.id) if is_named else step_id(premises[0], target)
    return replace(
        step,
        id=renames.steps.get(name, name),
        premises=premises,
        target=target,
        roles={names.get(premise, premise): role for premise, role in step.roles.items()},
        group=renamed(step.group, renames.groups),
        by=renamed(step.by, renames.speakers),
        answers={question: names.get(answer, answer) for question, answer in step.answers.items()},
    )


def of_target(target: str, renames: Renames) -> str:
    """Return the id of a statement or step with new names."""
    name = NAME.sub(lambda match: renames.statements.get(match[0], match[0]), target)
    return renames.steps.get(name, name)
