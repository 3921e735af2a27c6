"""Trees of reasons: Kialo, outlines in Markdown, mind maps and canvases."""

import json

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import ImportOptions, recognised
from tests.formats.exchange.converting import imported, lost, read_again, steps, texts

KIALO = """\
Discussion Title: Should cats stay in?

Some background.

1. Cats should stay in.
1.1. Pro: They live [longer](https://example.org/cats) indoors,
by several years.
1.1.1. Con: Many are bored.
1.2. Con: Cats need to hunt.
1.2.1. Con: -> See 1.1.
"""
OUTLINE = """\
# Cats

- Cats should stay in.
  - Pro: Longer,
    ...
    * Con: Many are bored.
  1. They like it.
Some prose.
"""
MIND_MAP = """\
<map version="1.0.1">
<node ID="n1" TEXT="Cats should stay in.">
<node ID="n2" TEXT="+ They live longer." LINK="https://example.org/"><icon BUILTIN="idea"/>
<richcontent TYPE="NOTE"><html><body><p>A <b>note</b>.</p></body></html></richcontent></node>
<node ID="n3" TEXT="Con: Many are bored."/>
</node>
</map>
"""
CANVAS = {
    "nodes": [
        {"id": "a1", "type": "text", "text": "Cats should stay in.", "x": 0, "y": 0, "width": 9, "height": 9},
        {"id": "b2", "type": "text", "text": "They live longer.", "x": 0, "y": 0, "width": 9, "height": 9},
        {"id": "c3", "type": "file", "file": "x.md", "x": 0, "y": 0, "width": 9, "height": 9},
    ],
    "edges": [
        {"id": "e1", "fromNode": "b2", "toNode": "a1", "label": "Supports"},
        {"id": "e2", "fromNode": "a1", "toNode": "b2", "label": "mentions"},
    ],
}


MINDMUP = {
    "formatVersion": 3,
    "title": "A donkey",
    "ideas": {
        "1": {
            "id": 1,
            "title": "It is irrational.",
            "ideas": {
                "1": {
                    "title": "group",
                    "attr": {"group": "supporting"},
                    "ideas": {
                        "1": {"id": 3, "title": "All donkeys are."},
                        "2": {"id": 4, "title": "It is one.", "attr": {"styleNames": ["attr_implicit_claim"]}},
                        "3": {
                            "title": "group",
                            "attr": {"group": "opposing"},
                            "ideas": {"1": {"id": 6, "title": "Some reason."}},
                        },
                    },
                },
                "2": {"id": 7, "title": "It hangs on it."},
            },
        }
    },
}
DSANSON = """\
It is irrational.:
  note: A note.
  r1:
    All donkeys are.:
    -It is one.:
    label: From kind
    strength: 4
    o2:
      Some reason.:
  odd: x
"""
LTAC = """\
# A case
- Claim C1: The software is safe
  - Strategy S1: By hazards
    - Claim C2: Hazards are known {assumed}
      - Evidence E1: Analysis (hara.pdf)
    - Link E1
    - Claim ^C3
  - Context X1: Release 1.0
  - Claim D1: It fails {defeater}
Odd line

- Claim C3: Hazards are mitigated
"""


def test_groups_of_mindmup_are_linked_premises_and_groups_in_groups_undercut() -> None:
    made = imported("mindmup", json.dumps(MINDMUP))
    assert steps(made.map) == {
        ("argument", "supports", ("all-donkeys-are", "it-is-one"), "it-is-irrational"),
        ("some-reason -> argument", "undercuts", ("some-reason",), "argument"),
    }
    assert str(made.map.statements["it-is-one"].kind) == "assumption"
    assert made.map.statements["it-is-one"].extra == {"x-id": "4"}
    message = "it is attached to another idea without a group that gives the relation"
    assert lost(made) == [("relations", "/ideas/1/ideas/2", message)]


def test_reasons_and_objections_of_dsanson_are_linked_premises() -> None:
    made = imported("dsanson", DSANSON)
    assert steps(made.map) == {
        ("from-kind", "supports", ("all-donkeys-are", "it-is-one"), "it-is-irrational"),
        ("some-reason -> from-kind", "undercuts", ("some-reason",), "from-kind"),
    }
    step = next(step for step in made.map.steps if step.id == "from-kind")
    assert (step.title, step.extra) == ("From kind", {"x-strength": "4"})
    assert made.map.statements["it-is-irrational"].note == "A note."
    assert lost(made) == [("entries", "line 10, column 3", '"odd" is neither a reason nor an objection')]


def test_strategies_of_an_assurance_case_are_linked_steps_and_contexts_notes() -> None:
    made = imported("ltac", LTAC)
    assert steps(made.map) == {
        ("S1", "supports", ("C2", "E1", "C3"), "C1"),
        ("E1 -> C2", "supports", ("E1",), "C2"),
        ("D1 -> C1", "attacks", ("D1",), "C1"),
    }
    assert made.map.theses == ("C1", "C3")
    assert made.map.statements["C1"].note == "Context X1: Release 1.0"
    assert (made.map.statements["C2"].tags, made.map.statements["E1"].note) == (("assumed",), "See hara.pdf.")
    assert {(concept, place) for concept, place, _ in lost(made)} == {
        ("contexts", "line 8, column 5"),
        ("lines", "line 10, column 1"),
    }


