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


@pytest.mark.parametrize("omission", ["…", "...", ". . .", "[…]", "(...)", "⋯", "[⋯]", "⋯⋯", "[---]", "[– – –]"])
def test_an_omission_may_be_typed_in_many_ways(omission: str) -> None:
    normal = normalise("The old boats of the port came back to it in the spring.")
    quotation = f"The old boats of {omission} came back to it"
    for found in (find(quotation, normal), fingerprint.find(quotation, fingerprint.make(normal))):
        assert found.verdict is Verdict.VERIFIED
