"""A statement that contains a whole argument.

Why
    Words such as "therefore" connect a reason to a conclusion. Inside a single statement, nobody can see the step or
    object to it. Turn the reason into a separate statement that supports the conclusion. "Because" is reported too if
    it argues that something should be, will be, or is good or bad, but not if it merely gives a cause: not "because
    of", "that is because", "partly because", "not because" or "only because". A word that only links the statement to
    an earlier one, as in "The shop should therefore stay", is not reported.

Bad
    claims:
      stay:
        text: The trade has grown, therefore the shop should stay open.
        source: ledger
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop should stay open.
        claims:
          trade:
            text: The trade has grown.
            source: ledger
    sources:
      ledger: {title: The ledger}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.wording import place_of

CODE = "A503"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
# Every match of the pattern contains one of these.
PARTS = ("therefore", "because", "hence", "thus", "consequently", "follows", "reason")
# After these, "because" explains rather than argues.
EXPLAINING = ("is", "was", "'s", "’s", "not", "only", "just", "merely", "simply", "partly", "mainly", "largely")
INFERENCE = (
    r"(?i)\b(?:therefore|hence|thus(?!\s+far\b)|consequently|it\s+follows\s+(?:from|that)|for\s+th(?:is|at)\s+reason|"
    + "".join(rf"(?<!{word}\s)" for word in EXPLAINING)
    + r"because(?!\s+of\b))\b"
)

# A reason ends before the word: "Trade grows, therefore", "and thus".
JOINED = r"(?i)\w\s+\w[^.;]*(?:[,;:.\N{EM DASH}\N{EN DASH}]\s*|\b(?:and|so|but)\s+)+\Z"
# A reason that is denied, as in "nobody is guilty because he is rich", is not a reason.
DENIED = r"(?i)\b(?:no|not|never|nobody|cannot)\b|n['’]t\b"
# Of facts, "because" gives the cause; of what is good, must be or will be, a reason to believe it.
ARGUED = (
    r"(?i)\b(?:should|ought|must|needs?|will|would|can|could|right|wrong|good|bad|better|best|worse|dangerous|safe"
    r"|harmful|justified|fair|unfair|likely|unlikely|important|necessary|impossible)\b"
)
# How far around a word to look for what it joins.
NEAR = 200
# A conditional rule gives its reasons in its condition.
CONDITION = r"(?i)(?:if|whoever|whenever|where|when)\b"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement with a word that draws a conclusion or gives a reason, at that word."""
    for statement in context.wording.holding(*PARTS):
        inference = re.compile(INFERENCE)
        match = next(filter(parts_two, inference.finditer(statement.text)), None)
        if match:
            words = " ".join(match[0].split())
            message = f'"{statement.id}" contains a whole argument: "{words}"'
            help_text = "turn the reason into a separate statement that supports the conclusion"
            yield Finding(CODE, place_of(statement, inference), message, help_text)


def parts_two(match: re.Match[str]) -> bool:
    """Return whether a word connects a reason to a conclusion, instead of opening or continuing one sentence."""
    text = match.string
    before, after = text[max(0, match.start() - NEAR) : match.start()], text[match.end() : match.end() + NEAR]
    if re.match(CONDITION, text) or text.endswith("?"):
        return False
    if match[0].casefold() == "because":
        conclusion = before if before.split() else after.partition(",")[2]
        return bool(re.search(ARGUED, conclusion)) and not re.search(DENIED, conclusion)
    if match[0].casefold().startswith("it"):
        return True
    # "Thus making" and ", therefore," continue what was begun.
    first = after.split(maxsplit=1)[0] if after.split() else ""
    is_going_on = first.rstrip(",;:").endswith("ing") or (after.startswith(",") and before.rstrip().endswith(","))
    return bool(re.search(JOINED, before)) and len(after.split()) > 1 and not is_going_on
