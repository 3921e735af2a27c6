"""Mermaid text, parsed by the real Mermaid where Node and the package are (npm install in tests/node)."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

import pytest

import argmap
from argmap.base.errors import ArgmapError
from argmap.base.text import visible
from argmap.diagram.scene import DiagramOptions, Direction
from argmap.diagram.scene.network import Joint, network_of
from argmap.diagram.scene.theme import ThemeName
from argmap.model.graph import Graph
from tests.formats.made_maps import EVERYTHING
from tests.formats.test_hostile_text import FIELDS, HOSTILE, MAP
from tests.maps import ARGUMENTS, ROOT, drawn, picture_of, quoted, read_whole

FOLDER = ROOT / "tests" / "node"
HAS_MERMAID = shutil.which("node") is not None and (FOLDER / "node_modules" / "mermaid").is_dir()
needs_mermaid = pytest.mark.skipif(not HAS_MERMAID, reason="needs Node, and npm install in tests/node")


def flowchart(graph: Graph, look: DiagramOptions) -> str:
    """Return a map as Mermaid text."""
    return str(drawn(graph, "mermaid", look))


def parse(texts: Sequence[str]) -> list[Any]:
    """Return what the real Mermaid finds in some texts; it takes a second and more to load, and so reads them all."""
    command = ["node", "mermaid.mjs", str(FOLDER)]
    done = subprocess.run(command, cwd=FOLDER, input=json.dumps(texts).encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    found: list[Any] = json.loads(done.stdout)
    assert len(found) == len(texts)
    return found


@pytest.mark.slow
@needs_mermaid
def test_mermaid_finds_every_node_line_and_group() -> None:
    graph = read_whole(EVERYTHING).graph
    looks = [DiagramOptions(direction, theme=ThemeName.DARK) for direction in Direction if direction != Direction.AUTO]
    for look, found in zip(looks, parse([flowchart(graph, look) for look in looks]), strict=True):
        network = network_of(picture_of(graph, look))
        boxes = {node["id"] for node in found["nodes"] if not node["isGroup"]}
        assert boxes == {f"n{number}" for number in range(len(network.nodes))}
        assert [node["label"] for node in found["nodes"] if node["isGroup"]][::-1] == [
            group.title for group in network.scene.groups
        ]
        names = {node.id: f"n{number}" for number, node in enumerate(network.nodes)}
        assert [edge[:2] for edge in found["edges"]] == [[names[line.start], names[line.end]] for line in network.lines]
        assert [edge[2] for edge in found["edges"]] == [str(line.stroke) * line.has_head for line in network.lines]
        assert found["title"] == "A map"


@pytest.mark.slow
@needs_mermaid
def test_mermaid_takes_the_projects_maps() -> None:
    graphs = [argmap.read(path).graph for path in ARGUMENTS]
    parsed = parse([flowchart(graph, DiagramOptions()) for graph in graphs])
    assert [len(found["edges"]) for found in parsed] == [
        len(network_of(picture_of(graph, DiagramOptions())).lines) for graph in graphs
    ]


SHORT = {name: text for name, text in HOSTILE.items() if len(text) < 5000}


@pytest.mark.slow
@needs_mermaid
def test_hostile_text_is_text_to_mermaid() -> None:
    claims = "\n".join(f"  c{n}: {{text: {quoted(text)}}}" for n, text in enumerate(SHORT.values()))
    graph = read_whole(f"claims:\n{claims}\n  m: {{text: {quoted('%%{init: {}}%% graph TD; A-->B')}}}").graph
    [found] = parse([flowchart(graph, DiagramOptions(spread=True))])
    labels = {node["id"]: node["label"] for node in found["nodes"]}
    assert len(labels) == len(SHORT) + 1
    assert found["edges"] == []
    assert not [label for label in labels.values() if "<" in label.replace("<br>", "")]


@pytest.mark.parametrize("text", SHORT.values(), ids=SHORT)
def test_nothing_that_may_mean_something_is_in_a_label(text: str) -> None:
    content = MAP.format_map({field: quoted(text) for field in FIELDS})
    for line in flowchart(read_whole(content).graph, DiagramOptions()).splitlines()[1:]:
        label = line.partition('"')[2].rpartition('"')[0].replace("<br/>", "")
        assert not set(label) & set('"<>&`\\{}[]|%*_~^$@')
        assert len(line) == len(visible(line))


def test_a_map_that_is_too_large_is_refused_with_what_to_do() -> None:
    claims = "\n".join(f"  c{n}: {{text: Claim {n}., supports: t}}" for n in range(501))
    with pytest.raises(ArgmapError, match="at most 500 lines and 50,000 characters, and this map has 501 and"):
        flowchart(read_whole(f"claims:\n  t: T.\n{claims}").graph, DiagramOptions())


def test_points_are_small_and_cards_hold_their_rows() -> None:
    graph = read_whole(EVERYTHING).graph
    text = flowchart(graph, DiagramOptions())
    picture = network_of(picture_of(graph, DiagramOptions()))
    joints = [node for node in picture.nodes if isinstance(node, Joint)]
    assert text.count(":::joint") == len(joints)
    assert "A first piece of evidence.<br/>A book of some renown, page 1<br/><br/>evidence" in text
