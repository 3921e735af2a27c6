"""Regions of Markdown and HTML files that are kept current."""

import re
from collections.abc import Mapping
from pathlib import Path

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from argmap.base.text import Text
from argmap.workspace.regions.markers import regions_in
from argmap.workspace.regions.syncing import sync
from tests.cli.running import Outcome, needs_permissions, run, run_without_rights
from tests.cli.test_files_written import kept
from tests.formats.test_hostile_text import HOSTILE
from tests.laws import examples
from tests.maps import ROOT, quoted
from tests.workspace.places import LINKS, put

TEA = """argmap: 1
title: Tea
question: Should we drink tea?
sources:
  study: {title: A study of tea, author: Ada, issued: 2020, URL: "https://example.org/a|b"}
  letter: {title: A letter}
claims:
  tea:
    text: Tea is healthy.
    evidence:
      found: {text: So they found., source: study}
    counterarguments:
      burns: {text: It burns the tongue., counterarguments: {wait: One can wait.}}
"""
END = "<!-- argmap end -->"
OUTLINE = """- Tea is healthy. (claim)
    - **Supports:** So they found. (evidence)
    - **Attacks:** It burns the tongue. (counterargument)
        - **Attacks:** One can wait. (counterargument)"""
SOURCES = """| Source | Cited by |
| --- | --- |
| [Ada. A study of tea. 2020.](<https://example.org/a%7Cb>) | 1 statement |
| A letter. | 0 statements |"""
STANDS = "stands: its one reason applies and weighs 0.5; nothing against it applies"
ALTERNATIVE = "Argument map of “Should we drink tea?”: the thesis “Tea is healthy.”, with 1 reason and 2 objections."
IN_MARKDOWN = {
    "outline tea.yaml": OUTLINE,
    "outline tea.yaml focus=wait depth=0": "- One can wait. (counterargument)",
    "sources tea.yaml": SOURCES,
    "verdict tea.yaml tea": STANDS,
    "verdict tea.yaml burns short": "is tied",
    "picture tea.yaml": f"![{ALTERNATIVE}](tea.svg)",
    'picture tea.yaml to="a (b)/c.svg" verdicts': f"![{ALTERNATIVE}](a%20%28b%29/c.svg)",
    "picture tea.yaml focus=tea": f"![{ALTERNATIVE}](tea-tea.svg)",
}
IN_HTML = {
    "outline tea.yaml": "<ul><li>",
    "sources tea.yaml": '<table><thead><tr><th scope="col">Source</th>',
    "verdict tea.yaml tea": STANDS,
    "picture tea.yaml": '<figure class="argmap-figure"',
}


@pytest.fixture
def tea(folder: Path) -> Path:
    """A project with a map."""
    put(folder / "argmap.toml", "")
    put(folder / "tea.yaml", TEA)
    return folder


def region(words: str, content: str = "") -> str:
    """Return a region with its markers."""
    return f"<!-- argmap {words} -->{content}{END}"


@pytest.mark.parametrize("words", IN_MARKDOWN)
def test_a_region_with_lines_of_its_own_says_what_the_map_says(words: str, tea: Path) -> None:
    page = put(tea / "page.md", f"# Tea\n\n{region(words, chr(10))}\nAfter.\n")
    assert run("sync", "page.md") == Outcome(0, "", "1 region updated\n")
    expected = f"# Tea\n\n<!-- argmap {words} -->\n\n{IN_MARKDOWN[words]}\n\n{END}\nAfter.\n"
    assert page.read_text(encoding="utf-8") == expected
    assert run("sync", "page.md") == Outcome(0, "", "1 region up to date\n")
    assert run("sync", "page.md", "--check") == Outcome(0, "", "1 region up to date\n")
    assert page.read_text(encoding="utf-8") == expected


@pytest.mark.parametrize("words", [words for words in IN_MARKDOWN if words.startswith(("verdict", "picture"))])
def test_a_region_within_a_line_stays_there(words: str, tea: Path) -> None:
    page = put(tea / "page.md", f"That tea is healthy {region(words)} by now: **so**.\n")
    assert run("sync", "page.md").code == 0
    expected = f"That tea is healthy {region(words, IN_MARKDOWN[words])} by now: **so**.\n"
    assert page.read_text(encoding="utf-8") == expected


