"""A file that cannot be parsed as YAML.

Why
    Nothing behind the place can be read. The message names the slip that is most often behind it: a
    colon and a space inside prose, a quotation mark at the start of prose that goes on behind the closing
    mark, a tab, a first character that means something to YAML, a merge conflict left in the file.

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
