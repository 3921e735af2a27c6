"""Characters that are easily mistaken for the ASCII characters of YAML and ids, and their names."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

# Each row: the intended ASCII character, the name of the look-alikes, and the look-alikes.
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
    ("", "invisible character", "\u200b\u2060\ufeff\u00ad"),
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
# An arrow as typed without its sign: with one dash, two dashes, or a full-width sign.


@cache
def written_arrow() -> re.Pattern[str]:
    """Return the pattern of a typed arrow; compiled on first use, because few maps contain one."""
    return re.compile(rf"\s*(?:[{ARROWS}]|[-={DASHES}]+[>＞])\s*")


def fold(text: str) -> str:
    """Return a text with each look-alike replaced by the ASCII character that it resembles."""
    return text if text.isascii() else text.translate(FOLDING)


def describe(char: str) -> str:
    """Return the name of a character, the character itself if it is visible, and its code point."""
    number = f"(U+{ord(char):04X})"
    called = CALLED.get(char) or unicodedata.name(char, "character").lower()
    return f"{called} {number}" if not char.isprintable() or char in SPACES else f'{called} "{char}" {number}'


def first_in(text: str) -> str | None:
    """Return the first look-alike in a text; a letter counts only if it is next to ASCII letters.

    A word written entirely in Cyrillic or Greek is a word of its language.
    """
    if text.isascii():
        return None
    mixed = any(char.isascii() and char.isalpha() for char in text)
    return next((char for char in text if char in MEANT and (mixed or char not in LETTERS)), None)


def alike(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that differs from `word` only in look-alikes, or None."""
    folded = fold(word).strip("\"' ")
    if folded.isascii() and word.isascii():
        return next((name for name in known if not name.isascii() and fold(name) == folded), None)
    return next((name for name in known if name != word and fold(name) == folded), None)


def explain(word: str, name: str) -> str:
    """Describe how two words that look alike differ, at the first character where one of them has a look-alike."""
    for holder, other, is_mine in ((word, name, True), (name, word, False)):
        char = next((char for char in holder if char in MEANT and char not in other), None)
        if char:
            meant = f' instead of "{MEANT[char]}"' if MEANT[char].strip("\"' ") else ""
            advice = f'write "{name}"' if is_mine else "write both the same"
            return f'"{holder}" contains the {describe(char)}{meant}; {advice}'
    return f'write "{name}"'
