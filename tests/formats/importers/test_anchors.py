"""Anchors into texts: every stretch that a file marks becomes a verified quotation, or the report names it."""

from pathlib import Path

import pytest

from argmap.formats.importers import ImportOptions
from argmap.sources.quotation import STANDING
from argmap.workspace.import_jobs import ImportJob
from argmap.workspace.importing import Conversion, convert
from tests.formats.importers.annotated_texts import FORMS, marked_text

FILES = Path(__file__).parent / "files"
SEEDS = range(10)


def converted(path: Path, folder: Path) -> Conversion:
    """Return what comes of a file, of a format that is recognised."""
    made = convert(ImportJob((str(path),), str(folder / "made.yaml")), ImportOptions(), None)
    assert made
    return made


def anchors(made: Conversion) -> tuple[int, int, int]:
    """Return how many anchors were kept, changed and dropped."""
    found = next((each for each in made.losses.concepts if each.concept == "anchors"), None)
    return (found.kept, found.changed, found.dropped) if found else (0, 0, 0)


def verified(made: Conversion) -> list[tuple[str, str]]:
    """Return the statements with the words that they quote, all of which are verified in the text."""
    quotations = list(made.checked.documents.quotations)
    assert all(each.found.verdict in STANDING for each in quotations)
    return [(each.statement.id, " … ".join(each.citation.quote)) for each in quotations]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", FORMS)
def test_every_stretch_is_a_verified_quotation_or_is_named(form: str, seed: int, tmp_path: Path) -> None:
    marked = marked_text(seed)
    files = FORMS[form](marked)
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    made = converted(tmp_path / next(iter(files)), tmp_path)
    assert made.importer.name == form
    with_words = marked.with_words
    assert anchors(made) == (len(with_words), 0, len(marked.stretches) - len(with_words))
    quoted = [words.replace(" … ", " ") for _, words in verified(made)]
    for number, words in zip(with_words, quoted, strict=True):
        assert " ".join(marked.words(number).split()) in words  # which begin and end with whole ones


@pytest.mark.parametrize(
    ("name", "form", "quoted"),
    [
        (
            "essay.ann",
            "brat",
            {
                "T1": "Schools should end at noon on Fridays",
                "T2": "let them go at noon",
                "T3": "Pupils learn little after lunch",
                "T4": "in the trial of last spring they forgot most of what they heard then",
                "T5": "Parents say that nobody is at home at noon",
                "T6": "The club … is open from twelve to six",
            },
        ),
        (
            "park.sadface.json",
            "sadface",
            {
                "the-park-needs-lamps": "The park needs lamps.",
                "nobody-walks-there-at-night": "Nobody walks there at night.",
                "lamps-cost-money": "Lamps cost money.",
            },
        ),
        (
            "park.arguebuf.json",
            "arguebuf",
            {
                "the-park-needs-lamps": "The park needs lamps.",
                "nobody-walks-there-at-night": "Nobody walks there at night.",
                "lamps-cost-money": "Lamps cost money.",
            },
        ),
        (
            "minutes.annotations.json",
            "web-annotation",
            {"https-example-org-notes-1": "the roof leaks", "https-example-org-notes-2": "The roof can wait"},
        ),
    ],
)
def test_the_files_of_the_project_have_all_their_quotations(
    name: str, form: str, quoted: dict[str, str], tmp_path: Path
) -> None:
    made = converted(FILES / name, tmp_path)
    assert made.importer.name == form
    assert dict(verified(made)) == quoted
    assert anchors(made) == (len(quoted), 0, 0)
