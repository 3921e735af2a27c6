"""The reports on quotations: how words differ, where a quotation was cut, which of several places is meant."""

import pytest

from argmap.sources import fingerprint
from argmap.sources.quotation import Verdict, normalise
from argmap.sources.quotation.differences import WordChange
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.verdict import find
from tests.maps import ARGUMENTS, read
from tests.sources.quotation.spans import read_essay, read_harbour

FLAGSHIP = next(path for path in ARGUMENTS if path.name == "russia-iran-syria.yaml")


@pytest.mark.parametrize(
    ("quotation", "changes"),
    [
        ("repairs cost 12,500 euros in 2018 and", [(WordChange.NUMBER, "2018", "2019")]),
        (
            "repairs cost 12.500 euros in 2020 and",
            [(WordChange.NUMBER, "12.500", "12,500"), (WordChange.NUMBER, "2020", "2019")],
        ),
        ("Not a single crossing was delayed, he said", [(WordChange.OTHER, "delayed", "cancelled")]),
        ("the council has sold the ferry; in practice", [(WordChange.HEDGE, "has sold", "could sell")]),
        ("in practice it probably will. The ferry", [(WordChange.NEGATION, "will", 'won"t')]),
        ("in practice it won’t. The ferry is", [(WordChange.HEDGE, "", "probably")]),
        ("Nobody on the island doubts that the ferry never matters", [(WordChange.NEGATION, "never", "")]),
        ("That is what Brønsted reportedly told the council", [(WordChange.NAME, "Brønsted", "Okafor")]),
        ("That is what Okafor told the council on May 17", [(WordChange.HEDGE, "", "reportedly")]),
        ("what Okafor reportedly told the council on June 17", [(WordChange.NAME, "June", "May")]),
        ("perhaps three thirds, want both", [(WordChange.NUMBER, "three", "two")]),
        ("the summer guests will probably go elsewhere", [(WordChange.HEDGE, "probably", "")]),
        ("the ferry will run full, and the trust", [(WordChange.NUMBER, "full", "half empty")]),
        ("The first crew, Tom Baker, was flatly against it", [(WordChange.OTHER, "crew", "officer")]),
    ],
)
def test_words_that_differ_are_classed(quotation: str, changes: list[tuple[WordChange, str, str]]) -> None:
    found = find(quotation, normalise(read_harbour()))
    assert found.verdict is Verdict.ALTERED
    assert [(each.change, each.quoted, each.source) for each in found.differences] == changes


def test_the_passage_shows_the_words_that_differ_as_the_source_has_them() -> None:
    found = find("the council sold the ferry; in practice it will. The ferry", normalise(read_harbour()))
    assert found.passage == "the council could sell the ferry; in practice it probably won’t. The ferry"
    assert found.marked == "the council [could sell] the ferry; in practice it [probably won’t]. The ferry"
    assert found.places[0].line == 23


CUT = [
    ("The pier opens, but only in May.", "The pier opens", "but only in May"),
    ("The pier opens although it leaks.", "the pier opens", "although it leaks"),
    ("The pier opens—whereas the ferry doesn’t!", "The pier opens", "whereas the ferry doesn’t"),
    ("The pier opens unless it rains; so be it.", "The pier opens", "unless it rains; so be it"),
    ("The pier opens “if it can”.", "The pier opens", "if it can"),
    ("The pier opens even if it rains.", "The pier opens", "even if it rains"),
    (
        "The pier opens only if the sun shines on all of the island at noon.",
        "The pier opens",
        "only if the sun shines on all of the island",
    ),
    ("Some islanders want a pier.", "islanders want a pier", "Some"),
    ("They may want a pier.", "want a pier", "may"),
    ("It reportedly costs nothing.", "costs nothing", "reportedly"),
    ("In theory, the council could sell.", "the council could sell", "In theory"),
    ("It is not a rounding error.", "a rounding error", "not"),
    ("It is not “a rounding error” at all.", "a rounding error", "not"),
    ("It isn’t cheap here.", "cheap here", "isn’t"),
    ("They never want a pier.", "want a pier", "never"),
    ("They said it was not cheap and not here.", "They said it was ... cheap", "not"),
]
CLEAN = [
    ("The pier opens. But only in May.", "The pier opens"),
    ("The pier opens.\n\nBut only in May.", "The pier opens"),
    ("When the pier opens\n\nIf it rains, stay home.", "When the pier opens"),
    ("“The pier opens.” But only in May.", "The pier opens"),
    ("The pier opens, but only in May.", "The pier opens, but only in May"),
    ("The pier opens and the butter melts.", "The pier opens"),
    ("Whether true or not, the pier opens.", "the pier opens"),
    ("Is it so? Not at all. The pier opens.", "The pier opens"),
    ("It is not cheap here.", "not cheap here"),
    ("On the first of May the pier opens.", "the pier opens"),
    ("True or not\n\nThe pier opens.", "The pier opens"),
    ("The handsome pier opens.", "pier opens"),
]


