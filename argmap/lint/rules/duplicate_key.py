"""A key that is written twice in one place.

Why
    Most YAML readers keep the second and drop the first in silence. Here nothing is lost in silence.

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
