"""A setting that is not valid.

Why
    The settings in `argmap.toml` or in `[tool.argmap]` of `pyproject.toml` name something that does not exist, or have
    a value of the wrong type. The other settings still apply, so that one mistake does not hide others.

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
