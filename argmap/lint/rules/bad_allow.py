"""An exception to a rule that does not exist, or that cannot be ignored.

Why
    It has no effect, although its author believes that it does. Errors that prevent a file from being read cannot be
    ignored.

Bad
    claims:
      stay:
        text: The shop stays open.
        allow:
          unsuported-thesis: nobody doubts it

Good
    claims:
      stay:
        text: The shop stays open.
        allow:
          unsupported-thesis: nobody doubts it
"""

from argmap.base.diagnostics import Severity

CODE = "A905"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
HAS_FIX = True
