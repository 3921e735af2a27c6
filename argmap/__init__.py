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
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack

from argmap.base.errors import ArgmapError

if TYPE_CHECKING:
    from argmap.evaluation.analysis.flips import FlipSearch
    from argmap.evaluation.analysis.matrix import Matrix
    from argmap.evaluation.analysis.what_if import Changes
    from argmap.evaluation.analysis.why import Explanation
    from argmap.evaluation.results import Evaluation
    from argmap.lint.checker import Checked
    from argmap.model import Map
    from argmap.sources.quotation import Found
    from argmap.workspace.embedding import Embedded, EmbedWords
else:

    def __getattr__(name: str) -> type:
        """Return the class `Checked`, which is loaded on first use."""
        if name != "Checked":
            raise AttributeError(f'module "argmap" has no attribute "{name}"', name=name)
        from argmap.lint.checker import Checked

        return Checked


__version__ = "0.1.0"
__all__ = [
    "ArgmapError",
    "Checked",
    "__version__",
    "check",
    "embed",
    "evaluate",
    "find_quotation",
    "flip",
    "matrix",
    "read",
    "render",
    "render_bytes",
    "what_if",
    "why",
    "write",
]


def __dir__() -> list[str]:
    """Return the public names of the package."""
    return __all__


def read(path: str | os.PathLike[str], *, text: str | None = None) -> "Checked":
    """Read and check an argument file, or `text` as its content.

    Returns the map, as far as it could be read, and the diagnostics, ordered by position and filtered by the nearest
    settings above the file. Never raises because of a file's content; a file that cannot be opened gives a diagnostic.
    """
    from argmap.workspace.workspace import Workspace

    workspace = Workspace()
    return (workspace if text is None else workspace.with_buffers({os.fspath(path): text})).check(path)


def check(argument_map: "Map", path: str | os.PathLike[str] | None = None) -> "Checked":
    """Check a map that a program built or changed, by writing it as `write` does and checking the result.

    Diagnostics refer to positions in that text, which is `diagnostic.span.text.content`. `path` is the file that the
    map would be saved as: its paths are relative to it, and the nearest settings above it apply. It defaults to the
    file that the map was read from, or else to one in the working directory. No file is written. Never raises.

    >>> from argmap.model import Kind, Map, Statement
    >>> stay = Statement(id="stay", kind=Kind.CLAIM, text="The shop stays open.")
    >>> checked = check(Map(title="The shop", statements={"stay": stay}))
    >>> [(diagnostic.name, diagnostic.span.start.line) for diagnostic in checked.diagnostics]
    [('unsupported-thesis', 5)]
    """
    from argmap.workspace.workspace import Workspace

    return Workspace().check_map(argument_map, path)


def write(argument_map: "Map") -> str:
    """Return a map as the text of an argument file, in the canonical form of the format; reading it gives an equal map.

    Included statements and sources are written as part of it. `argmap.syntax.writer.document.write` lists the few
    things that a file cannot express. Never raises.

    >>> from argmap.model import Map
    >>> print(write(Map(title="The shop", question="Does it stay open?")), end="")
    argmap: 1
    title: The shop
    question: Does it stay open?
    """
    from argmap.syntax.writer import write as write_map

    return write_map(argument_map)


def render(checked: "Checked", form: str = "svg") -> str:
    """Return a map in a text format such as "svg", "html" or "json".

    The settings above its file determine the appearance. Raises ArgmapError if the format is unknown or the engine
    cannot draw the map. Use `render_bytes` for raster images.
    """
    try:
        return render_bytes(checked, form).decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArgmapError(f'"{form}" is not a text format; use render_bytes') from error


def render_bytes(checked: "Checked", form: str = "png") -> bytes:
    """Return a map as bytes, in any format of `argmap render`. Raises as `render` does."""
    from argmap.workspace.overlays import DISK
    from argmap.workspace.rendering import RenderOptions, as_set_for, draw_map
    from argmap.workspace.targets import form_of

    options = RenderOptions(form=form_of(form, ""), is_partial=not checked.is_whole)
    drawn = draw_map(checked.graph, checked.documents, as_set_for(checked.map.span.path, options, DISK))
    return drawn.encode("utf-8") if isinstance(drawn, str) else drawn


