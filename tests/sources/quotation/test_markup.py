"""What is in a text and is not part of its words: ends of pages, page numbers, marks of notes, markup."""

import pytest

from argmap.sources import fingerprint
from argmap.sources.quotation import Verdict, normalise
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.verdict import find

PAGES = (
    "The council met in May and it\n\n12\n\n\ftalked about the bridge over the com-\n\fpany’s river.\n\n"
    "Nobody had crossed it.\n\fNobody had asked.\n\f\fThe end,\n\f 13\n\nof the minutes.\n\nIn\n1931\n\fit rained."
)


def test_a_page_ends_a_line_where_the_sentence_continues_and_else_a_paragraph() -> None:
    assert normalise(PAGES).text.split("\n") == [
        'The council met in May and it talked about the bridge over the company"s river.',
        "Nobody had crossed it.",
        "Nobody had asked.",
        "The end, of the minutes.",
        "In 1931 it rained.",
    ]


@pytest.mark.parametrize(
    ("quotation", "verdict", "line"),
    [
        ("in May and it talked about the bridge", Verdict.VERIFIED, 1),
        ("over the company’s river", Verdict.VERIFIED, 5),
        ("In 1931 it rained", Verdict.VERIFIED, 15),
        ("had crossed it. Nobody had asked", Verdict.NOT_FOUND, 8),
    ],
)
def test_quotations_run_over_the_ends_of_pages(quotation: str, verdict: Verdict, line: int) -> None:
    normal = normalise(PAGES)
    found = find(quotation, normal)
    assert (found.verdict, found.places[0].line) == (verdict, line)
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is verdict


MARKED = """\
It ran until 1962.[1] It ground wheat,[^2][note 3] and its wheel drove a saw.[citation needed]

> We shall never see
> its like again.
>
> > Nor do I
> > regret it.

| Name | From |
|------|-----:|
| Anna Huber | 1874 |

The dam&nbsp;&mdash; 5 \\* 3 &lt; AT&T; snake\\_case &#8220;stands&#x201d;.

In array [5] stands 7 > 6, and a[i] says [the report](https://example.org) is “out—at last”.

[^2]: A note.
"""


def test_marks_are_taken_out() -> None:
    assert normalise(MARKED).text.split("\n") == [
        "It ran until 1962. It ground wheat, and its wheel drove a saw.",
        "We shall never see its like again.",
        "Nor do I regret it.",
        "Name From-: Anna Huber 1874",
        'The dam-5 3 < AT&T; snake_case "stands".',
        'In array [5] stands 7 >6, and a[i] says the report is "out-at last".',
        "[^2]: A note. ",
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        "ran until 1962. It ground wheat, and its wheel",
        "ran until 1962.[1] It ground wheat,[2][note 3] and its wheel",
        "We shall never see its like again",
        "Nor do I regret it",
        "Anna Huber 1874",
        "Anna Huber | 1874",
        "says the report is",
    ],
)
def test_quotations_hold_with_and_without_marks(quotation: str) -> None:
    normal = normalise(MARKED)
    assert find(quotation, normal).verdict is Verdict.VERIFIED
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.VERIFIED


def test_the_words_of_a_source_are_reported_without_its_marks_and_with_its_own_typing() -> None:
    normal = normalise(MARKED + PAGES)
    for words in (
        "1962. It ground wheat, and its wheel",
        "says the report is “out—at last",
        "The dam — 5 3 < AT&T; snake_case “stands",
        "never see its like",
        "the company’s river",
    ):
        place = find(words, normal).places[0]
        assert wording(normal, *place.parts[0]) == words


COMPARED = (">5", "> 5", ">>5", ">$5", ">-5", "> .5", ">  5", ">~5")


