"""A thesis whose likelihood contradicts its verdict.

Why
    The thesis is called almost certain but falls by the reasons in the map, or it is called unlikely but stands. Either
    a reason or an objection is missing from the map, or the likelihood was written before the objections. Verdicts are
    those of `argmap evaluate`; ties between unweighted sides are not reported.

Bad
    theses: [stay]
    claims:
      stay:
        text: The shop stays open.
        likelihood: almost certain
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
            counterarguments:
              typo:
                text: The figure is a misprint.
                source: erratum
                weight: 0.9
        counterarguments:
          notice:
            text: The shop has given notice for May.
            source: letter
    sources:
      ledger: {title: The ledger}
      erratum: {title: Erratum to the ledger}
      letter: {title: A letter of the owner}

Good
    theses: [stay]
    claims:
      stay:
        text: The shop stays open.
        likelihood: unlikely
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
            counterarguments:
              typo:
                text: The figure is a misprint.
                source: erratum
                weight: 0.9
        counterarguments:
          notice:
            text: The shop has given notice for May.
            source: letter
    sources:
      ledger: {title: The ledger}
      erratum: {title: Erratum to the ledger}
      letter: {title: A letter of the owner}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.needs import Need

CODE = "A307"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
NEEDS = Need.LIKELIHOODS
ABSENCE = True


def find(context: Context) -> Iterator[Finding]:
    """Yield each thesis with such a likelihood, located at the likelihood."""
    statements = context.map.statements
    estimated = [name for name in context.graph.theses if statements[name].likelihood]
    if not estimated:
        return
    from argmap.evaluation.analysis.agreement import disagreement
    from argmap.language.likelihoods import estimates_of
    from argmap.language.phrases import standing_verb

    estimates = estimates_of(context.map.lexicon)
    for name in estimated:
        estimate = estimates.given(statements[name].likelihood or "")
        reason = context.standings.reason_of(name)
        if estimate and disagreement(estimate, reason):
            message = (
                f'"{name}" is called {estimate}, but by the reasons in this map it {standing_verb(reason.standing)}'
            )
            help_text = f"change the likelihood, or add what is missing; see argmap why {name}"
            yield Finding(CODE, statements[name].place("likelihood"), message, help_text)
