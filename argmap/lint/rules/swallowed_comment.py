"""Prose that a number sign has cut.

Why
    In YAML a space and `#` begin a comment, so the rest of the sentence is lost. Reported is a comment after
    prose that does not end as a sentence does, and after any text one whose `#` no space follows, as in `#1`;
    a comment with a space, after a finished sentence, is fine.

Bad
    claims:
      first:
        text: The shop is # 1 in the street
        source: sign
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      first:
        text: "The shop is # 1 in the street"   # as the owner says
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A010"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
