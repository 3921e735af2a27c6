"""The laws of the page's layout: what its script lays out stands where Python puts it, whatever is hidden."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")

from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

import argmap
from argmap.diagram.layout import place
from argmap.diagram.scene import DiagramOptions, Direction, Picture
from argmap.diagram.scene.geometry import Placed
from argmap.diagram.scene.homes import AT_ROOT
from argmap.diagram.scene.options import Far
from argmap.diagram.scene.outline import Gate
from argmap.evaluation.terms import Terms
from argmap.model.graph import Graph
from argmap.model.views.outline import Order
from argmap.page.bundle import bundle
from argmap.page.document import LAYOUT
from argmap.page.drawing import drawing
from argmap.page.measures import measures
from argmap.workspace.rendering import RenderOptions, draw_map
from tests.diagram.layout.made import WAYS, laid_out, maps
from tests.laws import examples
from tests.maps import ROOT, documents_of, read_whole
from tests.page.browsing import opened

LOOKS = st.builds(
    DiagramOptions,
    direction=st.sampled_from(WAYS),
    spread=st.booleans(),
    words=st.booleans(),
    order=st.sampled_from([Order.FOR_FIRST, Order.FOR_FIRST, Order.FILE]),
)
ARRANGE = """
window.arrange = (text) => {
  const [data, hidden] = JSON.parse(text);
  const away = new Set(hidden);
  const { boxes, steps, ...rest } = modules.arranging.arrange(
    modules.outline.outlineOf(modules.outline.prepare(data), (place) => !away.has(place)),
  );
  return JSON.stringify({ ...rest, boxes: [...boxes], steps: [...steps] });
};
"""
# All that is drawn in a picture by its geometry: boxes and stand-ins by their ids, and lines as they are in paths.
DRAWN = """() => {
  const root = document.querySelector('.canvas svg') ?? document.querySelector('svg');
  const inner = root.querySelector('[id$=".picture"]');
  const back = inner.getScreenCTM().inverse();
  const boxes = [...inner.querySelectorAll('.box, .row, .card, .stand-in')].map(each => {
    const frame = each.querySelector(':scope > :is(.frame, .strip, .outline)');
    const {x, y, width, height} = frame.getBBox();
    const at = new DOMPoint(x, y).matrixTransform(back.multiply(frame.getScreenCTM()));
    return [each.id, ...[at.x, at.y, width, height].map(number => Math.round(number * 10) / 10)];
  });
  const lines = [...inner.querySelectorAll('.line path, .trunk path')].map(path => path.getAttribute('d'));
  const bands = [...inner.querySelectorAll('.ground')].map(each =>
    ['x', 'y', 'width', 'height'].map(name => each.getAttribute(name)).join(' '));
  const words = [...inner.querySelectorAll('.name')].map(each => each.textContent);
  return {boxes: boxes.sort(), lines: lines.sort(), bands: bands.sort(), words: words.sort()};
}"""


@pytest.fixture(scope="module")
def arranging(browser: Browser) -> Iterator[Page]:
    """Return a blank page with the part of the script that lays out."""
    page = browser.new_page()
    scripts = {name: files("argmap.page").joinpath(f"scripts/{name}.js").read_text("utf-8") for name in LAYOUT}
    page.add_script_tag(content=bundle({"measures": measures(), **scripts}) + ARRANGE, type="module")
    page.wait_for_function("() => Boolean(window.arrange)")
    yield page
    page.close()


def by_script(page: Page, picture: Picture, hidden: Sequence[int] = ()) -> dict[str, Any]:
    """Return where the page's script puts the parts of a picture of which some places are hidden."""
    data = drawing(picture, shows_verdicts=False, has_boxes=False)
    found = json.loads(page.evaluate("text => arrange(text)", json.dumps([data, list(hidden)])))
    ids = [group.id for group in picture.groups]
    return {
        "size": [found["width"], found["height"]],
        "boxes": {place: [*box["area"], box["side"]] for place, box in found["boxes"]},
        "steps": {link: [step["branch"], step["bracket"], step["joints"]] for link, step in found["steps"]},
        "trunks": [[t["stroke"], t["target"], t["isOnLink"], t["links"], t["lines"]] for t in found["trunks"]],
        "bands": [[ids[b["group"]], b["area"], b["title"], b["room"]] for b in found["bands"]],
        "pairs": [[pair["nodes"], pair["lines"], pair["ends"]] for pair in found["pairs"]],
        "headings": [[heading["words"], heading["at"]] for heading in found["headings"]],
    }


def by_python(placed: Placed, numbers: Sequence[int] = ()) -> dict[str, Any]:
    """Return the places of a picture in the same form; `numbers` are those that its places have in the whole."""
    whole = numbers or range(len(placed.boxes))
    return {
        "size": [placed.width, placed.height],
        "boxes": {whole[number]: [*box.area, box.side] for number, box in placed.boxes.items()},
        "steps": {link: listed([step.branch, step.bracket, step.joints]) for link, step in placed.steps.items()},
        "trunks": [
            [t.stroke, t.target if t.is_on_link else whole[t.target], t.is_on_link, list(t.links), listed(t.lines)]
            for t in placed.trunks
        ],
        "bands": [[b.group, list(b.area), list(b.title), list(b.room)] for b in placed.bands],
        "pairs": [[list(pair.nodes), listed(pair.lines), listed(pair.ends)] for pair in placed.pairs],
        "headings": [[heading.words, list(heading.at)] for heading in placed.headings],
    }


def listed(value: object) -> object:
    """Return tuples as lists."""
    return list(map(listed, value)) if isinstance(value, list | tuple) else value


