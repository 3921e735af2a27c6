"""Web Annotations: one, lists, pages and collections, after the model of the W3C of 2017, and those of Hypothes.is."""

import json
from typing import Any

import pytest

from argmap.formats.exchange.given import GivenFile, ImportRefusedError
from argmap.formats.importers import IMPORTERS, ImportedText, ImportOptions, recognised
from argmap.model import Citation
from tests.formats.exchange.converting import imported, lost, read_again

ADDRESS = "https://example.org/minutes"


def annotation(name: str = "https://example.org/a1", **more: object) -> dict[str, Any]:
    """Return an annotation of some words of a page."""
    selector = {"type": "TextQuoteSelector", "exact": "four of\nfive", "prefix": "that ", "suffix": " fell"}
    target = {"source": ADDRESS, "selector": [{"type": "TextPositionSelector", "start": 3, "end": 9}, selector]}
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": name, "type": "Annotation", "target": target, **more}


BODY: dict[str, Any] = {
    "body": [{"type": "TextualBody", "value": "Most fell."}, {"purpose": "tagging", "value": "injuries"}]
}
HYPOTHESIS: dict[str, Any] = {
    "text": "Most fell.",
    "tags": ["injuries"],
    "uri": ADDRESS,
    "user": "acct:reader@example.org",
}
FORMS = {
    "one": annotation(**BODY),
    "a list": [annotation(**BODY)],
    "a page": {"type": "AnnotationPage", "items": [annotation(**BODY)]},
    "a collection": {"type": "AnnotationCollection", "first": {"items": [annotation(**BODY)]}},
    "an answer": {"total": 1, "rows": [annotation(**HYPOTHESIS)]},
    "a target without address": [
        {**annotation(**HYPOTHESIS), "target": [{"selector": annotation()["target"]["selector"]}]}
    ],
}


@pytest.mark.parametrize("data", FORMS.values(), ids=FORMS)
def test_an_annotation_becomes_a_claim_with_a_quotation(data: object) -> None:
    content = json.dumps(data)
    found = read_again(imported("web-annotation", content, name="notes.json").map).map
    (statement,) = found.statements.values()
    assert (statement.text, statement.tags) == ("Most fell.", ("injuries",))
    (source,) = found.sources.values()
    assert (source.title, source.url) == (ADDRESS, ADDRESS)
    assert statement.citations == (Citation(source.id, ("four of five",), prefix="that", suffix="fell"),)
    assert recognised(GivenFile("notes.json", content.encode())) == ("web-annotation",)


def test_who_annotates_is_kept_and_words_that_are_only_marked_are_the_text() -> None:
    data = [annotation("a", creator={"name": "A reader"}), annotation("b", creator="https://example.org/reader")]
    found = imported("web-annotation", json.dumps(data), name="notes.json").map
    assert [(each.text, each.by) for each in found.statements.values()] == [
        ("four of five", "A reader"),
        ("four of five", "https://example.org/reader"),
    ]


def test_what_marks_no_words_is_reported() -> None:
    data = [annotation("a"), annotation("a"), {"id": "b", "target": ADDRESS, "bodyValue": "A note."}, {"target": 3}]
    assert lost(imported("web-annotation", json.dumps(data), name="notes.json")) == [
        ("anchors", "/0", f'not verified: the text of "{ADDRESS}" is missing; add it with argmap source add'),
        ("anchors", "/2", "it has no selector of a quotation"),
        ("annotations", "/1", 'duplicate annotation "a"'),
        ("annotations", "/3", "it has no comment and no quotation"),
    ]


def test_a_position_is_a_quotation_where_the_text_lies_next_to_the_annotations() -> None:
    def beside(name: str) -> bytes | None:
        return b"They met. Four of five fell. They went." if name == "minutes.txt" else None

    targets = [
        {"source": "minutes.txt", "selector": {"type": "TextPositionSelector", "start": 10, "end": 28}},
        {"source": "other.txt", "selector": {"type": "TextPositionSelector", "start": 10, "end": 28}},
        {"source": "minutes.txt", "selector": {"type": "TextPositionSelector", "start": "x", "end": 28}},
    ]
    data = [{"id": f"a{number}", "target": each, "bodyValue": "Most fell."} for number, each in enumerate(targets)]
    made = IMPORTERS.get("web-annotation").read(GivenFile("a.json", json.dumps(data).encode(), beside), ImportOptions())
    assert [each.citations for each in made.map.statements.values()] == [
        (Citation("minutes.txt", ("Four of five fell.",)),),
        (),
        (),
    ]
    assert made.texts == (ImportedText("minutes.txt", "They met. Four of five fell. They went."),)
    assert lost(made) == [
        ("anchors", "/1", "the text that it points into is missing"),
        ("anchors", "/2", "the text at its position has no words"),
    ]


@pytest.mark.parametrize(
    "content", ["3", "{", "[]", '{"target": {"selector": {"type": "TextQuoteSelector", "exact": 5}}}']
)
def test_what_has_no_quotation_is_not_recognised(content: str) -> None:
    assert "web-annotation" not in recognised(GivenFile("a.json", content.encode()))
    if content in {"3", "{"}:
        with pytest.raises(ImportRefusedError, match="cannot be read as Web Annotation"):
            imported("web-annotation", content)
