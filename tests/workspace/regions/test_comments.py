"""Which comments of a document are addressed to argmap: never those that are shown as text."""

import pytest

from argmap.base.text import Text
from argmap.workspace.regions.comments import comments_in

MARK = "<!-- argmap end -->"
LIVE_IN_MARKDOWN = {
    "a line of its own": MARK,
    "a line": f"Some {MARK} words",
    "a heading": f"# Some {MARK} words",
    "a list": f"- one\n\n  {MARK}\n",
    "a quotation": f"> {MARK}\n",
    "a cell": f"| a | b |\n| --- | --- |\n| {MARK} | b |\n",
    "a block of HTML": f"<div>\n{MARK}\n</div>\n",
    "behind a lone backquote": f"a ` b {MARK}",
    "behind code": f"`a` {MARK} `b`",
    "behind an escaped backquote": rf"a \` b {MARK} `",
    "behind another comment": f"a <!-- ` --> b {MARK} `",
    "behind a backslash": rf"a \\{MARK}",
    "behind a byte that is escaped": rf"a \é {MARK}",
    "without blanks": "a <!--argmap end-->",
    "over lines": "<!--\nargmap\nend\n-->",
    "front matter": f"---\ntitle: A\n---\n\n{MARK}\n",
    "deep": "> " * 40 + MARK,
}
DEAD_IN_MARKDOWN = {
    "a fence": f"```\n{MARK}\n```\n",
    "a fence of tildes": f"~~~ html\n{MARK}\n~~~\n",
    "a fence in a list": f"- a\n\n  ```\n  {MARK}\n  ```\n",
    "a fence without an end": f"```\n{MARK}\n",
    "code by indentation": f"a\n\n    {MARK}\n",
    "code by a tab": f"a\n\n\t{MARK}\n",
    "code in a line": f"a `{MARK}` b",
    "code of two backquotes": f"a ``{MARK}` `` b",
    "code over lines": f"a `b\nc {MARK}` d",
    "an escape": rf"a \{MARK} b",
    "a script": f"<script>\n'{MARK}'\n</script>\n",
    "a style sheet": f"<style>{MARK}</style>\n",
    "another comment": "a <!-- b <!-- argmap end --> c",
    "a comment that begins a line": "<!-- b <!-- argmap end --> c",
    "a name that begins so": "<!-- argmaps end -->",
    "a name with a colon": "<!-- argmap: end -->",
    "another letter case": "<!-- Argmap end -->",
}
LIVE_IN_HTML = {
    "a paragraph": f"<p>a {MARK} b</p>",
    "a second line": f"<p>\r\n a {MARK}</p>",
    "preformatted text": f"<pre>{MARK}</pre>",
    "behind a tag that is not closed": f"<p <b>{MARK}",
    "behind an apostrophe in a tag": f"<p a=it's it's b>{MARK}",
    "behind a script": f"<SCRIPT a='b'>x</Script >{MARK}",
    "behind a sign": f"a < b {MARK}",
    "a picture": f"<svg><title>x</title><style>a{{}}</style><path/></svg>{MARK}",
}
DEAD_IN_HTML = {
    "a script": f"<script>'{MARK}'</script>",
    "a style sheet": f"<style>{MARK}</style>",
    "an attribute": f"<p title='{MARK}'>a</p>",
    "a text field": f"<TextArea>{MARK}</textarea>",
    "a script without an end": f"<script>{MARK}",
    "a tag without an end": f"<p a='{MARK}",
    "an attribute without quotation marks": f'<p a=it\'s b="{MARK}">',
    "references": MARK.replace("<", "&lt;"),
    "another comment": "<!-- b <!-- argmap end --> c",
}


def found_in(content: str, *, is_markdown: bool) -> list[str]:
    """Return the comments that are found in a document."""
    found = []
    for comment in comments_in(Text("a.md", content), is_markdown=is_markdown):
        text, first, last = comment.span
        found.append(text.content[first:last])
    return found


@pytest.mark.parametrize("content", LIVE_IN_MARKDOWN.values(), ids=LIVE_IN_MARKDOWN)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_comment_of_markdown_is_found(content: str, end: str) -> None:
    (found,) = found_in(content.replace("\n", end), is_markdown=True)
    assert found.split() in ([*MARK.split()], ["<!--argmap", "end-->"])


@pytest.mark.parametrize("content", DEAD_IN_MARKDOWN.values(), ids=DEAD_IN_MARKDOWN)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_what_markdown_shows_as_text_is_left_alone(content: str, end: str) -> None:
    assert found_in(content.replace("\n", end), is_markdown=True) == []


@pytest.mark.parametrize("content", LIVE_IN_HTML.values(), ids=LIVE_IN_HTML)
def test_a_comment_of_html_is_found(content: str) -> None:
    assert found_in(content, is_markdown=False) == [MARK]


@pytest.mark.parametrize("content", DEAD_IN_HTML.values(), ids=DEAD_IN_HTML)
def test_what_html_shows_as_text_is_left_alone(content: str) -> None:
    assert found_in(content, is_markdown=False) == []


@pytest.mark.parametrize("is_markdown", [True, False])
@pytest.mark.parametrize("before", ["", "Some words ", "<!-- other -->\n\n", f"{MARK}\n\n"])
def test_a_comment_that_is_not_closed_is_reported(before: str, *, is_markdown: bool) -> None:
    *others, last = comments_in(Text("a", f"{before}<!-- argmap outline a.yaml\n\nMore."), is_markdown=is_markdown)
    assert (last.is_closed, last.span.first, last.span.last) == (False, len(before), len(before) + 26)
    assert [each.is_closed for each in others] == [True] * before.count("argmap")


@pytest.mark.parametrize(
    "content",
    [
        "`" * 3 + "a" * 9 + "``b " * 20_000,
        "<!-- argmap " * 20_000,
        "> " * 3_000 + "a",
        "<!-- a" * 20_000,
        "`a``b" * 30_000,
    ],
)
def test_no_document_takes_long(content: str) -> None:
    for is_markdown in (True, False):
        assert len(found_in(content, is_markdown=is_markdown)) <= 1
