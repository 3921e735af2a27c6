"""The gallery: pictures of the project's maps in every look, each by the command that draws it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from argmap.base.text import Text
from argmap.cli.app import app
from argmap.lint.checker import check
from argmap.model.views.excerpts import Excerpts
from argmap.model.views.overview import overview, roots_of
from argmap.workspace.project import Project
from argmap.workspace.rendering import RenderOptions, draw_shown
from bench import maps

FOLDER = "docs/gallery"
LARGE = 1_500
LIBRARY, WEEK, ESSAY = "library-sundays", "four-day-week", "russia-iran-syria"
FEDERALIST, CRITO, DARWIN = "federalist-10", "plato-crito", "darwin-difficulties"


class Shown(NamedTuple):
    """One picture: the name of its file, what it shows, the map, and the options of the command that draws it."""

    name: str
    title: str
    map: str
    options: str = ""


SHOWN = (
    Shown(LIBRARY, "A small map that follows the reader's light or dark mode", LIBRARY),
    Shown(f"{LIBRARY}-dark", "Dark", LIBRARY, "--theme dark"),
    Shown(f"{LIBRARY}-light", "Light in any mode", LIBRARY, "--theme light"),
    Shown(f"{LIBRARY}-print", "In grey for printing: dashes and arrowheads replace colours", LIBRARY, "--theme print"),
    Shown(f"{LIBRARY}-words", "Lines labelled with relations, boxes with ids", LIBRARY, "--words --label both"),
    Shown(f"{LIBRARY}-bt", "From the bottom up", LIBRARY, "--direction BT"),
    Shown(f"{LIBRARY}-lr", "From left to right", LIBRARY, "--direction LR"),
    Shown(f"{LIBRARY}-rl", "From right to left", LIBRARY, "--direction RL"),
    Shown(f"{LIBRARY}-voices", "Grouped by voice", LIBRARY, "--group-by voice --direction LR"),
    Shown(f"{LIBRARY}-verdicts", "With verdicts: what falls, strengths, and the best support", LIBRARY, "--verdicts"),
    Shown(WEEK, "Linked premises, undercuts of undercuts, groups, and a card of evidence", WEEK),
    Shown(f"{WEEK}-spread", "The same without cards", WEEK, "--spread"),
    Shown(f"{WEEK}-thesis", "One thesis with its whole argument", WEEK, "--thesis five-days"),
    Shown(f"{WEEK}-folded", "With two branches folded", WEEK, "--collapse output-held --collapse rested-people"),
    Shown(f"{WEEK}-claims", "Only claims and counterarguments", WEEK, "--kinds claim,counterargument"),
    Shown(f"{WEEK}-verdicts", "With verdicts, in grey", WEEK, "--verdicts --theme print"),
    Shown(ESSAY, "A whole essay: ninety statements with quotations, and five assumptions", ESSAY),
    Shown(FEDERALIST, "The Federalist No. 10: elimination, analogies, rivals", FEDERALIST),
    Shown(CRITO, "Plato's Crito: who says what, and what is conceded", CRITO),
    Shown(DARWIN, "Darwin's difficulties on theory: replies to replies", DARWIN),
    Shown(f"{ESSAY}-focus", "One claim of the essay in context", ESSAY, "--focus iran-needs-russia --depth 2"),
    Shown(f"{ESSAY}-depth", "The theses of the essay and their direct reasons", ESSAY, "--depth 1 --theme dark"),
)
CHANGES = "diff tests/diagram/golden/changes.before.yml tests/diagram/golden/changes.yaml --format svg"
PAGE = Shown(LIBRARY, "The HTML page: one file to send", LIBRARY, "--format html")


def gallery() -> Iterator[tuple[str, str]]:
    """Yield the path of each file of the gallery, below the project, with its content."""
    for shown in SHOWN:
        yield f"{FOLDER}/{shown.name}.svg", drawn_by(shown)
    yield f"{FOLDER}/{PAGE.name}.html", drawn_by(PAGE)
    yield f"{FOLDER}/changes.svg", CliRunner().invoke(app, [*CHANGES.split(), "--output", "-"]).stdout_bytes.decode()
    yield f"{FOLDER}/overview.svg", draw_overview()
    yield f"{FOLDER}/README.md", page()


def drawn_by(shown: Shown) -> str:
    """Return what the command of a picture draws."""
    done = CliRunner().invoke(app, ["render", path_of(shown), *shown.options.split(), "--output", "-"])
    if done.exit_code:
        raise SystemExit(f"{shown.name}: {done.output}")
    return done.stdout_bytes.decode("utf-8")


def path_of(shown: Shown) -> str:
    """Return the path of a map from the project's folder."""
    return f"arguments/{shown.map}.yaml"


def draw_overview() -> str:
    """Return the overview of a map that is generated: large ones would only make the project large."""
    content = "\n".join(maps.as_argmap(maps.make(LARGE)))
    checked = check(Text("large.yaml", content), Project(str(Path.cwd())), with_rules=False)
    seen = overview(Excerpts(checked.graph), None, roots_of(checked.graph))
    return str(draw_shown(seen, checked.documents, RenderOptions()))


def page() -> str:
    """Return the page that shows all pictures."""
    parts = ["# Gallery\n\nEach picture was made by the command above it. Click a picture to see it in full size.\n"]
    for shown in SHOWN:
        command = f"argmap render {path_of(shown)} {shown.options}".strip()
        picture = f"[![{shown.title}]({shown.name}.svg)]({shown.name}.svg)"
        parts.append(f"\n## {shown.title}\n\n```sh\n{command}\n```\n\n{picture}\n")
    parts.append(
        f"\n## {PAGE.title}\n\n```sh\nargmap render {path_of(PAGE)} {PAGE.options}\n```\n\n"
        f"[![The page of the same map in a browser](page.png)]({PAGE.name}.html)\n"
    )
    parts.append(
        f"\n## Two versions of a map in one picture\n\n```sh\nargmap {CHANGES}\n```\n\n"
        "[![What changed from one version of a map to the next](changes.svg)](changes.svg)\n"
    )
    parts.append(
        f"\n## The overview of a map of {LARGE:,} statements\n\nA map of more than 300 statements is drawn as an "
        "overview. Where it says `+434 more statements`, another page shows that branch; "
        "`--whole` draws everything in one picture.\n\n"
        f"[![The overview of a map of {LARGE:,} statements](overview.svg)](overview.svg)\n"
    )
    return "<!-- Written by `make docs`; do not edit. -->\n\n" + "".join(parts)
