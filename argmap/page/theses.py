"""The theses of a map side by side, each with its reasons and objections."""

from argmap.base.html import NOTHING, Html, element, text
from argmap.model import Relation
from argmap.page.material import Material, link_to
from argmap.page.steps import reasons_html
from argmap.page.verdicts import standing_html

# The maximum number of theses in the comparison.
MOST_COMPARED = 30


def theses_html(material: Material) -> Html:
    """Return the theses as columns; nothing if there are fewer than two, or too many."""
    theses = material.graph.theses
    if not 1 < len(theses) <= MOST_COMPARED:
        return NOTHING
    return element("div", *(column(material, name) for name in theses), class_="theses")


def column(material: Material, name: str) -> Html:
    """Return a thesis with its verdict, its reasons, its objections and its rivals."""
    rivals = [element("li", link_to(material, rival)) for rival in material.graph.rivals.get(name, ())]
    return element(
        "article",
        element("h3", link_to(material, name)),
        verdict(material, name),
        listed("Reasons", reasons_html(material, name, Relation.SUPPORTS)),
        listed("Objections", reasons_html(material, name, Relation.ATTACKS)),
        listed("Cannot be true together with", element("ul", *rivals, class_="links") if rivals else NOTHING),
    )


def verdict(material: Material, name: str) -> Html:
    """Return whether a thesis stands and why, as a sentence; nothing without verdicts."""
    return standing_html(material.summary, name, "verdict") if material.summary else NOTHING


def listed(title: str, content: Html) -> Html:
    """Return a list under a title; an empty list says "None."."""
    return element("section", element("h4", text(title)), content or element("p", text("None."), class_="none"))
