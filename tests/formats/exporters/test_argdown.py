"""Argdown export: Argdown's own program reads it, and we read it back, with nothing lost."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.lint.checker import Checked
from argmap.model import Kind, Map, Relation, Statement, Step
from argmap.model.graph import index
from argmap.model.records import step_id
from argmap.workspace.workspace import Workspace
from tests.formats.exchange.converting import exported, imported, read_again, steps, texts
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT, read_whole

NODE = ROOT / "tests" / "node"
PROGRAM = NODE / "node_modules" / "@argdown" / "cli" / "dist" / "cli.js"
MAP = """\
theses: a
groups: {one: "First: one", two: Second}
sources: {s: {title: A source, issued: 2025, text: s.txt}}
claims:
  a: {text: "A [b] <c> #d *e* _f_ {g} @h // i /* j */ -- k: l", tags: [plain, two words], group: one}
  b: {text: B., supports: a, likelihood: likely, by: somebody, voice: reported}
  c: {text: C., supports: {a: {strength: weak, scheme: sign}}, group: two}
  r: {text: R., contradicts: a}
evidence:
  e: {text: E., source: s, quote: "some } words, and {more}", supports: b, x-own: [1, {k: v}]}
counterarguments:
  u: {text: U., undercuts: c -> a}
  v: {text: V., attacks: b}
assumptions:
  w: {text: W., supports: v -> b}
arguments:
  both: {premises: [b, c], supports: a, warrant: "So = it goes.", scheme: practical-reasoning}
  against: {premises: [e, v], attacks: a}
  under: {premises: [u, w], undercuts: both}
  last: {premises: w, undercuts: under, note: Deep.}
"""


def comparable(made: Map) -> tuple[object, ...]:
    """Return what a map says, without its paths."""
    statements = {n: (s.kind, s.text, s.by, s.voice, s.likelihood, s.tags, s.group) for n, s in made.statements.items()}
    cited = {name: each.citations for name, each in made.statements.items()}
    said = {step.id: (step.scheme, step.warrant, step.strength, step.note, step.named) for step in made.steps}
    pairs = {frozenset((each.left, each.right)) for each in made.contradictions}
    return statements, cited, steps(made), said, pairs, index(made).theses, made.groups


def again(checked: Checked) -> Map:
    """Return a map that went out as Argdown and came back."""
    return read_again(imported("argdown", str(exported("argdown", checked).content)).map).map


def test_everything_comes_back_as_it_went_out() -> None:
    checked = read_whole(MAP)
    back = again(checked)
    assert comparable(back) == comparable(checked.map)
    assert back.statements["e"].extra == checked.map.statements["e"].extra


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_the_maps_of_the_project_come_back(path: Path) -> None:
    checked = Workspace().check(path, with_rules=False)
    assert comparable(again(checked)) == comparable(checked.map)


WORDS = st.text(st.sampled_from("ab cé.,:;!?-+_*#@<>[](){}\\/\"'=~|&\n1"), min_size=1, max_size=30)


@settings(max_examples=examples(200))
@given(st.lists(WORDS, min_size=2, max_size=5), st.data())
def test_any_text_comes_back(words: list[str], data: st.DataObject) -> None:
    kinds = st.sampled_from(list(Kind))
    names = [f"s{number}" for number in range(len(words))]
    statements = {
        name: Statement(
            id=name, kind=data.draw(kinds), text=" ".join(text.split()) or "x", note=data.draw(WORDS).strip()
        )
        for name, text in zip(names, words, strict=True)
    }
    ends = data.draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=4, unique=True))
    made = tuple(
        Step(id=step_id(left, right), relation=Relation.SUPPORTS, premises=(left,), target=right)
        for left, right in ends
        if left != right
    )
    checked = read_again(Map(title="A map", theses=("s0",), statements=statements, steps=made))
    back = again(checked)
    assert (texts(back), steps(back)) == (texts(checked.map), steps(checked.map))
    assert {n: s.kind for n, s in back.statements.items()} == {n: s.kind for n, s in checked.map.statements.items()}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("node") is None or not PROGRAM.is_file(), reason="Argdown is not installed")
def test_argdowns_own_program_finds_every_statement_and_relation(tmp_path: Path) -> None:
    maps = {"made": read_whole(MAP), **{path.stem: Workspace().check(path, with_rules=False) for path in ARGUMENTS}}
    for name, checked in maps.items():
        (tmp_path / f"{name}.argdown").write_text(str(exported("argdown", checked).content), encoding="utf-8")
    command = ["node", str(PROGRAM), "json", "*.argdown", "out", "--throwExceptions"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name, checked in maps.items():
        content = (tmp_path / "out" / f"{name}.json").read_text(encoding="utf-8")
        data = json.loads(content)
        assert data["statements"].keys() == set(checked.map.statements)
        made = imported("argdown-json", content).map
        assert texts(made) == {key: " ".join(each.text.split()) for key, each in checked.map.statements.items()}
        assert steps(made) == steps(checked.map)
