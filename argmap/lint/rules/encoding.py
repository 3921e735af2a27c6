"""A file that is not UTF-8 text.

Why
    Quotations are compared letter by letter, so the encoding must be unambiguous. The message names the first invalid
    byte or character.

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
