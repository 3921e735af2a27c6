"""A version of the format that this program does not know.

Why
    An older program could misread a newer file.

Bad
    argmap: 7
    title: Example
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}

Good
    argmap: 1
    title: Example
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A011"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
