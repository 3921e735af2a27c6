"""BRAT: annotations of the kinds that the manual of brat describes, in the labels of argument mining."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import IMPORTERS, Imported, ImportOptions, recognised
from tests.cli.running import run
from tests.formats.exchange.converting import imported, lost, read_again, steps
from tests.formats.importers.test_anchors import FILES

TEXT = "Rents must fall. Shops close. The town pays."
SPANS = "T1\tMajorClaim 0 16\tRents must fall.\nT2\tPremise 17 29\tShops close.\n"


def read(content: str, text: str | None = TEXT, **words: str) -> Imported:
    """Return what comes of annotations of a text."""
    given = GivenFile("a.ann", content.encode(), lambda name: text.encode() if text and name == "a.txt" else None)
    return IMPORTERS.get("brat").read(given, ImportOptions(words=words))


def test_an_annotated_essay_becomes_a_map() -> None:
    path = FILES / "essay.ann"
    given = GivenFile(str(path), path.read_bytes(), lambda name: (FILES / name).read_bytes())
    made = IMPORTERS.get("brat").read(given, ImportOptions())
    found = read_again(made.map).map
    assert found.theses == ("T1", "T2")
    assert steps(found) == {
        ("T3 -> T1", "supports", ("T3",), "T1"),
        ("T4 -> T3", "supports", ("T4",), "T3"),
        ("T5 -> T1", "attacks", ("T5",), "T1"),
        ("T6 -> T5", "attacks", ("T6",), "T5"),
    }
    assert {name: each.tags for name, each in found.statements.items()} == {
        "T1": ("MajorClaim",),
        "T2": ("MajorClaim",),
        "T3": ("Claim",),
        "T4": ("Premise",),
        "T5": ("Claim",),
        "T6": ("Premise",),
    }
    assert found.statements["T3"].extra == {"x-attributes": {"Stance": "For"}}
    assert {step.id: step.note for step in found.steps if step.note} == {
        "T6 -> T5": "Only for those who are in the club."
    }
    message = "the stance is on the first of 2 major claims"
    assert lost(made) == [("stances", "line 3, column 1", message), ("stances", "line 5, column 1", message)]


def test_a_label_that_nobody_knows_is_reported_and_taken_where_people_say_what_it_means() -> None:
    content = SPANS + "T3\tFact 30 44\tThe town pays.\nR1\twarrants Arg1:T2 Arg2:T1\nA1\tStance T2 Maybe\n"
    made = read(content)
    assert lost(made) == [
        ("types", "line 3, column 1", '"Fact" is not a known type and is kept as a tag of a claim'),
        ("relations", "line 4, column 1", '"warrants" is not a known relation; name it with --supports or --attacks'),
        ("stances", "line 2, column 1", 'kept as x-attributes: "Maybe" is not a known stance'),
    ]
    assert steps(read_again(read(content, warrants="supports").map).map) == {("T2 -> T1", "supports", ("T2",), "T1")}


def test_what_a_map_has_no_place_for_is_reported_line_by_line() -> None:
    others = "E1\tClosing:T2\n*\tEquiv T1 T2\nN1\tReference T1 Wikipedia:5\trent\nA1\tSure T9\n"
    others += "#1\tAnnotatorNotes T1\tWell.\nodd\n"
    made = read(SPANS + "T2\tClaim 0 5\tRents\nR1\tsupports Arg1:T2 Theme:T1\n" + others)
    assert made.map.statements["T1"].note == "Well."
    assert [(place, message) for _, place, message in lost(made)] == [
        ("line 10, column 1", "it is not an annotation"),
        ("line 5, column 1", 'a map has no place for "E1"'),
        ("line 6, column 1", 'a map has no place for "*"'),
        ("line 3, column 1", 'duplicate annotation "T2"'),
        ("line 4, column 1", "its ends are missing"),
    ]
    assert made.losses.concepts[0].dropped == 5


def test_without_its_text_or_with_another_one_annotations_quote_nothing() -> None:
    alone, other = read(SPANS, text=None), read(SPANS, text="Rents must rise. Shops close.")
    assert [each for _, _, each in lost(alone)] == ["the text that it points into is missing"] * 2
    assert lost(other) == [("anchors", "line 1, column 1", "the text at its position does not match")]
    assert [len(each.citations) for each in other.map.statements.values()] == [0, 1]


def test_a_folder_of_annotations_becomes_a_folder_of_maps_and_their_texts(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.ann").write_text(SPANS, encoding="utf-8")
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    done = run("import", str(tmp_path), "-o", f"{tmp_path / 'maps'}/")
    assert done.code == 0
    assert sorted(path.name for path in (tmp_path / "maps").iterdir()) == [
        *("one.fingerprint", "one.txt", "one.yaml"),
        *("two.fingerprint", "two.txt", "two.yaml"),
    ]
    assert "skipped" not in done.err


@pytest.mark.parametrize("content", ["", "T1\tClaim 0 5\tRents\nand then\n", "R1\tsupports Arg1:T1 Arg2:T2\n", "T1 x"])
def test_what_holds_other_lines_is_not_recognised(content: str) -> None:
    assert "brat" not in recognised(GivenFile("a.ann", content.encode()))


def test_what_marks_no_text_is_refused() -> None:
    with pytest.raises(ImportRefusedError, match="cannot be read as BRAT, because no annotation marks a span of text"):
        imported("brat", "R1\tsupports Arg1:T1 Arg2:T2\n")
