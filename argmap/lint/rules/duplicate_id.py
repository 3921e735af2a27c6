"""The same id for two statements, arguments or sources.

Why
    A reference to the id could mean either.

Bad
    claims:
      stay: The shop stays open.
    evidence:
      stay: The sign says that it is open.

Good
    claims:
      stay:
        text: The shop stays open.
        evidence:
          sign-says-so:
            text: The sign says that it is open.
            source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A008"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
