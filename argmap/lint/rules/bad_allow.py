"""An exception to a rule that is not there, or that cannot be set aside.

Why
    It has no effect, and its author believes that it has. What keeps a file from being read cannot be set aside,
    for nobody knows what the file would say.

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
