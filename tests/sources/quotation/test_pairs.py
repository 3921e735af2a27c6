"""A text and its fingerprint give the same verdict on a quotation, whatever is changed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.sources import fingerprint
from argmap.sources.quotation import Found, Verdict, normalise
from argmap.sources.quotation.verdict import find
from tests.laws import examples

WORDS = [
    *("the", "The", "pier", "opens", "not", "may", "reportedly", "but", "Although", "if", "denies", "that", "to"),
    *("non-violent", "2 500", "12,500", "1.500", "−5", "-5", "<5", "5%", "5 %", "$5", "€5", "10⁶", "10-20", "1/2"),
    *("can’t", "l’eau", "d'été", "modern", "burn", "1O", "Il", "école", "ECOLE", "year?", "year.", "(no)", "“said”"),
    *(
        "—",
        "–",
        "...",
        "[not]",
        "[sic]",
        "nicht",
        "wenn",
        "third-\nparty",
        "third-party",
        "hours2",
        "hours²",
        "x\u00adray",
    ),
    *(
        "50 million",
        "twenty-five",
        "3 × 10⁶",
        "3×10⁶",
        ".5",
        "C#",
        "Ca²⁺",
        "¹⁴C",
        "CHF 50",
        "5 ± 2",
        "∼5",
        "1⁄2",
        "⋯",
        "pier†",
    ),
    *("百分之五", "三千万", "十五", "नहीं।", "5 % – 10 %", "5…-6", "100 and", "λόγος τους;", "hours[1, 2]"),
    *("不", "但", "桥", "重新", "。", "ない", "かった", "لا", "قد", "كتاب", "नहीं", "किताब"),
]
TEXTS = (
    st.lists(st.sampled_from([*WORDS, "\n\n", "\n\n2 Notes"]), min_size=3, max_size=40).map(" ".join).filter(str.split)
)
CHANGES = st.sampled_from(("keep", "drop", "add", "swap", "case", "accent", "replace", "gap"))
STANDS = {Verdict.VERIFIED, Verdict.AMBIGUOUS, Verdict.CUT}


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text, and some of its words in a row with a few of them changed."""
    text = draw(TEXTS)
    words = text.split()
    first = draw(st.integers(0, len(words) - 1))
    chosen = words[first : first + draw(st.integers(1, 14))]
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(chosen) - 1)) if chosen else 0
        change(chosen, draw(CHANGES), place, draw(st.sampled_from(WORDS)))
    return text, " ".join(chosen)


def change(words: list[str], what: str, place: int, other: str) -> None:
    """Change one of several words."""
    if what == "drop":
        del words[place : place + 1]
    elif what == "add":
        words.insert(place, other)
    elif what == "swap":
        words[place : place + 2] = words[place : place + 2][::-1]
    elif what == "case":
        words[place : place + 1] = [word.swapcase() for word in words[place : place + 1]]
    elif what == "accent":
        words[place : place + 1] = [word.replace("e", "é") for word in words[place : place + 1]]
    elif what == "replace":
        words[place : place + 1] = [other]
    elif what == "gap":
        words[place : place + 1] = ["..."]


def goes_together(by_text: Found, by_hashes: Found) -> bool:
    """Return whether the verdicts of a text and of its fingerprint go together."""
    pair = (by_text.verdict, by_hashes.verdict)
    return (
        pair[0] is pair[1]
        or pair[1] is Verdict.UNCHECKED
        or pair in {(Verdict.NEAR, Verdict.VERIFIED), (Verdict.ALTERED, Verdict.NOT_FOUND)}
    )


@settings(max_examples=examples(20_000))
@given(quoted())
def test_text_and_fingerprint_say_the_same_or_the_fingerprint_less(made: tuple[str, str]) -> None:
    text, quotation = made
    normal = normalise(text)
    known = fingerprint.read(fingerprint.write(fingerprint.make(normal)))
    by_text, by_hashes = find(quotation, normal), fingerprint.find(quotation, known)
    assert goes_together(by_text, by_hashes), (by_text, by_hashes)
    if by_text.verdict is by_hashes.verdict and by_text.verdict in STANDS:
        assert [place.words for place in by_text.places] == [place.words for place in by_hashes.places]
        assert [place.paragraph for place in by_text.places] == [place.paragraph for place in by_hashes.places]
        assert by_text.cut == by_hashes.cut


