"""`argmap coverage`: the table, the JSON, the page."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from typer.testing import CliRunner

from argmap.cli import app

runner = CliRunner()

TABLE = """The bakery on the corner (bakery)
  par  words  quoted
    -      5                      # The bakery on the corner
    1     20    55 %  ██████····  opens-early, old-ovens
    2     16     0 %  ··········  (Some say that the bread was better then. …)
  all     36    30 %

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
    assert with_text == without
    assert with_text["sources"][0]["percent"] == 30
    assert with_text["sources"][0]["blocks"][1]["statements"] == ["opens-early", "old-ovens"]


@pytest.mark.usefixtures("project")
def test_too_little_coverage_fails() -> None:
    """As asked with --fail-under."""
    add_source()
    assert runner.invoke(app, ["coverage", "map.yaml", "--fail-under", "30"]).exit_code == 0
    assert runner.invoke(app, ["coverage", "map.yaml", "--fail-under", "31"]).exit_code == 1


def test_a_map_whose_sources_are_not_at_hand_ends_with_code_2(project: Path) -> None:
    """The message says why."""
    (project / "seeds" / "bakery.yaml").write_text("title: Bread\n", encoding="utf-8")
    result = runner.invoke(app, ["coverage", "map.yaml"])
    assert result.exit_code == 2
    assert result.stderr == "argmap: no source of this map is quoted and at hand as text or fingerprint\n"


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


def test_the_page_lights_the_quoted_passages_and_links_both_ways(project: Path) -> None:
    """Every link has its target, and every id stands once."""
    add_source()
    assert runner.invoke(app, ["coverage", "map.yaml", "--html", "build/page.html"]).exit_code == 0
    page = Page()
    page.feed((project / "build" / "page.html").read_text(encoding="utf-8"))
    assert page.marked == ["The bakery opens at six", "Its ovens were built in 1931"]
    assert len(page.ids) == len(set(page.ids))
    links = {link for link in page.links if link}
    assert links == {f"#{name}" for name in page.ids}
    assert "#statement:old-ovens" in links


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
    assert runner.invoke(app, ["coverage", "map.yaml", "--html", "page.html"]).exit_code == 0
    page = Page()
    page.feed((project / "page.html").read_text(encoding="utf-8"))
    assert not page.tags & {"script", "img", "iframe", "object"}