def test_a_region_that_begins_a_line_is_written_as_html_for_so_it_is_read(tea: Path) -> None:
    page = put(tea / "page.md", f"{region('verdict tea.yaml tea')} *so*\n\n{region('picture tea.yaml')}\n")
    put(tea / "tea.yaml", TEA.replace("Tea is healthy.", "Tea <is> *healthy*."))
    assert run("sync", "page.md").code == 0
    verdict, picture = re.findall(r"-->(.+)<!-- argmap end", page.read_text(encoding="utf-8"))
    assert verdict == STANDS
    assert picture.startswith('<img src="tea.svg" alt="Argument map of “Should we drink tea?”: the thesis “Tea &lt;is')


@pytest.mark.parametrize("between", ["", "\n", "\n  old\n  "], ids=["one line", "two lines", "three lines"])
@pytest.mark.parametrize("words", IN_HTML)
def test_a_region_of_html_is_html(words: str, between: str, tea: Path) -> None:
    page = put(tea / "page.html", f"<main>\n  {region(words, between)}\n</main>\n")
    assert run("sync", "page.html") == Outcome(0, "", "1 region updated\n")
    written = page.read_text(encoding="utf-8")
    assert re.findall(r"<!-- argmap [^>]*-->\s*(.*)", written)[0].startswith(IN_HTML[words])
    assert written.startswith(f"<main>\n  <!-- argmap {words} -->")
    assert written.endswith(f"{END}\n</main>\n")
    assert run("sync", "page.html") == Outcome(0, "", "1 region up to date\n")
    assert page.read_text(encoding="utf-8") == written


def test_pictures_of_a_page_share_no_id(tea: Path) -> None:
    page = put(tea / "page.htm", f"{region('picture tea.yaml')}\n{region('picture tea.yaml theme=dark')}\n")
    assert run("sync", "page.htm").code == 0
    ids = re.findall(r'\bid="([^"]+)"', page.read_text(encoding="utf-8"))
    assert len(set(ids)) == len(ids) > 20


@pytest.mark.parametrize("options", ["", "verdicts", "theme=dark direction=LR", "focus=burns depth=1", "thesis=tea"])
def test_a_picture_is_what_render_draws(options: str, tea: Path) -> None:
    put(tea / "docs" / "page.md", f"{region(f'picture ../tea.yaml to=../out/tea.svg {options}')}\n")
    assert run("sync", "docs/page.md").code == 0
    words = [f"--{option.replace('=', ' ')}".split() for option in options.split()]
    drawn = run("render", "tea.yaml", "--format", "svg", "-o", "-", *(word for each in words for word in each)).out
    assert (tea / "out" / "tea.svg").read_text(encoding="utf-8") == drawn


@pytest.mark.parametrize("prefix", ["  ", "> ", "> > ", ">   "])
def test_a_region_in_a_list_or_quotation_stays_in_it(prefix: str, tea: Path) -> None:
    lead = "- Tea:\n\n" if prefix == "  " else ""
    page = put(tea / "page.md", f"{lead}{prefix}{region('outline tea.yaml')}\n")
    assert run("sync", "page.md").code == 0
    lines = page.read_text(encoding="utf-8").removeprefix(lead).splitlines()
    assert all(line.startswith(prefix.rstrip()) for line in lines)
    tokens = [token.type for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8"))]
    assert tokens[0] == ("bullet_list_open" if lead else "blockquote_open")
    # One list holds the thesis, one what supports or attacks it, one what answers that.
    assert (tokens.count("bullet_list_open"), tokens.count("list_item_open")) == (3 + bool(lead), 4 + bool(lead))
    assert tokens.count("html_block") == 2
    assert tokens[-1] == ("bullet_list_close" if lead else "blockquote_close")


def test_readers_of_markdown_take_an_outline_and_a_table_alike(tea: Path) -> None:
    page = put(tea / "page.md", f"Before\n{region('outline tea.yaml')}\nBetween\n{region('sources tea.yaml')}\nAfter\n")
    assert run("sync", "page.md").code == 0
    written = page.read_text(encoding="utf-8")
    for html in (
        MarkdownIt("commonmark").enable("table").render(written),
        markdown.markdown(written, extensions=["tables"]),
    ):
        assert [html.count(tag) for tag in ("<ul>", "<li>", "<strong>", "<table>", "<td>", "<a ")] == [3, 4, 3, 1, 4, 1]
        assert [html.count(f"<p>{words}</p>") for words in ("Before", "Between", "After")] == [1, 1, 1]


# What stands outside of regions stays, byte for byte.


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "byte order mark"])
def test_line_ends_and_the_byte_order_mark_stay(mark: bytes, end: str, tea: Path) -> None:
    page = tea / "page.md"
    page.write_bytes(mark + f"# Ä{end}{end}{region('outline tea.yaml')}{end}No end".encode())
    assert run("sync", "page.md").code == 0
    lines = f"\n\n{OUTLINE}\n\n".replace("\n", end)
    assert page.read_bytes() == mark + f"# Ä{end}{end}{region('outline tea.yaml', lines)}{end}No end".encode()


