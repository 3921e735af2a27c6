"""Verdicts on the page: the mark, the reason, the strength, and what would change."""

import re
from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from playwright.sync_api import Browser, expect

from argmap.evaluation.analysis import summaries
from argmap.evaluation.terms import Terms
from argmap.workspace.rendering import RenderOptions, draw_map
from tests.maps import documents_of, read_whole
from tests.page.browsing import Desk, Scheme, Window, opened

ASKED = RenderOptions(form="html", terms=Terms())
RING = """
theses: t
claims:
  t: {text: The bridge is built.}
  a: {text: The smith lies., attacks: b, supports: t}
  b: {text: The miller lies., attacks: a}
evidence:
  far: {text: Stone is grey.}
  near: {text: Stone is cheap., supports: t}
  more: {text: Stone is strong., supports: t}
"""


def judged(desk: Desk) -> Desk:
    """Turn the verdicts of a page on."""
    desk.all("[data-part=verdicts]").click()
    return desk


def verdict(desk: Desk, name: str) -> list[str]:
    """Choose a statement, and return the sections of its verdict that can be seen."""
    desk.all(f'[id="map.outline:{name}"] > .item').click()
    return desk.texts(".about.open section.verdict")


def drawn(content: str, target: Path, options: RenderOptions) -> Path:
    """Write the page of a map, and return where it is."""
    graph = read_whole(content).graph
    target.write_bytes(str(draw_map(graph, documents_of(graph), options)).encode())
    return target


def test_the_panel_shows_the_verdict_its_reason_and_what_a_fall_would_change(desk: Desk) -> None:
    judged(desk)
    assert verdict(desk, "no-money") == [
        (
            "Verdict Stands: its source is rated 0.75. Strength 0.75 by quadratic-energy, from a base of 0.75 "
            "(from the ratings of source and information). It is not a probability."
        ),
        (
            "If this fell The town should build a new bridge. would stand, strength unchanged at 0.55 "
            "The town should wait. would fall, strength 0.50 instead of 0.56"
        ),
    ]
    assert verdict(desk, "wait") == [
        (
            "Verdict Tied: a tie at 0.5: 1 reason (1 directly sourced) against 1 reason (none directly sourced) for "
            "its rival “The town should build a new bridge.”, none weighed. Strength 0.56 by quadratic-energy, "
            "from a base of 0.5 (assumed, as none was given). It is not a probability."
        ),
        "All its support passes through evidence The town has six thousand crowns. step no-money -> wait",
    ]
    desk.page.locator(".about.open section.verdict a", has_text="six thousand").click()
    assert desk.chosen == "no-money"


def test_steps_that_do_not_count_are_marked_where_they_are_listed(desk: Desk) -> None:
    judged(desk)
    verdict(desk, "unsafe")
    assert "The bridge was built in 1931. does not count: undercut by “Only the miller says so.”" in desk.panel()
    verdict(desk, "dear")
    assert desk.texts(".about.open .hitch") == ["does not count: “A new bridge is too dear.” is tied"]


def test_the_outline_has_the_same_marks(desk: Desk) -> None:
    judged(desk)
    row = desk.all('[id="map.outline:wait"] .text')
    assert row.evaluate("each => getComputedStyle(each).textDecorationLine") == "none"
    assert desk.texts('[id="map.outline:wait"] small') == ["tied · thesis"]
    assert desk.texts('[id="map.outline:unsafe"] small')[0].startswith("claim · reported")


def test_a_page_opens_without_a_trace_of_verdicts_and_shows_them_when_asked(desk: Desk) -> None:
    button, bar = desk.all("[data-part=verdicts]"), desk.all('svg [id="map:wait"] .strength')
    sign = desk.all('svg [id="map:wait"] .mark')
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(bar).to_be_hidden()
    expect(sign).to_be_hidden()
    assert desk.texts('[id="map.outline:wait"] small') == ["thesis"]
    assert verdict(desk, "wait") == []
    titles = desk.run("[...document.querySelectorAll('svg [aria-label]')].map(each => each.ariaLabel).join()")
    assert not {"stands", "tied", "strength", "load-bearing"} & set(re.findall(r"[\w-]+", titles))
    judged(desk)
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(bar).to_be_visible()
    expect(sign).to_be_visible()
    assert desk.texts('[id="map.outline:wait"] small') == ["tied · thesis"]
    button.click()
    expect(bar).to_be_hidden()
    expect(sign).to_be_hidden()
    assert verdict(desk, "wait") == []


def test_a_page_that_is_asked_for_verdicts_opens_with_them(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, drawn(RING, tmp_path / "ring.html", ASKED)) as desk:
        expect(desk.all("[data-part=verdicts]")).to_have_attribute("aria-pressed", "true")
        expect(desk.all('svg [id="map:a"] .wave')).to_be_visible()
        assert "undecided, strength" in (desk.all('svg [id="map:a"]').get_attribute("aria-label") or "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong_with_verdicts(scheme: Scheme, browser: Browser, tmp_path: Path) -> None:
    page = drawn(RING, tmp_path / "ring.html", ASKED)
    with opened(browser, page, "#near", Window(scheme=scheme)) as desk:
        assert desk.run("[...document.querySelectorAll('svg .wave')].length") == 2 + 2
        assert desk.violations() == []


def test_evidence_on_which_no_thesis_depends_changes_none(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, drawn(RING, tmp_path / "ring.html", ASKED)) as desk:
        assert verdict(desk, "far")[-1] == "If this fell No thesis depends on it."
        assert verdict(desk, "t")[0].startswith("Verdict Stands: 2 of 3 reasons apply")


def test_what_was_not_computed_is_said(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summaries, "MOST_WORK", 0)
    with opened(browser, drawn(RING, tmp_path / "ring.html", ASKED)) as desk:
        assert verdict(desk, "a")[-1] == "If this fell No thesis would change."
        assert verdict(desk, "more")[-1].startswith("If this fell Not computed: too much of this map depends")


def test_without_script_the_verdicts_can_be_read_where_they_are_asked_for(browser: Browser, tmp_path: Path) -> None:
    page = drawn(RING, tmp_path / "ring.html", ASKED)
    cycle = "“The smith lies.” <- “The miller lies.” <- “The smith lies.”"
    with opened(browser, page, window=Window(with_script=False)) as desk:
        expect(desk.page.get_by_text(f"it depends on a cycle: {cycle}").first).to_be_visible()
        expect(desk.all('svg [id="map:a"] .strength')).to_be_visible()


def test_the_fall_of_one_thing_is_by_carneades_and_the_page_says_so_where_other_verdicts_are_not(
    tmp_path: Path, browser: Browser
) -> None:
    options = RenderOptions(form="html", terms=Terms(semantics="grounded"))
    with opened(browser, drawn(RING, tmp_path / "page.html", options)) as desk:
        assert verdict(desk, "near")[-1].startswith("If this fell, according to carneades The bridge is built. would")
