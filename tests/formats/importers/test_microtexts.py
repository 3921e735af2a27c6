"""arg-microtexts: every text of the corpus comes back as it went out."""

from pathlib import Path

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.exchange.xml_tree import parse_xml
from argmap.formats.importers import recognised
from tests.formats.exchange.converting import (
    exported,
    imported,
    imported_file,
    lost,
    needs_samples,
    read_again,
    samples,
    steps,
    texts,
)
from tests.maps import read_whole

TEXTS = samples("microtexts", ".xml")
HEAD = '<arggraph id="t" topic_id="shop_hours" stance="pro">'
CONTENT = f"""{HEAD}
<edu id="e1">The shop should</edu><edu id="e2">stay open.</edu><edu id="e3">People like it.</edu>
<edu id="e4">Rents have risen.</edu><edu id="e5">The owner pays none.</edu><edu id="e6">The house is the owner's.</edu>
<adu id="a1" type="pro"/><adu id="a2" type="pro"/><adu id="a3" type="opp"/><adu id="a4" type="pro"/>
<adu id="a5" type="pro"/>
<edge id="s1" src="e1" trg="a1" type="seg"/><edge id="s2" src="e2" trg="a1" type="seg"/>
<edge id="s3" src="e3" trg="a2" type="seg"/><edge id="s4" src="e4" trg="a3" type="seg"/>
<edge id="s5" src="e5" trg="a4" type="seg"/><edge id="s6" src="e6" trg="a5" type="seg"/>
<edge id="c1" src="a2" trg="a1" type="exa"/><edge id="c2" src="a3" trg="a1" type="reb"/>
<edge id="c3" src="a4" trg="c2" type="und"/><edge id="c4" src="a5" trg="c3" type="add"/>
</arggraph>
"""


def tree(content: str | bytes) -> tuple[dict[str, str], list[tuple[str, dict[str, str], str]]]:
    """Return what a graph says about its text, and its segments, units and edges in their order."""
    root = parse_xml(content.encode() if isinstance(content, str) else content)
    return root.attributes, [(each.tag, each.attributes, each.text.strip()) for each in root.children]


def there_and_back(content: bytes) -> str:
    """Return the file that is exported of the map that is imported from one."""
    return str(exported("microtexts", read_again(imported("microtexts", content).map)).content)


@needs_samples
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_comes_back_exactly(path: Path) -> None:
    assert tree(there_and_back(path.read_bytes())) == tree(path.read_bytes())


@needs_samples
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_lost_on_the_way_in(path: Path) -> None:
    assert imported_file("microtexts", path).losses.is_lossless


def test_a_graph_becomes_a_map() -> None:
    made = imported("microtexts", CONTENT)
    found = read_again(made.map).map
    assert found.title == "Shop hours"
    assert found.theses == ("a1",)
    assert texts(found)["a1"] == "The shop should stay open."
    assert [(name, each.by, each.voice) for name, each in found.statements.items()] == [
        ("a1", "proponent", "author"),
        ("a2", "proponent", "author"),
        ("a3", "opponent", "reported"),
        ("a4", "proponent", "author"),
        ("a5", "proponent", "author"),
    ]
    assert steps(found) == {
        ("a2 -> a1", "supports", ("a2",), "a1"),
        ("a3 -> a1", "attacks", ("a3",), "a1"),
        ("c3", "undercuts", ("a4", "a5"), "a3 -> a1"),
    }
    assert next(step.scheme for step in found.steps if step.id == "a2 -> a1") == "example"
    assert tree(there_and_back(CONTENT.encode())) == tree(CONTENT)


def test_what_leads_nowhere_is_reported_with_its_place() -> None:
    content = f"""{HEAD}
<edu id="e1">A.</edu><adu id="a1" type="pro"/><adu id="a1" type="pro"/><adu type="opp"/>
<edge id="c1" src="a1" trg="a9" type="sup"/>
<edge id="c2" src="a1" trg="c7" type="add"/>
<edge id="c3" src="a1" trg="a1" type="odd"/>
</arggraph>"""
    assert lost(imported("microtexts", content)) == [
        ("statements", "line 2, column 47", 'duplicate unit "a1"'),
        ("statements", "line 2, column 72", "a unit without an id"),
        ("statements", "line 2, column 22", '"a1" has no text, so its title or id is used'),
        ("relations", "line 5, column 1", '"odd" is not the type of a relation'),
        ("relations", "line 4, column 1", "a premise of a relation that does not exist"),
        ("relations", "line 3, column 1", "a relation to a statement that does not exist"),
    ]


def test_a_map_that_was_not_imported_is_exported_with_a_report() -> None:
    made = read_whole("""
groups: {money: Money}
claims:
  stay: {text: "The shop ]]> stays & stays.", contradicts: go, group: money}
  go: The shop closes.
evidence:
  trade: {text: Trade has grown., url: "https://example.org/trade", supports: stay}
  ledger: {text: The ledger says so., url: "https://example.org/ledger", supports: trade -> stay}
counterarguments:
  rent: {text: The rent has risen., attacks: stay, voice: conceded}
""")
    sent = exported("microtexts", made)
    back = imported("microtexts", sent.content).map
    assert sorted(texts(back).values()) == sorted(each.text for each in made.map.statements.values())
    assert {(relation, len(premises)) for _, relation, premises, _ in steps(back)} == {("supports", 1), ("attacks", 1)}
    assert len(back.contradictions) == 1
    assert {concept for concept, _, _ in lost(sent)} == {"relations", "group", "groups", "url"}


@pytest.mark.parametrize("content", ["<arggraph>", "<!DOCTYPE a [<!ENTITY b 'c'>]><arggraph/>", "<other/>", "", "text"])
def test_what_is_not_a_graph_is_refused(content: str) -> None:
    with pytest.raises(ImportRefusedError, match="cannot be read as arg-microtexts"):
        imported("microtexts", content, name="a.xml")
    assert "microtexts" not in recognised(GivenFile("a.xml", content.encode()))
