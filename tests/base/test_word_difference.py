"""How one text became another: the pieces make up both texts, and what is the same is reported as such."""

import pytest
from hypothesis import given, settings

from argmap.base.word_difference import MOST_TOKENS, PieceKind, WordPiece, word_difference
from tests.any_maps import HOSTILE
from tests.laws import examples


def said(pieces: tuple[WordPiece, ...]) -> str:
    """Return pieces in brackets where they are not the same."""
    marks = {PieceKind.SAME: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "[+{}+]"}
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Four of five.", "Four of six.", "Four of [-five-][+six+]."),
        ("It will rain soon.", "It will not rain soon.", "It will [+not +]rain soon."),
        ("A b c d.", "A x y d.", "A [-b c-][+x y+] d."),
        ("It is so.", "It  is\nso.", "It is so."),
        ("", "It is so.", "[+It is so.+]"),
        ("Nothing in common", "with any other", "[-Nothing in common-][+with any other+]"),
        ("図書館は日曜に開く。", "図書館は土曜に開く。", "図書館は[-日-][+土+]曜に開く。"),
    ],
)
def test_texts_are_compared_word_by_word(before: str, after: str, expected: str) -> None:
    assert said(word_difference(before, after)) == expected


@settings(max_examples=examples(2000))
@given(HOSTILE, HOSTILE)
def test_the_pieces_make_up_both_texts(before: str, after: str) -> None:
    pieces = word_difference(before, after)
    for text, other in ((before, PieceKind.ADDED), (after, PieceKind.REMOVED)):
        assert "".join(piece.text for piece in pieces if piece.kind is not other) == " ".join(text.split())


def test_very_long_texts_are_shown_one_after_the_other() -> None:
    before = " ".join(["word"] * MOST_TOKENS)
    assert [piece.kind for piece in word_difference(before, f"{before} more")] == [PieceKind.REMOVED, PieceKind.ADDED]
