"""The overview of the map as a whole: its subject, contents and sources; and the filters."""

from collections import Counter
from collections.abc import Iterator

from argmap.base.html import NOTHING, Html, element, join, link, terms, text
from argmap.evaluation.conventions import conventions
from argmap.model import Source
from argmap.page.material import Material, link_to
from argmap.sources.citations import address_of, one_line, reference

# NATO's scale for the reliability of a source (STANAG 2511).
RELIABILITY = {
    "A": "reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}

NO_TAG = "no tag"


def intro_html(material: Material) -> Html:
    """Return the subject of the map, its theses, counts, and sources."""
    about = material.graph.map.about
    theses = [element("li", link_to(material, name)) for name in material.graph.theses]
    return join(
        element("p", text(one_line(about)), dir_="auto") if about else NOTHING,
        join(element("h3", text("Theses")), element("ul", *theses, class_="links")) if theses else NOTHING,
        element("h3", text("Contents")),
        terms(counts(material)),
        verdicts_html(material),
        sources_html(material),
    )


def counts(material: Material) -> Iterator[tuple[str, Html]]:
    """Yield the numbers of statements by kind, of verified quotations, and the origin of an imported map."""
    kinds = Counter(str(statement.kind) for statement in material.graph.map.statements.values())
    total = len(material.graph.map.statements)
    yield "statements", text(f"{total:,}")
    yield from ((kind, text(f"{count:,}")) for kind, count in kinds.items())
    verified = sum(found.is_verified for found in material.found.values())
    if material.found:
        yield "quotations verified", text(f"{verified:,} of {len(material.found):,}")
    if material.graph.map.imported_from:
        yield "imported from", text(one_line(material.graph.map.imported_from))


def verdicts_html(material: Material) -> Html:
    """Return the conventions of the verdicts; nothing if there are none."""
    summary = material.summary
    if summary is None:
        return NOTHING
    items = (element("li", text(line)) for line in conventions(summary.graph, summary.evaluation))
    head = element("h3", text("What the verdicts assume"))
    return element("div", head, element("ul", *items, class_="granted"), class_="of-verdicts")


def sources_html(material: Material) -> Html:
    """Return the sources as a list, each linked to its address."""
    sources = material.graph.map.sources.values()
    items = [element("li", *source_parts(source), dir_="auto") for source in sources]
    return join(element("h3", text("Sources")), element("ul", *items, class_="sources")) if items else NOTHING


def source_parts(source: Source) -> Iterator[Html]:
    """Yield the reference of a source, and its reliability."""
    yield link(address_of(source), text(reference(source)))
    if source.reliability in RELIABILITY:
        yield element("small", text(f" Reliability {source.reliability}: {RELIABILITY[source.reliability]}."))


def filters_html(material: Material) -> Html:
    """Return the filters: a checkbox for each kind, voice and tag that occurs; an empty value means no tag."""
    statements = material.graph.map.statements.values()
    kinds = Counter(str(statement.kind) for statement in statements)
    voices = Counter(statement.voice for statement in statements)
    tags = Counter(one_line(tag) for statement in statements for tag in statement.tags or ("",))
    return join(
        boxes_html("Kind", "kind", kinds),
        boxes_html("Voice", "voice", voices),
        boxes_html("Tag", "tag", tags) if set(tags) - {""} else NOTHING,
    )


def boxes_html(title: str, field: str, counted: Counter[str]) -> Html:
    """Return one group of checkboxes, all checked."""
    boxes = [
        element(
            "label",
            element("input", type="checkbox", name=field, value=value, checked=True),
            text(f" {value or NO_TAG} "),
            element("small", text(f"{count:,}")),
        )
        for value, count in counted.items()
    ]
    return element("fieldset", element("legend", text(title)), *boxes)
