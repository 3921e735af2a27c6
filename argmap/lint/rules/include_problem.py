"""An included file that is missing, cannot be read, or includes itself.

Why
    The statements in the file would be missing from the map. Paths are relative to the file that contains them and must
    stay within the project.

Bad
    include: no-such-file.yaml
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A012"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
