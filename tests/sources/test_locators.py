"""Locators: read as people write them, checked against the place of the words, put right and filled in."""

import re
from pathlib import Path

import pytest

import argmap
from argmap.base.diagnostics import Severity
from argmap.base.text import Text
from argmap.lint.checker import Checked, check
from argmap.lint.fixes import apply_fixes
from argmap.lint.settings import Settings
from argmap.sources.fingerprint import digest, make, write
from argmap.sources.locators import locator_of, numbering_of, parse
from argmap.sources.locators.places import extent_in
from argmap.sources.locators.references import units
from argmap.sources.quotation import normalise
from argmap.sources.quotation.verdict import find
from argmap.sources.quoted import Quoted
from argmap.workspace.project import Project
from argmap.workspace.workspace import Workspace
from tests.maps import ROOT


@pytest.mark.parametrize(
    ("locator", "parts"),
    [
        ("第12頁第3段", ["page 12", "paragraph 3"]),
        ("12ページ3行目", ["page 12", "line 3"]),
        ("第十二页", ["page 12"]),
        ("第百二十頁 第三段", ["page 120", "paragraph 3"]),
        ("第一〇五页", ["page 105"]),
        ("第十二条第三款", ["article 12"]),
        ("p. 12 para. 3", ["page 12", "paragraph 3"]),
        ("ч. 2 ст. 5", ["named 2", "article 5"]),
        ("pp. 12 et seq. and p. 20", ["page 12", "page 20"]),
        *((free, []) for free in ("third paragraph", "12f.", "12 ff.", "dritter Absatz", "page twelve", "第三款")),
    ],
)
def test_each_part_of_a_locator_is_read_or_free_text(locator: str, parts: list[str]) -> None:
    assert [f"{reference.unit} {reference.first}" for reference in parse(locator)] == parts


@pytest.mark.parametrize(
    ("locator", "unit", "first", "last"),
    [
        ("p. 12", "page", "12", "12"),
        ("p.12", "page", "12", "12"),
        ("pp. 12-14", "page", "12", "14"),
        ("pages 112–14", "page", "112", "114"),
        ("p. xii", "page", "xii", "xii"),
        ("page 12 of 30", "page", "12", "12"),
        ("S. 12", "page", "12", "12"),
        ("Seite 12 f.", "page", "12", ""),
        ("S. 12ff.", "page", "12", ""),
        ("стр. 5", "page", "5", "5"),
        ("pág. 3", "page", "3", "3"),
        ("第12页", "page", "12", "12"),
        ("para. 3", "paragraph", "3", "3"),
        ("paras 3 to 5", "paragraph", "3", "5"),
        ("paragraph 3", "paragraph", "3", "3"),
        ("Paragraph 3.", "paragraph", "3", "3"),
        ("3rd paragraph", "paragraph", "3", "3"),
        ("¶3", "paragraph", "3", "3"),
        ("[24]", "paragraph", "24", "24"),
        ("[24]-[26]", "paragraph", "24", "26"),
        ("Abs. 3", "paragraph", "3", "3"),
        ("第3段", "paragraph", "3", "3"),
        ("3行目", "line", "3", "3"),
        ("pp. 12 et seq.", "page", "12", ""),
        ("p. 12 et seqq.", "page", "12", ""),
        ("p. 12 et suiv.", "page", "12", ""),
        ("p. 12 sqq.", "page", "12", ""),
        ("line 40", "line", "40", "40"),
        ("lines 40-45", "line", "40", "45"),
        ("Zeile 4", "line", "4", "4"),
        ("section 2.1", "section", "2.1", "2.1"),
        ("ch. 6", "section", "6", "6"),
        ("Kap. IV", "section", "IV", "IV"),
        ("§ 24a", "§", "24a", "24a"),
        ("§§ 24-26", "§", "24", "26"),
        ("Art. 5(2)", "article", "5", "5"),
        ("table 2", "named", "2", "2"),
        ("see p. 12", "page", "12", "12"),
        ("(vgl. S. 12 f.)", "page", "12", ""),
        ("[at page 12]", "page", "12", "12"),
        ("page: 12", "page", "12", "12"),
        ("Page #12", "page", "12", "12"),
        ("p. 12 bottom", "page", "12", "12"),
        ("Z. 4", "line", "4", "4"),
        ("Artikel 4 Abs. 2 Satz 1", "article", "4", "4"),
        ("§ 4 Abs. 2", "§", "4", "4"),
        ("पृष्ठ 12", "page", "12", "12"),
        ("पृ. 12", "page", "12", "12"),
        ("पंक्ति 4", "line", "4", "4"),
        ("अनुच्छेद 3", "paragraph", "3", "3"),
    ],
)
def test_what_people_write_is_read(locator: str, unit: str, first: str, last: str) -> None:
    (reference,) = parse(locator)
    assert (str(reference.unit), reference.first, reference.last, reference.is_alone) == (unit, first, last, True)
    assert locator[reference.start : reference.end].startswith(first)


