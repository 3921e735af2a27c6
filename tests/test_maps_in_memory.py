"""A map that a program built, of values that the reader would refuse, goes through all that takes maps."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.evaluation.analysis.evaluator import evaluate
from argmap.evaluation.analysis.flips import find_flips
from argmap.evaluation.analysis.matrix import matrix_of
from argmap.evaluation.analysis.why import explain
from argmap.evaluation.semantics import SEMANTICS
from argmap.evaluation.terms import Terms
from argmap.lint.context import Context
from argmap.lint.registry import rules
from argmap.model import (
    Allowance,
    Citation,
    Contradiction,
    Indicator,
    Kind,
    Map,
    Relation,
    Review,
    Source,
    Speaker,
    Statement,
    Step,
)
from argmap.model.graph import index
from argmap.model.records import step_id
from argmap.model.views import Shown
from argmap.sources.documents import Documents
from argmap.workspace.rendering import RenderOptions, draw_shown
from tests.any_maps import HOSTILE, OWN_FIELDS
from tests.laws import examples

IDS = st.sampled_from(["a", "b", "c", "text", "a -> b", "b -> (a -> b)", "", " ", "\ud800", "x" * 500])
# A surrogate alone can be in a text of Python, but in no file.
TEXTS = st.one_of(HOSTILE, IDS, st.sampled_from(["A", "weak", "very likely", "https://a.b/<>", "w " * 500, "z" * 5000]))
TEXTS_BY_NAME = st.dictionaries(TEXTS, TEXTS, max_size=2)
# Any value of a field, by the type of the field.
VALUES: Mapping[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    str | None: st.none() | TEXTS,
    tuple[str, ...]: st.lists(TEXTS, max_size=2).map(tuple),
    bool: st.booleans(),
    int | None: st.none() | st.integers(-2, 99),
    float | None: st.none() | st.floats(),
    str | float | None: st.none() | TEXTS | st.floats(),
    str | Mapping[str, str]: TEXTS | TEXTS_BY_NAME,
    Mapping[str, str]: TEXTS_BY_NAME,
    Mapping[str, object]: OWN_FIELDS | st.dictionaries(TEXTS, st.floats(), max_size=1),
    Kind: st.sampled_from(Kind),
    Relation: st.sampled_from(Relation),
}
# The formats that need no engine.
FORMATS = ("json", "markdown", "mermaid", "svg", "html")


def records(kind: type, /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return any records of a class, without places in files."""
    hints = get_type_hints(kind)
    free = [field.name for field in fields(kind) if field.name not in given and hints[field.name] in VALUES]
    return st.builds(kind, **given, **{name: VALUES[hints[name]] for name in free})


def several(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[Any]:
    """Return any tuple of a few values."""
    return st.lists(strategy, max_size=most).map(tuple)


def by_id(kind: type, most: int, /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return any records of a class by their ids."""
    return several(records(kind, id=IDS, **given), most).map(lambda made: {each.id: each for each in made})


STATEMENTS = by_id(
    Statement,
    6,
    citations=several(records(Citation)),
    indicators=several(records(Indicator)),
    allow=several(records(Allowance)),
    reviewed=st.none() | records(Review),
)
STEPS = records(
    Step, id=IDS | st.builds(step_id, IDS, IDS), premises=several(IDS, 3), target=IDS, allow=several(records(Allowance))
)
MAPS = records(
    Map,
    theses=several(IDS),
    sources=by_id(Source, 2),
    speakers=by_id(Speaker, 2),
    statements=STATEMENTS,
    steps=several(STEPS, 8),
    contradictions=several(records(Contradiction, left=IDS, right=IDS)),
)


@pytest.mark.slow
@settings(max_examples=examples(200))
@given(MAPS)
def test_rules_and_formats_take_any_map(made: Map) -> None:
    graph, documents = index(made), Documents(made)
    context = Context(graph, documents)
    for rule in rules():
        assert {finding.code for finding in rule.find(context)} <= {rule.code}
    for form in FORMATS:
        assert draw_shown(Shown(graph), documents, RenderOptions(form))


@pytest.mark.slow
@settings(max_examples=examples(200))
@given(MAPS)
def test_every_strength_of_any_map_lies_between_0_and_1(made: Map) -> None:
    graph = index(made)
    for name in SEMANTICS.names():
        verdicts = evaluate(graph, Terms(semantics=name)).statements
        assert verdicts.keys() == made.statements.keys()
        assert all(one.strength is None or 0 <= one.strength <= 1 for one in verdicts.values())
    assert set(matrix_of(graph).theses) <= set(graph.theses)
    assert {flips.thesis for flips in find_flips(graph).flips} <= set(graph.theses)
    for name in made.statements:
        assert explain(graph, name).id == name


@pytest.mark.slow
@settings(max_examples=examples(200))
@given(MAPS)
def test_any_map_is_written_as_what_the_reader_takes(made: Map) -> None:
    checked = argmap.check(made)
    assert argmap.check(checked.map).map == checked.map or not checked.is_whole


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        ("statements", Statement(id="a", kind=Kind.CLAIM, text="A.")),
        ("sources", Source(id="a", title="A")),
        ("speakers", Speaker(id="a", name="A")),
    ],
)
def test_a_record_under_an_id_that_is_not_its_own_is_refused(kind: str, made: Statement | Source | Speaker) -> None:
    name = type(made).__name__.lower()
    fields_given: dict[str, Any] = {kind: {"b": made}}
    with pytest.raises(ValueError, match=f'^the {name} "a" is under the id "b"$'):
        Map(title="A map", **fields_given)
