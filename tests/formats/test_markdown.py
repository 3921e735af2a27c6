"""Markdown, read back by a real library of CommonMark."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from argmap.base.escapes import markdown
from argmap.base.text import visible
from argmap.model.graph import Graph
from argmap.workspace.workspace import Workspace
from tests.formats.made_maps import EVERYTHING
from tests.formats.test_hostile_text import FIELDS, HOSTILE, MAP
from tests.maps import ARGUMENTS, drawn, quoted, read_whole

READER = MarkdownIt("commonmark")
# What GitHub adds, which must not turn text into markup either.
WITH_TABLES = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TAG = re.compile(r"<[^>]*>")
LISTS = ("heading", "paragraph", "bullet_list", "list_item", "blockquote")
EXPECTED = """# A map

Does one picture hold everything?

## The first of two theses.

*thesis*

**Cannot be true together with:** The second of two theses.

- **Supports, claim, likely:** A claim that carries the thesis.

  - **Supports, claim:** A claim for two others.

  - **Supports, evidence:** A first piece of evidence.

    — A book of some renown, page 1

  - **Supports, evidence:** A second piece of evidence.

    — A book of some renown, page 2

  - **Supports, assumption:** Something that nobody says.

  - **Attacks, counterargument, conceded:** An attack on a claim.

  - **Undercuts this step, counterargument:** An undercut of a step.

- **Together these support:**

  - **Claim:** A claim that needs another.

  - **Evidence:** A piece of evidence that needs a claim.

  - **Together these undercut this step:**

    - **Counterargument:** An undercut of a step. *(shown above)*

    - **Assumption:** Something that nobody says. *(shown above)*

    - **Undercuts this step, counterargument:** An undercut of an undercut.

## The second of two theses.

*thesis, reported by other people*

**Cannot be true together with:** The first of two theses.

- **Supports, claim:** A claim for two others. *(shown above)*

- **Supports, evidence:** A piece of evidence by itself.

  - **Backs this step, assumption:** A backing of a step.

## Apart from the theses

- **Claim:** A claim that bears on nothing.

## Sources

- A book of some renown.
"""


def as_markdown(graph: Graph) -> str:
    """Return a map as Markdown."""
    return str(drawn(graph, "markdown"))


def words_in(tokens: list[Token]) -> list[str]:
    """Return the words of each inline token, emphasis left out."""
    return [
        "".join(part.content for part in token.children or () if part.type in {"text", "code_inline"})
        for token in tokens
        if token.type == "inline"
    ]


def kinds_in(tokens: list[Token]) -> set[str]:
    """Return the types of all tokens."""
    return {part.type for token in tokens for part in (token, *(token.children or ()))}


def fold(text: str) -> str:
    """Return a text as it must be found."""
    return visible(" ".join(text.split()))


@given(st.text(min_size=1))
@pytest.mark.parametrize("reader", [READER, WITH_TABLES], ids=["CommonMark", "GitHub"])
@pytest.mark.parametrize("frame", ["{}", "# {}", "- **x:** {}", "> {}", "- a\n\n  > {}\n  >\n  > b", "[{}](<x>)"])
def test_no_text_is_markup(frame: str, reader: MarkdownIt, text: str) -> None:
    written, plain = frame.format(markdown(text)), frame.format("word")
    tokens, expected = reader.parse(written), reader.parse(plain)
    if fold(text):
        assert [token.type for token in tokens] == [token.type for token in expected]
        assert words_in(tokens) == [words.replace("word", fold(text)) for words in words_in(expected)]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_shown_and_is_not_markup(text: str) -> None:
    tokens = READER.parse(as_markdown(read_whole(MAP.format_map({field: quoted(text) for field in FIELDS})).graph))
    allowed = {"text", "strong_open", "strong_close", "em_open", "em_close", "inline"}
    allowed |= {f"{name}_{end}" for name in LISTS for end in ("open", "close")}
    assert kinds_in(tokens) <= allowed
    told = words_in(tokens)
    assert told[0] == fold(text)
    assert sum(fold(text) in each for each in told) >= 7


def test_a_whole_map_is_reported_in_words() -> None:
    assert as_markdown(read_whole(EVERYTHING).graph) == EXPECTED


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.stem)
def test_every_statement_and_quotation_of_a_map_is_there(path: str) -> None:
    graph = Workspace().check(path).graph
    html = READER.render(as_markdown(graph))
    text = fold(unescape(TAG.sub("", html)))
    for statement in graph.map.statements.values():
        assert fold(statement.text) in text
        for citation in statement.citations:
            assert " … ".join(map(fold, citation.quote)) in text
    theses = [fold(graph.map.statements[name].text) for name in graph.theses]
    headings = re.findall(r"<h2>(.*?)</h2>", html)
    assert [unescape(heading) for heading in headings][: len(theses)] == theses
    assert html.count("<blockquote>") == sum(bool(c.quote) for s in graph.map.statements.values() for c in s.citations)


def test_items_too_deep_for_readers_state_their_level() -> None:
    chain = "".join(f"  s{n}: {{text: Level {n}., supports: s{n - 1}}}\n" for n in range(1, 200))
    markdown = as_markdown(read_whole(f"claims:\n  s0: Level 0.\n{chain}").graph)
    tokens = READER.parse(markdown)
    assert max(token.level for token in tokens) < READER.options.maxNesting
    assert "(level 199) **Supports, claim:** Level 199." in markdown
    assert sum(token.type == "list_item_open" for token in tokens) == 199
