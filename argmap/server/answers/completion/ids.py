"""Completion of ids, each with a description of the thing it names."""

from collections.abc import Iterator

from argmap.language.phrases import KINDS
from argmap.model import Kind, Relation
from argmap.model.mentions import Namespace, Role
from argmap.model.records import ARROW
from argmap.server.answers.completion.candidates import CandidateKind, Offered
from argmap.server.answers.known import KnownMap
from argmap.sources.citations import reference
from argmap.syntax.fields import NO_GROUP
from argmap.syntax.reader.ids import normal_id
from argmap.syntax.tokens import TOP, Typed, meaning_of


def ids(known: KnownMap, typed: Typed, role: Role) -> Iterator[Offered]:
    """Yield the ids that may be typed where the format expects one with a role."""
    match role:
        case Role.TARGET:
            yield from targets(known, typed)
        case Role.THESIS:
            yield from (each for each in statements(known, typed) if each.detail == KINDS[Kind.CLAIM])
        case Role.CITATION | Role.DEFAULT_SOURCE | Role.ORIGIN:
            yield from sources(known)
        case Role.MEMBERSHIP:
            yield from groups(known)
        case Role.TAG:
            yield from tags(known)
        case Role.ATTRIBUTION:
            yield from speakers(known)
        case _:
            yield from statements(known, typed)


def statements(known: KnownMap, typed: Typed) -> Iterator[Offered]:
    """Yield the statements of the map and those just written, except the one in which an id is being typed."""
    own = statement_around(typed)
    for name, statement in known.map.statements.items():
        if name != own:
            yield Offered(name, CandidateKind.STATEMENT, KINDS[statement.kind], statement.text)
    for name in declared(known, Namespace.STATEMENT):
        if name != own and name not in known.map.statements and name not in known.graph.steps:
            yield Offered(name, CandidateKind.STATEMENT)


def statement_around(typed: Typed) -> str | None:
    """Return the id of the statement or argument that contains the position, or None."""
    owner = typed.owner
    while owner != TOP:
        if meaning_of(typed.scan, owner).role in {Role.STATEMENT, Role.ARGUMENT}:
            return normal_id(typed.scan.value(owner))
        owner = typed.scan.tokens[owner].owner
    return None


def declared(known: KnownMap, namespace: Namespace) -> Iterator[str]:
    """Yield the ids that the files declare in their current state."""
    for mention in known.mentions:
        if mention.role.is_declaration and mention.role.namespace is namespace:
            yield mention.id


def targets(known: KnownMap, typed: Typed) -> Iterator[Offered]:
    """Yield the possible targets of a relation: steps for an undercut, statements for an attack, both for a support."""
    field = typed.place.field
    relation = field.name if field else None
    if relation != Relation.UNDERCUTS:
        yield from statements(known, typed)
    if relation != Relation.ATTACKS:
        yield from steps(known, typed)


def steps(known: KnownMap, typed: Typed) -> Iterator[Offered]:
    """Yield the steps that can be named in a file: by their own id, or as one statement, an arrow and another."""
    own = statement_around(typed)
    for name, step in known.graph.steps.items():
        is_simple = len(step.premises) == 1 and ARROW not in step.target and name.count(ARROW) == 1
        if own not in {name, *step.premises} and (step.named or (is_simple and "(" not in name)):
            about = " ".join(known.map.statements[each].text for each in step.premises if each in known.map.statements)
            yield Offered(name, CandidateKind.STEP, step.relation, about)


def sources(known: KnownMap) -> Iterator[Offered]:
    """Yield the sources."""
    for name, source in known.map.sources.items():
        yield Offered(name, CandidateKind.SOURCE, source.title, reference(source))
    for name in declared(known, Namespace.SOURCE):
        if name not in known.map.sources:
            yield Offered(name, CandidateKind.SOURCE)


def groups(known: KnownMap) -> Iterator[Offered]:
    """Yield the groups, and the word that takes a nested statement out of its group."""
    for name, title in known.map.groups.items():
        yield Offered(name, CandidateKind.GROUP, title)
    for name in declared(known, Namespace.GROUP):
        if name not in known.map.groups:
            yield Offered(name, CandidateKind.GROUP)
    yield Offered(NO_GROUP, CandidateKind.WORD, "no group")


def tags(known: KnownMap) -> Iterator[Offered]:
    """Yield the tags in use."""
    found = dict.fromkeys(tag for each in known.map.said() for tag in each.tags)
    yield from (Offered(tag, CandidateKind.TAG) for tag in found)


def speakers(known: KnownMap) -> Iterator[Offered]:
    """Yield the declared speakers, and names that are used without a declaration."""
    for name, speaker in known.map.speakers.items():
        yield Offered(name, CandidateKind.SPEAKER, speaker.name)
    found = dict.fromkeys([*declared(known, Namespace.SPEAKER), *(each.by for each in known.map.said() if each.by)])
    yield from (Offered(name, CandidateKind.SPEAKER) for name in found if name not in known.map.speakers)
