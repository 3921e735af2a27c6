"""A causal claim that rests only on correlation, or on what came first.

Why
    That two things go together, or that one came after the other, does not show that one causes the other: it may be
    the reverse, or something else may cause both. Say why it is a cause with a `warrant` or the scheme
    `correlation-to-cause`, whose critical questions ask about it; raise the doubt as an undercut and answer it; or
    claim only a correlation. Trials and experiments, which can separate the two, are not reported.

Bad
    claims:
      music:
        text: Music in the shop makes customers buy more.
        evidence:
          both:
            text: Customers buy more often in shops that play music.
            source: survey
    sources:
      survey: {title: A survey of shops}

Good
    claims:
      music:
        text: Music in the shop goes together with more sales.
        evidence:
          both:
            text: Customers buy more often in shops that play music.
            source: survey
    sources:
      survey: {title: A survey of shops}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context
from argmap.model import Relation, Step
from argmap.model.graph import Graph

CODE = "A515"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
PREVIEW = True
ABSENCE = True

# Every match of the pattern of causes contains one of these.
PARTS = (
    "reduc",
    "increas",
    "improv",
    "prevent",
    "damag",
    "make",
    "made",
    "cause",
    "lead",
    "led",
    "result",
    "trigger",
    "bring",
    "brought",
    "drive",
    "due to",
    "harm",
)
DENIED = r"(?i)\b(?:not|never|nor|cannot|no|nothing|neither)\b|n['’]t\b"
# Checking the first letters of words first halves the time.
CAUSING = (
    r"(?i)\b(?=[mclrtbdiawph])(?:makes?\s+(?!sure\b|sense\b|up\b|use\b|it\s+(?:clear|plain)\b|money\b|a\s+profit\b)(?!no\b|a\s+difference\b)"
    r"|made\s+(?!of\b|from\b|in\b|by\b|up\b)|caus(?:e|es|ed|ing)\s+(?!of\b)|(?:leads?|led|leading)\s+(?:\w+\s+){0,2}?to\b"
    r"|(?:results?|resulted)\s+in\b|triggers?\b|triggered\b|brings?\s+about\b|brought\s+about\b|drives?\s+(?!to\b)"
    r"|(?:is|are|was|were)\s+due\s+to\b|(?:reduce[sd]|improve[sd]|damage[sd]|increased|(?:prevent|harm)(?:s|ed))\s+\w|increases\s+(?:the|an?|its)\b)"
)
TOGETHER = (
    r"(?i)\b(?:(?:more|less|twice\s+as|times\s+as|as)\s+often|more\s+likely|less\s+likely|linked\s+(?:with|to)"
    r"|(?:higher|lower|rarer|more\s+common|more\s+frequent)\s+(?:in|among|where)\b|associated\s+with|correlat\w+|go(?:es)?\s+together|went\s+together|coincid\w+"
    r"|(?:rose|fell|grew|dropped|increased|decreased|declined|began|became|started|rises?|falls?)\b[^.;]{0,100}?"
    r"\b(?:after|since|when|as\s+soon\s+as)\b|(?:after|since)\s+(?:\w+\s+){1,6}(?:rose|fell|grew|dropped|increased|became))"
)
TESTED = r"(?i)\b(?:trials?|randomi[sz]\w+|experiments?|experimental|controlled|placebo|blind\w*)\b"


def find(context: Context) -> Iterator[Finding]:
    """Yield each step that draws a cause from what goes together, in the order of the statements."""
    graph = context.graph
    for statement in context.wording.holding(*PARTS):
        bare = [step for step in graph.steps_to(statement.id, Relation.SUPPORTS) if is_bare(graph, step)]
        if not bare or not re.search(CAUSING, statement.text) or re.search(DENIED, statement.text):
            continue
        for step in bare:
            if premise := together_in(graph, step):
                message = f'"{statement.id}" claims a cause, but "{premise}" only shows that things go together'
                help_text = 'say why it is a cause with a "warrant" or a scheme, or claim only a correlation'
                related = (Related("the claim", statement.place("text")),)
                yield Finding(CODE, graph.map.statements[premise].place("text"), message, help_text, related)


def is_bare(graph: Graph, step: Step) -> bool:
    """Return whether nothing is said about how a step reaches its conclusion, neither for it nor against it."""
    fields = {"warrant", "scheme"}
    return not (step.warrant or step.scheme or graph.incoming.get(step.id)) and fields.isdisjoint(step.places)


def together_in(graph: Graph, step: Step) -> str:
    """Return the premise of a step that states a correlation, if no premise describes a trial; else nothing."""
    texts = [(name, graph.map.statements[name].text) for name in step.premises]
    if any(re.search(TESTED, text) for _, text in texts):
        return ""
    return next((name for name, text in texts if re.search(TOGETHER, text)), "")
