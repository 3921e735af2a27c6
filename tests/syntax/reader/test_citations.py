"""Citations and indicators, field by field."""

from argmap.model import Citation, Indicator
from tests.maps import read, read_whole

SOURCES = "sources: {sign: {title: The sign}}\n"


def test_a_citation_keeps_all_its_fields() -> None:
    content = (
        "evidence:\n  a:\n    text: A.\n    citations:\n"
        "      - {source: sign, quote: [we stay, and grow], prefix: that, suffix: say they, locator: page 2}\n"
        "      - {source: sign}\n"
    )
    assert read_whole(SOURCES + content).map.statements["a"].citations == (
        Citation("sign", ("we stay", "and grow"), "page 2", "that", "say they"),
        Citation("sign", (), None, None, None),
    )


def test_an_indicator_keeps_its_fields_and_one_without_a_text_is_left_out() -> None:
    content = "claims:\n  a:\n    text: A.\n    indicators: [{text: Shops close., observed: 'no'}, {observed: 'yes'}]\n"
    assert read(content).map.statements["a"].indicators == (Indicator("Shops close.", "no"),)
