"""The details of one statement, in sections. To add a section, add a function to `SECTIONS`."""

from collections.abc import Callable, Iterator

from argmap.base.html import NOTHING, Html, element, join, link, terms, text
from argmap.base.text import visible
from argmap.language.lexicon import LEXICONS
from argmap.language.phrases import OBSERVED, WATCH_FOR, capitalised, in_a_row
from argmap.model import Map, Relation, Statement
from argmap.page.material import Material, link_to, voice_in_words
from argmap.page.reading import quotation_html
from argmap.page.steps import reasons_html, steps_html
from argmap.page.verdicts import carrying_html, falling_html, falling_title, verdict_html
from argmap.sources.citations import one_line

Section = Callable[[Material, Statement], Html]
# NATO's scale for the credibility of a piece of information (STANAG 2511).
CREDIBILITY = {
    1: "confirmed",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}


def statement_html(material: Material, statement: Statement) -> Html:
    """Return the details of one statement."""
    name = visible(statement.id)
    kind = material.kind_of(statement)
    voice = voice_in_words(material, statement)
    head = element("p", element("span", text(kind), class_="kind"), text(f" · {voice}" if voice else ""))
    title = element("h3", text(one_line(statement.text) or name), dir_="auto")
    return element(
        "article",
        element("header", head, title),
        *(section(material, statement) for section in SECTIONS),
        element("p", text(name), class_="name"),
        id=material.id_of("about", statement),
        class_=f"about {kind}",
        data_id=name,
    )


def section(title: str, *content: Html, class_: str = "") -> Html:
    """Return a titled section, or nothing if it has no content."""
    if not any(content):
        return NOTHING
    return element("section", element("h4", text(title)), *content, class_=class_ or None)


def facts(material: Material, statement: Statement) -> Html:
    """Return the short fields of a statement as a list of terms."""

    def pairs() -> Iterator[tuple[str, Html]]:
        yield "likelihood", text(likelihood_in_words(material.graph.map, statement.likelihood))
        yield "confidence", text(statement.confidence or "")
        yield "weight", text("" if statement.weight is None else f"{statement.weight:g}")
        yield "basis", text(one_line(statement.basis).replace("-", " "))
        yield "date", text(one_line(statement.date))
        grade = statement.credibility
        yield "credibility", text(f"{grade} of 6, {CREDIBILITY[grade]}" if grade in CREDIBILITY else "")
        yield "group", text(one_line(material.graph.map.groups.get(statement.group or "", statement.group)))
        yield "tags", text(", ".join(map(one_line, statement.tags)))
        yield "original id", text(one_line(statement.original_id))
        yield "reviewed", text(review_of(material, statement))

    return terms(pairs())


def review_of(material: Material, statement: Statement) -> str:
    """Return who last reviewed a statement, when, and what has changed since; empty if there is no review."""
    review = statement.reviewed
    if review is None:
        return ""
    changed = in_a_row([f"its {part}" for part in material.expired.get(statement.id, ())])
    reviewed = f"{one_line(review.date)}, by {one_line(review.by)}"
    return f"{reviewed}; expired: {changed} changed since" if changed else reviewed


def likelihood_in_words(argument_map: Map, likelihood: str | None) -> str:
    """Return a likelihood word with the range that the lexicon gives it."""
    word = one_line(likelihood)
    if isinstance(argument_map.lexicon, str):
        bounds = LEXICONS.get(argument_map.lexicon, {}).get(word)
        return f"{word} ({bounds[0]} to {bounds[1]} %)" if bounds else word
    return f"{word} ({argument_map.lexicon[word]} %)" if word in argument_map.lexicon else word


def verdict(material: Material, statement: Statement) -> Html:
    """Return the verdict on a statement, what it depends on if it is a thesis, and what would change if it fell."""
    summary = material.summary
    if summary is None:
        return NOTHING
    return join(
        section("Verdict", verdict_html(summary, statement.id), class_="verdict"),
        section("All its support passes through", carrying_html(material, summary, statement.id), class_="verdict"),
        section(falling_title(summary), falling_html(material, summary, statement), class_="verdict falling"),
    )


def quotations(material: Material, statement: Statement) -> Html:
    """Return the sources and quotations of a statement."""
    title = "Quotation" if any(citation.quote for citation in statement.citations) else "Source"
    return section(title, *(quotation_html(material, statement, citation) for citation in statement.citations))


def targets(material: Material, statement: Statement) -> Html:
    """Return the steps from a statement to its targets."""
    return section("Supports or attacks", steps_html(material, material.graph.outgoing.get(statement.id, ())))


def supports(material: Material, statement: Statement) -> Html:
    """Return the reasons for a statement."""
    return section("Reasons", reasons_html(material, statement.id, Relation.SUPPORTS))


def attacks(material: Material, statement: Statement) -> Html:
    """Return the objections to a statement."""
    return section("Objections", reasons_html(material, statement.id, Relation.ATTACKS))


def rivals(material: Material, statement: Statement) -> Html:
    """Return the statements that cannot be true together with a statement."""
    names = material.graph.rivals.get(statement.id, ())
    items = [element("li", link_to(material, name), class_="contradicts") for name in names]
    return section("Cannot be true together with", element("ul", *items, class_="links") if items else NOTHING)


def remarks(_: Material, statement: Statement) -> Html:
    """Return what follows if a statement is false, what to watch for, the note, and the address."""
    items = [
        element(
            "li", text(one_line(each.text)), text(f" ({OBSERVED}: {one_line(each.observed)})" if each.observed else "")
        )
        for each in statement.indicators
    ]
    address = (statement.url or "").strip()
    return join(
        section("If it is false", paragraph(statement.if_false)),
        section(capitalised(WATCH_FOR), element("ul", *items) if items else NOTHING),
        section("Note", paragraph(statement.note)),
        section("See also", element("p", link(address, text(address))) if address else NOTHING),
    )


def paragraph(prose: str | None) -> Html:
    """Return prose as a paragraph, or nothing."""
    return element("p", text(one_line(prose)), dir_="auto") if prose else NOTHING


SECTIONS: tuple[Section, ...] = (facts, verdict, quotations, targets, supports, attacks, rivals, remarks)