def embed(
    text: str | os.PathLike[str] | None = None,
    *,
    path: str | os.PathLike[str] = "",
    first_line: int = 1,
    **options: "Unpack[EmbedWords]",
) -> "Embedded":
    r"""Return the picture of a map for a document, or a box that says what is wrong with the map.

    Without a text, `path` is an argument file; a `Path` in place of the text is one too. With a text, it is the
    document that contains the text, and `first_line` the line at which the text begins there; paths in the map are
    relative to its folder. `form` is "svg", "outline" (in HTML), "markdown", "png" or "pdf". All but Markdown include
    the `caption`; the last two put their bytes in `image`. `name` begins the ids in the picture, by default a digest.
    The other options work as in `argmap render`. Never raises because of a text or file; raises ValueError for an
    unknown theme or direction, and ArgmapError for an unknown form, or a line or depth that is not a whole number.

    >>> embed("argmap: 1\ntitle: Tea\nclaims: {tea: Tea is healthy.}").text
    'Argument map of “Tea”: the thesis “Tea is healthy.”, with no reasons and no objections.'
    >>> embed("argmap: 1\nclaims: [").text
    'This argument map cannot be shown: this bracket is not closed'
    """
    from argmap.workspace.embedding import InlineText, embed_file, embed_text, options_from

    asked = options_from(options)
    if isinstance(text, str):
        return embed_text(InlineText(text, os.fspath(path), first_line), asked)
    return embed_file(os.fspath(path if text is None else text), asked)


def evaluate(
    checked: "Checked",
    *,
    semantics: str = "carneades",
    standard: str = "preponderance",
    accept: str = "all",
    strengths: str = "applying",
) -> "Evaluation":
    """Evaluate a map: whether each statement stands, why, and how strong it is.

    `semantics` names a semantics of standing, such as carneades, or of strength, such as quadratic-energy; `argmap
    evaluate --help` lists them. The default is used for the other of the two. `accept` says which statements count
    without a reason: "all", "grounded" ones, or "assumptions" only. `strengths` says whether only "applying" steps
    contribute to strength, or all, as in the "published" semantics. Strengths lie in [0, 1] and are not probabilities;
    None means that one could not be determined. Raises ArgmapError if the semantics is unknown or needs a missing
    solver, and ValueError for an unknown standard, accept or strengths.

    >>> checked = read("arguments/library-sundays.yaml")
    >>> verdict = evaluate(checked).statements["open-sundays"]
    >>> str(verdict.standing), str(verdict.reason.cause), verdict.reason.rivals
    ('tied', 'tie', ('stay-closed',))
    >>> round(verdict.strength, 2)
    0.64
    """
    from argmap.evaluation.analysis import evaluator
    from argmap.evaluation.terms import terms_of

    return evaluator.evaluate(checked.graph, terms_of(semantics, standard, accept, strengths))


def why(
    checked: "Checked",
    name: str,
    *,
    depth: int = 3,
    semantics: str = "carneades",
    standard: str = "preponderance",
    accept: str = "all",
) -> "Explanation":
    """Explain why a statement stands or falls.

    The explanation contains the outline of the statement's support, `depth` levels deep; its dominators (the parts that
    all support for it passes through); and the contribution of each other statement to its strength. The other
    arguments are those of `evaluate`. Raises as `evaluate` does, and ArgmapError for an unknown statement or a depth
    that is not a whole number.

    >>> found = why(read("arguments/library-sundays.yaml"), "costs-little")
    >>> [(one.item.depth, one.item.statement.id, str(one.assessment.standing)) for one in found.items]
    [(1, 'two-people', 'stands'), (1, 'sunday-pay', 'tied'), (2, 'monday-mornings', 'stands')]
    >>> [(str(one.kind), one.id) for one in found.dominators]
    [('source', 'minutes'), ('evidence', 'two-people'), ('step', 'two-people -> costs-little')]
    """
    from argmap.evaluation.analysis.why import explain
    from argmap.evaluation.terms import terms_of

    return explain(checked.graph, name, terms_of(semantics, standard, accept), depth)


