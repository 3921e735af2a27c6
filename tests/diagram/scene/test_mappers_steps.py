"""An inference that only the mapper draws: thinner in every picture, described in words and in the legend."""

import pytest

from argmap.formats import FORMATS
from tests.maps import compose, drawn, read_whole

CONTENT = """
speakers: {mapper: {name: Whoever made the map, voice: mapper}}
theses: stay
claims:
  stay: The shop stays open.
  trade: {text: The trade has grown., supports: {stay: {by: mapper}}}
  loved: {text: The shop is loved., supports: stay}
"""
WORDS = "inferred by the mapper"


def test_steps_of_the_mapper_are_drawn_differently() -> None:
    picture = compose(CONTENT)
    assert {step.ids: step.is_mappers for step in picture.steps} == {
        ("trade -> stay",): True,
        ("loved -> stay",): False,
    }


def test_a_step_of_the_mapper_shares_no_card_with_others() -> None:
    evidence = CONTENT.replace(
        "claims:\n  stay: The shop stays open.", "claims: {stay: The shop stays open.}\nevidence:"
    )
    assert len(compose(evidence).nodes) == 3


def test_what_the_mapper_infers_from_has_a_slim_spine() -> None:
    svg = str(drawn(read_whole(CONTENT).graph, "svg"))
    assert svg.count('class="spine supports slim" stroke="#005A9C" stroke-width="1.2"') == 1
    assert svg.count('class="spine supports" stroke="#005A9C" stroke-width="4"') == 1


@pytest.mark.parametrize(
    ("form", "mark"), [("svg", 'stroke-width="0.6"'), ("dot", "penwidth=0.6"), ("mermaid", "0.6px")]
)
def test_a_step_of_the_mapper_is_drawn_thinner(form: str, mark: str) -> None:
    assert form in FORMATS.names()
    plain = CONTENT.replace("{by: mapper}", "{by: somebody}")
    with_it, without_it = (drawn(read_whole(content).graph, form) for content in (CONTENT, plain))
    assert mark in str(with_it)
    assert mark not in str(without_it)
    if form != "mermaid":
        assert WORDS in str(with_it)
        assert WORDS not in str(without_it)
