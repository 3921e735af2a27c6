"""Words that change what a sentence says, by language: from grammars, and not from what the program knows.

Each is plain in meaning, so that a quotation cut next to it is cut by any reading. They serve to make quotations, not
to judge them, and so they need not be all.
"""

from typing import NamedTuple


class Vocabulary(NamedTuple):
    """The words of a language that deny, that doubt, that turn a sentence, and those that deny what follows."""

    negations: frozenset[str]
    hedges: frozenset[str]
    turns: frozenset[str]
    denials: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """All of them."""
        return self.negations | self.hedges | self.turns | self.denials


def words(negations: str, hedges: str, turns: str, denials: str) -> Vocabulary:
    """Return the vocabulary that words with spaces between them make."""
    return Vocabulary(*(frozenset(each.split()) for each in (negations, hedges, turns, denials)))


VOCABULARY = {
    "en": words(
        "not never no nobody neither nor hardly cannot",
        "may might reportedly allegedly probably perhaps",
        "but although though unless except however",
        "denies refused",
    ),
    "de": words(
        "nicht nie niemals kein keine niemand kaum weder",
        "vielleicht vermutlich angeblich möglicherweise",
        "aber obwohl jedoch sondern sofern falls allerdings",
        "bestreitet",
    ),
    "fr": words("pas jamais aucune guère ni", "peut-être prétendument", "mais sauf pourtant cependant", "nie refuse"),
    "es": words("no nunca nadie tampoco apenas ni", "quizás", "pero aunque salvo", "niega"),
    "ru": words("не никогда никто ни едва", "возможно якобы", "но однако хотя зато", "отрицает неверно"),
    "ar": words("لا لم لن ليس", "ربما", "لكن رغم إلا", "ينفي يزعم رفضت"),
    "hi": words("नहीं न बिना", "शायद संभवतः", "लेकिन मगर परंतु हालाँकि", "इनकार"),
    "zh": words("没有 从未 不需要 不愿 不会", "也许 据说 可能", "但是 不过 虽然 除非", "否认 声称"),
    "ja": words("ない ません", "おそらく もしかすると かもしれない", "しかし ただし ものの", "否定"),
}
NEGATION = {
    "en": "not",
    "de": "nicht",
    "fr": "pas",
    "es": "no",
    "ru": "не",
    "ar": "لا",
    "hi": "नहीं",
    "zh": "不",
    "ja": "ない",
}
# The first parts of compounds that the rest must not be quoted without.
FIRST_PARTS = frozenset(
    [
        "non",
        "anti",
        "ex",
        "semi",
        "half",
        "pseudo",
        "quasi",
        "vice",
        "nicht",
        "halb",
        "vize",
        "un",
        "demi",
        "экс",
        "полу",
        "गैर",
    ]
)
