"""Symbols, folding, selection, links and colours of a file."""

from argmap.base.text import Text
from argmap.server.answers.colours import WordKind, colours
from argmap.server.answers.links import links
from argmap.server.answers.ranges import folds, ranges_around
from argmap.server.answers.symbols import matching, symbols
from tests.server.answers.knowing import MAP, known

TEXT = Text("map.yaml", MAP)


def test_the_outline_of_a_file_has_its_declarations_with_what_they_say() -> None:
    found = symbols(TEXT)
    told = [(each.name, found[each.owner].name if each.owner >= 0 else "", each.detail) for each in found]
    assert told == [
        ("groups", "", ""),
        ("money", "groups", "About money"),
        ("speakers", "", ""),
        ("anna", "speakers", "Anna Berg"),
        ("sources", "", ""),
        ("minutes", "sources", "Minutes of the council"),
        ("claims", "", ""),
        ("open-sundays", "claims", "The library should open on Sundays."),
        ("more-visitors", "open-sundays", "+ Visitors rose by a third on Sundays."),
        ("costs-more", "open-sundays", "- It costs more."),
        ("arguments", "", ""),
        ("heard", "arguments", "undercuts more-visitors -> open-sundays"),
    ]
    assert [MAP[each.name_span.first : each.name_span.last] for each in found] == [each.name for each in found]
    assert MAP[slice(*found[8].span[1:])].startswith("more-visitors:\n")
    assert MAP[slice(*found[8].span[1:])].endswith("tags: [numbers")


def test_the_outline_of_a_broken_file_has_all_that_is_there() -> None:
    broken = MAP.replace("text: It costs more.", 'text: "It costs').replace("tags: [numbers]", "tags: [numbers")
    assert [each.name for each in symbols(Text("map.yaml", broken))] == [each.name for each in symbols(TEXT)]


def test_symbols_are_found_by_words_of_their_id_or_text() -> None:
    assert [each.name for each in matching([TEXT], "third VISITORS")] == ["more-visitors"]
    assert [each.name for each in matching([TEXT], "council")] == ["minutes"]
    assert [each.name for each in matching([TEXT], "claims")] == []
    assert len(list(matching([TEXT], ""))) == 7


def test_entries_of_keys_and_comments_can_be_folded() -> None:
    content = (
        "# one\n# two\na: 1\nclaims:\n  b:\n    text: >-\n      so\n      it\n  c: d # three\n# four\n\n# five\n# six\n"
    )
    assert list(folds(Text("map.yaml", content))) == [
        (4, 9, False),
        (5, 8, False),
        (6, 8, False),
        (1, 2, True),
        (12, 13, True),
    ]
    assert (10, 24, False) in list(folds(TEXT))


def test_a_selection_grows_from_an_id_to_the_file() -> None:
    offset = MAP.index("more-visitors -> open-sundays: {")
    found = [MAP[span.first : span.last] for span in ranges_around(TEXT, offset)]
    assert found[:4] == [
        "more-visitors",
        "more-visitors -> open-sundays",
        "more-visitors -> open-sundays: {strength: weak",
        "supports: {more-visitors -> open-sundays: {strength: weak",
    ]
    assert [each.partition(":")[0] for each in found[4:]] == [
        "costs-more",
        "counterarguments",
        "open-sundays",
        "claims",
        "argmap",
    ]
    assert found[-1] == MAP


def test_files_and_addresses_are_links() -> None:
    content = (
        MAP.replace("groups:", "include: [part.yaml, none.yaml]\ngroups:", 1)
        .replace("        by: anna", '        by: anna\n        url: "javascript:alert(1)"')
        .replace("text: minutes.md", 'text: minutes.md, DOI: "10.1000/182"')
    )
    found = links(known(content, {"part.yaml": "argmap: 1\ntitle: x\nclaims: {p: It is.}\n"}))
    assert [(each.path, each.address) for each in found] == [
        ("part.yaml", ""),
        ("minutes.md", ""),
        ("", "https://doi.org/10.1000/182"),
        ("", "https://example.org/minutes"),
    ]


def test_words_are_coloured_by_what_they_are() -> None:
    found = [(MAP[each.span.first : each.span.last], each.kind, each.is_declaration) for each in colours(TEXT)]
    assert found[:4] == [
        ("argmap", WordKind.FIELD, False),
        ("1", WordKind.NUMBER, False),
        ("title", WordKind.FIELD, False),
        ("groups", WordKind.FIELD, False),
    ]
    told = {words: (kind, is_declaration) for words, kind, is_declaration in reversed(found)}
    assert told["money"] == (WordKind.GROUP, True)
    assert told["claims"] == (WordKind.SECTION, False)
    assert told["open-sundays"] == (WordKind.STATEMENT, True)
    assert told["visitors rose by a third on Sundays"] == (WordKind.QUOTATION, False)
    assert told["numbers"] == (WordKind.TAG, False)
    assert told["supports"] == (WordKind.RELATION, False)
    assert told["weak"] == (WordKind.WORD, False)
    assert told["heard"] == (WordKind.STATEMENT, True)
    assert told["expert-opinion"] == (WordKind.SCHEME, False)
    assert "The library should open on Sundays." not in told


def test_no_coloured_word_crosses_a_line() -> None:
    content = "claims:\n  a:\n    quote: >-\n      one two\n\n      three\n    note: so\n    locator: x\n"
    found = [content[each.span.first : each.span.last] for each in colours(Text("map.yaml", content))]
    assert found == ["claims", "a", "quote", ">-", "one two", "three", "note", "locator"]
