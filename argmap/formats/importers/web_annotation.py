"""Web Annotations, as used by Hypothes.is: notes on quotations, in JSON.

Based on the Web Annotation Data Model (W3C Recommendation of 23 February 2017) and the API of Hypothes.is. A target
that is a file next to the annotations is read, and the annotated words are verified.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.base.links import is_web_address
from argmap.formats.exchange.anchors import ANCHORS, AnchoredTexts, Stretch
from argmap.formats.exchange.drafts import MapDraft
from argmap.formats.exchange.finishing import finish
from argmap.formats.exchange.given import GivenFile
from argmap.formats.exchange.losses import pointer
from argmap.formats.exchange.yaml_records import mapping
from argmap.formats.importers import Imported, ImportedText, ImportOptions
from argmap.model import Citation, Kind, Source, Statement

TITLE = "Web Annotation"
SUFFIXES = (".json", ".jsonld")
# Keys of lists of annotations: in collections and pages of the standard, and in responses of Hypothes.is.
LISTS = ("items", "rows", "annotations")


def recognises(given: GivenFile) -> bool:
    """Return whether a file has annotations whose targets have text selectors."""
    data = given.json if b"selector" in given.data else None
    return any(True for each, _ in annotations_in(data) for _ in selectors_of(each))


def read(given: GivenFile, options: ImportOptions) -> Imported:
    """Return annotations as a map: each becomes a claim with its comment, or else its quotation, as the text."""
    if not isinstance(given.json, dict | list):
        raise given.refuse("Web Annotation")
    draft = MapDraft()
    anchored = AnchoredTexts(draft)
    for number, (each, place) in enumerate(annotations_in(given.json), 1):
        key = text_of(each.get("id")) or f"annotation {number}"
        if key in draft.statements:
            draft.losses.dropped("annotations", place, f'duplicate annotation "{key}"')
        else:
            for address, _ in selectors_of(each):
                add_target(anchored, address, given)
            add_annotation(anchored, each, key, place)
    made = finish(draft, given.stem)
    given.note_encoding(draft.losses)
    return Imported(made, draft.losses.report(), tuple(ImportedText(*each) for each in anchored.by_source(made)))


def add_target(anchored: AnchoredTexts, address: str, given: GivenFile) -> None:
    """Add the target of annotations as a source, with its text if it is a file next to them."""
    if address not in anchored.draft.sources:
        is_address = is_web_address(address)
        made = Source(id=address, title=address, url=address if is_address else None)
        anchored.add(made, "" if is_address else given.text_next_to(address) or "")


def annotations_in(data: object) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield the annotations of a file with their places; it may be one annotation, a list, a page or a collection."""
    page = mapping(mapping(data).get("first")) or mapping(data)
    name = next((each for each in LISTS if isinstance(page.get(each), list)), "")
    listed = data if isinstance(data, list) else page[name] if name else [data]
    for number, each in enumerate(listed):
        if isinstance(each, dict) and "target" in each:
            yield each, pointer(*([name] if name else []), number) if listed != [data] else "/"


def text_of(value: object) -> str:
    """Return a value if it is a string, else an empty string."""
    return value if isinstance(value, str) else ""


def several(value: object) -> list[Any]:
    """Return a list unchanged, and any other value as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def selectors_of(annotation: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the text selectors, each with the address of its target.

    If a target has several, which all select the same text, a quotation is preferred to a position.
    """
    for target in several(annotation.get("target")):
        source = mapping(target).get("source")
        address = text_of(source) or text_of(mapping(source).get("id")) or text_of(annotation.get("uri"))
        selectors = [mapping(each) for each in several(mapping(target).get("selector"))]
        quoting = [each for each in selectors if is_quotation(each)]
        positions = [each for each in selectors if each.get("type") == "TextPositionSelector"]
        yield from ((address or "source", each) for each in quoting or positions[:1])


def is_quotation(selector: Mapping[str, Any]) -> bool:
    """Return whether a selector contains the selected words."""
    return selector.get("type") == "TextQuoteSelector" and bool(text_of(selector.get("exact")).strip())


def words_of(annotation: Mapping[str, Any]) -> str:
    """Return the comment of an annotation: the texts of its bodies except tags, or the text field of Hypothes.is."""
    bodies = [mapping(each) for each in several(annotation.get("body"))]
    texts = [text_of(each.get("value")) for each in bodies if each.get("purpose") != "tagging"]
    return "\n".join(filter(None, texts)) or text_of(annotation.get("text")) or text_of(annotation.get("bodyValue"))


def tags_of(annotation: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the tags of an annotation."""
    bodies = [mapping(each) for each in several(annotation.get("body"))]
    tags = [text_of(each.get("value")) for each in bodies if each.get("purpose") == "tagging"]
    tags += [text_of(each) for each in several(annotation.get("tags"))]
    return tuple(dict.fromkeys(" ".join(tag.split()) for tag in tags if tag.strip()))


def add_annotation(anchored: AnchoredTexts, annotation: Mapping[str, Any], key: str, place: str) -> None:
    """Add an annotation as a claim with its quotations."""
    draft, citations = anchored.draft, []
    for address, selector in selectors_of(annotation):
        citation = citation_of(anchored, address, selector, place)
        if citation:
            citations.append(citation)
    said = words_of(annotation)
    creator = annotation.get("creator")
    by = text_of(mapping(creator).get("name")) or text_of(creator) or text_of(annotation.get("user"))
    text = said or " ".join(quote for each in citations for quote in each.quote)
    if not text.strip():
        draft.losses.dropped("annotations", place, "it has no comment and no quotation")
        return
    if not any(True for _ in selectors_of(annotation)):
        draft.losses.dropped(ANCHORS, place, "it has no selector of a quotation")
    made = Statement(
        id=key, kind=Kind.CLAIM, text=text, by=by or None, tags=tags_of(annotation), citations=tuple(citations)
    )
    draft.add_statement(made, title=said, place=place)


def citation_of(anchored: AnchoredTexts, address: str, selector: Mapping[str, Any], place: str) -> Citation | None:
    """Return the citation of the selected text; None, with a report, if it cannot be found."""
    if not is_quotation(selector):
        first, last = selector.get("start"), selector.get("end")
        stretches = (Stretch(first, last),) if isinstance(first, int) and isinstance(last, int) else ()
        return anchored.cite(address, stretches, place)
    parts = [text_of(selector.get(name)) for name in ("prefix", "exact", "suffix")]
    first = anchored.contents.get(address, "").find("".join(parts))
    if first >= 0 and address in anchored.contents:
        begin = first + len(parts[0])
        return anchored.cite(address, (Stretch(begin, begin + len(parts[1])),), place)
    if address not in anchored.contents:
        message = f'not verified: the text of "{address}" is missing; add it with argmap source add'
        anchored.draft.losses.changed(ANCHORS, place, message)
    prefix, quote, suffix = (" ".join(part.split()) for part in parts)
    return Citation(address, (quote,), prefix=prefix or None, suffix=suffix or None)
