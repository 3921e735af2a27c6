"""What may be a link in any output."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.base.html import link, text
from argmap.base.links import is_link
from tests.laws import examples


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "next-map.html",
        "maps/next.html#rent",
        "../next.svg",
        "./a%20b.html?x=a:b",
        "/maps/next.html",
        "#rent",
        "stra\u00dfe.html",
    ],
)
def test_addresses_of_the_web_and_paths_are_links(address: str) -> None:
    assert is_link(address)
    assert link(address, text("x")) == f'<a href="{address}" rel="noreferrer">x</a>'


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "mailto:a@example.org",
        "//example.org",
        "\\\\example.org",
        "/\\example.org",
        "C:\\map.html",
        "www.example.org",
        "see the wiki",
        "https://",
        "a\u202eb.html",
        "a\nb.html",
        'a"b.html',
        "<script>",
        "a:b.html",
    ],
)
def test_nothing_else_is_a_link(address: str) -> None:
    assert not is_link(address)
    assert link(address, text("x")) == "x"


@settings(max_examples=examples(5000))
@given(st.text(st.sampled_from(":/\\?#.&;%\t\n\r\0 jJavascriptdatahttps@www"), max_size=20))
def test_no_link_has_a_scheme_but_that_of_the_web_nor_another_host(address: str) -> None:
    if is_link(address):
        scheme, colon, _ = address.partition(":")
        in_path = any(mark in scheme for mark in "/?#.")
        assert not colon or in_path or scheme.lower() in {"http", "https"}
        assert not address.startswith(("//", "/\\", "\\"))
        assert address.isprintable()
