"""Web Annotations (W3C, 2017), as Hypothes.is has them: notes on quotations, in JSON."""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import pointer
from argmap.formats.exchange.yaml_records import mapping
from argmap.formats.importers import Imported, ImportOptions
from argmap.model import Citation, Kind, Source, Statement

TITLE = "Web Annotation"
SUFFIXES = (".json", ".jsonld")
# Where lists of annotations stand: in collections and pages of the standard, and in answers of Hypothes.is.
LISTS = ("items", "rows", "annotations")


def recognises(given: GivenFile) -> bool:
    """Tell whether a file has annotations whose targets have selectors."""
    data = given.json if b"selector" in given.data else None
    return any(True for each, _ in annotations_in(data) for _ in selectors_of(each))


def read(given: GivenFile, options: ImportOptions) -> Imported:  # noqa: ARG001 - importers are called alike
    """Return the map of annotations: what each says, or else the words that it marks, with these as its quotation."""
    if not isinstance(given.json, dict | list):
        raise given.refuse("Web Annotation")
    draft = MapDraft()
    for number, (each, place) in enumerate(annotations_in(given.json), 1):
        add_annotation(draft, each, text_of(each.get("id")) or f"annotation {number}", place)
    return Imported(finish(draft, given.stem), draft.losses.report())


def annotations_in(data: object) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield the annotations of a file with their places: one alone, a list, a page or a collection of them."""
    page = mapping(mapping(data).get("first")) or mapping(data)
    name = next((each for each in LISTS if isinstance(page.get(each), list)), "")
    listed = data if isinstance(data, list) else page[name] if name else [data]
    for number, each in enumerate(listed):
        if isinstance(each, dict) and "target" in each:
            yield each, pointer(*([name] if name else []), number) if listed != [data] else "/"


def text_of(value: object) -> str:
    """Return a text, nothing for anything else."""
    return value if isinstance(value, str) else ""


def several(value: object) -> list[Any]:
    """Return a value that may be one or a list as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def selectors_of(annotation: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the selectors of quotations, each with the address of what it selects in."""
    for target in several(annotation.get("target")):
        source = mapping(target).get("source")
        address = text_of(source) or text_of(mapping(source).get("id")) or text_of(annotation.get("uri"))
        for selector in several(mapping(target).get("selector")):
            if mapping(selector).get("type") == "TextQuoteSelector" and text_of(mapping(selector).get("exact")).strip():
                yield address, mapping(selector)


def words_of(annotation: Mapping[str, Any]) -> str:
    """Return what an annotation says: the texts of its bodies but for tags, or the text of Hypothes.is."""
    bodies = [mapping(each) for each in several(annotation.get("body"))]
    texts = [text_of(each.get("value")) for each in bodies if each.get("purpose") != "tagging"]
    return "\n".join(filter(None, texts)) or text_of(annotation.get("text")) or text_of(annotation.get("bodyValue"))


def tags_of(annotation: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the tags of an annotation."""
    bodies = [mapping(each) for each in several(annotation.get("body"))]
    tags = [text_of(each.get("value")) for each in bodies if each.get("purpose") == "tagging"]
    tags += [text_of(each) for each in several(annotation.get("tags"))]
    return tuple(dict.fromkeys(" ".join(tag.split()) for tag in tags if tag.strip()))


def add_annotation(draft: MapDraft, annotation: Mapping[str, Any], key: str, place: str) -> None:
    """Add an annotation as a claim with its quotations."""
    if key in draft.statements:
        draft.losses.dropped("annotations", place, f'there is an annotation "{key}" already')
        return
    citations = []
    for address, selector in selectors_of(annotation):
        quote, prefix, suffix = (
            " ".join(text_of(selector.get(name)).split()) for name in ("exact", "prefix", "suffix")
        )
        name = address or "source"
        if name not in draft.sources:
            draft.add_source(Source(id=name, title=name, url=address or None))
        citations.append(Citation(name, (quote,), prefix=prefix or None, suffix=suffix or None))
    said = words_of(annotation)
    creator = annotation.get("creator")
    by = text_of(mapping(creator).get("name")) or text_of(creator) or text_of(annotation.get("user"))
    text = said or " ".join(quote for each in citations for quote in each.quote)
    if not text.strip():
        draft.losses.dropped("annotations", place, "it says nothing and marks no words")
        return
    if not citations:
        draft.losses.dropped("anchors", place, "it has no selector of a quotation")
    made = Statement(
        id=key, kind=Kind.CLAIM, text=text, by=by or None, tags=tags_of(annotation), citations=tuple(citations)
    )
    draft.add_statement(made, title=said, place=place)