@pytest.mark.parametrize("number", COMPARED)
@pytest.mark.parametrize("start", ["", "They were wrapped before\n", "> They were quoted before\n> "])
def test_a_comparison_sign_before_a_number_is_not_taken_for_markup(number: str, start: str) -> None:
    normal = normalise(f"{start}{number} boats were counted on the old pier.")
    for quotation, is_there in ((number, True), (number.lstrip("> "), False), (number.replace(">", "<"), False)):
        found = find(f"{quotation} boats were counted on the old pier", normal)
        by_hashes = fingerprint.find(f"{quotation} boats were counted on the old pier", fingerprint.make(normal))
        assert (found.verdict is Verdict.VERIFIED) is is_there
        assert (by_hashes.verdict is Verdict.VERIFIED) is is_there


@pytest.mark.parametrize(
    "text",
    [
        "> In the spring of that year\n> 5 boats were counted on the pier.",
        ">In the spring of that year\n>5 boats were counted on the pier.",
        "> > In the spring of that year\n> > 5 boats were counted on the pier.",
        "> 12 years later, in the spring\n> 5 boats were counted on the pier,\n> and sold.",
    ],
)
def test_a_quoted_line_between_others_may_begin_with_a_number(text: str) -> None:
    normal = normalise(text)
    assert find("5 boats were counted on the pier", normal).verdict is Verdict.VERIFIED
    assert find(">5 boats were counted on the pier", normal).verdict is Verdict.ALTERED


PARTED = "The third-\nparty debt grew, and we did not re-\nsign. He did resign. A well-\nknown man is well-known."


@pytest.mark.parametrize(
    ("quotation", "verdict", "by_hashes"),
    [
        ("the third-party debt grew", Verdict.VERIFIED, Verdict.VERIFIED),
        ("the thirdparty debt grew", Verdict.VERIFIED, Verdict.VERIFIED),
        ("the third party debt grew", Verdict.ALTERED, Verdict.NOT_FOUND),
        ("third-party debt grew, and we did not re- sign", Verdict.VERIFIED, Verdict.VERIFIED),
        ("we did not resign", Verdict.VERIFIED, Verdict.VERIFIED),
        ("we did not re-sign", Verdict.VERIFIED, Verdict.VERIFIED),
        ("a well-known man", Verdict.VERIFIED, Verdict.VERIFIED),
        ("He did re-sign. A well-known", Verdict.ALTERED, Verdict.NOT_FOUND),
        ("a wellknown man", Verdict.ALTERED, Verdict.NOT_FOUND),
    ],
)
def test_a_compound_parted_at_a_line_end_and_written_nowhere_else_may_have_its_hyphen(
    quotation: str, verdict: Verdict, by_hashes: Verdict
) -> None:
    normal = normalise(PARTED)
    assert find(quotation, normal).verdict is verdict
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is by_hashes


NOTED = [
    "The boats† came back‡ in the spring.\n\n† Those of the old port.",
    "The boats[1, 2] came back[3–5] in the spring.",
    "The boats[1][2] came back[12] in the spring.",
    "The boats came back in the spring.",
]


@pytest.mark.parametrize("text", NOTED)
def test_marks_of_notes_may_be_in_the_text_or_the_quotation_or_in_neither(text: str) -> None:
    normal = normalise(text)
    for quotation in ("boats came back in the spring", "boats† came back[1, 2] in the spring"):
        assert find(quotation, normal).verdict is Verdict.VERIFIED
        assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.VERIFIED


LISTED = "\n\n[1] Huber, A.\n[12] Brandt, B.\n[a] Of wood.\n[i] In May."


@pytest.mark.parametrize("mark", [" [1]", " [12]", " [1, 12]", " [1–12]", "[a]", "[i]", " [1] [12]", "[a][i]"])
def test_marks_of_notes_that_the_text_lists_may_be_quoted_or_not(mark: str) -> None:
    normal = normalise(f"The old boats{mark} of the port came back in the spring.{LISTED}")
    for quotation in ("old boats of the port came back", f"old boats{mark} of the port came back"):
        assert find(quotation, normal).verdict is Verdict.VERIFIED
        assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    "text",
    [
        f"The old boats [5] of the port came back.{LISTED}",
        f"The old boats[b] of the port came back.{LISTED}",
        f"The old boats [1, 5] of the port came back.{LISTED}",
        "[1] The court sat.\n\n[2] The old boats [1] of the port came back.\n\n[3] It said no more.",
        "The old boats [1] of the port came back.",
        "The old boats[a] of the port came back.",
        "The old boat[s] of the port came back.\n\n[a] Of wood.",
    ],
)
def test_what_is_in_brackets_and_not_listed_further_on_is_part_of_the_text(text: str) -> None:
    normal = normalise(text)
    for quotation in ("The old boats of the port came back", "The old boat of the port came back"):
        assert find(quotation, normal).verdict is Verdict.ALTERED
        assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.NOT_FOUND


