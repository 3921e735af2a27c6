"""References: items of CSL-JSON and entries of BibTeX as sources, and sources as these."""

import json
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.errors import ArgmapError
from argmap.base.json_output import as_json
from argmap.base.text import Text
from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.ids import IdMaker
from argmap.formats.exchange.losses import LossRecorder
from argmap.formats.exchange.references.csl import item_of, source_of
from argmap.formats.exchange.references.dates import as_csl, edtf_in, from_year
from argmap.formats.exchange.references.sources import sources_in
from argmap.model import Source
from argmap.model.graph import index
from argmap.syntax.reader.reading import Reading
from argmap.syntax.reader.sources import read_record_file
from argmap.syntax.writer import write_record
from argmap.workspace.project import Project
from tests.formats.exchange.converting import exported, lost
from tests.laws import examples
from tests.maps import read_whole

LIBRARY = r"""
@string{jo = "Journal of {O}dd Things"}
@comment{kept by hand}
@article{muller2019, author = {M{\"u}ller, J{\"o}rg and {World Health Organization} and de la Cruz, Jr., Ana},
  title = {On the {DNA} of \emph{things} \& more}, journal = jo, year = 2019, month = mar, volume = 3,
  doi = {10.1000/xyz}, url = {https://example.org/a_b?c=1%20}}
@book{k:1, author = {Ada Lee}, title = {T}, date = {1250~}, urldate = {2020-01-02}, langid = {german}, shelf = {7}}
@book{k:1, title = {Twice}}
@odd{never, title = {\unknown{x} and "y"}, year = {some day}}
@misc{broken, title = {no end
@online{ok, title = {Ok}, year = {c. 1250}}
"""


def read(content: str | object, name: str = "library.bib") -> tuple[list[Source], list[tuple[str, str, str]]]:
    """Return the sources of a file of references, and what was changed or dropped."""
    data = content if isinstance(content, str) else json.dumps(content)
    found, losses = sources_in(GivenFile(name, data.encode()))
    report = losses.report()
    return found, [(each.concept, each.place, each.message) for part in report.concepts for each in part.examples]


def record(source: Source) -> Source | None:
    """Return a source that was written as a record and read again, in which nothing was wrong."""
    problems: list[Any] = []
    text = Text(f"{source.id}.yaml", write_record(source))
    found = read_record_file(Reading(text, problems), Project("."), source.id)
    assert not problems, [each.message for each in problems]
    return found


@pytest.mark.parametrize(
    ("edtf", "csl"),
    [
        ("2016", {"date-parts": [[2016]]}),
        ("2016-05-31", {"date-parts": [[2016, 5, 31]]}),
        ("2016-05/2016-06", {"date-parts": [[2016, 5], [2016, 6]]}),
        ("-0043", {"date-parts": [[-43]]}),
        ("1250~", {"date-parts": [[1250]], "circa": True}),
        ("2016-21", {"date-parts": [[2016]], "season": 1}),
        ("1250?", {"raw": "1250?"}),
        ("1250~/1260", {"raw": "1250~/1260"}),
        ("201X", {"raw": "201X"}),
        ("2016/..", {"raw": "2016/.."}),
    ],
)
def test_a_date_comes_back_from_csl(edtf: str, csl: dict[str, Any]) -> None:
    assert as_csl(edtf) == csl
    assert edtf_in(csl) == edtf


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ({"date-parts": [["2016", "5"]]}, "2016-05"),
        ({"literal": "May 2016"}, "2016-05"),
        ({"raw": "c. 1250"}, "1250~"),
        ({"date-parts": [[2016]], "season": "Spring"}, "2016-21"),
        ("2016-05-31", "2016-05-31"),
        ({"date-parts": [[2016, 13]]}, None),
        ({"date-parts": [[]]}, None),
        ({"date-parts": [[2016], None, 3]}, None),
        ({"literal": "some day"}, None),
        (2016, None),
    ],
)
def test_dates_of_csl_are_read_or_are_none(value: object, edtf: str | None) -> None:
    assert edtf_in(value) == edtf


@pytest.mark.parametrize(
    ("year", "month", "day", "edtf"),
    [
        ("2019", "mar", "", "2019-03"),
        ("2019", "3", "7", "2019-03-07"),
        ("2019", "March", "7", "2019-03-07"),
        ("2019", "", "", "2019"),
        ("2019", "99", "", None),
        ("some day", "", "", None),
    ],
)
def test_years_and_months_of_bibtex_are_dates(year: str, month: str, day: str, edtf: str | None) -> None:
    assert from_year(year, month, day) == edtf


