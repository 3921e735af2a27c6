"""Laws of reading: any file is read to the end, every location is inside it, and everything can be reported."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.decoding import decode
from argmap.base.diagnostics import Diagnostic
from argmap.base.text import Span
from argmap.lint.checker import Checked, check, unread
from argmap.lint.reports import concise, text
from argmap.lint.reports import json as as_json
from argmap.lint.summary import summarise
from argmap.model import Map, Step
from argmap.workspace.project import Project
from tests import trees
from tests.laws import examples
from tests.maps import ARGUMENTS, ROOT

FILES = tuple(path.read_text(encoding="utf-8") for path in (*ARGUMENTS, ROOT / "argmap" / "syntax" / "starter.yaml"))
PATH = str(Path("arguments") / "made.yaml")
PROJECT = Project(str(ROOT))
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
SIGNS = st.sampled_from(
    [*":#-?&*!%@`'\"[]{}|>,<=\t\n\r \\", "\u2028", "\ufeff", "🔥", "e\u0301", ": ", " #", "- ", "->"]
)
LAWFUL = settings(max_examples=examples(1000))


def check_text(content: str) -> Checked:
    """Check a text as if it lay in the project."""
    return check_bytes(content.encode("utf-8", "surrogatepass"))


def check_bytes(data: bytes) -> Checked:
    """Check bytes as if they lay in the project."""
    made, problem = decode(data, PATH)
    return unread(problem) if problem else check(made, PROJECT)


def spans_of(checked: Checked) -> Iterator[Span]:
    """Yield every place of a map and its diagnostics."""
    yield from spans_told(checked.diagnostics)
    yield from spans_of_map(checked.map)


def spans_told(diagnostics: tuple[Diagnostic, ...]) -> Iterator[Span]:
    """Yield every place of some diagnostics."""
    for diagnostic in diagnostics:
        yield diagnostic.span
        yield from (related.span for related in diagnostic.related)
        yield from (edit.span for edit in (diagnostic.fix.edits if diagnostic.fix else ()))


def spans_of_map(argument_map: Map) -> Iterator[Span]:
    """Yield every place of a map."""
    yield argument_map.span
    yield from argument_map.theses_spans
    yield from argument_map.places.values()
    for source in argument_map.sources.values():
        yield from (source.span, *source.places.values())
    for statement in argument_map.statements.values():
        yield from (statement.span, *statement.places.values())
        for citation in statement.citations:
            yield from (span for span in (citation.source_span, citation.quote_span) if span)
    for step in argument_map.steps:
        yield from (step.span, step.target_span, *step.premise_spans, *step.places.values())
    yield from (contradiction.span for contradiction in argument_map.contradictions)


def assert_lawful(checked: Checked) -> None:
    """Hold what must hold of every file."""
    for span in spans_of(checked):
        assert 0 <= span.first <= span.last <= len(span.text.content)
        assert (1, 1) <= (span.start.line, span.start.column) <= (span.end.line, span.end.column)
    places = [(d.span.path, d.span.first, d.span.last, d.code) for d in checked.diagnostics]
    assert places == sorted(places)
    summary = summarise([checked])
    for told in (text.report(summary), concise.report(summary), as_json.report(summary)):
        assert not CONTROL.search(told)
    assert json.loads(as_json.report(summary))["version"] == 1


@st.composite
def wounded_files(draw: st.DrawFn) -> str:
    """Return a good file with some wounds."""
    content = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(1, 4))):
        wound = draw(st.sampled_from([wound_characters, wound_lines, splice]))
        content = wound(draw, content)
    return content


def wound_characters(draw: st.DrawFn, content: str) -> str:
    """Return a text with some characters taken out, put in, doubled or changed."""
    first = draw(st.integers(0, len(content)))
    last = min(len(content), first + draw(st.integers(0, 12)))
    put = draw(st.one_of(st.just(""), SIGNS, st.text(max_size=3), st.just(content[first:last] * 2)))
    return content[:first] + put + content[last:]


def wound_lines(draw: st.DrawFn, content: str) -> str:
    """Return a text with a line taken out, doubled, moved, or with another indentation."""
    lines = content.split("\n")
    row = draw(st.integers(0, len(lines) - 1))
    line = lines.pop(row)
    for _ in range(draw(st.integers(0, 2))):
        indent = " " * draw(st.integers(0, 8))
        place = draw(st.one_of(st.just(row), st.integers(0, len(lines))))
        lines.insert(place, draw(st.sampled_from([line, indent + line.lstrip()])))
    return "\n".join(lines)


def splice(draw: st.DrawFn, content: str) -> str:
    """Return the begin of one text and the end of another."""
    other = draw(st.sampled_from(FILES))
    return content[: draw(st.integers(0, len(content)))] + other[draw(st.integers(0, len(other))) :]


@LAWFUL
@given(st.lists(st.one_of(SIGNS, st.characters()), max_size=200))
def test_any_text_is_read_to_the_end(signs: list[str]) -> None:
    assert_lawful(check_text("".join(signs)))


@LAWFUL
@given(st.lists(st.one_of(SIGNS, st.sampled_from(FILES[0].split())), max_size=60))
def test_any_text_of_words_of_the_format_is_read_to_the_end(words: list[str]) -> None:
    assert_lawful(check_text("argmap: 1\ntitle: A\nclaims:\n  a: " + "".join(words)))


@LAWFUL
@given(wounded_files())
def test_a_wounded_file_is_read_to_the_end(content: str) -> None:
    assert_lawful(check_text(content))


@LAWFUL
@given(st.lists(st.one_of(st.integers(0, 0x9F), st.sampled_from([0x202E, 0x2028, 0x1F525])), min_size=1, max_size=4))
def test_control_characters_written_as_escapes_reach_no_terminal(codes: list[int]) -> None:
    word = '"a' + "".join(f"\\U{code:08x}" for code in codes) + '"'
    fields = "".join(f"    {name}: {word}\n" for name in ("text", "voice", "group", "source", "supports"))
    assert_lawful(
        check_text(f"argmap: {word}\ntitle: {word}\ninclude: {word}\n{word}: b\nclaims:\n  {word}:\n{fields}")
    )


@LAWFUL
@given(st.binary(max_size=300))
def test_any_bytes_are_read_to_the_end(data: bytes) -> None:
    assert_lawful(check_bytes(data))


@LAWFUL
@given(st.sampled_from(FILES), st.integers(0, 5000), st.binary(max_size=4))
def test_a_good_file_with_bytes_put_in_is_read_to_the_end(content: str, offset: int, put: bytes) -> None:
    data = content.encode()
    assert_lawful(check_bytes(data[:offset] + put + data[offset:]))


@LAWFUL
@given(wounded_files())
def test_the_reader_says_no_more_of_a_file_that_cannot_be_parsed(content: str) -> None:
    codes = {d.code for d in check_text(content).diagnostics if d.code.startswith("A0") and d.span.path == PATH}
    assert "A001" not in codes or codes <= {"A001", "A003", "A009"}


@LAWFUL
@given(trees.forests())
def test_nested_and_flat_forms_are_one_map(forest: trees.Forest) -> None:
    nested, flat = check_text(trees.nested_form(forest)).map, check_text(trees.flat_form(forest)).map
    assert nested.statements == flat.statements
    assert in_order(nested.steps) == in_order(flat.steps)


@LAWFUL
@given(trees.forests(), st.randoms(use_true_random=False))
def test_the_order_of_sections_changes_nothing_but_order(forest: trees.Forest, random: trees.Random) -> None:
    sections = trees.flat_sections(forest)
    one, other = check_text("".join(sections)), check_text("".join(random.sample(sections, len(sections))))
    assert one.map.statements == other.map.statements
    assert in_order(one.map.steps) == in_order(other.map.steps)
    assert {(d.code, d.message) for d in one.diagnostics} == {(d.code, d.message) for d in other.diagnostics}


@LAWFUL
@given(wounded_files())
def test_line_ends_of_two_characters_change_no_diagnostic(content: str) -> None:
    lines = content.replace("\r", "")
    plain, windows = check_text(lines), check_text(lines.replace("\n", "\r\n"))
    assert [told(d) for d in plain.diagnostics] == [told(d) for d in windows.diagnostics]


def told(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    """Return what a diagnostic says and where."""
    start = diagnostic.span.start
    return diagnostic.code, start.line, start.column, diagnostic.message


def in_order(steps: tuple[Step, ...]) -> list[Step]:
    """Return steps in the order of their ids."""
    return sorted(steps, key=lambda step: step.id)
