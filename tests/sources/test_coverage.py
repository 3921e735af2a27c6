"""`argmap coverage`: the table, the JSON, the page."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli.app import app

runner = CliRunner()

TABLE = """The bakery on the corner (bakery)
  par  words  quoted
    -      5                      # The bakery on the corner
    1     20    55 %  ██████····  opens-early, old-ovens
    2     16     0 %  ··········  (Some say that the bread was better then. …)
  all     36    30 %
2 of 4 sentences touched, 50 %
    2.1   Some say that the bread was better then.
    2.2   The baker may close the shop in May.

"""


def add_source() -> None:
    """Write the record and fingerprint of the article."""
    assert runner.invoke(app, ["source", "add", "seeds/bakery.md", "-q"]).exit_code == 0


@pytest.mark.usefixtures("project")
def test_the_table_has_a_line_for_each_paragraph() -> None:
    """With the words quoted, and who quotes them."""
    add_source()
    result = runner.invoke(app, ["coverage", "map.yaml"])
    assert (result.exit_code, result.stdout) == (0, TABLE)


def test_the_fingerprint_alone_gives_the_same_counts(project: Path) -> None:
    """Only the first words of unquoted paragraphs are missing."""
    add_source()
    with_text = json.loads(runner.invoke(app, ["coverage", "map.yaml", "-f", "json"]).stdout)
    (project / "seeds" / "bakery.md").unlink()
    without = json.loads(runner.invoke(app, ["coverage", "map.yaml", "-f", "json"]).stdout)
    (found,) = with_text["sources"]
    assert [each["text"] for each in found["untouched"]] == [
        "Some say that the bread was better then.",
        "The baker may close the shop in May.",
    ]
    for each in found["untouched"]:
        each["text"] = None
    assert with_text == without
    assert (found["percent"], found["sentences"], found["touched"], found["percent_touched"]) == (30, 4, 2, 50)
    assert with_text["sources"][0]["blocks"][1]["statements"] == ["opens-early", "old-ovens"]


@pytest.mark.usefixtures("project")
def test_too_little_coverage_fails() -> None:
    """As asked with --fail-under."""
    add_source()
    assert runner.invoke(app, ["coverage", "map.yaml", "--fail-under", "50"]).exit_code == 0
    assert runner.invoke(app, ["coverage", "map.yaml", "--fail-under", "51"]).exit_code == 1


def test_a_map_whose_sources_are_not_available_ends_with_code_2(project: Path) -> None:
    """The message says why."""
    (project / "seeds" / "bakery.yaml").write_text("title: Bread\n", encoding="utf-8")
    result = runner.invoke(app, ["coverage", "map.yaml"])
    assert result.exit_code == 2
    assert result.stderr == "argmap: no source of this map is quoted and available as text or fingerprint\n"


APART = """# The pier

The pier was closed in May.1 Nobody said why. It rained a lot.

[The harbour office](https://example.org/harbour) [The clerk](https://example.org/clerk)

https://example.org/minutes https://example.org/plan

1 Minutes of the council. It met twice.
"""
OUTSIDE = "\n# Outside the article\n\nRead this next. Subscribe to our letter.\n"


@pytest.mark.parametrize("more", ["", OUTSIDE])
@pytest.mark.parametrize("is_text_kept", [True, False])
def test_notes_lists_of_links_and_what_stands_outside_hold_no_sentences(
    project: Path, more: str, *, is_text_kept: bool
) -> None:
    text = project / "seeds" / "bakery.md"
    text.write_text(APART + more, encoding="utf-8")
    add_source()
    if not is_text_kept:
        text.unlink()
    map_file = project / "map.yaml"
    words = map_file.read_text(encoding="utf-8")
    for old in ("The bakery opens at six", "Its ovens were built in 1931"):
        words = words.replace(f"quote: {old}", "quote: The pier was closed in May")
    map_file.write_text(words, encoding="utf-8")
    (found,) = json.loads(runner.invoke(app, ["coverage", "map.yaml", "-f", "json"]).stdout)["sources"]
    assert (found["sentences"], found["touched"]) == (3, 1)
    assert [(each["paragraph"], each["sentence"]) for each in found["untouched"]] == [(1, 2), (1, 3)]
    shown = runner.invoke(app, ["coverage", "map.yaml"]).stdout
    second = "Nobody said why." if is_text_kept else "3 words"
    assert f"1 of 3 sentences touched, 33 %\n    1.2   {second}\n" in shown


def test_of_very_many_sentences_the_first_are_listed(project: Path) -> None:
    article = project / "seeds" / "bakery.md"
    sentences = " ".join(f"Number {number} was baked." for number in range(150))
    article.write_text(f"The bakery opens at six. Its ovens were built in 1931. {sentences}\n", encoding="utf-8")
    add_source()
    shown = runner.invoke(app, ["coverage", "map.yaml"]).stdout
    assert "    1.102 Number 99 was baked.\n  and 50 more: --format json lists all\n" in shown
    (found,) = json.loads(runner.invoke(app, ["coverage", "map.yaml", "-f", "json"]).stdout)["sources"]
    assert len(found["untouched"]) == 150


class Page(HTMLParser):
    """Collects what a page marks, links to and runs."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.marked: list[str] = []
        self.in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, its id and its link."""
        values = dict(attrs)
        self.tags.add(tag)
        self.in_mark = self.in_mark or tag == "mark"
        self.ids.extend(value for key, value in attrs if key == "id" and value)
        self.links.append(values.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a mark."""
        self.in_mark = self.in_mark and tag != "mark"

    def handle_data(self, data: str) -> None:
        """Note marked words."""
        if self.in_mark:
            self.marked.append(data)


def read_page(*arguments: str) -> Page:
    """Return the page that the command writes, all links of which have a target and all ids of which stand once."""
    assert runner.invoke(app, ["coverage", *arguments, "--html", "build/page.html"]).exit_code == 0
    page = Page()
    page.feed(Path("build/page.html").read_text(encoding="utf-8"))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links if link.startswith("#")} <= set(page.ids)
    return page


