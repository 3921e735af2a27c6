"""Laws of edits: the map read afterwards is the map before with exactly that change, and every comment is there."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import NamedTuple, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.lint.checker import check
from argmap.model import Contradiction, Kind, Map, Relation, Statement, Step
from argmap.model.mentions import Namespace
from argmap.model.records import step_id
from argmap.model.renaming import Naming, renamed
from argmap.syntax import edits
from argmap.syntax.edits.file import EditedFile
from argmap.syntax.edits.opening import open_file
from argmap.syntax.reader.statements import without_implied_attacks
from argmap.syntax.writer.values import Value
from argmap.workspace.project import Project
from tests.laws import examples
from tests.syntax.edits.made_files import NAMES, TEXTS, WORDS, files

NOWHERE = Project("/nowhere")
# Why an edit of a file without comments, anchors and braces is refused: for what the map says.
REASONS = (
    "cannot be removed: other entries",
    "is nested in",
    "cannot be nested in itself",
    "has no field",
    "there already is a",
    "cannot have the relation",
)


class Trial(NamedTuple):
    """An edit of a map, and the map that is to come of it."""

    edited: edits.Edited
    expected: Map


def read_whole(text: Text) -> Map:
    """Return the map in a text, and see to it that nothing was wrong with the reading."""
    checked = check(text, NOWHERE, with_rules=False)
    assert checked.is_whole, [(d.code, d.message, d.span.start, text.content) for d in checked.diagnostics]
    return checked.map


def with_statement(whole: Map, name: str, **values: Value) -> Map:
    """Return a map with other values of a statement."""
    changed = replace(whole.statements[name], **values)
    return replace(whole, statements={**whole.statements, name: changed})


def with_steps(whole: Map, steps: list[Step]) -> Map:
    """Return a map with other steps."""
    return replace(whole, steps=without_implied_attacks(steps))


def try_reword(whole: Map, random: Random) -> Trial:
    """Give a statement another text."""
    name, text = random.choice(list(whole.statements)), random.choice(TEXTS)
    return Trial(edits.reword(whole, name, text), with_statement(whole, name, text=text))


def try_set(whole: Map, random: Random) -> Trial:
    """Set a field of a statement."""
    name = random.choice(list(whole.statements))
    field, value = random.choice([("by", random.choice(WORDS)), ("note", random.choice(TEXTS)), ("weight", 0.5)])
    if random.random() < 0.3:
        tags = tuple(random.sample(WORDS, random.randint(1, 3)))
        return Trial(edits.set_field(whole, name, "tags", tags), with_statement(whole, name, tags=tags))
    return Trial(edits.set_field(whole, name, field, value), with_statement(whole, name, **{field: value}))


def try_remove_field(whole: Map, random: Random) -> Trial:
    """Remove a field of a statement."""
    name = random.choice(list(whole.statements))
    field, value = random.choice([("by", None), ("tags", ())])
    return Trial(edits.remove_field(whole, name, field), with_statement(whole, name, **{field: value}))


def try_set_of_step(whole: Map, random: Random) -> Trial:
    """Set or remove a field of a step."""
    steps = list(whole.steps)
    if not steps:
        return Trial((), whole)
    number = random.randrange(len(steps))
    step = steps[number]
    if step.strength and random.random() < 0.5:
        edited, changed = edits.remove_field(whole, step.id, "strength"), replace(step, strength=None)
    else:
        text = random.choice(TEXTS)
        edited, changed = edits.set_field(whole, step.id, "warrant", text), replace(step, warrant=text)
    steps[number] = changed
    return Trial(edited, replace(whole, steps=tuple(steps)))


def try_connect(whole: Map, random: Random) -> Trial:
    """Give a statement a relation."""
    name, target = random.choice(list(whole.statements)), random.choice(list(whole.statements))
    relation = random.choice(["supports", "attacks", "contradicts", "undercuts"])
    if relation == "undercuts":
        target = random.choice([step.id for step in whole.steps if "(" not in step.id] or [target])
    edited = edits.connect(whole, name, relation, target)
    if relation == "contradicts":
        pair = Contradiction(name, target)
        return Trial(edited, replace(whole, contradictions=(*whole.contradictions, pair)))
    step = Step(id=step_id(name, target), premises=(name,), relation=Relation(relation), target=target)
    return Trial(edited, with_steps(whole, [*whole.steps, step]))


def try_disconnect(whole: Map, random: Random) -> Trial:
    """Take a relation from a statement."""
    if whole.contradictions and random.random() < 0.4:
        pair = random.choice(whole.contradictions)
        rest = tuple(each for each in whole.contradictions if each is not pair)
        return Trial(edits.disconnect(whole, pair.left, "contradicts", pair.right), replace(whole, contradictions=rest))
    steps = [step for step in whole.steps if not step.named]
    if not steps:
        return Trial((), whole)
    step = random.choice(steps)
    edited = edits.disconnect(whole, step.premises[0], str(step.relation), step.target)
    return Trial(edited, replace(whole, steps=tuple(each for each in whole.steps if each is not step)))


def try_add(whole: Map, random: Random) -> Trial:
    """Add a statement."""
    added = Statement(
        id="new", kind=random.choice(list(Kind)), text=random.choice(TEXTS), by=random.choice([None, "me"])
    )
    parents = [None, *whole.statements, *(step.id for step in whole.steps)]
    parent = random.choice(parents)
    relation = None if parent is None or parent in whole.statements else Relation.UNDERCUTS
    usual = Relation.ATTACKS if added.kind is Kind.COUNTERARGUMENT else Relation.SUPPORTS
    edited = edits.add(whole, added, parent, relation)
    after = replace(whole, statements={**whole.statements, "new": added})
    if parent is None:
        return Trial(edited, after)
    step = Step(id=step_id("new", parent), premises=("new",), relation=relation or usual, target=parent)
    return Trial(edited, replace(after, steps=(*whole.steps, step)))


def try_remove(whole: Map, random: Random) -> Trial:
    """Remove a statement."""
    name = random.choice(list(whole.statements))
    return Trial(
        edits.remove(whole, name),
        replace(
            whole,
            statements={key: each for key, each in whole.statements.items() if key != name},
            steps=tuple(step for step in whole.steps if name not in step.premises),
            contradictions=tuple(each for each in whole.contradictions if each.left != name),
        ),
    )


def try_move(whole: Map, random: Random) -> Trial:
    """Move a statement, and keep or lose the relation to what it was in."""
    name, parent = random.choice(list(whole.statements)), random.choice([None, *whole.statements])
    keep = random.random() < 0.5
    edited = edits.move(whole, name, parent, keep=keep)
    usual = Relation.ATTACKS if whole.statements[name].kind is Kind.COUNTERARGUMENT else Relation.SUPPORTS
    steps = [step for step in whole.steps if keep or not (step.nested and step.premises == (name,))]
    if parent:
        identity = (step_id(name, parent), usual)
        there = [step for step in steps if (step.id, step.relation) == identity]
        steps += [] if there else [Step(id=identity[0], premises=(name,), relation=usual, target=parent)]
    return Trial(edited, whole if edited == () else with_steps(whole, steps))


def try_rename(whole: Map, random: Random) -> Trial:
    """Rename a statement, an argument or a tag."""
    tags = [tag for each in whole.statements.values() for tag in each.tags]
    if tags and random.random() < 0.4:
        naming = Naming(Namespace.TAG, random.choice(tags), random.choice(["other", "an 'other', one", "日"]))
    else:
        naming = Naming(Namespace.STATEMENT, random.choice(list(whole.statements)), random.choice([*NAMES, "z.1", "é"]))
    return Trial(edits.rename(whole, *naming), renamed(whole, naming))


Attempt: TypeAlias = Callable[[Map, Random], Trial]
ATTEMPTS: tuple[Attempt, ...] = (
    try_reword,
    try_set,
    try_remove_field,
    try_set_of_step,
    try_connect,
    try_disconnect,
    try_add,
    try_remove,
    try_move,
    try_rename,
)


def comments_of(text: Text) -> list[str]:
    """Return the comments of a file."""
    file = open_file(text)
    assert isinstance(file, EditedFile)
    return sorted(text.content[first:last].rstrip() for first, last in file.comments)


def hold(content: str, attempt: Attempt, random: Random) -> edits.Edited:
    """Make an edit of a file, and hold what must hold of it unless it is refused."""
    text = Text("made.yaml", content)
    edited, expected = attempt(read_whole(text), random)
    if isinstance(edited, edits.Refused):
        assert edited.message
        return edited
    for one, other in pairwise(edited):
        assert one.span.last <= other.span.first
    changed = edits.with_edits(text, edited)
    after = read_whole(changed)
    assert after == expected, changed.content
    assert comments_of(changed) == comments_of(text), changed.content
    is_windows = "\r\n" in content
    assert not is_windows or "\n" not in changed.content.replace("\r\n", ""), changed.content
    return edited


@given(files(), st.sampled_from(ATTEMPTS), st.randoms(use_true_random=False))
@settings(max_examples=examples(6000))
def test_an_edit_changes_exactly_what_it_says(content: str, attempt: Attempt, random: Random) -> None:
    hold(content, attempt, random)


@given(files(is_plain=True), st.sampled_from(ATTEMPTS), st.randoms(use_true_random=False))
@settings(max_examples=examples(2000))
def test_a_file_on_plain_lines_takes_every_edit_that_its_map_allows(
    content: str, attempt: Attempt, random: Random
) -> None:
    edited = hold(content, attempt, random)
    assert not isinstance(edited, edits.Refused) or any(reason in edited.message for reason in REASONS), edited.message
