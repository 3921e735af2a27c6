"""A value that is not valid for its field.

Why
    An invalid date, a list where a text belongs, or a word that the field does not allow cannot be used, and guessing
    would be worse.

Bad
    claims:
      stay:
        text: The shop stays open.
        voice: somebody

Good
    claims:
      stay:
        text: The shop stays open.
        voice: reported
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A005"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
