"""Frameworks of ICCMA, in three notations: arguments and attacks come in, and go out again."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import recognised
from argmap.model import Map
from tests.formats.exchange.converting import (
    exported,
    imported,
    imported_file,
    lost,
    needs_samples,
    read_again,
    samples,
)
from tests.maps import read_whole

CONTENT = {
    "tgf": "a\nb first\nc\n#\na b\nb c\n",
    "apx": "% a framework\narg(a).\narg(b).  arg(c).\natt(a,b).\natt(b, c).\n",
    "i23": "p af 3\n# a comment\n1 2\n2 3\n",
}


def attacks(made: Map) -> set[tuple[str, str]]:
    """Return the attacks of a map by the names that the arguments had."""
    names = {name: str(each.extra.get("x-id", name)) for name, each in made.statements.items()}
    found = {(names[step.premises[0]], names[step.target]) for step in made.steps}
    for each in made.contradictions:
        found |= {(names[each.left], names[each.right]), (names[each.right], names[each.left])}
    return found


@pytest.mark.parametrize("form", CONTENT)
def test_a_framework_comes_in_and_goes_out(form: str) -> None:
    made = imported(form, CONTENT[form], name="a.txt").map
    expected = {("1", "2"), ("2", "3")} if form == "i23" else {("a", "b"), ("b", "c")}
    assert attacks(made) == expected
    again = imported(form, str(exported(form, read_again(made)).content), name="a.txt").map
    assert attacks(again) == expected
    assert recognised(GivenFile("a.txt", CONTENT[form].encode())) == (form,)


@needs_samples
@pytest.mark.parametrize("path", samples("iccma", ".tgf"), ids=lambda path: path.stem)
def test_a_shared_framework_comes_back(path: Path) -> None:
    made = imported_file("tgf", path).map
    rows = path.read_text(encoding="utf-8").split("#")[1].split("\n")
    assert attacks(made) == {tuple(row.split()) for row in rows if row.strip() and len({*row.split()}) == 2}
    for form in CONTENT:
        again = imported(form, str(exported(form, read_again(made)).content), name="a.txt").map
        assert len(attacks(again)) == len(attacks(made))


@pytest.mark.parametrize("form", CONTENT)
def test_a_map_goes_out_with_its_texts_as_a_legend(form: str) -> None:
    made = read_whole("""
claims: {stay: {text: The shop stays., contradicts: go}, go: The shop goes.}
evidence: {trade: {text: Trade grows., supports: stay}}
counterarguments: {old: {text: The figures are old., undercuts: trade -> stay}}
""")
    sent = exported(form, made)
    assert str(sent.content).count("The figures are old.") == 1
    assert len(attacks(imported(form, str(sent.content), name="a.txt").map)) == 3
    assert [message for concept, _, message in lost(sent) if concept in {"reasons", "attacks"}] == [
        "the format has only attacks",
        "an undercut becomes attacks on the premises of the step",
    ]


def test_attacks_on_nothing_and_doubled_arguments_are_reported() -> None:
    assert lost(imported("apx", "arg(a). arg(a). att(a,b). att(a).", name="a.apx")) == [
        ("arguments", "line 1, column 9", 'duplicate argument "a"'),
        ("relations", "line 1, column 17", "a relation to a statement that does not exist"),
    ]


@pytest.mark.parametrize("content", ["p af x\n", "p af 99999999999\n", "", "text"])
def test_what_says_no_number_of_arguments_is_refused(content: str) -> None:
    with pytest.raises(ImportRefusedError, match="cannot be read as ICCMA 2023"):
        imported("i23", content, name="a.i23")


def test_more_arguments_than_a_map_has_are_refused() -> None:
    with pytest.raises(ImportRefusedError, match="has 999,999,999 arguments, and a map has at most 100,000"):
        imported("i23", "p af 999999999\n", name="a.i23")
