"""Numbers that a source prints at its paragraphs, articles and sections."""

import pytest

from argmap.sources.quotation import normalise

STYLES = ["[{}] {}", "{}. {}", "({}) {}", "{}) {}", "¶ {} {}"]
WORDS = ["The court sat.", "It heard both sides.", "It rose at noon.", "Nobody came."]


@pytest.mark.parametrize("style", STYLES)
def test_numbers_at_the_beginning_of_paragraphs_are_theirs(style: str) -> None:
    blocks = [style.format(number, words) for number, words in enumerate(WORDS, 24)]
    assert normalise("\n\n".join(blocks)).printed == ("24", "25", "26", "27")


@pytest.mark.parametrize("sign", ["§", "§§", "Art.", "Article", "Artikel", "art."])
def test_articles_keep_their_sign(sign: str) -> None:
    text = "\n\n".join(f"{sign} {number}\n\n(1) {words}\n\n(2) It is so." for number, words in enumerate(WORDS, 1))
    label = "§" if sign[0] == "§" else "Art."
    printed = normalise(text).printed
    assert printed == tuple(each for number in range(1, 5) for each in (f"{label} {number}", "", ""))


def test_an_article_put_in_later_has_a_letter() -> None:
    text = "\n\n".join(f"§ {number} {words}" for number, words in zip(("1", "1a", "2", "3"), WORDS, strict=True))
    assert normalise(text).printed == ("§ 1", "§ 1a", "§ 2", "§ 3")


def test_lists_inside_of_numbered_paragraphs_do_not_count() -> None:
    blocks = ["[1] The court sat.", "1. It ate.", "2. It slept.", "3. It rose.", "[2] It rained.", "[3] The end came."]
    assert normalise("\n\n".join(blocks)).printed == ("1", "", "", "", "2", "3")


def test_references_at_the_end_are_no_paragraphs() -> None:
    prose = "The mill was built of wood and later of stone, as the records show. " * 4
    references = [f"[{number}] A book on mills." for number in range(1, 5)]
    assert normalise("\n\n".join([prose, prose, *references])).printed == ()


def test_notes_to_which_marks_send_are_no_paragraphs() -> None:
    pairs = [(f"The mill was built[{n}] here.", f"[{n}] It says so in a long book about mills.") for n in range(1, 5)]
    assert normalise("\n\n".join(block for pair in pairs for block in pair)).printed == ()


def test_headings_may_have_numbers_of_their_own() -> None:
    heads = ["1 Introduction", "2 Methods", "2.1 Counting", "2.2 Weighing", "3 Results"]
    text = "\n\n".join(f"{head}\n\nWords are here." for head in heads)
    assert normalise(text).printed[::2] == ("# 1", "# 2", "# 2.1", "# 2.2", "# 3")


def test_chapters_may_have_roman_numbers() -> None:
    text = "Chapter I\n\nIt began.\n\nChapter II\n\nIt went on.\n\nChapter III\n\nIt ended."
    assert normalise(text).printed == ("# Chapter I", "", "# Chapter II", "", "# Chapter III", "")


def test_tables_and_the_like_are_numbered_one_by_one() -> None:
    heads = ["# Birds", "## Table 2: at the lake", "## Chart 1: by month", "## Table 5: in the wood"]
    text = "\n\n".join(f"{head}\n\nWords are here." for head in heads)
    assert normalise(text).printed[::2] == ("", "# Table 2", "# Chart 1", "# Table 5")


def test_years_and_single_numbers_are_no_numbers() -> None:
    assert normalise("1950. It began.\n\n1960. It ended.\n\n1975. It was forgotten.").printed == ()
    assert normalise("1. It began.\n\nIt ended.").printed == ()
