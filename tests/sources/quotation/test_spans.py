"""What is in a text is verified at its place however it is typed; what was changed is not."""

import itertools
import re
import unicodedata
from collections.abc import Callable

import pytest

from argmap.sources import fingerprint
from argmap.sources.quotation import Found, Normal, Verdict, normalise
from argmap.sources.quotation.keys import words_of
from argmap.sources.quotation.normalise import normal_quotation
from argmap.sources.quotation.verdict import find
from tests.laws import examples
from tests.sources.quotation.spans import (
    LINK,
    TYPINGS,
    Span,
    changed,
    joined,
    read_essay,
    read_harbour,
    rendered,
    spans,
)

TRUE = {Verdict.VERIFIED, Verdict.AMBIGUOUS, Verdict.CUT}
SPANS = examples(2_500)
CHANGES = examples(10_000)
AS_IT_IS = "as it is"
Read = Callable[[], str]
TEXTS = pytest.mark.parametrize("read", [read_essay, read_harbour, lambda: read_harbour().replace("\n", "\r\n")])
PLAIN_TEXTS = pytest.mark.parametrize("read", [read_essay, read_harbour])


def is_at(found: Found, span: Span) -> bool:
    """Return whether one of the places found is that of a stretch, punctuation at its ends aside."""
    seen = LINK.sub(lambda link: f"[{link[1]}".ljust(len(link[0]), "-"), span.text)
    letters = [number for number, char in enumerate(seen) if char.isalnum()]
    first, last = span.first + letters[0], span.first + letters[-1] + 1
    return any(
        place.paragraph == span.paragraph
        and span.first <= (place.first or 0) <= first
        and last <= (place.last or 0) <= span.first + len(span.text)
        for place in found.places
    )


@pytest.mark.slow
@TEXTS
def test_every_stretch_is_verified_at_its_place_however_it_is_typed(read: Read) -> None:
    text = read()
    normal = normalise(text)
    for span in spans(text, SPANS, seed=1):
        for name, typed in TYPINGS.items():
            found = find(typed(span.text if name == AS_IT_IS else rendered(span.text)), normal)
            assert found.verdict in TRUE, (name, span.text, found)
            assert is_at(found, span), (name, span, found)


@PLAIN_TEXTS
def test_every_stretch_is_verified_through_the_fingerprint(read: Read) -> None:
    text = read()
    normal = normalise(text)
    made = fingerprint.make(normal)
    words = words_of(normal.text)
    for span in spans(text, SPANS, seed=2):
        if "[sic]" in span.text or "…" in span.text:
            continue  # its segments are too short by themselves
        wanted = words_of(normalise(joined(span.text)).text)
        for name, typed in TYPINGS.items():
            found = fingerprint.find(typed(rendered(span.text)), made)
            if len(wanted) < 3:
                assert found.verdict is Verdict.UNCHECKED
                continue
            assert found.verdict in TRUE, (name, span.text, found)
            assert span.paragraph in {place.paragraph for place in found.places}, (name, span)
            assert all(words[first:last] == wanted for place in found.places for first, last in place.words)


@pytest.mark.slow
@PLAIN_TEXTS
def test_every_change_is_refused(read: Read) -> None:
    text = read()
    normal = normalise(text)
    made = fingerprint.make(normal)
    for what, quotation in changed(text, CHANGES, seed=3):
        by_text = find(quotation, normal, nearest=False)
        assert by_text.verdict not in TRUE, (what, quotation, by_text)
        by_hashes = fingerprint.find(quotation, made)
        assert by_hashes.verdict not in TRUE, (what, quotation, by_hashes)


