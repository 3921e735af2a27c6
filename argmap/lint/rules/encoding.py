"""A file that is not UTF-8 text.

Why
    Quotations are compared letter by letter, so the letters must be certain. The message names the
    first byte or character that is wrong.

Good
    claims:
      cafe:
        text: The café closes at noon.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A002"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
