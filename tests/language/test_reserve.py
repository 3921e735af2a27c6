"""Reserve: which words of a sentence have it, and what they govern."""

import pytest

from argmap.language.reserve import is_careful, is_too_sure, reserves, speaks_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the shop will perhaps stay open", ["perhaps"]),
        ("We judge that Iraq has probably rebuilt it", ["probably"]),
        ("the firm reportedly cut jobs", ["reportedly"]),
        ("it seems that sales fell", ["seems"]),
        ("the war might end", ["might"]),
        ("Perhaps, it helps", ["perhaps"]),
        ("the bill may require a vote", []),
        ("it could be maintained", []),
        ("if it probably fails, we go", []),
        ("the firm, which reportedly lost money, cut jobs", []),
        ("the comet appears every 76 years", []),
        ("the old are more likely to vote", []),
        ("a house that might fall was sold", []),
    ],
)
def test_reserve_counts_where_it_governs_a_main_clause(text: str, words: list[str]) -> None:
    assert [reserve.word for reserve in reserves(text)] == words


def test_what_is_only_possible_is_a_slight_reserve() -> None:
    assert [each.is_slight for each in reserves("it might rain and it will probably snow")] == [True, False]


def test_a_word_that_stands_alone_governs_the_whole_text() -> None:
    (reserve,) = reserves("The drug, perhaps, helps")
    assert reserve.clause == ("the", "drug", "perhaps", "helps")


@pytest.mark.parametrize(
    ("sentence", "careful", "sure"),
    [
        ("the war is likely to end", True, True),
        ("the war may end", True, False),
        ("the war ended in may", False, False),
        ("the war will end", False, False),
        ("the war is likely to end and might begin again", True, False),
    ],
)
def test_a_statement_has_reserve_of_its_own(sentence: str, careful: bool, sure: bool) -> None:
    words = sentence.split()
    assert (is_careful(words), is_too_sure(words)) == (careful, sure)


def test_a_clause_speaks_of_a_sentence_when_they_share_words() -> None:
    clause = ["the", "shop", "will", "perhaps", "stay", "open"]
    assert speaks_of(clause, ["the", "shop", "stays", "open"])
    assert not speaks_of(clause, ["the", "shop", "sells", "bread", "on", "sundays", "cheaply", "enough"])
    assert not speaks_of(["it", "might", "rain"], ["the", "shop", "stays"])
