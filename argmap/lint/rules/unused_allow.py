"""An unused exception.

Why
    The finding has since been fixed, or the exception is in the wrong statement. Left in place, it would hide the next
    mistake.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger
        allow:
          orphan: its way to the thesis is still to be found
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
      lone:
        text: The river is high.
        supports: stay
        allow:
          unsupported-claim: everybody can see it
    sources:
      ledger: {title: The ledger}
"""

from argmap.base.diagnostics import Severity

CODE = "A901"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
HAS_FIX = True
