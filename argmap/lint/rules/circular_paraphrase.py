"""A reason that only restates its conclusion.

Why
    "The minister does not lie" is not a reason to believe that the minister tells the truth: whoever doubts one doubts
    the other. Give another reason. The rule compares the content words of two sentences, in any order and form; common
    synonyms, and antonyms with a negation, count as the same. Evidence that cites a source is not reported, because it
    adds that somebody else says so.

Bad
    claims:
      honest:
        text: The minister tells the truth.
        claims:
          no-liar:
            text: The minister does not lie.

Good
    claims:
      honest:
        text: The minister tells the truth.
        evidence:
          records:
            text: The records of the ministry bear out her report in all five cases.
            source: records
    sources:
      records: {title: Records of the ministry}
"""

from collections.abc import Iterator, Sequence

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.language.english import is_english
from argmap.language.synonyms import gist_of, matters_of
from argmap.lint.context import Context
from argmap.model import Relation, Statement

CODE = "A518"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
PREVIEW = True

FEWEST_MATTERS = 2


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that supports another one alone and says the same."""
    graph, words = context.graph, context.wording.words
    matters = matters_of(words)
    for target, steps in graph.incoming.items():
        for step in steps:
            is_alone = step.relation is Relation.SUPPORTS and len(step.premises) == 1
            # Comparing the content words rules out nearly all pairs.
            if not is_alone or matters.get(target) != matters[step.premises[0]]:
                continue
            premise = graph.map.statements[step.premises[0]]
            if not is_cited(premise) and say_the_same(words[premise.id], words[target]):
                message = f'"{premise.id}" only restates "{target}", so it is not a reason for it'
                related = (Related("said here", graph.map.statements[target].place("text")),)
                yield Finding(CODE, premise.place("text"), message, "give another reason", related)


def is_cited(statement: Statement) -> bool:
    """Return whether a statement cites something, or has a field for it that could not be read."""
    return bool(statement.citations or statement.url) or not {"source", "citations"}.isdisjoint(statement.places)


def say_the_same(reason: Sequence[str], conclusion: Sequence[str]) -> bool:
    """Return whether two English sentences say the same in different words."""
    if reason == conclusion or not (is_english(reason) or is_english(conclusion)):
        return False
    gist = gist_of(conclusion)
    return len(gist.matters) >= FEWEST_MATTERS and gist == gist_of(reason)