def without_accents(text: str) -> str:
    """Return a text without the accents of its letters."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


CONFUSIONS: dict[str, Callable[[str], str]] = {
    "accents": without_accents,
    "rn for m": lambda text: text.replace("m", "rn", 1),
    "m for rn": lambda text: text.replace("rn", "m", 1),
    "1 for l": lambda text: text.replace("l", "1", 1),
    "l for 1": lambda text: text.replace("1", "l", 1),
    "I for l": lambda text: text.replace("l", "I", 1),
    "0 for O": lambda text: re.sub("[oO]", "0", text, count=1),
    "O for 0": lambda text: text.replace("0", "O", 1),
}


@PLAIN_TEXTS
@pytest.mark.parametrize("name", CONFUSIONS)
def test_what_scanning_confuses_is_near_and_never_verified(read: Read, name: str) -> None:
    text = read()
    normal = normalise(text)
    tried = 0
    for span in spans(text, max(200, examples(5_000)), seed=4):
        words = joined(span.text)
        confused = CONFUSIONS[name](words)
        if normal_quotation(confused)[1:].lower() != normal_quotation(words)[1:].lower() and "](" not in words:
            tried += 1
            found = find(confused, normal)
            is_cut = found.verdict is Verdict.CUT and find(words, normal).verdict is not Verdict.VERIFIED
            assert is_cut or found.verdict is Verdict.NEAR, (confused, found)
            assert is_at(found, span) or len(find(words, normal).places) > 1, (span, found)
    assert tried


@PLAIN_TEXTS
def test_what_runs_over_the_end_of_a_paragraph_is_refused_unless_it_is_written_in_segments(read: Read) -> None:
    normal = normalise(read())
    paragraphs = normal.text.split("\n")
    made = fingerprint.make(normal)
    for above, below in itertools.pairwise(paragraphs):
        if "[" in above + below or "..." in above + below or min(above.count(" "), below.count(" ")) < 20:
            continue
        end, start = " ".join(above.split(" ")[-5:]), " ".join(below.split(" ")[:5])
        one = find(f"{end} {start}", normal)
        assert one.verdict is Verdict.NOT_FOUND
        assert one.reason == "they run over the end of a paragraph"
        assert fingerprint.find(f"{end} {start}", made).verdict is Verdict.NOT_FOUND
        for quotation in (f"{end} ... {start}", f"{end} … {start}", f"{end} [...] {start}", [end, start]):
            assert find(quotation, normal).verdict in {Verdict.VERIFIED, Verdict.CUT}, quotation
            assert fingerprint.find(quotation, made).verdict is find(quotation, normal).verdict, quotation
        turned = find([start, end], normal)
        assert turned.verdict is Verdict.NOT_FOUND
        assert turned.reason == "each part is there, but not in this order within two paragraphs"


def test_a_quotation_is_never_verified_by_another_source() -> None:
    essay, harbour = read_essay(), read_harbour()
    for text, other in ((essay, harbour), (harbour, essay)):
        normal = normalise(other)
        made = fingerprint.make(normal)
        for span in spans(text, examples(3_000), seed=5, least=4):
            assert find(span.text, normal, nearest=False).verdict is Verdict.NOT_FOUND
            assert fingerprint.find(span.text, made).verdict in {Verdict.NOT_FOUND, Verdict.UNCHECKED}


def paragraph_of(quotation: str, normal: Normal) -> int:
    """Return the paragraph of a quotation, by text and fingerprint alike."""
    found = find(quotation, normal)
    by_hashes = fingerprint.find(quotation, fingerprint.make(normal))
    assert found.verdict is by_hashes.verdict is Verdict.VERIFIED
    assert found.places[0].paragraph == by_hashes.places[0].paragraph
    return found.places[0].paragraph


def test_the_standfirst_of_the_essay_is_distinguished_from_the_thesis_that_it_nearly_repeats() -> None:
    normal = normalise(read_essay())
    assert paragraph_of("both stand to lose if the pact between Moscow", normal) == 1
    assert paragraph_of("both stand to lose if the three-way pact between Moscow", normal) == 2
    assert find("both stand to lose if the", normal).verdict is Verdict.AMBIGUOUS


def test_a_near_duplicate_is_distinguished_from_the_sentence_that_it_nearly_repeats() -> None:
    normal = normalise(read_harbour())
    assert paragraph_of("the island’s only lifeline if the pier stays closed", normal) == 3
    assert paragraph_of("the island’s only lifeline if the old pier stays closed", normal) == 4