def test_a_discussion_of_kialo_keeps_its_claims_links_and_references() -> None:
    made = imported("kialo", KIALO)
    assert (made.map.title, made.map.about) == ("Should cats stay in?", "Some background.")
    assert made.map.theses == ("cats-should-stay-in",)
    longer = "they-live-longer-indoors-by-several"
    assert steps(made.map) == {
        (f"{longer} -> cats-should-stay-in", "supports", (longer,), "cats-should-stay-in"),
        (f"many-are-bored -> {longer}", "attacks", ("many-are-bored",), longer),
        ("cats-need-to-hunt -> cats-should-stay-in", "attacks", ("cats-need-to-hunt",), "cats-should-stay-in"),
        (f"{longer} -> cats-need-to-hunt", "attacks", (longer,), "cats-need-to-hunt"),
    }
    assert texts(made.map)[longer] == "They live longer indoors, by several years."
    assert [(each.title, each.url) for each in made.map.sources.values()] == [("longer", "https://example.org/cats")]
    assert lost(made) == []
    assert read_again(made.map).map.steps


def test_a_number_that_stands_twice_is_reported() -> None:
    made = imported("kialo", "1. One.\n1.1. Pro: Two.\n1.1. Con: Three.\n")
    assert lost(made) == [("claims", "line 3, column 1", "duplicate claim 1.1")]


def test_an_outline_is_read_by_its_signs_and_says_where_there_is_none() -> None:
    made = imported("markdown-outline", OUTLINE)
    assert made.map.title == "Cats"
    assert steps(made.map) == {
        ("longer -> cats-should-stay-in", "supports", ("longer",), "cats-should-stay-in"),
        ("many-are-bored -> longer", "attacks", ("many-are-bored",), "longer"),
        ("they-like-it -> cats-should-stay-in", "supports", ("they-like-it",), "cats-should-stay-in"),
    }
    assert {(concept, place) for concept, place, _ in lost(made)} == {
        ("signs", "line 7, column 1"),
        ("prose", "line 8, column 1"),
    }


def test_a_mind_map_keeps_ids_notes_and_links() -> None:
    made = imported("freemind", MIND_MAP)
    assert {name: (each.note, each.url) for name, each in made.map.statements.items()} == {
        "n1": (None, None),
        "n2": ("A note.", "https://example.org/"),
        "n3": (None, None),
    }
    assert steps(made.map) == {
        ("n2 -> n1", "supports", ("n2",), "n1"),
        ("n3 -> n1", "attacks", ("n3",), "n1"),
    }
    assert lost(made) == [("icon", "line 3, column 70", "a map has no place for it")]


def test_a_canvas_has_the_relations_that_its_labels_name_and_no_others() -> None:
    made = imported("json-canvas", json.dumps(CANVAS))
    assert steps(made.map) == {("b2 -> a1", "supports", ("b2",), "a1")}
    assert lost(made) == [
        ("boxes", "/nodes/2", "a box of type file has no text"),
        ("relations", "/edges/1", 'its label "mentions" is not a known relation; name it with --supports or --attacks'),
    ]
    options = ImportOptions(words={"mentions": "attacks"})
    assert len(steps(imported("json-canvas", json.dumps(CANVAS), options=options).map)) == 2


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.txt", KIALO, "kialo"),
        ("a.md", OUTLINE, "markdown-outline"),
        ("a.mm", MIND_MAP, "freemind"),
        ("a.json", json.dumps(CANVAS), "json-canvas"),
    ],
)
def test_each_is_recognised_by_its_content(name: str, content: str, form: str) -> None:
    assert recognised(GivenFile(name, content.encode())) == (form,)


@pytest.mark.parametrize(
    ("form", "content", "message"),
    [
        (
            "freemind",
            "<!DOCTYPE x [<!ENTITY a 'a'>]><map><node/></map>",
            'a.txt" cannot be read as XML: line 1, column 13: it has a doc',
        ),
        ("freemind", "<map><node></map>", "cannot be read as XML: line 1, column 14: mismatched tag"),
        ("freemind", "nothing", "cannot be read as XML: it does not begin with a tag"),
        ("json-canvas", '{"nodes": [', "cannot be read as JSON Canvas: line 1, column 12: expecting value"),
        ("json-canvas", "[" * 100_000, "cannot be read as JSON Canvas: it is nested too deep"),
        ("json-canvas", "1" * 5000, "cannot be read as JSON Canvas: a number in it is too long"),
    ],
)
def test_what_cannot_be_read_says_why_and_where(form: str, content: str, message: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        imported(form, content, "a.txt")
    assert message in str(refused.value)
