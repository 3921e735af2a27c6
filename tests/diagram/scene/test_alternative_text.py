"""The picture in one sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import visible
from argmap.diagram.scene.words import alternative_text, cut_to
from argmap.model import Kind, Map, Statement
from argmap.model.graph import index
from tests.cli.running import run
from tests.laws import examples
from tests.maps import compose, picture_of

MAP = """
question: Is it so?
claims: {t: {text: It is so., claims: {a: A., b: B.}}}
evidence: {e1: {text: E1., supports: a}, e2: {text: E2., supports: a}}
counterarguments: {o: {text: O., undercuts: a -> t}}
"""


def test_it_states_the_question_the_theses_and_the_numbers_of_reasons_and_objections() -> None:
    assert alternative_text(compose(MAP)) == (
        "Argument map of “Is it so?”: the thesis “It is so.”, with 4 reasons and 1 objection."
    )


def test_of_many_theses_it_names_three() -> None:
    content = "claims: {a: A., b: B., c: C., d: D., e: E.}"
    assert alternative_text(compose(content)) == (
        "Argument map of “A map”: the theses “A.”, “B.”, “C.” and 2 more, with no reasons and no objections."
    )


@given(st.lists(st.text(max_size=400), min_size=1, max_size=9), st.text(max_size=400))
@settings(max_examples=examples(300))
def test_it_has_fewer_than_300_letters_whatever_people_wrote(texts: list[str], question: str) -> None:
    statements = {f"s{n}": Statement(id=f"s{n}", kind=Kind.CLAIM, text=text) for n, text in enumerate(texts)}
    sentence = alternative_text(picture_of(index(Map(title="T", question=question, statements=statements))))
    assert len(sentence) < 300
    assert sentence == visible(sentence)
    assert "\n" not in sentence


def test_a_long_text_is_cut_between_words() -> None:
    line = "The union of shop workers denies that longer shifts lead to more mistakes."
    assert [cut_to(line, most) for most in (len(line), 31, 27, 26)] == [
        line,
        "The union of shop workers …",
        "The union of shop workers …",
        "The union of shop …",
    ]
    assert cut_to("A" * 40, 10) == "A" * 9 + "…"


def test_it_is_printed_for_each_map_and_nothing_is_drawn() -> None:
    outcome = run("render", "-", "--alt", typed=f"argmap: 1\ntitle: A map\n{MAP}")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "Argument map of “Is it so?”: the thesis “It is so.”, with 4 reasons and 1 objection.\n"
