"""Prose cut off by a number sign.

Why
    In YAML, a space and `#` begin a comment, so the rest of the sentence is lost. The rule reports comments after prose
    that does not end like a sentence, and comments without a space after the `#`, as in `#1`; a comment with a space
    after a complete sentence is fine.

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
