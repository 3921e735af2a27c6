"""A duplicate key.

Why
    Most YAML parsers keep the second and silently drop the first. argmap loses nothing silently.

Bad
    claims:
      stay:
        text: The shop stays open.
        text: The shop closes.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A003"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
