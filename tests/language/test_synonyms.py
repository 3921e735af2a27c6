"""The gist of a sentence: equal for sentences that say the same in common words."""

import pytest

from argmap.language.synonyms import GROUPS, gist_of, meanings


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the minister tells the truth", "the minister does not lie", True),
        ("the minister tells the truth", "what the minister says is sincere and true", True),
        ("the pump is safe", "the pump isnt dangerous", True),
        ("the pump is safe", "the pump is not safe", False),
        ("all pumps are safe", "some pumps are safe", False),
        ("the pump is safe", "the pump should be safe", False),
        ("latin should stay", "latin must be kept", True),
        ("the drug works", "the drug fails", False),
    ],
)
def test_sentences_of_one_meaning_have_one_gist(one: str, other: str, same: bool) -> None:
    assert (gist_of(one.split()) == gist_of(other.split())) is same


def test_a_line_of_the_table_is_words_of_one_meaning_and_of_its_opposite() -> None:
    for line in GROUPS.strip().splitlines():
        same, _, opposite = line.partition(",")
        assert len(same.split()) + len(opposite.split()) > 1
    assert meanings()["liar"] == ("true", False)
