"""A statement that is a question.

Why
    A question cannot be true, so nothing can support it and it supports nothing. Write the answer that it implies: for
    "Who would pay for it?" perhaps "Nobody has said who would pay for it." The question of the whole map belongs in the
    field `question`.

Bad
    claims:
      stay:
        text: The shop stays open.
        source: sign
        counterarguments:
          rent: Who is to pay the rent?
    sources:
      sign: {title: The sign at the door}

Good
    claims:
      stay:
        text: The shop stays open.
        source: sign
        counterarguments:
          rent: Nobody has said who is to pay the rent.
    sources:
      sign: {title: The sign at the door}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.base.text import Span
from argmap.lint.context import Context

CODE = "A501"
SEVERITY = Severity.WARNING
SINCE = "0.1.0"
# Question marks of Latin, Chinese, Arabic, Greek, Armenian, Ethiopic and Vai; and combined ones.
MARKS = "?？؟\u037e՞፧꘏⁇⁈⁉‽"
# How the Greek question mark is usually typed; in any other text it is a semicolon.
GREEK_MARK = ";"
GREEK_LETTER = r"[\u0370-\u03ff\u1f00-\u1fff]"
ENDINGS = tuple(MARKS)
# What may follow a question mark if the whole text is in quotation marks or brackets.
OPENING = tuple("\"'“‘„«([¿")
CLOSING = "\"'”’“»)]!"


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement that ends with a question mark, located at the mark."""
    for name, statement in context.graph.map.statements.items():
        text = statement.text
        if is_question(text) or (text.startswith(OPENING) and is_question(text.rstrip(CLOSING))):
            message = f'the {statement.kind} "{name}" is a question'
            yield Finding(CODE, last_mark(statement.place("text")), message, "state the answer that it implies")


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark."""
    return text.endswith(ENDINGS) or (text.endswith(GREEK_MARK) and bool(re.search(GREEK_LETTER, text)))


def last_mark(span: Span) -> Span:
    """Return the location of the last question mark of a text, or of the text if the mark is written as an escape."""
    marks = list(re.compile(f"[{MARKS}{GREEK_MARK}]").finditer(span.text.content, span.first, span.last))
    return Span(span.text, *marks[-1].span()) if marks else span
