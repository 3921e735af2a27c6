"""The generators themselves, and a run of them whose counts are the same on every machine."""

import pytest

from argmap.sources.quotation import Verdict
from argmap.sources.quotation.damage import damage_in
from tests.laws import examples
from tests.quotations.judging import is_pair, judge, source
from tests.quotations.kinds import Group, Quotation
from tests.quotations.printings import names_of_printings
from tests.quotations.prose import HONEST, NO_END, NO_START, prose
from tests.quotations.report import PAGE, table, with_table
from tests.quotations.tally import SOAK, Tally, all_kinds, broken, judged_of, measure

# The soak makes all of them; the other speeds a few seconds of them.
SHORT = 500
LEAST_TEXTS, LEAST_LANGUAGES, LEAST_PLACES = 12, 9, 40


@pytest.mark.slow
def test_no_bound_is_broken() -> None:
    share = 1 if examples(SHORT) == SHORT else SHORT
    tally = measure(prose(), all_kinds(), {group: number // share for group, number in SOAK.items()})
    assert list(broken(tally)) == []
    assert set(tally.groups) == set(Group)
    assert len(table(tally).splitlines()) == 2 + len(tally.kinds) + len(Group)


def test_the_texts_are_enough_and_say_where_they_may_be_cut() -> None:
    texts = prose()
    assert len(texts) >= LEAST_TEXTS
    assert len({text.language for text in texts}) == LEAST_LANGUAGES
    for text in texts:
        assert not set(text.text) & {HONEST, NO_END, NO_START}
        assert sum(len(paragraph.starts) for paragraph in text.paragraphs) >= LEAST_PLACES
        assert any(paragraph.bad_starts for paragraph in text.paragraphs)
        assert any(paragraph.bad_ends for paragraph in text.paragraphs)


@pytest.mark.slow
def test_a_number_always_gives_the_same_quotations() -> None:
    text = prose()[0]
    for kind in all_kinds():
        made = [[each.quotation for each in judged_of(kind, text, 3, seed)] for seed in (1, 1, 2)]
        assert made[0] == made[1]


def test_the_page_has_a_row_for_every_kind() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [kind.name for kind in all_kinds() if f"\n| {kind.name} |" not in page] == []
    assert with_table(with_table(page, "new\n"), "newer\n") == with_table(page, "newer\n")


def test_quotations_of_every_kind_can_be_made() -> None:
    for kind in all_kinds():
        made = (judged for text in prose() for judged in judged_of(kind, text, 1, 1))
        assert next(made, None), kind.name


def test_honest_quotations_stand_where_they_are_said_to() -> None:
    for text in prose():
        for kind in all_kinds():
            if kind.group is Group.CLAUSES:
                for judged in judged_of(kind, text, 5, 1):
                    paragraph = text.paragraphs[judged.quotation.paragraph - 1]
                    assert judged.quotation.quote in paragraph.text


def test_no_text_is_called_damaged_however_it_is_printed() -> None:
    for text in prose():
        for printing in names_of_printings(text):
            assert damage_in(source(text, printing)[0].text) == "", (text.name, printing)


PAIRS = [
    (Verdict.VERIFIED, Verdict.VERIFIED, True),
    (Verdict.CUT, Verdict.UNCHECKED, True),
    (Verdict.NEAR, Verdict.VERIFIED, True),
    (Verdict.ALTERED, Verdict.NOT_FOUND, True),
    (Verdict.CUT, Verdict.VERIFIED, False),
    (Verdict.ALTERED, Verdict.VERIFIED, False),
    (Verdict.VERIFIED, Verdict.NOT_FOUND, False),
]


@pytest.mark.parametrize(("by_text", "by_hashes", "is_so"), PAIRS)
def test_text_and_fingerprint_must_say_what_goes_together(
    by_text: Verdict,
    by_hashes: Verdict,
    is_so: bool,
) -> None:
    assert is_pair(by_text, by_hashes) is is_so


def test_a_quotation_that_is_let_through_breaks_a_bound_and_an_honest_one_does_not() -> None:
    kinds = {kind.name: kind for kind in all_kinds()}
    text = next(each for each in prose() if each.name == "en-ferry")
    honest = Quotation("and the boats stayed in the harbour.", 1, 7)
    for name, expected in (("a word dropped", 3), ("clauses and sentences", 0)):
        tally = Tally()
        tally.add(judge(kinds[name], text, honest))
        assert len(list(broken(tally))) == expected
