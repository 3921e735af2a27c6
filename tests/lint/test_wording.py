"""The words of statements, as rules look at them."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.lint.wording import PLAIN, without_punctuation


@given(text=st.text(st.one_of(st.characters(), st.sampled_from([chr(code) for code in PLAIN])), max_size=30))
def test_punctuation_goes_from_every_text_as_a_table_says(text: str) -> None:
    assert without_punctuation(text) == text.translate(PLAIN)
