"""The passage most similar to a quotation that is not in the source."""

from collections.abc import Sequence
from typing import TypeAlias

from argmap.sources.quotation.characters import is_inside_word
from argmap.sources.quotation.differences import Difference, differences, trim, words
from argmap.sources.quotation.normalise import Normal
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.places import locate
from argmap.sources.quotation.results import Found, Verdict
from argmap.sources.quotation.text_index import TextIndex

# The offset of the first word and the offset after the last.
Stretch: TypeAlias = tuple[int, int]
# A passage that shares less than this percentage of letters is a different sentence.
LEAST_LIKENESS = 70
# Any two sentences of a language share half of their letters; a passage that shares little more is not shown.
LEAST_SHOWN = 57
# Of a longer quotation only a part is searched for, because the time can grow with the square of its length.
MOST_COMPARED = 300
# Of a longer quotation only that part is shown.
MOST_SHOWN = 2_000
# A passage begins and ends with whole words, up to this length.
LONGEST_WORD = 100
# The passage may be longer than the quotation; these numbers of characters on either side are tried.
MARGINS = (0, 25, 50)


def find_altered(index: TextIndex, quoted: str) -> Found:
    """Return the verdict on words that are not in the source, with the most similar passage."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    source = index.normal
    start, end = part_to_find(source, quoted)
    part = quoted[start:end]
    alignment = partial_ratio_alignment(part, source.text, score_cutoff=LEAST_SHOWN)
    if alignment is None:
        return Found(Verdict.NOT_FOUND)
    passage, changed = passage_like(source.text, part, alignment.dest_start, alignment.dest_end)
    if len(part) < len(quoted) <= MOST_SHOWN:
        begin = alignment.dest_start - start
        whole, all_changed = passage_like(source.text, quoted, begin, begin + len(quoted))
        # If much was left out or inserted, the text around the part does not correspond to the rest of the quotation.
        if 2 * weigh(all_changed) < len(words(quoted)):
            passage, changed = whole, all_changed
    is_altered = alignment.score >= LEAST_LIKENESS and changed
    return Found(
        Verdict.ALTERED if is_altered else Verdict.NOT_FOUND,
        (locate(source, *passage),),
        wording(source, *passage),
        mark(source, *passage, changed),
        changed,
    )


def part_to_find(source: Normal, quoted: str) -> Stretch:
    """Return the range of a quotation to search for: one that is not in the source and not too long."""
    # Half of each part is in the next one, so that a difference is never only at a boundary.
    starts = range(0, max(1, len(quoted) - MOST_COMPARED // 2), MOST_COMPARED // 2)
    parts = [widen(quoted, start, min(len(quoted), start + MOST_COMPARED)) for start in starts]
    return next((part for part in parts if quoted[slice(*part)] not in source.text), parts[0])


def passage_like(text: str, quoted: str, first: int, last: int) -> tuple[Stretch, tuple[Difference, ...]]:
    """Return the passage around a range of a text that is most similar to a quotation, and the differences."""
    first, last = min(max(0, first), len(text)), max(0, min(len(text), last))
    passages = [answering(text, quoted, first, last, margin) for margin in MARGINS]
    compared = [(passage, differences(quoted, text[slice(*passage)])) for passage in passages]
    return min(compared, key=lambda pair: weigh(pair[1]))


def answering(text: str, quoted: str, first: int, last: int, margin: int) -> Stretch:
    """Return the range of a text that corresponds to a quotation, searched around a range of about its length."""
    first, last = widen(text, max(0, first - margin), min(len(text), last + margin))
    start, end = trim(quoted, text[first:last])
    return first + start, first + end


def weigh(changed: Sequence[Difference]) -> int:
    """Return the number of words that differ."""
    return sum(len(words(f"{difference.quoted} {difference.source}")) for difference in changed)


def widen(text: str, first: int, last: int) -> Stretch:
    """Return a range extended to whole words."""
    least, most = max(0, first - LONGEST_WORD), min(len(text), last + LONGEST_WORD)
    while first > least and is_inside_word(text, first):
        first -= 1
    while last < most and is_inside_word(text, last):
        last += 1
    return first, last


def mark(source: Normal, first: int, last: int, changed: Sequence[Difference]) -> str:
    """Return a passage of a source with the words that the quotation changed or left out in brackets."""
    parts, done = [], first
    for difference in changed:
        if difference.source:
            start, stop = first + difference.first, first + difference.last
            parts += [wording(source, done, start), "[", wording(source, start, stop), "]"]
            done = stop
    return "".join((*parts, wording(source, done, last)))
