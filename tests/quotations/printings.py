"""How a text may be printed: lines and pages, markup, notes, and what typesetting puts between letters."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from textwrap import wrap

from tests.quotations.kinds import PLAIN
from tests.quotations.prose import Prose

COLUMNS = 62
LETTERS_PER_LINE = 30
NOTE_EVERY = 3
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
WORD_TO_PART = re.compile(r"(?<![-\w])([a-zäöüéèàßáíóú]{4,7})([a-zäöüéèàßáíóú]{4,})(?![-\w])")
BETWEEN_LETTERS = re.compile(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})")
# More notes than letters are rare.
LETTERS = " abcdefghijklmnopqrstuvwxyz"
Printing = Callable[[Prose], str | None]


def by_blocks(change: Callable[[str], str], languages: str = "") -> Printing:
    """Return a printing that changes each paragraph by itself, in all languages or in some."""

    def print_(text: Prose) -> str | None:
        if languages and text.language not in languages.split():
            return None
        return "\n\n".join(block.text if not block.number else change(block.text) for block in text.blocks) + "\n"

    return print_


def in_lines(text: Prose) -> str:
    """Print a text in lines."""

    def lines(block: str) -> str:
        if text.is_spaced:
            return "\n".join(wrap(block, COLUMNS, break_long_words=False, break_on_hyphens=False))
        return re.sub(rf"(.{{{LETTERS_PER_LINE}}}[^0-9A-Za-z.,×/–℃%²⁰-⁹]+?)(?=[^0-9A-Za-z.,×/–℃%²⁰-⁹])", r"\1\n", block)

    return by_blocks(lines)(text) or ""


def noted(mark: Callable[[int], str], line: Callable[[int], str]) -> Printing:
    """Return a printing with marks of notes after every third sentence, and the notes at the end."""

    def print_(text: Prose) -> str:
        number, blocks = 0, []
        for block in text.blocks:
            parts, done = [], 0
            for place, sentence in enumerate(block.sentences):
                parts.append(block.text[done : sentence.last])
                done = sentence.last
                if block.number and place % NOTE_EVERY == 0 and re.search(r"\D[.。।]\Z", parts[-1]):
                    number += 1
                    parts.append(mark(number))
            blocks.append("".join(parts))
        notes = "\n".join(line(each) for each in range(1, number + 1))
        return "\n\n".join((*blocks, notes)) + "\n"

    return print_


def emphasised(block: str) -> str:
    """Print some words of a paragraph in Markdown's emphasis, and one as a link."""
    rng = Random(block)
    signs = ("*{}*", "**{}**", "_{}_", "[{}](https://example.org/a_b)", "`{}`")
    return re.sub(
        r"(?<!\S)[^\W\d_]{4,}(?= )",
        lambda match: rng.choice(signs).format(match[0]) if rng.random() < 0.2 else match[0],
        block,
    )


def scanned(block: str) -> str:
    """Print a paragraph in lines, with the hyphens that some scanners write at their ends."""
    return parted(block).replace("-\n", "\xac\n")


def parted(block: str) -> str:
    """Print a paragraph in lines, some words parted at their ends."""
    return WORD_TO_PART.sub(r"\1-\n\2", "\n".join(wrap(block, 2 * COLUMNS, break_on_hyphens=False)), 3)


PRINTINGS: Mapping[str, Printing] = {
    PLAIN: lambda text: text.text,
    "lines": in_lines,
    "lines that end in carriage returns": lambda text: in_lines(text).replace("\n", "\r\n"),
    "lines that part words": by_blocks(parted, "en de fr es"),
    "quoted lines": lambda text: re.sub("^", "> ", in_lines(text), flags=re.MULTILINE),
    "Markdown": by_blocks(emphasised, "en de fr es ru ar hi"),
    "a text with raised notes": noted(
        lambda number: str(number).translate(SUPERSCRIPTS), lambda number: f"{number} Ibid., p. {number + 40}."
    ),
    "a text with notes in brackets": noted("[{}]".format, lambda number: f"[{number}] Ibid., p. {number + 40}."),
    "a text with notes glued to words": noted(str, lambda number: f"{number} Ibid., p. {number + 40}."),
    "lines of a scanner": by_blocks(scanned, "en de fr es"),
    "a text with references after spaces": noted(" [{}]".format, lambda number: f"[{number}] Ibid., p. {number + 40}."),
    "a text with letters for notes": noted(
        lambda number: f"[{LETTERS[number]}]", lambda number: f"[{LETTERS[number]}] Ibid., p. {number + 40}."
    ),
    "a text with soft hyphens": by_blocks(lambda block: BETWEEN_LETTERS.sub("\u00ad", block), "en de fr es ru"),
    "a text with no-break spaces": by_blocks(lambda block: re.sub(r" (?=[;:!?»%€])|(?<=[«\d]) ", "\u00a0", block)),
    "a text with ligatures": by_blocks(lambda block: block.replace("fi", "ﬁ").replace("fl", "ﬂ"), "en de fr"),
    "a text with characters written out": by_blocks(
        lambda block: block.replace("&", "&amp;").replace("<", "&lt;").replace("€", "&euro;").replace("—", "&mdash;")
    ),
    "a text with tatweel": by_blocks(lambda block: re.sub(r"(?<=[سمنيلك])(?=[بتسمنيلك])", "ـ", block), "ar"),
    "a text with joiners": by_blocks(lambda block: re.sub("्(?=[क-ह])", "्\u200d", block), "hi"),
    "a text with wide spaces": by_blocks(lambda block: block.replace("。", "。\u3000"), "zh ja"),
    "raised digits as markup": by_blocks(lambda block: re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", raised, block)),
}


def raised(match: re.Match[str]) -> str:
    """Write raised digits as HTML does."""
    return f"<sup>{match[0].translate({value: chr(key) for key, value in SUPERSCRIPTS.items()})}</sup>"


@cache
def names_of_printings(text: Prose) -> tuple[str, ...]:
    """Return the names of the printings that a text has."""
    return tuple(name for name, print_ in PRINTINGS.items() if print_(text) is not None)
