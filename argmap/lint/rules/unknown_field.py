"""A field that is not in the format.

Why
    A misspelt field would be ignored, and its content lost. Custom fields begin with `x-`.

Bad
    claims:
      stay:
        text: The shop stays open.
        sauce: sign

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        x-checked-by: the intern
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A004"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
