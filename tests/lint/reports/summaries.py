"""Summaries for tests of reports: made ones with any text in them, and those of the broken files."""

from functools import cache

from hypothesis import strategies as st

from argmap.base.diagnostics import Diagnostic, Edit, Fix, Related, Severity
from argmap.base.text import Span, Text
from argmap.lint.registry import rules
from argmap.lint.summary import Summary, summarise
from argmap.workspace.workspace import Workspace
from tests.expectations import entry_files

RULES = tuple(rules())
# What a path can be: anything without NUL, and where its bytes are not UTF-8, half a surrogate pair for each of them.
PATHS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=20).map(
    lambda name: name.removeprefix("/") or "map.yaml"
) | st.just("folder/\udcff.yaml")
WORDS = st.text(max_size=30)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Return a place in a file that holds anything."""
    file = Text(draw(PATHS), draw(st.text(max_size=60)))
    first = draw(st.integers(0, len(file.content)))
    return Span(file, first, draw(st.integers(first, len(file.content))))


@st.composite
def diagnostics(draw: st.DrawFn) -> Diagnostic:
    """Return a diagnostic with any text in it."""
    rule = draw(st.sampled_from(RULES))
    related = draw(st.lists(st.builds(Related, WORDS, spans()), max_size=2))
    fix = draw(st.none() | st.builds(Fix, WORDS, st.lists(st.builds(Edit, spans(), WORDS), min_size=1, max_size=2)))
    return Diagnostic(
        rule.code,
        rule.name,
        draw(st.sampled_from(Severity)),
        draw(spans()),
        draw(st.text(min_size=1, max_size=30)),
        draw(WORDS),
        tuple(related),
        fix,
    )


summaries = st.builds(lambda found: Summary(tuple(found), 1, 2, 3), st.lists(diagnostics(), max_size=4))


@cache
def of_broken_files() -> Summary:
    """Return the summary of all broken files."""
    return summarise(Workspace().check(entry) for entry in entry_files())
