"""A file that cannot be opened.

Why
    It is missing, too large, no regular file, or you may not read it.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A013"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