OTHER = st.sampled_from(
    [
        *("Words.", "*Some* `code`", "\\", "> quoted", "- item", "  more of it", "1. one", "# Title", "", "", "***"),
        *(
            "    code",
            "```",
            "~~~",
            "| a | b |",
            "| --- | --- |",
            "<div>",
            "</div>",
            "<p title='a'>",
            "&amp;",
            "\t",
            "`",
        ),
        *("<!-- other -->", "\ufeff", "\u2028", "É", "[a]: <b>", "![a](b)"),
    ]
)
REGIONS = st.builds(
    "{0}{1}{2}{3}{4}".format,
    st.sampled_from(["", "", "  ", "> ", "    ", "Words ", "- "]),
    st.sampled_from([f"<!-- argmap {words} -->" for words in IN_MARKDOWN]),
    st.sampled_from(["", "old", "\n", "\nold\n", "\n\n> old\n> ", "\n```\n"]),
    st.just(END),
    st.sampled_from(["", " words", "  "]),
)
PAGES = st.lists(st.one_of(OTHER, REGIONS), max_size=12)


def outside(content: str, *, is_markdown: bool) -> list[str]:
    """Return what stands outside of the regions of a document, their markers included."""
    places = [each.content for each in regions_in(Text("page", content), is_markdown=is_markdown).regions]
    firsts, lasts = [0, *(each.last for each in places)], [*(each.first for each in places), len(content)]
    return [content[first:last] for first, last in zip(firsts, lasts, strict=True)]


