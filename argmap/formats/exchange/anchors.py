"""Places in a text as citations: their words as a quotation, with those around them where they stand several times."""

from argmap.model import Citation

# So many words on each side tell one place from others.
MOST_WORDS = 6


def anchor(source: str, content: str, first: int, last: int) -> Citation | None:
    """Return the citation of the stretch of a text from offset `first` up to but without offset `last`.

    `source` is the id of the source, or its key in a draft. Words that stand more than once in the text get those
    before and after them. The quotation is looked up in the text when the map is checked, right after the import. None
    where the stretch lies outside the text or holds no words.
    """
    if not 0 <= first < last <= len(content):
        return None
    words = " ".join(content[first:last].split())
    if not any(map(str.isalnum, words)):
        return None
    if content.find(content[first:last]) == content.rfind(content[first:last]):
        return Citation(source, (words,))
    before = " ".join(content[:first].split()[-MOST_WORDS:])
    after = " ".join(content[last:].split()[:MOST_WORDS])
    return Citation(source, (words,), prefix=before or None, suffix=after or None)
