"""A step whose premise and conclusion share no topic, without a warrant.

Why
    If a reason shares no word with the thesis it is given for, with the other reasons for it, with what the thesis
    supports or attacks, or with the title and question of the map, something unsaid connects them, and that is where
    arguments are most often weak. State it: as a `warrant`, by naming the step's `scheme`, or as an assumption that
    supports the step or is linked to the premise. Evidence for other claims is reported only if it has no `basis` and
    shares no word with any statement near it. Only English texts are compared, by the beginnings of their words, and
    not if the reason refers back with a word such as "it".

Bad
    claims:
      stay:
        text: The shop should stay open.
        claims:
          pensioners:
            text: Many old people live nearby.
            source: census
    sources:
      census: {title: The census}

Good
    claims:
      stay:
        text: The shop should stay open.
        claims:
          pensioners:
            text: Many old people live nearby.
            source: census
            supports:
              stay:
                warrant: What serves those who cannot go far should be kept.
    sources:
      census: {title: The census}
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.language.english import FUNCTION_WORDS, is_english
from argmap.lint.context import Context
from argmap.lint.wording import words_of
from argmap.model import Kind, Relation, Step
from argmap.model.graph import Graph

CODE = "A207"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
ABSENCE = True
PREVIEW = True
# Related words begin alike: Iran and Iranian, depend and dependence.
BEGINNING = 4
# Words that refer back to the conclusion, or to its topic.
POINTING = frozenset({"it", "its", "they", "them", "their", "this", "these", "he", "she", "him", "her", "his"})


def find(context: Context) -> Iterator[Finding]:
    """Yield each step from a single premise that shares no topic with its conclusion and the statements around it."""
    graph = context.graph
    words = context.wording.words
    theses = frozenset(graph.theses)
    for target, steps in graph.incoming.items():
        loose = [step for step in steps if target in theses or is_loose_evidence(graph, step.premises[0])]
        # Comparing whole words rules out nearly all steps.
        conclusion = set(words.get(target, ())) - FUNCTION_WORDS if loose else ()
        if not conclusion:
            continue
        unrelated = [step for step in loose if conclusion.isdisjoint(words[step.premises[0]]) and is_bare(graph, step)]
        around = matter_around(context, target, steps) if unrelated else ()
        for step in unrelated:
            premise = words[step.premises[0]]
            is_tied = not (matter_of(premise).isdisjoint(around) and POINTING.isdisjoint(premise))
            if not is_tied and (is_english(premise) or is_english(words[target])):
                message = f'"{step.premises[0]}" and "{target}" share no topic, and nothing says how they are connected'
                help_text = 'add a "warrant" or "scheme" to the step, or the assumption that it needs'
                yield Finding(CODE, step.span, message, help_text)


def is_loose_evidence(graph: Graph, name: str) -> bool:
    """Return whether a statement is evidence that does not say what kind of ground it is."""
    statement = graph.map.statements[name]
    return statement.kind is Kind.EVIDENCE and "basis" not in statement.places and not statement.basis


def is_bare(graph: Graph, step: Step) -> bool:
    """Return whether a step supports something with a single premise and no warrant, scheme or support."""
    is_alone = step.relation is Relation.SUPPORTS and len(step.premises) == 1
    return is_alone and not (step.warrant or step.scheme or graph.steps_to(step.id, Relation.SUPPORTS))


def matter_around(context: Context, target: str, steps: Iterable[Step]) -> set[str]:
    """Return the topics around a conclusion: its own, and those of its targets, the map and two reasons."""
    graph, words = context.graph, context.wording.words
    premises = dict.fromkeys(premise for step in steps for premise in step.premises)
    by_reasons = Counter(part for premise in premises for part in matter_of(words[premise]))
    around = {part for part, number in by_reasons.items() if number > 1}
    for text in filter(None, (graph.map.title, graph.map.question)):
        around |= matter_of(words_of(text))
    for name in (target, *(step.target for step in graph.outgoing.get(target, ()))):
        around |= matter_of(words.get(name, ()))
    return around


def matter_of(words: Iterable[str]) -> set[str]:
    """Return the beginnings of the words that are not function words."""
    return {word[:BEGINNING] for word in words if word not in FUNCTION_WORDS}