def test_a_library_of_bibtex_becomes_sources_and_what_cannot_be_read_is_reported() -> None:
    found, told = read(LIBRARY)
    first, second, third, last = found
    assert (first.id, first.title, first.issued) == ("muller2019", "On the DNA of things & more", "2019-03")
    assert first.author == ("Jörg Müller", "World Health Organization", "Ana de la Cruz, Jr.")
    assert (first.container_title, first.url) == ("Journal of Odd Things", "https://example.org/a_b?c=1%20")
    assert (first.doi, first.type) == ("10.1000/xyz", "article-journal")
    assert (second.id, second.issued, second.accessed, second.language) == ("k-1", "1250~", "2020-01-02", "de")
    assert second.extra == {
        "x-id": "k:1",
        "x-csl": {"author": [{"given": "Ada", "family": "Lee"}], "custom": {"bibtex": {"shelf": "7"}}},
    }
    assert (third.type, third.issued) == ("document", None)
    assert third.extra == {"x-csl": {"custom": {"bibtex": {"type": "odd", "year": "some day"}}}}
    assert (last.id, last.issued, last.type) == ("ok", "1250~", "webpage")
    assert told == [
        ("entries", "line 8, column 1", "Duplicate entry key 'k:1'"),
        (
            "entries",
            "line 10, column 1",
            "Unexpected block start: `@online`. Was still looking for field-value closing `}`",
        ),
        ("comments", "line 3, column 1", "a comment or a preamble is not a source"),
        ("types", "line 9, column 1", '"odd" becomes a document, because CSL has no equivalent type'),
        ("dates", "line 9, column 1", '"year" is not a date that argmap can read and is left unchanged'),
    ]
    for each in found:
        kept = record(each)
        assert kept
        assert as_json(item_of(kept, LossRecorder())) == as_json(item_of(each, LossRecorder()))


DIGEST = "0" * 64
MAP = read_whole(f"""
sources:
  a:
    title: "Of 5 % & more: {{x}} \\\\ ~ ^ #_$"
    author: [Ada Lee, The Board]
    issued: 2016-05
    type: book
    DOI: 10.1/x_y
  b:
    {{title: B, type: report, reliability: C, max-age: 2 years, x-own: [1, {{k: v}}], text: b.txt, sha256: "{DIGEST}"}}
claims:
  one: {{text: It is so., source: a}}
  two: {{text: It is thus., supports: one}}
""")


def test_the_sources_of_a_map_go_out_as_csl_and_come_back() -> None:
    done = exported("csl-json", MAP)
    found, told = read(str(done.content), "library.json")
    assert told == []
    original = list(MAP.map.sources.values())
    assert found[0] == original[0]
    assert (found[1].reliability, found[1].max_age, dict(found[1].extra)) == (
        "C",
        "2 years",
        {"x-own": [1, {"k": "v"}]},
    )
    assert lost(done) == [
        ("text", 'source "b"', "the text of a source stays in its project"),
        ("sha256", 'source "b"', "the text of a source stays in its project"),
        ("statements", 'statement "one"', "the format has only sources"),
        ("statements", 'statement "two"', "the format has only sources"),
        ("relations", 'step "two -> one"', "the format has only sources"),
    ]


def test_the_sources_of_a_map_go_out_as_bibtex_and_come_back() -> None:
    done = exported("bibtex", MAP)
    found, told = read(str(done.content))
    assert told == []
    assert found[0] == MAP.map.sources["a"]
    assert {concept for concept, _, _ in lost(done)} == {
        *("text", "sha256", "statements", "relations", "reliability", "max-age", "x-own"),
    }


TEXTS = st.text(st.sampled_from("ab c\\{}$&#_%~^-'`\"é漢@,=\n"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9999, 99999) | TEXTS,
    lambda each: st.lists(each, max_size=3) | st.dictionaries(TEXTS, each, max_size=3),
    max_leaves=6,
)
VARIABLES = ("title", "author", "editor", "issued", "accessed", "type", "URL", "volume", "custom", "language", "note")
NAMES = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(("family", "given", "suffix", "literal"), TEXTS)))
ITEMS = st.fixed_dictionaries(
    {"id": TEXTS | st.integers(), "title": TEXTS},
    optional={each: VALUES for each in VARIABLES if each != "title"} | {"author": NAMES | VALUES},
)


@settings(max_examples=examples(500))
@given(item=ITEMS)
def test_any_item_is_a_source_whose_record_can_be_read(item: dict[str, Any]) -> None:
    source = source_of(item, IdMaker(), LossRecorder(), "/0")
    kept = record(source)
    assert kept is not None
    assert (kept.id, kept.title, kept.author, kept.issued) == (source.id, source.title, source.author, source.issued)
    again = source_of(json.loads(json.dumps(item_of(kept, LossRecorder()))), IdMaker(), LossRecorder(), "/0")
    assert (again.title, again.author, again.issued, again.url) == (
        *(source.title, source.author),
        *(source.issued, source.url),
    )


@settings(max_examples=examples(500))
@given(titles=st.lists(TEXTS.map(lambda text: " ".join(text.split()) or "x"), min_size=1, max_size=3))
def test_any_title_comes_back_from_bibtex(titles: list[str]) -> None:
    sources = {f"s{number}": Source(id=f"s{number}", title=title, type="book") for number, title in enumerate(titles)}
    done = exported("bibtex", replace(MAP, graph=index(replace(MAP.map, sources=sources))))
    assert [each.title for each in read(str(done.content))[0]] == titles


@pytest.mark.parametrize("content", ["{", "[]", '{"items": [3]}', "7"])
def test_what_is_not_a_list_of_items_is_refused(content: str) -> None:
    with pytest.raises(ImportRefusedError, match="cannot be read as CSL-JSON"):
        read(content, "library.json")


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bibtexparser", None)
    with pytest.raises(ArgmapError, match=r"run pip install 'argmap\[bibtex\]'"):
        read("@book{a, title = {A}}")
