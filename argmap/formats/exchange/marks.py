"""Hashes of the contents of an imported map: of its statements, their texts, and its relations."""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from argmap.model import Map, Statement, Step
from argmap.model.records import ARROW, ORIGINAL_ID

# The length of a hash. With this many hexadecimal digits, the chance that any two of 10,000 texts share a hash is
# about one in five million.
DIGITS = 12


def marks_of(argument_map: Map) -> Iterator[str]:
    """Yield the hashes of a map's contents: two for each statement (its id; its id and text), one for each relation."""
    for statement in argument_map.statements.values():
        yield mark_of_statement(statement)
        yield mark_of_text(statement)
    originals = {name: original_id(each) for name, each in argument_map.statements.items()}
    yield from (mark_of_step(step, originals) for step in argument_map.steps)
    for each in argument_map.contradictions:
        yield mark_of_rivals(each.left, each.right, originals)


def original_id(thing: Statement | Step) -> str:
    """Return the id that a statement or step has in the format that it was imported from."""
    return str(thing.extra.get(ORIGINAL_ID, thing.id))


def mark_of_statement(statement: Statement) -> str:
    """Return the hash that records that a statement was imported."""
    return mark("statement", original_id(statement))


def mark_of_text(statement: Statement) -> str:
    """Return the hash of a statement together with its text."""
    return mark("text", original_id(statement), statement.text)


def mark_of_step(step: Step, originals: Mapping[str, str]) -> str:
    """Return the hash of a step, computed from the imported ids of its ends."""
    premises = sorted(originals.get(name, name) for name in step.premises)
    return mark("step", step.relation, *premises, original_target(step.target, originals))


def original_target(target: str, originals: Mapping[str, str]) -> str:
    """Return the target of a step, by the ids of the other format."""
    return " ".join(originals.get(word.strip("()"), word.strip("()")) for word in target.split() if word != ARROW)


def mark_of_rivals(left: str, right: str, originals: Mapping[str, str]) -> str:
    """Return the hash of two statements that contradict each other."""
    return mark("rivals", *sorted(originals.get(name, name) for name in (left, right)))


def mark(*parts: str) -> str:
    """Return a short hash of texts."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