RAISED = "He saw a¹ man and I² saw the boats of the port.³"
NOTES = ("\n\n1 One.\n2 Two.\n3 Three.", "\n\n¹ One.\n\n² Two.\n\n³ Three.", "\n\n[1] One.\n[2] Two.\n[3] Three.")


@pytest.mark.parametrize("notes", NOTES)
def test_a_raised_number_after_a_letter_is_a_mark_if_it_is_the_only_one_of_a_listed_note(notes: str) -> None:
    quotation = "He saw a man and I saw the boats of the port"
    others = (RAISED, RAISED + " It is I² again." + notes, "The boats.¹ The port.² " + RAISED + notes)
    for text, is_mark in ((RAISED + notes, True), *((other, False) for other in others)):
        normal = normalise(text)
        assert (find(quotation, normal).verdict is Verdict.VERIFIED) is is_mark
        assert (fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.VERIFIED) is is_mark


VERSE = "The mill stands still,{}The river runs below,{}And nobody will know{}What made it go."


@pytest.mark.parametrize("end", ["\n", "\r\n", "  \n", "<br>", "<br />\n"])
def test_a_stroke_between_lines_of_verse_is_verified_where_the_source_begins_a_line(end: str) -> None:
    quotation = "mill stands still, / The river runs below, / And nobody"
    assert find(quotation, normalise(VERSE.replace("{}", end))).verdict is Verdict.VERIFIED
    for other in (" ", "; "):
        assert find(quotation, normalise(VERSE.replace("{}", other))).verdict is Verdict.NEAR
    assert find("mill / stands still, / The river", normalise(VERSE.replace("{}", end))).verdict is Verdict.NEAR


TYPED = [
    ("The old boats of the `port` came back.", "The old boats of the port came back"),
    ("They don`t say that ``the port'' is old.", "They don’t say that “the port” is old"),
    ("The old [boats of the port][p] came back.\n\n[p]: https://example.org", "The old boats of the port came back"),
    ("The old [boats][] of the port came back.\n\n[boats]: https://example.org", "The old boats of the port came back"),
    ("The old boats of the port™ came back.", "The old boats of the port came back"),
    ("The old boats® of the port came back.", "The old boats of the port came back"),
    ("The com¬\npany of the old port came back.", "The company of the old port came back"),
    ("The well¬\nknown port has well-known boats.", "The well-known port has well-known boats"),
    ("港口的报告说10〜20人在港口出现。", "港口的报告说10\uff5e20人在港口出现"),
    ("港口的报告说10 〜 20人在港口出现。", "港口的报告说10~20人在港口出现"),
]


@pytest.mark.parametrize(("one", "other"), TYPED)
def test_marks_of_typists_scanners_and_owners_do_not_count(one: str, other: str) -> None:
    for text, quotation in ((one, other), (other, one.split("\n\n", maxsplit=1)[0])):
        normal = normalise(text)
        assert find(quotation, normal).verdict is Verdict.VERIFIED
        assert fingerprint.find(quotation, fingerprint.make(normal)).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("omission", ["…", "...", ". . .", "[…]", "(...)", "⋯", "[⋯]", "⋯⋯", "[---]", "[– – –]"])
def test_an_omission_may_be_typed_in_many_ways(omission: str) -> None:
    normal = normalise("The old boats of the port came back to it in the spring.")
    quotation = f"The old boats of {omission} came back to it"
    for found in (find(quotation, normal), fingerprint.find(quotation, fingerprint.make(normal))):
        assert found.verdict is Verdict.VERIFIED