@given(PAGES, st.sampled_from(["\n", "\r\n"]), st.sampled_from([".md", ".html"]))
@settings(max_examples=examples(3000), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_second_run_changes_nothing_and_the_first_nothing_outside(
    tea: Path, lines: list[str], end: str, suffix: str
) -> None:
    page = tea / f"page{suffix}"
    before = "\n".join(lines).replace("\n", end).encode()
    page.write_bytes(before)
    first = sync([str(page)])
    if first.problems:
        assert all(0 <= each.span.first < each.span.last <= len(before.decode()) for each in first.problems)
        return
    (document,) = first.documents
    page.write_bytes(document.file.content)
    second = sync([str(page)])
    assert (second.problems, [each.file.is_changed for each in second.documents]) == ((), [False])
    assert [each.kind for each in second.documents[0].regions] == [each.kind for each in document.regions]
    kept_parts = [outside(data.decode(), is_markdown=suffix == ".md") for data in (before, page.read_bytes())]
    assert kept_parts[0] == kept_parts[1]
    assert len(kept_parts[0]) == len(document.regions) + 1


# Whatever a map says, it is text.

FIELDS = ("title", "question", "text", "id")
HOSTILE_MAP = """argmap: 1
title: {0}
question: {0}
sources: {{s: {{title: {0}, author: {0}, publisher: {0}}}}}
claims:
  a: {{text: {0}, evidence: {{b: {{text: {0}, source: s}}}}}}
"""
MORE_HOSTILE = {
    "an end of a comment": "--> <!-- argmap end --> -->",
    "a region": "<!-- argmap outline tea.yaml -->",
    "a link": "[a](javascript:alert(1)) <javascript:alert(1)> https://example.org www.example.org @me #1",
    "a cell": "a | b | c",
    "a fence": "``` ~~~ ```",
    "a beginning of a list": "1. one",
}


@pytest.mark.slow
@pytest.mark.parametrize("text", (HOSTILE | MORE_HOSTILE).values(), ids=HOSTILE | MORE_HOSTILE)
def test_no_text_of_a_map_is_markup(text: str, tea: Path) -> None:
    put(tea / "map.yaml", HOSTILE_MAP.format(quoted(text)))
    words = ("outline map.yaml", "sources map.yaml", "picture map.yaml", "verdict map.yaml a")
    regions = "\n\n".join(region(each) for each in words)
    put(
        tea / "page.md",
        f"A {region('verdict map.yaml a')} b\n\nA {region('picture map.yaml')} b\n\n{regions}\n\nAfter.\n",
    )
    put(tea / "page.html", regions)
    outcome = run("sync", "page.md", "page.html")
    assert outcome == Outcome(0, "", "10 regions updated\n")
    assert run("sync", "page.md", "page.html").err == "10 regions up to date\n"
    html = MarkdownIt("gfm-like", {"linkify": False}).render((tea / "page.md").read_text(encoding="utf-8"))
    tags = {"ul", "li", "strong", "em", "p", "table", "thead", "tbody", "tr", "th", "td", "img"}
    assert set(re.findall(r"<([a-z]\w*)", html)) <= tags
    assert html.count("<!-- argmap end -->") == 6
    assert [html.count(tag) for tag in ("<li>", "<td>", "<img ", "<a ")] == [2, 2, 2, 0]
    page = (tea / "page.html").read_text(encoding="utf-8")
    assert set(re.findall(r"<(script|b|a|iframe)\b", page)) <= {"a"}
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', page))


# What is wrong is reported with its place, and then nothing is written.

HEAD = "# Page\n\n"
PROBLEMS: Mapping[str, tuple[str, str]] = {
    "outline tea.yaml": (
        f"Words {region('outline tea.yaml')}",
        '3:7: "outline" needs lines of its own; start a new line before its first marker and after its last one',
    ),
    "words behind": (
        f"{region('sources tea.yaml')} words",
        '3:1: "sources" needs lines of its own; start a new line before its first marker and after its last one',
    ),
    "two lines": (
        f"Words <!-- argmap verdict tea.yaml tea -->\n{END}",
        (
            "3:7: the region begins within a line and ends on another; "
            "put both markers on one line, or on lines of their own"
        ),
    ),
    "no end": (
        "<!-- argmap outline tea.yaml -->\n\nWords",
        '3:1: the region has no end; write "<!-- argmap end -->" after it; regions cannot be nested',
    ),
    "nested": (
        f"<!-- argmap outline tea.yaml -->\n{region('sources tea.yaml')}\n",
        '3:1: the region has no end; write "<!-- argmap end -->" after it; regions cannot be nested',
    ),
    "an end in code": (
        "<!-- argmap outline tea.yaml -->\n```\n<!-- argmap end -->\n```\n",
        '3:1: the region has no end; write "<!-- argmap end -->" after it; regions cannot be nested',
    ),
    "no beginning": (END, "3:1: the end marker has no region; remove it, or add a start marker"),
    "not closed": ("<!-- argmap outline tea.yaml", '3:1: the marker is not closed; end it with "-->"'),
    "no kind": (region(""), "3:1: the marker does not name a kind of region; use outline, picture, sources or verdict"),
    "an unknown kind": (
        region("outlin tea.yaml"),
        '3:13: there is no kind of region "outlin"; did you mean "outline"?',
    ),
    "a kind that is like none": (
        region("x tea.yaml"),
        '3:13: there is no kind of region "x"; use outline, picture, sources or verdict',
    ),
    "no map": (
        region("outline"),
        '3:13: "outline" needs the path of a map; write it as in "<!-- argmap outline arguments/map.yaml -->"',
    ),
    "no id": (
        region("verdict tea.yaml"),
        (
            '3:13: "verdict" needs the id of a statement; '
            'write it as in "<!-- argmap verdict arguments/map.yaml my-thesis -->"'
        ),
    ),
    "a word too many": (
        region("sources tea.yaml tea"),
        '3:30: "sources" takes no further word "tea"; write it as in "<!-- argmap sources arguments/map.yaml -->"',
    ),
    "an unknown option": (
        region("outline tea.yaml fokus=tea"),
        '3:30: "outline" has no option "fokus"; did you mean "focus"?',
    ),
    "an option of another kind": (
        region("sources tea.yaml depth=1"),
        '3:30: "sources" has no option "depth"; "sources" takes none',
    ),
    "an option twice": (region("outline tea.yaml depth=1 depth=2"), '3:38: "depth" is given twice; remove one of them'),
    "a quotation mark too few": (
        region('outline tea.yaml focus="tea'),
        '3:30: the rest of the marker cannot be read; write values in double quotation marks, as in focus="my-thesis"',
    ),
    "a wrong value": (
        region("outline tea.yaml depth=deep"),
        '3:30: "deep" is not a valid depth: use a whole number, such as 2',
    ),
    "a wrong flag": (
        region("verdict tea.yaml tea short=no"),
        '3:34: "no" is not a valid value of "short": write "short" alone',
    ),
    "an unknown statement": (
        region("verdict tea.yaml burn"),
        '3:30: there is no statement "burn" in the map; did you mean "burns"?',
    ),
    "an unknown focus": (
        region("picture tea.yaml focus=xxxx"),
        '3:30: there is no statement "xxxx" in the map; argmap show lists them',
    ),
    "a missing map": (
        region("outline gone.yaml"),
        '3:21: there is no file "gone.yaml"; write the path relative to the file that contains it',
    ),
    "a map outside": (
        region("outline ../tea.yaml"),
        '3:21: "../tea.yaml" leaves the project; keep the file below the working directory',
    ),
    "a broken map": (
        region("outline broken.yaml"),
        '3:21: the map "broken.yaml" cannot be read whole; fix it: argmap validate broken.yaml',
    ),
    "a marker in a paragraph": (
        f"Words\n    {region('outline tea.yaml')}",
        (
            "4:5: the region would not be recognised after writing; put an empty line before its first marker, and "
            "indent it as the text around it"
        ),
    ),
    "words at the end": (
        "<!-- argmap outline tea.yaml --><!-- argmap end outline -->",
        '3:33: the end of a region takes no words; write "<!-- argmap end -->"',
    ),
    "a picture of another kind": (
        region("picture tea.yaml to=tea.png"),
        '3:30: "tea.png" does not name a picture; end it with ".svg"',
    ),
    "a picture outside": (
        region("picture tea.yaml to=../../tea.svg"),
        '3:30: "../../tea.svg" leaves the project; name another file with to="..."',
    ),
    "a picture at an absolute path": (
        region("picture tea.yaml to=/tea.svg"),
        '3:30: "/tea.svg" is not a path relative to this file; write "/" between its folders',
    ),
    "a picture over another file": (
        region("picture tea.yaml to=mine.svg"),
        '3:30: "mine.svg" already exists and was not drawn by argmap; name another file with to="..."',
    ),
    "a picture over a folder": (
        region("picture tea.yaml to=folder.svg"),
        '3:30: "folder.svg" already exists and was not drawn by argmap; name another file with to="..."',
    ),
    "two pictures for one file": (
        f"{region('picture tea.yaml')}\n{region('picture tea.yaml verdicts')}",
        '4:1: another region writes a different picture to "tea.svg"; name another file with to="..."',
    ),
}


@pytest.mark.parametrize("name", PROBLEMS)
def test_what_is_wrong_is_reported_with_its_place_and_nothing_is_written(name: str, tea: Path) -> None:
    content, expected = PROBLEMS[name]
    put(tea / "broken.yaml", TEA + "bogus: 1\n")
    put(tea / "mine.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n')
    (tea / "folder.svg").mkdir()
    put(tea / "good.md", f"{region('outline tea.yaml')}\n{region('picture tea.yaml to=good.svg')}\n")
    put(tea / "page.md", HEAD + content + "\n")
    before = kept(tea)
    for options in ((), ("--check",), ("--diff",)):
        outcome = run("sync", "good.md", "page.md", *options)
        assert (outcome.code, outcome.out) == (2, "")
        assert f"page.md:{expected}" in outcome.err.splitlines()
        assert outcome.err.splitlines()[-1] == "argmap: 1 problem; nothing was written"
    assert ("broken.yaml:14:1" in outcome.err) is (name == "a broken map")
    assert kept(tea) == before


@pytest.mark.parametrize(
    ("failing", "place"),
    [("verdict tea.yaml burn", "1:30"), ("outline gone.yaml", "1:21"), ("picture tea.yaml to=tea.png", "1:30")],
)
def test_a_region_after_one_that_fails_is_not_reported_too(failing: str, place: str, tea: Path) -> None:
    put(tea / "page.md", f"{region(failing)}\n\n{region('outline tea.yaml')}\n\n{region('verdict tea.yaml tea')}\n")
    outcome = run("sync", "page.md")
    assert [line.split(": ", maxsplit=1)[0] for line in outcome.err.splitlines()] == [f"page.md:{place}", "argmap"]


def test_a_region_after_one_that_fails_is_still_reported_where_it_would_be_lost(tea: Path) -> None:
    lost = f"Words\n    {region('outline tea.yaml')}"
    put(tea / "page.md", f"{region('outline gone.yaml')}\n\n{region('outline tea.yaml')}\n\n{lost}\n")
    outcome = run("sync", "page.md")
    places = [line.split(": ", maxsplit=1)[0] for line in outcome.err.splitlines()]
    assert places == ["page.md:1:21", "page.md:6:5", "argmap"]


def test_all_problems_are_reported_at_once_in_order_of_position(tea: Path) -> None:
    put(tea / "b.md", f"{region('outline gone.yaml')}\n\n{END}\n\n{region('verdict tea.yaml x')}\n")
    put(tea / "a.html", f"<p>{region('outline tea.yaml focus=x depth=y')}</p>")
    outcome = run("sync", "b.md", "a.html")
    assert [line.split(": ", maxsplit=1)[0] for line in outcome.err.splitlines()] == [
        *("a.html:1:33", "a.html:1:41", "b.md:1:21", "b.md:3:1", "b.md:5:30"),
        "argmap",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["-"], "standard input cannot be updated: name the files with regions"),
        ([""], "a path is empty: name a Markdown or HTML file"),
        (
            ["tea.yaml"],
            '"tea.yaml" is neither Markdown nor HTML: name a file that ends with ".md", ".markdown", ".html" or ".htm"',
        ),
        (["."], '"." is a folder: name the files in it, as in ./*.md'),
    ],
)
def test_what_is_not_a_document_is_refused(words: list[str], message: str, tea: Path) -> None:
    assert run("sync", *words) == Outcome(2, "", f"argmap: {message}\n")
    assert (tea / "tea.yaml").read_text(encoding="utf-8") == TEA


