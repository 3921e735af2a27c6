"""Roman and Chinese numerals, and superscript and subscript digits."""

import re

ROMAN = r"(?ai)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
CHINESE_DIGITS = {"\u3007": 0, "零": 0, "一": 1, "二": 2, "两": 2} | dict(
    zip("三四五六七八九", range(3, 10), strict=True)
)
CHINESE_TENS = {"十": 10, "百": 100}
SIGNS = (
    *(("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40)),
    *(("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)),
)


def roman_value(letters: str) -> int:
    """Return the value of a Roman numeral, or 0 if the letters are not one."""
    if not re.fullmatch(ROMAN, letters):
        return 0
    total = least = 0
    for letter in reversed(letters.lower()):
        value = VALUES[letter]
        total += value if value >= least else -value
        least = max(least, value)
    return total


def chinese_value(characters: str) -> int:
    """Return the value of a number below 1000 in Chinese characters: 一百二十三 is 123."""
    total = digit = 0
    for character in characters:
        if character in CHINESE_TENS:
            total += max(digit, 1) * CHINESE_TENS[character]
            digit = 0
        else:
            digit = 10 * digit + CHINESE_DIGITS[character]
    return total + digit


def to_roman(number: int) -> str:
    """Return a number from 1 to 3999 as a lower-case Roman numeral."""
    written = ""
    for letters, value in SIGNS:
        times, number = divmod(number, value)
        written += letters * times
    return written
