"""Laws of formatting: what is in form stays, the map is the same, and every comment is where it was."""

import re
from collections.abc import Iterator
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.opener import NoFiles
from argmap.base.text import Text, display_width
from argmap.lint.formatting import format_text
from argmap.model import Map, Step
from argmap.syntax import reader
from argmap.syntax.tree.composer import compose
from argmap.syntax.tree.nodes import Mapping, Node, Sequence
from argmap.syntax.writer import write
from tests import made_records
from tests.any_maps import maps
from tests.laws import examples
from tests.syntax.formatter.disarray import MadeFile, files
from tests.syntax.reader.test_laws import wounded_files

LAWFUL = settings(max_examples=examples(1000))
WIDTH = 88
COMMENT = re.compile(r"# \d+ über: this$")


def in_form(content: str) -> str:
    """Return a text in form, of which nothing keeps it from being read whole."""
    formatted, obstacles = format_text(Text("map.yaml", content))
    assert obstacles == (), content
    return formatted.content


def map_in(content: str) -> tuple[object, ...]:
    """Return what a text says, in whatever order it says it."""
    read, _ = reader.read(Text("map.yaml", content), NoFiles())
    return fields(read), read.statements, sorted(read.steps, key=by_id), read.sources


def fields(read: Map) -> tuple[object, ...]:
    """Return the fields of a map itself."""
    return read.title, read.question, read.about, read.theses, read.groups, read.extra


def by_id(step: Step) -> str:
    """Return what steps are sorted by."""
    return step.id


@LAWFUL
@given(files())
def test_formatting_again_changes_nothing(made: MadeFile) -> None:
    once = in_form(made.content)
    assert in_form(once) == once


@LAWFUL
@given(files())
def test_a_file_in_form_is_the_same_map(made: MadeFile) -> None:
    assert map_in(in_form(made.content)) == map_in(made.content)


@LAWFUL
@given(files())
def test_every_comment_stays_with_what_it_is_about(made: MadeFile) -> None:
    assert dict(comments_in(in_form(made.content))) == made.about


def comments_in(content: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each comment with the path of the entry that it stands above or after, or of the mapping that it ends."""
    text = Text("map.yaml", content)
    places = [(text.position(place), path) for place, path in paths_in(compose(text)[0])]
    entries = {place.line: path for place, path in reversed(places)}
    columns = {path: place.column for place, path in places}
    for number, line in enumerate(content.splitlines(), start=1):
        comment = COMMENT.search(line)
        if comment is None:
            continue
        column = comment.start() + 1
        below = next((n for n in range(number + 1, len(text.line_starts) + 1) if n in entries), None)
        if line[: comment.start()].strip():
            yield comment[0], entries[number]
        elif below and text.line(below).startswith(line[: comment.start()]) and text.line(below)[column - 1] != " ":
            yield comment[0], entries[below]
        else:
            above = entries[max(n for n in entries if n < number)]
            within = [above[:n] for n in range(len(above) + 1)]
            yield comment[0], next(path[:-1] for path in reversed(within) if columns.get(path) == column)


def paths_in(root: Node | None) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the place of each key, and its path."""
    stack: list[tuple[Node | None, tuple[str, ...]]] = [(root, ())]
    while stack:
        node, path = stack.pop()
        if isinstance(node, Mapping):
            for key, value in node.entries:
                stack.append((value, (*path, key.value)))
                yield key.first, (*path, key.value)
        elif isinstance(node, Sequence):
            stack.extend((item, (*path, str(number))) for number, item in enumerate(node.items))


@LAWFUL
@given(files(), st.randoms(use_true_random=True))
def test_only_what_is_out_of_form_is_changed(made: MadeFile, random: Random) -> None:
    before = in_form(made.content)
    assert in_form(disturbed(before, random)) == before


def disturbed(content: str, random: Random) -> str:
    """Return a file in form with blanks put in where they mean nothing."""
    text = Text("map.yaml", content)
    line_break = "\r\n" if "\r\n" in content else "\n"
    place = random.choice([place for place, _ in paths_in(compose(text)[0])])
    start = text.line_starts[text.position(place).line - 1]
    if content[:start].endswith(line_break * 2):
        return content[:start] + line_break * random.randint(1, 3) + content[start:]
    colon = content.index(":", place)
    return content[:colon] + " " * random.randint(1, 3) + content[colon:]


@LAWFUL
@given(files(with_comments=False))
def test_no_line_that_can_be_folded_is_too_long(made: MadeFile) -> None:
    for line in in_form(made.content).splitlines():
        words = line.strip().split(" ")
        if (
            "x-own" not in made.content
            and line.startswith("      ")
            and '"' not in line
            and words[0] not in {"-", "a:"}
        ):
            assert display_width(line) <= WIDTH or len(words) <= 2 or "|" in made.content, line


@LAWFUL
@given(wounded_files())
def test_a_file_with_reading_errors_is_left_alone(content: str) -> None:
    text = Text("map.yaml", content)
    formatted, obstacles = format_text(text)
    assert formatted is text or not obstacles
    if not obstacles:
        assert in_form(formatted.content) == formatted.content
        assert map_in(formatted.content) == map_in(content)
        assert formatted.content.count("#") == content.count("#")


@settings(max_examples=examples(300))
@given(maps())
def test_a_written_map_is_formatted(made: Map) -> None:
    content = write(made)
    formatted, obstacles = format_text(Text("map.yaml", content))
    assert {each.code for each in obstacles} <= {"A006"}
    assert formatted.content == content


def test_a_map_of_all_fields_is_written_in_form() -> None:
    content = write(made_records.filled_map())
    assert in_form(content) == content