@pytest.mark.parametrize(
    ("locator", "unit"),
    [("ص ١٢", "page"), ("पृ. १२", "page"), ("\uff50\uff0e\uff11\uff12", "page"), ("第\uff11\uff12页", "page")],
)
def test_digits_of_other_scripts_are_read(locator: str, unit: str) -> None:
    (reference,) = parse(locator)
    assert (str(reference.unit), reference.first) == (unit, "12")
    assert len(locator[reference.start : reference.end]) == len("12")


@pytest.mark.parametrize("word", sorted(units()))
def test_every_word_for_a_unit_is_read_with_a_number(word: str) -> None:
    assert [(str(each.unit), each.first) for each in parse(f"{word} 12")] == [(str(units()[word]), "12")]


@pytest.mark.parametrize(
    "locator",
    [
        "",
        "annex",
        "ninth paragraph",
        "12",
        "12:34",
        "at the end",
        "paragraph 3 of section 2",
        "the last page",
        "a" * 10_000,
    ],
)
def test_all_else_is_free_text(locator: str) -> None:
    assert parse(locator) == ()


def test_several_places_are_read_one_by_one() -> None:
    assert [(each.first, str(each.unit), each.is_alone) for each in parse("pp. 3, 12 and 14")] == [
        ("3", "page", True),
        ("12", "page", True),
        ("14", "page", True),
    ]
    assert [(each.first, str(each.unit), each.is_alone) for each in parse("p. 12, para. 3")] == [
        ("12", "page", False),
        ("3", "paragraph", False),
    ]
    assert [each.is_alone for each in parse("Introduction, paragraph 3")] == [False]


PAGES = "\n\f".join(
    f"{label}\n\nThe {bird} came first.\n\nThe {bird} left again.\n"
    for label, bird in zip(("ix", "x", "1", "2"), ("wren", "robin", "swift", "stork"), strict=True)
)
FEEDS = "\n\f".join(f"The {bird} came first.\n\nThe {bird} left again.\n" for bird in ("wren", "robin", "swift"))
NUMBERED = "# Judgment\n\n[21] The court sat.\n\n[22] It heard the wren.\n\nThe wren sang.\n\n[23] It rose at noon."
COUNTED = "Birds of the lake\n\nThe wren came first.\n\nThe robin left again.\n\nThe swift came last."
ARTICLES = "Art. 5\n\n(1) The wren is free.\n\nArt. 6\n\n(1) The robin is not.\n\nArt. 7\n\n(1) The swift is away."
SECTIONS = (
    "1 Introduction\n\nThe wren is small.\n\n2 Methods\n\nThe robin was counted.\n\n2.1 Counting\n\nThe swift was not."
    "\n\n3 Results\n\nThe stork is rare."
)
TABLES = "# Birds\n\n## Table 2: at the lake\n\nThe wren is common.\n\n## Table 5: in the wood\n\nThe robin is rare."


