"""The page as one file, with a policy that allows only its own scripts and styles."""

import re
from functools import cache
from html import unescape

from argmap.base.html import NOTHING, Html, element, join, text
from argmap.diagram import svg
from argmap.diagram.scene.direction import is_right_to_left
from argmap.page import about, data, intro, reading, rows
from argmap.page.bundle import bundle
from argmap.page.colours import colour_rules
from argmap.page.key import legend_of, signs_html
from argmap.page.material import Material
from argmap.page.measures import measures
from argmap.page.template import fill, part, policy
from argmap.page.theses import theses_html

STYLES = ("base", "frame", "text", "panel", "picture", "verdicts", "narrow", "focus", "print")
# The modules of the script in the order of their dependencies: layout, drawing, and interaction.
LAYOUT = (
    *("outline", "settling", "corridors", "lines", "bands", "pairs", "stacks", "rows", "skyline", "downwards"),
    *("turning", "sideways", "arranging"),
)
DRAWING = ("model", "visible", "view", "paint", "far", "items", "dress", "sheet")
BEFORE = ("data", *LAYOUT, *DRAWING)
AFTER = (
    *("choice", "strip", "opening", "zoom", "picture", "walk", "tree", "search", "panel", "focus", "share", "read"),
    "frame",
)
SCRIPTS = (*BEFORE, *AFTER)
# The modules of a page within a preview, which can be updated from a newer version.
LIVE_SCRIPTS = (*BEFORE, "patch", "early", *AFTER, "live")
# Runs before anything is drawn, so that nothing is drawn twice. Browsers without this function are too old for the
# script; their readers get the static page.
FIRST_SCRIPT = "if (Object.hasOwn && self.DecompressionStream) document.documentElement.classList.add('live')"
TOO_LARGE = "This map is large: its picture and the details of each statement need JavaScript."
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def write(material: Material, *, is_live: bool = False) -> str:
    """Return the page of a map with its picture, and with the verdicts if there are any. Equal maps give equal pages.

    A live page can be asked by the surrounding preview window to take over the reader's selection from another page.
    """
    picture, placed, summary = material.picture, material.placed, material.summary
    style, script = styles(), scripts(is_live=is_live)
    is_shown = summary is not None and summary.is_shown
    # For a large map, and for one that is redrawn after each save, the script renders only what is visible.
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
        # All that the map says begins at the side from which its title is read.
        dir="rtl" if is_right_to_left(picture.title) else "ltr",
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
    """Return the picture for readers without a script; the script also takes the boxes from it."""
    dress = svg.Dress(has_head=False, shows_verdicts=shows_verdicts, is_live=True)
    # The SVG writer has already escaped all text.
    return element("div", Html(svg.draw(material.picture, material.placed, dress)), class_="still", data_part="still")


def statements_html(material: Material) -> Html:
    """Return the details of all statements."""
    return join(*(about.statement_html(material, each) for each in material.graph.map.statements.values()))


def texts(material: Material) -> dict[str, Html]:
    """Return the parts of the page that contain text of the map."""
    articles = reading.articles_html(material)
    theses = theses_html(material)
    heading, question = material.picture.heading
    return {
        # The window is named by the title, as in the list of a preview, even if the question says all of it.
        "title": text(material.picture.title),
        "heading": text(heading),
        "question": text(question),
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
    """Return all style sheets as one, with the colours of the pictures first."""
    return colour_rules() + "".join(part(f"styles/{name}.css") for name in STYLES)


@cache
def scripts(*, is_live: bool = False) -> str:
    """Return the modules of the script as one."""
    names = LIVE_SCRIPTS if is_live else SCRIPTS
    return bundle({"measures": measures(), **{name: part(f"scripts/{name}.js") for name in names}})
