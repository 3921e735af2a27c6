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

if TYPE_CHECKING:
    from argmap.evaluation.analysis.flips import FlipSearch
    from argmap.evaluation.analysis.matrix import Matrix
    from argmap.evaluation.analysis.what_if import Changes
    from argmap.evaluation.analysis.why import Explanation
    from argmap.evaluation.results import Evaluation
    from argmap.evaluation.terms import Terms
    from argmap.lint.checker import Checked
    from argmap.model import Map
    from argmap.sources.quotation import Found
    from argmap.workspace.embedding import Embedded, EmbedWords

__version__ = "0.1.0"
__all__ = [
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
    """Return what the package offers, without the names that it only uses itself."""
    return __all__


def read(path: str | os.PathLike[str], *, text: str | None = None) -> "Checked":
    """Read and check an argument file, or with `text` what is to be its content.

    Returns the map, of all that could be read, and the diagnostics, ordered by place, as far as the nearest
    settings above the file want them. Never raises for what a file holds; a file that cannot be opened is a
    diagnostic too.
    """
    from argmap.workspace.workspace import Workspace

    workspace = Workspace()
    return (workspace if text is None else workspace.with_buffers({os.fspath(path): text})).check(path)


def check(argument_map: "Map", path: str | os.PathLike[str] | None = None) -> "Checked":
    """Check a map that a program built, or changed: write it as `write` does, and check what is read of that.

    So every diagnostic has a place in that text, which is `diagnostic.span.text.content`. `path` is the file that the
    map would be: its paths are relative to that, and the nearest settings above it hold. By default it is the file that
    the map was read from, or else one in the working directory. No file is written. Never raises for what a map holds.

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

    What was included from other files is part of it. `argmap.syntax.writer.document.write` tells the few things that a
    file cannot say. Never raises.

    >>> from argmap.model import Kind, Map, Statement
    >>> stay = Statement(id="stay", kind=Kind.CLAIM, text="The shop stays open.")
    >>> print(write(Map(title="The shop", statements={"stay": stay})), end="")
    argmap: 1
    title: The shop
    <BLANKLINE>
    claims:
      stay: The shop stays open.
    """
    from argmap.syntax.writer import write as write_map

    return write_map(argument_map)


def render(checked: "Checked", form: str = "svg") -> str:
    """Return a map that was read in a format of text, such as "svg", "html" or "json".

    It looks as the settings above its file say. Raises `argmap.base.errors.ArgmapError` for an unknown format and when
    the engine cannot draw. `render_bytes` gives raster images.
    """
    from argmap.base.errors import ArgmapError

    drawn = render_bytes(checked, form)
    try:
        return drawn.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArgmapError(f'"{form}" is no text: use render_bytes') from error


def render_bytes(checked: "Checked", form: str = "png") -> bytes:
    """Return the picture of a map as bytes, in any format that `argmap render` has. Raises as `render` does."""
    from argmap.workspace.overlays import DISK
    from argmap.workspace.rendering import RenderOptions, as_set_for, draw_map
    from argmap.workspace.targets import form_of

    options = RenderOptions(form=form_of(form, ""), is_partial=not checked.is_whole)
    drawn = draw_map(checked.graph, checked.documents, as_set_for(checked.map.span.path, options, DISK))
    return drawn.encode("utf-8") if isinstance(drawn, str) else drawn


def embed(
    text: str | None = None,
    *,
    path: str | os.PathLike[str] = "",
    first_line: int = 1,
    **options: "Unpack[EmbedWords]",
) -> "Embedded":
    r"""Return the picture of a map for a document, or a box that says what is wrong with the map.

    Without a text, `path` is an argument file. With one, it is the document that the text is in, and `first_line`
    the line on which it begins there: places in the box are those of the document, and paths in the map are relative to
    its folder. `form` is "svg", "outline" (lists in HTML), "markdown" (an outline too), "png" or "pdf"; all but
    Markdown have the `caption` below them, and the bytes of the last two are in `image`. `name` begins the ids of the
    picture; by default that is a digest, so that the pictures of a page share no id. `focus`, `thesis`, `depth`,
    `theme`, `direction` and `verdicts` are those of `argmap render`. Never raises for what a text or file holds; raises
    ValueError for another theme or direction, and `argmap.base.errors.ArgmapError` for another form.

    >>> embed("argmap: 1\ntitle: Tea\nclaims: {tea: Tea is healthy.}").text
    'Argument map of “Tea”: the thesis “Tea is healthy.”, with no reasons and no objections.'
    >>> embed("argmap: 1\nclaims: [").text
    'This argument map cannot be shown: this bracket is not closed'
    """
    from argmap.workspace.embedding import InlineText, embed_file, embed_text, options_from

    where, asked = os.fspath(path), options_from(options)
    return embed_file(where, asked) if text is None else embed_text(InlineText(text, where, first_line), asked)


def evaluate(
    checked: "Checked",
    *,
    semantics: str = "carneades",
    standard: str = "preponderance",
    accept: str = "all",
    strengths: str = "applying",
) -> "Evaluation":
    """Return what is found of a map that was read: of each statement whether it stands, why, and how strong it is.

    `semantics` is one of standing, such as carneades, or of strength, such as quadratic-energy; the help of `argmap
    evaluate` lists them. The other of the two is then the default. `accept` tells what counts without a reason: all,
    what is grounded, or assumptions alone; `strengths` whether only the steps that are applying count for strength, or
    all, as the semantics were published. Strengths lie in [0, 1] and are no probabilities; None is one that cannot be
    determined. Raises `argmap.base.errors.ArgmapError` for a semantics that is unknown or needs a solver that is not
    installed, and ValueError for another standard or something else to accept.

    >>> checked = read("arguments/library-sundays.yaml")
    >>> verdict = evaluate(checked).statements["open-sundays"]
    >>> str(verdict.standing), str(verdict.reason.cause), verdict.reason.rivals
    ('tied', 'tie', ('stay-closed',))
    >>> round(verdict.strength, 2)
    0.64
    """
    from argmap.evaluation.analysis import evaluator
    from argmap.evaluation.terms import StrengthScope

    terms = _terms(semantics, standard, accept)._replace(strengths=StrengthScope(strengths))
    return evaluator.evaluate(checked.graph, terms)


def why(
    checked: "Checked",
    name: str,
    *,
    depth: int = 3,
    semantics: str = "carneades",
    standard: str = "preponderance",
    accept: str = "all",
) -> "Explanation":
    """Return why a statement of a map that was read stands or falls.

    The explanation holds the outline of what the statement rests on, `depth` levels deep, its dominators (what all
    support for it passes through), and what each other statement contributes to its strength. The other arguments are
    those of `evaluate`. Raises as `evaluate` does, and `argmap.base.errors.ArgmapError` for an unknown statement.

    >>> found = why(read("arguments/library-sundays.yaml"), "costs-little")
    >>> [(one.item.depth, one.item.statement.id, str(one.assessment.standing)) for one in found.items]
    [(1, 'two-people', 'stands'), (1, 'sunday-pay', 'tied'), (2, 'monday-mornings', 'stands')]
    >>> [(str(one.kind), one.id) for one in found.dominators]
    [('source', 'minutes'), ('evidence', 'two-people'), ('step', 'two-people -> costs-little')]
    >>> found.influential
    ('two-people',)
    """
    from argmap.evaluation.analysis.why import explain

    return explain(checked.graph, name, _terms(semantics, standard, accept), depth)


def what_if(
    checked: "Checked",
    *,
    without: Iterable[str] = (),
    weights: Mapping[str, float] | None = None,
    semantics: str = "carneades",
    standard: str = "preponderance",
    accept: str = "all",
) -> "Changes":
    """Return how the verdicts on a map that was read would change without some of it, or with other weights.

    `without` holds ids of statements and steps that are taken away; `weights` gives statements another weight, or
    steps another strength, in [0, 1]. The other arguments are those of `evaluate`. Raises as `evaluate` does, and
    `argmap.base.errors.ArgmapError` for an id that the map does not have and for a number outside [0, 1].

    >>> changes = what_if(read("arguments/library-sundays.yaml"), without=["few-asked", "trial-was-quiet"])
    >>> [(one.name, str(one.before.standing), str(one.after.standing)) for one in changes.turned]
    [('open-sundays', 'tied', 'stands'), ('stay-closed', 'tied', 'falls')]
    """
    from argmap.evaluation.analysis.what_if import what_if as find_changes

    terms = _terms(semantics, standard, accept)
    return find_changes(checked.graph, terms, without=without, weights=weights or {})


def flip(
    checked: "Checked",
    thesis: str | None = None,
    *,
    semantics: str = "quadratic-energy",
    standard: str = "preponderance",
    accept: str = "all",
) -> "FlipSearch":
    """Return what would turn the verdicts on the theses of a map that was read, or on one of them.

    Each flip is one of the smallest sets of given statements, up to three of them, without which a thesis would gain
    or lose its standing by carneades, or change its place by the strength of a gradual semantics; or a step that would
    do so if it were weak, moderate or strong. Raises as `evaluate` does, and ArgmapError for what is no thesis.

    >>> found = flip(read("arguments/library-sundays.yaml"), "stay-closed")
    >>> [flips.standing for flips in found.flips]
    [(('saturday-crowd', 'free-on-sundays', 'two-people'), ('saturday-crowd', 'free-on-sundays', 'monday-mornings'))]
    """
    from argmap.evaluation.analysis.flips import find_flips

    return find_flips(checked.graph, _terms(semantics, standard, accept), thesis)


def matrix(checked: "Checked") -> "Matrix":
    """Return the theses of a map that was read against all that is given, as a matrix of competing hypotheses.

    What tells the theses apart most comes first; no thesis is named as the winner. A map without theses, or in which
    nothing that is given leads to one, gives a matrix without rows or columns. Never raises.

    >>> found = matrix(read("arguments/library-sundays.yaml"))
    >>> found.theses
    ('open-sundays', 'stay-closed')
    >>> [(column.name, [str(cell) for cell in column.cells]) for column in found.columns[:2]]
    [('saturday-crowd', ['+', '-i']), ('free-on-sundays', ['+', '-i'])]
    """
    from argmap.evaluation.analysis.matrix import matrix_of

    return matrix_of(checked.graph)


def _terms(semantics: str, standard: str, accept: str) -> "Terms":
    """Return the terms of an evaluation. Raises ValueError for an unknown standard or what to accept."""
    from argmap.evaluation.terms import Accept, Standard, Terms

    return Terms(semantics=semantics, standard=Standard(standard), accept=Accept(accept))


def find_quotation(quote: str | Sequence[str], text: str) -> "Found":
    """Return the verdict on a quotation, one text or a list of segments, in the text of its source.

    The verdict comes with its places (offsets in code points, lines and paragraphs from 1) and, where the words are
    not quite those of the source, with the passage and the differences. Never raises.

    >>> find_quotation("they will not stay", "Asked again, they said: “They will not stay.”").verdict
    <Verdict.VERIFIED: 'verified'>
    """
    from argmap.sources.quotation import normalise
    from argmap.sources.quotation.verdict import find

    return find(quote, normalise(text))
