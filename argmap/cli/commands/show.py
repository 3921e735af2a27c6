"""Prints maps as outlines."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.cli import view_options
from argmap.cli.answers import PartialOption, open_whole
from argmap.cli.commands import CommandGroup
from argmap.cli.evaluation_options import AcceptOption, SemanticsOption, StandardOption, StrengthsOption, terms_if
from argmap.cli.output import Colour, ColourOption, InputName, Paths, maps_in
from argmap.cli.series import write_texts
from argmap.evaluation.terms import Accept, Standard, StrengthScope, Terms
from argmap.model.graph import Graph
from argmap.model.views import View, require, see, vocabulary
from argmap.model.views.outline import Order

if TYPE_CHECKING:
    from argmap.workspace.load import OpenedMap

SUMMARY = "Print maps as outlines."
GROUP = CommandGroup.DRAW
EXAMPLE = "argmap show arguments/library-sundays.yaml --verdicts"


def run(
    paths: Paths = None,
    focus: view_options.Focus = None,
    depth: view_options.Depth = None,
    thesis: view_options.Thesis = None,
    kinds: view_options.Kinds = None,
    tag: view_options.Tag = None,
    collapse: view_options.Collapse = None,
    order: view_options.OutlineOrder = None,
    verdicts: view_options.Verdicts = None,
    standard: StandardOption = Standard.PREPONDERANCE,
    semantics: SemanticsOption = "carneades",
    accept: AcceptOption = Accept.ALL,
    strengths: StrengthsOption = StrengthScope.APPLYING,
    partial: PartialOption = False,
    color: ColourOption = Colour.AUTO,
    stdin_filename: InputName = None,
) -> None:
    """Print argument maps as outlines: theses, with the reasons and objections under each statement.

    + supports the line above, ++ backs its step, - attacks it, ~ undercuts its step, & works together with others. With
    --verdicts each statement ends with its strength, and a mark shows what falls (✗), is tied (=), undecided (≈) or
    unproven (?). Of several maps, only those that have everything you name are shown. Programs can read a map from
    argmap render --format json.
    """
    view = View(focus, depth, thesis, view_options.kinds_of(kinds), tag, collapse=tuple(collapse or ()))
    terms = terms_if(Terms(semantics, standard, accept, strengths), is_wanted=verdicts)
    opened = suited(open_whole(maps_in(paths, input_name=stdin_filename), partial=partial), view)
    write_texts(
        opened,
        lambda each: (
            outline_of(
                one.graph,
                view,
                terms or (terms_set_for(one.path) if verdicts is None else None),
                order or order_set_for(one.path),
            )
            for one in each
        ),
        color=color,
    )


def suited(opened: Iterable["OpenedMap"], view: View) -> Iterator["OpenedMap"]:
    """Yield the maps that contain everything that a view names. Raises ArgmapError after the last if there are none."""
    seen = []
    for one in opened:
        seen.append(vocabulary(one.graph, view))
        if seen[-1].is_suited:
            yield one
    require(view, seen)


def terms_set_for(path: str) -> Terms | None:
    """Return the usual terms if the settings for a file ask for verdicts."""
    from argmap.workspace.discovery import settings_for

    return Terms() if settings_for(path).verdicts else None


def order_set_for(path: str) -> Order:
    """Return the order of reasons that the settings for a file choose."""
    from argmap.workspace import outline_order

    return outline_order.order_set_for(path)


def outline_of(graph: Graph, view: View, terms: Terms | None, order: Order) -> str:
    """Return the outline of a view of a map, with verdicts if terms are given."""
    from argmap.cli.presenters.outline import as_text

    shown = see(graph, view)
    if terms is None:
        return as_text(graph, shown, order=order)
    from argmap.evaluation.analysis.summaries import verdicts

    return as_text(graph, shown, verdicts(graph, terms), order)
