"""The steps of a statement: their targets, premises, and what supports or attacks them."""

from collections.abc import Iterable, Iterator, Sequence

from argmap.base.html import NOTHING, Html, element, join, terms, text
from argmap.language.phrases import does, done_by
from argmap.model import Relation, Step
from argmap.page.material import Material, link_to, voice_in_words
from argmap.page.verdicts import hitch_html
from argmap.sources.citations import one_line


def steps_html(material: Material, steps: Sequence[Step]) -> Html:
    """Return the steps from a statement, each with its target and details."""
    items = (element("li", *step_parts(material, step), class_=step.relation) for step in steps)
    return element("ul", *items, class_="links") if steps else NOTHING


def step_parts(material: Material, step: Step) -> Iterator[Html]:
    """Yield the parts of a step: verb and target, other premises, fields, and what supports or attacks it."""
    yield element("span", text(verb_of(material, step)), class_="verb")
    yield Html(" ")
    yield target_html(material, step)
    if len(step.premises) > 1:
        yield element("p", text("together: "), premises_html(material, step), class_="with")
    yield hitch_html(material, step)
    yield details_html(material, step)
    for other in material.graph.incoming.get(step.id, ()):
        lead = element("span", text(f"{done_by(other.relation)} "), class_="verb")
        yield element("p", lead, in_a_row(material, other.premises), class_=f"on-step {other.relation}")


def verb_of(material: Material, step: Step) -> str:
    """Return what a step does to its target, in words."""
    return does(step.relation, on_step=step.target not in material.graph.map.statements)


def target_html(material: Material, step: Step) -> Html:
    """Return the target of a step: a statement, or a step with both its ends."""
    if step.target in material.graph.map.statements:
        return link_to(material, step.target)
    target = material.graph.steps[step.target]
    premises = in_a_row(material, target.premises)
    if target.target in material.graph.map.statements:
        return join(text("from "), premises, text(" to "), link_to(material, target.target))
    return join(premises, text(f" ({one_line(target.id)})"))


def in_a_row(material: Material, names: Iterable[str]) -> Html:
    """Return statements as links joined by "and"."""
    return join(*(link_to(material, name) for name in names), between=" and ")


def premises_html(material: Material, step: Step) -> Html:
    """Return the premises of a step as links, each with its role in the scheme if it has one."""
    parts = (
        join(text(f"{one_line(step.roles[name])}: ") if name in step.roles else NOTHING, link_to(material, name))
        for name in step.premises
    )
    return join(*parts, between=" and ")


def details_html(material: Material, step: Step) -> Html:
    """Return the fields of a step, and its critical questions with the answers."""
    said = (
        ("argument", text(one_line(step.title))),
        ("scheme", text(one_line(step.scheme).replace("-", " "))),
        ("strength", text("" if step.strength is None else f"{step.strength}")),
        ("warrant", text(one_line(step.warrant))),
        ("inference", text(voice_in_words(material, step))),
        ("group", text(one_line(material.graph.map.groups.get(step.group or "", step.group)))),
        ("tags", text(", ".join(map(one_line, step.tags)))),
        ("note", text(one_line(step.note))),
        *((f"{one_line(question)}", answer_html(material, answer)) for question, answer in step.answers.items()),
    )
    return terms(said, class_="step")


def answer_html(material: Material, answer: str) -> Html:
    """Return the answer to a critical question: words, or a link to the statement that gives it."""
    name = answer.strip()
    return link_to(material, name) if name in material.graph.map.statements else text(one_line(answer))


def reasons_html(material: Material, name: str, relation: Relation) -> Html:
    """Return the steps with one relation to a statement, as links to their premises."""
    steps = material.graph.steps_to(name, relation)
    items = (
        element(
            "li", in_a_row(material, step.premises), strength_html(step), hitch_html(material, step), class_=relation
        )
        for step in steps
    )
    return element("ul", *items, class_="links") if steps else NOTHING


def strength_html(step: Step) -> Html:
    """Return the strength of a step in small letters, if it is stated."""
    return NOTHING if step.strength is None else element("small", text(f" {step.strength}"))
