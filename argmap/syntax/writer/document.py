"""Writes a whole map as one file: its fields, sources, the four sections and the arguments, without nesting."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.model import Citation, Map, Relation, Source, Speaker, Statement, Step
from argmap.model.records import step_id
from argmap.syntax.fields import (
    ARGUMENT,
    CITATION,
    FILE,
    INDICATOR,
    OWN_FIELD_PREFIX,
    REVIEW,
    SECTIONS,
    SOURCE,
    SPEAKER,
    STATEMENT,
    STEP,
    VERSION,
)
from argmap.syntax.writer import blocks
from argmap.syntax.writer.blocks import Node, lines_of
from argmap.syntax.writer.values import fields_of, unique_keys

DEFAULT_LEXICON = "icd-203"
# Fields of the record that are not attributes of a statement.
OF_OTHERS = frozenset(CITATION) | {"contradicts", "voice"}
# The fields of a source that are paths.
PATHS = ("text", "fingerprint")
# A blank line precedes each of these, and the custom fields.
PARTED = ("sources", *SECTIONS, "arguments")
# There are also blank lines between the entries of these.
PARTED_WITHIN = PARTED[1:]


def write(argument_map: Map) -> str:
    """Return a map as the text of an argument file, in the canonical form of the format; never raises.

    Reading the text gives an equal map. It is a single file, because the statements of included files are written as
    part of it. Paths are kept, relative to the map's own file; a source with a record file is written as the path of
    that file. Fields have the order of the reference, and statements are in the section of their kind, without nesting;
    so a different order of statements or steps is not kept, nor an order of premises in which those with the same role
    are not adjacent.

    What the format cannot express is not kept either: blanks around a text; an empty text, list or mapping in an
    optional field; numbers and other values in custom fields, which are read as texts; a contradiction between two
    statements that do not exist; a citation without a source in a map with a default source; lone surrogates. A step
    that cannot be written within a statement (several premises, or an unknown one, and no name) is written under
    `arguments`, and a likelihood from a lexicon other than the map's is written unchanged: reading the text reports
    both.
    """
    return "".join(f"{line}\n" for line in spaced(lines_of(file_node(argument_map))))


def spaced(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a map with blank lines between its parts, and between statements of more than one line."""
    before: list[str] = []
    for lines_of_part in parts_of(lines):
        first = lines_of_part[0]
        if first.startswith(" "):
            is_parted = before[0].startswith(" ") and (has_lines(before) or has_lines(lines_of_part))
        else:
            is_first_of_own = first.lstrip('? "').startswith(OWN_FIELD_PREFIX) and before[-1].startswith(" ")
            is_parted = is_first_of_own or first.removesuffix(":") in PARTED
        if is_parted:
            yield ""
        yield from lines_of_part
        before = lines_of_part