@pytest.mark.parametrize(
    ("text", "quote", "right", "wrong"),
    [
        (PAGES, "The robin came first", "p. x|pp. ix-1|p. X|pp. 1, x|p. x, line 99", "p. 10|p. 2|pp. 1-2|page ix"),
        (PAGES, "The swift came first", "p. 1|pp. x-2|page 1 f.|pp. ix ff.|free", "p. 3|p. i|pp. 2-4"),
        (FEEDS, "The robin left again", "p. 2|pp. 1-3|page 2", "p. 1|p. 4|pp. 3-4"),
        (
            NUMBERED,
            "It heard the wren",
            "[22]|para. 22|¶ 22|paragraph 22|paras 21-23|§ 22",
            "[21]|paragraph 2|paras 23-25",
        ),
        (NUMBERED, "The wren sang", "[22]|paragraph 22", "[23]|paragraph 3"),
        (
            COUNTED,
            "The robin left again",
            "paragraph 2|[9]|p. 7|Abs. 2|line 5|Intro, paragraph 9",
            "paragraph 3|paragraph 9|line 3",
        ),
        (COUNTED, "Birds of the lake", "heading", "paragraph 1"),
        (COUNTED, "The wren came first", "paragraph 1", "heading"),
        (ARTICLES, "The robin is not", "Art. 6|Article 6(1)|Arts. 5-6|art. 6 (1)", "Art. 5|Article 7|Art. 16"),
        (SECTIONS, "The swift was not", "section 2.1|section 2|sec. 2.1|ch. 2", "section 1|section 2.2|ch. 3"),
        (SECTIONS, "The stork is rare", "section 3|§ 9", "section 2|section 2.1"),
        (TABLES, "The robin is rare", "table 5|Table 5|chart 2", "table 2|table 3"),
    ],
)
def test_a_locator_is_contradicted_by_another_place_and_by_nothing_else(
    tmp_path: Path, text: str, quote: str, right: str, wrong: str
) -> None:
    for locator in right.split("|"):
        assert told(tmp_path, text, quote, locator) == [], locator
    for locator in wrong.split("|"):
        assert told(tmp_path, text, quote, locator) == ["locator-wrong"], locator
    (tmp_path / "birds.txt").write_text(write(make(normalise(text))), encoding="utf-8")
    for locator in (*right.split("|"), *wrong.split("|")):
        by_fingerprint = map_with(quote, locator).replace("text: birds", "fingerprint: birds")
        names = [diagnostic.name for diagnostic in checked(tmp_path, by_fingerprint).diagnostics]
        # A fingerprint knows no lines.
        assert names == (["locator-wrong"] if locator in wrong.split("|") and "line" not in locator else []), locator


@pytest.mark.parametrize(
    ("extracted", "severity", "is_safe"), [(None, "error", True), ("pdf", "warning", False), ("html", "warning", False)]
)
def test_a_text_that_was_extracted_contradicts_no_locator_for_sure(
    tmp_path: Path, extracted: str | None, severity: str, *, is_safe: bool
) -> None:
    (tmp_path / "birds.txt").write_text(PAGES, encoding="utf-8")
    content = map_with("The robin came first", "p. 2")
    content = content.replace("text: birds", f"extracted: {extracted}, text: birds") if extracted else content
    (found,) = checked(tmp_path, content).diagnostics
    assert found.fix is not None
    assert (found.name, found.severity, found.fix.is_safe) == ("locator-wrong", severity, is_safe)


@pytest.mark.parametrize(("locator", "page"), [("p. x", 2), ("page ix", 1), ("pp. 1-2", 3), (None, 0), ("annex", 0)])
def test_the_locator_decides_between_several_places(tmp_path: Path, locator: str | None, page: int) -> None:
    text = re.sub("wren|robin|swift|stork", "bird", PAGES)
    content = map_with("The bird came first", locator or "")
    content = content if locator else content.replace('    locator: ""\n', "")
    for field, written in (("text", text), ("fingerprint", write(make(normalise(text))))):
        (tmp_path / "birds.txt").write_text(written, encoding="utf-8")
        (quoted,) = checked(tmp_path, content.replace("text: birds", f"{field}: birds")).documents.quotations
        assert (quoted.found.is_verified, quoted.found.places[0].page if page else 0) == (page in {1, 2}, page)


