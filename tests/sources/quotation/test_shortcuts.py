"""Where a simple pattern spares the making of a long one, both find the same."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.locators.references import PATTERNS
from argmap.sources.quotation.quantities import JOINED, MAY_BE_JOINED
from argmap.sources.quotation.typography import DASHES, QUOTE_MARKS, plain_pieces, tokens

AROUND_NUMBERS = (
    "0123456789\u0663 \u00b0%$€\u00a2№§\u00b1<=>~\u2212\u00bd\u2153CFKab\u00e9,.-/:(\u00aa\u2030\u20ac\u2265"
)


@given(text=st.text(AROUND_NUMBERS, max_size=12))
def test_a_space_that_joins_is_where_one_may_be(text: str) -> None:
    for match in re.finditer(JOINED, text):
        assert re.compile(MAY_BE_JOINED).match(text, match.start() + 1)


@pytest.mark.parametrize("mark", f"{DASHES}{QUOTE_MARKS}")
def test_a_mark_becomes_what_its_parts_become(mark: str) -> None:
    for before, behind in product(("", " ", "  "), repeat=2):
        run = f"{before}{mark}{behind}"
        expected = tuple((piece, offset) for piece, offset in tokens(run) if mark in QUOTE_MARKS or piece != " ")
        assert plain_pieces(run) == expected


@given(
    locator=st.builds(
        "".join,
        st.tuples(
            st.sampled_from(["p", "pp", "Paragraph", "no", "S", "x" * 16, "x" * 17, "heading"]),
            st.sampled_from([".", " ", ". ", "", "  ", ".  "]),
            st.text("0123456789", min_size=1, max_size=7),
            st.sampled_from(["", "-", " - ", "\u2013"]),
            st.text("0123456789", max_size=7),
        ),
    )
)
def test_a_locator_in_the_simplest_form_is_read_as_in_any_other(locator: str) -> None:
    simple = re.fullmatch(PATTERNS[0], locator)
    if simple:
        whole = re.fullmatch(PATTERNS[1], locator)
        assert whole
        assert simple.groupdict() == {name: whole[name] for name in simple.groupdict()}
        assert whole["follow"] is None
