r"""An escape in double quotation marks that was hardly meant as one.

Why
    In double quotation marks a backslash and a letter stand for one character, so that "C:\temp" has a tab
    for its first two letters of the folder. In single quotation marks a backslash is a backslash.

Bad
    claims:
      first:
        text: "The log lies in C:\temp on the server."
        source: sign
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      first:
        text: 'The log lies in C:\temp on the server.'
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A014"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
