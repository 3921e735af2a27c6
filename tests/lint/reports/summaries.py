"""Summaries for tests of reports: made ones with any text in them, and those of the broken files."""

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st

from argmap.base.diagnostics import Diagnostic, Edit, Fix, Related, Severity
from argmap.base.text import Span, Text
from argmap.lint.registry import rules
from argmap.lint.summary import Summary, summarise
from argmap.workspace.workspace import Workspace
from tests.choices import Choices, choices
from tests.expectations import entry_files

RULES = tuple(rules())
# What a path can be: anything without NUL, and where its bytes are not UTF-8, half a surrogate pair for each of them.
PATHS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=20).map(
    lambda name: name.removeprefix("/") or "map.yaml"
) | st.just("folder/\udcff.yaml")
# Few texts that many places of a summary share: to draw each by itself would take most of the time of a law.
WORDS = st.lists(st.text(max_size=60), min_size=1, max_size=6)


def spans(files: Sequence[Text], choose: Choices) -> Span:
    """Return a place in one of some files."""
    file = choose.pick(files)
    first, last = sorted(choose.between(0, len(file.content)) for _ in range(2))
    return Span(file, first, last)


def diagnostics(files: Sequence[Text], words: Sequence[str], choose: Choices) -> Diagnostic:
    """Return a diagnostic with some of the words in it."""
    rule = choose.pick(RULES)
    related = [Related(choose.pick(words), spans(files, choose)) for _ in range(choose.between(0, 2))]
    edits = tuple(Edit(spans(files, choose), choose.pick(words)) for _ in range(choose.between(0, 2)))
    return Diagnostic(
        rule.code,
        rule.name,
        choose.pick([*Severity]),
        spans(files, choose),
        choose.pick(words) or "wrong",
        choose.pick(words),
        tuple(related),
        Fix(choose.pick(words), edits) if edits else None,
    )


@st.composite
def made_summaries(draw: st.DrawFn) -> Summary:
    """Return a summary of up to four diagnostics with any text in them."""
    words, choose = draw(WORDS), draw(choices(90))
    files = [Text(path, choose.pick(words)) for path in draw(st.lists(PATHS, min_size=1, max_size=2))]
    return Summary(tuple(diagnostics(files, words, choose) for _ in range(choose.between(0, 4))), 1, 2, 3)


summaries = made_summaries()


@cache
def of_broken_files() -> Summary:
    """Return the summary of all broken files."""
    return summarise(Workspace().check(entry) for entry in entry_files())
