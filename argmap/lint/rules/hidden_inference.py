"""A statement that holds an argument of its own.

Why
    Words such as "therefore" tie a reason to a conclusion. Inside one statement nobody can see the step or object to
    it. Make the reason a statement that supports the other. "Because" is meant too, but not where it gives a cause and
    no reason to believe: not "because of", nor "that is because", "partly because", "not because" or "only because". A
    word that only joins the statement to what was said before it, as in "The shop should therefore stay", hides
    nothing.

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
# One of these stands in whatever the pattern finds.
PARTS = ("therefore", "because", "hence", "thus", "consequently", "follows", "reason")
# Behind these "because" explains and does not argue.
EXPLAINING = ("is", "was", "'s", "’s", "not", "only", "just", "merely", "simply", "partly", "mainly", "largely")
INFERENCE = (
    r"(?i)\b(?:therefore|hence|thus(?!\s+far\b)|consequently|it\s+follows\s+(?:from|that)|for\s+th(?:is|at)\s+reason|"
    + "".join(rf"(?<!{word}\s)" for word in EXPLAINING)
    + r"because(?!\s+of\b))\b"
)

# A reason ends before the word: "Trade grows, therefore", "and thus".
JOINED = r"(?i)\w\s+\w[^.;]*(?:[,;:.\N{EM DASH}\N{EN DASH}]\s*|\b(?:and|so|but)\s+)+\Z"
# What is denied with its reason, as in "nobody is guilty because he is rich", gives none.
DENIED = r"(?i)\b(?:no|not|never|nobody|cannot)\b|n['’]t\b"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement with a word that draws a conclusion or gives a reason, at that word."""
    for statement in context.wording.holding(*PARTS):
        inference = re.compile(INFERENCE)
        match = next(filter(parts_two, inference.finditer(statement.text)), None)
        if match:
            words = " ".join(match[0].split())
            message = f'"{statement.id}" draws a conclusion within itself: "{words}"'
            help_text = "make the reason a statement of its own that supports the conclusion"
            yield Finding(CODE, place_of(statement, inference), message, help_text)


def parts_two(match: re.Match[str]) -> bool:
    """Tell whether a word stands between a reason and a conclusion, and not before or within a single sentence."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if match[0].casefold() == "because":
        return not re.search(DENIED, before) and (bool(before.split()) or "," in after)
    if match[0].casefold().startswith("it"):
        return True
    return bool(re.search(JOINED, before)) and len(after.split()) > 1