@pytest.mark.parametrize(("text", "quotation", "left_out"), CUT)
def test_a_quotation_is_cut_where_its_meaning_turns(text: str, quotation: str, left_out: str) -> None:
    found = find(quotation, normalise(text))
    assert (found.verdict, found.cut_words) == (Verdict.CUT, left_out)


@pytest.mark.parametrize(("text", "quotation"), CLEAN)
def test_a_quotation_is_not_cut_where_its_meaning_stays(text: str, quotation: str) -> None:
    assert find(quotation, normalise(text)).verdict is Verdict.VERIFIED


def test_every_quotation_of_the_flagship_is_verified_in_the_paragraph_that_it_names() -> None:
    normal = normalise(read_essay())
    made = fingerprint.make(normal)
    checked = read(FLAGSHIP.read_text(encoding="utf-8"))
    citations = [each for statement in checked.map.statements.values() for each in statement.citations if each.quote]
    assert len(citations) >= 97
    for citation in citations:
        found = find(citation.quote, normal, citation.prefix or "", citation.suffix or "")
        assert found.verdict is Verdict.VERIFIED, (citation, found)
        assert citation.locator == f"paragraph {found.places[0].paragraph}"
        assert fingerprint.find(citation.quote, made).verdict is Verdict.VERIFIED, citation


def test_words_before_or_after_decide_between_several_places() -> None:
    normal = normalise(read_harbour())
    made = fingerprint.make(normal)
    several = find("It has been said before", normal)
    assert several.verdict is Verdict.AMBIGUOUS
    assert [place.paragraph for place in several.places] == [4, 5]
    for prefix, suffix, paragraph in (
        ("runs all winter", "", 4),
        ("a ferry that runs all winter.", "They have", 4),
        ("", "They have never been asked", 4),
        ("turn iron lines to rust.” ", "", 5),
        ("to rust", "The council has read it;", 5),
    ):
        found = find("It has been said before", normal, prefix, suffix)
        assert (found.verdict, found.places[0].paragraph) == (Verdict.VERIFIED, paragraph)
        by_hashes = fingerprint.find("It has been said before", made, prefix, suffix)
        assert (by_hashes.verdict, by_hashes.places[0].paragraph) == (Verdict.VERIFIED, paragraph)


@pytest.mark.parametrize("prefix", ["inter", "all summer", "nothing of the kind"])
def test_words_that_are_not_before_a_quotation_decide_nothing(prefix: str) -> None:
    normal = normalise(read_harbour())
    found = find("It has been said before", normal, prefix)
    assert (found.verdict, len(found.places)) == (Verdict.AMBIGUOUS, 2)
    assert found.reason == 'not after its "prefix" or before its "suffix"'
    assert find("Seven hundred and nine people", normal, prefix).verdict is Verdict.AMBIGUOUS


@pytest.mark.parametrize(
    "quotation",
    [
        "It carried [the boat, not the pier] 48,212 passengers",
        "[T]he ferry matters. [I]t carried",
        "the company [...] can’t raise its prices",
        ["The company that runs it", "can't raise its prices"],
        "The company that runs it…can’t raise its prices....",
        "minutes are not public [sic], yet they exist",
        'see [the yearly report](https://example.org/a_(b) "Report")'.removeprefix("see "),
    ],
)
def test_words_in_brackets_match_nothing_and_segments_follow_each_other(quotation: str | list[str]) -> None:
    assert find(quotation, normalise(read_harbour())).verdict in {Verdict.VERIFIED, Verdict.CUT}


@pytest.mark.parametrize(
    "quotation",
    [
        "can’t raise its prices ... the company that runs it",
        "The harbour office says ... They have never been asked",
        "The harbour office says ... nothing like it ... that the pier",
    ],
)
def test_segments_out_of_order_or_far_apart_are_refused(quotation: str) -> None:
    normal = normalise(read_harbour())
    assert find(quotation, normal).verdict in {Verdict.NOT_FOUND, Verdict.ALTERED}
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    "quotation", ["", " ", "...", "“”", "—", "[the boat]", "(?!)", "\u200b", "**", "& %", "\u0301"]
)
def test_a_quotation_without_words_is_not_checked(quotation: str) -> None:
    normal = normalise(read_harbour())
    for found in (find(quotation, normal), fingerprint.find(quotation, fingerprint.make(normal))):
        assert (found.verdict, found.reason) == (Verdict.UNCHECKED, "the quotation contains no words")


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "***\n\n---", "\ufeff"])
def test_a_text_without_words_verifies_nothing(text: str) -> None:
    normal = normalise(text)
    for found in (find("any words at all", normal), fingerprint.find("any words at all", fingerprint.make(normal))):
        assert (found.verdict, found.reason) == (Verdict.UNCHECKED, "the text of the source contains no words")