def add_evidence(project: Path, **quotations: str) -> None:
    """Add evidence to the map, each with its quotation."""
    lines = [
        f"      {name}:\n        text: {name} is so.\n        quote: {quote}\n" for name, quote in quotations.items()
    ]
    with (project / "map.yaml").open("a", encoding="utf-8") as file:
        file.writelines(lines)


@pytest.mark.usefixtures("project")
def test_the_page_lights_the_quoted_passages_and_links_both_ways() -> None:
    """From the strip to the paragraphs, from passages to statements and back."""
    add_source()
    page = read_page("map.yaml")
    assert page.marked == ["The bakery opens at six", "Its ovens were built in 1931"]
    assert [link for link in page.links if link] == [
        "#bakery:block-1",
        "#bakery:block-2",
        "#bakery:block-2",
        "#bakery:block-1",
        "#bakery:statement-1",
        "#bakery:statement-1",
        "#bakery:statement-2",
        "#bakery:statement-2",
        "#bakery:passage-1",
        "#bakery:passage-2",
        "#bakery:block-2",
    ]


def test_passages_that_overlap_are_lit_piece_by_piece(project: Path) -> None:
    """Each piece is linked, and each statement has a passage of its own to go to."""
    add_source()
    add_evidence(project, whole="opens at six, and ... Its ovens were built in 1931", twice="The bakery opens at six")
    page = read_page("map.yaml")
    assert page.marked == ["The bakery ", "opens at six", ", and", "Its ovens were built in 1931"]
    assert {f"bakery:passage-{number}" for number in (1, 2, 3, 4)} <= set(page.ids)


def test_without_the_text_the_page_shows_what_the_map_quotes(project: Path) -> None:
    """And how many words stand between."""
    add_source()
    add_evidence(project, whole="“nobody in the street” ... ovens were built in 1931")
    (project / "seeds" / "bakery.md").unlink()
    page = read_page("map.yaml")
    assert page.marked == [
        "The bakery opens at six",
        "nobody in the street",
        "Its ovens were built in 1931",
        "ovens were built in 1931",
    ]
    text = Path("build/page.html").read_text(encoding="utf-8")
    assert [words for words in ("… 1 word …", "… 4 words …", "… 16 words …") if words in text] == [
        "… 1 word …",
        "… 4 words …",
        "… 16 words …",
    ]
    assert "The text is not available" in text


def test_words_that_are_not_in_the_source_are_not_highlighted_but_reported(project: Path) -> None:
    """The nearest passage is not what the map quotes."""
    add_source()
    add_evidence(project, altered="The bakery opens at seven", near="nobody in the Street", short="may close")
    page = read_page("map.yaml")
    assert page.marked == ["The bakery opens at six", "Its ovens were built in 1931", "may close"]
    assert "2 more not verified: run argmap validate" in Path("build/page.html").read_text(encoding="utf-8")
    covered = json.loads(runner.invoke(app, ["coverage", "map.yaml", "-f", "json"]).stdout)
    assert covered["sources"][0]["blocks"][2] == {"paragraph": 2, "words": 16, "quoted": 2, "statements": ["short"]}


@pytest.mark.parametrize(
    ("address", "links"),
    [("https://example.org/?a=1&b=2", ["https://example.org/?a=1&b=2"]), ("javascript:alert(1)", [])],
)
def test_only_addresses_of_the_web_are_linked_to(project: Path, address: str, links: list[str]) -> None:
    """Others could run something."""
    add_source()
    with (project / "seeds" / "bakery.yaml").open("a", encoding="utf-8") as record:
        record.write(f"URL: '{address}'\n")
    assert [link for link in read_page("map.yaml").links if link and not link.startswith("#")] == links


def test_several_sources_are_listed_at_the_top(project: Path) -> None:
    """Each with a link to its part of the page."""
    add_source()
    (project / "seeds" / "bakery.md").with_name("rye.md").write_text("All rye is milled here.\n", encoding="utf-8")
    assert runner.invoke(app, ["source", "add", "seeds/rye.md", "-q"]).exit_code == 0
    text = (project / "map.yaml").read_text(encoding="utf-8")
    (project / "map.yaml").write_text(text.replace("claims:", "  rye: seeds/rye.yaml\nclaims:", 1), encoding="utf-8")
    add_evidence(project, milled="All rye is milled\n        source: rye")
    page = read_page("map.yaml")
    assert [link for link in page.links if link][:2] == ["#bakery", "#rye"]
    assert {"bakery", "rye"} <= set(page.ids)


def test_nothing_in_a_source_or_map_runs_in_the_page(project: Path) -> None:
    """Markup in either is shown as text."""
    article = project / "seeds" / "bakery.md"
    article.write_text(
        "The <script>alert(1)</script> bakery opens at six. Its ovens were built in 1931.\n", encoding="utf-8"
    )
    text = (project / "map.yaml").read_text(encoding="utf-8")
    (project / "map.yaml").write_text(
        text.replace("The bakery wakes the whole street.", "<img src=x onerror=alert(1)> wakes.")
    )
    add_source()
    page = read_page("map.yaml")
    assert not page.tags & {"script", "img", "iframe", "object"}
