"""A claim or objection that reports what somebody says, in the voice of the author.

Why
    "The landlord admits that the rent is too high" is true if he has admitted it, however high the rent is. The
    argument needs the rent: state that, name the speaker with `by`, and mark it with `voice: reported` or `conceded` as
    not the author's own. Evidence is not reported, because it may be about what people say; nor are documents that say
    something.

Bad
    claims:
      stay:
        text: The shop should stay open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
        counterarguments:
          admitted:
            text: The landlord admits that the rent is too high.
    sources:
      ledger: {title: The ledger}

Good
    claims:
      stay:
        text: The shop should stay open.
        evidence:
          trade:
            text: The trade has grown.
            source: ledger
        counterarguments:
          admitted:
            text: The rent is too high.
            by: the landlord
            voice: reported
    sources:
      ledger: {title: The ledger}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.wording import place_of
from argmap.model import Kind

CODE = "A514"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
PREVIEW = True

KINDS = frozenset({Kind.CLAIM, Kind.COUNTERARGUMENT})
FIELDS = frozenset({"by", "voice"})
# What somebody said is a fact about the past; what somebody says is a point in the debate.
VERBS = (
    "admit|concede|argue|insist|believe|claim|deny|complain|object|maintain|say|think|assert|allege"
    "|admits|concedes|argues|insists|believes|claims|denies|complains|objects|maintains|says|thinks|asserts|alleges"
)
# Every match of the pattern contains one of these.
LEADS = frozenset({*VERBS.split("|"), "according", "view", "opinion"})
# A clause follows, with or without "that".
CLAUSE = r"(?:that|the|an?|it|this|there|he|she|they|we|his|her|its|their)"
SAYS = (
    rf"(?P<who>(?:[^\s,;:.?!]+\s+){{1,6}}?)(?P<verb>{VERBS})\s+{CLAUSE}\b"
    r"|(?P<lead>According\s+to|In\s+the\s+(?:view|opinion)\s+of)\s+(?P<whose>[^,;:.?!]+),?\s"
)
# These are documents, or nobody in particular; and what "we" say is the author's own.
NOBODY = (
    "i we you it one who that which this nobody none anybody anyone no not if to would should could may might must"
    " cannot law constitution statute act treaty rule guideline guidance standard report study studies data evidence"
    " figures statistics review survey research assessment assessments estimate reports minutes section article court"
    " commission everybody everyone people some many most"
)
NOT_A_SPEAKER = frozenset(NOBODY.split())


def find(context: Context) -> Iterator[Finding]:
    """Yield each such statement, located at the verb of saying."""
    words = context.wording.words
    for statement in context.map.statements.values():
        if statement.kind not in KINDS or statement.voice != "author" or not FIELDS.isdisjoint(statement.places):
            continue
        if LEADS.isdisjoint(words[statement.id]):
            continue
        match = re.match(SAYS, statement.text, re.IGNORECASE)
        if match and NOT_A_SPEAKER.isdisjoint((match["who"] or match["whose"]).casefold().split()):
            message = f'"{statement.id}" reports what somebody says, in the voice of the author'
            help_text = 'state what is said, name who says it with "by", and add "voice: reported"'
            verb = re.compile(rf"\b{re.escape(match['verb'] or match['lead'])}\b")
            yield Finding(CODE, place_of(statement, verb), message, help_text)
