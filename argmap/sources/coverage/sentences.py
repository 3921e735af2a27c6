"""The sentences of a source, and which of them a map quotes."""

from collections.abc import Container, Iterator
from itertools import pairwise

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.sources.quotation import Normal
from argmap.sources.quotation.passages import wording
from argmap.sources.quotation.text_index import index_of
from argmap.sources.quoted import Document


class SourceSentence(NamedTuple):
    """A sentence of a source: its first word, the word after its last, and whether some of it is quoted.

    `words` are as in the source, and `stretch` their offsets in the normal form, if the text is available.
    """

    first: int
    last: int
    is_touched: bool
    words: str = ""
    stretch: tuple[int, int] | None = None

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)


def sentences_of(document: Document, first: int, last: int, covered: Container[int]) -> Iterator[SourceSentence]:
    """Yield the sentences in a range of words of a block, some of which are quoted."""
    if first == last:
        return
    if document.normal:
        outline = index_of(document.normal).outline(first)
    elif document.fingerprint:
        outline = document.fingerprint.outline
    else:
        return
    begins = [first, *(begin for begin, _, _ in outline.sentences_in(first, last, last) if begin > first), last]
    if len(begins) == 2 and not outline.sentences:
        return
    for begin, stop in pairwise(begins):
        is_touched = any(word in covered for word in range(begin, stop))
        if document.normal:
            yield seen(document.normal, SourceSentence(begin, stop, is_touched), is_last=stop == last)
        else:
            yield SourceSentence(begin, stop, is_touched)


def seen(normal: Normal, sentence: SourceSentence, *, is_last: bool) -> SourceSentence:
    """Return a sentence of a text with its words, up to the next sentence or the end of its block."""
    index, block = index_of(normal), normal.keys.block_of(sentence.first)
    begin, _ = index.offsets_of(sentence.first, sentence.last)
    starts = (*normal.paragraph_starts, len(normal.text) + 1)
    end = starts[block + 1] - 1 if is_last else index.offsets_of(sentence.last, sentence.last + 1)[0]
    if sentence.first == normal.keys.starts[block]:
        begin = starts[block]
    return sentence._replace(words=wording(normal, begin, end).strip(), stretch=(begin, end))
