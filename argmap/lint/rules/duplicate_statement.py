"""Two statements that say the same in the same words.

Why
    What bears on the one does not bear on the other, so half of the argument is missing from each. Write the statement
    once and let it bear on several: `supports: [a, b]`. Letter case and punctuation are no difference.

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
    """Yield each statement that an earlier one says already."""
    first: dict[str, str] = {}
    statements = context.graph.map.statements
    for name, words in context.wording.words.items():
        earlier = first.setdefault(" ".join(words), name)
        if earlier is not name and words:
            related = Related("said first here", statements[earlier].span)
            message = f'"{name}" says the same as "{earlier}"'
            help_text = f'keep "{earlier}", and let it bear on what "{name}" bears on too'
            yield Finding(CODE, statements[name].span, message, help_text, (related,))
