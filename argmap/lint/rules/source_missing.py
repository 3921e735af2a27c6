"""A source record, text or fingerprint that is missing or cannot be used.

Why
    Without them nothing can be checked. The text of a source may be absent, because often you may not publish it. Paths
    are relative to the file that contains them and must stay within the project.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: no-such-record.yaml

Good
    claims:
      stay:
        text: The shop stays open.
        source: ledger
    sources:
      ledger: {title: The ledger}
"""

from argmap.base.diagnostics import Severity

CODE = "A411"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
