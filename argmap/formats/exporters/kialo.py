"""Kialo: a discussion of numbered claims. A claim that occurs twice is a reference to its first occurrence."""

from collections.abc import Iterator

from argmap.base.tuples import NamedTuple
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.omissions import connected_steps
from argmap.formats.exporters import Exported, ExportOptions
from argmap.lint.checker import Checked
from argmap.model import Citation, Map, Relation, Statement, Step
from argmap.model.graph import Graph

TITLE = "Kialo"
SUFFIX = ".txt"
SIGNS = {Relation.SUPPORTS: "Pro", Relation.ATTACKS: "Con", Relation.UNDERCUTS: "Con"}


class Branch(NamedTuple):
    """A statement to be written, with its number and its sign; a thesis has no sign."""

    name: str
    number: str
    sign: str


def export(checked: Checked, options: ExportOptions) -> Exported:
    """Return a map as a discussion, each thesis followed by its argument, and the losses."""
    graph, losses = checked.graph, LossRecorder()
    connected_steps(graph, losses)  # reports the steps that lack an end
    about = [" ".join((graph.map.about or "").split())] if graph.map.about else []
    lines = [f"Discussion Title: {graph.map.title}", "", *about, *([""] if about else []), *claims(graph, losses)]
    return Exported("\n".join(lines) + "\n", losses.report())


def claims(graph: Graph, losses: LossRecorder) -> Iterator[str]:
    """Yield the claims in order: each thesis with its argument, then statements not connected to a thesis."""
    numbers: dict[str, str] = {}
    roots = iter([*graph.theses, *graph.statements])
    for count, root in enumerate((name for name in roots if name not in numbers), 1):
        stack = [Branch(root, str(count), "")]
        while stack:
            branch = stack.pop()
            sign = f"{branch.sign}: " if branch.sign else ""
            if branch.name in numbers:
                yield f"{branch.number}. {sign}-> See {numbers[branch.name]}."
                continue
            numbers[branch.name] = branch.number
            statement = graph.statements[branch.name]
            yield f"{branch.number}. {sign}{text_of(statement, graph.map)}"
            count_losses(statement, losses)
            stack.extend(reversed(list(below(branch, graph, losses))))
    for pair in graph.map.contradictions:
        losses.dropped("contradictions", f'"{pair.left}" and "{pair.right}"', "Kialo has no contradictions")


def below(branch: Branch, graph: Graph, losses: LossRecorder) -> Iterator[Branch]:
    """Yield the reasons and objections to a statement and to the steps leading to it, each premise as its own claim."""
    number = 0
    stack = [(step, False) for step in reversed(graph.incoming.get(branch.name, ()))]
    while stack:
        step, is_on_step = stack.pop()
        note_step(step, losses, is_on_step=is_on_step)
        for premise in step.premises:
            number += 1
            yield Branch(premise, f"{branch.number}.{number}", SIGNS[step.relation])
        stack.extend((each, True) for each in reversed(graph.incoming.get(step.id, ())))


def note_step(step: Step, losses: LossRecorder, *, is_on_step: bool) -> None:
    """Record what Kialo cannot express about a step."""
    place = f'step "{step.id}"'
    if is_on_step:
        losses.changed("relations", place, "support and attacks on a step apply to its target instead")
    elif len(step.premises) > 1:
        losses.changed("relations", place, "linked premises become separate claims")
    else:
        losses.kept("relations")
    for name in ("scheme", "warrant", "strength", "note"):
        if getattr(step, name):
            losses.dropped(f"{name} of steps", place, "Kialo has no place for it")


def count_losses(statement: Statement, losses: LossRecorder) -> None:
    """Record what Kialo can and cannot express about a statement."""
    losses.kept("statements")
    for name in ("by", "likelihood", "confidence", "weight", "date", "tags", "note", "indicators", "if_false"):
        if getattr(statement, name):
            field = name.replace("_", "-")
            losses.dropped(field, f'statement "{statement.id}"', "Kialo has no place for it")


def text_of(statement: Statement, argument_map: Map) -> str:
    """Return the text of a statement with its sources as links."""
    links = [link for each in statement.citations if (link := link_to(each, argument_map))]
    return " ".join((" ".join(statement.text.split()), *links))


def link_to(citation: Citation, argument_map: Map) -> str:
    """Return a citation as a link; an empty string if its source has no address."""
    source = argument_map.source_called(citation.source)
    address = (source.url or source.archived) if source else None
    if source is None or not address or not set(address).isdisjoint(" ()"):
        return ""
    title = source.title.replace("[", "(").replace("]", ")")
    return f"[{title}]({address})"
