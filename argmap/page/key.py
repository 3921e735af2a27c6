"""The explanation of the signs of the outline and the lines of the picture."""

from math import inf

from argmap.base.html import NEW_LINE, Html, element, join, text
from argmap.diagram.scene import Picture, Sign
from argmap.diagram.scene.ids import class_of
from argmap.diagram.scene.theme import ThemeName
from argmap.diagram.svg import legend
from argmap.diagram.svg.document import FAMILY
from argmap.diagram.svg.paint import brush_of
from argmap.language.phrases import BACKING, ONLY_TOGETHER, SIGNS, TOGETHER, UNDERCUTTING, does
from argmap.model import Relation

# Scales the legend to the size of the page's small text.
LARGER = 1.25


def signs_html() -> Html:
    """Return the signs of the outline with their meanings."""
    undercuts = f"{does(Relation.UNDERCUTS)}: {UNDERCUTTING}"
    signs = (
        (SIGNS[Relation.SUPPORTS], does(Relation.SUPPORTS), "supports"),
        (BACKING, does(Relation.SUPPORTS, on_step=True), "supports"),
        (SIGNS[Relation.ATTACKS], does(Relation.ATTACKS), "attacks"),
        (SIGNS[Relation.UNDERCUTS], undercuts, "attacks"),
        (TOGETHER, ONLY_TOGETHER, None),
    )
    lines = (
        element("div", element("dt", text(sign), class_=kind), element("dd", text(words)))
        for sign, words, kind in signs
    )
    return join(*(join(line, NEW_LINE) for line in lines))


def legend_of(picture: Picture, *, shows_verdicts: bool) -> Html:
    """Return the legend of a picture, with each entry as an SVG of its own, so that entries can flow in rows."""
    entries = list(legend.entries(picture))
    words = ", ".join(entry.words for entry in entries if shows_verdicts or not isinstance(entry.shown, Sign))
    shown = (legend_entry(entry, class_of(picture.prefix)) for entry in entries)
    return element("div", *shown, class_="legend", role="img", aria_label=f"Legend: {words}")


def legend_entry(entry: legend.LegendEntry, scope: str) -> Html:
    """Return an entry of the legend as an SVG with the style sheet of the picture, which has the class `scope`."""
    drawn = legend.legend([entry], inf, (0.0, 0.0), brush_of(ThemeName.LIGHT))
    wide, high = drawn.width, drawn.height
    return element(
        "svg",
        # The SVG writer has already escaped all text.
        Html(drawn.markup),
        class_=f"argmap {scope} of-verdicts" if isinstance(entry.shown, Sign) else f"argmap {scope}",
        width=f"{LARGER * wide:.0f}",
        height=f"{LARGER * high:.0f}",
        viewBox=f"0 0 {wide:.0f} {high:.0f}",
        font_family=FAMILY,
        aria_hidden="true",
    )
