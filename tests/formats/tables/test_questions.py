"""The page of questions for DuckDB: each query answers on a small corpus what one sees in it."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import run
from tests.maps import ROOT
from tests.workspace.places import put

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
pytestmark = pytest.mark.slow
PAGE = (ROOT / "docs" / "how-to" / "corpora-with-duckdb.md").read_text(encoding="utf-8")
QUESTIONS = dict(re.findall(r"## (.+?)\n[^#]*?```sql\n(.*?)```", PAGE, re.DOTALL))
CORPUS = {
    "a.yaml": """\
argmap: 1
title: The shop
theses: stay
speakers: {ada: Ada}
sources: {sign: {title: The sign, text: sign.txt}}
claims:
  stay: {text: The shop stays open., by: ada}
  rent: {text: The rent is low., supports: {stay: {scheme: sign}}, by: ada}
  gone: {text: Its owner is gone., attacks: stay}
counterarguments: {debts: {text: It has debts., attacks: {stay: {strength: strong}}}}
evidence:
  door: {text: The door says so., supports: rent, source: sign, quote: open every day}
  note: {text: A note says so., supports: rent, source: sign, quote: closed for good}
""",
    "b.yaml": """\
argmap: 1
title: The school
sources: {sign: {title: A book, DOI: 10.1000/182}, other: {title: The sign, text: sign.txt}}
claims:
  stay: {text: the shop stays open.}
evidence:
  door: {text: It is said., supports: stay, citations: [{source: sign}, {source: other, quote: open every day}]}
""",
    "sign.txt": "We are open every day.\n",
}
A, B = "corpus/a.yaml", "corpus/b.yaml"
ANSWERS: dict[str, list[tuple[Any, ...]]] = {
    "Which statements are attacked most?": [(A, "stay", 2)],
    "How many quotations of each source could not be verified?": [("The sign", 3, 0.33)],
    "Which argumentation schemes hold up?": [("sign", 1, 1)],
    "In which maps does a thesis fall?": [(A, "The shop", "stay")],
    "Which works are cited in most maps?": [("The sign", 2), ("10.1000/182", 1)],
    "Which claims have neither a reason nor a source?": [(A, "gone", "Its owner is gone.")],
    "How deep do the arguments go?": [(2, 1), (3, 1)],
    "Who says most, and how much of it stands?": [("Ada", 2, 1)],
    "What is said in more than one map?": [("the shop stays open.", 2)],
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export a small corpus, and return the folder in which the tables are."""
    folder = tmp_path_factory.mktemp("questions")
    for name, content in CORPUS.items():
        put(folder / "corpus" / name, content)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run("export", "corpus", "--to", "parquet", "-o", "tables/").code == 0
    return folder


def test_there_are_ten_questions() -> None:
    assert len(QUESTIONS) == 10
    assert {*QUESTIONS} == {*ANSWERS, "What do the rules find, and in how many maps?"}


@pytest.mark.parametrize("question", ANSWERS)
def test_a_query_answers_what_one_sees(question: str, tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tables)
    assert duckdb.sql(QUESTIONS[question]).fetchall() == ANSWERS[question]


def test_findings_are_counted_as_validate_counts_them(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tables)
    rows = duckdb.sql(QUESTIONS["What do the rules find, and in how many maps?"]).fetchall()
    told = run("validate", "corpus", "--statistics").out
    assert len(rows) > 3
    assert all(re.search(rf"\b{findings}\b.*\b{rule}\b", told) for rule, _, findings, _ in rows)
