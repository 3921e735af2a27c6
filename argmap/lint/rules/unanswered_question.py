"""A step with a scheme whose critical questions are not all answered.

Why
    A scheme is a pattern that often holds but sometimes does not; its critical questions ask when it does not. A
    question counts as answered if `answers` of the step names it, with an answer in words or the id of the statement
    that gives it. "Not known" is an answer too. `argmap schemes` lists the questions of each scheme.

Bad
    claims:
      stay:
        text: The shop stays open.
        evidence:
          agent:
            text: The estate agent says that the landlord will not sell.
            source: letter
            supports:
              stay:
                scheme: position-to-know
                answers:
                  position: She sold him the house.
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
            supports:
              stay:
                scheme: position-to-know
                answers:
                  position: She sold him the house.
                  honesty: She gains nothing by it.
                  statement: Her letter says so.
    sources:
      letter: {title: A letter from the estate agent}
"""

from collections.abc import Iterator, Mapping

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A305"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
NEEDS = Need.SCHEMES
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each step with a known scheme and an unanswered question, once, located at the scheme."""
    for step in context.graph.map.steps:
        asked = questions_of(step.scheme) if step.scheme else {}
        unanswered = [name for name in asked if name not in step.answers]
        if unanswered:
            first, *others = unanswered
            what = f"{len(unanswered)} critical questions" if others else "a critical question"
            message = f'{what} of "{step.scheme}" without an answer: {", ".join(unanswered)}'
            help_text = f'answer them under "answers", as in "{first}: ..." to: {asked[first]}'
            yield Finding(CODE, step.place("scheme"), message, help_text)


def questions_of(name: str) -> Mapping[str, str]:
    """Return the critical questions of a scheme by their names, none for an unknown scheme."""
    from argmap.syntax.schemes import questions

    return questions().get(name, {})
