"""An unknown scheme, or a premise role or answer that its scheme does not have.

Why
    A scheme stands for its premises and critical questions; an unknown one stands for nothing. An answer to a question
    that the scheme does not ask is lost, and so is a premise in a role that it does not have. `argmap schemes` lists
    the schemes, their premises and their questions.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          agent:
            text: The estate agent says that the landlord will not sell.
            source: letter
            supports: {stay: {scheme: expert-oppinion}}
    sources:
      letter: {title: A letter from the estate agent}

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          agent:
            text: The estate agent says that the landlord will not sell.
            source: letter
            supports: {stay: {scheme: expert-opinion}}
    sources:
      letter: {title: A letter from the estate agent}
"""

import re
from collections.abc import Collection, Iterator
from itertools import count

from argmap.base.diagnostics import Finding, Severity
from argmap.base.text import Span
from argmap.language.suggestions import did_you_mean
from argmap.lint.context import Context
from argmap.lint.needs import Need
from argmap.model import Step

CODE = "A306"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
NEEDS = Need.SCHEMES
# Searching for the nearest name takes time, so only the first mistakes get suggestions.
MOST_SUGGESTIONS = 20


def find(context: Context) -> Iterator[Finding]:
    """Yield each unknown scheme, and each answer and role that belongs to no scheme."""
    steps = [step for step in context.graph.map.steps if step.scheme or step.answers]
    if not steps:
        return
    from argmap.syntax.schemes import questions, suggestion

    known, numbers = questions(), count()
    for step in steps:
        if step.scheme is None and "scheme" not in step.places:
            message = "these answers belong to no scheme"
            help_text = 'add "scheme" with the scheme whose questions they answer'
            yield Finding(CODE, step.place("answers"), message, help_text)
        elif step.scheme is not None and step.scheme not in known:
            help_text = (
                suggestion(step.scheme) if next(numbers) < MOST_SUGGESTIONS else "run argmap schemes to list them"
            )
            yield Finding(CODE, step.place("scheme"), f'no scheme is called "{step.scheme}"', help_text)
        elif step.scheme is not None:
            yield from unknown_answers(step, step.scheme, known[step.scheme])
            yield from unknown_roles(step, step.scheme)


def unknown_answers(step: Step, scheme: str, asked: Collection[str]) -> Iterator[Finding]:
    """Yield each answer to a question that a scheme does not ask."""
    for name in step.answers:
        if name not in asked:
            message = f'the scheme "{scheme}" has no question "{name}"'
            help_text = did_you_mean(name, asked, "its questions are: " + ", ".join(asked))
            yield Finding(CODE, place_of_answer(step, name), message, help_text)


def unknown_roles(step: Step, scheme: str) -> Iterator[Finding]:
    """Yield each role of a premise that a scheme does not have."""
    if not step.roles:
        return
    from argmap.syntax.schemes import schemes

    parts = schemes()[scheme].premises
    for premise, role in step.roles.items():
        if role not in parts:
            message = f'the scheme "{scheme}" has no premise "{role}"'
            help_text = did_you_mean(role, parts, "its premises are: " + ", ".join(parts))
            yield Finding(CODE, step.role_spans.get(premise, step.place("premises")), message, help_text)


def place_of_answer(step: Step, name: str) -> Span:
    """Return the location of an answer's name, or of the answers if it is written with escapes."""
    span = step.place("answers")
    key = re.compile(rf"(?<![\w-]){re.escape(name)}(?=[\"']?\s*:)")
    match = key.search(span.text.content, span.first)
    return Span(span.text, *match.span()) if match else span
