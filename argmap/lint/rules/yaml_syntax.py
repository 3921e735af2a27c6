"""A file that cannot be parsed as YAML.

Why
    Nothing after this point can be read. The message names the most common cause: a colon and a space inside prose, a
    quotation mark at the start of prose that continues after the closing mark, a tab, a first character with a special
    meaning in YAML, or a merge conflict left in the file.

Bad
    claims:
      stay: The answer is simple: nobody leaves.

Good
    claims:
      stay:
        text: "The answer is simple: nobody leaves."
        source: diary
    sources:
      diary: {title: A diary}
"""

from argmap.base.diagnostics import Severity

CODE = "A001"
SEVERITY = Severity.ERROR
SINCE = "0.1.0"