PARTS = [
    ("La ville compte 2 500 personnes dans la rue.", "500 personnes dans la rue"),
    ("It was −5 degrees in the harbour.", "5 degrees in the harbour"),
    ("It cost $50 to enter the harbour.", "It cost €50 to enter the harbour"),
    ("Of them <5 came to the harbour.", "Of them >5 came to the harbour"),
    ("Half, or 50 %, of them came here.", "Half, or 50, of them came here"),
    ("It took 1,500 of them a year.", "It took 1.500 of them a year"),
    ("It took 10⁶ of them a year.", "It took 10 of them a year"),
    ("It took 10<sup>6</sup> of them a year.", "It took 106 of them a year"),
    ("It took 10–20 of them a year.", "20 of them a year"),
    ("It took 1/2 of them a year.", "2 of them a year"),
    ("It took 2 ½ of them a year.", "It took 2 of them a year"),
    ("It is 20 °C in the harbour now.", "It is 20 °F in the harbour now"),
    ("The pier opens in May of the year.", "The pier opens in May of the year?"),
    ("报告说今年有−5度的天气在港口出现。", "5度的天气在港口出现"),
]


@pytest.mark.parametrize(("text", "quotation"), PARTS)
def test_a_part_of_a_number_its_sign_or_its_unit_is_refused(text: str, quotation: str) -> None:
    normal = normalise(text)
    assert find(quotation, normal).verdict is Verdict.ALTERED
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.NOT_FOUND


TYPINGS = [
    ("It took 2 500 of them a year.", "It took 2\u202f500 of them a year"),
    ("Half, or 50 %, of them came here.", "Half, or 50%, of them came here"),
    ("It was -5 degrees in the harbour.", "It was −5 degrees in the harbour"),
    ("It took 10⁶ of them a year.", "It took 10<sup>6</sup> of them a year"),
    ("It took 10–20 of them a year.", "It took 10 — 20 of them a year"),
    ("The staff counted by hand.¹ It took a year.", "The staff counted by hand. It took a year"),
    ("The staff counted by hand.1 It took a year.\n\n1 A note.", "The staff counted by hand. It took a year"),
    ("The staff counted by hand.1 It took a year.\n\n1 A note.", "The staff counted by hand.1 It took a year"),
    ("The staff ~~never~~ counted <!-- or not --> by **hand**.", "The staff counted by hand"),
    ("Elle dit : « la ville attend » ; elle rit.", "Elle dit: “la ville attend”; elle rit"),
    ("یہ کتـــاب بہت اچھی کتاب ہے", "یہ کتاب بہت اچھی کتاب ہے"),
    ("यह क्\u200dष की किताब है और", "यह क्ष की किताब है और"),
    ("The staff counted by hand all year.", "The staff counted by hand . . . all year"),
    ("The staff counted by hand all year long.", "The staff counted by (...) all year long"),
    ("The \uff53taff counted \uff11\uff12 by hand.", "The staff counted 12 by hand"),
    ("The third-\nparty debt of the town grew.", "The third-party debt of the town grew"),
    ("The third-\nparty debt of the town grew.", "The thirdparty debt of the town grew"),
]


@pytest.mark.parametrize(("text", "quotation"), TYPINGS)
def test_honest_typings_are_verified(text: str, quotation: str) -> None:
    normal = normalise(text)
    by_hashes = fingerprint.find(quotation, fingerprint.make(normal)).verdict
    assert find(quotation, normal).verdict is Verdict.VERIFIED
    assert by_hashes in {Verdict.VERIFIED, Verdict.UNCHECKED}
    assert by_hashes is Verdict.VERIFIED or "..." in quotation or ". ." in quotation