def test_a_document_that_cannot_be_read_is_reported(tea: Path) -> None:
    (tea / "page.md").write_bytes(b"# Caf\xe9\n")
    outcome = run("sync", "page.md", "gone.md")
    assert outcome.code == 2
    assert "page.md:1:6: byte 0xE9 at offset 5 is not UTF-8; save the file as UTF-8 text" in outcome.err
    assert "gone.md:1:1: the file cannot be read: no such file or directory" in outcome.err


# Links, and files that somebody else made.


@LINKS
def test_no_picture_goes_through_a_link_out_of_the_project(tea: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    run("render", "tea.yaml", "-o", str(other / "tea.svg"))
    before = kept(other)
    (tea / "tea.svg").symlink_to(other / "tea.svg")
    (tea / "linked").symlink_to(other)
    put(tea / "a.md", region("picture tea.yaml verdicts"))
    put(tea / "b.md", region("picture tea.yaml to=linked/tea.svg verdicts"))
    assert '"tea.svg" is a symbolic link; remove it, or name another file' in run("sync", "a.md").err
    assert '"linked/tea.svg" leaves the project' in run("sync", "b.md").err
    (tea / "gone.svg").symlink_to(other / "gone.svg")
    put(tea / "c.md", region("picture tea.yaml to=gone.svg"))
    assert '"gone.svg" is a symbolic link' in run("sync", "c.md").err
    assert kept(other) == before


@LINKS
def test_a_document_that_is_a_link_out_of_the_project_is_refused(
    tea: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = put(tmp_path_factory.mktemp("other") / "page.md", region("outline tea.yaml"))
    (tea / "page.md").symlink_to(other)
    message = 'argmap: "page.md" is a link out of the project: name the file itself\n'
    assert run("sync", "page.md") == Outcome(2, "", message)
    assert other.read_text(encoding="utf-8") == region("outline tea.yaml")


@LINKS
def test_a_document_that_is_a_link_in_the_project_is_written_where_it_leads(tea: Path) -> None:
    page = put(tea / "docs" / "page.md", region("verdict ../tea.yaml tea short"))
    (tea / "docs" / "link.md").symlink_to(page)
    assert run("sync", "docs/link.md", "docs/page.md") == Outcome(0, "", "1 region updated\n")
    assert (tea / "docs" / "link.md").is_symlink()
    assert page.read_text(encoding="utf-8") == region("verdict ../tea.yaml tea short", "stands")


@needs_permissions
def test_all_files_are_written_or_none(tea: Path) -> None:
    put(tea / "a.md", region("picture tea.yaml"))
    put(tea / "b.md", region("outline tea.yaml"))
    put(tea / "shut" / "c.md", region("outline ../tea.yaml"))
    (tea / "shut" / "c.md").chmod(0o400)
    before = kept(tea)
    outcome = run_without_rights("sync", "a.md", "b.md", "shut/c.md")
    assert outcome == Outcome(2, "", 'argmap: "shut/c.md": permission denied\n')
    assert kept(tea) == before


# What would change.


def test_a_check_lists_what_is_out_of_date(tea: Path) -> None:
    put(
        tea / "page.md",
        f"# Tea\n\nIt {region('verdict tea.yaml tea short', 'stands')}.\n\n{region('picture tea.yaml')}\n",
    )
    before = kept(tea)
    outcome = run("sync", "--check", "page.md")
    assert outcome == Outcome(
        1, 'page.md:5:1: "picture" is out of date (tea.svg)\n', "1 region out of date, 1 up to date\n"
    )
    assert kept(tea) == before
    assert run("sync", "page.md").code == 0
    put(tea / "tea.yaml", TEA.replace("So they found.", "So others found."))
    outcome = run("sync", "--check", "page.md")
    assert outcome == Outcome(
        1, 'page.md:5:1: "picture" is out of date (tea.svg)\n', "1 region out of date, 1 up to date\n"
    )
    (tea / "tea.svg").unlink()
    assert run("sync", "--check", "page.md").code == 1


def test_a_difference_is_shown_as_patch_reads_it(tea: Path) -> None:
    line = f"It {region('verdict tea.yaml tea short')}.\n"
    put(tea / "page.md", line)
    shown = f"--- page.md\n+++ page.md\n@@ -1 +1 @@\n-{line}+{line.replace(END, 'stands' + END)}"
    assert run("sync", "--diff", "page.md") == Outcome(1, shown, "1 region out of date\n")
    assert (tea / "page.md").read_text(encoding="utf-8") == line


def test_a_document_without_regions_is_left_alone(tea: Path) -> None:
    put(tea / "page.md", "# Nothing\n")
    message = "there are no regions: argmap sync --help shows how one is marked\n"
    assert run("sync", "page.md") == run("sync", "page.md", "--check") == Outcome(0, "", message)


def test_a_map_without_statements_or_sources_says_so(tea: Path) -> None:
    put(tea / "empty.yaml", "argmap: 1\ntitle: Empty\nclaims: {}\n")
    page = put(tea / "page.md", f"{region('outline empty.yaml')}\n\n{region('sources empty.yaml')}\n")
    html = put(tea / "page.html", f"{region('sources empty.yaml')}\n")
    assert run("sync", "page.md", "page.html").code == 0
    assert "\n*The map has no statements.*\n" in page.read_text(encoding="utf-8")
    assert "\n*The map names no sources.*\n" in page.read_text(encoding="utf-8")
    assert "<p><em>The map names no sources.</em></p>" in html.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_documents_of_the_project_are_current() -> None:
    found = sync([str(ROOT / "README.md"), *map(str, sorted((ROOT / "docs").rglob("*.md")))])
    stale = [
        f"{each.span.path}:{each.span.start.line}"
        for one in found.documents
        for each in one.regions
        if not each.is_current
    ]
    assert (found.problems, stale) == ((), []), "run: make docs"
    assert sum(len(one.regions) for one in found.documents if one.file.before.path.endswith("README.md")) >= 3
