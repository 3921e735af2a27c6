"""Abstract argumentation frameworks as in ICCMA: arguments and attacks, without texts."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.drafts import MapDraft, linked
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.omissions import connected_steps, note_omissions
from argmap.lint.checker import Checked
from argmap.model import Kind, Map, Relation, Statement
from argmap.model.records import ORIGINAL_ID

KEPT = frozenset({"kind"})


class Named(NamedTuple):
    """An argument, or an attack from the first of two names on the second, with its place."""

    names: tuple[str, ...]
    place: str


def map_of(parts: Iterable[Named], title: str) -> tuple[Map, MapDraft]:
    """Return a framework as a map: each argument is a claim, with its name as its text."""
    draft = MapDraft()
    attacks = []
    for part in parts:
        if len(part.names) == 1:
            if part.names[0] in draft.statements:
                draft.losses.dropped("arguments", part.place, f'duplicate argument "{part.names[0]}"')
                continue
            text = f"Argument {part.names[0]}"
            draft.add_statement(Statement(id=part.names[0], kind=Kind.CLAIM, text=text), place=part.place)
        else:
            attacks.append(part)
    for part in attacks:
        draft.add_step(linked(Relation.ATTACKS, part.names[:1], part.names[1]), place=part.place)
    return finish(draft, title), draft


class NamedFramework(NamedTuple):
    """A map as a framework: argument names by statement id, and the attacks between them."""

    names: Mapping[str, str]
    attacks: tuple[tuple[str, str], ...]


def framework_of(checked: Checked, losses: LossRecorder) -> NamedFramework:
    """Return a map as a framework: attacks, undercuts and contradictions become attacks; reasons are lost."""
    names = {name: str(each.extra.get(ORIGINAL_ID, name)) for name, each in checked.map.statements.items()}
    attacks = dict.fromkeys(attacks_in(checked, losses))
    note_omissions(checked.map, losses, KEPT)
    losses.kept("arguments", len(names))
    losses.kept("attacks", len(attacks))
    return NamedFramework(names, tuple((names[left], names[right]) for left, right in attacks))


def attacks_in(checked: Checked, losses: LossRecorder) -> Iterator[tuple[str, str]]:
    """Yield the attacks of a map, by statement ids."""
    steps = connected_steps(checked.graph, losses)
    for step in steps.values():
        place = f'step "{step.id}"'
        if step.relation is Relation.SUPPORTS:
            losses.dropped("reasons", place, "the format has only attacks")
        elif step.target in checked.map.statements:
            if len(step.premises) > 1:
                losses.changed("attacks", place, "linked premises attack separately")
            yield from ((premise, step.target) for premise in step.premises)
        else:
            losses.changed("attacks", place, "an undercut becomes attacks on the premises of the step")
            target = steps[step.target]
            yield from ((premise, other) for premise in step.premises for other in target.premises)
    for each in checked.map.contradictions:
        if {each.left, each.right} <= checked.map.statements.keys():
            yield from ((each.left, each.right), (each.right, each.left))
