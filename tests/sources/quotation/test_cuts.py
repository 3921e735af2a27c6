"""What was left out of a quotation, or put into it, in nine languages, by text and by fingerprint."""

from pathlib import Path

import pytest

from argmap.language.cut_tables import TABLES, CutWord
from argmap.language.cut_words import cut_table
from argmap.sources import fingerprint
from argmap.sources.quotation import CutKind, Found, Verdict, normalise
from argmap.sources.quotation.verdict import find
from argmap.workspace.workspace import Workspace


def both(text: str, quotation: str) -> tuple[Found, Found]:
    """Return what a text and its fingerprint say of a quotation."""
    normal = normalise(text)
    return find(quotation, normal), fingerprint.find(quotation, fingerprint.make(normal))


@pytest.mark.parametrize(
    ("text", "quotation", "word"),
    [
        ("The minister denied on Monday that the pier opens early.", "the pier opens early", CutWord.DENIAL),
        ("It is not true that the pier opens early.", "the pier opens early", CutWord.NEGATION),
        ("If the pier opens early, we go.", "the pier opens early", CutWord.CONDITION),
        ("A non-violent protest was held there.", "violent protest was held", CutWord.PREFIX),
        ("Es stimmt nicht, dass die Brücke morgen öffnet.", "die Brücke morgen öffnet", CutWord.NEGATION),
        ("Die Brücke ist schön, aber zu teuer für uns.", "Die Brücke ist schön", CutWord.TURN),
        ("Il n’est pas vrai que le pont ouvre demain matin.", "le pont ouvre demain matin", CutWord.NEGATION),
        ("El alcalde niega que el puente abra mañana temprano.", "el puente abra mañana temprano", CutWord.DENIAL),
        ("Мост открыт для всех, но только летом в июле.", "Мост открыт для всех", CutWord.TURN),
        ("ينفي الوزير أن الجسر يفتح غدا صباحا", "الجسر يفتح غدا صباحا", CutWord.DENIAL),
        ("पुल कल सुबह शहर में खुलेगा, लेकिन केवल एक दिन", "पुल कल सुबह शहर में खुलेगा", CutWord.TURN),
        ("他们没有修好这座旧桥。", "修好这座旧桥", CutWord.NEGATION),
        ("橋は来年まで開かないと述べた。", "橋は来年まで開か", CutWord.NEGATION),
        ("A non–violent protest was held there.", "violent protest was held", CutWord.PREFIX),
        ("They held a non-violent protest in the old town.", "They held a ... violent protest in", CutWord.PREFIX),
        ("Er weigerte sich, den Plan zu billigen, und ging.", "den Plan zu billigen, und ging", CutWord.DENIAL),
        ("橋は来年の春に開きましたか。", "橋は来年の春に開きました", CutWord.HEDGE),
    ],
)
def test_what_was_left_out_is_found_in_nine_languages(text: str, quotation: str, word: CutWord) -> None:
    for found in both(text, quotation):
        assert found.verdict is Verdict.CUT
        assert found.cut is not None
        assert found.cut.word is word


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("The mayor was not there, and the council voted on it.", "the council voted on it"),
        ("The pier opens in May, and some people come.", "The pier opens in May"),
        ("Whether true or not, the pier opens in May.", "the pier opens in May"),
        ("Nobody came. The pier opens in May.", "The pier opens in May"),
        ("The pier opens in May. But nobody comes.", "The pier opens in May"),
        ("On the first of May the pier opens again.", "the pier opens again"),
        ("It was a well-known violent protest.", "known violent protest"),
        ("Die Brücke ist zu teuer, der Rat bestreitet das.", "der Rat bestreitet das"),
        ("Er bestreitet das, und der Rat baut die Brücke.", "der Rat baut die Brücke"),
    ],
)
def test_words_of_other_clauses_cut_nothing(text: str, quotation: str) -> None:
    for found in both(text, quotation):
        assert found.verdict in {Verdict.VERIFIED, Verdict.UNCHECKED}
        assert found.is_whole


@pytest.mark.parametrize(
    ("quotation", "verdict"),
    [
        ("the pier close before the summer", Verdict.CUT),
        ("Should the pier close before the summer", Verdict.CUT),
        ("Should the pier close before the summer?", Verdict.VERIFIED),
        ("Should the pier close ...?", Verdict.VERIFIED),
        ("Nobody knows what will come", Verdict.VERIFIED),
    ],
)
def test_a_question_is_quoted_as_one(quotation: str, verdict: Verdict) -> None:
    for found in both("Should the pier close before the summer? Nobody knows what will come.", quotation):
        assert found.verdict is verdict
        assert (found.cut is not None and found.cut.kind is CutKind.QUESTION) == (verdict is Verdict.CUT)


@pytest.mark.parametrize(
    ("quotation", "own"),
    [
        ("The ferry will [not] stay in the old harbour", "not"),
        ("The ferry will [never, he says,] stay in the old harbour", "never, he says,"),
        ("[It is false that] the ferry will stay in the old harbour", "It is false that"),
        ("The ferry will stay [in a] old harbour", "in a"),
        ("The ferry will [the boat] stay in the old harbour", ""),
        ("The ferry will stay [sic] in the old harbour", ""),
        ("[T]he ferry will stay in the old harbour", ""),
    ],
)
def test_words_in_brackets_that_negate_or_replace_are_reported(quotation: str, own: str) -> None:
    found = both("The ferry will stay in the old harbour.", quotation)[0]
    assert found.verdict is (Verdict.CUT if own else Verdict.VERIFIED)
    assert found.cut_words == own


def test_in_a_language_without_a_list_it_is_said_that_cuts_were_not_checked() -> None:
    text = "Il ponte non è stato aperto per le feste della città, ma il sindaco è contento."
    for found in both(text, "è stato aperto per le feste"):
        assert (found.verdict, found.is_whole) == (Verdict.VERIFIED, False)


def test_the_language_of_a_record_says_which_list_serves() -> None:
    text = "Die pier opens, aber nur im Mai."
    assert find("Die pier opens", normalise(text, "de-AT")).verdict is Verdict.CUT
    assert find("Die pier opens", normalise(text, "nl")).is_whole is False


@pytest.mark.parametrize("language", TABLES)
def test_each_word_of_a_list_does_one_thing(language: str) -> None:
    for entries in cut_table(language).values():
        phrases = [phrase for phrase, kind in entries if kind is not CutWord.PREFIX]
        assert len(phrases) == len(set(phrases)), phrases


MAP = """\
argmap: 1
title: A map
theses: [opens]
source: sign
claims:
  opens:
    text: The pier opens in spring.
    quote: The pier opens in spring
    counterarguments:
      unless:
        text: It does not open when it rains.
        quote: {}
sources:
  sign: {{title: The sign, issued: 2025, text: sign.txt}}
"""


@pytest.mark.parametrize(("quote", "codes"), [("unless it rains", []), ("it rains on the pier", ["A408", "A408"])])
def test_a_reply_that_quotes_what_was_left_out_makes_it_whole(tmp_path: Path, quote: str, codes: list[str]) -> None:
    (tmp_path / "argmap.toml").touch()
    (tmp_path / "sign.txt").write_text("The pier opens in spring, unless it rains on the pier.", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP.format(quote), encoding="utf-8")
    checked = Workspace().check(tmp_path / "map.yaml")
    assert [each.code for each in checked.diagnostics if each.code.startswith("A4")] == codes
