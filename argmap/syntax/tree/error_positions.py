"""Findings about invalid YAML, and the messages that several hints share."""

from argmap.base.diagnostics import Finding
from argmap.base.text import Span, Text
from argmap.syntax.fields import ARGUMENT, CITATION, FILE, INDICATOR, REVIEW, SOURCE, STATEMENT, STEP

COLON_IN_TEXT = 'the text contains ": ", which starts a new key'
NO_SPACE = 'there is no space after this ":"'
QUOTE_IT = "put quotation marks around the whole text, or write it on the next line under >-"
# The keys that are fields rather than ids.
FIELDS = frozenset({*FILE, *STATEMENT, *ARGUMENT, *SOURCE, *CITATION, *INDICATOR, *REVIEW, *STEP})
# Limits for the examined text, so that a hostile file costs no more than others.
LONGEST_LINE = 1000
MOST_LINES = 200


def finding(text: Text, first: int, last: int, message: str, help_text: str) -> Finding:
    """Return a finding about invalid YAML."""
    last = min(last, len(text.content))
    return Finding("A001", Span(text, min(first, last), last), message, help_text)