def what_if(
    checked: "Checked",
    *,
    without: str | Iterable[str] = (),
    weights: Mapping[str, float] | None = None,
    semantics: str = "carneades",
    standard: str = "preponderance",
    accept: str = "all",
) -> "Changes":
    """Return how the verdicts would change without parts of a map, or with other weights.

    `without` is the id of a statement or step to remove, or several; `weights` maps ids of statements to weights, or
    ids of steps to strengths, in [0, 1]. The other arguments are those of `evaluate`. Raises as `evaluate` does, and
    ArgmapError for an unknown id or a weight that is not a number in [0, 1].

    >>> changes = what_if(read("arguments/library-sundays.yaml"), without=["few-asked", "trial-was-quiet"])
    >>> [(one.name, str(one.before.standing), str(one.after.standing)) for one in changes.turned]
    [('open-sundays', 'tied', 'stands'), ('stay-closed', 'tied', 'falls')]
    """
    from argmap.evaluation.analysis.what_if import what_if as find_changes
    from argmap.evaluation.terms import terms_of

    return find_changes(checked.graph, terms_of(semantics, standard, accept), without=without, weights=weights or {})


def flip(
    checked: "Checked",
    thesis: str | None = None,
    *,
    semantics: str = "quadratic-energy",
    standard: str = "preponderance",
    accept: str = "all",
) -> "FlipSearch":
    """Find the smallest changes that would turn the verdict on each thesis of a map, or on `thesis`.

    A flip is a minimal set of up to three given statements without which a thesis would gain or lose its standing under
    carneades, or change its rank by strength under a gradual semantics; or a single step that would do so if it were
    weak, moderate or strong. Raises as `evaluate` does, and ArgmapError if `thesis` is not a thesis.

    >>> found = flip(read("arguments/library-sundays.yaml"), "stay-closed")
    >>> [flips.standing for flips in found.flips]
    [(('saturday-crowd', 'free-on-sundays', 'two-people'), ('saturday-crowd', 'free-on-sundays', 'monday-mornings'))]
    """
    from argmap.evaluation.analysis.flips import find_flips
    from argmap.evaluation.terms import terms_of

    return find_flips(checked.graph, terms_of(semantics, standard, accept), thesis)


def matrix(checked: "Checked") -> "Matrix":
    """Return a matrix of competing hypotheses: the theses of a map against all given statements.

    The statements that best discriminate between the theses come first; no thesis is declared the winner. If there are
    no theses, or no given statement leads to one, the matrix has no rows or columns. Never raises.

    >>> found = matrix(read("arguments/library-sundays.yaml"))
    >>> found.theses
    ('open-sundays', 'stay-closed')
    >>> [(column.name, [str(cell) for cell in column.cells]) for column in found.columns[:2]]
    [('saturday-crowd', ['+', '-i']), ('free-on-sundays', ['+', '-i'])]
    """
    from argmap.evaluation.analysis.matrix import matrix_of

    return matrix_of(checked.graph)


def find_quotation(quote: str | Sequence[str], text: str) -> "Found":
    """Search for a quotation, a single text or a list of segments, in the text of its source.

    Returns a verdict with the matching positions (offsets in code points, lines and paragraphs from 1) and, if the
    words differ from the source, the passage and the differences. Never raises.

    >>> find_quotation("they will not stay", "Asked again, they said: “They will not stay.”").verdict
    <Verdict.VERIFIED: 'verified'>
    """
    from argmap.sources.quotation import normalise
    from argmap.sources.quotation.verdict import find

    return find(quote, normalise(text))
