"""The catalogue of schemes: whole, answerable, and each with an example that works."""

import re
from collections.abc import Callable

import pytest

from argmap.base.errors import ArgmapError
from argmap.syntax.fields import OWN_FIELD_PREFIX
from argmap.syntax.reader.ids import is_id
from argmap.syntax.schemes import Scheme, pick, schemes, suggestion
from argmap.syntax.schemes.pages import as_data, as_markdown, as_table, as_text, example
from tests.maps import read_whole

ALL = schemes()


@pytest.mark.parametrize("scheme", ALL.values(), ids=ALL)
def test_a_scheme_has_sentences_and_asks_questions(scheme: Scheme) -> None:
    assert scheme.about.endswith(".")
    assert scheme.conclusion.endswith(".")
    assert scheme.premises
    assert all(text.endswith(".") for text in scheme.premises.values())
    assert len(scheme.questions) >= 2
    assert all(text.endswith("?") for text in scheme.questions.values())
    assert all(is_id(name) and not name.startswith(OWN_FIELD_PREFIX) for name in (*scheme.premises, *scheme.questions))


@pytest.mark.parametrize("scheme", ALL.values(), ids=ALL)
def test_the_example_of_a_scheme_is_a_map_with_its_questions_open(scheme: Scheme) -> None:
    checked = read_whole(f"theses: conclusion\n{example(scheme)}")
    [asked] = [d for d in checked.diagnostics if d.code.startswith("A30") and d.code != "A301"]
    names = ", ".join(scheme.questions)
    assert asked.message == f'{len(scheme.questions)} critical questions of "{scheme.name}" without an answer: {names}'
    assert {d.code for d in checked.diagnostics if d.severity == "error"} == set()


@pytest.mark.parametrize("scheme", ALL.values(), ids=ALL)
def test_the_example_with_its_questions_answered_leaves_none_open(scheme: Scheme) -> None:
    lines = (line.replace("# ", "") for line in example(scheme).splitlines() if not line.startswith("    answers:"))
    content = "\n".join(lines).replace(f"scheme: {scheme.name}\n", f"scheme: {scheme.name}\n    answers:\n")
    checked = read_whole(f"theses: conclusion\n{content}\n")
    assert {d.code for d in checked.diagnostics} & {"A305", "A306"} == set()


def test_there_are_about_thirty_schemes_and_those_that_the_format_names() -> None:
    assert 30 <= len(ALL) <= 40
    assert {"expert-opinion", "sign", "practical-reasoning", "cause-to-effect", "precedent", "analogy"} <= set(ALL)
    assert [scheme.name for scheme in ALL.values()] == list(ALL)


def test_a_scheme_is_picked_by_its_name() -> None:
    assert pick("sign") is ALL["sign"]
    with pytest.raises(ArgmapError, match=r'^"sgin" is not one of the schemes; did you mean "sign"\?$'):
        pick("sgin")
    assert suggestion("argument-from-analogy") == 'did you mean "analogy"?'
    assert suggestion("xyzzy") == "run argmap schemes to list them"


PAGE = """\
waste: Otherwise it would all have been for nothing.

Premises
  spent  E has invested much in achieving G.
  loss   If E stops now, the investment is lost.

Conclusion
  E should continue.

Critical questions
  reachable  Can G still be achieved, and how likely is that?
  cost       Is G worth what remains to be invested, apart from what has been?
  salvage    Is everything really lost if E stops?

To paste
  claims:
    conclusion: E should continue.
    spent: E has invested much in achieving G.
    loss: If E stops now, the investment is lost.
  arguments:
    by-waste:
      premises: [spent, loss]
      supports: conclusion
      scheme: waste
      answers: # in words, or by the id of the statement that answers
        # reachable: Can G still be achieved, and how likely is that?
        # cost: Is G worth what remains to be invested, apart from what has been?
        # salvage: Is everything really lost if E stops?
"""


def test_the_page_of_a_scheme_has_all_its_parts() -> None:
    assert as_text(ALL["waste"]) == PAGE


def test_long_texts_are_wrapped_next_to_their_ids() -> None:
    long = Scheme("long", "Long.", {"a": "word " * 30 + "end."}, "So.", {"why": "Why?"})
    lines = as_text(long).splitlines()
    assert lines[3] == "  a  " + "word " * 18 + "word"
    assert lines[4] == "     " + "word " * 11 + "end."


def test_all_schemes_are_listed_a_line_each() -> None:
    lines = as_table(ALL.values()).splitlines()
    assert lines[0] == "expert-opinion           An expert in the field says so."
    assert [line.split()[0] for line in lines] == list(ALL)


def test_a_scheme_is_data_for_programs_too() -> None:
    assert as_data(ALL["sign"]) == {
        "name": "sign",
        "about": "There is a sign of it.",
        "premises": [
            {"id": "sign", "text": "X is observed."},
            {"id": "meaning", "text": "X is usually a sign of Y."},
        ],
        "conclusion": "Y is the case.",
        "questions": [
            {"id": "strength", "text": "How often does X occur together with Y?"},
            {"id": "alternatives", "text": "What else could explain the sign?"},
        ],
    }


SECTION = """\
## sign

There is a sign of it.

- X is observed.
- X is usually a sign of Y.

So: Y is the case.

| critical question | |
| --- | --- |
| `strength` | How often does X occur together with Y? |
| `alternatives` | What else could explain the sign? |

```yaml
"""


def test_a_scheme_has_a_section_of_its_page() -> None:
    assert as_markdown(ALL["sign"]) == f"{SECTION}{example(ALL['sign'])}```\n"


@pytest.mark.parametrize("tell", [as_text, lambda scheme, *, colour: as_table([scheme], colour=colour)])
def test_a_scheme_has_colours_only_when_asked(tell: Callable[..., str]) -> None:
    scheme = pick("sign")
    assert "\x1b[" not in tell(scheme, colour=False)
    assert tell(scheme, colour=True).startswith("\x1b[")
    assert re.sub(r"\x1b\[[0-9;]*m", "", tell(scheme, colour=True)) == tell(scheme, colour=False)