def same(one: object, other: object) -> bool:
    """Return whether two values are the same but for what floating-point numbers lose."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other or (isinstance(one, int | float) and isinstance(other, int | float) and abs(one - other) < 1e-6)


def without(picture: Picture, hidden: frozenset[int]) -> tuple[Picture, list[int]]:
    """Return a picture without some places, as if they had never been there, and the numbers of those that are left.

    What is hidden is closed: with a place, all that leads to it; and with a premise, the others of its step.
    """
    outline = picture.outline
    kept = [number for number in range(len(outline.places)) if number not in hidden]
    new = {number: place for place, number in enumerate(kept)}
    slots = tuple(tuple(new[slot] for slot in its if slot in new) for its in outline.slots)

    def left(links: Sequence[int]) -> tuple[int, ...]:
        return tuple(link for link in links if slots[link])

    trunks = [
        tuple(trunk._replace(links=left(trunk.links)) for trunk in outline.trunks[number] if left(trunk.links))
        for number in kept
    ]
    begins = {
        section: sum(number < begin for number in kept)
        for section, begin in outline.begins.items()
        if any(number in outline.section(section) for number in kept)
    }
    is_left = [home in new for home in outline.homes]
    pairs = replace(
        picture.pairs,
        neighbours=tuple(pair for pair in picture.pairs.neighbours if all(is_left[node] for node in pair)),
        rails=tuple(
            rail for whole in picture.pairs.rails if len(rail := tuple(node for node in whole if is_left[node])) > 1
        ),
    )
    rest = replace(
        outline,
        places=tuple(outline.places[number] for number in kept),
        slots=slots,
        trunks=tuple(trunks),
        gates=tuple(Gate(left(gate.backing), left(gate.undercuts)) for gate in outline.gates),
        begins=begins,
        homes=tuple(new.get(home, -1) for home in outline.homes),
    )
    return replace(picture, outline=rest, pairs=pairs), kept


def below(picture: Picture, folded: Sequence[int]) -> frozenset[int]:
    """Return the places that are hidden when others are folded: all that leads to those."""
    outline = picture.outline
    owners: dict[int, int] = {}
    for number, trunks in enumerate(outline.trunks):
        stack = [link for trunk in trunks for link in trunk.links]
        while stack:
            link = stack.pop()
            owners[link] = number
            stack.extend((*outline.gates[link].backing, *outline.gates[link].undercuts))
    hidden: set[int] = set()
    for number, its in enumerate(outline.places):
        if its.link != AT_ROOT and (owners[its.link] in hidden or owners[its.link] in folded):
            hidden.add(number)
    return frozenset(hidden)


@given(graph=maps(), look=LOOKS)
@settings(max_examples=examples(400))
def test_the_script_puts_everything_where_python_puts_it(arranging: Page, graph: Graph, look: DiagramOptions) -> None:
    picture, placed = laid_out(graph, look)
    assert same(by_script(arranging, picture), by_python(placed))


def test_the_script_raises_what_is_first_in_a_tall_picture_as_python_does(arranging: Page) -> None:
    lines = "".join(
        f"  b{number}: {{text: B., supports: a}}\n  c{number}: {{text: C., supports: b{number}}}\n"
        for number in range(40)
    )
    graph = read_whole(f"theses: t\nclaims:\n  t: T.\n  a: {{text: A., supports: t}}\n{lines}").graph
    picture, placed = laid_out(graph, DiagramOptions(Direction.LR))
    thesis, first, *_ = (placed.boxes[number].area.top for number in range(len(placed.boxes)))
    assert thesis == first < placed.height / 4
    assert same(by_script(arranging, picture), by_python(placed))


@given(graph=maps(), look=LOOKS, data=st.data())
@settings(max_examples=examples(400))
def test_what_is_left_after_folding_is_laid_out_as_if_nothing_else_had_been_there(
    arranging: Page, graph: Graph, look: DiagramOptions, data: st.DataObject
) -> None:
    picture, _ = laid_out(graph, look)
    count = len(picture.outline.places)
    folded = data.draw(st.lists(st.integers(0, count - 1), min_size=1, max_size=4))
    hidden = below(picture, folded)
    rest, kept = without(picture, hidden)
    assert same(by_script(arranging, picture, sorted(hidden)), by_python(place(rest), kept))


GOLDEN = ROOT / "tests" / "diagram" / "golden"
SHOWN = (
    (ROOT / "arguments" / "four-day-week.yaml", DiagramOptions(whole_text=True)),
    (GOLDEN / "rivals.yaml", DiagramOptions(Direction.BT, whole_text=True, words=True)),
    (GOLDEN / "shared.yaml", DiagramOptions(Direction.RL, whole_text=True, far=Far.LINES)),
)


@pytest.mark.slow
@pytest.mark.parametrize(("path", "look"), SHOWN, ids=[path.stem for path, _ in SHOWN])
def test_the_page_draws_what_the_picture_shows(
    browser: Browser, path: Path, look: DiagramOptions, tmp_path: Path
) -> None:
    graph = argmap.read(path).graph
    # A page has room for verdicts from the beginning, and shows all texts whole.
    terms = Terms()
    written = {}
    for form in ("svg", "html"):
        written[form] = tmp_path / f"map.{form}"
        options = RenderOptions(form=form, look=look, is_whole=True, terms=terms)
        written[form].write_bytes(str(draw_map(graph, documents_of(graph), options)).encode())
    with opened(browser, written["svg"]) as picture, opened(browser, written["html"]) as page:
        drawn = page.run(DRAWN)
        assert drawn["boxes"]
        assert drawn == picture.run(DRAWN)
