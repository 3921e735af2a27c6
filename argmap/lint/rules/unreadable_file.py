"""A file that cannot be opened.

Why
    It is missing, too large, not a regular file, or you do not have permission to read it.

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
