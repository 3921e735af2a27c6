"""Argument files in disarray: keys in any order, any layout that YAML allows, and comments anywhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import TypeAlias

from hypothesis import strategies as st

from tests.maps import quoted

WORDS = ("shop", "rent", "it's", "街角的商店", "café", "open", "20 %", "(really)", "a-b", "C#", "no", "thirty-three")
TRAPS = ("{}: so it is", "# {}", "- {}", "'{}' they say", "{} #1", "> {}", "no", "1.10", "two\nlines of {}", "  {}")
FIELDS = ("by", "note", "if-false", "url", "group")
# A text, a list or a mapping, as YAML has them.
Value: TypeAlias = "str | list[Value] | dict[str, Value]"


def text_by(random: Random) -> str:
    """Return a text that begins and ends with a word: short or long, and some with a trap for YAML."""
    words = " ".join(random.choice(WORDS) for _ in range(random.choice((1, 3, 8, 30))))
    return random.choice(TRAPS).format(words).strip() if random.random() < 0.3 else words


def statement_by(random: Random, ids: Iterator[int], depth: int) -> Value:
    """Return a statement, by itself or with fields and other statements in it."""
    if random.random() < 0.3:
        return text_by(random)
    made: dict[str, Value] = {"text": text_by(random)}
    for name in random.sample(FIELDS, random.randint(0, 3)):
        made[name] = text_by(random).replace("\n", " ") if name != "group" else "money"
    if random.random() < 0.3:
        made["citations"] = [{"source": "log", "quote": text_by(random), "locator": "page 2"} for _ in range(2)]
    if random.random() < 0.3:
        made["tags"] = [text_by(random).replace("\n", " ") for _ in range(random.randint(1, 3))]
    if random.random() < 0.2:
        own: Value = {"b": ["no", {"c": "1"}], "a": text_by(random)}
        made["x-own"] = random.choice((own, text_by(random)))
    for section in random.sample(("claims", "evidence", "assumptions"), random.randint(0, 2) if depth else 0):
        made[section] = statements_by(random, ids, depth - 1)
    return made


def statements_by(random: Random, ids: Iterator[int], depth: int) -> dict[str, Value]:
    """Return some statements by their ids."""
    return {f"s{next(ids)}": statement_by(random, ids, depth) for _ in range(random.randint(1, 3))}


def map_by(random: Random) -> dict[str, Value]:
    """Return a whole map."""
    ids = iter(range(1000))
    return {
        "argmap": "1",
        "title": text_by(random).replace("\n", " "),
        "sources": {"log": {"title": "The log", "issued": "2025"}},
        "claims": statements_by(random, ids, 2),
        "arguments": {"both": {"premises": ["s0"], "supports": "s0", "note": text_by(random)}},
    }


@dataclass(slots=True)
class Scribe:
    """Writes values as YAML in a layout by chance, and knows what each of its comments is about.

    `about` has the path of the entry that a comment stands above or after, or of the mapping at whose end it stands.
    """

    random: Random
    with_comments: bool = True
    about: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)

    def comment(self, path: tuple[str, ...]) -> str:
        """Return a new comment about an entry."""
        text = f"# {next(self.numbers)} über: this"
        self.about[text] = path
        return text

    def is_chance(self, chance: float) -> bool:
        """Return whether something happens."""
        return self.with_comments and self.random.random() < chance

    def loose(self, indent: int) -> Iterator[str]:
        """Yield blank lines, or none."""
        for _ in range(self.random.choice((0, 0, 0, 1, 3))):
            yield " " * self.random.choice((0, indent))

    def mapping(self, value: Mapping[str, Value], indent: int, path: tuple[str, ...]) -> Iterator[str]:
        """Yield the lines of a mapping with its keys in any order; those of ids keep theirs."""
        names = list(value)
        if "text" in names or "title" in names or "source" in names or "premises" in names:
            self.random.shuffle(names)
        for name in names:
            here = (*path, name)
            yield from self.loose(indent)
            if self.is_chance(0.15):
                yield " " * indent + self.comment(here)
            yield from self.entry(name, value[name], indent, here)
        if self.is_chance(0.1):
            yield " " * indent + self.comment(path)

    def entry(self, name: str, value: Value, indent: int, path: tuple[str, ...]) -> Iterator[str]:
        """Yield the lines of an entry."""
        key = f'"{name}"' if self.random.random() < 0.05 else name
        lead = f"{' ' * indent}{key}{' ' * self.random.choice((0, 0, 0, 1))}:"
        blanks = " " * self.random.choice((1, 1, 1, 3))
        remark = f"{blanks}{self.comment(path)}" if self.is_chance(0.1) else ""
        if isinstance(value, str):
            yield from self.text(lead + blanks, value, indent, remark)
        elif self.random.random() < 0.15:
            yield f"{lead}{blanks}{self.flow(value)}{remark}"
        else:
            yield lead + remark
            below = indent + self.random.randint(1, 5)
            if isinstance(value, dict):
                yield from self.mapping(value, below, path)
            else:
                yield from self.items(value, self.random.choice((indent, below)), path)

    def items(self, values: list[Value], indent: int, path: tuple[str, ...]) -> Iterator[str]:
        """Yield the lines of a list."""
        for number, value in enumerate(values):
            here = (*path, str(number))
            dash = f"{' ' * indent}-{' ' * self.random.randint(1, 3)}"
            if isinstance(value, dict):
                first, *rest = self.mapping(value, len(dash), here)
                while not first.strip() or first.strip()[0] == "#":
                    self.forget(first)
                    first, *rest = rest
                yield dash + first[len(dash) :]
                yield from rest
            elif isinstance(value, str):
                yield from self.text(dash, value, indent, "")

    def text(self, lead: str, value: str, indent: int, remark: str) -> Iterator[str]:
        """Yield the lines of a text in one of the ways that YAML has."""
        style = self.random.choice(("plain", "plain", "quoted", "single", "folded", "literal", "broken"))
        below = " " * (indent + self.random.randint(1, 4))
        if style == "folded" and "\n" not in value and value[0] != " ":
            yield f"{lead}>{self.random.choice(('-', ''))}{remark}"
            yield from (below + " ".join(words) for words in self.broken(value))
        elif style == "literal" and value[0] != " ":
            yield f"{lead}|{self.random.choice(('-', ''))}{remark}"
            yield from (below + line for line in value.split("\n"))
        elif style == "single" and "\n" not in value:
            yield "{}'{}'{}".format(lead, value.replace("'", "''"), remark)
        elif style in {"plain", "broken"} and is_surely_plain(value):
            parts = [" ".join(words) for words in (self.broken(value) if style == "broken" else [[value]])]
            yield lead + parts[0] + (remark if len(parts) == 1 else "")
            yield from (below + part for part in parts[1:])
            self.forget(remark if len(parts) > 1 else "")
        else:
            yield lead + quoted(value) + remark

    def forget(self, remark: str) -> None:
        """Know nothing of a comment that was not written."""
        self.about.pop(remark.strip(), None)

    def broken(self, value: str) -> Iterator[list[str]]:
        """Yield the words of a text in lines of any length."""
        words = value.split(" ")
        while words:
            count = self.random.randint(1, 20)
            yield words[:count]
            words = words[count:]

    def flow(self, value: Value) -> str:
        """Return a value between brackets."""
        gap = self.random.choice(("", " "))
        if isinstance(value, str):
            return quoted(value)
        if isinstance(value, list):
            return f"[{gap}" + f"{gap}, ".join(map(self.flow, value)) + f"{gap}]"
        return f"{{{gap}" + ", ".join(f"{name}: {self.flow(part)}" for name, part in value.items()) + f"{gap}}}"


def is_surely_plain(value: str) -> bool:
    """Return whether a text holds nothing that means more to YAML than letters."""
    return value[0].isalpha() and not set(value) & set("\n#:") and value != "no"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file in disarray, and what each comment in it is about."""

    content: str
    about: Mapping[str, tuple[str, ...]]


@st.composite
def files(draw: st.DrawFn, *, with_comments: bool = True) -> MadeFile:
    """Return a file in disarray, with either kind of line ends."""
    random = draw(st.randoms(use_true_random=True))
    scribe = Scribe(random, with_comments=with_comments)
    lines = list(scribe.mapping(map_by(random), 0, ()))
    content = "\n".join([*lines, *scribe.loose(0)]) + draw(st.sampled_from(("", "\n")))
    return MadeFile(content.replace("\n", draw(st.sampled_from(("\n", "\r\n")))), scribe.about)
