"""The structure of a text around its words: sentences, questions, pauses, and words that cut a quotation."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from argmap.base.representation import short_repr
from argmap.base.tuples import NamedTuple
from argmap.language.cut_tables import CutWord

QUESTION_MARKS = "?\u061f"
QUESTION = rf"(?<!\()[{QUESTION_MARKS}]"


class TextOutline(NamedTuple):
    """The outline of a text or of one of its blocks, as word numbers of the whole text in ascending order.

    `sentences` are the words that begin one, `questions` those that begin a question; `pauses` the words preceded by
    punctuation that does not end a sentence; `marks` the words in the table of the language, `kinds` their effects.
    """

    sentences: "array[int]"
    questions: "array[int]"
    pauses: "array[int]"
    marks: "array[int]"
    kinds: "array[int]"

    def __repr__(self) -> str:
        """Return a short representation."""
        return short_repr(self)

    def ends_between(self, first: int, last: int) -> bool:
        """Return whether a sentence ends between two words."""
        return bisect_right(self.sentences, first) < bisect_right(self.sentences, last)

    def pauses_between(self, first: int, last: int) -> bool:
        """Return whether there is punctuation within a sentence between two words."""
        return bisect_right(self.pauses, first) < bisect_right(self.pauses, last)

    def parts(self, first: int, last: int) -> bool:
        """Return whether there is the end of a sentence or other punctuation between two words."""
        return self.ends_between(first, last) or self.pauses_between(first, last)

    def kind(self, word: int) -> CutWord | None:
        """Return the effect of a word on its neighbours."""
        place = bisect_left(self.marks, word)
        return CutWord(self.kinds[place]) if place < len(self.marks) and self.marks[place] == word else None

    def marked(self, first: int, last: int) -> Iterator[tuple[int, CutWord]]:
        """Yield the words of the table in a range of words."""
        for place in range(bisect_left(self.marks, first), bisect_left(self.marks, last)):
            yield self.marks[place], CutWord(self.kinds[place])

    def sentences_in(self, first: int, last: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """Yield each sentence that a range of words touches, by its words, and whether it is a question.

        `end` is the number of words up to the end of the outline.
        """
        place = bisect_right(self.sentences, first) - 1
        while 0 <= place < len(self.sentences) and self.sentences[place] < last:
            begin = self.sentences[place]
            stop = self.sentences[place + 1] if place + 1 < len(self.sentences) else end
            known = bisect_left(self.questions, begin)
            yield begin, stop, known < len(self.questions) and self.questions[known] == begin
            place += 1


def new_outline() -> TextOutline:
    """Return an empty outline to add to."""
    return TextOutline(array("L"), array("L"), array("L"), array("L"), array("B"))
