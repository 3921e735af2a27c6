"""Dates as people usually write them get their EDTF form as advice, and only if there is one reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.language.dates import parse
from argmap.language.usual_dates import REVERSED, RULE, advice, edtf_of


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("44 BC", "-0043"),
        ("44 B.C.", "-0043"),
        ("1 BCE", "0000"),
        ("AD 79", "0079"),
        ("79 CE", "0079"),
        ("476", "0476"),
        ("c. 1250", "1250~"),
        ("ca 1250", "1250~"),
        ("circa 1250", "1250~"),
        ("about 44 BC", "-0043~"),
        ("Spring 2016", "2016-21"),
        ("fall of 2016", "2016-23"),
        ("October 2025", "2025-10"),
        ("Oct. 2025", "2025-10"),
        ("31 May 2016", "2016-05-31"),
        ("May 31st, 2016", "2016-05-31"),
        ("2016 May 3", "2016-05-03"),
        ("the 1920s", "192X"),
        ("1920's", "192X"),
        ("192x", "192X"),
        ("1914-1918", "1914/1918"),
        ("1914 \N{EN DASH} 1918", "1914/1918"),
        ("from 1914 to 1918", "1914/1918"),
        ("44 BC to AD 14", "-0043/0014"),
        ("2016-5", "2016-05"),
        ("2016/05/31", "2016-05-31"),
        ("20160531", "2016-05-31"),
        ("31.05.2016", "2016-05-31"),
        ("5/31/2016", "2016-05-31"),
    ],
)
def test_a_usual_form_gets_its_form_in_edtf_as_advice(written: str, form: str) -> None:
    assert edtf_of(written) == form
    assert advice(written) == f"write {form}"


@pytest.mark.parametrize(
    "written", ["05/06/2016", "05.06.2016", "last week", "31 February 2016", "2015-02-29", "12 May", "", "1918 to 1914"]
)
def test_what_has_more_than_one_reading_or_none_gets_the_rule(written: str) -> None:
    assert edtf_of(written) is None
    assert advice(written) == RULE


def test_a_reversed_interval_is_reported() -> None:
    assert advice("1918/1914") == REVERSED


WORDS = st.sampled_from(
    [
        "44",
        "1250",
        "2016",
        "May",
        "Sept.",
        "31",
        "5",
        "to",
        "-",
        "/",
        "BC",
        "AD",
        "c.",
        "circa",
        "spring",
        "s",
        "X",
        ",",
    ]
)


@given(st.lists(WORDS, max_size=7), st.sampled_from(["", " "]))
def test_every_form_that_is_advised_is_a_valid_date(words: list[str], between: str) -> None:
    form = edtf_of(between.join(words))
    assert form is None or parse(form) is not None
