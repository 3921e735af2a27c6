"""An id that is not valid.

Why
    Ids are used in relations, in steps such as `a -> b`, and in links to a picture. An id starts with a letter,
    followed by letters, digits, `-`, `_` and `.`, in any script.

Bad
    claims:
      stay open: The shop stays open.

Good
    claims:
      stay-open:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A007"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