def parts_of(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines of each field of a file; a section is split into its head and its entries."""
    part: list[str] = []
    is_section = False
    for line in lines:
        if line[0] != " " or (is_section and line[blocks.STEP] != " "):
            if part:
                yield part
            part = []
        if line[0] != " ":
            is_section = line.removesuffix(":") in PARTED_WITHIN
        part.append(line)
    yield part


def has_lines(part: Sequence[str]) -> bool:
    """Return whether a part has more than one line, as a folded text has."""
    return len(part) > 1 or "\n" in part[0]


def file_node(argument_map: Map) -> dict[str, Node]:
    """Return the fields of a file."""
    of_statements, loose = parted(argument_map)
    rivals = rivals_of(argument_map)
    sections: dict[str, dict[str, Node]] = {name: {} for name in SECTIONS}
    names = {kind: name for name, kind in SECTIONS.items()}
    for name, statement in argument_map.statements.items():
        relations = relation_nodes(argument_map, of_statements.get(name, ()), rivals.get(name, ()))
        sections[names[statement.kind]][name] = statement_node(statement, relations, argument_map)
    given: dict[str, Node] = {"argmap": VERSION}
    if argument_map.lexicon != DEFAULT_LEXICON:
        given["lexicon"] = argument_map.lexicon
    if argument_map.speakers:
        given["speakers"] = {name: speaker_node(each) for name, each in argument_map.speakers.items()}
    if argument_map.sources:
        given["sources"] = {name: source_node(each, argument_map) for name, each in argument_map.sources.items()}
    given |= {name: nodes for name, nodes in sections.items() if nodes}
    if loose:
        given["arguments"] = unique_keys((step.id, argument_node(step, argument_map)) for step in loose)
    return fields_of(argument_map, FILE, given)


def parted(argument_map: Map) -> tuple[Mapping[str, list[Step]], list[Step]]:
    """Return the steps that are written within a statement, by its id, and those that become entries of `arguments`."""
    of_statements: dict[str, list[Step]] = defaultdict(list)
    loose: list[Step] = []
    for step in argument_map.steps:
        premise = step.premises[0] if len(step.premises) == 1 else ""
        is_held = premise in argument_map.statements and not step.named and step.id == step_id(premise, step.target)
        (of_statements[premise] if is_held else loose).append(step)
    return of_statements, loose


def rivals_of(argument_map: Map) -> Mapping[str, list[str]]:
    """Return the contradictions to write with each statement: the first of two names the second, if it exists."""
    rivals: dict[str, list[str]] = defaultdict(list)
    for each in argument_map.contradictions:
        left, right = (each.left, each.right) if each.left in argument_map.statements else (each.right, each.left)
        rivals[left].append(right)
    return rivals


def statement_node(statement: Statement, relations: Mapping[str, Node], argument_map: Map) -> Node:
    """Return a statement: its fields, or its text alone if it has no others."""
    citations = [citation_node(each, argument_map.source) for each in statement.citations]
    given = {**relations, **voice_node(statement, argument_map)}
    if len(citations) == 1 and not statement.citations[0].extra:
        given |= citations[0]
    elif citations:
        given["citations"] = citations
    if statement.reviewed:
        given["reviewed"] = fields_of(statement.reviewed, REVIEW, {})
    if statement.indicators:
        given["indicators"] = [fields_of(each, INDICATOR, {}) for each in statement.indicators]
    nodes = fields_of(statement, STATEMENT, given, OF_OTHERS)
    # A section with a single statement called "text" would be read as a statement itself.
    return nodes["text"] if nodes.keys() == {"text"} and statement.id != "text" else nodes


def voice_node(said: Statement | Step, argument_map: Map) -> dict[str, Node]:
    """Return the voice of a statement or step, unless it is the usual one of its speaker."""
    return {} if said.voice == argument_map.implied_voice(said.by) else {"voice": said.voice}


def citation_node(citation: Citation, default_source: str | None) -> dict[str, Node]:
    """Return a citation; the default source is not named."""
    is_default = citation.source == default_source and bool(citation.quote or citation.locator)
    return fields_of(citation, CITATION, {}, ("source",) if is_default else ())


def relation_nodes(argument_map: Map, steps: Iterable[Step], rivals: Iterable[str]) -> dict[str, Node]:
    """Return the relations of a statement by name."""
    by_relation: dict[Relation, list[Step]] = defaultdict(list)
    for step in steps:
        by_relation[step.relation].append(step)
    there = [relation for relation in Relation if relation in by_relation]
    nodes = {str(relation): targets(argument_map, by_relation[relation]) for relation in there}
    contradicted = list(rivals)
    if contradicted:
        nodes["contradicts"] = contradicted[0] if len(contradicted) == 1 else contradicted
    return nodes


def targets(argument_map: Map, steps: list[Step]) -> Node:
    """Return one target, a list of targets or, if a step has fields, a mapping from targets to fields."""
    fields = [fields_of(step, STEP, voice_node(step, argument_map), OF_OTHERS) for step in steps]
    if any(fields):
        return unique_keys(zip((step.target for step in steps), fields, strict=True))
    names = [step.target for step in steps]
    return names[0] if len(names) == 1 else names


def argument_node(step: Step, argument_map: Map) -> Node:
    """Return a step as an entry of `arguments`."""
    given: dict[str, Node] = {str(step.relation): step.target, **voice_node(step, argument_map)}
    if step.roles and list(step.roles) == list(step.premises):
        given["premises"] = premises_by_role(step)
    return fields_of(step, ARGUMENT, given, OF_OTHERS)


def premises_by_role(step: Step) -> Node:
    """Return premises by role; each premise has one."""
    by_role: dict[str, list[str]] = defaultdict(list)
    for premise, role in step.roles.items():
        by_role[role].append(premise)
    return {role: names[0] if len(names) == 1 else names for role, names in by_role.items()}


def speaker_node(speaker: Speaker) -> Node:
    """Return a speaker: its name, or its fields if it has others."""
    nodes = fields_of(speaker, SPEAKER, {})
    return nodes["name"] if nodes.keys() == {"name"} else nodes


def source_node(source: Source, argument_map: Map) -> Node:
    """Return a source: the path of its record file, or its fields."""
    if source.record is not None:
        return moved(source.record, source, argument_map)
    paths = ((name, getattr(source, name)) for name in PATHS)
    return fields_of(source, SOURCE, {name: moved(path, source, argument_map) for name, path in paths if path})


def write_record(source: Source) -> str:
    """Return a source as the text of a record file."""
    return "".join(f"{line}\n" for line in lines_of(fields_of(source, SOURCE, {})))


def moved(path: str, source: Source, argument_map: Map) -> str:
    """Return a path in the file of a source, relative to the map's own file."""
    here, there = os.path.dirname(argument_map.span.path), os.path.dirname(source.span.path)
    if here == there or not source.span.path:
        return path
    return os.path.relpath(os.path.join(there, path), here or os.curdir).replace(os.sep, "/")
