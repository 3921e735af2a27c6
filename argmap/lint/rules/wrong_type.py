"""A value that does not fit its field.

Why
    A date that is no date, a list where one text belongs, or a word that is not among the field's words
    cannot be used, and to guess would be worse.

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
