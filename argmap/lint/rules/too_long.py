"""A statement that is too long.

Why
    More than 140 characters fill a box, which usually means two statements, or words that belong in a `note`. More than
    400 characters are a passage rather than a statement, and an error. The limits can be changed in the settings.

Good
    claims:
      stay:
        text: The shop stays open.
        note: Mrs Hale, who has run it since 1998, told the council so at its meeting in March, and nobody objected.
        source: minutes
    sources:
      minutes: {title: Minutes of the council}
"""

from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context

CODE = "A504"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement with too many characters, as an error where they are far too many."""
    limits = context.limits
    for statement in context.graph.map.statements.values():
        length = len(statement.text)
        if length > limits.characters:
            is_passage = length > limits.most_characters
            limit = limits.most_characters if is_passage else limits.characters
            message = f'"{statement.id}" has {length} characters, more than {limit}'
            help_text = 'shorten it, split it, or move explanations to a "note"'
            severity = Severity.ERROR if is_passage else None
            yield Finding(CODE, statement.place("text"), message, help_text, severity=severity)
