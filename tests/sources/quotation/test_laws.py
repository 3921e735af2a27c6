"""The laws of the normal form, and texts made to be slow."""

import random
import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.sources import fingerprint
from argmap.sources.quotation import Verdict, normalise
from argmap.sources.quotation.characters import word_parts
from argmap.sources.quotation.composition import JOINING
from argmap.sources.quotation.keys import BREAK, CHUNK, blocks_of_words, chunks, fold, keys_of, words_of
from argmap.sources.quotation.normalise import PLAIN_WORDS
from argmap.sources.quotation.outlining import block_of, word_starts
from argmap.sources.quotation.typography import PARAGRAPH_BREAK
from argmap.sources.quotation.verdict import anchored, find
from tests.laws import examples

# Letters of several scripts next to all that the normal form is about.
TRICKY = (
    "abé-‐–—'’“”\"«`…. ,\n\r\t\u00a0\u2009\u00ad\u200b\ufeffﬁﬃ[]()*_#1.\u0301\u0323ÅŐ한\u1112\u1161\u11abकि\u2028\x85"
)
TEXTS = st.text(st.one_of(st.sampled_from(TRICKY), st.characters()), max_size=60)
PLAIN_TEXTS = TEXTS.filter(lambda text: not any(char in text for char in "*_[\\&>"))
LAWS = settings(max_examples=examples(4000))


@LAWS
@given(TEXTS)
@example("\ud800 a-\u200b-b")
def test_the_way_back_leads_into_the_text_and_never_backwards(text: str) -> None:
    normal = normalise(text)
    offsets = [normal.back(offset) for offset in range(len(normal.text))]
    assert all(0 <= offset < len(text) for offset in offsets)
    assert offsets == sorted(offsets)


