"""What is shown under the pointer."""

import pytest
from markdown_it import MarkdownIt

from argmap.lint.registry import by_name
from argmap.server.answers.hover import hover
from tests.server.answers.knowing import MAP, known, known_before, marked, place_in

HOSTILE = (
    "<img src=x onerror=alert(1)> [a](https://evil.example) https://evil.example www.evil.example ![b](c) `d` **e**"
)


def shown(content: str, *, with_verdicts: bool = False) -> tuple[str, str] | None:
    """Return what is shown at the mark of a map, and what of the map it is about."""
    found = hover(known(content, with_verdicts=with_verdicts), place_in(content))
    if found is None:
        return None
    return found.span.text.content[found.span.first : found.span.last], found.markdown


CLAIM = "**claim** open-sundays\n\nThe library should open on Sundays.\n\n1 for, 1 against"
COUNTER = "**counterargument** costs-more\n\nIt costs more.\n\nsaid by Anna Berg, reported"
SOURCE = "**source** minutes\n\nThe council. Minutes of the council.\n\nhttps:&#8203;//example.org/minutes"
ARGUMENT = (
    "**argument** heard\n\nmore-visitors, costs-more ~ more-visitors -\\> open-sundays\n\n"
    "- Visitors rose by a third on Sundays.\n- It costs more.\n\nscheme: expert-opinion"
)
STRENGTH = "**strength**\n\nHow strong the step is: a word, or a number from 0 to 1.\n\nOne of: weak, moderate, strong."


@pytest.mark.parametrize(
    ("words", "about", "told"),
    [
        ("open-sundays:", "open-sundays", CLAIM),
        ("open-sundays: {", "open-sundays", CLAIM),
        ("costs-more:", "costs-more", COUNTER),
        ("money\n        supports", "money", "**group** money\n\nAbout money\n\n1 statement"),
        ("anna\n", "anna", "**speaker** anna\n\nAnna Berg\n\nvoice: reported"),
        ("numbers", "numbers", "**tag** numbers\n\n1 statement"),
        ("minutes\n        quote", "minutes", SOURCE),
        ("heard:", "heard", ARGUMENT),
        ("strength", "strength", STRENGTH),
        ("weak", "weak", STRENGTH),
        ("tags:", "tags", "**tags**\n\nKeywords for finding it.\n\nA text, or a list of texts."),
        ("field:", "field", "**question** field\n\nIs E an expert in the field that A is in?"),
    ],
)
def test_each_thing_says_what_it_is(words: str, about: str, told: str) -> None:
    assert shown(marked(words)) == (about, told)


@pytest.mark.parametrize("words", ["The library\n", "It costs more", "so it is", "A map?"])
def test_nothing_is_shown_of_mere_text(words: str) -> None:
    content = marked(words, 0, MAP.replace("groups:", "question: A map?\ngroups:"))
    assert shown(content) is None


@pytest.mark.parametrize(
    ("words", "about"),
    [("visitors rose by a third on Sundays\n", "visitors rose by a third on Sundays"), ("paragraph 1", "paragraph 1")],
)
def test_a_quotation_is_shown_in_its_context_with_the_verdict(words: str, about: str) -> None:
    told = (
        "… The council heard that **visitors rose by a third on Sundays**. It did not decide anything, but it will "
        "meet again in May …\n\nminutes.md:3\n\n> visitors rose by a third on Sundays\n\n"
        "Minutes of the council, paragraph 1 — ✓ verified: the source has these words"
    )
    assert shown(marked(words)) == (about, told)


def test_an_altered_quotation_says_what_the_source_has() -> None:
    content = marked("visitors fell", 0, MAP.replace("visitors rose by a third on", "visitors fell by a third on"))
    found = shown(content)
    assert found is not None
    assert (
        "✗ altered: these are not the words of the source, which has “visitors \\[rose\\] by a third on Sundays”"
        in found[1]
    )


def test_verdicts_are_shown_when_they_are_wanted() -> None:
    found = shown(marked("open-sundays:"), with_verdicts=True)
    assert found is not None
    assert found[1].endswith(
        "1 for, 1 against · **falls**: its one reason does not apply, and costs-more against it weighs 0.5"
    )


def test_a_rule_and_a_scheme_show_their_pages() -> None:
    rule = shown(
        marked("one-sided", 3, MAP.replace("        by: anna", "        by: anna\n        allow: {one-sided: so}"))
    )
    assert rule is not None
    assert rule[1].startswith(f"**{by_name()['one-sided'].code} one-sided** (warning)\n\n")
    scheme = shown(marked("expert-opinion"))
    assert scheme is not None
    assert scheme[1].startswith("## expert-opinion\n\nAn expert in the field says so.")


def test_a_broken_file_is_answered_from_the_last_map_with_the_places_of_the_present_text() -> None:
    broken = marked("more-visitors -> open", 3, f"# so\n{MAP.replace('text: It costs more.', 'text: [It')}")
    found = hover(known_before(broken, MAP), place_in(broken))
    assert found is not None
    assert found.span.text.content[found.span.first : found.span.last] == "more-visitors"
    assert found.markdown.startswith("**piece of evidence** more-visitors\n\nVisitors rose")


def test_no_text_of_a_map_becomes_a_link_an_image_or_html() -> None:
    content = (
        f"argmap: 1\ntitle: A map\nspeakers: {{x: '{HOSTILE}'}}\ngroups: {{g: '{HOSTILE}'}}\n"
        f"sources: {{s: {{title: '{HOSTILE}'}}}}\nclaims:\n  a:\n    text: '{HOSTILE}'\n    by: x\n    group: g\n"
        f"    source: s\n    quote: '{HOSTILE}'\n    tags: ['{HOSTILE}']\n"
    )
    parser = MarkdownIt()
    for words in ("a:\n", "x: '", "g: '", "s: {", "x\n", "g\n", "s\n", f"{HOSTILE}']"):
        found = shown(marked(words, 0, content))
        assert found is not None
        kinds = {child.type for token in parser.parse(found[1]) for child in (token, *(token.children or ()))}
        assert kinds.isdisjoint({"link_open", "image", "html_inline", "html_block", "code_inline"})
        assert "https://" not in found[1]
        assert "www.e" not in found[1]
