"""Whatever a text holds, it comes through each language of output as text: real parsers read it back."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote, unquote_to_bytes
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.base import escapes
from argmap.base.text import visible
from argmap.workspace.engines import EngineName, run
from tests.laws import examples

ANYTHING = st.text(st.characters(exclude_categories=()) | st.sampled_from("<>&\"'\\%#;:,|`*_[]{}()$~+-=\n\t"))
# White space that XML takes for ordinary spaces in attributes.
BLANK = re.compile(r"[\t\n\r]")
GITHUB = (escapes.github_message, escapes.github_property)


class Reader(HTMLParser):
    """Reads HTML: its tags with their attributes, and its text."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.text += data


def as_seen(text: str) -> str:
    """Return a text as markup shows it."""
    return visible(BLANK.sub(" ", text))


@given(ANYTHING)
def test_html_shows_a_text_and_finds_no_markup_in_it(text: str) -> None:
    reader = Reader()
    reader.feed(f'<p title="{escapes.markup(text)}">{escapes.markup(text)}</p>')
    reader.close()
    assert (reader.tags, reader.text) == ([("p", [("title", as_seen(text))])], as_seen(text))


@given(ANYTHING)
def test_xml_shows_a_text_and_finds_no_markup_in_it(text: str) -> None:
    root = ET.fromstring(f'<g id="{escapes.markup(text)}">{escapes.markup(text)}</g>')
    assert (root.get("id"), root.text or "", list(root)) == (as_seen(text), as_seen(text), [])


@given(ANYTHING)
def test_what_is_visible_already_is_escaped_as_what_is_not(text: str) -> None:
    assert escapes.markup(as_seen(text)) == escapes.markup(text)


@given(ANYTHING)
@example("one\rtwo\r\nthree\x85four\x0bfive\x1csix")
def test_a_text_stays_one_line_in_each_language_of_lines(text: str) -> None:
    for escape in (escapes.markdown, escapes.mermaid_label, escapes.mermaid_line, *GITHUB):
        assert not set(escape(text)) & set("\n\r\v\f\x1c\x1d\x1e\x85")


@given(ANYTHING)
def test_the_numbers_of_a_label_of_mermaid_are_those_of_its_text(text: str) -> None:
    written = escapes.mermaid_label(text)
    assert re.sub(r"#(\d+);", lambda match: chr(int(match[1])), written) == text
    assert not written or written[0].isalpha() or written[0] == "#"


@given(ANYTHING)
def test_a_line_of_mermaid_holds_nothing_that_it_obeys(text: str) -> None:
    written = escapes.mermaid_line(text)
    assert len(written) == len(text)
    assert not set(written) & set('"#;%{}[]<>&|\\`\n')


@given(ANYTHING)
def test_github_shows_a_text_and_takes_none_of_it_for_a_command(text: str) -> None:
    for escape in GITHUB:
        assert unquote(escape(text), errors="strict") == visible(text)
    assert not set(escapes.github_property(text)) & set(":,")


@settings(max_examples=examples(200), deadline=None)
@given(ANYTHING)
def test_graphviz_draws_a_label_as_its_text(text: str) -> None:
    label = f"<<B>x{escapes.dot_label(text)}x</B>>"
    drawn = ET.fromstring(run(EngineName.EMBEDDED, f"digraph {{n [label={label}]}}", "svg"))
    texts = ["".join(each.itertext()) for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert ["".join("".join(texts).split())] == ["".join(f"x{as_seen(text)}x".split())]


@given(st.dictionaries(ANYTHING, ANYTHING))
def test_data_in_a_script_element_is_the_same_data_and_cannot_end_it(data: dict[str, str]) -> None:
    written = escapes.script_data(json.dumps(data, ensure_ascii=False))
    assert json.loads(written) == data
    assert not set(written) & set("<>&\u2028\u2029")


@given(ANYTHING)
def test_a_name_can_be_read_from_an_id(name: str) -> None:
    written = escapes.in_id(name)
    assert unquote_to_bytes(written) == name.encode("utf-8", "surrogatepass")
    assert not set(written) & set(" :\"#&'/<>?\\")


@pytest.mark.parametrize("name", ["open-sundays", "a_1.b", "día", "नमस्ते", "図書館"])
def test_an_id_of_the_file_format_stays_as_it_is(name: str) -> None:
    assert escapes.in_id(name) == name
