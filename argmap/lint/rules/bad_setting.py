"""A setting that cannot be used.

Why
    The settings in `argmap.toml` or in `[tool.argmap]` of `pyproject.toml` name something that is not there, or have
    a value of the wrong kind. The others are used all the same, so that one slip does not hide what else is wrong.

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
    sources:
      sign: {title: The sign at the door}
"""

from argmap.base.diagnostics import Severity

CODE = "A904"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
