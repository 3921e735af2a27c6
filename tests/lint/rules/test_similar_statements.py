"""Statements that are nearly the same, against a search that compares each two."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.language.english import stem
from argmap.lint.rules.similar_statement import FEWEST_MATTERS, FEWEST_WORDS, IDLE_WORDS, WEIGHTY, pairs
from tests.laws import examples

VOCABULARY = ["the", "is", "shop", "shops", "rent", "falls", "not", "two", "12", "x"]
TEXTS = st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=7), max_size=8)
IDLE = set(map(stem, IDLE_WORDS.split()))
ARTICLES = {"a", "an", "the"}


def has_weight(part: str) -> bool:
    """Return whether a stem may not be left out: a negation, a number, or a letter as a name."""
    return len(part) == 1 or part in WEIGHTY or any(char.isdigit() for char in part)


def says_nearly(one: list[str], other: list[str]) -> bool:
    """Return whether two texts, as stems, are equal but for idle words, or one has a single light word more."""
    gists = [[part for part in text if part not in IDLE] for text in (one, other)]
    if gists[0] == gists[1] and len(gists[0]) >= FEWEST_MATTERS:
        return True
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= FEWEST_WORDS and any(
        longer[:place] + longer[place + 1 :] == shorter and not has_weight(part) for place, part in enumerate(longer)
    )


@settings(max_examples=examples(4000))
@given(TEXTS)
def test_statements_are_similar_whose_stems_differ_by_idle_words_or_by_one_without_weight(
    texts: list[list[str]],
) -> None:
    found = set(pairs({str(number): words for number, words in enumerate(texts)}))
    stems = [[stem(word) for word in words if word not in ARTICLES] for words in texts]
    expected = {
        (str(one), str(other))
        for one, other in combinations(range(len(texts)), 2)
        if says_nearly(stems[one], stems[other])
    }
    # Of several with the same stems the first stands for all.
    assert found <= expected
    assert bool(found) == bool(expected)
