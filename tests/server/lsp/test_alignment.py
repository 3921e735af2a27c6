"""Where something is in a text after changes: what is shared keeps its words, and what is not its order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.server.lsp.alignment import align
from tests.laws import examples

LINES = st.lists(st.sampled_from(("a: b\n", "c: d\r\n", "\n", "  e\n", "f")), max_size=12).map("".join)


@settings(max_examples=examples(2000))
@given(LINES, LINES)
def test_what_two_texts_share_leads_from_the_one_to_the_other(before: str, after: str) -> None:
    alignment = align(before, after)
    ends = (0, 0)
    for start, other, length in alignment.stretches:
        assert before[start : start + length] == after[other : other + length]
        assert ends <= (start, other)
        ends = (start + length, other + length)
        for offset in range(length):
            assert alignment.after(start + offset) == other + offset
            assert alignment.before(other + offset) == start + offset
    places = [alignment.after(offset) for offset in range(len(before) + 1)]
    assert places == sorted(places)
    assert places[-1] <= len(after)


@settings(max_examples=examples(2000))
@given(LINES, LINES)
def test_the_gaps_between_make_one_text_of_the_other(before: str, after: str) -> None:
    parts, last = list[str](), 0
    for first, stop, start, end in align(before, after).gaps():
        assert "\r\n" not in (before[first - 1 : first + 1], before[stop - 1 : stop + 1])
        parts += before[last:first], after[start:end]
        last = stop
    assert "".join([*parts, before[last:]]) == after