def map_with(quote: str, locator: str) -> str:
    """Return a map with one quotation."""
    return (
        "argmap: 1\ntitle: Birds\nsources: {birds: {title: Birds, issued: 2024, text: birds.txt}}\nclaims:\n  wren:\n"
        f'    text: The birds came.\n    source: birds\n    quote: "{quote}"\n    locator: "{locator}"\n'
    )


def checked(folder: Path, text: str) -> Checked:
    """Check a map in a folder."""
    return check(Text(str(folder / "map.yaml"), text), Project(str(folder)), settings=Settings())


def told(folder: Path, text: str, quote: str, locator: str) -> list[str]:
    """Return the rules that find something in a map with one quotation from a text."""
    (folder / "birds.txt").write_text(text, encoding="utf-8")
    return [diagnostic.name for diagnostic in checked(folder, map_with(quote, locator)).diagnostics]


@pytest.mark.parametrize(
    ("text", "quote", "locators", "severity"),
    [
        (PAGES, "The robin came first", "page 3 (top) -> page x (top)", Severity.ERROR),
        (PAGES, "The robin left again. ... The swift came first.", "p. 3 -> pp. x-1", Severity.ERROR),
        (NUMBERED, "The wren sang", "[24] -> [22]", Severity.ERROR),
        (ARTICLES, "The robin is not", "Art. 5(1) -> Art. 6(1)", Severity.ERROR),
        (COUNTED, "The robin left again", "paragraphs 7-9 -> paragraph 2", Severity.WARNING),
        (COUNTED, "The wren came first", "heading -> paragraph 1", Severity.WARNING),
        # There is nothing right to write, or nothing is wrong.
        (COUNTED, "Birds of the lake", "paragraph 2 -> paragraph 2", Severity.WARNING),
        (NUMBERED, "The wren sang", "after [24] -> after [24]", None),
        (NUMBERED, "The wren sang", "at [24] -> at [22]", Severity.ERROR),
    ],
)
def test_the_fix_writes_the_numbers_of_the_right_place(
    tmp_path: Path, text: str, quote: str, locators: str, severity: Severity | None
) -> None:
    (tmp_path / "birds.txt").write_text(text, encoding="utf-8")
    wrong, right = locators.split(" -> ")
    argument_map = Text(str(tmp_path / "map.yaml"), map_with(quote, wrong))
    found = checked(tmp_path, argument_map.content).diagnostics
    assert [diagnostic.severity for diagnostic in found] == ([severity] if severity else [])
    mended = apply_fixes(argument_map, lambda each: checked(tmp_path, each.content), with_unsafe=True)
    assert mended.text.content == map_with(quote, right)
    safely = apply_fixes(argument_map, lambda each: checked(tmp_path, each.content))
    assert safely.text.content == map_with(quote, right if severity is Severity.ERROR else wrong)


@pytest.mark.parametrize("text", [PAGES, FEEDS, NUMBERED, COUNTED, ARTICLES, SECTIONS, TABLES])
def test_the_locator_made_for_a_place_is_right(tmp_path: Path, text: str) -> None:
    normal = normalise(text)
    for block in normal.text.split("\n"):
        words = re.sub(r"^[^A-Za-z]*", "", block)
        found = find(words, normal)
        if len(found.places) == 1 and words:
            locator = locator_of(normal, found.places[0])
            assert parse(locator)
            assert "locator-wrong" not in told(tmp_path, text, words, locator), locator


