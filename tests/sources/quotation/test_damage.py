"""Texts that were damaged when they were extracted are known, and what fails there says so."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.text import Text
from argmap.lint.checker import check
from argmap.lint.settings import Settings
from argmap.model import Citation, Source
from argmap.sources.fingerprint import make, read, write
from argmap.sources.fingerprint.length import TOO_SHORT
from argmap.sources.judging import look_up
from argmap.sources.quotation import Verdict, normalise
from argmap.sources.quotation.damage import LOST_LETTERS, LOST_SPACES, SPACED_LETTERS, damage_in
from argmap.sources.quotation.unspaced import LEAST_LETTERS
from argmap.sources.quoted import Document
from argmap.workspace.project import Project
from tests.laws import examples
from tests.maps import ROOT

ENGLISH = (ROOT / "tests" / "sources" / "quotation" / "harbour.md").read_text(encoding="utf-8")
GERMAN = (
    "Die Donaudampfschifffahrtsgesellschaft unterhielt zwischen den Landungsbrücken und der Hafenmeisterei eine "
    "Ausbesserungswerkstatt, deren Verwaltungsgebäude nach der Jahrhunderthochwasserkatastrophe abgerissen wurde. "
    "Der Gemeinderat beschloss, die Rechtsschutzversicherung zu kündigen, weil die Beiträge gestiegen waren. "
)
FINNISH = (
    "Satamatyöntekijät vaativat palkankorotusta ja lyhyempää työaikaa, mutta kaupunginhallitus kieltäytyi "
    "neuvotteluista. Lakko alkoi maanantaina ja päättyi vasta kolmen viikon kuluttua sovintoon. "
) * 2
CHINESE = "船只清晨抵达大港口，晚上返回。主任说今年的工作很多，不能休息。" * 20
THAI = "เรือมาถึงท่าเรือใหญ่ในตอนเช้าตรู่และกลับในตอนเย็นของวันเดียวกัน" * 20


ADDRESS = f"https://example.org/{'a' * 300}"


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, FINNISH, CHINESE, THAI, "Short.", ADDRESS])
def test_sound_texts_of_many_languages_are_not_called_damaged(text: str) -> None:
    assert damage_in(text) == ""


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, FINNISH])
def test_damaged_texts_are_known(text: str) -> None:
    assert damage_in(text.replace(" ", "")) == LOST_SPACES
    assert damage_in(" ".join(text.replace(" ", ""))) == SPACED_LETTERS
    assert damage_in(text.replace("e", "\ufffd")) == LOST_LETTERS
    assert damage_in(text.replace("e", "(cid:72)")) == LOST_LETTERS


WORDS = [word for word in ENGLISH.split() if word.isalpha()]


@settings(max_examples=examples(1000))
@given(st.integers(4, 12), st.integers(0, len(WORDS) - 4), st.integers(4, 20))
def test_a_fingerprint_does_not_deny_words_that_the_text_has_without_their_spaces(
    every: int, first: int, number: int
) -> None:
    glued = "".join(word + (" " if place % every == 0 else "") for place, word in enumerate(WORDS))
    normal = normalise(glued)
    made = read(write(make(normal)))
    assert (normal.has_words, made.spaces) == (True, LOST_SPACES)
    source, quote = Source(id="ships", title="Ships"), " ".join(WORDS[first : first + number])
    citation = Citation(source="ships", quote=(quote,))
    by_text = look_up(citation, Document(source, {}, normal=normal), nearest=False).verdict
    by_fingerprint = look_up(citation, Document(source, {}, fingerprint=made), nearest=False)
    assert by_text in {Verdict.NEAR, Verdict.VERIFIED} or len(quote.replace(" ", "")) < LEAST_LETTERS
    assert by_fingerprint.verdict in {Verdict.UNCHECKED, Verdict.NEAR, Verdict.VERIFIED}
    assert by_fingerprint.reason in {"", LOST_SPACES, TOO_SHORT}


TEXT = "The ships arrive before dawn. They do not wait for the pilot, who comes at noon by train. " * 4


def told(folder: Path, text: str, quote: str) -> list[str]:
    """Return the report on a quotation from a text."""
    (folder / "ships.txt").write_text(text, encoding="utf-8")
    content = (
        "argmap: 1\ntitle: Ships\nsources: {ships: {title: Ships, issued: 2024, text: ships.txt}}\nclaims:\n  ships:\n"
        f'    text: Ships come early.\n    source: ships\n    quote: "{quote}"\n'
    )
    checked = check(Text(str(folder / "map.yaml"), content), Project(str(folder)), settings=Settings())
    return [f"{found.severity}: {found.message}; {found.help}" for found in checked.diagnostics]


@pytest.mark.parametrize("damaged", [TEXT.replace(" ", ""), " ".join(TEXT.replace(" ", ""))])
def test_in_a_text_without_spaces_the_letters_are_found_and_it_is_said(tmp_path: Path, damaged: str) -> None:
    quote = "They do not wait for the pilot ... comes at noon by train"
    (line,) = told(tmp_path, damaged, quote)
    assert line.startswith('warning: these letters match "ships", but the text as extracted has ')


def test_other_letters_are_not_found_there_and_the_damage_is_named(tmp_path: Path) -> None:
    (line,) = told(tmp_path, TEXT.replace(" ", ""), "They do wait for the pilot, who comes at noon")
    assert line.startswith("error: ")
    assert "the text as extracted has lost its spaces: extract it again, or copy the text by hand" in line


def test_spaces_separate_words_in_an_undamaged_text(tmp_path: Path) -> None:
    (line,) = told(tmp_path, TEXT, "They donot wait for the pilot, who comes at noon by train")
    assert line.startswith("error: ")
