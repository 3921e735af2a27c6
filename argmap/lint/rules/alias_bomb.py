"""YAML aliases that expand without limit.

Why
    A few lines of aliases to aliases can expand to more than any machine can hold.

Bad
    x-a: &a [*a]

Good
    x-a: &a [one, two]
    x-b: *a
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A009"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
