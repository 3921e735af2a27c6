"""A whole map as one file: its fields, its sources, the four sections and the arguments, in flat form."""

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
# What a statement has no attribute for by itself.
OF_OTHERS = frozenset(CITATION) | {"contradicts", "voice"}
# The fields of a source that are paths.
PATHS = ("text", "fingerprint")
# A blank line stands before each of these, and before the fields of somebody's own.
PARTED = ("sources", *SECTIONS, "arguments")
# And between the entries of each of these.
PARTED_WITHIN = PARTED[1:]


def write(argument_map: Map) -> str:
    """Return a map as the text of an argument file, in the canonical form of the format; never raises.

    What is read again equals the map: as one file, because the statements of files that were included are part of it.
    Paths are kept, relative to the map's own file; a source that names its record is written as the path of that.
    Fields have the order of the reference, and statements, without nesting, are in the section of their kind; so
    another order of statements or steps is not kept, nor one of premises in which those of one role are apart.

    What no file can say is not kept either: blanks around a text; an empty text, list or mapping where a field may be
    left out; numbers and other values in fields of somebody's own, which are read as texts; a contradiction between two
    statements that are not there; a citation without a source in a map with a default source; half a surrogate pair. A
    step that no statement can hold (several premises, or an unknown one, without a name) is written under `arguments`,
    and a likelihood from another lexicon than the map's as it is: reading the text reports both.
    """
    return "".join(f"{line}\n" for line in spaced(lines_of(file_node(argument_map))))


def spaced(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a map with a blank one between its parts, and between statements of more than one line."""
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
    """Yield the lines of each field of a file; those of a section come as its head and one part for each entry."""
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
    held, loose = parted(argument_map)
    rivals = rivals_of(argument_map)
    sections: dict[str, dict[str, Node]] = {name: {} for name in SECTIONS}
    names = {kind: name for name, kind in SECTIONS.items()}
    for name, statement in argument_map.statements.items():
        relations = relation_nodes(argument_map, held.get(name, ()), rivals.get(name, ()))
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
    """Return the steps that a statement can hold, by its id, and those that are entries of `arguments`."""
    held: dict[str, list[Step]] = defaultdict(list)
    loose: list[Step] = []
    for step in argument_map.steps:
        premise = step.premises[0] if len(step.premises) == 1 else ""
        is_held = premise in argument_map.statements and not step.named and step.id == step_id(premise, step.target)
        (held[premise] if is_held else loose).append(step)
    return held, loose


def rivals_of(argument_map: Map) -> Mapping[str, list[str]]:
    """Return what each statement is written to contradict: the first of two names the second, if it is there."""
    rivals: dict[str, list[str]] = defaultdict(list)
    for each in argument_map.contradictions:
        left, right = (each.left, each.right) if each.left in argument_map.statements else (each.right, each.left)
        rivals[left].append(right)
    return rivals


def statement_node(statement: Statement, relations: Mapping[str, Node], argument_map: Map) -> Node:
    """Return a statement: its fields, or its text alone when it has no other."""
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
    # A section of one statement called "text" would be read as a statement itself.
    return nodes["text"] if nodes.keys() == {"text"} and statement.id != "text" else nodes


def voice_node(said: Statement | Step, argument_map: Map) -> dict[str, Node]:
    """Return the voice of a statement or step, unless it is that of all that the same speaker says."""
    return {} if said.voice == argument_map.implied_voice(said.by) else {"voice": said.voice}


def citation_node(citation: Citation, default_source: str | None) -> dict[str, Node]:
    """Return a citation; that of the default source need not name it."""
    is_default = citation.source == default_source and bool(citation.quote or citation.locator)
    return fields_of(citation, CITATION, {}, ("source",) if is_default else ())


def relation_nodes(argument_map: Map, steps: Iterable[Step], rivals: Iterable[str]) -> dict[str, Node]:
    """Return the relations of a statement by their names."""
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
    """Return one target, a list of targets, or where a step has fields a mapping from target to these."""
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
    """Return premises by their roles, of which each premise has one."""
    held: dict[str, list[str]] = defaultdict(list)
    for premise, role in step.roles.items():
        held[role].append(premise)
    return {role: names[0] if len(names) == 1 else names for role, names in held.items()}


def speaker_node(speaker: Speaker) -> Node:
    """Return a speaker: its name, or its fields where there is more to say."""
    nodes = fields_of(speaker, SPEAKER, {})
    return nodes["name"] if nodes.keys() == {"name"} else nodes


def source_node(source: Source, argument_map: Map) -> Node:
    """Return a source: the path of its record, or the record itself."""
    if source.record is not None:
        return moved(source.record, source, argument_map)
    paths = ((name, getattr(source, name)) for name in PATHS)
    return fields_of(source, SOURCE, {name: moved(path, source, argument_map) for name, path in paths if path})


def write_record(source: Source) -> str:
    """Return a source as the file of its record."""
    return "".join(f"{line}\n" for line in lines_of(fields_of(source, SOURCE, {})))


def moved(path: str, source: Source, argument_map: Map) -> str:
    """Return a path that the file of a source names, as the map's own file names it."""
    here, there = os.path.dirname(argument_map.span.path), os.path.dirname(source.span.path)
    if here == there or not source.span.path:
        return path
    return os.path.relpath(os.path.join(there, path), here or os.curdir).replace(os.sep, "/")
