"""Resolving the relations of an imported map: dangling and duplicate ones are removed, and steps get ids."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.ids import IdMaker, is_readable
from argmap.model import Relation, Step
from argmap.model.records import ORIGINAL_ID, step_id

RELATIONS = "relations"


class ResolvedRelations(NamedTuple):
    """The steps of a map with their ids, and the pairs of keys that contradict each other."""

    steps: tuple[Step, ...]
    rivals: tuple[tuple[str, str], ...]


def resolve_steps(draft: MapDraft, ids: Mapping[str, str], names: IdMaker) -> ResolvedRelations:
    """Return the relations of a draft, whose statements have `ids`; `names` assigns ids to steps that need one."""
    steps = without_doubles(draft, connected(draft, suited(draft)))
    mutual = mutual_attacks(steps)
    rivals = dict.fromkeys(known_rivals(draft, ids))
    for key, other in mutual.items():
        if key < other:
            pair = steps[key].premises[0], steps[key].target
            rivals.setdefault(pair if pair[::-1] not in rivals else pair[::-1])
            draft.losses.changed(RELATIONS, draft.places[key], "mutual attacks become a contradiction")
    steps = {key: step for key, step in steps.items() if key not in mutual}
    draft.losses.kept(RELATIONS, max(0, len(steps) + len(rivals) - len(mutual) // 2))
    return ResolvedRelations(tuple(named_steps(draft, steps, ids, names)), tuple(rivals))


def known_rivals(draft: MapDraft, ids: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the contradictions between existing statements, and record the others as dropped."""
    found = []
    for pair, place in draft.rivals.items():
        if all(key in ids for key in pair):
            found.append(pair)
        else:
            draft.losses.dropped(RELATIONS, place, "a contradiction with something that is not a statement")
    return found


def suited(draft: MapDraft) -> dict[str, Step]:
    """Return the steps with the relation that suits their target, and without repeated premises."""
    found = {}
    for key, step in draft.steps.items():
        relation = step.relation
        if relation is Relation.ATTACKS and step.target in draft.steps:
            relation = Relation.UNDERCUTS
        elif relation is Relation.UNDERCUTS and step.target in draft.statements:
            relation = Relation.ATTACKS
            draft.losses.changed(RELATIONS, draft.places[key], "an undercut of a statement becomes an attack")
        premises = tuple(dict.fromkeys(step.premises))
        is_suited = relation is step.relation and len(premises) == len(step.premises)
        found[key] = step if is_suited else replace(step, relation=relation, premises=premises)
    return found


def connected(draft: MapDraft, steps: dict[str, Step]) -> dict[str, Step]:
    """Return the steps whose ends exist, following targets that are steps; record the others as dropped."""
    bearing: dict[str, list[str]] = defaultdict(list)
    good: dict[str, None] = {}
    stack = []
    for key, step in steps.items():
        if not step.premises or not all(premise in draft.statements for premise in step.premises):
            continue
        if step.target in draft.statements and step.target not in step.premises:
            stack.append(key)
        elif step.target in steps:
            bearing[step.target].append(key)
    while stack:
        key = stack.pop()
        good[key] = None
        stack.extend(bearing[key])
    for key, step in steps.items():
        if key not in good:
            draft.losses.dropped(RELATIONS, draft.places[key], why_dropped(draft, step))
    return {key: step for key, step in steps.items() if key in good}


def why_dropped(draft: MapDraft, step: Step) -> str:
    """Return why a step was left out of the map."""
    if step.target in step.premises:
        return "a relation from a statement to itself"
    if step.target in draft.steps:
        return "a relation to a step that does not exist"
    return "a relation to a statement that does not exist"


def without_doubles(draft: MapDraft, steps: dict[str, Step]) -> dict[str, Step]:
    """Return the steps without unnamed duplicates."""
    first: dict[object, str] = {}
    stands_for: dict[str, str] = {}
    for key, step in steps.items():
        if not step.named:
            identity = step.relation, frozenset(step.premises), step.target
            stands_for[key] = first.setdefault(identity, key)
    doubled = {key: kept for key, kept in stands_for.items() if key != kept}
    for key in doubled:
        draft.losses.changed(RELATIONS, draft.places[key], "a duplicate relation was merged")
    return {
        key: replace(step, target=doubled[step.target]) if step.target in doubled else step
        for key, step in steps.items()
        if key not in doubled
    }


def mutual_attacks(steps: Mapping[str, Step]) -> dict[str, str]:
    """Return the pairs of attacks in opposite directions that have no other fields."""
    targeted = {step.target for step in steps.values()}
    plain = {
        (step.premises[0], step.target): key
        for key, step in steps.items()
        if step.relation is Relation.ATTACKS and len(step.premises) == 1 and key not in targeted and is_bare(step)
    }
    return {key: plain[pair[::-1]] for pair, key in plain.items() if pair[::-1] in plain}


def is_bare(step: Step) -> bool:
    """Return whether a step has no fields other than its relation, premise and target."""
    said = (step.named, step.scheme, step.warrant, step.strength, step.answers, step.note, step.extra, step.by)
    return step.voice == "author" and not any(each not in (None, False, {}) for each in said)


def named_steps(draft: MapDraft, steps: Mapping[str, Step], ids: Mapping[str, str], names: IdMaker) -> list[Step]:
    """Return the steps with ids of their own and the ids of their ends."""
    pairs: dict[tuple[str, str], list[str]] = defaultdict(list)
    targeted = {step.target for step in steps.values()}
    for key, step in steps.items():
        if len(step.premises) == 1:
            pairs[step.premises[0], step.target].append(key)
    found: dict[str, str] = {}
    for key, step in steps.items():
        is_doubtful = key in targeted and (
            step.target in steps or len(pairs.get((step.premises[0], step.target), ())) > 1
        )
        if step.named or len(step.premises) > 1 or is_doubtful:
            found[key] = names.take(wanted(draft, key), "argument")
    named = frozenset(found)
    for key, step in sorted(steps.items(), key=lambda each: each[1].target in steps):
        if key not in named:
            found[key] = step_id(ids[step.premises[0]], ids.get(step.target) or found[step.target])
    known = {**found, **ids}
    return [
        placed(step, known, original_of(draft, step, found[step.id]), is_named=key in named)
        for key, step in steps.items()
    ]


def wanted(draft: MapDraft, key: str) -> list[str]:
    """Return the texts from which a step's name may be made, best first."""
    original = draft.originals.get(key, key)
    given = [original] if is_readable(original) and "\0" not in original else []
    return [*given, draft.titles.get(key, "")]


def original_of(draft: MapDraft, step: Step, name: str) -> dict[str, object]:
    """Return the field for a step's id in the other format, if that id was not kept."""
    own = step.id if step.named and "\0" not in step.id else ""
    original = draft.originals.get(step.id, own)
    return {ORIGINAL_ID: original} if original and original != name else {}


def placed(step: Step, known: Mapping[str, str], own: Mapping[str, object], *, is_named: bool) -> Step:
    """Return a step with its id and the ids of its ends."""
    return replace(
        step,
        id=known[step.id],
        premises=tuple(known[premise] for premise in step.premises),
        target=known[step.target],
        named=is_named,
        title=step.title if is_named else None,
        group=step.group if is_named else None,
        roles={known[premise]: role for premise, role in step.roles.items() if premise in step.premises},
        tags=step.tags if is_named else (),
        extra={**own, **step.extra},
    )
