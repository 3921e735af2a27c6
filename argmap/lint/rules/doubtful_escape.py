r"""An escape in double quotation marks that was probably not intended.

Why
    In double quotation marks, a backslash and a letter form one character, so "C:\temp" contains a tab. In single
    quotation marks, a backslash is just a backslash.

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
