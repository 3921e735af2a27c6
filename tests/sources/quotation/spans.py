"""Texts to quote from, and true and false quotations of them, made with a seed."""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).parent
HARBOUR = HERE / "harbour.md"
ESSAY = HERE.parents[2] / "shared" / "seeds" / "carnegie-2016-05-31.txt"
NO_ESSAY = "the essay is not ours to republish, and is not beside the repository"

# A link, a word with the rest of it after a line end, or what stands between spaces.
TOKEN = re.compile(r"\[[^\]]+\]\(\S+(?: \"\w+\")?\)\S*|\S*\w[-‐]\r?\n\w\S*|\S+")
LINK = re.compile(r"\[([^\]]+)\]\(\S+(?: \"\w+\")?\)")
PARTED = {"com-\npany": "company", "rail-\nway": "railway", "char-\nter": "charter", "well-\nknown": "well-known"}


@dataclass(frozen=True)
class Span:
    """A stretch of a text inside one paragraph; `paragraph` is its number."""

    text: str
    first: int
    paragraph: int


def read_essay() -> str:
    """Return the essay, or skip the test."""
    if not ESSAY.exists():
        pytest.skip(NO_ESSAY)
    return ESSAY.read_bytes().decode("utf-8")


def read_harbour() -> str:
    """Return the text with all the traps."""
    return HARBOUR.read_bytes().decode("utf-8")


def blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the offsets and the number of each paragraph; that of a heading is 0."""
    number = 0
    for block in re.finditer(r"\S(?:(?!\r?\n[ \t]*\r?\n).)*", text, re.DOTALL):
        is_heading = block[0].startswith("#") or (len(block[0]) < 90 and not block[0].rstrip().endswith("."))
        number += not is_heading
        yield block.start(), block.end(), 0 if is_heading else number


def spans(text: str, number: int, seed: int, *, least: int = 3, most: int = 20) -> list[Span]:
    """Return so many stretches of whole words, each inside one paragraph."""
    rng = random.Random(seed)
    paragraphs = [
        (list(TOKEN.finditer(text, first, last)), count)
        for first, last, count in blocks(text)
        if count and len(re.findall(r"\w+", text[first:last])) > least
    ]
    found: list[Span] = []
    while len(found) < number:
        tokens, count = rng.choice(paragraphs)
        start = rng.randrange(len(tokens))
        chosen = tokens[start : start + rng.randint(least, most)]
        words = [match for match in chosen if re.search(r"\w", match[0])]
        if len(words) >= least and not any("sic]" in match[0] for match in (chosen[0], chosen[-1])):
            found.append(Span(text[chosen[0].start() : chosen[-1].end()], chosen[0].start(), count))
    return found


def rendered(text: str) -> str:
    """Return a text with its links as readers see them."""
    return LINK.sub(r"\1", text)


def joined(text: str) -> str:
    """Return a text with its words whole and on one line."""
    text = text.replace("\r\n", "\n")
    for parted, whole in PARTED.items():
        text = text.replace(parted, whole)
    return " ".join(text.split())


def wrapped(text: str, end: str) -> str:
    """Return a text with a line end at every second space."""
    words = text.split()
    return "".join(word + (end if number % 2 else " ") for number, word in enumerate(words)).rstrip()


def with_dashes(text: str, short: str, long: str) -> str:
    """Return a text with other dashes; a hyphen at a line end stays."""
    text = re.sub(r"[^\S\n]*(?:--|—|–)[^\S\n]*", long, text)
    return re.sub(r"(?<=\w)-(?=\w)", short, text)


def with_quotes(text: str, marks: str) -> str:
    """Return a text with other quotation marks: an apostrophe, an opening and a closing one."""
    return text.translate({ord(old): new for old, new in zip("’“”", marks, strict=True)})


def retyped(text: str) -> str:
    """Return a text with its first letter in the other case and a full stop at its end."""
    first = text[:1].swapcase()
    return (first if len(first) == 1 else text[:1]) + text[1:] + "."


TYPINGS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "with straight marks": lambda text: with_quotes(text, '\'""'),
    "with guillemets": lambda text: with_quotes(text, "′«»"),
    "with other marks": lambda text: with_quotes(text.replace("'", "’"), "`„‟"),
    "with two hyphens": lambda text: with_dashes(text, "‐", "--"),
    "with spaced dashes": lambda text: with_dashes(text, "‑", "\u2009– "),
    "with close dashes": lambda text: with_dashes(text, "–", "—"),
    "with no-break spaces": lambda text: joined(text).replace(" ", "\u00a0"),
    "with wide spaces": lambda text: text.replace(" ", " \u2009 \u200b"),
    "on many lines": lambda text: wrapped(text, "\n    "),
    "with carriage returns": lambda text: retyped(wrapped(text, "\r\n")),
    "with soft hyphens": lambda text: (
        unicodedata.normalize("NFD", joined(text)).replace("fi", "ﬁ").replace("ing", "\u00ading")
    ),
}


def plain_words(text: str) -> list[str]:
    """Return the words of a text in small letters, without marks and punctuation."""
    text = unicodedata.normalize("NFKC", joined(text)).replace("\u00ad", "").replace("’", "'")
    text = re.sub(r"\]\(\S+(?: \"\w+\")?\)", " ", text)
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.casefold())


def changed(text: str, number: int, seed: int) -> list[tuple[str, str]]:
    """Return so many quotations with one thing changed, and what, none of which is in the text."""
    rng = random.Random(seed)
    all_words = plain_words(text)
    there = f" {' '.join(all_words)} "
    names = sorted(set(re.findall(r"\b[A-Z][a-z]{3,}\b", joined(text))))
    found: list[tuple[str, str]] = []
    while len(found) < number:
        for span in spans(text, 50, rng.randrange(10**9)):
            words = joined(span.text).split()
            if any(char in span.text for char in "[]…"):
                continue
            what = rng.choice(("drop", "add", "swap", "replace", "negate", "affirm", "number", "name"))
            place = rng.randrange(len(words))
            change(words, what, place, rng.choice(all_words), rng.choice(names))
            quotation = " ".join(words)
            if f" {' '.join(plain_words(quotation))} " not in there:
                found.append((what, quotation))
    return found[:number]


def change(words: list[str], what: str, place: int, word: str, name: str) -> None:
    """Change one word of a list."""
    if what == "drop":
        del words[place]
    elif what == "add":
        words.insert(place, word)
    elif what == "swap" and place:
        words[place - 1], words[place] = words[place], words[place - 1]
    elif what == "replace":
        words[place] = word
    elif what == "negate":
        words.insert(place, "not")
    elif what == "affirm":
        words[:] = [
            re.sub(r"(?<=ca)n[’']t|n[’']t", lambda match: "n" if match.start() == 2 else "", each) for each in words
        ]
        words[:] = [each for each in words if each not in {"not", "never", "no"}]
    elif what == "number":
        words[:] = [re.sub(r"\d", lambda match: str((int(match[0]) + 1) % 10), each, count=1) for each in words]
    elif what == "name":
        words[:] = [
            re.sub(r"^(\W*)[A-Z][a-z]{3,}", rf"\g<1>{name}", each) if n else each for n, each in enumerate(words)
        ]
