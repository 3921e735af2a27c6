"""The page put together: one file, with a policy that lets nothing run or load but what is in it."""

import re
from functools import cache
from html import unescape

from argmap.base.html import NOTHING, Html, element, join, text
from argmap.diagram import svg
from argmap.page import about, data, intro, reading, rows
from argmap.page.bundle import bundle
from argmap.page.colours import colour_rules
from argmap.page.key import legend_of, signs_html
from argmap.page.material import Material
from argmap.page.measures import measures
from argmap.page.template import fill, part, policy
from argmap.page.theses import theses_html
from argmap.sources.citations import one_line

STYLES = ("base", "frame", "text", "panel", "picture", "verdicts", "narrow", "focus", "print")
# The modules of the script, each before those that need it: those that find places, that draw, and that readers use.
LAYOUT = (
    *("outline", "settling", "corridors", "lines", "bands", "pairs", "stacks", "rows", "skyline", "downwards"),
    *("turning", "sideways", "arranging"),
)
DRAWING = ("model", "visible", "view", "paint", "far", "items", "dress", "sheet")
BEFORE = ("data", *LAYOUT, *DRAWING)
AFTER = ("choice", "zoom", "picture", "walk", "tree", "search", "panel", "focus", "strip", "share", "read", "frame")
SCRIPTS = (*BEFORE, *AFTER)
# Those of a page that a preview shows, which takes over what its reader has chosen in the page before.
LIVE_SCRIPTS = (*BEFORE, "patch", "early", *AFTER, "live")
# Runs before anything is drawn, so that nothing is drawn twice. A browser older than this function knows too little of
# what the script needs; its readers have the page as it is without.
FIRST_SCRIPT = "if (Object.hasOwn && self.DecompressionStream) document.documentElement.classList.add('live')"
TOO_LARGE = "This map is large: its picture, and what is said of each statement, are shown where scripts may run."
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def write(material: Material, *, is_live: bool = False) -> str:
    """Return the page of a map with its picture, and with the verdicts of a summary. Same map, same page.

    One that is live can be asked by the window that shows it to take over what a reader has chosen in another one.
    """
    picture, placed, summary = material.picture, material.placed, material.summary
    style, script = styles(), scripts(is_live=is_live)
    is_shown = summary is not None and summary.is_shown
    # Of a large map, and of one that is drawn again after each save, the script makes only what is examined.
    is_scripted = is_live or data.is_large(material)
    drawn = (
        element("p", text(TOO_LARGE), class_="still")
        if is_scripted
        else still_picture(material, shows_verdicts=is_shown)
    )
    written = data.script_element(material, has_all=is_scripted)
    return fill(
        "page.html",
        policy=policy([FIRST_SCRIPT, script], [style, *map(unescape, STYLE.findall(drawn))]),
        style=style,
        first_script=FIRST_SCRIPT,
        script=script,
        prefix=picture.prefix,
        still=drawn,
        signs=signs_html(),
        legend=legend_of(picture, shows_verdicts=is_shown),
        has_verdicts="" if summary else "hidden",
        judged="" if is_shown else "unjudged",
        pressed="true" if is_shown else "false",
        shape="wide" if placed.width > placed.height else "high",
        data=written.content,
        data_type=written.media_type,
        statements=NOTHING if is_scripted else statements_html(material),
        **texts(material),
    )


def still_picture(material: Material, *, shows_verdicts: bool) -> Html:
    """Return the picture for readers without a script, from which the script takes boxes."""
    dress = svg.Dress(has_head=False, shows_verdicts=shows_verdicts)
    # What draws pictures has escaped all that it wrote.
    return element("div", Html(svg.draw(material.picture, material.placed, dress)), class_="still", data_part="still")


def statements_html(material: Material) -> Html:
    """Return what is said of each statement."""
    return join(*(about.statement_html(material, each) for each in material.graph.map.statements.values()))


def texts(material: Material) -> dict[str, Html]:
    """Return the parts of the page that hold what people wrote."""
    argument_map = material.graph.map
    articles = reading.articles_html(material)
    theses = theses_html(material)
    question = one_line(argument_map.question)
    return {
        "title": text(material.picture.title),
        "question": text("" if question == one_line(argument_map.title) else question),
        "has_article": Html("" if articles else "hidden"),
        "articles": articles,
        "filters": intro.filters_html(material),
        "intro": intro.intro_html(material),
        "outline": rows.outline_html(material),
        "theses": theses,
        "has_theses": Html("" if theses else "hidden"),
    }


@cache
def styles() -> str:
    """Return all styles as one, the colours of the pictures first."""
    return colour_rules() + "".join(part(f"styles/{name}.css") for name in STYLES)


@cache
def scripts(*, is_live: bool = False) -> str:
    """Return the modules of the script as one."""
    names = LIVE_SCRIPTS if is_live else SCRIPTS
    return bundle({"measures": measures(), **{name: part(f"scripts/{name}.js") for name in names}})
