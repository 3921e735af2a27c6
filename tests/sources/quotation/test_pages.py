"""Texts with form feeds: heads, page numbers and notes are no text, and sentences continue over the end of a page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.sources.quotation import Verdict, normalise
from argmap.sources.quotation.verdict import find
from tests.laws import examples

HEADED = """Minutes, 3 May

The council met at noon and heard the
engineer about the old bridge at length,
because the dam was not safe any more,
and then there was an end to it, as the

- 7 -
\fMinutes, 3 May

Nobodys had been against it since the war.
The bridge was closed.

- 8 -
"""


def test_heads_and_numbers_of_two_pages_are_no_text() -> None:
    normal = normalise(HEADED)
    assert normal.text == (
        "The council met at noon and heard the engineer about the old bridge at length, because the dam was not safe "
        "any more, and then there was an end to it, as the Nobodys had been against it since the war. "
        "The bridge was closed."
    )
    assert normal.labels == ("7", "8")


@pytest.mark.parametrize(
    ("rows", "labels"),
    [
        (["{}"], ("12", "13", "14")),
        (["Page {} of 20"], ("12", "13", "14")),
        (["{} The council"], ("12", "13", "14")),
        (["The council {}"], ("12", "13", "14")),
        (["The council"], ()),
        (["The council", "{}"], ("12", "13", "14")),
    ],
)
def test_numbers_at_the_edge_of_pages_are_their_labels(rows: list[str], labels: tuple[str, ...]) -> None:
    words = ["It met at noon.", "It heard the engineer.", "It rose."]
    heads = ["\n".join(row.format(number) for row in rows) for number in range(12, 15)]
    for text in (
        "\f".join(f"{head}\n\n{body}\n" for head, body in zip(heads, words, strict=True)),
        "\f".join(f"{body}\n\n{head}\n" for head, body in zip(heads, words, strict=True)),
    ):
        normal = normalise(text)
        assert normal.text == "\n".join(words)
        assert normal.labels == labels


def test_roman_numbers_are_labels_and_pages_between_are_counted() -> None:
    pages = ["v\n\nOne is here.", "vi\n\nTwo is here.", "1\n\nThree is here.", "Four is here.", "3\n\nFive is here.\n"]
    assert normalise("\n\f".join(pages)).labels == ("v", "vi", "1", "2", "3")


def test_what_begins_two_pages_by_chance_is_text() -> None:
    normal = normalise("The same\nword.\n\fThe same\nword.\n")
    assert normal.text == "The same word.\nThe same word."
    assert normal.labels == ()


def test_pages_that_are_all_alike_have_text() -> None:
    normal = normalise("\n\f".join(f"{page}\n\nIt rained.\n" for page in range(1, 6)))
    assert normal.text == "\n".join(["It rained."] * 5)
    assert normal.labels == ("1", "2", "3", "4", "5")


def test_notes_at_the_end_of_a_page_do_not_part_its_last_sentence_from_the_next_page() -> None:
    text = (
        "The first paragraph is here.\n\nThe wait was six hours,2 which is shorter than"
        "\n\n2 Order of the ministry, 2019.\n\n\fthe target set by law.\n\nThe end.\n"
    )
    normal = normalise(text)
    found = find("The wait was six hours,2 which is shorter than the target set by law.", normal)
    assert found.verdict is Verdict.VERIFIED
    note = find("Order of the ministry, 2019", normal)
    assert note.verdict is Verdict.VERIFIED
    first, last = note.places[0].first, note.places[0].last
    assert text[first:last] == "Order of the ministry, 2019"


def test_numbered_paragraphs_at_the_end_of_a_page_are_no_notes() -> None:
    text = "23. The court sat at noon.\n\n24. It heard the\n\fapplicant at length.\n"
    assert normalise(text).text == "23. The court sat at noon.\n24. It heard the applicant at length."


def test_the_notes_of_a_page_of_one_paragraph_follow_that_paragraph() -> None:
    text = "One long sentence1 begins\n\n1 A note.\n\fand goes on\n\fand ends.\n\nThe rest.\n"
    assert normalise(text).text == "One long sentence begins and goes on and ends.\n1 A note.\nThe rest."


def test_a_form_feed_without_a_line_end_before_it_ends_no_paragraph() -> None:
    assert normalise("It rained. Then\fAnna came.").text == "It rained. Then Anna came."


def test_in_a_text_of_nothing_but_form_feeds_they_only_end_lines() -> None:
    normal = normalise("It rained." + "\f" * 30_000 + "It snowed.")
    assert (normal.text, normal.page_starts, normal.labels) == ("It rained.\nIt snowed.", (), ())


BLOCK = st.text(alphabet="ab1. ,\n", max_size=12)


@given(st.lists(st.lists(BLOCK, max_size=3), min_size=1, max_size=5))
@settings(max_examples=examples(1000))
def test_pages_begin_in_order_and_each_character_leads_back_to_itself(pages: list[list[str]]) -> None:
    text = "\f".join("\n\n".join(blocks) for blocks in pages)
    normal = normalise(text)
    assert list(normal.page_starts) == sorted(normal.page_starts)
    assert len(normal.page_starts) == (len(pages) if "\f" in text else 0)
    assert all(text[normal.back(offset)] == char for offset, char in enumerate(normal.text) if char.isalnum())
