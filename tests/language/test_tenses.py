"""Whether a sentence speaks of now."""

import pytest

from argmap.language.tenses import is_of_now, is_present


@pytest.mark.parametrize(
    ("sentence", "present", "now"),
    [
        ("the shop has twelve customers", True, False),
        ("the shop had twelve customers", False, False),
        ("the shop is open today", True, True),
        ("today few bake", False, True),
        ("sales are what they were in 2014", False, False),
        ("sales now are as in 2014", False, False),
        ("sales rose and are high", False, False),
        ("the shop closed and is empty", False, False),
        ("the shop should stay", False, False),
    ],
)
def test_a_sentence_speaks_of_now_by_its_verbs_and_names_no_year(sentence: str, present: bool, now: bool) -> None:
    words = sentence.split()
    assert (is_present(words), is_of_now(words)) == (present, now)