def test_a_missing_locator_can_be_filled_in(tmp_path: Path) -> None:
    (tmp_path / "birds.txt").write_text(PAGES, encoding="utf-8")
    whole = map_with("The robin came first", "x")
    without = "".join(line for line in whole.splitlines(keepends=True) if "locator" not in line)

    def look(text: Text) -> Checked:
        return check(text, Project(str(tmp_path)), settings=Settings(preview=True))

    mended = apply_fixes(Text(str(tmp_path / "map.yaml"), without), look, with_unsafe=True)
    assert [each.message for each in mended.done] == ['this quotation from "birds" has no locator']
    quote = '    quote: "The robin came first"\n'
    assert mended.text.content == without.replace(quote, f"{quote}    locator: p. x\n")


@pytest.mark.parametrize(("locator", "is_verified"), [("p. x", True), ("free text", True), ("p. 2", False)])
def test_what_is_shown_as_verified_is_verified_for_its_words_and_its_place(
    tmp_path: Path, locator: str, *, is_verified: bool
) -> None:
    (tmp_path / "birds.txt").write_text(PAGES, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(map_with("The robin came first", locator), encoding="utf-8")
    read = argmap.read(tmp_path / "map.yaml")
    marks = {"markdown": "(verified)", "svg": ", verified)", "html": "verified: the source has these words"}
    assert {form: mark in argmap.render(read, form) for form, mark in marks.items()} == dict.fromkeys(
        marks, is_verified
    )
    assert ('"misplaced"' in argmap.render(read, "json")) is not is_verified


MAPS = [
    "russia-iran-syria",
    "federalist-10",
    "plato-crito",
    "darwin-difficulties",
    "four-day-week",
    "library-sundays",
]


def quoted_in(name: str) -> tuple[Quoted, ...]:
    """Return the quotations of a map of the project."""
    return Workspace().check(ROOT / "arguments" / f"{name}.yaml").documents.quotations


@pytest.mark.parametrize("name", MAPS)
def test_the_locators_of_the_maps_of_the_project_are_right(name: str) -> None:
    assert [quoted.citation.locator for quoted in quoted_in(name) if not quoted.found.is_verified] == []


@pytest.mark.parametrize("name", MAPS)
def test_a_locator_of_the_maps_of_the_project_that_is_changed_is_found(name: str) -> None:
    from argmap.sources import locators

    unchecked = []
    for quoted in quoted_in(name):
        source, places = quoted.document.available, quoted.found.places
        extent = extent_in(source, places[0]) if source else None
        numbers = [int(number) for number in re.findall("[0-9]+", quoted.citation.locator or "")]
        for other in range(1, 41):
            changed = re.sub("[0-9]+", str(other), quoted.citation.locator or "", count=1)
            if extent and source and numbers and other not in numbers:
                wrong = locators.misplaced(parse(changed), extent, numbering_of(source))
                unchecked += [] if wrong else [changed]
    assert unchecked == []


ESSAY = ROOT.parent / "shared" / "seeds" / "carnegie-2016-05-31.txt"


@pytest.mark.skipif(not ESSAY.is_file(), reason="the essay is not ours to republish, and is not beside the repository")
def test_the_text_of_the_essay_and_its_fingerprint_know_the_same_places() -> None:
    essay = normalise(ESSAY.read_text(encoding="utf-8"))
    for quoted in quoted_in("russia-iran-syria"):
        found = find(quoted.citation.quote, essay, quoted.citation.prefix or "", quoted.citation.suffix or "")
        assert locator_of(essay, found.places[0]) == quoted.citation.locator


SEEDS = ROOT / "seeds"
RECORDED = sorted(path.stem for path in SEEDS.glob("*.fingerprint"))


@pytest.mark.skipif(not ESSAY.is_file(), reason="the essay is not ours to republish, and is not beside the repository")
@pytest.mark.parametrize("name", RECORDED)
def test_the_records_of_the_project_belong_to_their_texts(name: str) -> None:
    text = normalise((ESSAY.parent / f"{name}.txt").read_text(encoding="utf-8"), "en")
    recorded = (SEEDS / f"{name}.fingerprint").read_text(encoding="utf-8")
    assert write(make(text)) == recorded
    assert f"sha256: {digest(text)}\n" in (SEEDS / f"{name}.yaml").read_text(encoding="utf-8")
