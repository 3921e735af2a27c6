"""Arguments as code: read, check and draw argument maps written in YAML.

>>> import argmap
>>> checked = argmap.read("arguments/russia-iran-syria.yaml")
>>> checked.map.title
'Will the Russian-Iranian alliance in Syria hold?'
>>> picture = argmap.render(checked, "svg")
>>> verdicts = argmap.evaluate(checked)
>>> str(verdicts.statements["split-likely"].standing)
'falls'
"""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.evaluation.results import Evaluation
    from argmap.lint.checker import Checked
    from argmap.sources.quotation import Found

__version__ = "0.1.0"
__all__ = ["__version__", "evaluate", "find_quotation", "read", "render", "render_bytes"]


def read(path: str | os.PathLike[str]) -> "Checked":
    """Read and check an argument file.

    Returns the map, of all that could be read, and the diagnostics, ordered by place, as far as the nearest
    settings above the file want them. Never raises for what a file holds; a file that cannot be opened is a
    diagnostic too.
    """
    from argmap.workspace.files import check_file

    return check_file(path)


def render(checked: "Checked", form: str = "svg") -> str:
    """Return a map that was read as text: "svg", "html", "markdown", "json", "mermaid" or "dot".

    Raises `argmap.base.errors.ArgmapError` for an unknown format and when the engine cannot draw. `render_bytes` gives
    raster images.
    """
    from argmap.base.errors import ArgmapError

    drawn = render_bytes(checked, form)
    try:
        return drawn.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArgmapError(f'"{form}" is no text: use render_bytes') from error


def render_bytes(checked: "Checked", form: str = "png") -> bytes:
    """Return the picture of a map as bytes, in any format that `argmap render` has. Raises as `render` does."""
    from argmap.workspace.rendering import RenderOptions, draw_map, form_of

    drawn = draw_map(
        checked.graph, checked.documents, RenderOptions(form=form_of(form, ""), is_partial=not checked.is_whole)
    )
    return drawn.encode("utf-8") if isinstance(drawn, str) else drawn


def evaluate(
    checked: "Checked", *, semantics: str = "carneades", standard: str = "preponderance", leaves: str = "accept"
) -> "Evaluation":
    """Return what is found of a map that was read: of each statement whether it stands, why, and how strong it is.

    `semantics` is one of standing (carneades, grounded, preferred, stable, complete) or of strength (quadratic-energy,
    df-quad, squared-df-quad, euler, euler-top, mlp); the other of the two is then the default. Strengths lie in [0, 1]
    and are no probabilities; None is one that cannot be told. Raises `argmap.base.errors.ArgmapError` for an unknown
    semantics and for one that needs a solver that is not installed, ValueError for another standard or leaves.

    >>> checked = read("arguments/library-sundays.yaml")
    >>> verdict = evaluate(checked).statements["open-sundays"]
    >>> str(verdict.standing), str(verdict.reason.cause), verdict.reason.rivals
    ('falls', 'tie', ('stay-closed',))
    >>> round(verdict.strength, 2)
    0.55
    """
    from argmap.evaluation.analysis import evaluator
    from argmap.evaluation.terms import Leaves, Standard, Terms

    terms = Terms(semantics=semantics, standard=Standard(standard), leaves=Leaves(leaves))
    return evaluator.evaluate(checked.graph, terms)


def find_quotation(quote: str | Sequence[str], text: str) -> "Found":
    """Return the verdict on a quotation, one text or a list of segments, in the text of its source.

    The verdict comes with its places (offsets in code points, lines and paragraphs from 1) and, where the words are
    not quite those of the source, with the passage and the differences. Never raises.

    >>> find_quotation("they will not stay", "Asked again, they said: “They will not stay.”").verdict
    <Verdict.VERIFIED: 'verified'>
    """
    from argmap.sources import quotation

    return quotation.find(quote, quotation.normalise(text))
