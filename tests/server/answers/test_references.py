"""Where ids are declared and mentioned: as the map has it, and in a file that is broken too."""

from pathlib import Path

import pytest

from argmap.base.text import Span
from argmap.model.references import references as all_mentions
from argmap.server.answers.known import KnownMap, key_of
from argmap.server.answers.references import definition, highlights, references
from argmap.syntax.edits.renaming import rename
from argmap.workspace.workspace import Workspace
from tests.maps import ARGUMENTS
from tests.server.answers.knowing import MAP, known, known_before, marked, place_in

PART = "argmap: 1\ntitle: A part\nclaims:\n  quiet: {text: It is quiet., supports: open-sundays}\n"


def places(spans: tuple[Span, ...]) -> list[tuple[str, int, int]]:
    """Return where spans begin: file, line and column."""
    return [(span.path, *span.start) for span in spans]


@pytest.mark.parametrize("path", ARGUMENTS, ids=lambda path: path.name)
def test_every_mention_in_a_file_leads_to_all_others_as_renaming_does(path: Path) -> None:
    checked = Workspace().check(path, with_rules=False)
    mentions = all_mentions(checked.map)
    here = KnownMap(checked.map.span.text, tuple(dict.fromkeys(each.span.text for each in mentions)), checked)
    for mention in {key_of(each): each for each in mentions if each.span.text is here.text}.values():
        alike = [each for each in mentions if key_of(each) == key_of(mention)]
        expected = sorted((each.span.path, each.span.first, each.span.last) for each in alike)
        declared = [each.span.first for each in alike if each.role.is_declaration]
        for offset in (mention.span.first, mention.span.last):
            found = references(here, offset)
            assert sorted((span.path, span.first, span.last) for span in found) == expected
            assert [span.first for span in definition(here, offset)] == declared
        edits = rename(checked.map, mention.role.namespace, mention.id, "a-name-that-is-free")
        assert len(edits) == len(expected)


def test_an_id_is_found_in_all_files_of_the_map() -> None:
    content = marked("open-sundays", 2, MAP.replace("groups:", "include: part.yaml\ngroups:", 1))
    found = known(content, {"part.yaml": PART})
    expected = [("map.yaml", 11, 3), ("map.yaml", 25, 37), ("map.yaml", 29, 33), ("part.yaml", 4, 41)]
    assert places(references(found, place_in(content))) == expected
    assert places(references(found, place_in(content), with_declaration=False)) == expected[1:]
    assert places(definition(found, place_in(content))) == expected[:1]
    assert [each.span.start.line for each in highlights(found, place_in(content))] == [11, 25, 29]


def test_a_broken_file_is_answered_with_the_places_of_its_present_text() -> None:
    broken = marked("more-visitors:", 0, f"# so\n{MAP.replace('text: It costs more.', 'text: [It')}")
    found = known_before(broken, MAP)
    assert places(references(found, place_in(broken))) == [
        ("map.yaml", 14, 7),
        ("map.yaml", 25, 20),
        ("map.yaml", 28, 16),
        ("map.yaml", 29, 16),
    ]


@pytest.mark.parametrize("words", ["so it is", "title", "numbers", "It costs more.", "strength", "Minutes of"])
def test_words_that_are_not_ids_have_no_declaration(words: str) -> None:
    content = marked(words)
    assert definition(known(content), place_in(content)) == ()


def test_a_path_leads_to_its_file() -> None:
    content = marked("minutes.md")
    assert places(definition(known(content), place_in(content))) == [("minutes.md", 1, 1)]
