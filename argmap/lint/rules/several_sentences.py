"""A statement of more than one sentence.

Why
    Which sentence does an objection attack? Of two sentences, one is often the reason for the other, or a second
    reason. Make each a separate statement; explanations belong in a `note`.

Bad
    claims:
      stay:
        text: The shop stays open. The customers love it.
        source: letters
    sources:
      letters: {title: Letters of customers}

Good
    claims:
      stay:
        text: The shop stays open.
        claims:
          loved:
            text: The customers love it.
            source: letters
    sources:
      letters: {title: Letters of customers}
"""

import re
from collections.abc import Iterator

from argmap.base.diagnostics import Finding, Severity
from argmap.lint.context import Context
from argmap.lint.wording import place_of

CODE = "A502"
SEVERITY = Severity.INFO
SINCE = "0.1.0"
# Abbreviations: a full stop after these does not end a sentence, in English and German.
ABBREVIATIONS = (
    "mr mrs ms dr prof st sr jr rev hon gen col capt lt sgt sen rep gov pres"
    " no nos vol p pp art sec ch fig cf al ed eds approx ca est etc vs viz inc ltd co corp dept univ"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun"
    " nr bzw usw ggf evtl bspw vgl abs hr fr str dipl ing"
)
SHORT = frozenset(ABBREVIATIONS.split())
# A mark and the first letter of a possible sentence; CJK scripts have neither spaces nor capitals.
BREAK = r"(?<![.!?])(?P<mark>[.!?]++)[\"'”’)\]]*+\s++[\"'“‘„(\[¿¡]*+(?P<next>[^\W\d_])|[。！？]\s*+[^\s”’」』）。！？]"
MARKS = (". ", "! ", "? ", '."', ".)", ".”", "。", "！", "？")
LONGEST_WORD = 30


def find(context: Context) -> Iterator[Finding]:
    """Yield each statement with a second sentence, located at the end of the first."""
    for statement in context.wording.holding(*MARKS):
        match = next((match for match in re.finditer(BREAK, statement.text) if ends_sentence(match)), None)
        if match:
            written = (word_before(match) if match["mark"] else "") + match[0]
            message = f'"{statement.id}" has more than one sentence'
            help_text = 'make each a separate statement, or move explanations to a "note"'
            where = re.compile(r"\s+".join(map(re.escape, written.split())))
            yield Finding(CODE, place_of(statement, where), message, help_text)


def word_before(match: re.Match[str]) -> str:
    """Return the word before a mark, or as much of it as matters."""
    words = match.string[max(0, match.start() - LONGEST_WORD) : match.start()].split()
    return words[-1] if words else ""


def ends_sentence(match: re.Match[str]) -> bool:
    """Return whether a mark ends a sentence, unlike that of an abbreviation, an initial or a German ordinal."""
    mark, first = match["mark"], match["next"]
    if mark is None:
        return True
    is_small = first.islower()
    word = word_before(match).lstrip("\"'“‘„([")
    if is_small or mark != ".":
        return not (is_small or mark.startswith(".."))
    is_initial = len(word) < 2 or "." in word
    is_ordinal = word.isdigit() and len(word) < 4
    return not (is_initial or is_ordinal or word.casefold() in SHORT)
