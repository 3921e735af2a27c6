"""Roman numerals."""

from argmap.language.numerals import roman_value, to_roman


def test_every_roman_numeral_is_read_as_it_is_written() -> None:
    assert [roman_value(to_roman(number)) for number in range(1, 4000)] == list(range(1, 4000))
    assert roman_value("XIV") == 14


def test_other_letters_are_no_numeral() -> None:
    assert [roman_value(letters) for letters in ("", "iiii", "vx", "dim", "ic", "a")] == [0] * 6


def test_letters_that_only_look_like_roman_ones_are_no_numeral() -> None:
    assert [roman_value(letters) for letters in ("\u0130", "\u0131", "x\u0130", "\u2160")] == [0] * 4
