"""The language of the project: words and phrases that read as translated, and the form of messages and summaries."""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.cli.commands import COMMANDS
from tests.maps import ROOT

MOST_CHARACTERS_OF_A_SUMMARY = 45
# What quotes other people, holds the texts of maps, or lists the words that this test looks for.
QUOTED = ("seeds/", "arguments/", "docs/gallery/", "tests/broken/", "tests/quotations/", "tests/test_language.py")
FENCE = re.compile(r"^ *(`{3,}|~{3,}).*?^ *\1", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`|\]\([^)\n]*\)|\"[^\"\n]*\"")
TEXTS = {".md", ".py"}
STARTS = {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.COMMENT, tokenize.ENCODING}
OPENING, CLOSING = {"(", "[", "{"}, {")", "]", "}"}
# How a message may not begin; names such as YAML may.
SENTENCE = re.compile(r"[A-Z][a-z]")
# What the help of a message may begin with: it says what to do, or asks whether that is what was meant.
IMPERATIVE = re.compile(
    r"(add|answer|begin|change|choose|cite|claim|close|connect|copy|correct|did you mean|do|finish|fix|give|group"
    r"|indent|keep|leave|let|look|make|merge|move|name|nest|put|quote|rate|remove|rename|replace|resolve|restore|review|run"
    r"|save|say|see|shorten|split|start|state|turn|update|use|write)\b"
)


# In the name of a test it is a thing, "stand-in".
STAND_IN = "stand in"


class Wording(NamedTuple):
    """A phrase that may not be used, and what to say instead."""

    pattern: str
    instead: str


WORDINGS = (
    Wording(r"anew", "again"),
    Wording(r"be it", "whether"),
    Wording(r"(brings?|bringing|brought) .{1,20} into form", "format"),
    Wording(r"comes? to the same", "is equivalent"),
    Wording(r"has not the", "does not have the"),
    Wording(r"on (its|the) way into", "converted into"),
    Wording(r"mend(s|ed|ing)?", "fix"),
    Wording(r"passed over", "skipped"),
    Wording(r"at hand", "available"),
    Wording(r"(bears?|bearing) on", "supports or attacks, refers to, affects"),
    Wording(r"behind", "after"),
    Wording(r"besides?", "next to, as well"),
    Wording(r"(hangs?|hanging) on", "depends on"),
    Wording(r"on a hair", "unstable"),
    Wording(r"(comes?|coming) to rest", "converges"),
    Wording(r"in a circle", "in a cycle"),
    Wording(r"in silence", "silently"),
    Wording(r"for want of", "for lack of"),
    Wording(r"at a glance", "quickly"),
    Wording(r"[Tt]ells? whether", "return whether, say whether"),
    Wording(r"(is|are|was|be|been) told( of)?", "reported"),
    Wording(r"goe?s? on with|goes on", "continues"),
    Wording(r"stands? (in|at|there|below|next to)", "is in, is at"),
    Wording(r"looked at", "checked, examined"),
    Wording(r"weighing \d[\d.]* at best", "the strongest weighs 0.5"),
    Wording(r"taken as given", "accepted as given"),
    Wording(r"that is none", "that is not one"),
    Wording(r"(sets?|setting) aside", "ignore"),
    Wording(r"(?<!here\s)is no (?!(longer|more|other)\b)\w+", "is not a valid id, is not text"),
    Wording(r"round (the|it|a|them)", "around"),
    Wording(r"in vain", "without effect"),
    Wording(r"(said|says) of", "reported for, says about"),
    Wording(r"goe?s? before", "takes precedence over, precedes"),
    Wording(r"unless told|told (of|in)", "unless given, reported, described in"),
    Wording(r"(no|without|have|and|levels) circles", "cycles"),
    Wording(r"of (his|somebody's) own", "custom"),
    Wording(r"(comes?|came|coming) to (its|the) (end|limit)", "reaches its limit"),
    Wording(r"do not belong to the same text", "has changed since it was recorded"),
    Wording(r"[Ss]ay nothing .{1,30} but", "suppress all messages except"),
)
ANY = re.compile("|".join(rf"\b(?:{each.pattern})\b" for each in WORDINGS))


def test_the_patterns_find_what_they_name() -> None:
    found = [each for each in WORDINGS if re.search(rf"\b(?:{each.pattern})\b", each.instead)]
    assert not found, "a phrase to use instead is itself forbidden"


@pytest.mark.parametrize("line", ["It is written anew.", "what bears on it", "a map that stands in a folder"])
def test_a_phrase_is_reported_with_its_line_and_what_to_say(line: str) -> None:
    [found] = reported("docs/page.md", f"# A page\n\n{line}\n")
    assert re.fullmatch(r"docs/page\.md:3: '[a-z ]+': say '[a-z ,]+'", found)


def test_code_quotations_and_strings_of_tests_are_not_searched() -> None:
    assert reported("docs/page.md", 'Write `anew` or "anew".\n\n```sh\nanew\n```\n') == []
    assert reported("tests/test_x.py", 'TEXT = "anew"\n') == []
    assert reported("argmap/x.py", "anew = 1\n") == []


@pytest.mark.slow
def test_no_text_of_the_project_reads_as_translated() -> None:
    found = [line for path, content in texts() for line in reported(path, content)]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_no_string_of_the_program_reads_as_translated() -> None:
    wrong = [
        f"{path}:{number}: {string}"
        for path, content in texts()
        if path.startswith("argmap/") and path.endswith(".py")
        for number, string in strings_of(content)
        if ANY.search(CODE.sub("", string))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_no_name_of_a_test_reads_as_translated() -> None:
    wrong = [
        f"{path}:{node.lineno}: {node.name}"
        for path, content in texts()
        if path.startswith("tests/") and path.endswith(".py")
        for node in ast.walk(ast.parse(content))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        if (found := ANY.search(node.name.replace("_", " "))) and found[0] != STAND_IN
    ]
    assert not wrong, "\n".join(wrong)


def test_summaries_of_commands_fit_on_their_line() -> None:
    summaries = [each.summary for each in COMMANDS.members()]
    assert [text for text in summaries if len(text) > MOST_CHARACTERS_OF_A_SUMMARY or not text.endswith(".")] == []


def test_messages_are_short_sentences_in_lower_case() -> None:
    wrong = [
        text for text in messages() if (text[:1].isupper() and not text.startswith("YAML")) or text.endswith((".", "!"))
    ]
    assert wrong == []


def test_help_says_what_to_do() -> None:
    wrong = sorted({text for text in helps() if not IMPERATIVE.match(text)})
    assert wrong == [], "begin with a verb, and add it to IMPERATIVE if it is new"


def reported(path: str, content: str) -> list[str]:
    """Return a line for each forbidden phrase in a text."""
    if not ANY.search(content):
        return []
    found = []
    for number, prose in prose_of(path, content):
        for each in WORDINGS:
            for match in re.finditer(rf"\b(?:{each.pattern})\b", prose):
                line = number + prose.count("\n", 0, match.start())
                found.append(f"{path}:{line}: '{match[0]}': say '{each.instead}'")
    return found


def prose_of(path: str, content: str) -> Iterator[tuple[int, str]]:
    """Yield the stretches of a file that people read as English, each with the number of its first line."""
    if path.endswith(".py"):
        yield from prose_of_code(content)
        return
    if path.endswith(".md"):
        content = FENCE.sub(lambda fence: "\n" * fence[0].count("\n"), content)
        content = re.sub(r"(?m)^    .*$", "", content)
    yield 1, CODE.sub("", content)


def prose_of_code(content: str) -> Iterator[tuple[int, str]]:
    """Yield the comments and docstrings of a module, each with the number of its first line."""
    previous, depth = tokenize.NEWLINE, 0
    for token in tokenize.generate_tokens(io.StringIO(content).readline):
        is_docstring = depth == 0 and previous in STARTS
        if token.type == tokenize.COMMENT or (token.type == tokenize.STRING and is_docstring):
            yield token.start[0], CODE.sub("", token.string.replace('"""', ""))
        depth += (token.string in OPENING) - (token.string in CLOSING) if token.type == tokenize.OP else 0
        previous = token.type


def strings_of(content: str) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module that have several words, such as messages and help, each with its line."""
    for node in ast.walk(ast.parse(content)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value.strip():
            yield node.lineno, node.value


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Return the tracked texts that are written for people, with their contents."""
    listed = subprocess.run(
        ["/usr/bin/env", "git", "ls-files"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    paths = [path for path in listed.splitlines() if Path(path).suffix in TEXTS and not path.startswith(QUOTED)]
    paths += ["Makefile", ".ci/run", "pyproject.toml", "action.yml", ".pre-commit-hooks.yaml"]
    return tuple((path, (ROOT / path).read_text(encoding="utf-8")) for path in paths if (ROOT / path).exists())


def told() -> list[str]:
    """Return the lines on the fixtures of broken files."""
    return (ROOT / "tests" / "broken" / "told.txt").read_text(encoding="utf-8").splitlines()


def messages() -> list[str]:
    """Return the messages of all rules on the fixtures."""
    return [match[1] for line in told() if (match := re.match(r"\S.*? A\d{3} (?:error|warning|info): (.*)", line))]


def helps() -> list[str]:
    """Return the help texts of all rules on the fixtures."""
    return [line.removeprefix("  = ") for line in told() if line.startswith("  = ")]