@LAWS
@given(TEXTS)
def test_letters_lead_back_to_themselves(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    normal = normalise(text)
    for offset, char in enumerate(normal.text):
        if char.isascii() and char.isalnum():
            assert char == text[normal.back(offset)] or unicodedata.decomposition(text[normal.back(offset)])


@LAWS
@given(PLAIN_TEXTS)
@example("a\u200b\u0301")
@example("a--\u200b-b")
@example("“\u200b” \u200b- \n\n\u200b\n\n")
def test_the_normal_form_of_a_paragraph_in_normal_form_is_itself(text: str) -> None:
    for paragraph in normalise(text).text.split(PARAGRAPH_BREAK):
        assert normalise(paragraph).text == paragraph


@LAWS
@given(st.from_regex(PLAIN_WORDS, fullmatch=True))
@example("www, http I, e g.")
def test_plain_words_are_in_normal_form(text: str) -> None:
    assert normalise(text).text.strip() == text


@LAWS
@given(TEXTS.filter(lambda text: "](" not in text))
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    assert normalise(unicodedata.normalize("NFD", text)).text == normalise(unicodedata.normalize("NFC", text)).text


@LAWS
@given(TEXTS, TEXTS, TEXTS)
def test_nothing_raises(text: str, quotation: str, prefix: str) -> None:
    normal = normalise(text)
    assert find(quotation, normal, prefix, text).verdict in Verdict
    assert fingerprint.find([quotation, prefix], fingerprint.make(normal), prefix, text).verdict in Verdict


@LAWS
@given(PLAIN_TEXTS, st.data())
def test_whole_words_of_a_paragraph_are_always_found(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    paragraph = data.draw(st.sampled_from(normal.text.split(PARAGRAPH_BREAK)))
    words = list(word_parts(paragraph).finditer(paragraph))
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quotation = paragraph[words[first].start() : words[last].end()]
    # A quotation by itself may be read otherwise: what was an apostrophe is the end of it, and ² the mark of a note.
    is_same = words_of(quotation) == words_of(paragraph)[first : last + 1] and normalise(quotation).text.strip()
    if is_same and "..." not in quotation and "[" not in quotation:
        found = find(quotation, normal)
        assert found.verdict in {Verdict.VERIFIED, Verdict.CUT, Verdict.AMBIGUOUS, Verdict.NEAR}, found


@LAWS
@given(st.text(st.one_of(st.sampled_from('ab5é²½_ \n\n.,:;!?()"-/%$€−+⁻<~\u202f'), st.characters(max_codepoint=0x24F))))
@example('don"t -don"t 2"500 a""b ("a") a("b").c x)5 5-6 (-5)')
def test_the_words_of_a_whole_text_are_those_that_the_pattern_finds_in_its_blocks(text: str) -> None:
    assert list(blocks_of_words(fold(text))) == [" ".join(words_of(block)) for block in text.split(BREAK)]


@LAWS
@given(TEXTS)
@example('"2,500 (-5)" a-b\n\n\n\n字 不, don’t')
def test_the_words_of_a_block_stand_where_they_are_said_to_stand(text: str) -> None:
    normal = normalise(text)
    for number, block in enumerate(normal.text.split(PARAGRAPH_BREAK)):
        first, there = normal.paragraph_starts[number], block_of(normal, number, "en")
        spans = [(first + match.start(), first + match.end()) for match in normal.word.finditer(block)]
        assert list(zip(there.starts, there.ends, strict=True)) == spans
        assert word_starts(normal, number) == there.starts


WORDS = ["the", "The", "pier", "opens", "“pier", "opens,", "can’t", "can", "12,500", "ferry"]


@pytest.mark.slow
def test_many_quotations_looked_up_together_are_found_where_each_by_itself_is() -> None:
    rng = random.Random(8)
    rare = [f"rare{number}" for number in range(400)]
    words = [rng.choice(rare) if rng.random() < 0.05 else rng.choice(WORDS) for _ in range(12_000)]
    words = [word + ("\n\n" if number % 90 == 0 else "") for number, word in enumerate(words)]
    quotations = []
    for _ in range(150):
        start, number = rng.randrange(len(words)), rng.randint(1, 12)
        chosen = " ".join(words[start : start + number]).split()
        chosen[rng.randrange(len(chosen))] = rng.choice(words).strip()
        quotations += [" ".join(words[start : start + number]), " ".join(chosen), f"the ... {' '.join(chosen)}"]
    normal = normalise(" ".join(words))
    made = fingerprint.make(normal)
    ready, ready_made = anchored(normal, quotations), fingerprint.anchored(made, quotations)
    verdicts = set()
    for quotation in quotations:
        found = find(quotation, normal, nearest=False)
        verdicts.add(found.verdict)
        assert find(quotation, ready, nearest=False) == found
        assert fingerprint.find(quotation, ready_made) == fingerprint.find(quotation, made)
    assert verdicts >= {Verdict.VERIFIED, Verdict.AMBIGUOUS, Verdict.NEAR, Verdict.NOT_FOUND}


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_each_word_is_in_the_piece_in_which_it_begins(size: int) -> None:
    keys = keys_of("a pier\n\nopens. An exceptionallylongwordthatfillsmanypieces, it is\n" * 3)
    offsets = [match.span() for match in re.finditer("[^ ]+", keys.text)]
    pieces = dict(keys.pieces(size))
    wanted: dict[int, list[str]] = {}
    for first, last in offsets:
        wanted.setdefault(first // size, []).append(keys.text[first:last])
    assert pieces == wanted


@pytest.mark.slow
def test_a_long_block_is_taken_into_words_in_parts_that_end_between_words() -> None:
    block = "pier απόψε, " * (CHUNK // 5)
    parts = list(chunks(block))
    assert (len(parts), "".join(parts)) == (3, block)
    assert keys_of(block).words == 2 * (CHUNK // 5)


def test_all_that_joins_the_letter_before_it_is_known() -> None:
    parts = (
        unicodedata.normalize("NFD", char)
        for char in map(chr, range(0x110000))
        if unicodedata.is_normalized("NFC", char)
    )
    joining = {char for part in parts for char in part[1:] if not unicodedata.combining(char)}
    assert joining == JOINING


# Each is a megabyte in the soak, and long enough elsewhere for what grows with the square of it to be noticed.
SIZE = max(100_000, examples(1_000_000))
SLOW = {
    "spaces": "* " + " " * SIZE + " *",
    "spaces and a dash": " " * SIZE + "\n" + " " * SIZE + "-",
    "dashes": "a" + "-" * SIZE + "b",
    "hyphens at line ends": "a-\n" * (SIZE // 3),
    "parted words": " ".join(
        f"a{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676 % 26)}-\nb" for n in range(SIZE // 10)
    ),
    "quotation marks": "“" * SIZE + " a",
    "brackets": "[" * SIZE,
    "links that never end": "[a](" * (SIZE // 4),
    "links in parentheses": "[a](" + "(" * SIZE,
    "underscores": "_" * SIZE,
    "underscores in words": "a_" * (SIZE // 2),
    "line feeds": "\n" * SIZE,
    "line feeds and spaces": "\n " * (SIZE // 2),
    "line ends": "\r" * SIZE + "\n",
    "marks": "a" + "\u0301" * (SIZE // 2),
    "marks out of order": "a" + "\u0301\u0323" * (SIZE // 4),
    "soft hyphens": "\u00ad " * (SIZE // 3),
    "points": "." * SIZE,
    "points and digits": "1." * (SIZE // 2),
    "one long word": "a" * SIZE,
    "apostrophes": "a'" * (SIZE // 2),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_texts_made_to_be_slow_come_to_an_end(name: str) -> None:
    normal = normalise(SLOW[name])
    assert normal.back(len(normal.text) - 1) < len(SLOW[name])
    made = fingerprint.make(normal)
    assert fingerprint.read(fingerprint.write(made)).words == made.words
    assert find("a ... zebra is not here", normal).verdict in Verdict
    assert fingerprint.find("a zebra is not here", made).verdict in Verdict


@pytest.mark.slow
def test_the_search_for_segments_in_very_many_places_ends() -> None:
    normal = normalise("zebra " + "a " * 50_000)
    made = fingerprint.make(normal)
    for quotation in ("a ... zebra", "a ... a a ... zebra", "a a ... a a ... a a", ["a"] * 5):
        assert find(quotation, normal).verdict in Verdict
        assert fingerprint.find(quotation, made).verdict in Verdict


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_quotations_made_to_be_slow_come_to_an_end(name: str) -> None:
    # No text of an argument file is longer.
    quotation = SLOW[name][:100_000]
    normal = normalise("The harbour office says that a pier may not reopen, although it may.")
    assert find(quotation, normal, quotation, quotation).verdict in Verdict
    assert fingerprint.find(quotation, fingerprint.make(normal)).verdict in Verdict


# How often something is in a text: less often than in the soak, and still a text of some 100,000 characters.
MANY = max(8_000, examples(50_000))
PAIRS = {
    "letters without spaces": ("的一" * MANY, "的一一" * 600),
    "two words": ("a b " * MANY, "a b b " * 1_900),
    "compounds at line ends": ("well-\nknown " * (2 * MANY // 5), "well-known " * 9_000 + "x"),
    "hyphens": ("a-b " * MANY, "c-d " * 25_000),
    "marks of notes": ("a[1] " * MANY, "a[1] " * 20_000 + "b"),
    "very many segments": ("a b c " * MANY, "a ... " * 16_000 + "d"),
    "segments that stand everywhere": ("a b c " * MANY, "a ... " * 100),
    "brackets": ("a b c " * MANY, "[a [b " * 16_000),
    "nested brackets": ("a b c " * MANY, "[" * 40_000 + "a" + "]" * 40_000),
    "characters written out": ("&amp;" * MANY, "&amp;" * 19_000 + "a"),
    "backslashes": ("\\" * (2 * MANY), "\\" * 99_999 + "a"),
    "form feeds": ("a\f1\n\n" * MANY, "a c"),
    "numbers before a form feed": (" " * (10 * MANY) + "x" + "\n \n 12" * (2 * MANY) + "\f", "a c"),
    "spaces that count for nothing": ("的 " * (2 * MANY), "的 " * 30_000 + "x"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAIRS)
def test_quotations_and_texts_made_to_be_slow_together_come_to_an_end(name: str) -> None:
    text, quotation = PAIRS[name]
    normal = normalise(text)
    made = fingerprint.make(normal)
    for found in (find(quotation, normal), fingerprint.find(quotation, made)):
        assert found.verdict in {Verdict.ALTERED, Verdict.NOT_FOUND, Verdict.UNCHECKED, Verdict.AMBIGUOUS}
