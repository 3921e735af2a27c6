"""A required field that is missing.

Why
    A map needs `argmap` and `title`, a statement its `text`, a source its `title`, an argument its
    premises and one target.

Bad
    claims:
      stay:
        voice: author

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A006"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
