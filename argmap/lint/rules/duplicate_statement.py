"""A statement that repeats another word for word.

Why
    The reasons for one are missing from the other, so each has only half of the argument. Write the statement once and
    give it several targets: `supports: [a, b]`. Case and punctuation are ignored.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: sign
        counterarguments:
          rent: The rent has doubled.
    counterarguments:
      dear:
        text: The rent has doubled!
        attacks: stay
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        counterarguments:
          rent: The rent has doubled.
    sources:
      sign: {title: The sign at the door}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Related, Severity
from argmap.lint.context import Context

CODE = "A505"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that repeats an earlier one."""
    first: dict[str, str] = {}
    statements = context.graph.map.statements
    for name, words in context.wording.words.items():
        earlier = first.setdefault(" ".join(words), name)
        if earlier is not name and words:
            related = Related("first stated here", statements[earlier].span)
            message = f'"{name}" says the same as "{earlier}"'
            help_text = f'keep "{earlier}", and connect it to the targets of "{name}" too'
            yield Finding(CODE, statements[name].span, message, help_text, (related,))