@pytest.mark.parametrize(("quotation", "paragraph"), [("Okafor reportedly", 6), ("lifeline", 3), ("yearly", 1)])
def test_one_or_two_words_are_found_in_the_text_and_are_too_few_for_the_fingerprint(
    quotation: str, paragraph: int
) -> None:
    normal = normalise(read_harbour())
    assert find(quotation, normal).places[0].paragraph == paragraph
    found = fingerprint.find(quotation, fingerprint.make(normal))
    assert found.verdict is Verdict.UNCHECKED
    assert found.reason == "the quotation is too short for the fingerprint of a source of this length"


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("The trust can’t raise prices, and we say it can’t.", "and we say it can"),
        ("They spent about 12,500 euros.", "They spent about 12"),
        ("They spent about 1.5 million.", "They spent about 1"),
        ("They spent about 12,500 euros.", "500 euros"),
        ("It was the ruler’s own idea.", "It was the ruler"),
        ("यह मेरी किताब है", "यह मेरी कित"),
    ],
)
def test_a_part_of_a_word_or_number_is_not_the_word(text: str, quotation: str) -> None:
    normal = normalise(text)
    assert find(quotation, normal, nearest=False).verdict is Verdict.NOT_FOUND
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict in {Verdict.NOT_FOUND, Verdict.UNCHECKED}


def test_a_letter_without_its_mark_is_nearly_the_letter() -> None:
    assert find("он сказал мо\u0438", normalise("он сказал мо\u0439 друг")).verdict is Verdict.NEAR


def test_vowel_signs_belong_to_words() -> None:
    normal = normalise("यह मेरी किताब है और वह")
    made = fingerprint.make(normal)
    assert made.words == 6
    assert fingerprint.find("यह मेरी किताब है", made).verdict is Verdict.VERIFIED
    assert fingerprint.find("यह मेरा किताब है", made).verdict is Verdict.NOT_FOUND


def test_a_compound_parted_at_a_line_end_keeps_its_hyphen_when_the_text_writes_it_so_elsewhere() -> None:
    assert normalise("a well-known clause, Well-\nknown to all, and a char-\nter-\nhouse").text == (
        "a well-known clause, Well-known to all, and a charterhouse"
    )
    assert normalise("it is co\u00ad\noperate and co-operate").text == "it is cooperate and co-operate"


def test_a_word_changed_far_inside_a_long_quotation_is_reported() -> None:
    words = [f"word{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}" for number in range(600)]
    text = " ".join(words) + "."
    words[500] = "zebra"
    found = find(" ".join(words), normalise(text))
    assert found.verdict is Verdict.ALTERED
    assert [(each.quoted, each.source) for each in found.differences if each.quoted == "zebra"] == [("zebra", "wordtg")]


def test_words_changed_far_from_each_other_are_all_reported() -> None:
    words = [f"word{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}" for number in range(300)]
    normal = normalise(" ".join(words) + ".")
    quoted = words[20:200]
    for place, instead in ((5, "zebra"), (90, "not"), (170, "12")):
        quoted[place] = instead
    found = find(" ".join(quoted), normal)
    assert found.verdict is Verdict.ALTERED
    assert [(str(each.change), each.quoted, each.source) for each in found.differences] == [
        ("other", "zebra", words[25]),
        ("negation", "not", words[110]),
        ("number", "12", words[190]),
    ]
    assert found.passage == " ".join(words[20:200])


def test_normal_forms_of_quotations_have_no_line_ends() -> None:
    assert normal_quotation("a\n\n b\r\nc\u2028d") == "a b c d"


@pytest.mark.parametrize("marks", ["\u201c\u201d", "\u201e\u201c", "\u00ab\u00bb", "\u2018\u2019", '""', "''"])
def test_quotation_marks_around_a_quotation_are_not_part_of_what_is_compared(marks: str) -> None:
    words = "the summer guests will go elsewhere"
    found = find(f"{marks[0]}{words}{marks[1]}", normalise(read_harbour()))
    assert found.verdict is Verdict.VERIFIED
