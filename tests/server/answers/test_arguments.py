"""Arguments as a hierarchy, and what is written between the lines."""

import pytest

from argmap.server.answers.arguments import BearingPart, incoming, outgoing, part_at
from argmap.server.answers.marks import lenses, quotation_marks
from tests.server.answers.knowing import MAP, known, known_before, marked, place_in


def told(parts: list[BearingPart]) -> list[tuple[str, str, int]]:
    """Return parts with what they say and the line on which they are named."""
    return [(each.part.name, each.part.detail, each.span.start.line) for each in parts]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("open-sundays:", "open-sundays"),
        ("visitors rose", "more-visitors"),
        ("heard:", "heard"),
        ("so it is", "heard"),
        ("costs-more]", "costs-more"),
        ("weak", "costs-more"),
    ],
)
def test_the_part_at_a_place_is_the_one_that_is_named_or_around_it(words: str, name: str) -> None:
    content = marked(words)
    found = part_at(known(content), place_in(content))
    assert found is not None
    assert found.name == name


def test_there_is_no_part_outside_of_statements() -> None:
    content = marked("About money")
    assert part_at(known(content), place_in(content)) is None


def test_reasons_and_objections_come_in_and_targets_go_out() -> None:
    found = known(MAP)
    assert told(list(incoming(found, "open-sundays"))) == [
        ("more-visitors", "+ Visitors rose by a third on Sundays.", 13),
        ("costs-more", "- It costs more.", 20),
    ]
    assert told(list(outgoing(found, "more-visitors"))) == [
        ("open-sundays", "+ The library should open on Sundays.", 13),
        ("heard", "~ undercuts", 27),
    ]
    assert told(list(incoming(found, "more-visitors -> open-sundays"))) == [
        ("costs-more", "++ It costs more.", 24),
        ("heard", "~ undercuts", 28),
    ]
    assert told(list(incoming(found, "heard"))) == [
        ("more-visitors", "Visitors rose by a third on Sundays.", 27),
        ("costs-more", "It costs more.", 27),
    ]
    assert told(list(outgoing(found, "heard"))) == [("more-visitors -> open-sundays", "~ supports", 28)]
    assert list(incoming(found, "nothing")) == list(outgoing(found, "nothing")) == []


def test_a_statement_is_headed_by_its_reasons_and_objections() -> None:
    assert [(each.words, each.span.start.line) for each in lenses(known(MAP))] == [("1 for, 1 against", 10)]
    assert [(each.words, each.span.start.line) for each in lenses(known(MAP, with_verdicts=True))] == [
        ("1 for, 1 against · falls", 10),
        ("stands", 13),
        ("stands", 20),
    ]


def test_a_heading_follows_its_statement_in_a_broken_file() -> None:
    broken = f"# so\n{MAP}x: ["
    assert [(each.words, each.span.start.line) for each in lenses(known_before(broken, MAP))] == [
        ("1 for, 1 against", 11)
    ]


def test_verified_quotations_are_marked_in_the_present_text_only() -> None:
    found = list(quotation_marks(known(MAP)))
    assert [(each.words, each.about) for each in found] == [
        ("✓ verified", "verified: the source has these words; minutes.md:3")
    ]
    assert MAP[found[0].span.first : found[0].span.last] == "visitors rose by a third on Sundays"
    assert list(quotation_marks(known(MAP.replace("visitors rose by", "visitors fell by")))) == []
    assert list(quotation_marks(known_before(f"# so\n{MAP}x: [", MAP))) == []
