"""Characters that people take for those of ASCII that YAML and ids are written with, and how they are called."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

# Each line: the ASCII that is meant, what the characters are called, and the characters.
ROWS: tuple[tuple[str, str, str], ...] = (
    ('"', "curly quotation mark", "“”„‟"),
    ('"', "angle quotation mark", "«»"),
    ('"', "full-width quotation mark", "＂"),
    ("'", "curly quotation mark", "‘’‚‛"),
    ("'", "angle quotation mark", "‹›"),
    ("'", "full-width apostrophe", "＇"),
    ("'", "prime", "′ʹʼ"),
    ('"', "double prime", "″"),
    ("-", "hyphen", "‐‑﹣－"),
    ("-", "dash", "‒–—―"),
    ("-", "minus sign", "−"),
    ("-", "bullet", "•·‣◦▪●∙⁃"),
    (" ", "no-break space", "\u00a0\u202f\u2007"),
    (" ", "wide space", "\u3000\u2003\u2002"),
    (" ", "narrow space", "\u2004\u2005\u2006\u2008\u2009\u200a\u205f"),
    ("", "unseen character", "\u200b\u2060\ufeff\u00ad"),
    (":", "full-width colon", "：﹕"),
    (":", "ratio sign", "∶"),
    (",", "full-width comma", "，﹐"),
    (",", "ideographic comma", "、"),
    ("#", "full-width number sign", "＃﹟"),
    ("[", "full-width bracket", "［"),
    ("]", "full-width bracket", "］"),
    ("{", "full-width bracket", "｛"),
    ("}", "full-width bracket", "｝"),
    (">", "full-width sign", "＞"),
    ("|", "full-width sign", "｜"),
    ("->", "arrow", "→⟶⇒➔➜➝⇾⭢🡒"),
    *(
        (latin, f"{script} letter", letters)
        for script, pairs in (
            (
                "Cyrillic",
                "aа cс eе iі jј oо pр sѕ xх yу dԁ hһ AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ",
            ),
            ("Greek", "oο vν uυ AΑ BΒ EΕ ZΖ HΗ IΙ KΚ MΜ NΝ OΟ PΡ TΤ YΥ XΧ"),
        )
        for latin, letters in (tuple(pair) for pair in pairs.split())
    ),
)
MEANT: Mapping[str, str] = {char: ascii_ for ascii_, _, chars in ROWS for char in chars}
CALLED: Mapping[str, str] = {char: called for _, called, chars in ROWS for char in chars}
FOLDING = {ord(char): ascii_ for char, ascii_ in MEANT.items()}
LETTERS = frozenset(char for char, ascii_ in MEANT.items() if ascii_.isalpha())
SPACES = frozenset(char for char, ascii_ in MEANT.items() if ascii_ in {" ", ""})
QUOTES = "".join(char for char, ascii_ in MEANT.items() if ascii_ in {'"', "'"} and "prime" not in CALLED[char])
DASHES = "".join(char for char, ascii_ in MEANT.items() if ascii_ == "-")
ARROWS = "".join(char for char, ascii_ in MEANT.items() if ascii_ == "->")
COLONS = "".join(char for char, ascii_ in MEANT.items() if ascii_ == ":")
COMMAS = "".join(char for char, ascii_ in MEANT.items() if ascii_ == ",")
NUMBER_SIGNS = "".join(char for char, ascii_ in MEANT.items() if ascii_ == "#")
BRACKETS = "".join(char for char, ascii_ in MEANT.items() if ascii_ in {"[", "{"})
# An arrow as people write it who do not find its sign: with a dash, two dashes, or a full-width sign.


@cache
def written_arrow() -> re.Pattern[str]:
    """Return the pattern of an arrow as people write it; few maps hold one, so that it is made when it is needed."""
    return re.compile(rf"\s*(?:[{ARROWS}]|[-={DASHES}]+[>＞])\s*")


def fold(text: str) -> str:
    """Return a text with each look-alike as the ASCII that it is taken for."""
    return text if text.isascii() else text.translate(FOLDING)


def describe(char: str) -> str:
    """Return what a character is called, with itself where it can be seen, and its number."""
    number = f"(U+{ord(char):04X})"
    called = CALLED.get(char) or unicodedata.name(char, "character").lower()
    return f"{called} {number}" if not char.isprintable() or char in SPACES else f'{called} "{char}" {number}'


def first_in(text: str) -> str | None:
    """Return the first look-alike in a text: of letters, only one that stands among letters of ASCII.

    A word all in Cyrillic or Greek is a word of its language.
    """
    if text.isascii():
        return None
    mixed = any(char.isascii() and char.isalpha() for char in text)
    return next((char for char in text if char in MEANT and (mixed or char not in LETTERS)), None)


def alike(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that differs from another by look-alikes alone, or None."""
    folded = fold(word).strip("\"' ")
    if folded.isascii() and word.isascii():
        return next((name for name in known if not name.isascii() and fold(name) == folded), None)
    return next((name for name in known if name != word and fold(name) == folded), None)


def explain(word: str, name: str) -> str:
    """Return in words how two words that are alike differ: at the first character, one of them has a look-alike."""
    for holder, other, is_mine in ((word, name, True), (name, word, False)):
        char = next((char for char in holder if char in MEANT and char not in other), None)
        if char:
            meant = f'for "{MEANT[char]}"' if MEANT[char].strip("\"' ") else "in it"
            advice = f'write "{name}"' if is_mine else "write both the same"
            return f'"{holder}" has the {describe(char)} {meant}; {advice}'
    return f'write "{name}"'
